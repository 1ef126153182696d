import { openingBits } from '../../patterns/openings.ts'
import { NTH_PLAN_AT, PLAN_AT, readNamedPlan } from './named-plan.ts'
import { mayBeRelative, RELATIVE_AT, readRelative } from './relative-time.ts'
import type { Clock, TimePhrase } from './time-phrase.ts'
import { isDigit, readYear, YEAR_AT, YEAR_SPAN_AT } from './written-year.ts'
import { COMPARED_AT, readLong, YEARS_BARE_AT, YEARS_LONG_AT } from './years-long.ts'

/** Where a time can begin, and which: at one character in six. */
const OPENINGS = openingBits([YEAR_SPAN_AT, YEAR_AT, PLAN_AT, NTH_PLAN_AT, RELATIVE_AT, YEARS_LONG_AT, YEARS_BARE_AT, COMPARED_AT])
const [YEARS, PLANS, RELATIVES, LONG] = [0b11, 0b1100, 0b10000, 0b11100000]

function readAt(text: string, at: number, clock: Clock, opens: number): TimePhrase | null {
  const year = opens & YEARS ? readYear(text, at, clock) : null
  if (year) return year
  const plan = opens & PLANS ? readNamedPlan(text, at, clock) : null
  if (plan) return plan
  const relative = opens & RELATIVES ? readRelative(text, at, clock) : null
  return relative ?? (opens & LONG ? readLong(text, at, clock) : null)
}

/** Where a sign stands next, at or behind places that only go forward. */
class NextSign {
  private at = -1
  private readonly text: string
  private readonly sign: string

  constructor(text: string, sign: string) {
    this.text = text
    this.sign = sign
  }

  /** Whether it stands in the `NEAR` signs behind `from`. */
  isNear(from: number): boolean {
    if (this.at < from) {
      const found = this.text.indexOf(this.sign, from)
      this.at = found < 0 ? Infinity : found
    }
    return this.at - from <= NEAR
  }
}

/** No time has its 年, or the 五 of its five years, further behind its first sign. */
const NEAR = 12

/** 2021年到2025年｛的五年间｝: how long the stretch is that has just been named. */
const isApposed = (text: string, last: TimePhrase | undefined, { start, role }: TimePhrase): boolean =>
  last !== undefined &&
  last.role === 'period' &&
  role === 'period' &&
  start - last.end <= 1 &&
  (start === last.end || text[last.end] === '的')

/** 比“十三五”期末｛的2020年｝: which year it is that is compared with. */
const isYearOf = (text: string, last: TimePhrase, { start, from, to }: TimePhrase): boolean =>
  last.role === 'base' && from === to && last.from <= from && to <= last.to && start === last.end + 1 && text[last.end] === '的'

/** All time phrases of a view, in order, or those alone that begin before `until`. */
export function readTimes(text: string, clock: Clock, until = text.length): TimePhrase[] {
  const found: TimePhrase[] = []
  const year = new NextSign(text, '年')
  const five = new NextSign(text, '五')
  for (let i = 0; i < until; i++) {
    const code = text.charCodeAt(i)
    let opens = OPENINGS.of(code)
    if (opens === 0) continue
    // three openings in four lead to no time: what every pattern needs further on is looked for first
    if ((opens & (YEARS | LONG)) !== 0 && !year.isNear(i)) opens &= ~(YEARS | LONG)
    if ((opens & PLANS) !== 0 && !five.isNear(i)) opens &= ~PLANS
    if ((opens & RELATIVES) !== 0 && !mayBeRelative(text, i)) opens &= ~RELATIVES
    if (opens === 0) continue
    // a digit inside a longer number opens no year
    if (isDigit(code) && i > 0 && (isDigit(text.charCodeAt(i - 1)) || text[i - 1] === '.')) continue
    const phrase = readAt(text, i, clock, opens)
    if (!phrase) continue
    i = phrase.end - 1
    const last = found.at(-1)
    if (last && isYearOf(text, last, phrase)) found[found.length - 1] = { ...phrase, start: last.start, role: 'base' }
    else if (!isApposed(text, last, phrase)) found.push(phrase)
  }
  return found
}
