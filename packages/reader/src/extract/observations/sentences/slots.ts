import { atStart } from '../../../patterns/gates.ts'
import { SignKinds } from '../../../patterns/sign-set.ts'
import type { TimePhrase } from '../../times/time-phrase.ts'
import { betweenGrades } from '../phrases/shared-tail.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'

/** A number with the words that go with it on either side, within its clause. */
export interface Slot {
  readonly quantity: Quantity
  /** Words before, time phrases left out. */
  readonly head: string
  /** Where the head begins in the view. */
  readonly headFrom: number
  /** Words after, up to what belongs to the next number. */
  readonly tail: string
  /** It stands in a list with the number before it: 12%⟦、7.2%⟧. */
  readonly listed: boolean
  /** It follows the number before it without a sign: 230宗⟦4410亩⟧. */
  readonly adjacent: boolean
  /** Only 、 or 和 parts its head from the number before. */
  readonly coordinated: boolean
  /** What is read for the words before it, where the text parts them: 完成年计划｛710亿元｝的⟦89.4⟧%. */
  readonly said?: string
}

const SEPARATOR = atStart(/^(?:、|和|及|与|以及|或|，|－|—)+/)
const MOVES_ON =
  /^(?:增[长加至到]|提[高升至到]|上升|扩[大展至到]|降[至到低为]|下降|减[少至到]|达到|调整|升[至到]|发展到|变为|优化|缩[小短减]|拓展|回落|上涨|延长|跃升|攀升|转变|(?:撤并|合并|归并|整合|精简|核减)[为到至]|到|至)/

/** The text of `[from, to)` without the time phrases in it. */
export function withoutTimes(text: string, from: number, to: number, times: readonly TimePhrase[]): string {
  let out = ''
  let at = from
  for (const time of times) {
    if (time.end <= at || time.start >= to) continue
    out += text.slice(at, Math.max(at, time.start))
    at = time.end
  }
  return at < to ? out + text.slice(at, to) : out
}

const [OPENS, CLOSES, PARTS] = [1, 2, 4]
const MARKS = new SignKinds([
  [OPENS, '“‘（《'],
  [CLOSES, '”’）》'],
  [PARTS, '、'],
])
/** Last 、 outside quotation marks and brackets, or -1. */
function lastComma(text: string): number {
  let depth = 0
  let found = -1
  for (let i = 0; i < text.length; i++) {
    const mark = MARKS.of(text.charCodeAt(i))
    if (mark === 0) continue
    if (mark === OPENS) depth++
    else if (mark === CLOSES) depth--
    else if (depth <= 0 && !betweenGrades(text, i)) found = i
  }
  return found
}

/** 8条｛共计｝69公里河道: the same in two units. */
const SUMS_UP = atStart(/^(?:共计?|总计|合计|总长度?|总面积|长度?|全长)$/)

/** 14条高速公路｛和｝雁湖等4条铁路: an example of what the next number counts. */
const EXAMPLE = /(?<=.{2})(?:以及|和|及|与)(?=[^、和及与]{1,14}等$)/

interface Cut {
  readonly tail: string
  /** Offset within the stretch between two numbers where the second one's head begins. */
  readonly head: number
}

/** Shares the words between two numbers out: 5个｛城市公园｝、｛新建广场｝10个. */
function cutBetween(between: string): Cut {
  if (SUMS_UP.test(between)) return { tail: '', head: between.length }
  const separator = SEPARATOR.exec(between)
  if (separator) return { tail: '', head: separator[0].length }
  if (!between || MOVES_ON.test(between)) return { tail: '', head: 0 }
  const joined = /(?:以及|和|及|与|至)$/.exec(between)
  if (joined) return { tail: between.slice(0, joined.index), head: between.length }
  const example = EXAMPLE.exec(between)
  if (example) return { tail: between.slice(0, example.index), head: example.index + example[0].length }
  const comma = lastComma(between)
  if (comma >= 0) return { tail: between.slice(0, comma), head: comma + 1 }
  return { tail: between, head: 0 }
}

/** 人均每月500元、｛每年｝4000元. */
const EACH_TIME = /^(?:人均)?每[年月日]$/

/** 分别达到3.7万元和｛超过｝1.8万元: the bound of one of them. */
const BOUND_ALONE = /^(?:超过?|逾|近|约|不低于|突破|接近)$/
const sharesOut = (slots: readonly Slot[], listed: boolean): boolean => listed || (slots.at(-1) as Slot).head.includes('分别')

const HOUSEHOLDS = /户$/
const PEOPLE = /人$/
/** 1.6万户、4.5万人住上新房: households, and the people in them. */
const both = (one: Quantity, next: Quantity) => HOUSEHOLDS.test(one.unit) && PEOPLE.test(next.unit)

/** 完成年计划｛710亿元｝的89.4%: the plan, and how much of it was done. */
const PART_OF_PLAN =
  /^(?:已|累计|超额)?(?:完成|占|为|是|达到?|相当于)了?((?:全年|年度|年初|年|既定|省下达|市下达)?(?:计划|目标任务|目标|任务|预算)数?)的?$/

/**
 * 地区生产总值635亿元，完成年计划710亿元的89.4%: what was planned is read as 年计划710亿元的目标 would be, and the share as 完成年计划的89.4%.
 */
function partsOfPlans(slots: Slot[]): Slot[] {
  for (let i = 0; i + 1 < slots.length; i++) {
    const [plan, share] = [slots[i] as Slot, slots[i + 1] as Slot]
    const said = plan.tail === '的' && share.head === '的' && share.quantity.kind === 'rate' ? PART_OF_PLAN.exec(plan.head) : null
    if (!said) continue
    slots[i] = { ...plan, head: '年度计划', said: '年度计划', tail: '的目标' }
    slots[i + 1] = { ...share, head: `完成${said[1]}的`, said: `完成${said[1]}的` }
  }
  return slots
}

/** The slots of a clause `[from, to)`. */
export function readSlots(text: string, from: number, to: number, quantities: readonly Quantity[], times: readonly TimePhrase[]): Slot[] {
  const slots: Slot[] = []
  let headFrom = from
  let listed = false
  let adjacent = false
  let coordinated = false
  quantities.forEach((quantity, i) => {
    const next = quantities[i + 1]
    const between = text.slice(quantity.full, next ? next.start : to)
    const cut = next ? cutBetween(between) : { tail: between, head: 0 }
    slots.push({
      quantity,
      head: withoutTimes(text, headFrom, quantity.start, times),
      headFrom,
      tail: cut.tail,
      listed,
      adjacent,
      coordinated,
    })
    headFrom = quantity.full + cut.head
    const rest = between.slice(cut.head)
    // 5个公园和⟦10⟧个广场: the word that joins them stands right before the number
    coordinated = SEPARATOR.test(between) || lastComma(between) >= 0 || (rest === '' && cut.tail !== '')
    const summed = SUMS_UP.test(between)
    listed =
      next !== undefined &&
      (rest === '' || EACH_TIME.test(rest) || (BOUND_ALONE.test(rest) && sharesOut(slots, listed))) &&
      cut.tail === '' &&
      !summed &&
      (between === '' ? next.unit === quantity.unit : !both(quantity, next))
    adjacent = next !== undefined && (summed || between === '') && next.unit !== quantity.unit
  })
  return partsOfPlans(slots)
}
