import { PassThrough } from 'node:stream'
import ExcelJS from 'exceljs'
import { type CellIn, type Column, cellName, type RowIn, type SheetShape } from './sheet.ts'

export interface SheetOut {
  readonly shape: SheetShape
  readonly rows: Iterable<RowIn> | AsyncIterable<RowIn>
}

/** Where the choices of long lists stand: Excel takes at most 255 characters in the rule itself. */
const CHOICES = '选项'
const EMPTY_ROWS = 500
const FORMATS: Readonly<Record<Column['type'], string>> = {
  text: '@',
  list: '@',
  month: '@',
  date: 'yyyy-mm-dd',
  decimal: 'General',
  integer: '0',
  boolean: '@',
}
const BOOLEANS = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
] as const
const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF5' } }

export const optionsOf = (column: Column): readonly { readonly value: string; readonly label: string }[] | undefined =>
  column.type === 'boolean' ? BOOLEANS : column.type === 'list' ? (column.options ?? []) : undefined

/** The header as it stands in the sheet; a star says that the cell may not be empty. */
const headerText = (column: Column): string => (column.required ? `${column.header}*` : column.header)

/** A decimal that a double would change is written as text: no digit is lost, and the reader takes it all the same. */
function decimalCell(text: string): string | number {
  const number = Number(text)
  const plain = text
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
  return String(number) === plain ? number : text
}

function cellOf(column: Column, value: CellIn): string | number | Date | null {
  if (value === null || value === undefined || value === '') return null
  if (column.type === 'decimal' || column.type === 'integer') return decimalCell(String(value))
  if (column.type === 'date') return new Date(`${String(value)}T00:00:00Z`)
  const options = optionsOf(column)
  return escaped(options ? (options.find(option => option.value === String(value))?.label ?? String(value)) : String(value))
}

/** Office reads `_x0041_` in a text as the character that the number names; what looks so and is not meant so is escaped. */
const escaped = (text: string) => (text.includes('_x') ? text.replace(/_x[0-9a-f]{4}_/gi, '_x005F$&') : text)

function validationOf(column: Column, choices: string | undefined): ExcelJS.DataValidation | undefined {
  const shared = {
    allowBlank: true,
    showErrorMessage: true,
    ...(column.hint ? { showInputMessage: true, promptTitle: column.header.slice(0, 32), prompt: column.hint.slice(0, 250) } : {}),
  }
  if (choices) return { ...shared, type: 'list', formulae: [choices], errorTitle: column.header.slice(0, 32), error: '请从列表中选择。' }
  if (column.type === 'date')
    return {
      ...shared,
      type: 'date',
      operator: 'between',
      formulae: [new Date('1949-01-01T00:00:00Z'), new Date('2100-12-31T00:00:00Z')],
      error: '请填日期，如 2024-06-30。',
    }
  if (column.type === 'decimal' || column.type === 'integer') {
    const type = column.type === 'integer' ? 'whole' : 'decimal'
    const from = Number(column.min ?? -1e15)
    const to = Number(column.max ?? 1e15)
    return {
      ...shared,
      type,
      operator: 'between',
      formulae: [from, to],
      error: column.min === undefined ? '请填数字。' : `请填不小于 ${column.min} 的数字。`,
    }
  }
  return column.hint ? { ...shared, type: 'custom', formulae: ['TRUE'], showErrorMessage: false } : undefined
}

/** The rule of each list column: in the rule itself where it fits, else on the sheet of choices. */
function listRules(sheets: readonly SheetOut[]): { rules: Map<Column, string>; long: { header: string; labels: string[] }[] } {
  const rules = new Map<Column, string>()
  const long: { header: string; labels: string[] }[] = []
  for (const column of sheets.flatMap(sheet => sheet.shape.columns)) {
    const labels = optionsOf(column)?.map(option => option.label)
    if (!labels?.length) continue
    const inline = labels.join(',')
    if (inline.length <= 250 && !labels.some(label => /[,"]/.test(label))) rules.set(column, `"${inline}"`)
    else {
      const letters = cellName(long.push({ header: column.header, labels }), 0)
      rules.set(column, `${CHOICES}!$${letters}$2:$${letters}$${labels.length + 1}`)
    }
  }
  return { rules, long }
}

/** The notes above the header, and the header. */
function writeHead(sheet: ExcelJS.Worksheet, { columns, notes = [] }: SheetShape): void {
  for (const note of notes) {
    const row = sheet.addRow([note])
    row.getCell(1).style = { font: { color: { argb: 'FF5A6478' } }, alignment: { wrapText: false } }
    row.commit()
  }
  const header = sheet.addRow(columns.map(headerText))
  header.eachCell(cell => {
    cell.style = {
      font: { bold: true },
      fill: HEAD_FILL,
      alignment: { vertical: 'middle', wrapText: true },
      border: { bottom: { style: 'thin' } },
    }
  })
  header.commit()
}

/** Writes the rows as they come; how many there were. */
async function writeRows(sheet: ExcelJS.Worksheet, columns: readonly Column[], rows: SheetOut['rows']): Promise<number> {
  let count = 0
  for await (const row of rows) {
    count++
    // an empty cell is not written at all, its column has the format; exceljs counts from one where nothing stands at nought
    const cells: (string | number | Date)[] = []
    for (const [index, column] of columns.entries()) {
      const cell = cellOf(column, row[column.key])
      if (cell !== null) cells[index + 1] = cell
    }
    sheet.addRow(cells).commit()
  }
  return count
}

/** What may be filled in from row `first` to row `last`; both from one. */
function writeRules(
  sheet: ExcelJS.Worksheet,
  columns: readonly Column[],
  rules: ReadonlyMap<Column, string>,
  first: number,
  last: number,
): void {
  // exceljs takes ranges here, though its types know single cells only
  const validations = (sheet as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } }).dataValidations
  for (const [index, column] of columns.entries()) {
    const rule = validationOf(column, rules.get(column))
    if (rule) validations.add(`${cellName(index + 1, first)}:${cellName(index + 1, last)}`, rule)
  }
}

async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { shape, rows }: SheetOut,
  rules: ReadonlyMap<Column, string>,
): Promise<void> {
  const { columns, notes = [] } = shape
  const head = notes.length + 1
  const sheet = workbook.addWorksheet(shape.name, {
    views: [{ state: 'frozen', xSplit: shape.frozenColumns ?? 1, ySplit: head }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = columns.map(column => ({
    key: column.key,
    width: column.width ?? Math.min(40, Math.max(10, column.header.length * 2 + 2)),
    style: {
      numFmt: column.format ?? FORMATS[column.type],
      ...(shape.protect ? { protection: { locked: column.locked ?? false } } : {}),
    },
  }))
  writeHead(sheet, shape)
  const count = await writeRows(sheet, columns, rows)
  writeRules(sheet, columns, rules, head + 1, head + count + EMPTY_ROWS)
  sheet.autoFilter = { from: { row: head, column: 1 }, to: { row: head + count, column: columns.length } }
  if (shape.protect)
    await sheet.protect('', {
      formatColumns: true,
      insertRows: true,
      sort: true,
      autoFilter: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
    })
  sheet.commit()
}

/**
 * Sheets to the bytes of an .xlsx file: headers, frozen heads, choices and number rules, print on A4. Rows are taken one by one
 * and written as they come, so that memory follows the file and not the objects. Text stays text: nothing becomes a formula.
 */
export async function writeWorkbook(sheets: readonly SheetOut[]): Promise<Uint8Array> {
  const stream = new PassThrough()
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => stream.once('end', resolve).once('error', reject))
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  workbook.creator = '蓝图 Lantu'
  const { rules, long } = listRules(sheets)
  for (const sheet of sheets) await writeSheet(workbook, sheet, rules)
  if (long.length) {
    const sheet = workbook.addWorksheet(CHOICES, { state: 'hidden' })
    sheet.addRow(long.map(list => list.header)).commit()
    const height = Math.max(...long.map(list => list.labels.length))
    for (let row = 0; row < height; row++) sheet.addRow(long.map(list => list.labels[row] ?? null)).commit()
    sheet.commit()
  }
  await workbook.commit()
  await ended
  return Buffer.concat(chunks)
}
