import { type Static, Type } from 'typebox'

/** RFC 9457 problem details, with the sentence in both languages. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  code: Type.String(),
  zh: Type.String(),
  en: Type.String(),
  instance: Type.Optional(Type.String()),
})
export type Problem = Static<typeof Problem>
