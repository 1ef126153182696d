import { cellKey, cellsByKey } from '@lantu/appraisal/breakdown/sheet-values'
import { readWorkbook, type SheetRead } from '@lantu/exchange/workbook/read-workbook'
import { cellName } from '@lantu/exchange/workbook/sheet'
import type { BreakdownCell, BreakdownImport } from '@lantu/model/api/breakdown'
import type { CellProblem } from '@lantu/model/api/values/workbook'
import { LantuError } from '@lantu/model/errors'
import { plural } from '@lantu/model/wording/plural'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { allColumns, breakdownShape, columnHeader, rowName, type Saved, savedOf } from './breakdown-sheet-shape.ts'
import { saveIn } from './save-breakdown.ts'

interface Comparison {
  readonly changes: BreakdownImport['changes']
  readonly problems: CellProblem[]
  /** New cells by breakdown. */
  readonly cells: Map<string, Map<string, BreakdownCell>>
}

/** What the rows of a workbook say otherwise than what is saved; rows and columns that fit nothing are named. */
function compare(saved: readonly Saved[], read: SheetRead): Comparison {
  const byName = new Map(saved.map(one => [one.target.name, one]))
  const result: Comparison = { changes: [], problems: [], cells: new Map() }
  const seen = new Set<string>()
  const say = (key: string, row: number, zh: string, en: string) =>
    result.problems.push({ sheet: read.name, cell: cellName(read.columnOf[key] ?? 1, row), zh, en })
  for (const { row: line, values } of read.rows) {
    const name = values.indicator ?? null
    const object = values.row ?? null
    if (name === null || object === null) continue
    const one = byName.get(name)
    if (!one) {
      say('indicator', line, `没有保存过“${name}”的分解`, `no breakdown of “${name}” is saved`)
      continue
    }
    const row = one.sheet.rows.find(each => rowName(each) === object)
    if (!row) {
      say('row', line, `“${name}”的分解里没有“${object}”`, `the breakdown of “${name}” has no “${object}”`)
      continue
    }
    if (seen.has(`${one.stand.id}|${row.id}`)) {
      say('row', line, `“${name}”的“${object}”出现了两次`, `“${object}” of “${name}” is there twice`)
      continue
    }
    seen.add(`${one.stand.id}|${row.id}`)
    const cells = cellsByKey(one.sheet)
    const columns = new Set(one.sheet.columns.map(column => column.id))
    for (const [column, value] of Object.entries(values)) {
      if (!/^\d{4}(-|$)/.test(column)) continue
      if (!columns.has(column)) {
        if (value !== null) say(column, line, `“${name}”没有分到这一期`, `“${name}” is not broken down to this time`)
        continue
      }
      const digits = value?.split('.')[1]?.replace(/0+$/, '').length ?? 0
      if (digits > one.sheet.digits) {
        say(column, line, `最多 ${one.sheet.digits} 位小数，不能是 ${value}`, `at most ${one.sheet.digits} decimals, not ${value}`)
        continue
      }
      const before = cells.get(cellKey(row.id, column))?.value ?? null
      const after = value === null ? null : Number(value).toFixed(one.sheet.digits)
      if (before === after || (before !== null && after !== null && Number(before) === Number(after))) continue
      const time = one.sheet.columns.find(each => each.id === column)
      result.changes.push({
        indicatorId: one.target.indicatorId,
        name,
        row: object,
        column: time ? columnHeader(time) : column,
        before,
        after,
      })
      const own = result.cells.get(one.stand.id) ?? new Map<string, BreakdownCell>()
      own.set(cellKey(row.id, column), { row: row.id, column, value: after, locked: after !== null })
      result.cells.set(one.stand.id, own)
    }
  }
  return result
}

/** Reads 任务分解表 back: a trial names every bad cell and every change; applied, each changed breakdown gets a new edition, all or none. */
export async function importBreakdowns(
  context: ActionContext,
  planId: string,
  bytes: Uint8Array,
  options: { readonly apply: boolean; readonly fileName: string },
): Promise<BreakdownImport> {
  return act(context, 'breakdown.edit', async tx => {
    const saved = await savedOf(tx, planId)
    if (!saved.length) throw new LantuError('breakdown.nothing-saved')
    const shape = breakdownShape(allColumns(saved))
    const read = await readWorkbook(bytes, [shape])
    const sheet = read.sheets[shape.name]
    const found = sheet ? compare(saved, sheet) : { changes: [], problems: [], cells: new Map<string, Map<string, BreakdownCell>>() }
    const problems = [...read.problems, ...found.problems]
    const names: string[] = []
    if (options.apply && problems.length === 0 && read.moreProblems === 0) {
      for (const one of saved) {
        const changed = found.cells.get(one.stand.id)
        if (!changed) continue
        const cells = new Map([...cellsByKey(one.sheet), ...changed])
        const next = { ...one.sheet, cells: [...cells.values()] }
        await saveIn(tx, context, one.stand, planId, one.target.indicatorId, next, options.fileName)
        names.push(one.target.name)
      }
      await writeAudit(tx, context, 'breakdown.import', {
        plan: planId,
        fileName: options.fileName,
        changes: found.changes.length,
        zh: `从《${options.fileName}》读回 ${found.changes.length} 处分解改动`,
        en: `Read ${plural(found.changes.length, 'change of breakdowns', 'changes of breakdowns')} from ${options.fileName}`,
      })
    }
    return {
      changes: found.changes.slice(0, 1_000),
      problems: problems.slice(0, 500),
      moreProblems: read.moreProblems + Math.max(0, problems.length - 500),
      saved: names,
    }
  })
}
