import type { CheckedDocument, Finding, FindingPlace } from '@lantu/model/finding'
import type { ObservationStatement } from '@lantu/model/statement'

/** A coherence rule: a name, and a pure function from documents to findings. */
export interface Rule {
  readonly name: string
  readonly check: (documents: readonly CheckedDocument[]) => Iterable<Finding>
}

/** An observation with the document that it stands in. */
export interface Sited {
  readonly file: string
  /** The place it speaks of: its own, else its document's. */
  readonly place: string
  readonly observation: ObservationStatement
}

export function* observationsOf(documents: readonly CheckedDocument[]): Generator<Sited> {
  for (const document of documents) {
    for (const statement of document.statements)
      if (statement.kind === 'observation')
        yield { file: document.name, place: statement.place ?? document.place ?? '', observation: statement }
  }
}

export function placeOf({ file, observation }: Sited): FindingPlace {
  return { file, at: observation.at, end: observation.end, quote: observation.quote }
}
