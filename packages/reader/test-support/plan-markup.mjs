// Plans of an invented city, put together by a grammar: chapters, sections, sentences with numbers, boxes, tables with merged
// cells. They are written in the markup of corpus/sources, so that scripts/corpus renders them as text, page, Word and PDF.
import { randomOf } from './random.mjs'

const PLACES = ['青川湖市', '澄湖区', '川北区', '云埠市', '石梁县', '荻浦县', '松坪县', '雁岭县']
const LEVELS = [
  ['地区生产总值', '亿元', 800, 3000],
  ['一般公共预算收入', '亿元', 60, 300],
  ['社会消费品零售总额', '亿元', 300, 1200],
  ['粮食总产量', '万吨', 50, 140],
  ['常住人口', '万人', 200, 420],
  ['城镇居民人均可支配收入', '元', 30000, 70000],
  ['高新技术企业', '家', 90, 900],
  ['港口货物吞吐量', '万吨', 500, 9000],
]
const RATES = [
  '常住人口城镇化率',
  '森林覆盖率',
  '空气质量优良天数比率',
  '九年义务教育巩固率',
  '工业废水达标排放率',
  '服务业增加值占比',
  '研发经费投入强度',
]
const WORKS = ['污水处理厂', '产业园', '客运枢纽', '中心医院', '实验学校', '滨湖大道', '水库除险加固工程', '物流中心']
const MADE = [
  ['新建改建农村公路', '公里'],
  ['改造老旧小区', '个'],
  ['新增城镇就业', '万人'],
  ['建设高标准农田', '万亩'],
  ['新增养老床位', '张'],
  ['培育规模以上工业企业', '家'],
]
const AIMS = [
  '稳步推进城乡融合发展',
  '深入实施创新驱动战略',
  '完善湖区生态补偿机制',
  '健全基本公共服务体系',
  '加快建设内河航运枢纽',
  '坚持生态立市、产业强市',
]
const NUMERALS = '一二三四五六七八九十'

const decimal = (random, from, to) => (random.next() * (to - from) + from).toFixed(random.chance(0.6) ? 1 : 2)
const amount = (random, [, , from, to]) => (random.chance(0.7) ? decimal(random, from, to) : String(random.whole(from, to)))
const YEARS = ['2025年', '2023年', '2035年']

/** One sentence of a kind that plans are made of. */
function sentence(random) {
  const level = random.pick(LEVELS)
  const [made, counter] = random.pick(MADE)
  return random.pick([
    () => `到${random.pick(YEARS)}，${level[0]}达到${amount(random, level)}${level[1]}${random.pick(['', '以上', '左右'])}。`,
    () =>
      `${level[0]}年均增长${decimal(random, 3, 12)}%${random.pick(['', '左右', '以上'])}，${random.pick(RATES)}提高到${decimal(random, 40, 99)}%。`,
    () => `${random.pick(RATES)}由${decimal(random, 30, 60)}%提高到${decimal(random, 61, 98)}%，提高${decimal(random, 1, 9)}个百分点。`,
    () => `${made}${random.whole(2, 900)}${counter}，${random.pick(MADE)[0]}${random.whole(2, 90)}${counter}。`,
    () => `三次产业结构调整为${decimal(random, 5, 12)}:${decimal(random, 35, 45)}:${decimal(random, 40, 52)}。`,
    () => `单位地区生产总值能耗累计降低${decimal(random, 10, 20)}%，控制在国家下达指标以内。`,
    () => `${random.pick(AIMS)}，${random.pick(AIMS)}。`,
    () =>
      `加快建设${random.pick(PLACES)}${random.pick(WORKS)}、${random.pick(PLACES)}${random.pick(WORKS)}（总投资${decimal(random, 1, 60)}亿元）。`,
    () => `经济总量比“十三五”末翻一番，“一湖两带”格局基本形成。`,
    () => `新增就业百分之${random.pick([...'三五七八'])}点${random.pick([...'一二五'])}，${random.whole(2, 9)}成以上的行政村通双车道公路。`,
  ])()
}

const paragraph = random => Array.from({ length: random.whole(1, 5) }, () => sentence(random)).join('')

/** The table of targets: merged heads, groups, brackets for totals over five years. */
function targets(random) {
  const rows = [
    '| 序号 | 指标 | 单位 | 2020年 | 2025年 | < | 属性 |',
    '| ^ | ^ | ^ | ^ | 目标值 | 年均增长（%）或〔累计〕 | ^ |',
    '| --- |',
  ]
  let number = 1
  for (const [group, title] of ['经济发展', '民生福祉'].entries()) {
    rows.push(`| ${NUMERALS[group]}、${title} | < | < | < | < | < | < |`)
    for (let i = random.whole(2, 5); i > 0; i--, number++) {
      const nature = random.pick(['预期性', '约束性'])
      if (random.chance(0.6)) {
        const level = random.pick(LEVELS)
        rows.push(
          `| ${number} | ${level[0]} | ${level[1]} | ${amount(random, level)} | ${amount(random, level)} | ${decimal(random, 2, 9)} | ${nature} |`,
        )
      } else {
        const low = random.whole(40, 70)
        rows.push(`| ${number} | ${random.pick(RATES)} | % | ${low}.2 | ${low + 3}.5 | 〔3.3〕 | ${nature} |`)
      }
    }
  }
  return rows.join('\n')
}

function projects(random) {
  const rows = ['| 序号 | 项目名称 | 建设地点 | 建设年限 | 总投资（亿元） |', '| --- |']
  for (let i = 1; i <= random.whole(2, 6); i++) {
    const place = random.pick(PLACES)
    rows.push(`| ${i} | ${place}${random.pick(WORKS)} | ${place} | 2021—202${random.whole(2, 5)} | ${decimal(random, 1, 90)} |`)
  }
  return rows.join('\n')
}

/** The markup of a plan of so many chapters. */
export function planMarkup(seed, chapters = 3) {
  const random = randomOf(seed)
  const parts = [
    '---',
    'title: 青川湖市国民经济和社会发展第十四个五年规划纲要',
    'date: 2021-02-03',
    'head: 青川湖市“十四五”规划纲要',
    '---',
  ]
  let box = 1
  for (let c = 0; c < chapters; c++) {
    parts.push(`## 第${NUMERALS[c % 10]}章　${random.pick(['发展基础', '主要目标', '产业体系', '湖区治理', '民生保障', '保障措施'])}`, '')
    for (let s = 0; s < random.whole(1, 3); s++) {
      parts.push(`### 第${NUMERALS[s]}节　${random.pick(['总体要求', '重点任务', '空间布局', '重大工程'])}`, '')
      for (let p = 0; p < random.whole(1, 4); p++) parts.push(paragraph(random), '')
    }
    const kind = random.whole(1, 4)
    if (kind <= 2) parts.push(`::: 专栏${box++}　主要指标`, targets(random), '注：〔 〕内为五年累计数。', ':::', '')
    if (kind === 3) parts.push(`::: 专栏${box++}　重大项目`, projects(random), ':::', '')
  }
  return `${parts.join('\n')}\n`
}
