import type { ReadingContext } from '../../context/reading-context.ts'
import { readTimes } from '../../times/read-times.ts'
import type { TimePhrase } from '../../times/time-phrase.ts'
import { NUMBER, QUOTE } from '../../view/signs.ts'
import type { View } from '../../view/view.ts'
import { canObserve, quotedRanges } from '../quantities/no-quantities.ts'
import { type Quantity, scanQuantities } from '../quantities/scan-quantities.ts'

/** 改造2000年底前｛建成的｝老旧小区: when what is meant to change was made, no time of the change. */
const DESCRIBES =
  /^(?:以?前|之前|以后|后)?(?:已)?(?:建成|建设|建造|修建|竣工|投产|投运|投用|登记|注册|开工|入库|形成|认定)[^，。；\d的《]{0,6}的(?!《)/
const DESCRIBED_WITHIN = 14
function asDescription(time: TimePhrase, text: string): TimePhrase {
  const said = DESCRIBES.exec(text.slice(time.end, time.end + DESCRIBED_WITHIN))
  return said ? { ...time, role: 'base', end: time.end + said[0].length } : time
}

/** Times that govern: not those inside a title, 《…（2006-2020年）》. */
export function timesOf(view: View, context: ReadingContext, until = view.text.length): TimePhrase[] {
  const found = readTimes(view.text, context.clock, until)
  const { past } = context.clock
  const times =
    context.status === 'target' && past !== null ? found.map(time => (time.to <= past ? asDescription(time, view.text) : time)) : found
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

const REACHES = /(?:达到?|突破|提高到|增长)[^\d]{0,8}\d/
/** 实现“人才达到2000名左右，贡献率达到40%”的目标: clauses stand in the quotation marks, no name. */
const saysAims = (quoted: string): boolean => quoted.split('，').filter(clause => REACHES.test(clause)).length > 1

/** Null where there is no number to observe: most sentences are left here, and their times not looked for. */
export function numbersOf(view: View, context: ReadingContext): Numbers | null {
  if (!view.has(NUMBER)) return null
  const candidates = scanQuantities(view.text).filter(quantity => canObserve(quantity, view.text))
  if (candidates.length === 0) return null
  const quoted = quotedRanges(view).filter(([from, to]) => !saysAims(view.text.slice(from, to)))
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
