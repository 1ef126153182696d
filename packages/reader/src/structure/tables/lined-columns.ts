import type { Grid } from './flat-grid.ts'
import { cellAt, classOf, isHead, type Words } from './table-shape.ts'

/** A table that a page wrote column by column, each heading before its cells: 指标 / 甲 / 乙 / 丙 / 单位 / 亿元 / % / 家 / 2020年 / 120 / 61 / 14. */

const FEWEST_ROWS = 3
const YEAR_HEAD =
  /^[“"（(]?(?:(?:19|20)\d\d(?:年|$)|十[一二三四五六]?五).{0,12}$|^(?:年均|现状|目标|基期|规划|预期|近期|中期|远期)(?:值|数|目标|规划|增[长速幅]|年|[（(〔[]|$)\S{0,20}$|^(?:指标值|数值|绝对[值量数])$/

const YEAR = /^[（(]?(?:19|20)\d\d年?[）)]?$/

const heads = (text: string) => isHead(text) || YEAR.test(text) || (text.length <= 24 && classOf(text) !== 'value' && YEAR_HEAD.test(text))

/**
 * Null where it is none. A column that is not as long as that of the names lost empty cells, and none of its cells can be told to belong to a
 * row: it is left out. Where this leaves nothing, a table without cells (`used` 0), so that nobody reads it by rows.
 */
export function tableOfColumns(run: readonly Words[]): Grid | null {
  const opens: number[] = []
  for (let at = 0; at < run.length && opens.length < MOST_COLUMNS; at++) if (heads((run[at] as Words).text)) opens.push(at)
  // two rows of headings give a column two in a row
  const starts = opens.filter((at, i) => at - (opens[i - 1] ?? -2) > 1)
  if (starts.length < 3 || starts.length >= MOST_COLUMNS || starts.some(at => headsOf(run, at) > 2)) return null
  const columns = starts.map((at, i): Column => {
    const above = headsOf(run, at)
    const head = run.slice(at, at + above)
    return {
      head: { start: (head[0] as Words).start, end: (head.at(-1) as Words).end, text: head.map(words => words.text).join('') },
      cells: run.slice(at + above, starts[i + 1] ?? run.length),
      above: head.map(words => words.text),
    }
  })
  const last = columns.at(-1) as Column
  // what stands behind the values of the last column reads on after the table
  const tail = isValues(last, last.cells.length) ? last.cells.findLastIndex(({ text }) => classOf(text) !== 'text') + 1 : last.cells.length
  columns[columns.length - 1] = { ...last, cells: last.cells.slice(0, tail) }
  const name = columns.findIndex(column => NAMES.test(column.above[0] as string))
  const height = columns[name]?.cells.length ?? 0
  // rows have values among their names, and say the same heading again on the next page
  if (name < 0 || new Set(columns.map(column => column.head.text)).size < columns.length) return null
  if ((columns[name] as Column).cells.some(({ text }) => classOf(text) === 'value' || classOf(text) === 'attribute')) return null
  if (columns.slice(0, -1).some(column => column.cells.length < 2)) return null
  const kept = columns.filter(
    (column, i) =>
      column.cells.length === height ||
      (i === columns.length - 1 && i !== name && column.cells.length > height && !isValues(column, height)),
  )
  if (height < FEWEST_ROWS || kept.length < 2 || !kept.some(column => isValues(column, height)))
    return { headerRows: 1, columns: 1, cells: [], used: 0 }
  // the headings of the columns left out say what stands beside
  const cells = columns.flatMap((own, column) =>
    [own.head, ...(kept.includes(own) ? own.cells.slice(0, height) : [])].map((words, row) => cellAt(words, row, column)),
  )
  const used = run.length - Math.max(0, last.cells.length - Math.min(height, tail))
  return { headerRows: 1, columns: columns.length, cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column), used }
}

interface Column {
  readonly head: Words
  readonly cells: readonly Words[]
  /** The headings it opens with. */
  readonly above: readonly string[]
}

const MOST_COLUMNS = 14
const NAMES = /^(?:主要)?指\s*标(?:名称|项)?$|^(?:项\s*目|名\s*称|项目名称)$/

const isValues = ({ cells }: Column, height: number): boolean =>
  cells.slice(0, height).filter(({ text }) => classOf(text) === 'value').length > height / 2

/** How many headings stand at `at`, one below the other. */
function headsOf(run: readonly Words[], at: number): number {
  let count = 0
  while (at + count < run.length && count < 3 && heads((run[at + count] as Words).text)) count++
  return count
}
