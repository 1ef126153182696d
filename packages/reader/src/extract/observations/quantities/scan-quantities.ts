import { CHINESE_DIGITS, CHINESE_NUMERAL, parseChineseNumeral } from '../../../numerals/chinese-numerals.ts'
import { atStart } from '../../../patterns/gates.ts'
import { mayOpenUnit, readUnit, type UnitKind, type UnitReading } from '../../../units/units.ts'

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
  readonly script: 'arabic' | 'chinese'
  readonly shape: 'plain' | 'range' | 'composition' | 'fraction' | 'fold'
  /** 余 or 多 between number and unit. */
  readonly more: boolean
  /** 以上, 以内, 左右 … after the unit; empty where none. */
  readonly bound: string
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`
// no numeral is longer, and a run that is none must not be read again from each of its signs
const CHINESE = `[${CHINESE_NUMERAL}]{1,24}(?:点[${CHINESE_DIGITS}]{1,12})?`
const ARABIC_AT = new RegExp(NUMBER, 'y')
const COMPOSITION_AT = new RegExp(`${NUMBER}(?:[:∶]${NUMBER})+`, 'y')
const FRACTION_AT = /(\d{1,2})\/(\d{1,3})(?![\d/.万])/y
const CHINESE_AT = new RegExp(CHINESE, 'y')
const OF_HUNDRED_AT = new RegExp(`(百|千|万)分之(${CHINESE}|${NUMBER})(?:(?:[-至到]|到|至)(?:百分之|千分之)?(${CHINESE}|${NUMBER}))?`, 'y')
const PARTS_AT = /([二两三四五六七八九十]{1,8})分之([一二两三四五六七八九十]{1,8})/y
const TENTHS_AT = new RegExp(
  `([一二两三四五六七八九]|\\d)成(半|[一二三四五六七八九])?(?![${CHINESE_DIGITS}立果为效就长员功本熟套人型品都分交])`,
  'y',
)
const DOUBLINGS_AT = /翻(?:了)?(?:([一两二三四五\d])番|番)/y
const BOUND_AT =
  /(?:内(?=[，。；、]|$)|及以上|（含）以上|或以上|以上|以下|以内|之内|左右|上下|前后|之多|多(?![元种样层方渠点年]|措|个)|有余|余(?![个家人万名年])|几(?=[，。；、]|$))/y
/** What each sign does in or after a numeral: looked up before any pattern is tried. */
const ARABIC = 1
const CHINESE_SIGN = 2
const DOUBLING = 4
/** `,` and `.` within a number. */
const WITHIN = 8
const JOINS_RANGE = 16
const COLON = 32
/** 以上, 左右, 多 … */
const BOUNDS = 64
/** What a numeral of one sign may go on with: 三⟦分⟧之二, 三⟦成⟧, 三⟦点⟧五, 三⟦至⟧五. */
const GOES_ON = 128
const ON_FROM_NUMERAL = '分成点-至到—'
/** What may stand behind a numeral in words, if not a unit; any other sign there leaves it without a meaning as a number. */
export const BEHIND_NUMERAL: string = CHINESE_NUMERAL + ON_FROM_NUMERAL
const SIGNS = new Uint8Array(0x10000)
for (const [kind, signs] of [
  [ARABIC, '0123456789'],
  [CHINESE_SIGN, CHINESE_NUMERAL],
  [DOUBLING, '翻'],
  [WITHIN, ',.'],
  [JOINS_RANGE, '-至到—'],
  [COLON, ':∶'],
  [BOUNDS, '内及（或以之左上前多有余几'],
  [GOES_ON, ON_FROM_NUMERAL],
] as const)
  for (const sign of signs) (SIGNS[sign.charCodeAt(0)] as number) |= kind

// a table asked for the sign past the end of a text is a slow table from then on
const is = (text: string, at: number, kinds: number) => at < text.length && ((SIGNS[text.charCodeAt(at)] as number) & kinds) !== 0

/** Where a run of signs of these kinds ends, or `limit` signs on: a run without end must not be walked again from each of its signs. */
function endOfRun(text: string, from: number, kinds: number, limit: number): number {
  let at = from
  while (at - from < limit && is(text, at, kinds)) at++
  return at
}

/** No number that is parted, joined or in tenths is longer. */
const LONGEST_NUMBER = 40

const NONE = ''

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const arabic = (text: string) => Number(text.includes(',') ? text.replaceAll(',', '') : text)

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

const numberOf = (text: string) => (/\d/.test(text) ? arabic(text) : parseChineseNumeral(text))

interface Reading {
  readonly end: number
  readonly value: number | number[]
  readonly shape: Quantity['shape']
  readonly script: Quantity['script']
  /** A unit that the numeral itself says: 百分之七 is %. */
  readonly unit?: string
  /** What stands behind the value, where it was looked at. */
  readonly read?: UnitReading
  /** Where the value starts, if not at the look-out's place: 翻⟦两⟧番. */
  readonly start?: number
  readonly unitEnd?: number
}

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

function readRunTogether(text: string, at: number): Reading | null {
  const found = matchAt(RUN_TOGETHER_AT, text, at)
  if (!found) return null
  const value = found.slice(1, 4).map(Number)
  const sum = value.reduce((a, b) => a + b, 0)
  return Math.abs(sum - 100) < 0.35 ? { end: at + found[0].length, value, shape: 'composition', script: 'arabic' } : null
}

/** 12万4000吨, 11亿2600万吨: one amount said in two steps; the second is smaller than the step. */
const STEP_AT = /(?:万(\d{1,4})(?![\d.万亿%])|亿(\d{1,4})(?=万))/y

function readStepped(text: string, at: number, end: number): Reading | null {
  const high = text.slice(at, end)
  const found = /^\d{1,4}$/.test(high) ? matchAt(STEP_AT, text, end) : null
  if (!found) return null
  const until = end + found[0].length
  // 5万3个: a thing of its own
  if (readUnit(text, until).kind === 'none') return null
  return { end: until, value: Number(high) * 1e4 + Number(found[1] ?? found[2]), shape: 'plain', script: 'arabic' }
}

/** What follows the digits tells which forms they can have. */
function readArabic(text: string, at: number): Reading | null {
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
  const tenths = text[at + 1] === '成' ? matchAt(TENTHS_AT, text, at) : null
  if (tenths) return readTenths(tenths, at)
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

function readTenths(found: RegExpExecArray, at: number): Reading {
  const rest = found[2]
  const extra = rest === undefined ? 0 : rest === '半' ? 5 : parseChineseNumeral(rest)
  const value = Math.round((numberOf(found[1] as string) * 10 + extra) * 1e6) / 1e6
  const end = at + found[0].length
  return { end, value, shape: 'plain', script: 'chinese', unit: '%' }
}

/** 三 of 三个: a numeral of one sign that goes on with nothing. */
const standsAlone = (text: string, at: number) => !is(text, at + 1, CHINESE_SIGN | GOES_ON)

/** 一 of 统一: no unit begins behind it, so it is no amount. */
const saysNothing = (text: string, at: number) => is(text, at, CHINESE_SIGN) && standsAlone(text, at) && !mayOpenUnit(text, at + 1)

/** 百分之七点五, 三分之二, 三成, 一百二十. Compound values are rounded to shed binary dust. */
function readChinese(text: string, at: number): Reading | null {
  if (standsAlone(text, at)) return { end: at + 1, value: parseChineseNumeral(text.charAt(at)), shape: 'plain', script: 'chinese' }
  const run = endOfRun(text, at, CHINESE_SIGN, LONGEST_NUMBER)
  const parted = text[run] === '分'
  const hundred = parted ? matchAt(OF_HUNDRED_AT, text, at) : null
  if (hundred) {
    const unit = hundred[1] === '百' ? '%' : hundred[1] === '千' ? '‰' : '/万'
    const low = numberOf(hundred[2] as string)
    const about = Number.isNaN(low) ? adjacentRange(at + hundred[0].length - (hundred[2] as string).length, hundred[2] as string) : null
    if (about) return { ...about, unit }
    const high = hundred[3] === undefined ? Number.NaN : numberOf(hundred[3])
    if (Number.isNaN(low)) return null
    return {
      end: at + hundred[0].length,
      value: Number.isNaN(high) ? low : [low, high],
      shape: Number.isNaN(high) ? 'plain' : 'range',
      script: 'chinese',
      unit,
    }
  }
  const parts = parted ? matchAt(PARTS_AT, text, at) : null
  if (parts) {
    const value = parseChineseNumeral(parts[2] as string) / parseChineseNumeral(parts[1] as string)
    return value < 1 ? { end: at + parts[0].length, value, shape: 'fraction', script: 'chinese', unit: '' } : null
  }
  const tenths = text[at + 1] === '成' ? matchAt(TENTHS_AT, text, at) : null
  if (tenths) return readTenths(tenths, at)
  const numeral = matchAt(CHINESE_AT, text, at)?.[0]
  if (!numeral) return null
  // 两万亿｛千瓦时｝: the last sign opens the unit
  const opens =
    numeral.length > 1 &&
    (numeral.endsWith('千') || numeral.endsWith('百')) &&
    /^[瓦米克伏卡分]/.test(text.slice(at + numeral.length, at + numeral.length + 1))
  return readNumeral(text, at, opens ? numeral.slice(0, -1) : numeral)
}

/** A plain Chinese numeral. A trailing 万 or 亿 goes to the unit, as it does after digits: 一百二十⟦万吨⟧. */
function readNumeral(text: string, at: number, numeral: string): Reading | null {
  // 突破万亿元: of a multiplier alone the last sign goes to the unit
  const multiplies = numeral.endsWith('万') || numeral.endsWith('亿')
  const alone = multiplies && /^[百千万]+[万亿]$/.test(numeral)
  const trailing = alone ? numeral.slice(-1) : multiplies ? (/(?<![万亿])[万亿]+$/.exec(numeral)?.[0] ?? '') : ''
  // 二百一十亿四千万元: a second 万 or 亿 belongs to the number
  const body =
    trailing && trailing.length < numeral.length && (alone || !/亿/.test(numeral.slice(0, -trailing.length)))
      ? numeral.slice(0, -trailing.length)
      : numeral
  const value = parseChineseNumeral(body)
  // 两三倍 is no 23
  if (Number.isNaN(value) || body.length === 2) {
    const about = adjacentRange(at, body)
    if (about || Number.isNaN(value)) return about
  }
  const end = at + body.length
  const second = is(text, end, JOINS_RANGE) ? matchAt(CHINESE_AT, text, end + 1)?.[0] : undefined
  if (second && /[万亿]/.test(body)) {
    // 三亿五千万至四亿吨
    const high = parseChineseNumeral(second)
    if (high > value) return { end: end + 1 + second.length, value: [value, high], shape: 'range', script: 'chinese' }
  } else if (second) {
    const high = parseChineseNumeral(second.replace(/(?<![万亿])[万亿]+$/, '') || second)
    const length = (second.replace(/(?<![万亿])[万亿]+$/, '') || second).length
    if (high > value) return { end: end + 1 + length, value: [value, high], shape: 'range', script: 'chinese' }
  }
  return { end, value, shape: 'plain', script: 'chinese' }
}

/** 三四十, 二三百: two digits side by side are a range. */
const ADJACENT = atStart(/^([二两三四五六七八])([三四五六七八九])([十百千万]*)$/)
function adjacentRange(at: number, body: string): Reading | null {
  const found = ADJACENT.exec(body)
  if (!found) return null
  const low = parseChineseNumeral(`${found[1]}${found[3]}`)
  const high = parseChineseNumeral(`${found[2]}${found[3]}`)
  return high > low ? { end: at + body.length, value: [low, high], shape: 'range', script: 'chinese' } : null
}

/** 翻两番 is 4 times; 翻番 twice. */
function readDoubling(text: string, at: number): Reading | null {
  const found = matchAt(DOUBLINGS_AT, text, at)
  if (!found) return null
  const count = found[1]
  const end = at + found[0].length
  if (count === undefined) return { end, value: 2, shape: 'fold', script: 'chinese', unit: '' }
  return { start: end - 2, end: end - 1, unitEnd: end, value: 2 ** numberOf(count), shape: 'fold', script: 'chinese', unit: '番' }
}

function readAt(text: string, at: number): Reading | null {
  const kind = SIGNS[text.charCodeAt(at)] as number
  if ((kind & ARABIC) !== 0) return readArabic(text, at)
  if ((kind & CHINESE_SIGN) !== 0) return readChinese(text, at)
  return (kind & DOUBLING) !== 0 ? readDoubling(text, at) : null
}

/** 二亿七千四百｛多万吨｝: what stands behind 亿 counts in the 万 that follows the 多. */
const inTenThousands = (value: number) => Math.floor(value / 1e8) * 1e4 + (value % 1e8)

function finish(text: string, at: number, reading: Reading): Quantity {
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
function unitOf(text: string, { unit, shape, end, unitEnd }: Reading): UnitReading {
  if (unit === undefined) return readUnit(text, end)
  const kind = shape === 'fold' ? 'fold' : unit === '' ? 'none' : 'rate'
  return { unit, kind, end: unitEnd ?? end, more: false }
}

/** 提高7.4｛个｝和7.7个百分点: the first is in points too. */
const sharesPoints = (text: string, before: Quantity, { unit, start }: Quantity) =>
  unit === '个百分点' &&
  (before.unit === '个' || before.unit === '') &&
  start === before.full + 1 &&
  before.shape === 'plain' &&
  '和、，'.includes(text[before.full] as string)

/** 自然增长率为｛-⟦3.2⟧｝‰: a minus where a number is to begin. What a table's cell opens with is read with the cell. */
const MINUS = /[为是达到至由从、：（长率][-−]$/
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
    if (before && sharesPoints(text, before, quantity)) found[found.length - 1] = { ...before, unit: quantity.unit, kind: quantity.kind }
    found.push(quantity)
    // the unit may open the next number (12万三千): start again after the value, or after its unit
    i = Math.max(quantity.unitEnd, reading.end) - 1
  }
  return found
}
