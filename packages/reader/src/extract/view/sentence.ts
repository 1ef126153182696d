import type { Paragraph, Range, Table } from '@lantu/model/tree'
import { signsIn } from './signs.ts'
import { type View, viewWith } from './view.ts'

/** A sentence as those see it who read it: made once for all of them. */
export interface Sentence extends Range {
  readonly view: View
  /** `[from, to)` of its clauses in the view. */
  readonly clauses: readonly (readonly [number, number])[]
}

/** The sentence at `[start, end)` of the clean text; `signs`: those that stand in it. */
export function sentenceAt(text: string, { start, end }: Range, signs = signsIn(text, start, end)): Sentence {
  const view = viewWith(signs, text, start, end)
  return { start, end, view, clauses: view.clauses }
}

/** Reads something of its own from the blocks of an outline, which come in order with their numbers. */
export interface BlockReader {
  readTable(table: Table, i: number): void
  readParagraph(paragraph: Paragraph, sentences: readonly Sentence[], i: number): void
  /** Its turn at the sentences made ready is over: they are let go, and whatever still waits to be read is read now. */
  endTurn?(): void
}
