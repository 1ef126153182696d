import { readDay, readMonth } from '@lantu/model/typed/read-day'
import type { Column } from './sheet.ts'
import { optionsOf } from './write-workbook.ts'

/** As the file has it: the cached value of a formula, a date where the number is formatted as one. */
export type RawCell = string | number | boolean | Date | null

/** Why a cell cannot be taken. */
export interface Reason {
  readonly zh: string
  readonly en: string
}
/** The value as a string, null for an empty cell, or the reason: nothing is made for a cell that is in order. */
export type CellReading = string | null | Reason
export type CellReader = (raw: RawCell | undefined) => CellReading

const bad = (zh: string, en: string): Reason => ({ zh, en })
const EXCEL_ERROR = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/
const day = (date: Date) => date.toISOString().slice(0, 10)

/** A number to the digits that a person sees: `1e21` and `1e-7` are written out. */
function plainNumber(value: number): string {
  const text = String(value)
  if (!/e/.test(text)) return text
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
}

/** Full-width digits, commas between thousands, blanks: what people type where a number is due. */
function decimalOf(text: string): string | null {
  if (/^\d+(?:\.\d+)?$/.test(text) && !/^0\d/.test(text)) return text
  const plain = text.normalize('NFKC').replace(/\s/g, '').replaceAll('−', '-')
  const match = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d+)?$/.exec(plain)
  if (!match || (!match[2] && !match[3])) return null
  const whole = (match[2] ?? '0').replaceAll(',', '').replace(/^0+(?=\d)/, '')
  return `${match[1] === '-' ? '-' : ''}${whole}${match[3] ?? ''}`
}

function below(value: string, bound: string | undefined): boolean {
  return bound !== undefined && Number(value) < Number(bound)
}

function readDecimal(column: Column, raw: Exclude<RawCell, null>): CellReading {
  if (raw instanceof Date)
    return bad(`应填数字，单元格的格式却是日期（${day(raw)}）`, `a number is expected, but the cell is formatted as a date (${day(raw)})`)
  const shown = String(raw)
  const value = typeof raw === 'number' ? (Number.isFinite(raw) ? plainNumber(raw) : null) : decimalOf(shown)
  if (value === null) return bad(`应填数字，不能是“${clip(shown)}”`, `a number is expected, not “${clip(shown)}”`)
  if (column.type === 'integer' && !/^-?\d+(?:\.0+)?$/.test(value))
    return bad(`应填整数，不能是 ${value}`, `a whole number is expected, not ${value}`)
  if (below(value, column.min)) return bad(`不能小于 ${column.min}`, `must not be below ${column.min}`)
  if (column.max !== undefined && Number(value) > Number(column.max))
    return bad(`不能大于 ${column.max}`, `must not be above ${column.max}`)
  return column.type === 'integer' ? value.replace(/\.0+$/, '') : value
}

function readDayCell(raw: RawCell): CellReading {
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? bad('不是有效日期', 'is no date') : day(raw)
  const text = String(raw).normalize('NFKC').trim()
  return (
    readDay(text) ?? bad(`应填日期，如 2024-06-30，不能是“${clip(text)}”`, `a date such as 2024-06-30 is expected, not “${clip(text)}”`)
  )
}

function readMonthCell(raw: RawCell): CellReading {
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? bad('不是有效月份', 'is no month') : day(raw).slice(0, 7)
  if (typeof raw === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(raw)) return raw
  const text = String(raw).normalize('NFKC').trim()
  return readMonth(text) ?? bad(`应填月份，如 2024-06，不能是“${clip(text)}”`, `a month such as 2024-06 is expected, not “${clip(text)}”`)
}

const YES = new Set(['是', '有', 'true', 'yes', 'y', '1', '√', '✓'])
const NO = new Set(['否', '无', 'false', 'no', 'n', '0', '×', '✗'])

const said = (raw: Exclude<RawCell, null>) => (raw instanceof Date ? day(raw) : String(raw)).trim()

function readBoolean(raw: Exclude<RawCell, null>): CellReading {
  const text = said(raw)
  const low = text.toLowerCase()
  return YES.has(low)
    ? 'true'
    : NO.has(low)
      ? 'false'
      : bad(`应填“是”或“否”，不能是“${clip(text)}”`, `是 or 否 is expected, not “${clip(text)}”`)
}

function choiceReader(column: Column): (raw: Exclude<RawCell, null>) => CellReading {
  const options = optionsOf(column) ?? []
  const values = new Map(options.map(option => [option.value, option.value]))
  // what people choose goes before what is stored, the first of two that are called the same
  for (const { label, value } of options.toReversed()) values.set(label, value)
  const few = options.slice(0, 8).map(option => option.label)
  const more = options.length > few.length ? '……' : ''
  return raw => {
    const text = said(raw)
    return (
      values.get(text) ??
      bad(`“${clip(text)}”不在可选的值之中：${few.join('、')}${more}`, `“${clip(text)}” is not among the choices: ${few.join(', ')}${more}`)
    )
  }
}

function readText(column: Column, raw: RawCell): CellReading {
  const text = (
    raw instanceof Date
      ? day(raw)
      : typeof raw === 'number'
        ? plainNumber(raw)
        : typeof raw === 'boolean'
          ? raw
            ? '是'
            : '否'
          : String(raw)
  ).trim()
  const longest = column.maxLength ?? 2000
  // never fewer UTF-16 units than characters: most cells are decided without counting
  if (text.length > longest && [...text].length > longest)
    return bad(`最多 ${longest} 个字，现有 ${[...text].length} 个`, `at most ${longest} characters, there are ${[...text].length}`)
  return text === '' ? null : text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

const clip = (text: string) => ([...text].length > 30 ? `${[...text].slice(0, 30).join('')}…` : text)

const TYPES: Readonly<Record<Column['type'], (column: Column) => (raw: Exclude<RawCell, null>) => CellReading>> = {
  decimal: column => raw => readDecimal(column, raw),
  integer: column => raw => readDecimal(column, raw),
  date: () => readDayCell,
  month: () => readMonthCell,
  boolean: () => readBoolean,
  list: choiceReader,
  text: column => raw => readText(column, raw),
}

/** How a column's cells are read: made once for the column, so that a cell costs a call and no more. */
export function cellReader(column: Column): CellReader {
  const read = TYPES[column.type](column)
  const empty = column.required ? bad(`“${column.header}”不能为空`, `“${column.header}” must not be empty`) : null
  return raw => {
    if (raw === null || raw === undefined) return empty
    if (typeof raw === 'string') {
      if (raw === '' || raw.trim() === '') return empty
      if (raw.charCodeAt(0) === 0x23 && EXCEL_ERROR.test(raw)) return bad(`公式出错（${raw}）`, `the formula has an error (${raw})`)
    }
    return read(raw)
  }
}
