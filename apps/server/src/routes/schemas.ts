import { Problem } from '@lantu/model/api/problem'
import { type TSchema, Type } from 'typebox'

export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) })
export const PlanQuery = Type.Object({ plan: Type.Optional(Type.String({ format: 'uuid' })) })
/** A page of a list: after which row it begins, and how many rows. */
export const PageQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 2000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})
export const PageOfPlan = Type.Object({ ...PlanQuery.properties, ...PageQuery.properties })
export const Page = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) })
export const Items = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item) })

/** The answer, and the problems that any route may answer with. */
export const answers = <T extends TSchema>(schema: T, status = 200) => ({ [status]: schema, '4xx': Problem, '5xx': Problem })
