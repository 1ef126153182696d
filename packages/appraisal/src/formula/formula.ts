/**
 * The formula of a derived indicator, such as `[研发经费投入] ÷ [地区生产总值]`. It is written with units, not against them: a share
 * needs no × 100, and 亿元 over 万人 comes out in whatever unit the derived indicator has, if the families agree.
 *
 *     formula   = term { (+ | −) term }
 *     term      = factor { (× | ÷) factor }
 *     factor    = [ − ] ( number [ % ] | reference | call | ( formula ) )
 *     reference = [ name ] [ @ − years ]            `[常住人口]@-1` is the value of the year before
 *     call      = name ( formula { , formula } )
 *
 * Functions, by their English or Chinese name:
 *     sum 合计, mean 平均, min 最小, max 最大   of formulas of one family
 *     growth 同比(x)     x ÷ x of the year before − 1, a share
 *     average 年均(x)    mean of x and x of the year before: 年平均常住人口
 *     per 每(n, a, b)    a for each n of b, in the unit of a: `每(1000, [执业医师数], [常住人口])`
 *
 * Full-width signs and × ÷ − are the same as * / -.
 */
export type Formula =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'reference'; readonly name: string; readonly yearsBack: number; readonly at: number }
  | { readonly kind: 'negate'; readonly of: Formula; readonly at: number }
  | { readonly kind: 'binary'; readonly sign: '+' | '-' | '*' | '/'; readonly left: Formula; readonly right: Formula; readonly at: number }
  | { readonly kind: 'call'; readonly name: FormulaFunction; readonly of: readonly Formula[]; readonly at: number }

export type FormulaFunction = 'sum' | 'mean' | 'min' | 'max' | 'growth' | 'average' | 'per'

/** The functions' names in both languages and how many arguments they take. */
export const FORMULA_FUNCTIONS: Readonly<Record<FormulaFunction, { readonly zh: string; readonly least: number; readonly most: number }>> =
  {
    sum: { zh: '合计', least: 1, most: 100 },
    mean: { zh: '平均', least: 1, most: 100 },
    min: { zh: '最小', least: 1, most: 100 },
    max: { zh: '最大', least: 1, most: 100 },
    growth: { zh: '同比', least: 1, most: 1 },
    average: { zh: '年均', least: 1, most: 1 },
    per: { zh: '每', least: 3, most: 3 },
  }

/** What is wrong with a formula, where (UTF-16 offset in the text as written), in both languages with what to do. */
export interface FormulaProblem {
  readonly at: number
  readonly zh: string
  readonly en: string
}

/** The names that a formula refers to, each once, in the order of writing. */
export function referencesOf(formula: Formula): string[] {
  const names = new Set<string>()
  const stack: Formula[] = [formula]
  while (stack.length) {
    const one = stack.pop() as Formula
    if (one.kind === 'reference') names.add(one.name)
    else if (one.kind === 'negate') stack.push(one.of)
    else if (one.kind === 'binary') stack.push(one.right, one.left)
    else if (one.kind === 'call') stack.push(...one.of.toReversed())
  }
  return [...names]
}
