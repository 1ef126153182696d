import { fillParts, fillQuarters, withQuarters } from '@lantu/appraisal/breakdown/fill-sheet'
import { isYear } from '@lantu/appraisal/breakdown/sheet-values'
import type { BreakdownSheet } from '@lantu/model/api/breakdown'

/** A sheet shared out by its own proportion, with a year's quarters where they are wanted: for programs that draft without a screen. */
export function fillBreakdown(
  sheet: BreakdownSheet,
  options: { readonly yearToDate: boolean; readonly quarters?: number },
): BreakdownSheet {
  const years = fillParts(
    sheet,
    sheet.columns.filter(isYear).map(column => column.id),
  ).sheet
  if (options.quarters === undefined) return years
  return fillQuarters({ ...years, columns: withQuarters(years.columns, options.quarters) }, options.quarters, options.yearToDate)
}
