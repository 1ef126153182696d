import { type Static, Type } from 'typebox'
import { Id, nullable } from './fields.ts'
import { TaskSource, TaskState } from './work.ts'

/** 制度、平台 that plans promise. */

/** A promised platform, mechanism or institution, followed as a row of its own. */
export const PromisedSystem = Type.Object({
  id: Id,
  name: Type.String(),
  stage: Type.String(),
  mentions: Type.Integer(),
  planId: nullable(Id),
  planTitle: nullable(Type.String()),
  section: Type.String(),
  source: nullable(TaskSource),
  tasks: Type.Array(Type.Object({ id: Id, title: Type.String(), state: TaskState })),
  version: Type.Integer(),
})
export type PromisedSystem = Static<typeof PromisedSystem>

export const SystemStage = Type.Union([
  Type.Literal('idea'),
  Type.Literal('reserve'),
  Type.Literal('construction'),
  Type.Literal('completed'),
  Type.Literal('cancelled'),
])
