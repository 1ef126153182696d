/** What the word of a unit tells of whether a number in it is an amount. Looked up: a text has few units, and they come back. */

/** The size of one thing: 110千伏, 2000吨级. */
export const SIZE = 1
/** With 级 behind it, a class of things: 万吨级. */
export const GRADED = 2
/** 吨/日. */
export const PER_TIME = 4
/** 强, 星, 号: places and grades, not amounts. */
export const GRADE = 8
/** Nothing, 位, 名: after 第 and 前 a place in an order. */
export const PLACE = 16
/** 家, 万人, 亿: with 以上 behind it still an amount. */
export const COUNTED = 32
/** 国, 省, 县, 乡 of 106国道. */
export const ROAD = 64
/** 级, 万级. */
export const CLASS = 128
/** What a plant makes or holds: 7万吨水厂. */
export const CAPACITY = 256

const TRAITS: readonly (readonly [number, RegExp])[] = [
  [SIZE, /^(?:[万亿]?吨级|蒸吨|千伏(?!安)|kV(?!A)|KV(?!A)|kv|伏(?!安)|[毫微纳]米|(?:G|T|P|M|K|km\/h)$)/],
  [GRADED, /^(?:万千瓦|千瓦|兆瓦|MW|kW|KW|万吨|吨|万立方米|立方米|米|升|元|万元|亿元|亿|万|平方米|公里|M|G|T|兆)$/],
  [PER_TIME, /\/(?:日|天|小时|年|秒|h)$/],
  [GRADE, /^(?:强|佳|优|星|级|大|号|线|度(?!电)|等)/],
  [PLACE, /^(?:位|名|$)/],
  [COUNTED, /^(?:[十百千]*[万亿]?(?:[家个座条所项件张名辆台套间处部场户支人头只亩]|人次)|[万亿]$)/],
  [ROAD, /^(?:国|省|县|乡)$/],
  [CLASS, /^[万亿]*级$/],
  [CAPACITY, /^(?:万吨|万立方米|万吨\/日|万方)$/],
]

const known = new Map<string, number>()
/** Denominators may be any number: what a hostile text invents is not kept. */
const MOST_KNOWN = 2000

/** The traits of a unit, a bit each; remembered. */
export function traitsOf(unit: string): number {
  let traits = known.get(unit)
  if (traits !== undefined) return traits
  traits = 0
  for (const [trait, pattern] of TRAITS) if (pattern.test(unit)) traits |= trait
  if (known.size < MOST_KNOWN) known.set(unit, traits)
  return traits
}
