import { isComparablePrice } from '@lantu/appraisal/shapes/shape-of'
import { type IndicatorWords, isFollowed } from './facts.ts'
import type { ActualRow, PathRow, PlanOfLights, TableBlock, TargetRow } from './light-rows.ts'

/** What else decides between the commitments of an indicator. */
export interface Evidence {
  readonly indicator: (id: string) => IndicatorWords | undefined
  /** Values of an indicator for the plan's own place, falls of its twin among them. */
  readonly values: (indicatorId: string) => readonly ActualRow[]
  /** What was chosen of paths. */
  readonly paths: readonly PathRow[]
}

/**
 * Of all that a plan says of an indicator, the commitment that its light is for: that of its end year before others, for the
 * whole before a place; a number before a goal without one; of those, the one whose path a person chose, then one that
 * can be followed, from values or what is computed from them, before one that cannot; a level before a rate, but mean
 * growth before a level where the level is at current prices and growth at comparable ones; the level of a year before one of a
 * period, unless it is a flow; from the plan's table before prose. Whether it is binding, and where it stands, follows the table
 * wherever the number was taken from.
 */
export function mainTargets(targets: readonly TargetRow[], plan: PlanOfLights, evidence: Evidence): TargetRow[] {
  const candidates = new Map<string, { row: TargetRow; fitness: Fitness }[]>()
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
    const there = candidates.get(row.indicator_id) ?? []
    if (!there.length) candidates.set(row.indicator_id, there)
    there.push({ row, fitness: fitness(row, plan, evidence.indicator(row.indicator_id)) })
  }
  return [...candidates].map(([id, all]) => {
    const row = best(id, all, plan, evidence)
    const table = listed.get(id)
    return table && table !== row ? { ...row, attribute: table.attribute, listed: table } : row
  })
}

/** How strong a promise is, and how well its form can be judged; the first decides. */
interface Fitness {
  readonly strength: number
  readonly form: number
}

const byForm = (a: { fitness: Fitness }, b: { fitness: Fitness }) => b.fitness.form - a.fitness.form

function best(
  id: string,
  all: readonly { row: TargetRow; fitness: Fitness }[],
  plan: PlanOfLights,
  { indicator, values, paths }: Evidence,
): TargetRow {
  const strongest = Math.max(...all.map(one => one.fitness.strength))
  const equal = all.filter(one => one.fitness.strength === strongest).toSorted(byForm)
  const first = equal[0] as { row: TargetRow }
  const words = equal.length > 1 && indicator(id)
  if (!words) return first.row
  // a path that a person chose is not to pass to another promise because a value came in
  const held = equal.find(({ row }) => paths.some(path => path.target_id === row.id && saysSomething(path)))
  if (held) return held.row
  const tried = new Map<string, boolean>()
  const followed = ({ row }: { row: TargetRow }) => {
    // the same promise in table and prose is tried once
    const key = [row.measure, row.basis, row.unit, row.period_from, row.period_to, row.comparator, row.value].join('|')
    const known = tried.get(key) ?? isFollowed(row, words, plan, values(id))
    tried.set(key, known)
    return known
  }
  return (equal.find(followed) ?? first).row
}

/** Going back to the default is a row too. */
const saysSomething = (path: PathRow) => path.curve !== null || path.profile !== null || path.years.length > 0

function fitness(row: TargetRow, plan: PlanOfLights, kind: IndicatorWords | undefined): Fitness {
  const spanned = row.period_from !== null && row.period_to !== null && row.period_to > row.period_from
  const real = isComparablePrice(kind?.name ?? '')
  const meanGrowth = row.measure === 'growth' && row.basis === 'annual'
  const share = row.unit === '%' || row.unit === '‰'
  const flow = kind?.accumulation === 'flow' || kind?.accumulation === null
  const fall = /降低|下降|降幅/.test(kind?.name ?? '')
  // a bracket 〔5.2〕 beside a level is the way that the level goes, not a level
  const doubtful = row.measure === 'level' && spanned && !fall && (share || !flow)
  return {
    strength: (row.period_to === plan.period_to || row.period_to === null ? 4 : 0) + (row.value === null ? 0 : 2) + (doubtful ? 0 : 1),
    form:
      (real && meanGrowth ? 10 : row.measure === 'level' ? 8 : meanGrowth ? 6 : row.measure === 'change' ? 2 : 4) + (row.attribute ? 1 : 0),
  }
}

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
