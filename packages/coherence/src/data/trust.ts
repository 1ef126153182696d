import type { Datum } from './datum.ts'
import { groupBy, joinKey } from './keys.ts'
import { wordsAround } from './words.ts'

/** What is left of a name when the reader saw only its verb: it says nothing about what is counted. */
const NAMELESS =
  /^(?:新建|改建|扩建|建设|建立|建成|完成|实现|保有|新增|培育|培养|引进|实施|组织|开展|创建|打造|其中|总投资|投资|达到|面积|项目|合计|总计|全市|全省|全县|全区)+(?:市级|省级|国家级|以上|各类|项目|企业|人才)?$/

const ITEM = /^[（(]\d{1,2}[）)]|^\d{1,2}[、.．](?!\d)|^[①-⑳]/

const thingKey = (d: Datum) => joinKey(d.place, d.indicator, d.family, d.measure, d.basis, d.status, d.from, d.to)

/**
 * A sentence that gives one thing two values for one time lists two things (分别达到5%、8%): neither is trusted, unless the
 * document says the same value elsewhere too.
 */
export function withoutListed(data: readonly Datum[]): Datum[] {
  const listed = new Set<Datum>()
  for (const group of groupBy(data, d => joinKey(thingKey(d), d.observation.quoteStart)).values()) {
    if (new Set(group.map(d => d.value)).size > 1) for (const d of group) listed.add(d)
  }
  // （1）… 70%；（2）… 80%: items of one list, each of its own
  const items = data.filter(d => ITEM.test(d.observation.quote))
  for (const group of groupBy(items, thingKey).values()) {
    if (new Set(group.map(d => d.value)).size > 1) for (const d of group) listed.add(d)
  }
  // one composite name with two values is a list whose values were not dealt out
  const composites = data.filter(d => d.observation.indicator.includes('、'))
  for (const group of groupBy(composites, d => joinKey(d.observation.indicator, d.measure, d.status, d.from, d.to)).values()) {
    if (new Set(group.map(d => d.value)).size > 1) for (const d of group) listed.add(d)
  }
  if (listed.size === 0) return [...data]
  const said = groupBy(data, d => joinKey(thingKey(d), d.value))
  return data.filter(d => !listed.has(d) || (said.get(joinKey(thingKey(d), d.value))?.length ?? 0) > 1)
}

/** 翻一番，超过1500亿元 looks ahead, whatever its time was taken for. */
export const isDoubled = (d: Datum) =>
  d.status === 'actual' && /翻[一两]?番[，,]?[^，。；]{0,6}$/.test(wordsAround(d.observation, 12).before)

/** 翻番需年均增长6.2%: what would be needed is neither a target nor a result. */
export const isNeeded = (d: Datum) =>
  !d.observation.cell && /(?<!必)需要?(?:年均|平均)?(?:分别)?(?:增长|达到|提高|完成)/.test(wordsAround(d.observation, 16).before)

/** 占全区比重, 高于“九五”: what is measured stands in the clause before. */
const HANGS_ON = /^(?:占|低于|高于|超过?(?=[“"十])|比|较|为|其中|同比|居|列|排)/

export const isNameless = ({ accumulation, indicator }: Datum) =>
  accumulation === null && (indicator.length < 3 || NAMELESS.test(indicator) || HANGS_ON.test(indicator))
