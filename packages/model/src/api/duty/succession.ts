import { type Static, Type } from 'typebox'
import { Day, Id, nullable } from '../fields.ts'

/** What bodies and places have in common as they are renamed, merge and split. */

/** Name of a body or a place. */
export const Name = Type.String({ minLength: 2, maxLength: 60 })

/** On what a change rests: a document and its number. */
export const Basis = Type.String({ maxLength: 200 })

export const FormerName = Type.Object({ name: Type.String(), code: Type.Optional(Type.String()), from: nullable(Day), to: nullable(Day) })
export type FormerName = Static<typeof FormerName>

export const Link = Type.Object({ id: Id, name: Type.String(), on: Day })
