import type { ReadingContext } from '../context/reading-context.ts'
import { canObserve, quotedRanges } from '../quantities/no-quantities.ts'
import { type Quantity, scanQuantities } from '../quantities/scan-quantities.ts'
import { NUMBER, QUOTE } from '../signs.ts'
import { readTimes, type TimePhrase } from '../times/read-times.ts'
import type { View } from '../view.ts'

/** Times that govern: not those inside a title, 《…（2006-2020年）》. */
export function timesOf(view: View, context: ReadingContext, until = view.text.length): TimePhrase[] {
  const times = readTimes(view.text, context.clock, until)
  if (!times.length || !view.has(QUOTE) || !view.text.includes('《')) return times
  const titles = quotedRanges(view).filter(([from]) => view.text[from] === '《')
  return times.filter(time => !titles.some(([from, to]) => from < time.start && time.end < to))
}

/** A view with its times and the numbers that may be observed. */
export interface Numbers {
  readonly view: View
  readonly times: readonly TimePhrase[]
  readonly quantities: readonly Quantity[]
}

/** Null where there is no number to observe: most sentences are left here, and their times not looked for. */
export function numbersOf(view: View, context: ReadingContext): Numbers | null {
  if (!view.has(NUMBER)) return null
  const candidates = scanQuantities(view.text).filter(quantity => canObserve(quantity, view.text))
  if (candidates.length === 0) return null
  const quoted = quotedRanges(view)
  const times = timesOf(view, context)
  if (times.length === 0 && quoted.length === 0) return { view, times, quantities: candidates }
  const quantities = candidates.filter(
    ({ start, end }) =>
      !times.some(time => time.start < end && time.end > start) && !quoted.some(([from, to]) => from <= start && end <= to),
  )
  return quantities.length ? { view, times, quantities } : null
}

/** The same for what asides were taken out of: it may be left without a number, and its times still govern them. */
export const withTimes = (view: View, context: ReadingContext): Numbers =>
  numbersOf(view, context) ?? { view, times: timesOf(view, context), quantities: [] }

/** The quantities that begin in one stretch after another, looked for where the last one left off. */
export function inOrder(quantities: readonly Quantity[]): (from: number, to: number) => readonly Quantity[] {
  let next = 0
  return (from, to) => {
    while (next < quantities.length && (quantities[next] as Quantity).start < from) next++
    const first = next
    while (next < quantities.length && (quantities[next] as Quantity).start < to) next++
    return quantities.slice(first, next)
  }
}
