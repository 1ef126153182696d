/** A value as registered: the fields of a row of `observation`. */
export interface ActualFacts {
  /** What leads back to the row. */
  readonly id: string
  readonly measure: 'level' | 'growth' | 'change' | 'multiple'
  readonly basis: 'annual' | 'total' | null
  readonly values: readonly number[] | null
  readonly unit: string
  readonly periodFrom: number | null
  readonly periodTo: number | null
  /** Days, both included, where it speaks of a part of a year; null where the years say it. */
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly vintage: Vintage
  /** Why there is no value, in the reporter's words. */
  readonly missing: string | null
  /** ISO 8601; of two rows of one vintage the later stands. */
  readonly recordedAt: string
}

/** 初步数, 快报数, 核实数, 年报数; empty for what a document says without naming its vintage. */
export type Vintage = '' | 'preliminary' | 'flash' | 'verified' | 'yearbook'

/** The latest vintage stands: a yearbook corrects what was verified, that what was flashed, and any of them a document. */
const RANK: Readonly<Record<Vintage, number>> = { '': 0, preliminary: 1, flash: 2, verified: 3, yearbook: 4 }

/**
 * One row for each measure, basis and time: that of the latest vintage, within it the one recorded last, within that the later
 * in the list. Those that it replaces follow it, so that a revision can be told (核实，原 5.4).
 */
export function standing(actuals: readonly ActualFacts[]): { readonly row: ActualFacts; readonly replaced: readonly ActualFacts[] }[] {
  const groups = new Map<string, ActualFacts[]>()
  for (const row of actuals) {
    const key = `${row.measure}|${row.basis ?? ''}|${row.startsOn ?? row.periodFrom ?? ''}|${row.endsOn ?? row.periodTo ?? ''}|${row.unit}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()].map(group => {
    if (group.length === 1) return { row: group[0] as ActualFacts, replaced: [] }
    // a missing value never replaces a number of its time
    const score = (row: ActualFacts) => (row.values?.length || row.numerator !== null ? 10 : 0) + RANK[row.vintage]
    const [row, ...replaced] = group
      .map((one, i) => ({ one, i }))
      .toSorted(
        (a, b) =>
          score(b.one) - score(a.one) || (a.one.recordedAt < b.one.recordedAt ? 1 : a.one.recordedAt > b.one.recordedAt ? -1 : b.i - a.i),
      )
      .map(({ one }) => one)
    return { row: row as ActualFacts, replaced }
  })
}
