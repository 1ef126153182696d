import { atEnd } from '../../../patterns/gates.ts'
import type { Head } from '../phrases/read-head.ts'
import { MAKING_FRONT, MEASURE_TAIL } from '../phrases/words.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'

/**
 * Names of parts: places and kinds that stand for what was measured before them, and what is there after something was added to it.
 */

/** 水电, 风电 after 装机容量: the measure is said once. */
const SHARED_MEASURE =
  /(?:产量|装机容量|装机规模|装机|播种面积|种植面积|面积|产值|用电量|消费量|发电量|吞吐量|销量|出栏量|存栏量|库容|产能|储气能力)$/
const LONGEST_PART = 8
const SHORTEST_PART = 4
const STOCK = /(?:饲养规模|养殖规模|饲养量|存栏量?|出栏量?)$/
const BEAST = /^(?:生猪|肉牛|奶牛|牛|羊|羊子|肉羊|家禽|禽类|肉鸡|蛋鸡|鸡|鸭|猪|能繁母猪)$/

/** 羊饲养规模稳定在50万只、｛生猪｝20万头. */
export const withStock = (noun: string, subject: string): string => (BEAST.test(noun) ? noun + (STOCK.exec(subject)?.[0] ?? '') : noun)

/** Of a list of parts in one unit, the measure that its first name ends in: 电力装机…，其中｛水电｝…、｛风电｝…. */
export function withSharedMeasure(noun: string, quantity: Quantity, head: Head, subject: string): string {
  const amount = head.verb === 'none' && (quantity.kind === 'physical' || quantity.kind === 'power')
  // 肉类总产量增长3%，其中禽肉增长6%
  const moves = quantity.kind === 'rate' && (head.verb === 'rise' || head.verb === 'fall' || head.rateNoun) && noun.length <= SHORTEST_PART
  if ((!amount && !moves) || noun.length > LONGEST_PART) return noun
  const measure = SHARED_MEASURE.exec(subject)?.[0]
  if (!measure || noun.endsWith(measure) || MEASURE_TAIL.test(noun) || MAKING_FRONT.test(noun) || /[能力率量额数]$/.test(noun)) return noun
  return noun + measure
}

const NO_DISTRICT =
  '(?<!^.|小|社|景|片|库|灌|街|校|园|棚户|塌陷|沉陷|采空|住宅|居民|生活|服务|商务|示范|开发|保护|保税|自贸|贸易|集聚|聚集|功能|试验|实验|合作|先行|自治|工业|产业|经济|度假|旅游|养殖|主产|会展|作业|灾|地|专|特)'
const NO_COUNTY = '(?<!示范|贫困|试点|达标|先进|强|重点|特色|文明|园林|卫生|名|大|全|本|我|各|该|外|省辖|都|夜|集|农贸|模范|样板|标杆)'
const PLACE = `[\\u4e00-\\u9fff]{1,4}?(?:${NO_DISTRICT}区|${NO_COUNTY}(?:县|市|州|旗|盟))`
const PLACES = new RegExp(`^(?:${PLACE}[、和及]?)+(?:（[县市区旗]）)?$`)
const PLACES_FRONT = new RegExp(`^(?:${PLACE}[、和及]?)+`)
const LONGEST_PLACES = 16
const PLACES_AT_END = atEnd(PLACES)

/** 新建充电桩…，其中｛澄湖区｝…: the place's part of what was measured. */
export function withPlace(noun: string, subject: string): string {
  if (noun.length > LONGEST_PLACES || noun.length < 2 || !PLACES_AT_END.test(noun) || MAKING_FRONT.test(noun)) return noun
  const front = PLACES_FRONT.exec(subject)?.[0] ?? ''
  const measured = subject.slice(front.length)
  return measured.length >= 2 && !PLACES.test(measured) ? noun + measured : noun
}

const ADDED_FRONT = /^(?:新增|净增|新建|新认定|新登记|新培育|新引进|新发展|新组建|新设)(?=.{2})/
const ADDED_END = /(?<=.{2})(?:新增|净增)$/
const REACHES = /(?:达到?了?|总数(?:达到?)?|总量(?:达到?)?|累计(?:达到?)?|增至|增加到|发展到)$/

/** 净增高新技术企业67家，达到｛438家｝: what there is in all is not what was added. */
export function inAll(name: string, words: string): string {
  if (!REACHES.test(words.replace(/(?:超过|突破|近|约)$/, ''))) return name
  return name.replace(ADDED_FRONT, '').replace(ADDED_END, '')
}
