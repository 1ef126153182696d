import type { CheckedDocument } from '@lantu/model/finding'
import { type Datum, dataOf } from './datum.ts'

/** Everything that the rules look at, worked out once for all of them. */
export interface Corpus {
  readonly documents: readonly CheckedDocument[]
  /** Every observation with one number and a time, made comparable, in the order of the documents and of their texts. */
  readonly data: readonly Datum[]
}

export function corpusOf(documents: readonly CheckedDocument[]): Corpus {
  return { documents, data: dataOf(documents) }
}
