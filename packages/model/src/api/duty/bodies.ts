import { type Static, Type } from 'typebox'
import { Day, Id, nullable } from '../fields.ts'
import { DutyItemKind } from './duty-item.ts'
import { Basis, FormerName, Link, Name } from './succession.ts'

/** Bodies over time: they are renamed, merge and split, and what they answer for goes along. */

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
