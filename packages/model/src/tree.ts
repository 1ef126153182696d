/** What `structure` makes of the clean text. All offsets here are UTF-16 units of the *clean* text. */

export interface Range {
  readonly start: number
  readonly end: number
}

/** 编 章 节 一、（一） 1. （1） ①, 第N条 or a numbered article, 专栏 box, annex. */
export type SectionKind = 'document' | 'part' | 'chapter' | 'section' | 'item' | 'subitem' | 'article' | 'box' | 'annex'

export interface Section extends Range {
  /** Index in `Outline.sections`; the document itself is 0. */
  readonly id: number
  readonly parent: number | null
  /** Depth below the document, which is 0. */
  readonly depth: number
  readonly kind: SectionKind
  /** The number as written: `第三章`, `（二）`, `161、`, `专栏 4`. */
  readonly label: string
  /** The heading without its number. */
  readonly title: string
  /** The heading line; empty for the document. `start`/`end` of the section cover heading and body. */
  readonly heading: Range
}

export interface Paragraph extends Range {
  readonly kind: 'paragraph' | 'bullet' | 'caption' | 'note'
  /** Index of the innermost section it stands in. */
  readonly section: number
  /** The sentence that opens the paragraph as its own heading (`综合实力迈上新台阶。`), if any; also the first of `sentences`. */
  readonly lead?: Range
  readonly sentences: readonly Range[]
}

export interface TableCell extends Range {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  /** The table lost its rules, and another column is about as likely. */
  readonly uncertain?: boolean
}

export interface Table extends Range {
  readonly kind: 'table'
  readonly section: number
  readonly caption?: Range
  /** How it was found: declared by the format, by tabs or pipes on a line, or one cell a line. */
  readonly form: 'declared' | 'lines' | 'flattened'
  /** Rows 0 … headerRows−1 are headings. */
  readonly headerRows: number
  readonly columns: number
  readonly cells: readonly TableCell[]
}

export type Block = Paragraph | Table

/** What the document is, read from its title and opening; anything may be unknown. */
export interface DocumentFacts {
  readonly title: string
  readonly kind: 'outline' | 'proposal' | 'special' | 'annual' | 'work-report' | 'other'
  /** The place that speaks, as written: `青川湖市`. */
  readonly place: string
  /** The period planned, or null: `{from: 2016, to: 2020}`. */
  readonly period: { readonly from: number; readonly to: number } | null
  /** For a work report: the year reported on. For a plan: the base year. */
  readonly baseYear: number | null
}

/** A document that stands behind the first in the same text: an annex with a title of its own, a second report. */
export interface LaterDocument {
  /** Where its title begins. */
  readonly start: number
  readonly facts: DocumentFacts
}

export interface Outline {
  /** Of the first document, mostly the only one. */
  readonly facts: DocumentFacts
  readonly later: readonly LaterDocument[]
  readonly sections: readonly Section[]
  /** In text order. Headings are not blocks: they belong to `sections`. */
  readonly blocks: readonly Block[]
}
