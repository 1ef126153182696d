import { type Static, Type } from 'typebox'

/** How final a value is, in the order in which values replace each other: unmarked, 初步数, 快报数, 核实数, 年报数. */
export const Vintage = Type.Union([
  Type.Literal(''),
  Type.Literal('preliminary'),
  Type.Literal('flash'),
  Type.Literal('verified'),
  Type.Literal('yearbook'),
])
export type Vintage = Static<typeof Vintage>
