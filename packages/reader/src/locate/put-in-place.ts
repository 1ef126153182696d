import type { Statement } from '@lantu/model/statement'
import type { Locator } from './locator.ts'

/** Puts a statement that was written in clean places where its words stand in the stored text, and takes its words from there. Gives where it begins there. */
export function putInPlace(statement: Statement, locator: Locator): number {
  const { at, end, quoteStart, quoteEnd } = statement
  // the quote first: it opens the stretch, and places are found fastest in their order
  const from = locator.startOf(quoteStart)
  const to = locator.endOf(quoteStart, quoteEnd)
  const same = at === quoteStart && end === quoteEnd
  const start = same ? from : locator.startOf(at)
  const stop = same ? to : locator.endOf(at, end)
  statement.at = start
  statement.end = stop
  const text = locator.words(start, stop)
  statement.text = text
  if (same) {
    statement.quoteStart = from
    statement.quoteEnd = to
    statement.quote = text
  } else {
    const quoteFrom = Math.min(from, start)
    const quoteTo = Math.max(to, stop)
    statement.quoteStart = quoteFrom
    statement.quoteEnd = quoteTo
    statement.quote = locator.words(quoteFrom, quoteTo)
  }
  const origin = locator.origin(start, stop)
  if (origin) statement.origin = origin
  if (statement.kind === 'task' && statement.actions) for (const action of statement.actions) putWordsInPlace(action, locator)
  return start
}

/** Puts `[at, end)` of the clean text where it stands in the stored text. */
export function putWordsInPlace(words: { at: number; end: number }, locator: Locator): void {
  const { at, end } = words
  words.at = locator.startOf(at)
  words.end = locator.endOf(at, end)
}
