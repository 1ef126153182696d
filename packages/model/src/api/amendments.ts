import { type Static, Type } from 'typebox'
import { Comparator, Measure } from '../statement.ts'
import { Day, Id, nullable } from './fields.ts'

const Decimal = Type.String({ pattern: '^-?\\d{1,20}(\\.\\d{1,12})?$' })

/** What a target promises, apart from whose and which: the part that an amendment changes. */
export const TargetTerms = Type.Object({
  measure: Measure,
  basis: nullable(Type.Union([Type.Literal('annual'), Type.Literal('total')])),
  /** One number, a range or a composition. */
  value: Type.Array(Decimal, { minItems: 1, maxItems: 20 }),
  unit: Type.String({ maxLength: 60 }),
  comparator: Comparator,
  /** Code of the period: `model/period`. */
  time: Type.String({ maxLength: 24 }),
  attribute: nullable(Type.Union([Type.Literal('binding'), Type.Literal('expected')])),
})
export type TargetTerms = Static<typeof TargetTerms>

/** A target of the register with its sentence, or with the amendment that set it. */
export const RegisteredTarget = Type.Object({
  id: Id,
  indicatorId: Id,
  name: Type.String(),
  place: Type.String(),
  ...TargetTerms.properties,
  statementId: nullable(Id),
  documentId: nullable(Id),
  documentTitle: Type.String(),
  at: nullable(Type.Integer()),
  quote: nullable(Type.String()),
  amendment: nullable(Type.Object({ id: Id, title: Type.String(), effectiveOn: Day })),
})
export type RegisteredTarget = Static<typeof RegisteredTarget>

export const AmendmentState = Type.Union([
  Type.Literal('proposed'),
  Type.Literal('reviewed'),
  Type.Literal('decided'),
  Type.Literal('rejected'),
  Type.Literal('withdrawn'),
])
export type AmendmentState = Static<typeof AmendmentState>

export const AmendmentVerb = Type.Union([Type.Literal('change'), Type.Literal('drop'), Type.Literal('add')])

export const NewAmendmentItem = Type.Object({
  verb: AmendmentVerb,
  /** The target that is changed or dropped. */
  targetId: Type.Optional(Id),
  /** The indicator that is added to the plan. */
  indicatorId: Type.Optional(Id),
  /** The place or body that is given the added target; without one, the plan's own. */
  placeId: Type.Optional(Id),
  after: Type.Optional(TargetTerms),
  reason: Type.Optional(Type.String({ maxLength: 1000 })),
})
export type NewAmendmentItem = Static<typeof NewAmendmentItem>

export const AmendmentFields = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 200 }),
  reason: Type.String({ maxLength: 4000 }),
  legalBasis: Type.String({ maxLength: 1000 }),
  items: Type.Array(NewAmendmentItem, { minItems: 1, maxItems: 200 }),
})
export type AmendmentFields = Static<typeof AmendmentFields>

export const NewAmendment = Type.Object({ planId: Id, proposedOn: Type.Optional(Day), ...AmendmentFields.properties })
export type NewAmendment = Static<typeof NewAmendment>

/** The next step of an amendment; deciding needs a body and a day. */
export const AmendmentMove = Type.Object({
  to: Type.Union([Type.Literal('reviewed'), Type.Literal('decided'), Type.Literal('rejected'), Type.Literal('withdrawn')]),
  on: Day,
  note: Type.Optional(Type.String({ maxLength: 1000 })),
  decidingBody: Type.Optional(Type.String({ maxLength: 120 })),
  /** From when the new targets hold; the day of the decision where it is not said. */
  effectiveOn: Type.Optional(Day),
  documentId: Type.Optional(Id),
  reference: Type.Optional(Type.String({ maxLength: 80 })),
})
export type AmendmentMove = Static<typeof AmendmentMove>

export const AmendmentItem = Type.Object({
  id: Id,
  verb: AmendmentVerb,
  indicatorId: Id,
  name: Type.String(),
  /** Whose target it is; empty for the plan's own. */
  place: Type.String(),
  placeId: nullable(Id),
  before: nullable(RegisteredTarget),
  after: nullable(TargetTerms),
  reason: Type.String(),
})
export type AmendmentItem = Static<typeof AmendmentItem>

/** A custom or rule that the amendment departs from. It warns; it does not hinder. */
export const AmendmentWarning = Type.Object({
  rule: Type.String(),
  zh: Type.String(),
  en: Type.String(),
  basisZh: Type.String(),
  basisEn: Type.String(),
})
export type AmendmentWarning = Static<typeof AmendmentWarning>

export const AmendmentSummary = Type.Object({
  id: Id,
  planId: Id,
  planTitle: Type.String(),
  title: Type.String(),
  state: AmendmentState,
  proposedOn: Day,
  decidedOn: nullable(Day),
  effectiveOn: nullable(Day),
  decidingBody: Type.String(),
  items: Type.Integer(),
  version: Type.Integer(),
})
export type AmendmentSummary = Static<typeof AmendmentSummary>

export const Amendment = Type.Object({
  ...Type.Omit(AmendmentSummary, ['items']).properties,
  reason: Type.String(),
  legalBasis: Type.String(),
  reviewedOn: nullable(Day),
  documentId: nullable(Id),
  documentTitle: nullable(Type.String()),
  reference: Type.String(),
  items: Type.Array(AmendmentItem),
  steps: Type.Array(Type.Object({ state: AmendmentState, on: Day, note: Type.String(), by: Type.String() })),
  warnings: Type.Array(AmendmentWarning),
})
export type Amendment = Static<typeof Amendment>

/** `force`: what was to be met on a day, by the days of decisions. `known`: what this register said on a day. */
export const RegisterBasis = Type.Union([Type.Literal('force'), Type.Literal('known')])
export type RegisterBasis = Static<typeof RegisterBasis>

export const RegisterDifference = Type.Object({
  change: Type.Union([Type.Literal('added'), Type.Literal('dropped'), Type.Literal('changed')]),
  indicatorId: Id,
  name: Type.String(),
  before: nullable(RegisteredTarget),
  after: nullable(RegisteredTarget),
})
export type RegisterDifference = Static<typeof RegisterDifference>

export const AuditVerdict = Type.Object({
  entries: Type.Integer(),
  /** The first entry that does not follow from the one before; null when all do. */
  brokenAt: nullable(Type.Integer()),
  /** Hash of the last entry: noted elsewhere, it shows later whether entries were cut off. */
  lastHash: Type.String(),
  lastAt: nullable(Type.String({ format: 'date-time' })),
})
export type AuditVerdict = Static<typeof AuditVerdict>
