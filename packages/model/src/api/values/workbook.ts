import { type Static, Type } from 'typebox'

/** A cell that could not be taken as it stands, by the name that a person sees in the workbook, with the reason. */
export const CellProblem = Type.Object({
  sheet: Type.String(),
  /** `C12`; the column's letter alone, or empty, where the whole column or sheet is meant. */
  cell: Type.String(),
  zh: Type.String(),
  en: Type.String(),
})
export type CellProblem = Static<typeof CellProblem>
