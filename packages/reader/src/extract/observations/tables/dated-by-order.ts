import { classOf } from '../../../structure/tables/table-shape.ts'
import type { ReadingContext } from '../../context/reading-context.ts'
import type { Column } from './columns.ts'

/**
 * When the values hold over which no heading says it. In a plan amounts of one size side by side are one thing at two times, the earlier at the left;
 * what grows from one to the other by the number beside them is their pace. What none of this tells is left out.
 */

type Texts = readonly (readonly string[])[]

const NUMBER = /[-－−]?\d[\d,，]*(?:\.\d+)?/
const SUM = /^[[〔【]/

const numberOf = (text: string): number => {
  if (classOf(text) !== 'value' || SUM.test(text)) return Number.NaN
  return Number(NUMBER.exec(text)?.[0].replace(/[,，]/g, '') ?? Number.NaN)
}

/** Two columns are of one size where most rows have values in both that are no more than so many times each other. */
const TIMES = 2.6
const MOST = 0.75
const FEWEST = 2

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  let both = 0
  let alike = 0
  a.forEach((text, r) => {
    const [x, y] = [numberOf(text), numberOf(b[r] as string)]
    if (!(x > 0) || !(y > 0)) return
    both++
    if (x / y < TIMES && y / x < TIMES) alike++
  })
  return both >= FEWEST && alike >= both * MOST
}

/** By how much a pace may differ from what its levels make, in percent: these are rounded, and may be of other prices. */
const LEAST_OFF = 0.5
const PART_OFF = 0.25
const FEWEST_PACES = 3

/** Whether the values of a column say by how much in a year, or in all, those of `base` become those of `end`. */
function isPace(own: readonly string[], base: readonly string[], end: readonly string[], years: number): boolean {
  let tested = 0
  let fits = 0
  own.forEach((text, r) => {
    const [from, to] = [numberOf(base[r] as string), numberOf(end[r] as string)]
    const summed = SUM.test(text)
    const value = summed ? Number(NUMBER.exec(text)?.[0] ?? Number.NaN) : numberOf(text)
    if (!(from > 0) || !(to > 0) || Number.isNaN(value)) return
    const made = summed ? to - from : 100 * ((to / from) ** (1 / years) - 1)
    tested++
    if (Math.abs(made - value) <= Math.max(summed ? 0 : LEAST_OFF, PART_OFF * Math.abs(value))) fits++
  })
  return tested >= FEWEST_PACES && fits >= tested * MOST
}

const without = (column: Column): Column => ({ ...column, role: 'other' })
const at = (column: Column, year: number, status: Column['status']): Column => ({
  ...column,
  from: year,
  to: year,
  status,
  named: 'surely',
})

/** The columns of a table, of which those that `figures` says hold nothing but numbers, over whose values no heading says when they hold dated by what stands in them, or left out. */
export function datedByOrder(
  columns: Column[],
  texts: Texts,
  figures: readonly boolean[],
  { clock, status, years }: ReadingContext,
): Column[] {
  const open = columns.flatMap((column, c) => (column.role === 'value' && column.named === 'no' && figures[c] ? [c] : []))
  const levels = columns.flatMap((column, c) => (column.role === 'value' && column.measure === 'level' && column.named !== 'no' ? [c] : []))
  if (open.length === 0 || (levels.length === 0 && open.length === 1)) return columns
  const out = columns.map((column, c) => (open.includes(c) ? without(column) : column))
  const end = clock.ahead?.to ?? years?.to
  if (status !== 'target' || clock.past === null || end === undefined) return levels.length === 0 ? columns : out
  const alike = (a: number, b: number) => areAlike(texts[a] ?? [], texts[b] ?? [])
  const put = (c: number, year: number, of: Column['status']) => {
    out[c] = at(columns[c] as Column, year, of)
  }
  if (levels.length === 0) {
    const [first, second, ...more] = open as [number, number]
    if (alike(first, second) && !more.some(c => alike(second, c))) {
      put(first, clock.past, 'actual')
      put(second, end, 'target')
    }
  } else {
    const beside = open.filter(c => alike(c, levels[0] as number))
    const [c] = beside
    if (c !== undefined && beside.length === 1) {
      if (levels.every(level => level > c && columns[level]?.status === 'target')) put(c, clock.past, 'actual')
      else if (levels.every(level => level < c && columns[level]?.status === 'actual')) put(c, end, 'target')
    }
  }
  return withPace(out, columns, texts, open)
}

/** The one column left that says how fast the base becomes the end. */
function withPace(out: Column[], columns: readonly Column[], texts: Texts, open: readonly number[]): Column[] {
  const levels = out.flatMap((column, c) => (column.role === 'value' && column.measure === 'level' && column.to !== null ? [c] : []))
  const base = levels.find(c => out[c]?.status === 'actual')
  const end = levels.find(c => out[c]?.status === 'target')
  if (base === undefined || end === undefined || out.some(column => column.role === 'value' && column.measure === 'growth')) return out
  const [from, to] = [out[base]?.to as number, out[end]?.to as number]
  const found = open.filter(
    c => out[c]?.role === 'other' && to > from && isPace(texts[c] ?? [], texts[base] ?? [], texts[end] ?? [], to - from),
  )
  const [c] = found
  if (c === undefined || found.length > 1) return out
  const pace: Column = {
    ...(columns[c] as Column),
    measure: 'growth',
    basis: 'annual',
    from: to,
    to,
    status: 'target',
    unit: '%',
    spoken: true,
  }
  return out.with(c, pace)
}
