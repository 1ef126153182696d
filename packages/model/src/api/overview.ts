import { type Static, Type } from 'typebox'
import { DocumentSummary } from './document.ts'
import { Id, Instant, nullable } from './fields.ts'
import { Plan } from './plan.ts'

export const Overview = Type.Object({
  plan: nullable(Plan),
  plans: Type.Array(Plan),
  /** The day the screen speaks of, `YYYY-MM-DD`. */
  today: Type.String(),
  authority: Type.Object({ id: Id, name: Type.String(), nameEn: Type.String() }),
  pending: Type.Record(Type.String(), Type.Integer()),
  reviewed: Type.Record(Type.String(), Type.Integer()),
  documents: Type.Array(DocumentSummary),
  projectsByStage: Type.Record(Type.String(), Type.Integer()),
  tasks: Type.Integer(),
  /** Open findings of the plan by gravity. */
  findings: Type.Record(Type.String(), Type.Integer()),
  /** Tasks past their own day that are neither done nor closed. */
  overdueTasks: Type.Integer(),
  recent: Type.Array(Type.Object({ at: Instant, verb: Type.String(), zh: Type.String(), en: Type.String() })),
})
export type Overview = Static<typeof Overview>
