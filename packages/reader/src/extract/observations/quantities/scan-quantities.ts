import { readUnit, type UnitKind, type UnitReading } from '../../../vocabulary/units.ts'
import { readArabic } from './digits.ts'
import type { NumberReading } from './number-reading.ts'
import { ARABIC, BOUNDS, CHINESE_SIGN, DOUBLING, is, matchAt, SIGNS } from './number-signs.ts'
import { readChinese, saysNothing } from './numerals.ts'
import { numberOf } from './written-number.ts'

/** A number with its unit, as written; whether it says anything about the place is decided later. Offsets are of the view. */
export interface Quantity {
  readonly start: number
  /** End of the value as written, before its unit. */
  readonly end: number
  /** End of the unit, or of the value where there is none. */
  readonly unitEnd: number
  /** End of everything that belongs to it: unit, 以上, 左右. */
  readonly full: number
  readonly value: number | number[]
  readonly unit: string
  readonly kind: UnitKind
  readonly script: NumberReading['script']
  readonly shape: NumberReading['shape']
  /** 余 or 多 between number and unit. */
  readonly more: boolean
  /** 以上, 以内, 左右 … after the unit; empty where none. */
  readonly bound: string
}

const DOUBLINGS_AT = /翻(?:了)?(?:([一两二三四五\d])番(半)?|番)/y
const BOUND_AT =
  /(?:内(?=[，。；、]|$)|及以上|（含）以[上下内]|或以上|以上|以下|以内|之内|左右|上下|前后|出头|开外|之多|多(?![元种样层方渠点年式语功业模维形媒彩用学]|措|个)|有余|余(?![个家人万名年])|几(?=[，。；、]|$))/y
const NONE = ''

/** 翻两番 is 4 times, 翻两番半 half as often again in powers of two; 翻番 twice. */
function readDoubling(text: string, at: number): NumberReading | null {
  const found = matchAt(DOUBLINGS_AT, text, at)
  if (!found) return null
  const count = found[1]
  const end = at + found[0].length
  if (count === undefined) return { end, value: 2, shape: 'fold', script: 'chinese', unit: '' }
  const fold = end - (found[2] === undefined ? 1 : 2)
  const value = 2 ** (numberOf(count) + (end - fold - 1) / 2)
  return { start: fold - 1, end: fold, unitEnd: end, value: Math.round(value * 100) / 100, shape: 'fold', script: 'chinese', unit: '番' }
}

function readAt(text: string, at: number): NumberReading | null {
  const kind = SIGNS.of(text.charCodeAt(at))
  if ((kind & ARABIC) !== 0) return readArabic(text, at)
  if ((kind & CHINESE_SIGN) !== 0) return readChinese(text, at)
  return (kind & DOUBLING) !== 0 ? readDoubling(text, at) : null
}

/** 二亿七千四百｛多万吨｝: what stands behind 亿 counts in the 万 that follows the 多. */
const inTenThousands = (value: number) => Math.floor(value / 1e8) * 1e4 + (value % 1e8)

function finish(text: string, at: number, reading: NumberReading): Quantity {
  const { end, shape, script } = reading
  const unit = reading.read ?? unitOf(text, reading)
  const split = unit.more && script === 'chinese' && unit.unit.startsWith('万') && typeof reading.value === 'number' && reading.value > 1e8
  const half = unit.unit === '倍' && text[unit.end] === '半' && typeof reading.value === 'number'
  // 增长一倍半
  const value = split ? inTenThousands(reading.value as number) : half ? (reading.value as number) + 0.5 : reading.value
  let full = unit.end + (half ? 1 : 0)
  const bound = is(text, full, BOUNDS) ? (matchAt(BOUND_AT, text, full)?.[0] ?? NONE) : NONE
  full += bound.length
  const start = reading.start ?? at
  return { start, end, unitEnd: unit.end, full, value, unit: unit.unit, kind: unit.kind, script, shape, more: unit.more, bound }
}

/** The unit that the numeral says itself, or the one behind it. */
function unitOf(text: string, { unit, shape, end, unitEnd }: NumberReading): UnitReading {
  if (unit === undefined) return readUnit(text, end)
  const kind = shape === 'fold' ? 'fold' : unit === '' ? 'none' : 'rate'
  return { unit, kind, end: unitEnd ?? end, more: false }
}

/** 提高7.4｛个｝和7.7个百分点, 缩减至90｛个｝和70个工作日: the first is in points or days too. */
const sharesPoints = (text: string, before: Quantity, { unit, start }: Quantity) =>
  (unit === '个百分点' || unit === '个工作日') &&
  (before.unit === '个' || before.unit === '') &&
  start === before.full + 1 &&
  before.shape === 'plain' &&
  '和、，'.includes(text[before.full] as string)

/** 分别达到｛26｝和⟦28.4⟧平方米: the unit is said once, behind the last. */
const sharesUnit = (text: string, before: Quantity, { unit, start, script, shape, kind }: Quantity) =>
  unit !== '' &&
  kind !== 'time' &&
  before.unit === '' &&
  before.full === before.end &&
  script === 'arabic' &&
  before.script === 'arabic' &&
  shape === 'plain' &&
  before.shape === 'plain' &&
  start === before.full + 1 &&
  '和与、'.includes(text[before.full] as string) &&
  SHARED_OUT.test(text.slice(Math.max(0, before.start - 12), before.start))
const SHARED_OUT = /分别[^，。；、\d]{0,8}$/

/** 自然增长率为｛-⟦3.2⟧｝‰: a minus where a number is to begin. What a table's cell opens with is read with the cell. */
const MINUS = /[为是达到至由从的、：（长率][-−]$/
function withMinus(text: string, quantity: Quantity): Quantity {
  const { start, value } = quantity
  const sign = text[start - 1]
  if ((sign !== '-' && sign !== '−') || typeof value !== 'number' || !MINUS.test(text.slice(Math.max(0, start - 2), start))) return quantity
  return { ...quantity, start: start - 1, value: -value }
}

/** All quantities of a view, in order, not overlapping; numerals in words that count nothing are left out. */
export function scanQuantities(text: string): Quantity[] {
  const found: Quantity[] = []
  for (let i = 0; i < text.length; i++) {
    if (!is(text, i, ARABIC | CHINESE_SIGN | DOUBLING)) continue
    if (saysNothing(text, i)) continue
    const reading = readAt(text, i)
    if (!reading) continue
    const quantity = withMinus(text, finish(text, i, reading))
    const before = found.at(-1)
    if (before && (sharesPoints(text, before, quantity) || sharesUnit(text, before, quantity)))
      found[found.length - 1] = { ...before, unit: quantity.unit, kind: quantity.kind }
    found.push(quantity)
    // the unit may open the next number (12万三千): start again after the value, or after its unit
    i = Math.max(quantity.unitEnd, reading.end) - 1
  }
  return found
}
