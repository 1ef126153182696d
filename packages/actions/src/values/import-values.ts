import { type RowRead, readWorkbook } from '@lantu/exchange/workbook/read-workbook'
import { cellName } from '@lantu/exchange/workbook/sheet'
import type { ValueEntry, WorkbookTrial } from '@lantu/model/api/values/values'
import type { CellProblem } from '@lantu/model/api/values/workbook'
import { nameKey } from '@lantu/model/indicator-catalogue'
import { isMissingReason } from '@lantu/model/typed/read-value'
import { unitOf } from '@lantu/model/units'
import { parsePeriod } from '@lantu/model/wording/period'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { enterValues, tryValues } from './enter-values.ts'
import { readWide } from './read-wide.ts'
import { valueSheet } from './value-sheet.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly unit: string
}

/** Indicators by the key of their name; by another name where none has it as its own. */
async function indicatorsByKey(tx: Tx): Promise<Map<string, Named[]>> {
  const rows = await tx.query<Named & { said: string; own: boolean }>(
    `SELECT i.id, i.name, i.unit, i.name AS said, true AS own FROM indicator i WHERE i.authority_id = $1
     UNION ALL SELECT i.id, i.name, i.unit, a.alias, false FROM indicator_alias a JOIN indicator i ON i.authority_id = $1 AND i.id = a.indicator_id WHERE a.authority_id = $1`,
    [tx.authorityId],
  )
  const found = new Map<string, Named[]>()
  for (const row of rows.toSorted((a, b) => Number(b.own) - Number(a.own))) {
    const key = nameKey(row.said)
    const known = found.get(key)
    // another name counts where no indicator has it as its own
    if (!known) found.set(key, [row])
    else if (row.own && !known.some(one => one.id === row.id)) known.push(row)
  }
  return found
}

/** The one that is meant: of several of one name, the one in the line's unit, else the only one in its family. */
function meant(candidates: readonly Named[], unit: string): Named | 'several' | undefined {
  if (candidates.length < 2) return candidates[0]
  const { family } = unitOf(unit)
  const same = candidates.filter(one => one.unit === unit)
  const alike = same.length === 1 ? same : candidates.filter(one => unitOf(one.unit).family === family)
  return alike.length === 1 ? alike[0] : 'several'
}

type Read = { readonly entry: ValueEntry } | { readonly column: string; readonly zh: string; readonly en: string } | null

/** One line of the sheet, or which of its cells is wrong and why; null where nothing is entered. */
function readRow({ values }: RowRead, indicators: ReadonlyMap<string, readonly Named[]>): Read {
  const text = (key: string) => values[key] ?? null
  const [value, missing] = [text('value'), text('missing')]
  if (value === null && missing === null) return null
  const wrong = (column: string, zh: string, en: string): Read => ({ column, zh, en })
  const name = text('indicator')
  const indicator = name === null ? undefined : meant(indicators.get(nameKey(name)) ?? [], text('unit') ?? '')
  if (!indicator) return wrong('indicator', `没有登记“${name ?? ''}”这个指标`, `no indicator “${name ?? ''}” is registered`)
  if (indicator === 'several') return wrong('indicator', `“${name}”不止一个指标，请写全名`, `“${name}” names more than one indicator`)
  const period = parsePeriod(text('period') ?? '')
  if (!period)
    return wrong(
      'period',
      `“${text('period') ?? ''}”不是时间，应如 2023、2024年1—6月`,
      `“${text('period') ?? ''}” is no period; write 2023 or 2024-06`,
    )
  if (value !== null && missing !== null) return wrong('missing', '有数值就不能又写缺值原因', 'a value cannot also be missing')
  if (value === null && (missing === null || !isMissingReason(missing)))
    return wrong('missing', '缺值原因不在列表中', 'the reason is not in the list')
  const [measure = 'level', basis = ''] = (text('kind') ?? 'level|').split('|')
  const unit = text('unit') ?? (measure === 'level' ? indicator.unit : '%')
  if (measure === 'level' && indicator.unit && unitOf(unit).family !== unitOf(indicator.unit).family)
    return wrong('unit', `“${unit}”不能换算成“${indicator.unit}”`, `“${unit}” cannot be converted to “${indicator.unit}”`)
  const [numerator, denominator] = [text('numerator'), text('denominator')]
  if (denominator !== null && Number(denominator) === 0) return wrong('denominator', '分母为零', 'the denominator is zero')
  const vintage = text('vintage') ?? 'none'
  return {
    entry: {
      indicatorId: indicator.id,
      measure: measure as ValueEntry['measure'],
      basis: basis === '' ? null : (basis as 'annual' | 'total'),
      place: text('place'),
      period: period.code,
      vintage: vintage === 'none' ? '' : (vintage as ValueEntry['vintage']),
      unit,
      value,
      ...(missing !== null && isMissingReason(missing) ? { missing } : {}),
      ...(numerator === null ? {} : { numerator }),
      ...(denominator === null ? {} : { denominator }),
      sourceNote: text('note') ?? '',
    },
  }
}

interface Prepared {
  readonly entries: ValueEntry[]
  readonly problems: CellProblem[]
  readonly more: number
  readonly rows: number
}

/** Lines of the long form, from whichever of the two forms the workbook has, each with the columns that its keys stand in. */
interface Lines {
  readonly sheet: string
  readonly lines: readonly { readonly row: RowRead; readonly columnOf: Readonly<Record<string, number>> }[]
  readonly rows: number
  /** Those that make the rest of their row not worth reading, and others. */
  readonly rowProblems: readonly CellProblem[]
  readonly problems: readonly CellProblem[]
  readonly moreProblems: number
}

async function linesOf(tx: Tx, bytes: Uint8Array): Promise<Lines> {
  const shape = await valueSheet(tx)
  const wide = await readWide(bytes, shape)
  if (wide) {
    const { sheet, cells, rowProblems, problems, moreProblems } = wide
    const lines = cells.map(({ row, column }) => ({
      row,
      columnOf: { ...sheet.columnOf, value: column, missing: column, period: column },
    }))
    return { sheet: sheet.name, lines, rows: sheet.rows.length, rowProblems, problems, moreProblems }
  }
  const { sheets, problems, moreProblems } = await readWorkbook(bytes, [shape])
  const sheet = sheets[shape.name]
  const lines = (sheet?.rows ?? []).map(row => ({ row, columnOf: sheet?.columnOf ?? {} }))
  return { sheet: shape.name, lines, rows: lines.length, rowProblems: problems, problems: [], moreProblems }
}

async function prepare(tx: Tx, bytes: Uint8Array): Promise<Prepared> {
  const form = await linesOf(tx, bytes)
  const problems: CellProblem[] = [...form.rowProblems, ...form.problems]
  // a wide row has many cells: one that is wrong leaves the others to be looked at
  const badCells = new Set(problems.map(problem => problem.cell))
  const badRows = new Set(form.rowProblems.map(problem => Number(/\d+$/.exec(problem.cell)?.[0] ?? 0)))
  const indicators = await indicatorsByKey(tx)
  const entries: ValueEntry[] = []
  const rowOf = new Map<string, number>()
  for (const { row, columnOf } of form.lines) {
    if (badRows.has(row.row)) continue
    const read = readRow(row, indicators)
    if (!read) continue
    const say = (column: string, zh: string, en: string) => {
      const cell = cellName(columnOf[column] ?? 1, row.row)
      // what is wrong with a whole row is said once, not for each of its times
      if (!badCells.has(cell)) problems.push({ sheet: form.sheet, cell, zh, en })
      badCells.add(cell)
    }
    if ('column' in read) {
      say(read.column, read.zh, read.en)
      continue
    }
    const { indicatorId, measure, basis, place, period, vintage } = read.entry
    const key = [indicatorId, measure, basis, place, period, vintage].join('|')
    const first = rowOf.get(key)
    if (first !== undefined)
      say(columnOf.value === columnOf.period ? 'value' : 'indicator', `与第 ${first} 行是同一个值`, `the same value as in row ${first}`)
    else {
      rowOf.set(key, row.row)
      entries.push(read.entry)
    }
  }
  return { entries, problems, more: form.moreProblems, rows: form.rows }
}

/** Reads a workbook of values and says what it would change; with `apply`, and only without a problem, enters all of it. */
export async function importValues(
  context: ActionContext,
  bytes: Uint8Array,
  { apply, fileName }: { apply: boolean; fileName: string },
): Promise<WorkbookTrial> {
  const { entries, problems, more, rows, counts } = await act(context, 'value.enter', async tx => {
    const prepared = await prepare(tx, bytes)
    const none = prepared.problems.length > 0 || prepared.entries.length === 0
    return { ...prepared, counts: none ? { changes: 0, unchanged: 0 } : await tryValues(tx, prepared.entries) }
  })
  const trial = { rows, ...counts, problems, moreProblems: more }
  if (!apply || problems.length || !entries.length) return { ...trial, batch: null }
  return { ...trial, batch: await enterValues(context, entries, { origin: 'workbook', fileName }) }
}
