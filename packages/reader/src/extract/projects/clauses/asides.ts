import { SignSet } from '../../../patterns/sign-set.ts'
import type { Sentence } from '../../view/sentence.ts'
import { isCounted } from './counted-list.ts'

/** What is said in brackets of who sees to a work, what it costs or by when, and is no part of its name. */
const ASIDE =
  /[：，；]|(?:单位|部门|领导|责任人|牵头|负责|配合|承办|落实|[局委厅办]|政府|管委会|指挥部|街道|公司|集团|\d月底?|年底|\d[万亿]{0,3}元)(?:[、，；等]|$)/
const ROUND = '）'.charCodeAt(0)
const COLON = '：'.charCodeAt(0)
const OPENS_SQUARE = new SignSet('〔[【')
const CLOSES = new SignSet('）〕]】')
/** What a name has before a bracket at least. */
const SHORTEST = 3

/** Where the bracket opens that closes at `end`, no earlier than `from`; −1 without one. */
function opening(text: string, from: number, end: number): number {
  let depth = 0
  for (let i = end - 1; i >= from; i--) {
    if (text[i] === '）') depth++
    else if (text[i] === '（' && --depth === 0) return i
  }
  return -1
}

/** Where a clause ends before an aside that closes it: 推进石梁水厂建设｜（责任单位：市水利局）; `to` where none does. */
export function beforeAside(text: string, from: number, to: number): number {
  if (text.charCodeAt(to - 1) === ROUND) {
    const open = opening(text, from, to)
    return open >= from + SHORTEST && ASIDE.test(text.slice(open + 1, to - 1)) && !isCounted(text, from, open) ? open : to
  }
  // the colon within square brackets parts clauses: 〔责任单位｜：市水利局〕
  for (let i = to - 1; i >= from + SHORTEST; i--) if (OPENS_SQUARE.has(text.charCodeAt(i))) return i
  return to
}

/** Whether an aside may close the clause that ends at `to`. */
const mayClose = (text: string, to: number): boolean => CLOSES.has(text.charCodeAt(to - 1)) || text.charCodeAt(to) === COLON

/** A sentence whose clauses end before such asides. */
export function withoutAsides(sentence: Sentence): Sentence {
  const { view, clauses } = sentence
  const { text } = view
  let shorter: (readonly [number, number])[] | null = null
  for (let i = 0; i < clauses.length; i++) {
    const [from, to] = clauses[i] as readonly [number, number]
    if (!mayClose(text, to)) continue
    const end = beforeAside(text, from, to)
    if (end < to) (shorter ??= [...clauses])[i] = [from, end]
  }
  return shorter ? { ...sentence, clauses: shorter } : sentence
}
