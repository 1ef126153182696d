// How many cells of the invented indicator tables are read right in every field.
import { FIELDS } from './fields.mjs'
import { indicatorTables } from './indicator-tables.mjs'

export const CELL_FIELDS = ['indicator', 'value', 'unit', 'time', 'status', 'measure', 'comparator', 'attribute']

/**
 * @typedef {{ shape: string, rendering?: string, flattening?: string, text: string, cells: object[] }} Table
 * @typedef {Omit<Table, 'cells'> & { cells: number, found: number, right: number, wrong: [object, string[], object | undefined][], extra: object[] }} Scored
 *   how many cells it has, how many were found and are right; each wrong one with its fields and what was read; what was read beside them
 * @param {(bytes: Uint8Array) => Promise<{ statements: readonly object[] }>} readPlan
 * @param {readonly Table[]} tables
 * @returns {Promise<Scored[]>}
 */
export async function scoreTables(readPlan, tables = indicatorTables()) {
  const scored = []
  for (const { text, cells, ...kind } of tables) {
    const { statements } = await readPlan(new TextEncoder().encode(text))
    const found = statements.filter(s => s.kind === 'observation')
    const taken = new Set()
    const wrong = []
    for (const cell of cells) {
      const gold = { ...cell, indicator: cell.name }
      const free = found.filter(s => !taken.has(s))
      const p =
        free.find(s => CELL_FIELDS.every(field => FIELDS[field](s, gold))) ??
        free.find(s => FIELDS.value(s, gold) && FIELDS.indicator(s, gold)) ??
        free.find(s => FIELDS.value(s, gold) && s.time === cell.time)
      if (p) taken.add(p)
      const fields = p ? CELL_FIELDS.filter(field => !FIELDS[field](p, gold)) : ['missed']
      if (fields.length) wrong.push([cell, fields, p])
    }
    scored.push({
      ...kind,
      text,
      cells: cells.length,
      found: found.length,
      right: cells.length - wrong.length,
      wrong,
      extra: found.filter(s => !taken.has(s)),
    })
  }
  return scored
}

/**
 * Of the cells of some tables: how many are right in every field, wrong in one, not found; each as a part of 1.
 * @param {readonly Scored[]} tables
 */
export function shares(tables) {
  const cells = tables.reduce((sum, table) => sum + table.cells, 0)
  const right = tables.reduce((sum, table) => sum + table.right, 0)
  const missed = tables.reduce((sum, table) => sum + table.wrong.filter(([, fields]) => fields.includes('missed')).length, 0)
  return { right: right / cells, missed: missed / cells, wrong: (cells - right - missed) / cells }
}
