import { type Static, Type } from 'typebox'
import { Id } from './fields.ts'

export const SearchKind = Type.Union([
  Type.Literal('indicator'),
  Type.Literal('project'),
  Type.Literal('task'),
  Type.Literal('plan'),
  Type.Literal('organization'),
  Type.Literal('section'),
  Type.Literal('sentence'),
])
export type SearchKind = Static<typeof SearchKind>

export const SearchHit = Type.Object({
  kind: SearchKind,
  id: Id,
  /** A name, or the words around what was found. */
  text: Type.String(),
  /** The plan or document it belongs to; empty where it belongs to none. */
  context: Type.String(),
  /** Where to read it. */
  documentId: Type.Union([Id, Type.Null()]),
  at: Type.Union([Type.Integer(), Type.Null()]),
  /** What the sentence was read as. */
  statements: Type.Integer(),
})
export type SearchHit = Static<typeof SearchHit>

export const SearchAnswer = Type.Object({
  groups: Type.Array(Type.Object({ kind: SearchKind, items: Type.Array(SearchHit), more: Type.Boolean() })),
})
export type SearchAnswer = Static<typeof SearchAnswer>
