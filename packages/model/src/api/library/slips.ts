import { type Static, Type } from 'typebox'
import { Id } from '../fields.ts'
import { LibraryStage } from './kinds.ts'
import { Slip } from './lists.ts'

/** What slipped, over all projects. */

export const SlipRow = Type.Object({
  id: Id,
  name: Type.String(),
  stage: LibraryStage,
  placeName: Type.String(),
  lead: Type.String(),
  ...Slip.properties,
})
export type SlipRow = Static<typeof SlipRow>

export const SlipList = Type.Object({
  /** The longest first, at most 2,000. */
  items: Type.Array(SlipRow),
  /** How many in all, and of how many projects. */
  total: Type.Integer(),
  projects: Type.Integer(),
})
export type SlipList = Static<typeof SlipList>
