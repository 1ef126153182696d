import type { CheckedDocument, CheckedTable, Finding } from '@lantu/model/finding'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import { short } from '../data/printing.ts'
import type { Rule } from '../rule.ts'
import { type Cell, decimalsIn, headingOf, numberIn, rowsOf, sideOfCell } from '../tables.ts'

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|总和|全\s*[市省县区州国]|全[市省县区州]合计)$/
const SUBTOTAL = /小\s*计/
/** Columns that do not add up: rates, growth, shares, years, ranks, averages. */
const NOT_ADDITIVE =
  /%|％|‰|率|增[速长幅]|比[重例]|占比|年限|人均|平均|每[千万百]|序号|编号|位次|排名|降低|下降|时间|期限|起止|强度|浓度|系数|指数|属性/

interface Entry {
  readonly cell: Cell
  readonly value: number
  readonly row: readonly Cell[]
}

const labelOf = (row: readonly Cell[]) => row.map(cell => cell.text.replace(/\s+/g, '')).find(text => text && numberIn(text) === null) ?? ''
const isNumbered = (row: readonly Cell[]) => /^\d+$/.test(row[0]?.text.trim() ?? '')

/** The numbers of one column in some rows; cells that hold no number are not zero, so a row without one says nothing. */
function entriesIn(rows: readonly (readonly Cell[])[], column: number): Entry[] {
  return rows.flatMap(row => {
    const cell = row.find(c => c.column === column)
    const value = cell ? numberIn(cell.text) : null
    return cell && value !== null ? [{ cell, value, row }] : []
  })
}

const sum = (entries: readonly Entry[]) => entries.reduce((all, entry) => all + entry.value, 0)
/** Things counted one by one are not rounded; amounts are, by half of their last digit. */
const isCount = (entries: readonly Entry[], heading: string) =>
  /[（(](?:个|家|项|处|座|所|套|户|台|人|条|辆|张|件)[）)]|[数量](?:$|[（(])/.test(heading) &&
  entries.every(({ value }) => Number.isInteger(value))
const slack = (entries: readonly Entry[], total: Entry, heading: string) =>
  isCount([...entries, total], heading)
    ? 0.001
    : [...entries, total].reduce((all, { cell }) => all + 0.5 * 10 ** -decimalsIn(cell.text), 0) * 1.000001

/** Rows in groups: a heading without a number of its own, then the numbered rows that it holds. */
function* groupsIn(entries: readonly Entry[]): Generator<{ heading: Entry; parts: Entry[] }> {
  let open: { heading: Entry; parts: Entry[] } | null = null
  for (const entry of entries) {
    if (isNumbered(entry.row)) open?.parts.push(entry)
    else {
      if (open && open.parts.length >= 2) yield open
      open = { heading: entry, parts: [] }
    }
  }
  if (open && open.parts.length >= 2) yield open
}

/** Which rows the total may be of: all, those that are numbered, or the headings of groups among numbered ones. */
function readings(entries: readonly Entry[]): Entry[][] {
  const plain = entries.filter(({ row }) => !SUBTOTAL.test(labelOf(row)))
  const numbered = plain.filter(({ row }) => isNumbered(row))
  const groups = plain.filter(({ row }) => !isNumbered(row))
  const subtotals = entries.filter(({ row }) => SUBTOTAL.test(labelOf(row)))
  return [plain, numbered, groups, subtotals].filter(reading => reading.length >= 2)
}

function findingOf(document: CheckedDocument, column: string, total: Entry, parts: readonly Entry[]): Finding {
  const printed = short(sum(parts))
  const { cell, value, row } = total
  const isFar = Math.abs(sum(parts) - value) > 0.5 * Math.abs(value)
  return composeFinding({
    rule: 'table-total',
    gravity: isFar ? 'note' : 'error',
    subject: [lineageOf(document), column, labelOf(row), labelOf(parts[0]?.row ?? [])],
    message: {
      zh: `表中“${column}”的${labelOf(row)}写 ${cell.text.trim()}，各行相加为 ${printed}，请核对合计和各行。`,
      en: `In the table, “${labelOf(row)}” of “${column}” is given as ${cell.text.trim()}; its rows sum to ${printed}.`,
    },
    found: cell.text.trim(),
    expected: printed,
    arithmetic: [`${parts.map(entry => entry.cell.text.trim()).join(' + ')} = ${printed}`],
    sides: [sideOfCell(document, cell, row, 'whole'), ...parts.map(entry => sideOfCell(document, entry.cell, entry.row, 'part'))],
    suggestion: { document: document.name, at: cell.start, end: cell.end, replacement: printed },
  })
}

function* checkTable(document: CheckedDocument, table: CheckedTable): Generator<Finding> {
  const rows = rowsOf(table)
  for (const [index, row] of rows.entries()) {
    if (!row || index < table.headerRows || !TOTAL.test(labelOf(row))) continue
    // a total stands below its parts, or above them as the first row of the body
    const isAbove = index === table.headerRows
    const others = isAbove ? rows.slice(index + 1) : rows.slice(table.headerRows, index)
    for (const cell of row) {
      const value = numberIn(cell.text)
      const heading = headingOf(table, cell.column)
      if (value === null || NOT_ADDITIVE.test(heading) || NOT_ADDITIVE.test(labelOf(row))) continue
      const total: Entry = { cell, value, row }
      for (const [whole, parts] of notAddingUp(entriesIn(others.filter(Boolean), cell.column), total, heading))
        yield findingOf(document, heading, whole, parts)
    }
  }
}

/** The total with the parts that do not make it up; where they do, each group that its own parts do not. */
function* notAddingUp(entries: readonly Entry[], total: Entry, column: string): Generator<readonly [Entry, readonly Entry[]]> {
  const apart = (parts: readonly Entry[], whole: Entry) => Math.abs(sum(parts) - whole.value)
  const addUp = (parts: readonly Entry[], whole: Entry) => apart(parts, whole) <= slack(parts, whole, column)
  const candidates = readings(entries)
  if (candidates.some(parts => addUp(parts, total))) {
    for (const { heading, parts } of groupsIn(entries)) if (!addUp(parts, heading)) yield [heading, parts]
    return
  }
  // the reading that comes nearest is the one that was meant
  candidates.sort((a, b) => apart(a, total) - apart(b, total))
  if (candidates[0]) yield [total, candidates[0]]
}

/**
 * 表格合计与各行不符 / A table's total row
 *
 * 表中“合计”“全市”等行，与其他各行同列数之和比较；有分组小计的，按小计或按明细相加，符合其一即可。率、增速、比重、人均等不可相加的列不比较。
 * 分县市区指标之和与全市不等，也在这里查出。
 *
 * The total row of a table (合计, 全市) against the sum of its rows; where there are groups, either the groups or the single
 * rows may make the total. Columns that do not add up (rates, growth, shares, values per head) are left alone. The targets of
 * counties that do not add up to the city's are found here too.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第九章 任务分解
 *     | 地方 | 2025年粮食产量（万吨） |
 *     | 澄湖区 | ⟦8.6⟧ |
 *     | 川北区 | ⟦10.2⟧ |
 *     | 石梁县 | ⟦24.8⟧ |
 *     | 全市 | ⟦53.6⟧ |
 *     = error
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第九章 任务分解
 *     | 地方 | 2025年粮食产量（万吨） | 2025年城镇化率（%） |
 *     | 澄湖区 | 8.6 | 88 |
 *     | 川北区 | 10.2 | 71 |
 *     | 石梁县 | 24.8 | 49 |
 *     | 全市 | 43.6 | 63 |
 */
export const tableTotal: Rule = {
  name: 'table-total',
  *check({ documents }): Generator<Finding> {
    for (const document of documents) for (const table of document.tables ?? []) yield* checkTable(document, table)
  },
}
