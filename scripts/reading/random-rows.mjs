// Rows of indicator tables drawn at random: names are composed, amounts are drawn; nothing is taken from a document.

const FIELDS = [
  ['经济发展', ['湖区', '规模以上', '数字', '现代服务', '临港', '特色农业'], ['产业增加值', '企业营业收入', '固定资产投资额'], '亿元'],
  ['创新驱动', ['高新技术', '专精特新', '科技型中小'], ['企业数量', '产品产值'], '家'],
  ['民生福祉', ['社区养老', '普惠托育', '公共卫生', '学前教育'], ['床位数', '机构数量', '从业人员数'], '个'],
  ['绿色生态', ['湿地', '再生水', '生活垃圾', '滨湖岸线'], ['保护面积', '处理能力', '修复规模'], '公顷'],
  ['交通物流', ['农村公路', '城市轨道', '内河航道'], ['通车里程', '养护里程'], '公里'],
  ['安全保障', ['粮食', '应急物资', '能源'], ['储备能力', '综合生产能力'], '万吨'],
]
const SHARES = ['达标率', '覆盖率', '综合利用率', '占比', '普及率']

export const level = value => ({ print: String(value), value, comparator: 'eq' })
export const bounded = (value, pick) =>
  pick([
    level(value),
    level(value),
    level(value),
    { print: `≥${value}`, value, comparator: 'ge' },
    { print: `${value}以上`, value, comparator: 'ge' },
    { print: `${value}左右`, value, comparator: 'approx' },
  ])

/** The rows: a share, an amount, a pace alone, what is summed up; parts of an amount below it. */
export function rowsOf(r, { parts, categories, hasPace }) {
  const rows = []
  const names = new Set()
  const count = r.whole(2, 4)
  for (const [category, whats, nouns, unit] of FIELDS.map(one => [r.next(), one])
    .toSorted((a, b) => a[0] - b[0])
    .slice(0, count)
    .map(([, one]) => one)) {
    for (let i = 0, n = r.whole(2, 4); i < n; i++) {
      const kind = r.pick(['amount', 'amount', 'share', 'share', 'share', 'summed', hasPace ? 'pace' : 'share'])
      const noun = r.pick(nouns)
      const name =
        kind === 'share'
          ? `${r.pick(whats)}${r.pick(['', '服务', '设施', '重点区域内单位'])}${r.pick(SHARES)}`
          : kind === 'summed'
            ? `新增${r.pick(whats)}${noun}`
            : kind === 'pace'
              ? `${r.pick(whats)}${noun}增长`
              : `${r.pick(whats)}${noun}`
      if (names.has(name)) continue
      names.add(name)
      const binding = r.chance(0.4)
      rows.push(
        rowOf(r, { category: categories ? category : '', kind, name, unit: kind === 'share' || kind === 'pace' ? '%' : unit, binding }),
      )
      if (parts && kind === 'amount' && r.chance(0.35)) {
        const part = `${r.pick(['城区', '乡镇', '重点'])}${noun}`
        if (names.has(part)) continue
        names.add(part)
        rows.push({ ...rowOf(r, { category: categories ? category : '', kind, name: part, unit, binding }), part: true })
      }
    }
  }
  return rows
}

function rowOf(r, row) {
  const round = x => Number(x.toFixed(r.pick([0, 1, 1, 2])))
  const first = row.kind === 'share' ? round(r.whole(300, 880) / 10) : round(r.whole(20, 9000) / 7)
  const grow = row.kind === 'share' ? 1 + r.whole(1, 12) / 100 : 1 + r.whole(8, 60) / 100
  const at = years => round(first * grow ** (years / 5))
  return { ...row, at, pace: round(r.whole(20, 120) / 10), missingBase: r.chance(0.15), no: r.pick(['—', '-', '/', '']) }
}
