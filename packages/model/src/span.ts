import { type Static, Type } from 'typebox'

/**
 * A half-open stretch `[start, end)` of a document's *stored decoded text*, counted in Unicode code points.
 * Code points, because PostgreSQL and the annotations count so; JavaScript's UTF-16 units are converted in
 * one place, `code-points.ts`.
 */
export const Span = Type.Object({
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
})
export type Span = Static<typeof Span>
