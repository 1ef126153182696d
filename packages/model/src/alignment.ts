import { type Static, Type } from 'typebox'
import { BilingualText } from './finding.ts'
import { StatementKind } from './statement.ts'

/** A thing that documents name: an indicator, a task, a project or a system, as one document calls it. */
export const NamedThing = Type.Object({
  /** Unique among the things aligned together. */
  id: Type.String(),
  kind: StatementKind,
  document: Type.String(),
  name: Type.String(),
  /** Indicators only: names in different units never join. */
  unit: Type.Optional(Type.String()),
  place: Type.Optional(Type.String()),
})
export type NamedThing = Static<typeof NamedThing>

/** Two things that are likely one: how likely, and why. */
export const AlignedPair = Type.Object({
  a: Type.String(),
  b: Type.String(),
  /** In (0, 1]; 1 for names that are the same by the catalogue or to the letter. */
  score: Type.Number({ minimum: 0, maximum: 1 }),
  reason: BilingualText,
  /** Who joined them: the score alone, a person, or nobody yet. */
  joined: Type.Union([Type.Literal('by score'), Type.Literal('by person'), Type.Literal('no')]),
})
export type AlignedPair = Static<typeof AlignedPair>

/** What a person decided about two things: one, or two. It outweighs every score. */
export const AlignmentDecision = Type.Object({ a: Type.String(), b: Type.String(), same: Type.Boolean() })
export type AlignmentDecision = Static<typeof AlignmentDecision>
