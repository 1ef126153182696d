import type { Words } from './table-shape.ts'

/**
 * Which columns the values of a row stand in that has fewer of them than the table has columns: its empty cells were lost. 〔4.8〕 is
 * what is reached over the period, 年均增长 a rate, and where levels are missing the first ones are: nobody promises nothing.
 */

const RATE_HEAD = /年均|增[长速幅]|累计|〔|\[/
const IN_BRACKETS = /^[[〔【]/
const RATE_NAME = /(?:增长率?|增速|增幅|降低|下降|减少|降幅)(?:[（(][^（）()]{1,6}[）)])?$/

/** The column of each value; `heads` are the headings over the columns, one string each. */
export function columnsFor(values: readonly Words[], name: string, heads: readonly string[], groups: number): readonly number[] {
  const count = heads.length
  if (values.length >= count) return values.map((_, i) => i)
  // one value a group where there are no more: a structure has a level and no growth
  if (groups > 1 && values.length === groups && count % groups === 0) return values.map((_, i) => (i * count) / groups)
  const rates = heads.flatMap((head, i) => (RATE_HEAD.test(head) ? [i] : []))
  if (!rates.length) return values.map((_, i) => i)
  const levels = heads.flatMap((_, i) => (rates.includes(i) ? [] : [i]))
  const plain = values.filter(value => !IN_BRACKETS.test(value.text)).length
  const rateLast = plain > levels.length || RATE_NAME.test(name)
  const taken: number[] = []
  let nextLevel = RATE_NAME.test(name) ? 0 : Math.max(0, levels.length - (rateLast ? plain - 1 : plain))
  let nextRate = 0
  for (const value of values) {
    const isRate = IN_BRACKETS.test(value.text) || RATE_NAME.test(name) || nextLevel >= levels.length
    const column = isRate ? rates[nextRate++] : levels[nextLevel++]
    taken.push(column ?? Math.min(count - 1, (taken.at(-1) ?? -1) + 1))
  }
  return taken.every((column, i) => i === 0 || column > (taken[i - 1] as number)) ? taken : values.map((_, i) => i)
}
