import { type TSchema, Type } from 'typebox'
import { nullable } from './fields.ts'

/** One page of a list; `next` is the cursor of the following page, or null at the end. */
export function Page<T extends TSchema>(item: T) {
  return Type.Object({ items: Type.Array(item), next: nullable(Type.String()), total: Type.Optional(Type.Integer()) })
}
