import { type Static, Type } from 'typebox'
import {
  Comparator,
  GoalFields,
  GoalForm,
  Measure,
  ObservationFields,
  Origin,
  ProjectFields,
  Reason,
  Role,
  StatementKind,
  TableRef,
  TaskFields,
} from './statement.ts'

/** What the HTTP interface and the command line say: described once, for types, validation and OpenAPI. Times are ISO 8601; identifiers UUIDs. */

const Id = Type.String({ format: 'uuid' })
const Instant = Type.String({ format: 'date-time' })
const nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const PlanKind = Type.Union([
  Type.Literal('proposal'),
  Type.Literal('outline'),
  Type.Literal('special'),
  Type.Literal('regional'),
  Type.Literal('spatial'),
  Type.Literal('county'),
  Type.Literal('annual'),
  Type.Literal('work-report'),
  Type.Literal('completion'),
])
export type PlanKind = Static<typeof PlanKind>

export const Plan = Type.Object({
  id: Id,
  title: Type.String(),
  kind: PlanKind,
  place: Type.String(),
  periodFrom: Type.Integer(),
  periodTo: Type.Integer(),
  parentId: nullable(Id),
  approvedBy: nullable(Type.String()),
  approvedOn: nullable(Type.String()),
  documents: Type.Integer(),
  version: Type.Integer(),
})
export type Plan = Static<typeof Plan>

export const NewPlan = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 200 }),
  kind: PlanKind,
  place: Type.String({ maxLength: 60 }),
  periodFrom: Type.Integer({ minimum: 1949, maximum: 2100 }),
  periodTo: Type.Integer({ minimum: 1949, maximum: 2100 }),
  parentId: Type.Optional(Id),
  approvedBy: Type.Optional(Type.String({ maxLength: 120 })),
  approvedOn: Type.Optional(Type.String({ format: 'date' })),
})
export type NewPlan = Static<typeof NewPlan>

export const ImportStep = Type.Union([
  Type.Literal('queued'),
  Type.Literal('decode'),
  Type.Literal('normalise'),
  Type.Literal('structure'),
  Type.Literal('extract'),
  Type.Literal('store'),
  Type.Literal('done'),
  Type.Literal('failed'),
])
export type ImportStep = Static<typeof ImportStep>

/** An import is a job: it outlives the request and a killed server takes it up again, once. */
export const ImportJob = Type.Object({
  id: Id,
  fileName: Type.String(),
  bytes: Type.Integer(),
  step: ImportStep,
  /** 0 to 1 over all steps. */
  progress: Type.Number(),
  documentId: nullable(Id),
  planId: nullable(Id),
  /** The same bytes were imported before; nothing was stored twice. */
  duplicate: Type.Boolean(),
  statements: nullable(Type.Integer()),
  error: nullable(Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() })),
  createdAt: Instant,
  finishedAt: nullable(Instant),
})
export type ImportJob = Static<typeof ImportJob>

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

export const Decision = Type.Object({
  id: Id,
  verb: Type.Union([
    Type.Literal('accept'),
    Type.Literal('correct'),
    Type.Literal('reject'),
    Type.Literal('split'),
    Type.Literal('merge'),
    Type.Literal('undo'),
    Type.Literal('carry'),
  ]),
  statementIds: Type.Array(Id),
  decidedAt: Instant,
  undone: Type.Boolean(),
  actor: Type.String(),
  /** Of how many statements; `statementIds` may end before. */
  count: Type.Integer(),
  basis: Type.Optional(DecisionBasis),
  /** A few words of the first of them. */
  about: Type.String(),
})
export type Decision = Static<typeof Decision>

/** What a decision answers: itself and the statements as they now stand. */
export const Decided = Type.Object({ decision: Decision, statements: Type.Array(RegisteredStatement) })
export type Decided = Static<typeof Decided>

/** The amendment behind a target: what made it, or what ended it. */
const AmendmentMark = Type.Object({ id: Id, title: Type.String(), effectiveOn: Type.String() })

/** How final a value is, in the order in which values replace each other: unmarked, 初步数, 快报数, 核实数, 年报数. */
export const Vintage = Type.Union([
  Type.Literal(''),
  Type.Literal('preliminary'),
  Type.Literal('flash'),
  Type.Literal('verified'),
  Type.Literal('yearbook'),
])
export type Vintage = Static<typeof Vintage>

/** One value of an indicator with the sentence behind it, or with who entered it where there is no sentence. */
export const IndicatorValue = Type.Object({
  id: Id,
  statementId: nullable(Id),
  status: Type.Union([Type.Literal('target'), Type.Literal('actual')]),
  measure: Measure,
  basis: Type.Optional(Type.Union([Type.Literal('annual'), Type.Literal('total')])),
  /** Decimal as a string, or strings for ranges and compositions; null for a goal without a number. */
  value: nullable(Type.Union([Type.String(), Type.Array(Type.String())])),
  unit: Type.String(),
  comparator: Comparator,
  /** Code of the period (`model/period`): `2024`, `2021-2025`, `2024-06`, `2024-H1`; empty where none is said. */
  time: Type.String(),
  place: Type.String(),
  planId: nullable(Id),
  planTitle: Type.String(),
  documentId: nullable(Id),
  documentTitle: Type.String(),
  at: nullable(Type.Integer()),
  quote: nullable(Type.String()),
  page: Type.Optional(Type.Integer()),
  jurisdictionId: Type.Optional(Id),
  vintage: Vintage,
  numerator: Type.Optional(Type.String()),
  denominator: Type.Optional(Type.String()),
  /** Why there is no value, where that is known. */
  missing: Type.Optional(Type.String()),
  enteredBy: Type.Optional(Type.String()),
  sourceNote: Type.Optional(Type.String()),
  recordedAt: Instant,
  /** A target that an amendment set, and one that an amendment ended: the latter stays in charts and counts no more. */
  amendment: Type.Optional(AmendmentMark),
  ended: Type.Optional(AmendmentMark),
})
export type IndicatorValue = Static<typeof IndicatorValue>

export const IndicatorSummary = Type.Object({
  id: Id,
  name: Type.String(),
  unit: Type.String(),
  attribute: nullable(Type.Union([Type.Literal('binding'), Type.Literal('expected')])),
  direction: nullable(Type.Union([Type.Literal('higher'), Type.Literal('lower'), Type.Literal('range')])),
  aliases: Type.Array(Type.String()),
  /** The commitment to show first: a level for the plan's end year where there is one. */
  target: nullable(IndicatorValue),
  /** The value the plan starts from. */
  base: nullable(IndicatorValue),
  latest: nullable(IndicatorValue),
  values: Type.Integer(),
  version: Type.Integer(),
})
export type IndicatorSummary = Static<typeof IndicatorSummary>

/** Indicators of a plan, or of all; by words of their names. */
export const IndicatorQuery = Type.Object({
  plan: Type.Optional(Id),
  q: Type.Optional(Type.String({ maxLength: 60 })),
  cursor: Type.Optional(Type.String({ maxLength: 600 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
export type IndicatorQuery = Static<typeof IndicatorQuery>

export const IndicatorPage = Type.Object({
  items: Type.Array(IndicatorSummary),
  next: nullable(Type.String()),
  /** Of all pages, with the first one: how many, and how many of them a plan makes binding. */
  total: Type.Integer(),
  binding: Type.Integer(),
})
export type IndicatorPage = Static<typeof IndicatorPage>

/** A goal without a number that was accepted for an indicator, with its sentence. */
export const IndicatorGoal = Type.Object({
  statementId: Id,
  status: Type.Union([Type.Literal('target'), Type.Literal('actual')]),
  form: GoalForm,
  reference: Type.String(),
  time: Type.String(),
  planTitle: Type.String(),
  documentId: Id,
  documentTitle: Type.String(),
  at: Type.Integer(),
  quote: Type.String(),
})
export type IndicatorGoal = Static<typeof IndicatorGoal>

export const IndicatorDetail = Type.Object({
  ...IndicatorSummary.properties,
  /** The plan whose commitment is shown: the one asked for, else the one in force on the register's day. */
  planId: nullable(Id),
  planTitle: Type.String(),
  series: Type.Array(IndicatorValue),
  goals: Type.Array(IndicatorGoal),
})
export type IndicatorDetail = Static<typeof IndicatorDetail>

export const ProjectSummary = Type.Object({
  id: Id,
  name: Type.String(),
  kind: Type.Union([Type.Literal('project'), Type.Literal('system')]),
  /** Library stage. */
  stage: Type.Union([
    Type.Literal('idea'),
    Type.Literal('reserve'),
    Type.Literal('construction'),
    Type.Literal('completed'),
    Type.Literal('cancelled'),
  ]),
  quantity: Type.String(),
  planId: Id,
  planTitle: Type.String(),
  documentId: Id,
  statementId: Id,
  at: Type.Integer(),
  quote: Type.String(),
  section: Type.String(),
  mentions: Type.Integer(),
})
export type ProjectSummary = Static<typeof ProjectSummary>

export const Overview = Type.Object({
  plan: nullable(Plan),
  plans: Type.Array(Plan),
  /** The day the screen speaks of, `YYYY-MM-DD`. */
  today: Type.String(),
  authority: Type.Object({ id: Id, name: Type.String(), nameEn: Type.String() }),
  pending: Type.Record(Type.String(), Type.Integer()),
  reviewed: Type.Record(Type.String(), Type.Integer()),
  documents: Type.Array(DocumentSummary),
  projectsByStage: Type.Record(Type.String(), Type.Integer()),
  tasks: Type.Integer(),
  /** Open findings of the plan by gravity. */
  findings: Type.Record(Type.String(), Type.Integer()),
  /** Tasks past their own day that are neither done nor closed. */
  overdueTasks: Type.Integer(),
  recent: Type.Array(Type.Object({ at: Instant, verb: Type.String(), zh: Type.String(), en: Type.String() })),
})
export type Overview = Static<typeof Overview>

/** RFC 9457 problem details, with the sentence in both languages. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  code: Type.String(),
  zh: Type.String(),
  en: Type.String(),
  instance: Type.Optional(Type.String()),
})
export type Problem = Static<typeof Problem>

/** One page of a list; `next` is the cursor of the following page, or null at the end. */
export function Page<T extends import('typebox').TSchema>(item: T) {
  return Type.Object({ items: Type.Array(item), next: nullable(Type.String()), total: Type.Optional(Type.Integer()) })
}
