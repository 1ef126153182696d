import { type CleanText, cleanPlace } from '@lantu/model/clean-text'
import type { DecodedDocument } from '@lantu/model/decoded-document'
import type { Block, Outline, Table } from '@lantu/model/tree'
import { decimalHeadings } from './decimal-headings.ts'
import { documentFacts } from './document-facts.ts'
import { bareHeading, type Heading, headingOf, partHeading } from './heading.ts'
import { laterDocuments } from './later-documents.ts'
import { type Line, linesOf } from './lines.ts'
import { paragraphOf } from './paragraphs.ts'
import { SectionStack } from './section-stack.ts'
import { declaredTable } from './tables/declared-table.ts'
import { flatDutiesAt } from './tables/flat-duties.ts'
import { flatTableAt } from './tables/flat-table.ts'
import { lineTableAt } from './tables/line-table.ts'
import { lyingTableAt } from './tables/lying-table.ts'

interface Declared {
  readonly table: Table
  readonly start: number
  readonly end: number
}

/** Levels of the headings that the format declares, by the clean position of their lines. */
function declaredLevels(document: DecodedDocument, clean: CleanText): ReadonlyMap<number, number> {
  return new Map(document.headings.map(heading => [cleanPlace(clean, heading.start), heading.level]))
}

/** A heading by its own words, or by what the format says of its line; level 0 is the document's title. */
function headingAt(
  line: Line,
  levels: ReadonlyMap<number, number>,
  decimals: ReadonlyMap<Line, Heading>,
): { heading: Heading; level: number | undefined } | null {
  const level = levels.get(line.start)
  const heading = headingOf(line.text) ?? decimals.get(line)
  if (heading) return { heading, level: undefined }
  if (level === undefined || level === 0 || line.text.length > 60 || /[。；]$/.test(line.text)) return null
  return { heading: { label: null, title: line.text, length: line.text.length }, level }
}

/** Parts without numbers stand at the top, or within the parts that have them. */
function bareAt(line: Line, numbered: boolean, begun: boolean): { heading: Heading; level: number } | null {
  const heading = begun ? partHeading(line.text) : bareHeading(line.text)
  return heading && { heading, level: numbered ? WITHIN_NUMBERED : 1 }
}
const WITHIN_NUMBERED = 11

/**
 * The tree of a document: sections by their labels (编 章 节 一、（一）1. （1）①, articles, boxes), paragraphs with sentences and
 * clauses, tables however they came. Linear in the text.
 */
export function structure(document: DecodedDocument, clean: CleanText): Outline {
  const { text } = clean
  const lines = linesOf(text)
  const facts = documentFacts(lines, text)
  const levels = declaredLevels(document, clean)
  const decimals = decimalHeadings(lines)
  const declared: Declared[] = document.tables
    .map(given => declaredTable(clean, given, 0))
    .filter(table => table !== null)
    .map(table => ({ table, start: table.start, end: table.end }))
    .toSorted((a, b) => a.start - b.start)
  const stack = new SectionStack(text.length)
  const blocks: Block[] = []
  const report = facts.kind === 'work-report' || facts.kind === 'annual'
  let given = 0
  /** A sentence has ended. */
  let begun = false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    const next = declared[given]
    if (next && line.end > next.start) {
      blocks.push(withCaption({ ...next.table, section: stack.current }, blocks, text))
      given++
      while (i + 1 < lines.length && (lines[i + 1] as Line).start < next.end) i++
      continue
    }
    const found =
      lyingTableAt(lines, i, stack.current) ??
      lineTableAt(lines, i, stack.current) ??
      flatDutiesAt(lines, i, stack.current) ??
      flatTableAt(lines, i, stack.current)
    if (found) {
      blocks.push(withCaption(found.table, blocks, text))
      i = found.next - 1
      continue
    }
    const opened = headingAt(line, levels, decimals) ?? (report ? bareAt(line, stack.opensWithLabel, begun) : null)
    let from = line.start
    if (opened) {
      from = line.start + opened.heading.length
      stack.open(opened.heading, line.start, from, opened.level)
      while (from < line.end && /\s/.test(text[from] as string)) from++
    }
    if (from < line.end) blocks.push(paragraphOf(text, line, from, stack.current))
    begun ||= text[line.end - 1] === '。'
  }
  return { facts, later: laterDocuments(lines, text, facts), sections: stack.finish(text.length), blocks }
}

/** 表1：主要指标 right above a table is its caption, and so is 单位：万亩 below that or alone. */
function withCaption(table: Table, blocks: readonly Block[], text: string): Table {
  const of = (block: Block | undefined) => block !== undefined && block.section === table.section
  const last = blocks.at(-1)
  const unit = of(last) && last?.kind === 'paragraph' && IN_ONE_UNIT.test(text.slice(last.start, last.end)) ? last : undefined
  const title = unit ? blocks.at(-2) : last
  const first = of(title) && title?.kind === 'caption' ? title : unit
  const end = unit ?? first
  return first && end ? { ...table, caption: { start: first.start, end: end.end } } : table
}
const IN_ONE_UNIT = /^[（(]?(?:计量)?单位\s?[：:]\s?[^\s：:。]{1,16}$/
