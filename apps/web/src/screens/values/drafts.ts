import type { ValueCell, ValueEntry, ValueGrid, ValueSeries } from '@lantu/model/api/values/values'
import { oddity, plainDecimal, readValue, type Said } from '@lantu/model/typed/read-value'

/** A cell of the grid. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** What was typed into a cell and is not saved yet. */
export interface Draft {
  readonly text: string
  readonly numerator?: string | undefined
  readonly denominator?: string | undefined
}

/** Drafts by cell key; each step keeps what it replaced, so that it can be taken back. */
export interface Drafts {
  readonly cells: ReadonlyMap<string, Draft>
  readonly steps: readonly ReadonlyMap<string, Draft | undefined>[]
}

export const NO_DRAFTS: Drafts = { cells: new Map(), steps: [] }

export const seriesKey = (series: ValueSeries) => `${series.indicatorId}|${series.measure}|${series.basis ?? ''}`
export const cellKey = (series: ValueSeries, cell: ValueCell) => `${seriesKey(series)}|${cell.period}`

const MOST_STEPS = 200

/** One step: several cells at once for a paste. Typing on in one cell stays one step. */
export function change(drafts: Drafts, changes: ReadonlyMap<string, Draft | undefined>): Drafts {
  const cells = new Map(drafts.cells)
  const before = new Map<string, Draft | undefined>()
  for (const [key, draft] of changes) {
    before.set(key, cells.get(key))
    if (draft === undefined) cells.delete(key)
    else cells.set(key, draft)
  }
  const last = drafts.steps.at(-1)
  const only = changes.size === 1 ? [...changes.keys()][0] : undefined
  const typingOn = last?.size === 1 && only !== undefined && last.has(only) && drafts.cells.has(only)
  return { cells, steps: typingOn ? drafts.steps : [...drafts.steps.slice(-MOST_STEPS), before] }
}

export function undoStep(drafts: Drafts): Drafts {
  const last = drafts.steps.at(-1)
  if (!last) return drafts
  const cells = new Map(drafts.cells)
  for (const [key, draft] of last) {
    if (draft === undefined) cells.delete(key)
    else cells.set(key, draft)
  }
  return { cells, steps: drafts.steps.slice(0, -1) }
}

/** What is left when `sent` has been written: what was typed meanwhile, also into the same cells. */
export function written(drafts: Drafts, sent: Drafts): Drafts {
  const cells = new Map([...drafts.cells].filter(([key, draft]) => sent.cells.get(key) !== draft))
  const since = drafts.steps.indexOf(sent.steps.at(-1) ?? new Map())
  return cells.size ? { cells, steps: drafts.steps.slice(since + 1) } : NO_DRAFTS
}

/** What a spreadsheet puts on the clipboard, as rows of cells: tabs between cells, quotes around what holds a line break. */
export function readClipboard(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') cell += text[++i]
      else if (c === '"') quoted = false
      else cell += c
    } else if (c === '"' && cell === '') quoted = true
    else if (c === '\t') {
      rows.at(-1)?.push(cell)
      cell = ''
    } else if (c === '\n') {
      rows.at(-1)?.push(cell)
      cell = ''
      rows.push([])
    } else if (c !== '\r') cell += c
  }
  rows.at(-1)?.push(cell)
  const last = rows.at(-1)
  // a spreadsheet ends its last line too
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop()
  return rows
}

/** Pastes rows from a cell on, right and down; rows that are computed and what lies beyond the grid are left out and counted. */
export function paste(rows: ValueGrid['rows'], at: Place, clipboard: readonly (readonly string[])[]) {
  const changes = new Map<string, Draft>()
  let outside = 0
  for (const [i, line] of clipboard.entries()) {
    const row = rows[at.row + i]
    for (const [j, text] of line.entries()) {
      const cell = row?.cells[at.column + j]
      if (row && cell && !row.series.formula) changes.set(cellKey(row.series, cell), { text: text.trim() })
      else if (text.trim()) outside++
    }
  }
  return { changes, outside }
}

export interface Checked {
  readonly problem: Said | null
  readonly warning: Said | null
}

/** The draft's text, or the share that its numerator and denominator give. */
export function textOf(draft: Draft, unit: string): string {
  if (!draft.numerator || !draft.denominator) return draft.text
  const [n, d] = [readValue(draft.numerator, ''), readValue(draft.denominator, '')]
  if (n.kind !== 'value' || d.kind !== 'value' || Number(d.value) === 0) return draft.text
  const share = (Number(n.value) / Number(d.value)) * (unit === '%' ? 100 : unit === '‰' ? 1000 : 1)
  return plainDecimal(Math.round(share * 1e6) / 1e6)
}

export function checkDraft(draft: Draft, series: ValueSeries, before: string | null): Checked {
  for (const part of [draft.numerator, draft.denominator]) {
    const read = readValue(part ?? '', '')
    if (read.kind === 'problem') return { problem: read.problem, warning: null }
  }
  if (draft.denominator && Number(draft.denominator) === 0)
    return { problem: { zh: '分母为零', en: 'the denominator is zero' }, warning: null }
  const read = readValue(textOf(draft, series.unit), series.unit)
  if (read.kind === 'problem') return { problem: read.problem, warning: null }
  return { problem: null, warning: read.kind === 'value' ? oddity(read.value, series.unit, series.measure, before) : null }
}

/** What to send for the drafts that change something. `entered` is the row that stands in the vintage chosen. */
export function entriesOf(
  rows: ValueGrid['rows'],
  drafts: Drafts,
  { place, vintage, sourceNote }: { place: string | null; vintage: ValueEntry['vintage']; sourceNote: string },
): ValueEntry[] {
  const entries: ValueEntry[] = []
  for (const { series, cells } of rows) {
    for (const cell of cells) {
      const draft = drafts.cells.get(cellKey(series, cell))
      if (!draft) continue
      const read = readValue(textOf(draft, series.unit), series.unit)
      if (read.kind === 'problem') continue
      const entered = cell.versions.find(version => version.statementId === null && version.vintage === vintage)
      if (read.kind === 'empty' && !entered) continue
      const part = (text: string | undefined) => {
        const one = readValue(text ?? '', '')
        return one.kind === 'value' ? one.value : undefined
      }
      const [numerator, denominator] = [part(draft.numerator), part(draft.denominator)]
      entries.push({
        indicatorId: series.indicatorId,
        measure: series.measure,
        basis: series.basis,
        place,
        period: cell.period,
        vintage,
        unit: series.unit,
        value: read.kind === 'value' ? read.value : null,
        ...(read.kind === 'missing' ? { missing: read.reason } : {}),
        ...(numerator === undefined ? {} : { numerator }),
        ...(denominator === undefined ? {} : { denominator }),
        ...(sourceNote ? { sourceNote } : {}),
        seen: entered?.id ?? null,
      })
    }
  }
  return entries
}
