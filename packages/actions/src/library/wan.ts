import { decimalsOf, shiftPoint } from '@lantu/model/decimal'
import type { Say } from './exchange/workbook-problems.ts'

/** Yuan as the workbook shows them: 万元, every fen kept. */
export const wanOf = (yuan: string | null): string | null => (yuan === null ? null : shiftPoint(yuan, -4))

const MOST_DIGITS = 11

/** 万元 as yuan; null where the cell is empty, finer than a fen, or too large to be true. */
export function yuanOf(wan: string | null | undefined, row: number, key: string, say: Say): string | null {
  if (!wan) return null
  const point = wan.indexOf('.')
  const sign = wan.charCodeAt(0) === 0x2d ? 1 : 0
  if ((point < 0 ? wan.length : point) - sign > MOST_DIGITS)
    say(row, key, '金额过大，请检查单位是否为万元', 'the amount is too large; check that the unit is 万元')
  else if (point < 0) return wan === '0' || wan === '-0' ? '0' : `${wan}0000`
  else if (wan.length - point - 1 <= 6 || decimalsOf(wan) <= 6) return shiftPoint(wan, 4)
  else say(row, key, '金额最多精确到分（万元后六位小数）', 'amounts go down to the fen (six decimals of 万元)')
  return null
}
