import { isYear } from '@lantu/appraisal/breakdown/sheet-values'
import type { BreakdownColumn } from '@lantu/model/api/breakdown'
import { useText } from '../../i18n/use-text.ts'

/** What a year or a quarter is called over its column. */
export function useColumnName() {
  const { t } = useText()
  const words = t.area.breakdown
  return (column: BreakdownColumn) =>
    isYear(column) ? words.year(column.year) : (words.quarters[Number(column.id.slice(5, 7)) / 3 - 1] ?? column.id)
}
