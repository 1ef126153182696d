import { type Static, type TSchema, Type } from 'typebox'

/** Responsibility, bodies and places over time, as the HTTP interface says them. Days are `YYYY-MM-DD`, both ends included. */

const Id = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date' })
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Name = Type.String({ minLength: 2, maxLength: 60 })
const Basis = Type.String({ maxLength: 200 })

export const DutyItemKind = Type.Union([Type.Literal('indicator'), Type.Literal('task'), Type.Literal('project'), Type.Literal('system')])
export type DutyItemKind = Static<typeof DutyItemKind>

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
})
export type DutyItem = Static<typeof DutyItem>

export const DutyList = Type.Object({
  items: Type.Array(DutyItem),
  /** The day that the answer speaks of. */
  day: Day,
})
export type DutyList = Static<typeof DutyList>

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

export const FormerName = Type.Object({ name: Type.String(), code: Type.Optional(Type.String()), from: nullable(Day), to: nullable(Day) })
export type FormerName = Static<typeof FormerName>

export const Link = Type.Object({ id: Id, name: Type.String(), on: Day })

export const Body = Type.Object({
  id: Id,
  name: Type.String(),
  shortName: Type.String(),
  nameEn: Type.String(),
  aliases: Type.Array(Type.String()),
  formerNames: Type.Array(FormerName),
  /** The place that it governs. */
  jurisdictionId: nullable(Id),
  place: Type.String(),
  validFrom: nullable(Day),
  validTo: nullable(Day),
  predecessors: Type.Array(Link),
  successors: Type.Array(Link),
  leads: Type.Integer(),
  supports: Type.Integer(),
  version: Type.Integer(),
})
export type Body = Static<typeof Body>

export const NewBody = Type.Object({
  name: Name,
  aliases: Type.Array(Name, { maxItems: 20 }),
  nameEn: Type.Optional(Type.String({ maxLength: 120 })),
  jurisdictionId: Type.Optional(nullable(Id)),
})
export type NewBody = Static<typeof NewBody>

export const PlaceOfAuthority = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
  formerNames: Type.Array(FormerName),
  validFrom: nullable(Day),
  validTo: nullable(Day),
  predecessors: Type.Array(Link),
  successors: Type.Array(Link),
  version: Type.Integer(),
})
export type PlaceOfAuthority = Static<typeof PlaceOfAuthority>

const Code = Type.String({ pattern: '^\\d{6}(\\d{3}|\\d{6})?$' })
export const NewPlace = Type.Object({ name: Name, code: Code, nameEn: Type.Optional(Type.String({ maxLength: 120 })) })
export type NewPlace = Static<typeof NewPlace>

/** Bodies become one: one of them (`intoId`) or a new one. */
export const MergeBodies = Type.Object({
  fromIds: Type.Array(Id, { minItems: 1, maxItems: 20 }),
  intoId: Type.Optional(Id),
  into: Type.Optional(NewBody),
  effectiveOn: Day,
  basis: Basis,
})
export type MergeBodies = Static<typeof MergeBodies>

export const SplitBody = Type.Object({
  into: Type.Array(Type.Object({ id: Type.Optional(Id), body: Type.Optional(NewBody) }), { minItems: 2, maxItems: 10 }),
  /** What does not go to the first of them. */
  allocation: Type.Array(Type.Object({ kind: DutyItemKind, id: Id, to: Type.Integer({ minimum: 0, maximum: 9 }) }), { maxItems: 5_000 }),
  effectiveOn: Day,
  basis: Basis,
})
export type SplitBody = Static<typeof SplitBody>

export const RenameBody = Type.Object({ name: Name, effectiveOn: Day, basis: Basis })
export type RenameBody = Static<typeof RenameBody>

export const MergePlaces = Type.Object({
  fromIds: Type.Array(Id, { minItems: 1, maxItems: 20 }),
  intoId: Type.Optional(Id),
  into: Type.Optional(NewPlace),
  effectiveOn: Day,
  basis: Basis,
})
export type MergePlaces = Static<typeof MergePlaces>

export const SplitPlace = Type.Object({
  /** `share` of the amounts of the time before; the shares add up to 1. */
  into: Type.Array(Type.Object({ place: NewPlace, share: Type.Number({ exclusiveMinimum: 0, maximum: 1 }) }), {
    minItems: 2,
    maxItems: 10,
  }),
  effectiveOn: Day,
  basis: Basis,
})
export type SplitPlace = Static<typeof SplitPlace>

export const RenamePlace = Type.Object({ name: Name, code: Code, effectiveOn: Day, basis: Basis })
export type RenamePlace = Static<typeof RenamePlace>

/** What a change of bodies or places did. */
export const Reorganized = Type.Object({
  change: DutyChange,
  /** Responsibilities, or issued targets, that moved on. */
  moved: Type.Integer(),
  /** What could not be moved by arithmetic and waits for a person. */
  undecided: Type.Array(Type.String()),
})
export type Reorganized = Static<typeof Reorganized>

export const BodyDuties = Type.Object({ body: Body, day: Day, items: Type.Array(DutyItem), history: Type.Array(DutyChange) })
export type BodyDuties = Static<typeof BodyDuties>
