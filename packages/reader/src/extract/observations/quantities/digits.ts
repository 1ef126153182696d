import { readUnit, type UnitReading } from '../../../vocabulary/units.ts'
import type { NumberReading } from './number-reading.ts'
import { ARABIC, COLON, endOfRun, is, JOINS_RANGE, LONGEST_NUMBER, matchAt, WITHIN } from './number-signs.ts'
import { readTenths } from './tenths.ts'
import { arabic, NUMBER } from './written-number.ts'

const ARABIC_AT = new RegExp(NUMBER, 'y')
const COMPOSITION_AT = new RegExp(`${NUMBER}(?:[:∶]${NUMBER})+`, 'y')
const FRACTION_AT = /(\d{1,2})\/(\d{1,3})(?![\d/.万])/y

/** More digits are more than a number holds exactly. */
const MOST_DIGITS = 15

/** The number in digits at `text[from, end)`: whole and tenths are both exact, so one division rounds as reading it as a text would. */
function arabicAt(text: string, from: number, end: number): number {
  if (end - from > MOST_DIGITS) return arabic(text.slice(from, end))
  let value = 0
  let scale = 1
  let point = false
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === POINT) point = true
    else if (code !== COMMA) {
      value = value * 10 + code - ZERO
      if (point) scale *= 10
    }
  }
  return value / scale
}
const [POINT, COMMA, ZERO] = ['.'.charCodeAt(0), ','.charCodeAt(0), '0'.charCodeAt(0)]

/** Where a number in digits that begins at `at` ends; `at` where there is none. */
function endOfArabic(text: string, at: number): number {
  let end = at
  while (is(text, end, ARABIC)) end++
  // 1,234: thousands are left to the pattern
  if (end === at || text[end] === ',') return at + (matchAt(ARABIC_AT, text, at)?.[0].length ?? 0)
  if (text[end] !== '.' || !is(text, end + 1, ARABIC)) return end
  end++
  while (is(text, end, ARABIC)) end++
  return end
}

/** The second half of a range: 3⟦-5⟧家, 8%⟦-8.5⟧%, 8至9. Null where the sign joins something else. `unit` stands behind the first. */
function rangeAt(text: string, at: number, low: number, unit: UnitReading): { end: number; high: number } | null {
  let from = at
  if (!is(text, at, JOINS_RANGE)) {
    if (unit.kind === 'none' || !is(text, unit.end, JOINS_RANGE)) return null
    const end = endOfArabic(text, unit.end + 1)
    const second = end > unit.end + 1 ? readUnit(text, end).unit : ''
    // 300万至400万吨: the first says only its multiplier
    const completed = second.startsWith(unit.unit) && /^[万亿]$/.test(unit.unit) && text[unit.end] !== '到'
    if (second !== unit.unit && !completed) return null
    from = unit.end
  }
  const end = endOfArabic(text, from + 1)
  if (end === from + 1) return null
  const high = arabicAt(text, from + 1, end)
  // 5-3 is no range, and 2020-2025 a period
  return high > low ? { end, high } : null
}

/** 12.540.247: a structure that lost its colons; read only where its three shares make a whole. */
const RUN_TOGETHER_AT = /(\d{1,2}\.\d)(\d{1,2}\.\d)(\d{1,2}(?:\.\d)?)(?![\d.])/y

function readRunTogether(text: string, at: number): NumberReading | null {
  const found = matchAt(RUN_TOGETHER_AT, text, at)
  if (!found) return null
  const value = found.slice(1, 4).map(Number)
  const sum = value.reduce((a, b) => a + b, 0)
  return Math.abs(sum - 100) < 0.35 ? { end: at + found[0].length, value, shape: 'composition', script: 'arabic' } : null
}

/** 12万4000吨, 11亿2600万吨: one amount said in two steps; the second is smaller than the step. */
const STEP_AT = /(?:万(\d{1,4})(?![\d.万亿%]|周?岁)|亿(\d{1,4})(?=万))/y

function readStepped(text: string, at: number, end: number): NumberReading | null {
  const high = text.slice(at, end)
  const found = /^\d{1,4}$/.test(high) ? matchAt(STEP_AT, text, end) : null
  if (!found) return null
  const until = end + found[0].length
  // 5万3个: a thing of its own
  if (readUnit(text, until).kind === 'none') return null
  return { end: until, value: Number(high) * 1e4 + Number(found[1] ?? found[2]), shape: 'plain', script: 'arabic' }
}

/** A number that begins in digits at `at`, in any form; what follows the digits tells which forms they can have. */
export function readArabic(text: string, at: number): NumberReading | null {
  const run = endOfRun(text, at, ARABIC | WITHIN, LONGEST_NUMBER)
  const together = text[at + 1] === '.' || text[at + 2] === '.' ? readRunTogether(text, at) : null
  if (together) return together
  const composition = is(text, run, COLON) ? matchAt(COMPOSITION_AT, text, at) : null
  if (composition) {
    const value = composition[0].split(/[:∶]/).map(arabic)
    return { end: at + composition[0].length, value, shape: 'composition', script: 'arabic' }
  }
  const fraction = text[run] === '/' ? matchAt(FRACTION_AT, text, at) : null
  if (fraction && Number(fraction[1]) < Number(fraction[2])) {
    return { end: at + fraction[0].length, value: Number(fraction[1]) / Number(fraction[2]), shape: 'fraction', script: 'arabic', unit: '' }
  }
  const tenths = readTenths(text, at)
  if (tenths) return tenths
  const end = endOfArabic(text, at)
  if (end === at) return null
  const stepped = text[end] === '万' || text[end] === '亿' ? readStepped(text, at, end) : null
  if (stepped) return stepped
  const low = arabicAt(text, at, end)
  const unit = readUnit(text, end)
  const range = rangeAt(text, end, low, unit)
  if (range) return { end: range.end, value: [low, range.high], shape: 'range', script: 'arabic' }
  return { end, value: low, shape: 'plain', script: 'arabic', read: unit }
}
