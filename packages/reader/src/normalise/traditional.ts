import pairs from 'opencc-js/dict/TSCharacters'

/**
 * Frequent in any plan, and each written one way in traditional text and another in simplified text: a document is traditional when it
 * writes more of them the traditional way. What is in both lists counts as traditional.
 */
export const TRADITIONAL = '國會經濟發設業產東長門們個為這來時對動學實見開關電車農規劃標準體點場資間進還過問題與書'
export const SIMPLIFIED = '国会经济发设业产东长门们个为这来时对动学实见开关电车农规划标准体点场资间进还过问题与书'

/** 乾 is 干 in 乾燥 but stays in names of people and places. */
export const QIAN: number = '乾'.charCodeAt(0)
const KEEPS_QIAN = '隆坤安县縣'

let built: Uint16Array | null = null

/** Writes traditional characters as simplified ones. */
export interface Simplifier {
  /** The simplified form of each unit, itself where it is written alike in both; what 乾 is depends on what follows it. */
  readonly table: Uint16Array
  /** What is written for the unit `code` that stands at a place. */
  at(code: number, at: number): number
}

/** Built on first use: simplified documents, which are nearly all, never pay for it. Only pairs of equal length: offsets survive. */
function characters(): Uint16Array {
  if (built) return built
  built = new Uint16Array(0x10000).map((_, code) => code)
  for (const pair of pairs.split('|')) {
    if (pair.length === 3 && pair[1] === ' ') built[pair.charCodeAt(0)] = pair.charCodeAt(2)
  }
  return built
}

/** Exchanges traditional signs of a text one by one, so that places stay. */
export function simplifier(text: string): Simplifier {
  const table = characters()
  return { table, at: (code, at) => (code === QIAN && KEEPS_QIAN.includes(text.charAt(at + 1) || ' ') ? code : (table[code] as number)) }
}
