import { type Static, Type } from 'typebox'
import { BilingualText, Finding, Gravity } from '../finding.ts'
import { Id, Instant, nullable } from './fields.ts'

/** 衔接检查: what the coherence rules found, and what people decided about it. */

/** 待处理、已处理、已豁免. */
export const FindingStatus = Type.Union([Type.Literal('open'), Type.Literal('resolved'), Type.Literal('waived')])
export type FindingStatus = Static<typeof FindingStatus>

export const RegisteredFinding = Type.Object({
  id: Id,
  rule: Type.String(),
  gravity: Gravity,
  status: FindingStatus,
  reason: Type.String(),
  assignedTo: Type.String(),
  planId: Id,
  chapter: Type.String(),
  bodies: Type.Array(Type.String()),
  /** With the documents called by their identifiers. */
  finding: Finding,
  firstSeen: Instant,
  /** The last check did not find it any more. */
  goneAt: nullable(Instant),
  version: Type.Integer(),
})
export type RegisteredFinding = Static<typeof RegisteredFinding>

export const FindingEvent = Type.Object({
  at: Instant,
  actor: Type.String(),
  verb: Type.Union([
    Type.Literal('found'),
    Type.Literal('changed'),
    Type.Literal('gone'),
    Type.Literal('returned'),
    Type.Literal('resolve'),
    Type.Literal('waive'),
    Type.Literal('reopen'),
    Type.Literal('assign'),
  ]),
  reason: Type.String(),
})
export type FindingEvent = Static<typeof FindingEvent>

export const FindingDetail = Type.Object({ ...RegisteredFinding.properties, events: Type.Array(FindingEvent) })
export type FindingDetail = Static<typeof FindingDetail>

export const CoherenceCheck = Type.Object({
  checkedAt: Instant,
  actor: Type.String(),
  documents: Type.Integer(),
  statements: Type.Integer(),
  found: Type.Integer(),
  /** Found for the first time; found again or changed, so that it is open again; not found any more. */
  fresh: Type.Integer(),
  returned: Type.Integer(),
  gone: Type.Integer(),
  milliseconds: Type.Integer(),
})
export type CoherenceCheck = Static<typeof CoherenceCheck>

/** How findings are put in order and in groups. */
export const FindingGrouping = Type.Union([Type.Literal('gravity'), Type.Literal('rule'), Type.Literal('chapter'), Type.Literal('body')])
export type FindingGrouping = Static<typeof FindingGrouping>

export const FindingQuery = Type.Object({
  plan: Type.Optional(Id),
  document: Type.Optional(Id),
  /** Also those that the last check did not find any more. */
  gone: Type.Optional(Type.Boolean()),
  gravity: Type.Optional(Gravity),
  status: Type.Optional(FindingStatus),
  /** Words in what it says or in one of its sentences. */
  q: Type.Optional(Type.String({ maxLength: 200 })),
  grouping: Type.Optional(FindingGrouping),
  cursor: Type.Optional(Type.String({ maxLength: 2000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})
export type FindingQuery = Static<typeof FindingQuery>

export const FindingList = Type.Object({
  items: Type.Array(RegisteredFinding),
  next: nullable(Type.String()),
  /** Of the plan, document and standing asked for, whatever the words: by gravity and status; `found` have the words sought. */
  counts: Type.Array(
    Type.Object({ gravity: Gravity, status: FindingStatus, gone: Type.Boolean(), all: Type.Integer(), found: Type.Integer() }),
  ),
  /** How many of those listed, on all pages, by their group; '' is none. */
  groups: Type.Record(Type.String(), Type.Integer()),
  documents: Type.Array(Type.Object({ id: Id, title: Type.String(), planId: Id, planTitle: Type.String() })),
  lastCheck: nullable(CoherenceCheck),
  /** Statements or documents have changed since the last check. */
  stale: Type.Boolean(),
})
export type FindingList = Static<typeof FindingList>

export const FindingVerb = Type.Union([Type.Literal('resolve'), Type.Literal('waive'), Type.Literal('reopen'), Type.Literal('assign')])
export type FindingVerb = Static<typeof FindingVerb>

export const FindingDecision = Type.Object({
  verb: FindingVerb,
  /** Required to waive and to reopen. */
  reason: Type.Optional(Type.String({ maxLength: 2000 })),
  /** For `assign`: the body; empty takes it back. */
  assignedTo: Type.Optional(Type.String({ maxLength: 100 })),
})
export type FindingDecision = Static<typeof FindingDecision>

/** Findings of two editions of one document, checked each alone: what was mended, what is new, what stays. */
export const FindingComparison = Type.Object({
  mended: Type.Array(Finding),
  fresh: Type.Array(Finding),
  stays: Type.Array(Type.Object({ before: Finding, after: Finding })),
  documents: Type.Array(Type.Object({ id: Id, title: Type.String() })),
})
export type FindingComparison = Static<typeof FindingComparison>

/** What is aligned across plans: indicators (`observation`), tasks, projects, systems. */
export const AlignedKind = Type.Union([Type.Literal('observation'), Type.Literal('task'), Type.Literal('project'), Type.Literal('system')])
export type AlignedKind = Static<typeof AlignedKind>

/** What a plan says of a thing: an indicator's target, or the words that name it. */
export const MatrixCell = Type.Object({
  planId: Id,
  thingId: Id,
  /** Decimals as strings; null where no number is promised. */
  value: nullable(Type.Array(Type.String())),
  unit: Type.String(),
  comparator: Type.String(),
  measure: Type.String(),
  basis: nullable(Type.String()),
  time: Type.String(),
  source: nullable(Type.Object({ documentId: Id, at: Type.Integer(), quote: Type.String() })),
})
export type MatrixCell = Static<typeof MatrixCell>

export const MatrixRow = Type.Object({
  /** Things that are one; the first gives the name. */
  things: Type.Array(Type.Object({ id: Id, name: Type.String(), unit: Type.String() })),
  cells: Type.Array(MatrixCell),
})
export type MatrixRow = Static<typeof MatrixRow>

/** Two names that are likely one thing: joined by their score, by a person, or waiting for one. */
export const AlignmentPair = Type.Object({
  a: Type.Object({ id: Id, name: Type.String() }),
  b: Type.Object({ id: Id, name: Type.String() }),
  score: Type.Number(),
  reason: BilingualText,
  joined: Type.Union([Type.Literal('by score'), Type.Literal('by person'), Type.Literal('no')]),
})
export type AlignmentPair = Static<typeof AlignmentPair>

export const AlignmentMatrix = Type.Object({
  kind: AlignedKind,
  plans: Type.Array(
    Type.Object({ id: Id, title: Type.String(), kind: Type.String(), periodFrom: Type.Integer(), periodTo: Type.Integer() }),
  ),
  /** How many plans there are to compare, of which at most 60 are taken. */
  plansTotal: Type.Integer(),
  /** A page of rows; what more plans speak of comes first. */
  rows: Type.Array(MatrixRow),
  /** How many things these plans speak of, and how many of them more than one plan does. */
  total: Type.Integer(),
  shared: Type.Integer(),
  next: nullable(Type.String()),
  /** The best of each, with the first page: joined by a person or by score, then those that wait for one. */
  pairs: Type.Array(AlignmentPair),
  joined: Type.Integer(),
  waiting: Type.Integer(),
})
export type AlignmentMatrix = Static<typeof AlignmentMatrix>

export const AlignmentQuery = Type.Object({
  plan: Type.Optional(Id),
  /** Words in a name. */
  q: Type.Optional(Type.String({ maxLength: 60 })),
  /** Only what several plans speak of. */
  shared: Type.Optional(Type.Boolean()),
  cursor: Type.Optional(Type.String({ maxLength: 600 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
export type AlignmentQuery = Static<typeof AlignmentQuery>

export const DecideAlignment = Type.Object({ kind: AlignedKind, a: Id, b: Id, same: nullable(Type.Boolean()) })
export type DecideAlignment = Static<typeof DecideAlignment>
