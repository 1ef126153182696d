import pairs from 'opencc-js/dict/TSCharacters'
import { SignSet } from '../patterns/sign-set.ts'

/**
 * Frequent in any plan, and each written one way in traditional text and another in simplified text: a document is traditional when it
 * writes more of them the traditional way. What is in both lists counts as traditional.
 */
export const TRADITIONAL = '國會經濟發設業產東長門們個為這來時對動學實見開關電車農規劃標準體點場資間進還過問題與書'
export const SIMPLIFIED = '国会经济发设业产东长门们个为这来时对动学实见开关电车农规划标准体点场资间进还过问题与书'

/** 乾 is 干 in 乾燥 but stays in names of people and places. */
const KEEPS_QIAN = '隆坤安县縣'

interface Characters {
  /** The simplified form of each unit, itself where it is written alike in both. */
  readonly table: Uint16Array
  readonly changes: SignSet
}
let built: Characters | null = null

/** Writes traditional characters as simplified ones. */
export interface Simplifier {
  /** The signs that are written otherwise in simplified text. */
  readonly changes: SignSet
  /** What is written for the unit `code` that stands at a place. */
  at(code: number, at: number): number
}

/** Built on first use: simplified documents, which are nearly all, never pay for it. Only pairs of equal length: offsets survive. */
function characters(): Characters {
  if (built) return built
  const table = new Uint16Array(0x10000).map((_, code) => code)
  const changes = new SignSet()
  for (const pair of pairs.split('|')) {
    if (pair.length !== 3 || pair[1] !== ' ') continue
    const [from, to] = [pair.charCodeAt(0), pair.charCodeAt(2)]
    table[from] = to
    if (from !== to) changes.add(from)
  }
  built = { table, changes }
  return built
}

export function simplifier(text: string): Simplifier {
  const { table, changes } = characters()
  const qian = '乾'.charCodeAt(0)
  return { changes, at: (code, at) => (code === qian && KEEPS_QIAN.includes(text.charAt(at + 1) || ' ') ? code : (table[code] as number)) }
}
