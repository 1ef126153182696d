import { type Static, Type } from 'typebox'
import { Comparator, GoalForm, Measure } from '../statement.ts'
import { Id, Instant, nullable } from './fields.ts'
import { Vintage } from './values/vintage.ts'

/** The amendment behind a target: what made it, or what ended it. */
const AmendmentMark = Type.Object({ id: Id, title: Type.String(), effectiveOn: Type.String() })

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
