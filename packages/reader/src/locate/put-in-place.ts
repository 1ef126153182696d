import type { Statement } from '@lantu/model/statement'
import type { Locator } from './locator.ts'

/** Puts a statement that was written in clean places where its words stand in the stored text, and takes its words from there. */
export function putInPlace(statement: Statement, locator: Locator): void {
  const { at, end, quoteStart, quoteEnd } = statement
  // the quote first: it opens the stretch, and places are found fastest in their order
  const from = locator.startOf(quoteStart)
  const to = locator.endOf(quoteStart, quoteEnd)
  if (at === quoteStart && end === quoteEnd) {
    statement.at = from
    statement.end = to
    statement.quoteStart = from
    statement.quoteEnd = to
    statement.text = locator.words(from, to)
    statement.quote = statement.text
  } else {
    statement.at = locator.startOf(at)
    statement.end = locator.endOf(at, end)
    statement.quoteStart = Math.min(from, statement.at)
    statement.quoteEnd = Math.max(to, statement.end)
    statement.text = locator.words(statement.at, statement.end)
    statement.quote = locator.words(statement.quoteStart, statement.quoteEnd)
  }
  const origin = locator.origin(statement.at, statement.end)
  if (origin) statement.origin = origin
  if (statement.kind === 'task') for (const action of statement.actions ?? []) putWordsInPlace(action, locator)
}

/** Puts `[at, end)` of the clean text where it stands in the stored text. */
export function putWordsInPlace(words: { at: number; end: number }, locator: Locator): void {
  const { at, end } = words
  words.at = locator.startOf(at)
  words.end = locator.endOf(at, end)
}
