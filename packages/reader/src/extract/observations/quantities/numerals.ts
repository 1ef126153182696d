import { atStart } from '../../../patterns/gates.ts'
import { parseChineseNumeral } from '../../../vocabulary/chinese-numerals.ts'
import { mayOpenUnit, readUnit, type UnitReading } from '../../../vocabulary/units.ts'
import type { NumberReading } from './number-reading.ts'
import { CHINESE_SIGN, endOfRun, GOES_ON, is, JOINS_RANGE, LONGEST_NUMBER, matchAt } from './number-signs.ts'
import { readTenths } from './tenths.ts'
import { CHINESE, NUMBER, numberOf } from './written-number.ts'

const CHINESE_AT = new RegExp(CHINESE, 'y')
const OF_HUNDRED_AT = new RegExp(`(百|千|万)分之(${CHINESE}|${NUMBER})(?:(?:[-至到]|到|至)(?:百分之|千分之)?(${CHINESE}|${NUMBER}))?`, 'y')
const PARTS_AT = /([二两三四五六七八九十]{1,8})分之([一二两三四五六七八九十]{1,8})/y
/** 三 of 三个: a numeral of one sign that goes on with nothing. */
const standsAlone = (text: string, at: number) => !is(text, at + 1, CHINESE_SIGN | GOES_ON)

/** 一 of 统一: no unit begins behind it, so it is no amount. */
export const saysNothing = (text: string, at: number) => is(text, at, CHINESE_SIGN) && standsAlone(text, at) && !mayOpenUnit(text, at + 1)

/** 百分之七点五, 三分之二, 一半, 三成, 一百二十. Compound values are rounded to shed binary dust. */
export function readChinese(text: string, at: number): NumberReading | null {
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
  if (text.startsWith('一半', at)) return { end: at + 2, value: 0.5, shape: 'fraction', script: 'chinese', unit: '' }
  const tenths = readTenths(text, at)
  if (tenths) return tenths
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
function readNumeral(text: string, at: number, numeral: string): NumberReading | null {
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
  // 一千二百万至一千五百万件: both say the 万 that the unit begins with
  const joined =
    trailing && is(text, end + trailing.length, JOINS_RANGE) ? matchAt(CHINESE_AT, text, end + trailing.length + 1)?.[0] : undefined
  if (joined?.endsWith(trailing) && joined.length > trailing.length) {
    const high = parseChineseNumeral(joined.slice(0, -trailing.length))
    if (high > value) return { end: end + 1 + joined.length, value: [value, high], shape: 'range', script: 'chinese' }
  }
  const unit = readUnit(text, end)
  const further = unit.kind === 'none' || text[unit.end] !== '至' ? null : rangeBeyondUnit(text, value, unit)
  if (further) return further
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
  return { end, value, shape: 'plain', script: 'chinese', read: unit }
}

/** 四百一十三万三千｛吨｝至四百三十一万三千｛吨｝: both say the unit. */
function rangeBeyondUnit(text: string, value: number, unit: UnitReading): NumberReading | null {
  const at = unit.end + 1
  const numeral = matchAt(CHINESE_AT, text, at)?.[0] ?? ''
  const trailing = /^[万亿]+/.exec(unit.unit)?.[0] ?? ''
  if (!numeral.endsWith(trailing)) return null
  const body = numeral.slice(0, numeral.length - trailing.length)
  const high = parseChineseNumeral(body)
  const end = at + body.length
  return high > value && readUnit(text, end).unit === unit.unit ? { end, value: [value, high], shape: 'range', script: 'chinese' } : null
}

/** 三四十, 二三百: two digits side by side are a range. */
const ADJACENT = atStart(/^([二两三四五六七八])([三四五六七八九])([十百千万]*)$/)
function adjacentRange(at: number, body: string): NumberReading | null {
  const found = ADJACENT.exec(body)
  if (!found) return null
  const low = parseChineseNumeral(`${found[1]}${found[3]}`)
  const high = parseChineseNumeral(`${found[2]}${found[3]}`)
  return high > low ? { end: at + body.length, value: [low, high], shape: 'range', script: 'chinese' } : null
}
