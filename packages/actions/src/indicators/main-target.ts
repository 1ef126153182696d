import type { ValueRow } from './value-rows.ts'

const best = (rows: readonly ValueRow[], score: (row: ValueRow) => number): ValueRow | undefined =>
  rows.map(row => ({ row, score: score(row) })).toSorted((a, b) => b.score - a.score)[0]?.row

/**
 * The plan that is meant where none is named: of those that promise something, the one in force on the day, of the longest of them an
 * outline before others; else the latest.
 */
export function planInForce(rows: readonly ValueRow[], day: string): string | null {
  const year = Number(day.slice(0, 4))
  const found = best(
    rows.filter(
      row =>
        row.status === 'target' && row.ended === null && row.plan_id !== null && (row.period_to === null || row.period_to >= row.plan_from),
    ),
    row =>
      (row.plan_from <= year && year <= row.plan_to ? 1e6 : 0) +
      (row.plan_kind === 'outline' ? 1e5 : row.plan_kind === 'work-report' || row.plan_kind === 'annual' ? 0 : 5e4) +
      row.plan_to,
  )
  return found?.plan_id ?? null
}

/** The commitment to show first: the plan's own, a level before a rate, its end year before others, from a table before prose. */
export function mainTarget(rows: readonly ValueRow[], planId: string | null): ValueRow | undefined {
  // what an earlier plan had promised stands in the text too, but it is not this plan's commitment
  const targets = rows.filter(
    row =>
      row.status === 'target' &&
      row.ended === null &&
      (planId === null || row.plan_id === planId) &&
      (row.period_to === null || row.period_to >= row.plan_from),
  )
  return best(
    targets,
    row =>
      (row.measure === 'level' ? 4 : 0) + (row.period_to === row.plan_to ? 8 : 0) + (row.attribute ? 2 : 0) + (row.place === '' ? 1 : 0),
  )
}
