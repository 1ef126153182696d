import { ending } from '../../../../patterns/at-end.ts'
import { atEnd } from '../../../../patterns/gates.ts'
import { DEPENDENT_NOUN, MAKING_FRONT, MEASURE_TAIL } from '../../phrases/words.ts'
import type { Question } from '../question.ts'
import { SCOPE_ALONE } from '../scopes.ts'
import type { Whole } from './whole.ts'

/** What a part takes from the whole that was measured before it: 货物周转量…，其中｛铁路｝…，｛水运｝…. */

/** Measures as parts take them, compounds as one. */
const OUTPUT = '产量'
const CAPACITY = '产能'
const INVESTMENT = '投资'
const MEASURE = ending(
  /(?:(?:货物|旅客)周转量|周转量|(?:货物|旅客)?吞吐量|户籍人口|常住人口|从业人员|就业人员|职工人数|参保人数|就业人数|公路里程|(?:通车|营业|运营)里程|里程|装机(?:容量|规模)|装机|播种面积|种植面积|养殖面积|面积|产量|产值|增加值|用电量|消费量|发电量|销量|出栏量|存栏量|饲养量|饲养规模|养殖规模|库容|产能|储气能力|保有量|业务总量|[存贷]款余额|交易额|销售额|零售额|投资)$/,
)

/** The measure that a name ends in; empty where it is of none that parts share. */
const measureOfWhole = (name: string): string =>
  MEASURE.exec(name)?.words ?? (name.endsWith('总产') ? '产量' : name.endsWith('生产总值') || name.endsWith('GDP') ? VALUE_ADDED : '')

const VALUE_ADDED = '增加值'
const SECTOR = atEnd(/^(?:第[一二三](?:次)?产业|[一二三]产|[一二三]次产业)$/)
const PEOPLE = /(?:从业人员|就业人员|户籍人口|常住人口|职工人数|参保人数|就业人数)$/
/** Of people, kinds that may stand without 其中: ｛城镇｝…，｛乡村｝…. */
const KIND_OF_PEOPLE = atEnd(/^(?:第[一二三]产业|[一二三]产|城镇|农村|乡村|城区|男性|女性|农业|非农业|[\u4e00-\u9fff]{2,3}业)$/)

const LONGEST_PART = 8
/** Of people insured, however long the insurance is called. */
const INSURANCE = /^[\u4e00-\u9fff]{4,14}(?:保险|医保|养老)$/
const SHORTEST_MOVING = 4
const NO_PART = /[能力率量额数值费税款资收润口占比达为的]$|^(?:其|均|共|约|另|新|已|在|由)/
/** A list that a colon opens says its measure once, whatever the unit: 达标率分别为：｛东岸｝42%、…. */
const ANY_UNIT = '*'
const MONEY = /元$/
/** What goods are counted in; land, people, beasts and works are not produced by the ton or the piece. */
const PRODUCED_IN = /^[十百千万亿]*(?:吨|公斤|斤|担|立方米|千升|升|度|千瓦小?时|[辆台部艘架块匹套件双支枚箱]|重量箱|米)$/
const BRANCH = atEnd(/(?:业|产)$/)

/** Units that measure the same: 亿元 and 元, 吨 and 公斤, head of one beast and of another. */
const DIMENSIONS: readonly RegExp[] = [
  /^(?:吨|公斤|斤|千克|克|担)$/,
  /^(?:头|只|羽|匹)$/,
  /^(?:公里|米|千米)$/,
  /^(?:亩|公顷|平方米|平方公里)$/,
]
function sameDimension(one: string, other: string): boolean {
  const [a, b] = [one.replace(/^[十百千万亿]+/, ''), other.replace(/^[十百千万亿]+/, '')]
  return a === b || one === ANY_UNIT || other === ANY_UNIT || DIMENSIONS.some(units => units.test(a) && units.test(b))
}

/** Where money comes from is no part of what it is spent on. */
const SOURCE = /资金|财政|预算|中央|[省市县]级|[筹贷债补资]$/

const isBare = (noun: string) =>
  (noun.length <= LONGEST_PART || INSURANCE.test(noun)) &&
  !NO_PART.test(noun) &&
  !MEASURE_TAIL.test(noun) &&
  !DEPENDENT_NOUN.test(noun) &&
  !MAKING_FRONT.test(noun)

/** 私人汽车 of 汽车保有量 is 私人汽车保有量; 城镇人口 of 户籍人口 is 城镇户籍人口. */
function joined(noun: string, measure: string): string {
  for (let size = Math.min(noun.length - 1, measure.length); size >= 2; size--)
    if (measure.endsWith(noun.slice(-size)) || measure.startsWith(noun.slice(-size))) return noun.slice(0, -size) + measure
  return noun + measure
}

const ADDED = /^(?:新增|净增)(?=.{2})/
/** 淘汰炼钢产能…、｛水泥｝…; 新增通车里程…，其中｛高速公路｝…: what is done is said once. */
function addedWith({ sharedVerb, around: { subject, within } }: Question): string {
  // 淘汰落后炼钢产能…、｛水泥｝…: what was out of date
  if (sharedVerb) return subject.startsWith(sharedVerb + OUTDATED) ? sharedVerb + OUTDATED : sharedVerb
  return within ? (ADDED.exec(subject)?.[0] ?? '') : ''
}
const OUTDATED = '落后'

/** The name of a part by the measure of its whole; empty where the noun is none, or says by itself what it measures. */
export function partOfWhole(question: Question): string {
  const { quantity, head, noun, around } = question
  const { subject, whole, within, coordinated, fresh, spokenOf } = around
  if (!whole) return ''
  const { measure, unit, series } = whole
  const ofPeople = PEOPLE.test(measure)
  const goesOn = series && (fresh || spokenOf !== '')
  // 户籍人口…，其中城镇人口…
  if (ofPeople && head.verb === 'none' && (within || goesOn) && noun.length > 2 && noun.endsWith('人口') && measure.endsWith('人口'))
    return joined(noun, measure)
  if (
    !isBare(noun) ||
    (measure === INVESTMENT && SOURCE.test(noun)) ||
    (SCOPE_ALONE.test(noun) && !ofPeople) ||
    (measure === VALUE_ADDED && !BRANCH.test(noun))
  )
    return ''
  if (measure === VALUE_ADDED && SECTOR.test(noun) && fresh) return noun + measure
  // 渔业增加值80亿元，增长5%；旅游业90亿元
  if (measure === VALUE_ADDED && !fresh && spokenOf.endsWith(measure) && MONEY.test(quantity.unit)) return noun + measure
  const moves = quantity.kind === 'rate' && (head.verb === 'rise' || head.verb === 'fall' || head.rateNoun)
  // 肉类总产量增长3%，其中禽肉增长6%
  if (moves)
    return noun.length <= SHORTEST_MOVING && ((coordinated !== null && subject.endsWith(measure)) || (within && fresh))
      ? joined(noun, measure)
      : ''
  if (head.verb !== 'none' && head.verb !== 'level') return ''
  // 粮食产量46万吨；｛油料｝2万吨；｛汽车｝15万辆
  if (whole.products && !fresh && PRODUCED_IN.test(quantity.unit)) return addedWith(question) + joined(noun, OUTPUT)
  // 淘汰炼钢产能90万吨、｛平板玻璃｝70万重量箱
  const capacity = measure === CAPACITY && coordinated !== null && PRODUCED_IN.test(quantity.unit)
  if (!capacity && !sameDimension(quantity.unit, unit)) return ''
  const kinds = ofPeople && fresh && KIND_OF_PEOPLE.test(noun)
  const beside = coordinated !== null && !MONEY.test(unit) && subject.endsWith(measure)
  return kinds || within || goesOn || beside ? addedWith(question) + joined(noun, measure) : ''
}

/** What the parts named next may take from a name: its measure, or that of the whole which it is a part of. */
export function wholeAfter(before: Whole | null, name: string, unit: string, part: boolean): Whole | null {
  if (part && before) return before.series ? before : { ...before, series: true }
  const measure = measureOfWhole(name)
  // 新建绿道92公里，其中林荫绿道…: the whole is another, without a measure
  if (!measure) return before && unit && !(before.products && PROCESSED.test(name)) && sameDimension(before.unit, unit) ? null : before
  const same = before?.measure === measure
  const products = measure === OUTPUT || (before?.products === true && measure === '发电量')
  return { measure, unit: unit || (same ? before.unit : ''), series: same && before.series, products }
}

/** 原煤产量…；｛原油加工量｝…；兰炭…: one more of what is produced. */
const PROCESSED = /(?:加工|处理|开采|洗选|生产)量$/

const LISTS = ending(/(?:分别为|分别是|分别达到?|分别有|如下)$/)
/** 海塘｛达标率｝分别为：: the measure of all that a colon lists; null where the clause lists nothing. */
export function wholeOfList(clause: string): Whole | null {
  const end = LISTS.exec(clause)?.index ?? 0
  const measure = clause.slice(clause.lastIndexOf('的', end - 1) + 1, end)
  return measure.length >= 2 && (MEASURE_TAIL.test(measure) || /[率量额数]$/.test(measure))
    ? { measure, unit: ANY_UNIT, series: true }
    : null
}
