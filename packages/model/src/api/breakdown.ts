import { type Static, Type } from 'typebox'
import { Id, nullable } from './fields.ts'
import { CellProblem } from './values/workbook.ts'

/** The breakdown of a target by year, quarter, place and body. Decimals are strings; days are `YYYY-MM-DD`, both ends included. */

const Decimal = Type.String({ pattern: '^-?\\d{1,15}(\\.\\d{1,10})?$' })

/** How the parts of places and bodies make the whole. */
export const PartsMake = Type.Union([Type.Literal('sum'), Type.Literal('weighted-mean'), Type.Literal('none')])
export type PartsMake = Static<typeof PartsMake>

/** How the years make the target: the last one is it, they add up to it, or each holds it. */
export const YearsMake = Type.Union([Type.Literal('end'), Type.Literal('sum'), Type.Literal('each')])
export type YearsMake = Static<typeof YearsMake>

export const Proportion = Type.Union([
  Type.Literal('base'),
  Type.Literal('population'),
  Type.Literal('past'),
  Type.Literal('equal'),
  Type.Literal('hand'),
])
export type Proportion = Static<typeof Proportion>

/** A year, or the time from the first of January to a quarter's end. */
export const BreakdownColumn = Type.Object({
  /** `2024`, or `2024-03-31` for a quarter's end. */
  id: Type.String({ pattern: '^\\d{4}(-\\d\\d-\\d\\d)?$' }),
  year: Type.Integer({ minimum: 1949, maximum: 2100 }),
})
export type BreakdownColumn = Static<typeof BreakdownColumn>

export const BreakdownRow = Type.Object({
  /** `whole`, or the id of the place or body. */
  id: Type.String({ minLength: 1, maxLength: 40 }),
  kind: Type.Union([Type.Literal('whole'), Type.Literal('place'), Type.Literal('body')]),
  refId: nullable(Id),
  name: Type.String({ maxLength: 120 }),
  /** Its own value in the year before the plan. */
  base: nullable(Decimal),
  /** Population, or what a share is of. */
  weight: nullable(Decimal),
  /** What it added in the period before. */
  past: nullable(Decimal),
})
export type BreakdownRow = Static<typeof BreakdownRow>

export const BreakdownCell = Type.Object({
  row: Type.String({ maxLength: 40 }),
  column: Type.String({ maxLength: 10 }),
  value: nullable(Decimal),
  locked: Type.Boolean(),
})
export type BreakdownCell = Static<typeof BreakdownCell>

export const BreakdownSheet = Type.Object({
  make: PartsMake,
  over: YearsMake,
  proportion: Proportion,
  /** Decimals that values are printed with. */
  digits: Type.Integer({ minimum: 0, maximum: 6 }),
  columns: Type.Array(BreakdownColumn, { minItems: 1, maxItems: 60 }),
  rows: Type.Array(BreakdownRow, { minItems: 1, maxItems: 200 }),
  cells: Type.Array(BreakdownCell, { maxItems: 12_000 }),
})
export type BreakdownSheet = Static<typeof BreakdownSheet>

export const BreakdownState = Type.Union([Type.Literal('none'), Type.Literal('draft'), Type.Literal('sent'), Type.Literal('issued')])
export type BreakdownState = Static<typeof BreakdownState>

/** The target that is broken down. */
export const BreakdownTarget = Type.Object({
  id: Id,
  value: Decimal,
  unit: Type.String(),
  comparator: Type.String(),
  measure: Type.String(),
  basis: nullable(Type.String()),
  time: Type.String(),
  attribute: nullable(Type.Union([Type.Literal('binding'), Type.Literal('expected')])),
  documentId: nullable(Id),
  documentTitle: Type.String(),
  at: Type.Integer(),
  quote: Type.String(),
})
export type BreakdownTarget = Static<typeof BreakdownTarget>

export const BreakdownSummary = Type.Object({
  planId: Id,
  indicatorId: Id,
  name: Type.String(),
  target: BreakdownTarget,
  state: BreakdownState,
  edition: Type.Integer(),
  issuedEdition: nullable(Type.Integer()),
  rows: Type.Integer(),
  agreed: Type.Integer(),
  objected: Type.Integer(),
  lead: Type.String(),
})
export type BreakdownSummary = Static<typeof BreakdownSummary>

export const BreakdownAnswer = Type.Object({
  row: Type.String(),
  state: Type.Union([Type.Literal('sent'), Type.Literal('agreed'), Type.Literal('objected')]),
  reason: Type.String(),
  actor: Type.String(),
  at: Type.String({ format: 'date-time' }),
})
export type BreakdownAnswer = Static<typeof BreakdownAnswer>

export const BreakdownEdition = Type.Object({
  edition: Type.Integer(),
  note: Type.String(),
  actor: Type.String(),
  at: Type.String({ format: 'date-time' }),
})
export type BreakdownEdition = Static<typeof BreakdownEdition>

export const BreakdownDetail = Type.Object({
  ...BreakdownSummary.properties,
  planTitle: Type.String(),
  baseYear: Type.Integer(),
  base: nullable(Decimal),
  accumulation: nullable(Type.String()),
  /** The saved sheet, or the one that is proposed while nothing is saved (`edition` 0). */
  sheet: BreakdownSheet,
  answers: Type.Array(BreakdownAnswer),
  editions: Type.Array(BreakdownEdition),
  /** Rises with every change; sent back as `If-Match`, 0 before the first save. */
  version: Type.Integer(),
})
export type BreakdownDetail = Static<typeof BreakdownDetail>

export const SaveBreakdown = Type.Object({ plan: Id, sheet: BreakdownSheet, note: Type.String({ maxLength: 200 }) })
export type SaveBreakdown = Static<typeof SaveBreakdown>

export const AnswerBreakdown = Type.Object({
  plan: Id,
  row: Type.String({ maxLength: 40 }),
  state: Type.Union([Type.Literal('agreed'), Type.Literal('objected')]),
  reason: Type.String({ maxLength: 500 }),
})
export type AnswerBreakdown = Static<typeof AnswerBreakdown>

export const IssueBreakdown = Type.Object({
  plan: Id,
  /** Why it is issued although not all have agreed; empty where all have. */
  despite: Type.String({ maxLength: 500 }),
})
export type IssueBreakdown = Static<typeof IssueBreakdown>

/** What a workbook would change, or changed. */
export const BreakdownImport = Type.Object({
  /** Values that differ from those saved. */
  changes: Type.Array(
    Type.Object({
      indicatorId: Id,
      name: Type.String(),
      row: Type.String(),
      column: Type.String(),
      before: nullable(Type.String()),
      after: nullable(Type.String()),
    }),
  ),
  problems: Type.Array(CellProblem),
  moreProblems: Type.Integer(),
  /** Breakdowns that were saved as new editions; empty on a trial. */
  saved: Type.Array(Type.String()),
})
export type BreakdownImport = Static<typeof BreakdownImport>
