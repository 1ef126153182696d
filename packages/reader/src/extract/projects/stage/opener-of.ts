import { atStart } from '../../../patterns/gates.ts'
import type { Found } from './evidence.ts'

const COLON = '：'.charCodeAt(0)
/** What a clause begins with that goes on with a list: 分别是, 其中. */
const GOES_ON = atStart(/^(?:分别|包括|其中|主要(?:有|是|包括)|具体)/)
/** Words before a list that only point at what was said: 这些工程主要是. */
const POINTS = /^(?:其中|具体|这些|上述|以上|分别|主要)?[^，。；]{0,12}$/

/**
 * The words that open the list in which a name stands: before its colon, before 分别是, or in the line above it; empty where nothing
 * opens one. `start`: of its clause; `previous`: the sentence before, which stands in the same paragraph where `near`.
 */
export function openerOf({ standing, sentence }: Found, start: number, previous: string, near: boolean): string {
  const { text } = sentence.view
  let to = start
  if (!GOES_ON.mayHave(text.charCodeAt(start)) || !GOES_ON.test(text.slice(start, start + 6)))
    do to--
    while (to >= 0 && text.charCodeAt(to) !== COLON)
  if (to < 0) return standing.opener
  const said = text.slice(0, to)
  return POINTS.test(said) ? (near ? previous : standing.opener || previous) + said : said
}
