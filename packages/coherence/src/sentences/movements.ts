import type { Interval } from '../arithmetic/arithmetic.ts'
import type { Datum } from '../data/datum.ts'
import { countedIn, halfStep, type PlainSentence, plainSentence, type SentenceNumber, type SitedPlain } from './sentence-numbers.ts'

/** A number of a movement, in the unit's head: 1.2万户 is 12000. */
export interface MovementEnd {
  readonly number: SentenceNumber
  readonly unit: string
  readonly value: number
  /** What rounding leaves open. */
  readonly interval: Interval
  /** The year that is printed with it, 0 where none is. */
  readonly year: number
}

/** 由…增加到…: what a sentence says of where something started and where it came to, told by the words alone. */
export interface Movement extends SitedPlain {
  readonly way: 'up' | 'down'
  readonly start: MovementEnd
  readonly end: MovementEnd
  /** 年均增长 right behind it, in percent; falls are negative. */
  readonly growth: { readonly number: SentenceNumber; readonly value: number } | null
  /** 提高 6.6 个百分点, 增加 40 亿元, 增长 2 倍 right behind it. */
  readonly change: StatedChange | null
}

/** What a sentence says of the whole way from one number to the other. */
export interface StatedChange {
  readonly number: SentenceNumber
  /** In the unit's head; in percent of the start where it is a rate. */
  readonly value: number
  readonly half: number
  readonly unit: string
  readonly isRate: boolean
}

const UP = '提高|增加|增长|上升|提升|扩大|扩展|拓展|跃升|攀升|壮大|增|升'
const DOWN = '下降|降低|减少|压缩|压减|缩小|缩短|回落|降|减'
/** What stands between the two numbers: the first one's unit, the verb, and perhaps a year. */
const BETWEEN = new RegExp(
  `^([^，。；、\\d:()]{0,6}?)(?:左右|多|余|以上)?(?:的水平)?(?:进一步|逐步|大幅|稳步|快速|迅速|相应|显著|明显)?(?:(${UP})|(${DOWN}))了?(?:到|至|为)了?([^，。；\\d:()]{0,8}(?:\\d{4}年[底末]?的?)?[^，。；\\d:()]{0,6})$`,
)
const STARTS = /(?:由|从)([^，。；、\d:()]{0,14}(?:(\d{4})年[底末初]?的?)?[^，。；、\d:()]{0,6})$/
/** A unit ends before punctuation and before the words that go on. */
const UNIT = /^(?:[^，。；、,;:()\d和及与以增提上下降减升年]|年(?![均平底末初的内前])){0,5}/
const BY_YEAR =
  /^[^，。；、,()\d]{0,6}[，、,(]?(?:[五四三\d]年(?:来|间)?|期间|实现|总体|平均|“?十[一二三四五]五”?(?:期间|时期|以来)?|实际){0,4}(?:年均|年平均|平均每年|年递增)(?:实际|名义|分别)*(增长|增速|增幅|递增|提高|上升|下降|降低|递减|减少|增)?(?:达到?|为|约|超过|在)?$/
const CHANGE =
  /^[^，。；、,()\d]{0,6}[，、,(]?(?:[五四三\d]年(?:来|间)?|期间|累计|共|总计|净)*(增加|增长|提高|上升|提升|扩大|下降|降低|减少|缩小|缩短|增|降|减)了?(?:约|近)?$/

const interval = (number: SentenceNumber, multiplier: number): Interval => ({
  low: (number.value - halfStep(number.text)) * multiplier,
  high: (number.value + halfStep(number.text)) * multiplier,
})

/** The words before a number, as far as a sentence's clause goes. */
const wordsBefore = (plain: PlainSentence, number: SentenceNumber, reach = 34) =>
  plain.text.slice(Math.max(0, number.from - reach), number.from)
const unitAfter = (plain: PlainSentence, number: SentenceNumber) => UNIT.exec(plain.text.slice(number.to, number.to + 6))?.[0] ?? ''

/** 分别由 300 亿元、180 亿元: numbers in a row, joined by no more than their units. */
function listFrom(plain: PlainSentence, counted: readonly SentenceNumber[], first: number): SentenceNumber[] {
  const list = [counted[first] as SentenceNumber]
  for (let index = first + 1; index < counted.length && list.length < 4; index++) {
    const [last, next] = [list.at(-1) as SentenceNumber, counted[index] as SentenceNumber]
    if (!/^[^，。；:()\d、和]{0,5}[、和]$/.test(plain.text.slice(last.to, next.from))) break
    list.push(next)
  }
  return list
}

function endOf(number: SentenceNumber, unit: { multiplier: number; head: string }, year: number): MovementEnd {
  return { number, unit: unit.head, value: number.value * unit.multiplier, interval: interval(number, unit.multiplier), year }
}

/** Both numbers in one unit; a first number without a unit has the second one's. */
function unitsOf(
  firstUnit: string,
  secondUnit: string,
): [first: { multiplier: number; head: string }, second: { multiplier: number; head: string }] | null {
  const [first, second] = [countedIn(firstUnit), countedIn(secondUnit)]
  if (firstUnit === '') return [second, second]
  if (first.head !== '' && !second.head.startsWith(first.head)) return null
  return [first, { ...second, head: first.head || second.head }]
}

const isFall = (verb: string | undefined) => /下降|降低|递减|减少|缩|^降|^减/.test(verb ?? '')

/** What is said right behind the last number of a movement, by the number that comes `next`: growth by the year, or the whole change. */
function behind(
  plain: PlainSentence,
  counted: readonly SentenceNumber[],
  { next, index, unit, length }: { next: number; index: number; unit: string; length: number },
): Pick<Movement, 'growth' | 'change'> {
  const [last, follower] = [counted[next - 1], counted[next]]
  if (!last || !follower) return { growth: null, change: null }
  const words = plain.text.slice(last.to, follower.from)
  const byYear = BY_YEAR.exec(words)
  if (byYear) {
    const rates = listFrom(plain, counted, next)
    const number = rates[length === 1 ? 0 : index]
    const isPercent = number && plain.text.slice(number.to, number.to + 1) === '%'
    if (!number || !isPercent || (length > 1 && rates.length !== length)) return { growth: null, change: null }
    return { growth: { number, value: isFall(byYear[1]) ? -number.value : number.value }, change: null }
  }
  if (!CHANGE.test(words) || length > 1) return { growth: null, change: null }
  const after = plain.text.slice(follower.to, follower.to + 6)
  const rate = unit.startsWith('%') ? null : /^(?:%|倍)/.exec(after)?.[0]
  if (rate) {
    const scale = rate === '%' ? 1 : 100
    const change = { number: follower, value: follower.value * scale, half: halfStep(follower.text) * scale, unit: rate, isRate: true }
    return { growth: null, change }
  }
  const counts = countedIn(UNIT.exec(after)?.[0] ?? '')
  const isPoints = unit.startsWith('%') && /^个?百分点/.test(after)
  if (!isPoints && (counts.head === '' || !counts.head.startsWith(unit) || unit.startsWith('%'))) return { growth: null, change: null }
  const scale = isPoints ? 1 : counts.multiplier
  return {
    growth: null,
    change: {
      number: follower,
      value: follower.value * scale,
      half: halfStep(follower.text) * scale,
      unit: isPoints ? '个百分点' : (UNIT.exec(after)?.[0] ?? ''),
      isRate: false,
    },
  }
}

/** The movements of one sentence. */
function movementsIn(quote: string, quoteStart: number): Movement[] {
  if (!/[由从從]/.test(quote)) return []
  const plain = plainSentence(quote)
  const counted = plain.numbers.filter(number => !number.isTime)
  const movements: Movement[] = []
  for (let index = 0; index < counted.length; index++) {
    const opening = STARTS.exec(wordsBefore(plain, counted[index] as SentenceNumber))
    if (!opening || /第$|[\d.]$/.test(opening[0])) continue
    const starts = listFrom(plain, counted, index)
    const lastStart = starts.at(-1) as SentenceNumber
    const first = counted[index + starts.length]
    const between = first ? BETWEEN.exec(plain.text.slice(lastStart.to, first.from)) : null
    if (!first || !between || /第$/.test(between[4] ?? '')) continue
    const ends = listFrom(plain, counted, index + starts.length)
    const isRatio = [...starts, ...ends].some(number => /^[:比/-]/.test(plain.text.slice(number.to, number.to + 1)))
    if (isRatio || ends.length < starts.length) continue
    const paired = ends.slice(0, starts.length)
    const [startYear, endYear] = [Number(opening[2] ?? 0), Number(/(\d{4})年/.exec(between[4] ?? '')?.[1] ?? 0)]
    for (const [place, start] of starts.entries()) {
      const end = paired[place] as SentenceNumber
      const firstUnit = start === lastStart ? (between[1] ?? '') : unitAfter(plain, start)
      const units = unitsOf(firstUnit, unitAfter(plain, end))
      if (!units || /^[位名]/.test(units[1].head)) continue
      movements.push({
        quote,
        quoteStart,
        plain,
        way: between[2] ? 'up' : 'down',
        start: endOf(start, units[0], startYear),
        end: endOf(end, units[1], endYear),
        ...behind(plain, counted, { next: index + 2 * starts.length, index: place, unit: units[1].head, length: starts.length }),
      })
    }
    index += starts.length + starts.length - 1
  }
  return movements
}

/** The movements of every sentence that holds a number, each sentence once. */
export function* movementsOf(data: readonly Datum[]): Generator<{ movement: Movement; sentence: readonly Datum[] }> {
  const sentences = new Map<string, Datum[]>()
  for (const datum of data) {
    if (datum.observation.cell) continue
    const key = `${datum.document.name}\u0000${datum.observation.quoteStart}`
    const known = sentences.get(key)
    if (known) known.push(datum)
    else sentences.set(key, [datum])
  }
  for (const sentence of sentences.values()) {
    const { quote, quoteStart } = (sentence[0] as Datum).observation
    for (const movement of movementsIn(quote, quoteStart)) yield { movement, sentence }
  }
}

/** What the movement is of: the reader's name where it saw one of the numbers, else the words before it. */
export function nameOf(movement: Movement, sentence: readonly Datum[]): string {
  const at = (number: SentenceNumber) => movement.quoteStart + (movement.plain.points[number.from] as number)
  const numbers = [movement.end.number, movement.start.number]
  const seen = numbers.flatMap(number => sentence.find(d => d.observation.at === at(number)) ?? [])[0]
  if (seen) return seen.observation.indicator
  const words = movement.plain.text.slice(0, movement.start.number.from)
  return /([^，。；、,:\d]{2,20}?)(?:分别)?(?:由|从)[^由从]*$/.exec(words)?.[1] ?? ''
}

/** The reader's statement of a number, where it made one. */
export const datumAt = (movement: Movement, number: SentenceNumber, sentence: readonly Datum[]): Datum | undefined =>
  sentence.find(d => d.observation.at === movement.quoteStart + (movement.plain.points[number.from] as number))

/** A number as printed, with its unit: 201.5亿元. */
export const printedNumber = ({ plain }: Pick<Movement, 'plain'>, number: SentenceNumber): string =>
  number.text + (/^(?:%|‰|个百分点)/.exec(plain.text.slice(number.to, number.to + 4))?.[0] ?? unitAfter(plain, number))
