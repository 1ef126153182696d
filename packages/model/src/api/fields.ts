import { type TEnum, type TSchema, Type } from 'typebox'

/** Building stones of the schemas. Identifiers are UUIDs, times ISO 8601, days `YYYY-MM-DD`, months `YYYY-MM`; money is yuan as a decimal string. */

export const Id = Type.String({ format: 'uuid' })

export const Day = Type.String({ format: 'date' })

export const Month = Type.String({ pattern: '^[12]\\d{3}-(0[1-9]|1[0-2])$' })

export const Instant = Type.String({ format: 'date-time' })

export const Yuan = Type.String({ pattern: '^-?\\d{1,16}(\\.\\d{1,2})?$' })

export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const oneOf = <const T extends readonly string[]>(values: T): TEnum<[...T]> => Type.Enum([...values]) as unknown as TEnum<[...T]>

export const line = (maxLength: number) => Type.String({ maxLength })

/** One page of a list; `next` is the cursor of the following page, or null at the end. */
export function Page<T extends TSchema>(item: T) {
  return Type.Object({ items: Type.Array(item), next: nullable(Type.String()), total: Type.Optional(Type.Integer()) })
}
