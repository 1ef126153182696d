/** The numbered five-year plans: 一五 began in 1953; 十三五 is 2016-2020; 六五 to 九五 are named in older texts. */

import { parseChineseNumeral } from './chinese-numerals.ts'

export interface Years {
  readonly from: number
  readonly to: number
}

/** First years of the plans before the regular five-year beat (the third followed three years of adjustment). */
const FIRST: readonly number[] = [0, 1953, 1958, 1966, 1971]

/** The years of the n-th plan: 14 → 2021-2025. */
export function yearsOfPlan(n: number): Years | null {
  if (n < 1 || n > 30) return null
  const from = FIRST[n] ?? 1976 + (n - 5) * 5
  return { from, to: from + 4 }
}

/** 十四五 → 2021-2025, 九五 → 1996-2000; null where it is no plan's name (三五 of 三五个). */
export function yearsOfPlanName(name: string): Years | null {
  if (!name.endsWith('五')) return null
  const n = parseChineseNumeral(name.slice(0, -1))
  return Number.isNaN(n) ? null : yearsOfPlan(n)
}
