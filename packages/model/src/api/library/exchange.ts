import { type Static, Type } from 'typebox'
import { Geometry } from '../../geometry.ts'
import { Id, Instant, line, nullable, oneOf } from '../fields.ts'
import { CellProblem } from '../values/workbook.ts'

/** Outlines of places, and jobs that bring a workbook in. */

export const Boundary = Type.Object({ code: line(20), name: line(60), geometry: Geometry })
export type Boundary = Static<typeof Boundary>

export const LibraryJob = Type.Object({
  id: Id,
  fileName: Type.String(),
  bytes: Type.Integer(),
  dryRun: Type.Boolean(),
  step: oneOf(['queued', 'read', 'check', 'write', 'done', 'failed']),
  progress: Type.Number(),
  result: nullable(
    Type.Object({
      created: Type.Integer(),
      changed: Type.Integer(),
      same: Type.Integer(),
      months: Type.Integer(),
      money: Type.Integer(),
      milestones: Type.Integer(),
      /** Rows of approvals, listings, links and files. */
      others: Type.Integer(),
    }),
  ),
  problems: Type.Array(CellProblem),
  moreProblems: Type.Integer(),
  error: nullable(Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() })),
  editId: nullable(Id),
  createdAt: Instant,
  finishedAt: nullable(Instant),
})
export type LibraryJob = Static<typeof LibraryJob>
