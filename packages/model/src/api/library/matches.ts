import { type Static, Type } from 'typebox'
import { BilingualText } from '../../finding.ts'
import { Id, nullable } from '../fields.ts'
import { ProjectRow } from './library.ts'

/** What may be the same project, and what plans promise that the library does not have. */

export const Pair = Type.Object({
  /** 0 to 1. */
  score: Type.Number(),
  reasons: Type.Array(BilingualText),
  left: ProjectRow,
  right: ProjectRow,
})
export type Pair = Static<typeof Pair>

export const Candidate = Type.Object({
  project: ProjectRow,
  matches: Type.Array(Type.Object({ score: Type.Number(), reasons: Pair.properties.reasons, project: ProjectRow })),
})
export type Candidate = Static<typeof Candidate>

/** A project that a plan's text promises, and where it stands in the library. */
export const Promised = Type.Object({
  id: Id,
  name: Type.String(),
  standing: Type.String(),
  listedId: nullable(Id),
  listedName: Type.String(),
  stage: Type.String(),
  section: Type.String(),
  documentId: Id,
  documentTitle: Type.String(),
  at: Type.Integer(),
  quote: Type.String(),
})
export type Promised = Static<typeof Promised>
