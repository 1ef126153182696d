import { type Static, Type } from 'typebox'
import { Geometry } from '../../geometry.ts'
import { Id, Instant, nullable, oneOf } from '../fields.ts'
import { LibraryStage } from './kinds.ts'
import { ProjectRow } from './library.ts'
import { ApprovalOnTime, GateCheck, GatePassed, Listing, Milestone, MoneyLine, MonthReport, ProjectFile, Slip } from './lists.ts'

/** One project with all that is known of it. */

export const ProjectDetail = Type.Object({
  ...ProjectRow.properties,
  nature: Type.String(),
  place: Type.String(),
  geometry: nullable(Geometry),
  leadId: nullable(Id),
  scale: Type.String(),
  milestones: Type.Array(Milestone),
  approvals: Type.Array(ApprovalOnTime),
  money: Type.Array(MoneyLine),
  months: Type.Array(MonthReport),
  listings: Type.Array(Listing),
  gates: Type.Array(GatePassed),
  /** The gates that lead on from here, with what is there and what is missing. */
  nextGates: Type.Array(Type.Object({ to: LibraryStage, checks: Type.Array(GateCheck) })),
  files: Type.Array(ProjectFile),
  slips: Type.Array(Slip),
  sentences: Type.Array(
    Type.Object({
      statementId: Id,
      planId: Id,
      planTitle: Type.String(),
      documentId: Id,
      documentTitle: Type.String(),
      at: Type.Integer(),
      text: Type.String(),
      quote: Type.String(),
    }),
  ),
  links: Type.Array(Type.Object({ itemKind: oneOf(['indicator', 'task']), itemId: Id, name: Type.String() })),
  otherNames: Type.Array(Type.String()),
  history: Type.Array(
    Type.Object({
      at: Instant,
      actor: Type.String(),
      verb: Type.String(),
      /** Null where a text said it. */
      editId: nullable(Id),
      undone: Type.Boolean(),
      changes: Type.Array(Type.Object({ field: Type.String(), from: Type.String(), to: Type.String() })),
      /** Rows of the project's lists that were written and ended. */
      rows: Type.Array(Type.Object({ list: Type.String(), written: Type.Integer(), ended: Type.Integer() })),
    }),
  ),
})
export type ProjectDetail = Static<typeof ProjectDetail>
