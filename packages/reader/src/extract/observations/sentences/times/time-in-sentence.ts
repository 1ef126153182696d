import { parseChineseNumeral } from '../../../../vocabulary/chinese-numerals.ts'
import type { Years } from '../../../../vocabulary/five-year-plans.ts'
import type { ReadingContext } from '../../../context/reading-context.ts'
import type { TimePhrase } from '../../../times/time-phrase.ts'
import type { View } from '../../../view/view.ts'
import type { Head } from '../../phrases/read-head.ts'
import { governing } from '../head-words.ts'
import type { Running, SharedList } from '../running.ts'
import type { Slot } from '../slots.ts'

/** The times of a number in its sentence. */
export interface Times {
  /** The phrase that says when, one of an earlier clause or sentence among them. */
  readonly phrase: TimePhrase | null
  /** The last before the number in this sentence. */
  readonly near: TimePhrase | null
  /** The same where it stands in the number's own clause. */
  readonly own: TimePhrase | null
  /** What the number is compared with. */
  readonly base: TimePhrase | null
  /** The number is where a movement starts, and `own` dates it. */
  readonly starts: boolean
  /** The number is what there was in the year compared with. */
  readonly past: boolean
  /** It is what an earlier plan had meant, and when. */
  readonly planned?: { readonly years: Years | null }
}

const NONE_SPENT: readonly TimePhrase[] = []
const THAT_OF = /^的(?:约|近)?(?:\d[\d.]{0,12}[^，。；、和\d.]{1,6}[、和](?:约|近)?){0,6}$/
/** 比2015年的⟦11%⟧提高, 比2010年的92万吨、⟦62⟧万吨减少; 是2015年的120% is no amount of that year. */
const LESS_OR_MORE = /^[比较]/
const MULTIPLE = /^(?:倍|番|%|％|成|个百分点)/

/** The times that govern a number of the clause that begins at `from`; keeps what reaches the numbers after it. */
export function timesIn(
  view: View,
  slot: Slot,
  from: number,
  times: readonly TimePhrase[],
  head: Head,
  running: Running,
  context: ReadingContext,
): Times {
  const { list } = running
  const spent = slot.listed && list?.starts !== false ? NONE_SPENT : running.spent
  const { phrase: near, base: ownBase } = governing(times, from, slot.quantity.start, spent)
  const own = near && near.start >= from ? near : null
  const each = near && list && head.respectively && list.count > 1 && list.names === null ? oneOfEach(view, times, near, list) : null
  if (each) return { phrase: each, near, own: null, base: null, starts: false, past: false }
  // 甲比2015年增长12%；乙增长9%: compared with the same year
  if (ownBase || own) running.base = ownBase
  const base = ownBase ?? (head.yearly ? null : (running.base ?? running.against))
  const starts = own !== null && /^[从由]/.test(view.text.slice(own.start, own.end))
  const first = head.start && own?.role !== 'in' ? firstOf(near ?? running.phrase) : null
  if (first) {
    running.phrase = near ?? running.phrase
    return { phrase: first, near, own: first, base, starts: true, past: false }
  }
  // 由2015年的3%提高到5%: the year of the start is not that of the end
  if (list && !slot.listed) list.starts = starts
  if (starts && running.phrase?.from === own.from && running.phrase.to === own.to) running.phrase = null
  if (starts) running.spent.push(own)
  else if (near) running.phrase = near
  const past = ownBase !== null && isPast(view, slot, ownBase)
  return { phrase: past ? ownBase : phraseFor(view, near, own, head, slot.head, running, context), near, own, base, starts, past }
}

/** 2020年到2025年，甲从⟦17.9⟧%提高到35.5%: a movement begins with the first of the years. */
const firstOf = (span: TimePhrase | null): TimePhrase | null => (span?.fromFirst ? { ...span, role: 'in', to: span.from } : null)

const JOINED_YEARS = /^(?:[、和与及]|以及)$/
/** 到2028年和2030年，…分别达到28亿元和⟦35⟧亿元: to each number its year, where as many are said. */
function oneOfEach({ text }: View, times: readonly TimePhrase[], last: TimePhrase, { index, count }: SharedList): TimePhrase | null {
  const to = times.indexOf(last)
  let from = to
  while (from > 0 && JOINED_YEARS.test(text.slice((times[from - 1] as TimePhrase).end, (times[from] as TimePhrase).start))) from--
  return to - from + 1 === count ? (times[from + index] ?? null) : null
}

/** 比1995年的⟦120⟧万吨增加30万吨: what there was in the year compared with. */
function isPast({ text }: View, { quantity }: Slot, base: TimePhrase): boolean {
  if (base.from <= 1 || !THAT_OF.test(text.slice(base.end, quantity.start))) return false
  return !MULTIPLE.test(quantity.unit) || (quantity.kind === 'rate' && LESS_OR_MORE.test(text.slice(base.start, base.end)))
}

/** 两年平均每年递增, 三年年均增长. */
const YEARS_ON_AVERAGE = /^(?:[前这近]?)([两二三四五六七八九十])年(?:来|间)?(?:平均|年均|每年平均)/

/** ｛第二年｝脱贫11万人, 经济总量｛四年翻｝一番: a year of the period ahead, by its number. */
const NTH_YEAR = /^第([一二三四五])年|([二两三四五])年(?:再)?翻$/
function yearCounted(words: string, { from, to }: Years): number | null {
  if (!words.includes('年')) return null
  const found = NTH_YEAR.exec(words)
  const nth = found ? parseChineseNumeral((found[1] ?? found[2]) as string) : 0
  return nth > 0 && from + nth - 1 <= to ? from + nth - 1 : null
}

const FIVE_YEARS = 4
const UNTIL = /^[到至]/

/** The time that governs the number, where one from an earlier clause does not reach: 累计 and 年均 speak of the section's period. */
function phraseFor(
  { text }: View,
  near: TimePhrase | null,
  own: TimePhrase | null,
  head: Head,
  words: string,
  running: Running,
  { years, status }: ReadingContext,
): TimePhrase | null {
  const phrase = near ?? running.phrase
  const counted = own === null && status === 'target' && years && years.from < years.to ? yearCounted(words, years) : null
  if (counted !== null) return { start: 0, end: 0, role: 'in', from: counted, to: counted }
  const average = head.yearly && phrase && phrase.from === phrase.to ? YEARS_ON_AVERAGE.exec(words) : null
  // 2023年…，两年平均增长5%: the two that end with the year spoken of
  if (average && phrase) return { ...phrase, role: 'period', from: phrase.to - parseChineseNumeral(average[1] as string) + 1 }
  if (own || !phrase || !years || years.from === years.to || phrase.from < phrase.to) return phrase
  if (head.cumulative && near === null) return null
  // 到2025年…，年均增长7%；到2035年…: a stage on the way has a pace of its own
  const stage = status === 'target' && near !== null && (years.to - years.from > FIVE_YEARS || UNTIL.test(text.slice(near.start, near.end)))
  if (head.yearly && running.startYear === null && !stage && phrase.to > years.from && phrase.to < years.to) return null
  return phrase
}
