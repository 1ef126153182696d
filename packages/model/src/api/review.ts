import { type Static, Type } from 'typebox'
import { Reason } from '../reason.ts'
import { StatementKind } from '../statement.ts'
import { Id } from './fields.ts'
import { DecisionBasis, RegisteredStatement, ReviewState } from './registered-statement.ts'

const Share = Type.Number({ minimum: 0, maximum: 1 })

/** Which statements: all that is said must hold. */
export const StatementChoice = Type.Object({
  plan: Type.Optional(Id),
  document: Type.Optional(Id),
  kind: Type.Optional(StatementKind),
  rule: Type.Optional(Type.String({ maxLength: 60 })),
  /** Those of which this reason makes a field doubtful. */
  doubt: Type.Optional(Reason),
  /** Index of a section of `document`: in it and below it. */
  section: Type.Optional(Type.Integer({ minimum: 0 })),
  /** The sentence or table row of this statement. */
  sentenceOf: Type.Optional(Id),
  /** The table of this statement. */
  tableOf: Type.Optional(Id),
  /** Of the same kind, read by the same rule for the same reasons as this statement. */
  readAs: Type.Optional(Id),
  minConfidence: Type.Optional(Share),
  maxConfidence: Type.Optional(Type.Number({ minimum: 0, maximum: 1.01 })),
  /** Words of the sentence or of the record. */
  q: Type.Optional(Type.String({ maxLength: 100 })),
})
export type StatementChoice = Static<typeof StatementChoice>

export const StatementOrder = Type.Union([
  /** As the documents run. */
  Type.Literal('text'),
  /** The surest first. */
  Type.Literal('confidence'),
  /** The least sure first. */
  Type.Literal('doubt'),
  /** Numbers, goals, projects, systems, tasks; each as the documents run. */
  Type.Literal('kind'),
])
export type StatementOrder = Static<typeof StatementOrder>

export const StatementQuery = Type.Object({
  ...StatementChoice.properties,
  state: Type.Optional(ReviewState),
  carried: Type.Optional(Type.Union([Type.Literal('same'), Type.Literal('confirm')])),
  /** Code points of the document: statements whose quotes overlap `[from, to)`. */
  from: Type.Optional(Type.Integer({ minimum: 0 })),
  to: Type.Optional(Type.Integer({ minimum: 0 })),
  order: Type.Optional(StatementOrder),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
export type StatementQuery = Static<typeof StatementQuery>

/** Accepts or rejects all waiting statements that are meant. */
export const DecideMany = Type.Object({
  verb: Type.Union([Type.Literal('accept'), Type.Literal('reject')]),
  ...StatementChoice.properties,
  ids: Type.Optional(Type.Array(Id, { maxItems: 20_000 })),
  /** Left out of those that are meant. */
  except: Type.Optional(Type.Array(Id, { maxItems: 20_000 })),
  /** How many the reviewer was told of: another number is refused. */
  expect: Type.Optional(Type.Integer({ minimum: 1 })),
  basis: Type.Optional(DecisionBasis),
})
export type DecideMany = Static<typeof DecideMany>

const Counts = { pending: Type.Integer(), decided: Type.Integer() }

/** How far the review of a plan or document is, and by what its statements can be chosen. */
export const ReviewSummary = Type.Object({
  ...Counts,
  kinds: Type.Array(Type.Object({ kind: StatementKind, ...Counts })),
  /** The upper levels of each document; each counts what is below it too. */
  chapters: Type.Array(
    Type.Object({
      documentId: Id,
      documentTitle: Type.String(),
      section: Type.Integer(),
      depth: Type.Integer(),
      title: Type.String(),
      ...Counts,
    }),
  ),
  rules: Type.Array(Type.Object({ rule: Type.String(), pending: Type.Integer() })),
  /** Reasons that make a field doubtful, with how many wait for each. */
  doubts: Type.Array(Type.Object({ reason: Reason, pending: Type.Integer() })),
  /** Tables in which statements wait, each by one of them. */
  tables: Type.Array(
    Type.Object({ documentId: Id, documentTitle: Type.String(), table: Type.Integer(), statementId: Id, pending: Type.Integer() }),
  ),
  /** What waits in other plans. */
  elsewhere: Type.Integer(),
})
export type ReviewSummary = Static<typeof ReviewSummary>

/** How the statements that were read as one was stand: of the same kind, by the same rule, for the same reasons. */
export const Precedent = Type.Object({
  pending: Type.Integer(),
  accepted: Type.Integer(),
  corrected: Type.Integer(),
  rejected: Type.Integer(),
})
export type Precedent = Static<typeof Precedent>

/** What a correction changed, and the pending statements for which it may be made too. */
export const Alike = Type.Object({
  changes: Type.Array(Type.Object({ field: Type.String(), from: Type.Unknown(), to: Type.Unknown() })),
  /** The first of them, in the order of the text; `total` is how many there are. */
  items: Type.Array(RegisteredStatement),
  total: Type.Integer(),
})
export type Alike = Static<typeof Alike>
