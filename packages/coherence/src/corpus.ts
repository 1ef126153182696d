import type { CheckedDocument } from '@lantu/model/finding'
import { type Concept, conceptsOf, type NameDecision } from './concepts.ts'
import { dataOf } from './data/data-of.ts'
import type { Datum } from './data/datum.ts'
import { withPlaces } from './places.ts'
import { writtenAfter } from './sentences/relations.ts'
import { type SitedSentence, sentencesOf } from './sentences/sentences.ts'

/** Everything that the rules look at, worked out once for all of them. */
export interface Corpus {
  /** With their places in one spelling, the oldest first. */
  readonly documents: readonly CheckedDocument[]
  /** Every observation with one number, in the order of the documents and their texts. */
  readonly numbers: readonly Datum[]
  /** Those of them that have a time, and whose names and values can be trusted enough to lay them beside others. */
  readonly data: readonly Datum[]
  /** What an indicator is called across documents. */
  readonly conceptOf: (datum: Datum) => Concept
  /** The sentences of a document's paragraphs. */
  readonly sentencesOf: (document: CheckedDocument) => readonly SitedSentence[]
}

/** The documents of one check with what all rules ask of them; `decisions` are a person’s words on which names are one. */
export function corpusOf(documents: readonly CheckedDocument[], decisions: readonly NameDecision[] = []): Corpus {
  // in the order in which they were written, so that findings do not hang on the order in which they were handed in
  const placed = withPlaces(documents).toSorted((a, b) => writtenAfter(a) - writtenAfter(b) || (a.name < b.name ? -1 : 1))
  const { all, comparable } = dataOf(placed)
  let concepts: ((datum: Datum) => Concept) | null = null
  const sentences = new Map<CheckedDocument, readonly SitedSentence[]>()
  return {
    documents: placed,
    numbers: all,
    data: comparable,
    conceptOf: datum => {
      concepts ??= conceptsOf(comparable, decisions)
      return concepts(datum)
    },
    sentencesOf: document => {
      const known = sentences.get(document)
      if (known) return known
      const found = sentencesOf(document)
      sentences.set(document, found)
      return found
    },
  }
}
