import { type Static, Type } from 'typebox'
import { Reason } from '../reason.ts'
import { GoalFields, ObservationFields, Origin, ProjectFields, StatementKind, TableRef, TaskFields } from '../statement.ts'
import { Id, Instant, nullable } from './fields.ts'

export const ReviewState = Type.Union([
  Type.Literal('pending'),
  Type.Literal('accepted'),
  Type.Literal('corrected'),
  Type.Literal('rejected'),
  Type.Literal('superseded'),
])
export type ReviewState = Static<typeof ReviewState>

/** A corrected or proposed record; which fields it has follows from the statement's kind. */
export const StatementFields = Type.Union([ObservationFields, GoalFields, ProjectFields, TaskFields])
export type StatementFields = Static<typeof StatementFields>

/**
 * On what ground many statements were decided at once: `sentence` the whole sentence or table row, `table` the whole table, `reading`
 * read in the same way, `looked` looked at one by one before, `sure` as sure as a threshold or filter says, `alike` as a correction made
 * before (`from`).
 */
export const DecisionBasis = Type.Object({
  how: Type.Union([
    Type.Literal('sentence'),
    Type.Literal('table'),
    Type.Literal('reading'),
    Type.Literal('looked'),
    Type.Literal('sure'),
    Type.Literal('alike'),
  ]),
  /** How many of them had been on the reviewer's screen. */
  looked: Type.Optional(Type.Integer({ minimum: 0 })),
  minConfidence: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
  from: Type.Optional(Id),
})
export type DecisionBasis = Static<typeof DecisionBasis>

export const RegisteredStatement = Type.Object({
  id: Id,
  documentId: Id,
  planId: Id,
  documentTitle: Type.String(),
  kind: StatementKind,
  at: Type.Integer(),
  end: Type.Integer(),
  text: Type.String(),
  quoteStart: Type.Integer(),
  quoteEnd: Type.Integer(),
  quote: Type.String(),
  section: Type.Integer(),
  sectionTitle: Type.String(),
  page: Type.Optional(Type.Integer()),
  origin: Type.Optional(Origin),
  rule: Type.String(),
  confidence: Type.Number(),
  /** What made the confidence what it is, weightiest first. */
  why: Type.Array(Reason),
  /** Fields that may be wrong, each with the reason that says so, the likeliest first; empty once decided. */
  doubts: Type.Array(Type.Object({ field: Type.String(), reason: Reason })),
  state: ReviewState,
  /** As read; `fields` is as it stands after correction. */
  proposed: Type.Record(Type.String(), Type.Unknown()),
  fields: Type.Record(Type.String(), Type.Unknown()),
  cell: Type.Optional(TableRef),
  /** What it became: indicator, project or task. */
  indicatorId: nullable(Id),
  projectId: nullable(Id),
  taskId: nullable(Id),
  /** The decision on the edition before, taken over at once where the sentence is the same, or put forward to be confirmed. */
  carried: Type.Optional(
    Type.Object({
      how: Type.Union([Type.Literal('same'), Type.Literal('confirm')]),
      /** What was decided then, and what its fields make of this statement. */
      state: ReviewState,
      fields: Type.Record(Type.String(), Type.Unknown()),
      quote: Type.String(),
      documentId: Id,
      documentTitle: Type.String(),
      at: Type.Integer(),
    }),
  ),
  /** Who decided it, when, and on what ground where it was decided with others. */
  decided: Type.Optional(
    Type.Object({ id: Id, by: Type.String(), at: Instant, count: Type.Integer(), basis: Type.Optional(DecisionBasis) }),
  ),
  /** Rises with every change; sent back as the ETag. */
  version: Type.Integer(),
})
export type RegisteredStatement = Static<typeof RegisteredStatement>
