import { type Static, Type } from 'typebox'
import { Day, Id, nullable } from '../fields.ts'
import { Basis, FormerName, Link, Name } from './succession.ts'

/** Places over time: region codes are never used again, and amounts of the time before are divided by shares. */

const Code = Type.String({ pattern: '^\\d{6}(\\d{3}|\\d{6})?$' })

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

export const NewPlace = Type.Object({ name: Name, code: Code, nameEn: Type.Optional(Type.String({ maxLength: 120 })) })
export type NewPlace = Static<typeof NewPlace>

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
