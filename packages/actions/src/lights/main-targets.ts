import { isComparablePrice, type TargetFacts } from '@lantu/appraisal/shapes/shape-of'
import type { PlanOfLights, TableBlock, TargetRow } from './light-rows.ts'

/** What is known of an indicator when its commitment is chosen. */
export interface IndicatorKind {
  readonly name: string
  readonly accumulation: string | null
}

/**
 * Of all that a plan says of an indicator, the commitment that its light is for: that of its end year before others, for the
 * whole before a place; a level before a rate, but mean growth before a level where the level is at current prices and growth at
 * comparable ones; the level of a year before one of a period, unless it is a flow; a number before a goal without one; from the
 * plan's table before prose. Whether it is binding, and where it stands, follows the table wherever the number was taken from.
 */
export function mainTargets(
  targets: readonly TargetRow[],
  plan: PlanOfLights,
  kindOf: (indicator: string) => IndicatorKind | undefined,
): TargetRow[] {
  const best = new Map<string, { row: TargetRow; score: number }>()
  const listed = new Map<string, TargetRow>()
  for (const row of targets.toSorted(
    (a, b) => (a.table_document ?? '').localeCompare(b.table_document ?? '') || (a.table_at ?? 0) - (b.table_at ?? 0),
  )) {
    // what an earlier plan had promised stands in the text too, but it is not this plan's commitment
    if (row.period_to !== null && row.period_to < plan.period_from) continue
    // an issued part of the whole bends its path; it is not what the plan promises. The same of quarters, of places too
    if (row.breakdown_id !== null && (row.ends_on !== null || (row.place === '' && row.jurisdiction_id === null))) continue
    if (row.jurisdiction_id !== null || (row.place !== '' && row.place !== plan.own)) continue
    if (row.attribute && !(listed.get(row.indicator_id)?.period_to === plan.period_to)) listed.set(row.indicator_id, row)
    const score = fitness(row, plan, kindOf(row.indicator_id))
    const there = best.get(row.indicator_id)
    if (!there || score > there.score) best.set(row.indicator_id, { row, score })
  }
  return [...best.values()].map(({ row }) => {
    const table = listed.get(row.indicator_id)
    return table && table !== row ? { ...row, attribute: table.attribute, listed: table } : row
  })
}

function fitness(row: TargetRow, plan: PlanOfLights, kind: IndicatorKind | undefined): number {
  const spanned = row.period_from !== null && row.period_to !== null && row.period_to > row.period_from
  const real = isComparablePrice(kind?.name ?? '')
  const meanGrowth = row.measure === 'growth' && row.basis === 'annual'
  const share = row.unit === '%' || row.unit === '‰'
  const flow = kind?.accumulation === 'flow' || kind?.accumulation === null
  const fall = /降低|下降|降幅/.test(kind?.name ?? '')
  // a bracket 〔5.2〕 beside a level is the way that the level goes, not a level
  const doubtful = row.measure === 'level' && spanned && !fall && (share || !flow)
  return (
    (row.period_to === plan.period_to || row.period_to === null ? 32 : 0) +
    (row.value === null ? 0 : 16) +
    (real && meanGrowth ? 10 : row.measure === 'level' ? 8 : meanGrowth ? 6 : row.measure === 'change' ? 2 : 4) -
    (doubtful ? 7 : 0) +
    (row.attribute ? 1 : 0)
  )
}

const GOALS = {
  assigned: 'assigned',
  synchronous: 'pace',
  'above-average': 'relative',
  'keep-rank': 'rank',
  'zero-growth': 'zero',
  'stage-list': 'stages',
} as const

/** Whether a goal compares growth with the growth of the economy, or with that of a higher level. */
export const keepsPace = (row: Pick<TargetRow, 'goal' | 'goal_reference'>): boolean =>
  row.goal === 'synchronous' || (row.goal === 'above-average' && /经济|生产总值|GDP/.test(row.goal_reference ?? ''))

export const targetFacts = (row: TargetRow): TargetFacts => ({
  measure: row.measure,
  basis: row.basis,
  // 快于经济增长 is a pace to keep, not a mean to stand above
  goal: row.goal && (keepsPace(row) ? 'pace' : GOALS[row.goal]),
  values: row.value?.map(Number) ?? null,
  unit: row.unit,
  comparator: row.comparator,
  periodFrom: row.period_from,
  periodTo: row.period_to,
})

/** Where each target stands in its plan: heading of its group in the table of indicators, else of its section; and its order. */
export function groupsOf(tables: readonly TableBlock[]): (row: TargetRow) => string {
  const headings = new Map(tables.map(table => [`${table.document_id}|${table.start_at}`, groupRows(table)]))
  return chosen => {
    const row = chosen.listed ?? chosen
    if (row.block === null || row.row === null) return row.section ?? ''
    const group = headings.get(`${row.table_document}|${row.block}`)?.findLast(one => one.row < (row.row as number))
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
