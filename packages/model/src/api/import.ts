import { type Static, Type } from 'typebox'
import { Id, Instant, nullable } from './fields.ts'

export const ImportStep = Type.Union([
  Type.Literal('queued'),
  Type.Literal('decode'),
  Type.Literal('normalise'),
  Type.Literal('structure'),
  Type.Literal('extract'),
  Type.Literal('store'),
  Type.Literal('done'),
  Type.Literal('failed'),
])
export type ImportStep = Static<typeof ImportStep>

/** An import is a job: it outlives the request and a killed server takes it up again, once. */
export const ImportJob = Type.Object({
  id: Id,
  fileName: Type.String(),
  bytes: Type.Integer(),
  step: ImportStep,
  /** 0 to 1 over all steps. */
  progress: Type.Number(),
  documentId: nullable(Id),
  planId: nullable(Id),
  /** The same bytes were imported before; nothing was stored twice. */
  duplicate: Type.Boolean(),
  statements: nullable(Type.Integer()),
  /** How many statements of each kind were read; null where nothing was stored, and of imports before it was kept. */
  found: nullable(Type.Record(Type.String(), Type.Integer())),
  /** The text looks like no plan and no work report. */
  unlikePlan: Type.Boolean(),
  /** The document was withdrawn since. */
  withdrawn: Type.Boolean(),
  error: nullable(Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() })),
  createdAt: Instant,
  finishedAt: nullable(Instant),
})
export type ImportJob = Static<typeof ImportJob>
