import type { CheckedDocument, CheckedTable, Finding } from '@lantu/model/finding'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Rule } from '../rule.ts'
import { type Cell, rowsOf, sideOfCell } from '../tables.ts'

const BINDING = /约束性/
/** 完成省下达任务: a goal that is set elsewhere; it is a number once it has come. */
const ASSIGNED = /下达|[省市国]定|[省市]目标|国家|上级|完成.{0,6}任务|控制目标|按要求|考核/
const HAS_NUMBER = /\d|[一二三四五六七八九十百千两](?:成|倍|番)|全部|零|100%|全覆盖/

/** Columns that are no value: the number of the row, the unit, the attribute, years in their headings. */
function valuesOf(table: CheckedTable, row: readonly Cell[], label: Cell): Cell[] {
  const headings = table.cells.filter(cell => cell.row < table.headerRows)
  const isValue = (cell: Cell) => {
    const heading = headings
      .filter(h => h.column <= cell.column && cell.column < h.column + h.columnSpan)
      .map(h => h.text)
      .join('')
    return cell.column > label.column && !/单位|属性|类型|序号|备注|部门/.test(heading) && !BINDING.test(cell.text)
  }
  return row.filter(isValue)
}

/** A name has words; 21% and 13千米 are values that slipped into its column. */
const isName = ({ text }: Cell) => text.trim().length >= 3 && !/^[\s\d.]/.test(text) && /[\u4e00-\u9fa5]{2}/.test(text)

interface BindingRow {
  readonly row: readonly Cell[]
  readonly label: Cell
  readonly values: readonly Cell[]
}

function bindingRows(table: CheckedTable): BindingRow[] {
  return rowsOf(table).flatMap(row => {
    const attribute = row?.find(cell => BINDING.test(cell.text) && cell.text.length <= 12)
    const label = row?.find(isName)
    if (!row || !attribute || !label || label === attribute || attribute.row < table.headerRows) return []
    return [{ row, label, values: valuesOf(table, row, label) }]
  })
}

function* checkTable(document: CheckedDocument, table: CheckedTable): Generator<Finding> {
  const rows = bindingRows(table)
  // a page that flattens its tables loses empty cells: a row shorter than its neighbours may have lost its number so
  const width = Math.max(0, ...rows.map(({ values }) => values.length))
  for (const { row, label, values } of rows) {
    if (values.some(cell => HAS_NUMBER.test(cell.text))) continue
    const isWhole = values.length === width
    const name = label.text.replace(/\s+/g, '')
    const said = values
      .map(cell => cell.text.trim())
      .filter(Boolean)
      .join(' ')
    yield composeFinding({
      rule: 'binding-without-number',
      gravity: ASSIGNED.test(said) || !isWhole ? 'note' : 'warning',
      subject: [lineageOf(document), name],
      message: {
        zh: `约束性指标“${name}”没有可以考核的数值${said ? `，只写“${said}”` : ''}。`,
        en: `The binding indicator “${name}” has no number to be held to${said ? `; it only says “${said}”` : ''}.`,
      },
      expected: { zh: '一个数值', en: 'a number' },
      ...(said ? { found: said } : {}),
      sides: [sideOfCell(document, label, row, 'stated')],
    })
  }
}

/**
 * 约束性指标没有数值 / A binding indicator without a number
 *
 * 指标表中属性为“约束性”的一行，没有任何数值可供考核。写“完成省下达任务”的，作提示：下达后应补上数值；比邻行少一格的，可能是网页丢了格子，也作提示。
 *
 * A row of the table of indicators is marked binding and holds no number that anybody could be held to. “As assigned by the
 * province” is a note: the number is to be filled in when it has come; so is a row with fewer cells than its neighbours, whose number the page may have lost.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第二章 主要指标
 *     | 指标 | 2020年 | 2025年 | 属性 |
 *     | 森林覆盖率（%） | 46.2 | 47.0 | 约束性 |
 *     | ⟦湿地保护率（%）⟧ | — | 稳步提高 | 约束性 |
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第二章 主要指标
 *     | 指标 | 2020年 | 2025年 | 属性 |
 *     | 森林覆盖率（%） | 46.2 | 47.0 | 约束性 |
 *     | 旅游总收入 | — | 稳步提高 | 预期性 |
 */
export const bindingWithoutNumber: Rule = {
  name: 'binding-without-number',
  *check({ documents }): Generator<Finding> {
    for (const document of documents) for (const table of document.tables ?? []) yield* checkTable(document, table)
  },
}
