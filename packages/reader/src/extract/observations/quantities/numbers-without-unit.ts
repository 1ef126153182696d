import type { Quantity } from './scan-quantities.ts'

/** 2024-03-05 11:31:01: an hour of the day, behind its date. */
const isClock = ([hour = 0, minute = 0, second = 0, ...more]: number[], before: string) =>
  more.length === 0 &&
  hour < 24 &&
  minute < 60 &&
  second < 60 &&
  [hour, minute, second].every(Number.isInteger) &&
  /[-/\d日]\s?$/.test(before)

/** 15.2:44.6:40.2 and 2.8:1, but not 8:37. */
export function compositionCounts(quantity: Quantity, text: string): boolean {
  const parts = quantity.value as number[]
  if (parts.length > 2) return !isClock(parts, text.slice(Math.max(0, quantity.start - 3), quantity.start))
  const before = text.slice(Math.max(0, quantity.start - FROM_RATIO), quantity.start)
  return /[比率为]|差距/.test(before.slice(-12)) || MOVED_FROM.test(before)
}
const FROM_RATIO = 28
/** 收入比由2015年的｛2.6∶1缩小到2020年的｝⟦2.3∶1⟧: a movement between two ratios. */
const MOVED_FROM = /\d[:∶]\d[^，。；、\d]{0,6}[到至为](?:\d{4}年的?)?$/

/** Where a movement starts, and what it does then. */
const STARTS = /[由从][^，。；\d]{0,8}$/
const MOVES = /[降升提缩下上调减增到至扩回]/

/** A number without a unit counts where a coefficient, index or ratio is said to reach it. */
export function unitlessCounts(quantity: Quantity, text: string): boolean {
  const before = text.slice(Math.max(0, quantity.start - 24), quantity.start)
  const next = text[quantity.full] ?? ''
  // 财力2/3以上用于民生
  if (quantity.shape === 'fraction' && quantity.bound.endsWith('以上')) return true
  // 资本系数由“十二五”的3.6降为2.8
  const starts = STARTS.test(before) && MOVES.test(next)
  if (next && !starts && !/[，。；、）左以和]/.test(next) && !(next === '的' && quantity.shape === 'fraction')) return false
  if (quantity.shape === 'fraction') return true
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'), before.lastIndexOf('；')) + 1)
  return (
    /(?:系数|指数|比例?|生育率|死亡率|弹性|密度|得分|数值|值|倍差|差距|浓度|满意度|PM2\.5|PM10)[^，。；]{0,10}$/.test(clause) &&
    (starts || /(?:到|至|达|为|在|过|于|数|率|破|近|约|升|降|比|、|内|从|由)$/.test(clause))
  )
}
