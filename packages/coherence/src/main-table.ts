import type { CheckedDocument } from '@lantu/model/finding'
import type { Datum } from './data/datum.ts'
import { groupBy } from './data/keys.ts'

/** A table of indicators has at least so many with an attribute. */
const FEWEST = 6

/** The targets in a plan's table of main indicators: the table with the most attributed targets for the plan's last year. */
export function mainTable(document: CheckedDocument, data: readonly Datum[]): Datum[] {
  const last = document.period?.to
  if (!last) return []
  const attributed = data.filter(
    d => d.document === document && d.observation.cell && d.observation.attribute && d.status === 'target' && d.to === last,
  )
  const tables = [...groupBy(attributed, d => String(d.observation.cell?.table)).values()]
  const largest = tables.toSorted((a, b) => new Set(b.map(d => d.indicator)).size - new Set(a.map(d => d.indicator)).size)[0] ?? []
  return new Set(largest.map(d => d.indicator)).size >= FEWEST ? largest : []
}
