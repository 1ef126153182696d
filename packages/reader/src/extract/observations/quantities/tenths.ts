import { CHINESE_DIGITS, parseChineseNumeral } from '../../../vocabulary/chinese-numerals.ts'
import type { NumberReading } from './number-reading.ts'
import { matchAt } from './number-signs.ts'
import { numberOf } from './written-number.ts'

const TENTHS_AT = new RegExp(
  `([一二两三四五六七八九]|\\d)成(半|[一二三四五六七八九])?(?![${CHINESE_DIGITS}立果为效就长员功本熟套人型品都分交])`,
  'y',
)

/** 三成, 两成半, 7成: tenths, as per cent; null where the sign behind makes another word of 成. */
export function readTenths(text: string, at: number): NumberReading | null {
  const found = text[at + 1] === '成' ? matchAt(TENTHS_AT, text, at) : null
  if (!found) return null
  const rest = found[2]
  const extra = rest === undefined ? 0 : rest === '半' ? 5 : parseChineseNumeral(rest)
  const value = Math.round((numberOf(found[1] as string) * 10 + extra) * 1e6) / 1e6
  return { end: at + found[0].length, value, shape: 'plain', script: 'chinese', unit: '%' }
}
