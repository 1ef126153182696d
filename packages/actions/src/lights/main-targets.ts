import { isComparablePrice, type TargetFacts } from '@lantu/appraisal/shapes/shape-of'
import type { PlanOfLights, TableBlock, TargetRow } from './light-rows.ts'

/**
 * Of all that a plan says of an indicator, the commitment that its light is for: that of its end year before others, from the
 * plan's table before prose, for the whole before a place; a level before a rate, but growth before a level where the level is
 * at current prices and growth at comparable ones; a number before a goal without one.
 */
export function mainTargets(targets: readonly TargetRow[], plan: PlanOfLights, nameOf: (indicator: string) => string): TargetRow[] {
  const best = new Map<string, { row: TargetRow; score: number }>()
  for (const row of targets) {
    // what an earlier plan had promised stands in the text too, but it is not this plan's commitment
    if (row.period_to !== null && row.period_to < plan.period_from) continue
    if (row.jurisdiction_id !== null || (row.place !== '' && row.place !== plan.own)) continue
    const real = isComparablePrice(nameOf(row.indicator_id))
    const preferred = real ? row.measure === 'growth' && row.basis === 'annual' : row.measure === 'level'
    const score =
      (row.period_to === plan.period_to || row.period_to === null ? 16 : 0) +
      (row.value === null ? 0 : 8) +
      (preferred ? 4 : row.measure === 'change' ? 0 : 1) +
      (row.attribute ? 3 : 0)
    const there = best.get(row.indicator_id)
    if (!there || score > there.score) best.set(row.indicator_id, { row, score })
  }
  return [...best.values()].map(one => one.row)
}

export const targetFacts = (row: TargetRow): TargetFacts => ({
  measure: row.measure,
  basis: row.basis,
  goal: row.goal,
  values: row.value?.map(Number) ?? null,
  unit: row.unit,
  comparator: row.comparator,
  periodFrom: row.period_from,
  periodTo: row.period_to,
})

/** Where each target stands in its plan: heading of its group in the table of indicators, else of its section; and its order. */
export function groupsOf(tables: readonly TableBlock[]): (row: TargetRow) => string {
  const headings = new Map(tables.map(table => [`${table.document_id}|${table.start_at}`, groupRows(table)]))
  return row => {
    if (row.block === null || row.row === null) return row.section ?? ''
    const group = headings.get(`${row.document_id}|${row.block}`)?.findLast(one => one.row < (row.row as number))
    return group?.title ?? row.section ?? ''
  }
}

/** Rows of a table that hold one text alone, as 一、经济发展（6项） does; numbering and counts are left out of the title. */
function groupRows(table: TableBlock): { row: number; title: string }[] {
  const byRow = new Map<number, string[]>()
  for (const cell of table.cells) {
    const texts = byRow.get(cell.row) ?? []
    if (cell.text.trim() && !texts.includes(cell.text.trim())) texts.push(cell.text.trim())
    byRow.set(cell.row, texts)
  }
  return [...byRow]
    .filter(([, texts]) => texts.length === 1 && /\p{Script=Han}{2}/u.test(texts[0] as string))
    .map(([row, texts]) => ({ row, title: cleanHeading(texts[0] as string) }))
    .toSorted((a, b) => a.row - b.row)
}

const cleanHeading = (text: string) =>
  text
    .replace(/\s+/g, '')
    .replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]?/, '')
    .replace(/[（(]\d+项[）)]$/, '')
