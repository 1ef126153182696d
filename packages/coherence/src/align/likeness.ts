import type { BilingualText } from '@lantu/model/finding'

export interface Likeness {
  /** In [0, 1]; 0 where a word of scope tells the two apart. */
  readonly score: number
  readonly reason: BilingualText
}

/**
 * Words that name different things where the rest of the name is equal. Within a group two names must hold the same words;
 * a group marked `mayLack` lets one of them lack them all (城镇污水处理率 beside 污水处理率), at a price.
 */
const SCOPES: readonly { readonly words: readonly string[]; readonly mayLack?: true }[] = [
  { words: ['城镇', '农村', '城乡', '乡村', '农民', '城市'], mayLack: true },
  { words: ['县城', '市区', '建成区', '中心城区', '市辖区'], mayLack: true },
  { words: ['规模', '规上', '限上', '限额'] },
  { words: ['增加值', '产值', '营业收入', '主营业务收入', '利润', '利税', '税收', '销售收入'] },
  { words: ['总收入', '一般公共预算', '税收', '非税', '基金'] },
  { words: ['新增', '净增', '累计', '新建', '新开工', '续建'] },
  { words: ['完成', '签约', '到位', '合同', '实际', '计划', '协议'] },
  { words: ['内资', '外资'] },
  { words: ['进出口', '出口', '进口'] },
  { words: ['收入', '支出', '消费'] },
  { words: ['存款', '贷款', '存贷'] },
  { words: ['幼儿园', '学前', '小学', '初中', '高中', '中职', '义务教育', '高等教育', '高校', '职业'] },
  { words: ['第一产业', '第二产业', '第三产业', '一产', '二产', '三产', '服务业', '工业', '农业', '建筑业', '制造业'] },
  { words: ['国家级', '省级', '市级', '县级'], mayLack: true },
  { words: ['常住', '户籍', '流动', '贫困', '就业', '老年', '老龄'] },
  { words: ['登记', '调查'] },
  { words: ['养老', '医疗', '失业', '工伤', '生育'] },
  { words: ['人均', '户均', '地均', '亩均', '每千', '每万', '每百'] },
  { words: ['单位', '万元', '亿元'], mayLack: true },
  { words: ['地表水', '地下水', '饮用水', '湖泊'] },
  { words: ['空气', '大气'] },
  { words: ['化学需氧量', '氨氮', '二氧化硫', '氮氧化物', '二氧化碳', '总磷'] },
  { words: ['能耗', '水耗', '用水', '用电', '煤炭', '天然气', '用地'] },
  { words: ['死亡', '出生', '增长', '发病', '治愈'] },
  { words: ['婴儿', '孕产妇', '5岁以下', '五岁以下', '新生儿'] },
  { words: ['高速公路', '国省道', '农村公路', '公路', '铁路', '高速铁路', '航道', '轨道'] },
  { words: ['发明', '高价值', '实用新型'] },
  { words: ['高新技术', '高技术', '战略性新兴', '数字经济', '文化', '旅游', '民营'] },
  { words: ['医师', '护士', '床位', '全科'] },
  { words: ['率', '占比', '面积', '个数', '里程', '人次', '投资'] },
  { words: ['东', '西', '南', '北', '中部'] },
  { words: ['一期', '二期', '三期', '四期'] },
  { words: ['男', '女'] },
  { words: ['覆盖率', '普及率', '参保率', '利用率', '合格率', '达标率', '处理率', '巩固率', '入学率', '入园率', '治理率'] },
  { words: ['森林', '草原', '湿地', '绿化', '绿地', '耕地', '林地'] },
  { words: ['粮食', '蔬菜', '油料', '水果', '肉类', '水产', '生猪', '茶叶'] },
  { words: ['播种', '产量', '产能', '单产', '综合生产能力'] },
]

/** Words that say the same, or nothing, when names of two documents are laid side by side. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/无害化(?:卫生)?户?厕所?|卫生户厕|卫生厕所/g, '卫生厕所'],
  [/县以上|县级以上|以上|全市|全省|全县|全区|集中|达到|生活(?=污水|垃圾)/g, ''],
  [/工业园区|产业园区|园区|开发区/g, '园区'],
  [/(?:拥有|有效)(?=.{0,40}量$)/g, ''],
  [/老年人/g, '老人'],
  [/中小学校/g, '中小学'],
  [/城市(?=污水|生活污水|垃圾)/g, '城镇'],
]

/** What one group of scope words makes of a name: those it holds, longer words before the shorter ones inside them. */
function wordsIn(name: string, words: readonly string[]): string[] {
  let rest = name
  const held: string[] = []
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    if (!rest.includes(word)) continue
    held.push(word)
    rest = rest.replaceAll(word, '·')
  }
  return held.toSorted()
}

interface Reduced {
  readonly text: string
  readonly scopes: readonly (readonly string[])[]
  readonly pairs: ReadonlyMap<string, number>
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** A name made ready for comparing; worth keeping when it is compared with many. */
export function reduceName(name: string): Reduced {
  const text = SAME_WORDS.reduce((words, [pattern, word]) => words.replace(pattern, word), name)
  return { text, scopes: SCOPES.map(({ words }) => wordsIn(text, words)), pairs: pairsOf(text) }
}

/** Share of two-character pieces that two names have in common (Dice's coefficient). */
function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [common, all] = [0, 0]
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0)
    all += count
  }
  for (const count of b.values()) all += count
  return all === 0 ? 0 : (2 * common) / all
}

/** How alike two reduced names are, and what tells them apart or joins them. */
export function likenessOf(a: Reduced, b: Reduced): Likeness {
  let price = 1
  // what only one of two names says of a scope that may be left out is no difference of their words
  let [leftText, rightText] = [a.text, b.text]
  for (const [index, scope] of SCOPES.entries()) {
    const [left, right] = [a.scopes[index] ?? [], b.scopes[index] ?? []]
    if (left.join() === right.join()) continue
    if (scope.mayLack && (left.length === 0 || right.length === 0)) {
      price *= 0.92
      for (const word of [...left, ...right]) [leftText, rightText] = [leftText.replace(word, ''), rightText.replace(word, '')]
      continue
    }
    const [x, y] = [left.join('、') || '—', right.join('、') || '—']
    return { score: 0, reason: { zh: `口径不同：${x}与${y}`, en: `different scope: ${x} and ${y}` } }
  }
  if (a.text === b.text)
    return { score: 0.97 * price, reason: { zh: '名称只差同义或虚词', en: 'the names differ only in words that say the same' } }
  const shared = leftText === a.text && rightText === b.text ? overlap(a.pairs, b.pairs) : overlap(pairsOf(leftText), pairsOf(rightText))
  const percent = Math.round(shared * 100)
  return {
    score: shared * 0.95 * price,
    reason: {
      zh: `名称有 ${percent}% 的字词相同，口径词一致`,
      en: `${percent} % of the names' pieces agree, and so do their words of scope`,
    },
  }
}
