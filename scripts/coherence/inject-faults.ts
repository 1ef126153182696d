import type { DecodedDocument } from '@lantu/model/decoded-document'
import type { ReadBlock, Reading } from '@lantu/model/reading'
import type { ObservationStatement } from '@lantu/model/statement'

/** One change to a text, of the kind that slips in when a plan is drafted. Positions are UTF-16 offsets of the text before it. */
export interface Fault {
  readonly kind: 'number' | 'magnitude' | 'unit' | 'year' | 'total' | 'share'
  readonly at: number
  readonly end: number
  readonly before: string
  readonly after: string
}

/** Small, seeded and good enough to pick places and digits (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0

/** The number changed by 12 to 40 per cent, with as many digits as before, and never to what it was. */
function wrongNumber(text: string, random: () => number): string {
  const value = Number(text)
  const factor = 1 + (0.12 + 0.28 * random()) * (random() < 0.5 ? -1 : 1)
  const changed = (value * factor).toFixed(decimalsOf(text))
  return changed === text ? (value + 2 * 10 ** -decimalsOf(text)).toFixed(decimalsOf(text)) : changed
}

const isPlain = (text: string) => /^\d+(?:\.\d+)?$/.test(text)

/** What the document says at least twice of one indicator, so that a reader could notice the change. */
function repeated(observations: readonly ObservationStatement[]): ObservationStatement[] {
  const count = new Map<string, number>()
  const key = (o: ObservationStatement) => `${o.indicator}|${o.text}${o.unit}|${o.time}|${o.status}|${o.measure}|${o.place ?? ''}`
  for (const o of observations) count.set(key(o), (count.get(key(o)) ?? 0) + 1)
  return observations.filter(o => (count.get(key(o)) ?? 0) > 1)
}

type Table = Extract<ReadBlock, { kind: 'table' }>

const heading = (table: Table, column: number) =>
  table.cells
    .filter(cell => cell.row < table.headerRows && cell.column <= column && column < cell.column + cell.columnSpan)
    .map(cell => cell.text)
    .join('')

/** Rows of a table that print a level before, a level after and what lies between: any of them can be checked by the others. */
function closedRows(table: Table): { start: number; end: number; text: string }[] {
  const rows: Table['cells'][number][][] = []
  for (const cell of table.cells) if (cell.row >= table.headerRows) (rows[cell.row] ??= []).push(cell)
  return rows.flatMap(cells => {
    const numbers = cells.filter(cell => /^[〔[（(]?\d+(?:\.\d+)?[〕\])）]?$/.test(cell.text.trim()) && cell.column > 0)
    // 〔6.6〕 beside 51.2 and 57.8, or a column of growth beside two levels
    const closes = numbers.some(cell => /〔/.test(cell.text)) || /年均增长|增速/.test(heading(table, numbers.at(-1)?.column ?? 0))
    return closes && (numbers.length === 3 || numbers.length === 5) ? numbers.filter(cell => isPlain(cell.text.trim())) : []
  })
}

/** Cells of additive columns in tables with a total row. */
function summedCells(table: Table): { start: number; end: number; text: string }[] {
  const total = table.cells.find(cell => /^(?:合计|全市)$/.test(cell.text.trim()))
  if (!total) return []
  return table.cells.filter(
    cell =>
      cell.row >= table.headerRows &&
      cell.column > 0 &&
      isPlain(cell.text.trim()) &&
      /亿元|万人|万吨|万亩|个/.test(heading(table, cell.column)) &&
      !/%|增长|降低/.test(heading(table, cell.column)),
  )
}

/**
 * Every fault that can be made in a reading and that its own numbers, names or period could tell: a number that is said
 * twice, or in a row that closes, changed in one place; a unit a power of ten off; a share above the whole; a year outside
 * the period; a cell of a column that has its sum. The text is plain, so positions in code points are those of the text.
 */
export function possibleFaults(reading: Reading, random: () => number): Fault[] {
  const { statements, blocks, document, facts } = reading
  const observations = statements.filter(s => s.kind === 'observation')
  const faults: Fault[] = []
  const add = (kind: Fault['kind'], at: number, end: number, after: string) => {
    const before = document.text.slice(at, end)
    if (after !== before) faults.push({ kind, at, end, before, after })
  }
  for (const o of repeated(observations)) {
    if (!isPlain(o.text) || o.value === 0) continue
    add('number', o.at, o.end, wrongNumber(o.text, random))
    const unit = document.text.slice(o.end, o.end + 2)
    if (unit === '亿元') add('unit', o.end, o.end + 2, '万元')
    if (Number(o.text) >= 20 && o.text.includes('.'))
      add('magnitude', o.at, o.end, String(Number((Number(o.text) * 10).toFixed(decimalsOf(o.text)))))
  }
  for (const o of observations) {
    const isShare =
      o.unit === '%' &&
      o.measure === 'level' &&
      /率$|比重$|比例$/.test(o.indicator) &&
      isPlain(o.text) &&
      !/毛入|完成|利用率|负债|债务/.test(o.indicator)
    if (isShare && Number(o.text) > 10) add('share', o.at, o.end, `1${o.text.padStart(2, '0')}`)
  }
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const cell of closedRows(block)) add('number', cell.start, cell.end, wrongNumber(cell.text.trim(), random))
      for (const cell of summedCells(block)) add('total', cell.start, cell.end, wrongNumber(cell.text.trim(), random))
      continue
    }
    if (block.kind === 'aside' || !facts.period) continue
    for (const match of document.text
      .slice(block.start, block.end)
      .matchAll(/(?<![比较自])20\d\d年(?=底前|底|前)|(?<=到)20\d\d年(?=，)/g)) {
      const at = block.start + match.index
      // a year of the far goals is beyond the period as it is
      if (Number(match[0].slice(0, 4)) > facts.period.to) continue
      add('year', at, at + 4, String(facts.period.to + 6 + Math.floor(random() * 3)))
    }
  }
  return faults
}

/** The decoded document with one fault in it: what its format says of places moves along with the text. */
export function withFault(document: DecodedDocument, { at, end, after }: Fault): DecodedDocument {
  const by = after.length - (end - at)
  const move = (offset: number) => (offset >= end ? offset + by : offset)
  const moved = <T extends { readonly start: number; readonly end: number }>(stretch: T): T => ({
    ...stretch,
    start: move(stretch.start),
    end: move(stretch.end),
  })
  return {
    ...document,
    text: document.text.slice(0, at) + after + document.text.slice(end),
    locators: document.locators.map(moved),
    tables: document.tables.map(table => ({ ...moved(table), cells: table.cells.map(moved) })),
    headings: document.headings.map(moved),
  }
}
