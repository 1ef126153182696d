import { readUnit } from '../../units/units.ts'
import type { Line } from '../lines.ts'
import { classOf, type Words } from './table-shape.ts'

/** The rows of a table that came one cell a line: where each begins and what its cells are. */

/** 一、经济发展（6项）; a number lost its sign: 、经济发展（6项）. */
const GROUP =
  /^(?:[一二三四五六七八九十]{0,3}[、.])?[^，。；]{2,16}[（(]\d{1,2}\s?[项个]?[）)]$|^[一二三四五六七八九十]{1,3}、[^，。；\d]{2,14}$|^（[一二三四五六七八九十]{1,3}）[^，。；\d]{2,14}$/

export const isGroup = (text: string) => GROUP.test(text)
export const isUnit = (text: string) => {
  const cell = text.replace(/\/$/, '')
  // （个）, 个）, but 条（段） ends in a bracket of its own
  const words = (/.[（(]/.test(cell) ? cell : cell.replace(/^[（(]|[）)]$/g, '')).replace(/\s+/g, '')
  const unit = readUnit(words, 0)
  return words !== '' && words.length <= 14 && unit.unit !== '' && unit.end === words.length
}

/** 水安全, 经济发展: a category, which the rows after the first of its kind have lost. */
const CATEGORY = /^(?!其中)[\u4e00-\u9fff]{2,6}$/

export interface Row {
  readonly group: Words | null
  readonly index: Words | null
  readonly name: readonly Words[]
  readonly unit: Words | null
  readonly values: readonly Words[]
  readonly attribute: Words | null
}

export class RowReader {
  private at = 0
  /** The number of the next row: a part of a table goes on where the one before it ended. */
  private expected: number
  private readonly lines: readonly Line[]
  private readonly indexed: boolean
  private readonly attributed: boolean
  /** 属性 stands before the values, not behind them. */
  private readonly attributeFirst: boolean
  /** Behind the number of a row a category may stand. */
  private readonly categorised: boolean

  constructor(lines: readonly Line[], indexed: boolean, attributed: boolean, attributeFirst: boolean, categorised: boolean) {
    this.lines = lines
    this.attributeFirst = attributeFirst
    this.categorised = categorised
    this.expected = Number(lines.find(line => /^\d{1,2}$/.test(line.text))?.text ?? 1)
    this.indexed = indexed
    this.attributed = attributed
  }

  read(): Row[] {
    const rows: Row[] = []
    while (this.at < this.lines.length) rows.push(this.row())
    return rows
  }

  private text(offset = 0): string {
    return this.lines[this.at + offset]?.text ?? ''
  }

  private take(): Words {
    return this.lines[this.at++] as Line
  }

  private get startsNumbered(): boolean {
    return this.indexed && this.text() === String(this.expected) && classOf(this.text(1)) === 'text'
  }

  private get startsGroup(): boolean {
    return GROUP.test(this.text()) && !isUnit(this.text())
  }

  private row(): Row {
    if (this.startsGroup && (!this.indexed || !this.startsNumbered)) {
      const group = this.take()
      return { group, index: null, name: [], unit: null, values: [], attribute: null }
    }
    let index: Words | null = null
    if (this.startsNumbered) {
      index = this.take()
      this.expected++
    }
    const name: Words[] = []
    // 粮食产能（万 / 吨）: torn within its bracket, the rest is no unit of its own
    const torn = () => /[（(][^（）()]*$/.test(name.at(-1)?.text ?? '') && /^[^（(]*[）)]/.test(this.text())
    if (this.categorised && this.at + 1 < this.lines.length && CATEGORY.test(this.text()) && this.opensName(1)) this.at++
    while (this.at < this.lines.length && name.length < 3 && (torn() || (classOf(this.text()) === 'text' && !isUnit(this.text())))) {
      if (
        name.length &&
        !torn() &&
        (this.startsGroup ||
          this.startsNumbered ||
          (/\d/.test(this.text()) && !/^（[^（）]+）$/.test(this.text())) ||
          /^(?:完成|省|高于|按|达到)/.test(this.text()))
      )
        break
      name.push(this.take())
    }
    let unit = this.unit()
    const early = this.attributeFirst ? this.attribute() : null
    if (early && !unit) unit = this.unit()
    const values: Words[] = []
    while (this.at < this.lines.length && !this.rowEnds(values.length + name.length)) {
      const value = this.take()
      // 128.9 / 平方公里: the cell goes on with its unit
      const its = classOf(value.text) === 'value' ? this.unit() : null
      values.push(its ? { start: value.start, end: its.end, text: value.text + its.text } : value)
    }
    const attribute = early ?? this.attribute()
    if (!name.length && !unit && !values.length && !attribute && this.at < this.lines.length) name.push(this.take())
    return { group: null, index, name, unit, values, attribute }
  }

  /** Whether a name stands there, up to its unit, its attribute or its first value. */
  private opensName(offset: number): boolean {
    if (classOf(this.text(offset)) !== 'text' || isUnit(this.text(offset)) || this.text(offset) === String(this.expected)) return false
    const next = this.text(offset + 1)
    return classOf(next) !== 'text' || isUnit(next)
  }

  private unit(): Words | null {
    return classOf(this.text()) === 'text' && isUnit(this.text()) ? this.take() : null
  }

  private attribute(): Words | null {
    return classOf(this.text()) === 'attribute' ? this.take() : null
  }

  /** Whether the next line belongs to another row. */
  private rowEnds(taken: number): boolean {
    const text = this.text()
    const kind = classOf(text)
    // a name and its attribute open the next row, between them its unit
    if (this.attributeFirst && !this.indexed && kind === 'text')
      return classOf(this.text(1)) === 'attribute' || (isUnit(this.text(1)) && classOf(this.text(2)) === 'attribute')
    if (kind === 'attribute') return true
    if (this.attributeFirst && PART.test(text) && classOf(this.text(-1)) === 'value') return true
    if (taken > 0 && (this.startsNumbered || this.startsGroup)) return true
    // 省目标 and 完成省下达任务 stand where a value would; a name opens a row where nothing else tells
    return kind === 'text' && !this.attributed && !/\d|完成|目标|任务|以上|以内/.test(text)
  }
}

/**
 * A row whose cells hold several lines each came column by column: 教师学历（%） / 其中：小学 / 初中 / 34 / 77 / 80 / 85. One row a line again.
 */
export function linesOfRow(row: Row, count: number): Row[] {
  const { values, name } = row
  const lines = values.length / count
  if (lines < 2 || !Number.isInteger(lines) || !name.slice(1).some(part => PART.test(part.text))) return [row]
  const above = name.length - lines
  if (above !== 0 && above !== 1) return [row]
  const parts = name.slice(above).map((part, line) => {
    const own = values.filter((_, i) => i % lines === line)
    return { ...row, index: line === 0 ? row.index : null, name: [part], values: own }
  })
  return above === 1 ? [{ ...row, index: null, name: name.slice(0, 1), values: [] }, ...parts] : parts
}

const PART = /^其中[：:]?/

/** Values that most rows have. */
export function columnsOf(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) if (row.values.length) counts.set(row.values.length, (counts.get(row.values.length) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
