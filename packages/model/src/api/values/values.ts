import { type Static, Type } from 'typebox'
import { Measure } from '../../statement.ts'
import { MISSING_REASONS, type MissingReason } from '../../typed/read-value.ts'
import { Id, nullable } from '../fields.ts'
import { Vintage } from './vintage.ts'
import { CellProblem } from './workbook.ts'

const Basis = Type.Union([Type.Literal('annual'), Type.Literal('total')])
const Decimal = Type.String({ pattern: '^-?\\d{1,20}(\\.\\d{1,12})?$' })
const Reason = Type.Unsafe<MissingReason>(Type.Union(Object.keys(MISSING_REASONS).map(reason => Type.Literal(reason))))
/** A place of the authority, or a higher level whose published values are compared with: `model/reference-places`. */
const Place = Type.Union([Id, Type.Literal('province'), Type.Literal('nation')])
/** Code of a period: `model/period`. */
const PeriodCode = Type.String({ maxLength: 24 })

/** One row of the grid: an indicator as it is measured here. */
export const ValueSeries = Type.Object({
  indicatorId: Id,
  name: Type.String(),
  measure: Measure,
  basis: nullable(Basis),
  unit: Type.String(),
  attribute: nullable(Type.Union([Type.Literal('binding'), Type.Literal('expected')])),
  /** The formula that computes it, where it is not entered. */
  formula: nullable(Type.String()),
})
export type ValueSeries = Static<typeof ValueSeries>

/** One of the values that stand for a cell: entered in a vintage, or said by a sentence. */
export const ValueVersion = Type.Object({
  id: Id,
  vintage: Vintage,
  value: nullable(Decimal),
  missing: nullable(Type.String()),
  numerator: nullable(Decimal),
  denominator: nullable(Decimal),
  /** Null where no sentence holds it; then it may be revised here. */
  statementId: nullable(Id),
  documentId: nullable(Id),
  at: nullable(Type.Integer()),
  quote: nullable(Type.String()),
  enteredBy: nullable(Type.String()),
  sourceNote: Type.String(),
  recordedAt: Type.String({ format: 'date-time' }),
})
export type ValueVersion = Static<typeof ValueVersion>

export const ValueCell = Type.Object({
  period: PeriodCode,
  /** The version that counts first: the latest vintage, then the latest recorded. */
  versions: Type.Array(ValueVersion),
  /** Computed by the row's formula from the cells that count; null where an input is missing. */
  derived: nullable(Decimal),
})
export type ValueCell = Static<typeof ValueCell>

export const ValueGrid = Type.Object({
  rows: Type.Array(Type.Object({ series: ValueSeries, cells: Type.Array(ValueCell) })),
  /** Codes of the columns; a row that counts from the plan's start has its own in its cells. */
  periods: Type.Array(PeriodCode),
  places: Type.Array(Type.Object({ id: Id, name: Type.String(), nameEn: Type.String() })),
  /** Bodies that have quotas of their own; a value may be theirs as it may be a place's. */
  bodies: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  /** Rows that the filter leaves out. */
  hidden: Type.Integer(),
})
export type ValueGrid = Static<typeof ValueGrid>

export const ValueGridQuery = Type.Object({
  plan: Type.Optional(Id),
  /** A place, or a body with a quota of its own; without one, the whole authority. */
  place: Type.Optional(Place),
  indicator: Type.Optional(Id),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  from: Type.Integer({ minimum: 1949, maximum: 2100 }),
  to: Type.Integer({ minimum: 1949, maximum: 2100 }),
  frequency: Type.Union([Type.Literal('year'), Type.Literal('half'), Type.Literal('quarter'), Type.Literal('month')]),
  cumulative: Type.Optional(Type.Boolean()),
  /** `main`: indicators with an attribute or with entered values. */
  scope: Type.Optional(Type.Union([Type.Literal('main'), Type.Literal('all')])),
})
export type ValueGridQuery = Static<typeof ValueGridQuery>

export const ValueEntry = Type.Object({
  indicatorId: Id,
  measure: Measure,
  basis: nullable(Basis),
  place: nullable(Place),
  period: PeriodCode,
  vintage: Vintage,
  /** Empty for the indicator's own. */
  unit: Type.String({ maxLength: 60 }),
  /** Null with a reason is a missing value; null without one withdraws what was entered. */
  value: nullable(Decimal),
  missing: Type.Optional(Reason),
  numerator: Type.Optional(Decimal),
  denominator: Type.Optional(Decimal),
  sourceNote: Type.Optional(Type.String({ maxLength: 300 })),
  /** The entered row that was seen in this cell and vintage; null where there was none. Not compared where absent. */
  seen: Type.Optional(nullable(Id)),
})
export type ValueEntry = Static<typeof ValueEntry>

export const NewValues = Type.Object({ entries: Type.Array(ValueEntry, { minItems: 1, maxItems: 20_000 }) })

/** What was entered together; `undone` once it was taken back. */
export const ValueBatch = Type.Object({
  id: Id,
  origin: Type.Union([Type.Literal('grid'), Type.Literal('workbook'), Type.Literal('file'), Type.Literal('undo')]),
  fileName: Type.String(),
  enteredBy: Type.String(),
  /** How many values it wrote; those that stood already are not counted. */
  values: Type.Integer(),
  enteredAt: Type.String({ format: 'date-time' }),
  undone: Type.Boolean(),
})
export type ValueBatch = Static<typeof ValueBatch>

/** What a workbook would change, or why it cannot be taken; nothing is written while there is a problem. */
export const WorkbookTrial = Type.Object({
  rows: Type.Integer(),
  changes: Type.Integer(),
  unchanged: Type.Integer(),
  problems: Type.Array(CellProblem),
  moreProblems: Type.Integer(),
  /** The batch, when the workbook was taken and not only tried. */
  batch: nullable(ValueBatch),
})
export type WorkbookTrial = Static<typeof WorkbookTrial>

export const FormulaDefinition = Type.Object({ formula: Type.String({ maxLength: 400 }), unit: Type.String({ maxLength: 60 }) })
