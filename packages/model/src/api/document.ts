import { type Static, Type } from 'typebox'
import { Role } from '../statement.ts'
import { Id, Instant, nullable } from './fields.ts'

export const DocumentSummary = Type.Object({
  id: Id,
  planId: Id,
  title: Type.String(),
  fileName: Type.String(),
  mediaType: Type.String(),
  encoding: Type.String(),
  bytes: Type.Integer(),
  /** Length of the decoded text in code points. */
  length: Type.Integer(),
  sha256: Type.String(),
  importedAt: Instant,
  statements: Type.Record(Type.String(), Type.Integer()),
  pending: Type.Integer(),
  notices: Type.Array(Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() })),
})
export type DocumentSummary = Static<typeof DocumentSummary>

/** What became of a document that was withdrawn or brought back. */
export const WithdrawnDocument = Type.Object({
  id: Id,
  planId: Id,
  /** Whether the plan that its reading had made went with it. */
  planToo: Type.Boolean(),
})
export type WithdrawnDocument = Static<typeof WithdrawnDocument>

export const SectionNode = Type.Object({
  id: Type.Integer(),
  parent: nullable(Type.Integer()),
  depth: Type.Integer(),
  kind: Type.String(),
  label: Type.String(),
  title: Type.String(),
  start: Type.Integer(),
  end: Type.Integer(),
  headingStart: Type.Integer(),
  headingEnd: Type.Integer(),
})
export type SectionNode = Static<typeof SectionNode>

/** A block of the document in reading order; `text` is the stored decoded slice, so that offsets can be drawn on it. */
export const TextBlock = Type.Object({
  kind: Type.Union([
    Type.Literal('heading'),
    Type.Literal('paragraph'),
    Type.Literal('bullet'),
    Type.Literal('caption'),
    Type.Literal('note'),
    Type.Literal('table'),
    Type.Literal('aside'),
  ]),
  section: Type.Integer(),
  start: Type.Integer(),
  end: Type.Integer(),
  text: Type.String(),
  /** PDF page or Word paragraph, where the format has one. */
  page: Type.Optional(Type.Integer()),
  paragraph: Type.Optional(Type.Integer()),
  headerRows: Type.Optional(Type.Integer()),
  cells: Type.Optional(
    Type.Array(
      Type.Object({
        row: Type.Integer(),
        column: Type.Integer(),
        rowSpan: Type.Integer(),
        columnSpan: Type.Integer(),
        start: Type.Integer(),
        end: Type.Integer(),
        text: Type.String(),
      }),
    ),
  ),
  /** Each sentence with what it is for; absent in documents read before roles were kept. */
  sentences: Type.Optional(Type.Array(Type.Object({ start: Type.Integer(), end: Type.Integer(), role: Role }))),
})
export type TextBlock = Static<typeof TextBlock>
