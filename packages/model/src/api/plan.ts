import { type Static, Type } from 'typebox'
import { Id, nullable } from './fields.ts'

export const PlanKind = Type.Union([
  Type.Literal('proposal'),
  Type.Literal('outline'),
  Type.Literal('special'),
  Type.Literal('regional'),
  Type.Literal('spatial'),
  Type.Literal('county'),
  Type.Literal('annual'),
  Type.Literal('work-report'),
  Type.Literal('completion'),
])
export type PlanKind = Static<typeof PlanKind>

export const Plan = Type.Object({
  id: Id,
  title: Type.String(),
  kind: PlanKind,
  place: Type.String(),
  periodFrom: Type.Integer(),
  periodTo: Type.Integer(),
  parentId: nullable(Id),
  approvedBy: nullable(Type.String()),
  approvedOn: nullable(Type.String()),
  documents: Type.Integer(),
  version: Type.Integer(),
})
export type Plan = Static<typeof Plan>

export const NewPlan = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 200 }),
  kind: PlanKind,
  place: Type.String({ maxLength: 60 }),
  periodFrom: Type.Integer({ minimum: 1949, maximum: 2100 }),
  periodTo: Type.Integer({ minimum: 1949, maximum: 2100 }),
  parentId: Type.Optional(Id),
  approvedBy: Type.Optional(Type.String({ maxLength: 120 })),
  approvedOn: Type.Optional(Type.String({ format: 'date' })),
})
export type NewPlan = Static<typeof NewPlan>
