// What a plain text consists of, for writing it in other formats: its paragraphs and headings, each on one line, and its tables, as the
// reader has them. What is the plain text's own (leftovers of markup, the numbers and heads of its pages) is not written.
import { normalise } from '@lantu/reader/normalise/normalise'

const OWN = new Set(['markup', 'page number', 'running head', 'byte order mark'])

/**
 * @typedef {{ kind: 'paragraph', text: string, level: number | null }} Paragraph `level` of a heading, from 1
 * @typedef {{ text: string, columns: number, rows: number }} TableCell
 * @typedef {{ kind: 'table', width: number, header: number, grid: (TableCell | null)[][] }} Table places that a cell covers are null
 * @typedef {Paragraph | Table} Block
 */

/** @returns {Block[]} of a reading whose positions are code units of its text */
export function sourceBlocks({ document, blocks, sections }) {
  const clean = normalise(document)
  const tables = blocks.filter(({ kind }) => kind === 'table')
  const levels = new Map(sections.slice(1).map(({ headingStart, depth }) => [headingStart, depth]))
  const contents = clean.setAside.filter(({ kind }) => kind === 'table of contents')
  const found = [
    ...tables.map(table => ({ at: table.start, block: tableOf(table) })),
    ...paragraphsOf(document.text, clean, tables, levels),
    ...contents.map(({ start, end }) => paragraph(start, document.text.slice(start, end).trim(), null)),
  ]
  return found.toSorted((a, b) => a.at - b.at).map(({ block }) => block)
}

const paragraph = (at, text, level) => ({ at, block: { kind: 'paragraph', text, level } })

/** What the reader has as one line, in the signs of the file. */
function paragraphsOf(text, clean, tables, levels) {
  const sources = sourcesOf(clean)
  const hidden = new Uint8Array(text.length)
  for (const { kind, start, end } of clean.setAside) if (OWN.has(kind)) hidden.fill(1, start, end)
  const found = []
  let at = 0
  let last = 0
  for (const line of clean.text.split('\n')) {
    const start = sources[at]
    const end = sources[at + line.length - 1] + 1
    at += line.length + 1
    if (line.trim() === '' || tables.some(table => start < table.end && end > table.start)) continue
    // a line may begin with what is set aside, such as the mark of a note
    let from = start
    while (from > last && text[from - 1] !== '\n') from--
    last = end
    const words = wordsOf(text, hidden, from, end)
    if (words) found.push(paragraph(start, words, levels.get(start) ?? null))
  }
  return found
}

/** The file's own lines, without leftovers of markup: a tag ended a line where it stood. */
export function sourceLines(document) {
  let text = document.text
  for (const { kind, start, end } of normalise(document).setAside.toReversed())
    if (kind === 'markup') text = text.slice(0, start) + (text[start] === '<' ? '\n' : '') + text.slice(end)
  return text
}

/** Where each sign of the clean text stands in the source. */
function sourcesOf({ text, stretches: { at, source } }) {
  const sources = new Uint32Array(text.length)
  for (let k = 0; k + 1 < at.length; k++) for (let i = at[k]; i < at[k + 1]; i++) sources[i] = source[k] + i - at[k]
  return sources
}

/** A stretch of the source without what is its own, and without the ends of its lines. */
function wordsOf(text, hidden, start, end) {
  let words = ''
  for (let at = start; at < end; at++) if (!hidden[at]) words += text[at]
  return words.replace(/\s*[\r\n]\s*/g, '').trim()
}

function tableOf({ cells, columns, headerRows }) {
  const rows = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan))
  const width = Math.max(columns, ...cells.map(({ column, columnSpan }) => column + columnSpan))
  const grid = Array.from({ length: rows }, () => Array.from({ length: width }, () => ({ text: '', columns: 1, rows: 1 })))
  for (const { row, column, rowSpan, columnSpan, text } of cells) {
    for (let r = row; r < row + rowSpan; r++) grid[r].fill(null, column, column + columnSpan)
    grid[row][column] = { text: text.replace(/\s+/g, ' '), columns: columnSpan, rows: rowSpan }
  }
  return { kind: 'table', width, header: headerRows, grid }
}

/** The paragraphs of a file in the order in which its reader counts them: a row of a table is one. */
export function countedParagraphs(blocks) {
  return blocks.flatMap(block =>
    block.kind === 'paragraph' ? [block.text] : block.grid.map(row => row.map(cell => cell?.text ?? '').join(' ')),
  )
}
