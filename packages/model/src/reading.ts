import type { DecodedDocument, Notice } from './decoded-document.ts'
import type { Role, Statement } from './statement.ts'
import type { DocumentFacts, SectionKind } from './tree.ts'

/** A section in source positions: what the register stores and the screens show. Offsets are code points of the decoded text. */
export interface ReadSection {
  readonly id: number
  readonly parent: number | null
  readonly depth: number
  readonly kind: SectionKind
  readonly label: string
  readonly title: string
  readonly start: number
  readonly end: number
  readonly headingStart: number
  readonly headingEnd: number
}

/** A sentence with what it is for, in source positions; `[at, end)` are code points of the decoded text. */
export interface ReadSentence {
  readonly at: number
  readonly end: number
  readonly section: number
  readonly role: Role
}

/** A cell of a table, with the rows and columns that it spans and its place in the text. */
export interface ReadCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A paragraph, a table cell grid or a stretch set aside, in source positions: what the reader screen draws. */
export type ReadBlock =
  | {
      readonly kind: 'paragraph' | 'bullet' | 'caption' | 'note'
      readonly section: number
      readonly start: number
      readonly end: number
      readonly sentences: readonly (readonly [number, number])[]
    }
  | {
      readonly kind: 'table'
      readonly section: number
      readonly start: number
      readonly end: number
      readonly caption: readonly [number, number] | null
      readonly headerRows: number
      readonly columns: number
      readonly cells: readonly ReadCell[]
    }
  | { readonly kind: 'aside'; readonly reason: string; readonly start: number; readonly end: number }

/** Everything that reading a file yields. Pure: the same bytes give the same reading. */
export interface Reading {
  readonly document: DecodedDocument
  readonly facts: DocumentFacts
  readonly sections: readonly ReadSection[]
  readonly blocks: readonly ReadBlock[]
  /** Every sentence outside tables, in text order, with its role. */
  readonly sentences: readonly ReadSentence[]
  readonly statements: readonly Statement[]
  readonly notices: readonly Notice[]
}
