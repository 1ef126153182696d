import { type Static, Type } from 'typebox'
import { Day, Id, nullable } from '../fields.ts'
import { DutyItemKind } from './duty-item.ts'

/** Who answers for what over time, as the HTTP interface says it. Days are `YYYY-MM-DD`, both ends included. */

export const DutyOrigin = Type.Union([
  Type.Literal('hand'),
  Type.Literal('text'),
  Type.Literal('catalogue'),
  Type.Literal('predecessor'),
  Type.Literal('reorganization'),
])
export type DutyOrigin = Static<typeof DutyOrigin>

/** A body that answers for an item; `person` and `contact` are who in it. */
export const DutyHolder = Type.Object({
  organizationId: Id,
  name: Type.String(),
  person: Type.String(),
  contact: Type.String(),
  origin: DutyOrigin,
  since: Day,
})
export type DutyHolder = Static<typeof DutyHolder>

/** The leader who oversees: a person with an office, such as 常务副市长. */
export const Overseer = Type.Object({ person: Type.String(), contact: Type.String(), since: Day })
export type Overseer = Static<typeof Overseer>

export const SuggestedBody = Type.Object({
  /** Null for a unit that the register does not have yet; accepting adds it. */
  organizationId: nullable(Id),
  name: Type.String(),
})
export type SuggestedBody = Static<typeof SuggestedBody>

export const DutySuggestion = Type.Object({
  lead: nullable(SuggestedBody),
  support: Type.Array(SuggestedBody),
  overseer: Type.String(),
  origin: DutyOrigin,
  /** Why: the words of the text, the row of the catalogue, the plan before. */
  zh: Type.String(),
  en: Type.String(),
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
})
export type DutySuggestion = Static<typeof DutySuggestion>

export const DutyItem = Type.Object({
  kind: DutyItemKind,
  id: Id,
  title: Type.String(),
  attribute: nullable(Type.Union([Type.Literal('binding'), Type.Literal('expected')])),
  section: Type.String(),
  /** As the text says it: `2025年底`; empty for the plan's end. */
  due: Type.String(),
  /** The last day of it, for sorting. */
  dueOn: Day,
  /** Null, like document and statement, for a task that no text holds. */
  planId: nullable(Id),
  planTitle: Type.String(),
  documentId: nullable(Id),
  statementId: nullable(Id),
  at: Type.Integer(),
  quote: Type.String(),
  lead: nullable(DutyHolder),
  support: Type.Array(DutyHolder),
  overseer: nullable(Overseer),
  /** Rises with every change; sent back as `If-Match`. */
  version: Type.Integer(),
  /** In a list: who might lead, where nobody does. */
  suggestion: Type.Optional(DutySuggestion),
})
export type DutyItem = Static<typeof DutyItem>

/** Which items: of a plan, on a day (today without one); only those without a lead, or those that have a suggestion. */
export const DutyQuery = Type.Object({
  plan: Id,
  day: Type.Optional(Day),
  kind: Type.Optional(DutyItemKind),
  only: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('suggested')])),
  /** Words in the title, or in the name of a body that leads or supports. */
  q: Type.Optional(Type.String({ maxLength: 60 })),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})
export type DutyQuery = Static<typeof DutyQuery>

export const DutyPage = Type.Object({
  items: Type.Array(DutyItem),
  next: nullable(Type.String()),
  /** The day that the answer speaks of. */
  day: Day,
})
export type DutyPage = Static<typeof DutyPage>

export const BodyLoad = Type.Object({ id: Id, name: Type.String(), leads: Type.Integer(), supports: Type.Integer() })
export type BodyLoad = Static<typeof BodyLoad>

/** All pages together: how many match, how many of them have no lead, and how much each body has of them; `kinds` of the whole plan. */
export const DutySummary = Type.Object({
  total: Type.Integer(),
  open: Type.Integer(),
  kinds: Type.Record(Type.String(), Type.Integer()),
  bodies: Type.Array(BodyLoad),
  day: Day,
})
export type DutySummary = Static<typeof DutySummary>

/** A suggestion for an item, by the item's kind and id. */
export const ItemSuggestion = Type.Object({ kind: DutyItemKind, id: Id, version: Type.Integer(), suggestion: DutySuggestion })
export type ItemSuggestion = Static<typeof ItemSuggestion>

const Holding = Type.Object({
  organizationId: Id,
  person: Type.Optional(Type.String({ maxLength: 60 })),
  contact: Type.Optional(Type.String({ maxLength: 120 })),
})

/** Who answers for an item from a day on. Without `from`: today, or the plan's beginning where nobody did before. */
export const DutyAssignment = Type.Object({
  lead: nullable(Holding),
  support: Type.Array(Holding, { maxItems: 40 }),
  overseer: nullable(
    Type.Object({ person: Type.String({ minLength: 1, maxLength: 60 }), contact: Type.Optional(Type.String({ maxLength: 120 })) }),
  ),
  from: Type.Optional(Day),
})
export type DutyAssignment = Static<typeof DutyAssignment>

/** The same lead, supporting bodies and leader for many items of a plan. Versions as they were seen: what has changed since refuses all. */
export const ManyDuties = Type.Object({
  plan: Id,
  items: Type.Array(Type.Object({ kind: DutyItemKind, id: Id, version: Type.Optional(Type.Integer({ minimum: 0 })) }), {
    minItems: 1,
    maxItems: 2_000,
  }),
  assignment: DutyAssignment,
})
export type ManyDuties = Static<typeof ManyDuties>

export const SuggestionAcceptance = Type.Object({
  plan: Id,
  items: Type.Array(Type.Object({ kind: DutyItemKind, id: Id, version: Type.Integer({ minimum: 0 }) }), { minItems: 1, maxItems: 2_000 }),
})
export type SuggestionAcceptance = Static<typeof SuggestionAcceptance>

export const DutyChange = Type.Object({
  id: Id,
  verb: Type.String(),
  actor: Type.String(),
  effectiveOn: nullable(Day),
  basis: Type.String(),
  decidedAt: Type.String({ format: 'date-time' }),
  undone: Type.Boolean(),
  zh: Type.String(),
  en: Type.String(),
})
export type DutyChange = Static<typeof DutyChange>

/** One holder over time: who was responsible when. */
export const DutyPeriod = Type.Object({
  role: Type.Union([Type.Literal('lead'), Type.Literal('support'), Type.Literal('oversee')]),
  organizationId: nullable(Id),
  /** As the body was called on its last day of the period. */
  name: Type.String(),
  person: Type.String(),
  contact: Type.String(),
  origin: DutyOrigin,
  from: Day,
  to: nullable(Day),
})
export type DutyPeriod = Static<typeof DutyPeriod>
