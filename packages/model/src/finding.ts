import { type Static, Type } from 'typebox'
import type { PlanKind } from './api/plan.ts'
import type { ReadCell } from './reading.ts'
import type { Statement } from './statement.ts'

/** `error`: it cannot be meant. `warning`: it is most likely wrong or must be explained. `note`: worth a look. */
export const Gravity = Type.Union([Type.Literal('error'), Type.Literal('warning'), Type.Literal('note')])
export type Gravity = Static<typeof Gravity>

/** The same thing said in both languages of the screens. */
export const BilingualText = Type.Object({ zh: Type.String(), en: Type.String() })
export type BilingualText = Static<typeof BilingualText>

/** What a side is to its finding. */
export const FindingRole = Type.Union([
  Type.Literal('stated'), // the number or the words that are checked
  Type.Literal('other'), // another value of the same thing
  Type.Literal('base'), // the level that growth starts from
  Type.Literal('end'), // the level that growth arrives at
  Type.Literal('part'),
  Type.Literal('whole'),
  Type.Literal('numerator'),
  Type.Literal('denominator'),
  Type.Literal('target'),
  Type.Literal('actual'),
  Type.Literal('earlier'), // what an earlier document or period said
  Type.Literal('later'),
  Type.Literal('upper'), // what the plan above says
  Type.Literal('lower'),
])
export type FindingRole = Static<typeof FindingRole>

/** A stretch that a finding speaks of. Offsets are code points of the document's stored decoded text. */
export const FindingSide = Type.Object({
  /** `CheckedDocument.name`. */
  document: Type.String(),
  /** The number or the words themselves, `[at, end)`: what is marked. */
  at: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  text: Type.String(),
  /** The sentence or table row around it, exactly as stored, and where it starts; it may hold the mark only in part. */
  quoteStart: Type.Integer({ minimum: 0 }),
  quote: Type.String(),
  role: FindingRole,
  /** Headings from the outermost to the innermost, where the document's sections are known: `['第六章 …', '第一节 …']`. */
  chapter: Type.Optional(Type.Array(Type.String())),
  /** Responsible bodies that the passage names, the lead first. */
  bodies: Type.Optional(Type.Array(Type.String())),
})
export type FindingSide = Static<typeof FindingSide>

/** A correction that would settle the finding: put `replacement` in the place of `[at, end)`. Offered, never made. */
export const Suggestion = Type.Object({
  document: Type.String(),
  at: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  replacement: Type.String(),
})
export type Suggestion = Static<typeof Suggestion>

/** What a coherence rule found: what stands there, what was expected, the arithmetic between, and every place it rests on. */
export const Finding = Type.Object({
  /**
   * The same question asked again has the same key, whatever happened to positions, values and wording meanwhile: rule, place,
   * indicator, time and what else tells two questions apart. Unique within one check. Resolving and waiving are kept by it.
   */
  key: Type.String({ minLength: 1 }),
  /** What the finding rests on: the values and words at its sides. Under one key, another state means that a decision is to be taken anew. */
  state: Type.String(),
  /** Name of the rule; `docs/rules/NAME.md` explains it. */
  rule: Type.String(),
  gravity: Gravity,
  message: BilingualText,
  found: Type.Optional(BilingualText),
  expected: Type.Optional(BilingualText),
  /** The arithmetic, a step a line, with the printed numbers: `(150 ÷ 100)^(1/5) − 1 = 8.45%`. */
  arithmetic: Type.Array(Type.String()),
  /** At least one; the first is where the finding is listed. */
  sides: Type.Array(FindingSide, { minItems: 1 }),
  suggestion: Type.Optional(Suggestion),
})
export type Finding = Static<typeof Finding>

/** A paragraph of a document: `at` is its start in code points of the stored decoded text. */
export interface CheckedParagraph {
  readonly at: number
  readonly text: string
  readonly section: number
}

/** A heading with its place in the tree; `parent` is another's `id`. Offsets as everywhere in findings. */
export interface CheckedSection {
  readonly id: number
  readonly parent: number | null
  readonly kind: string
  readonly label: string
  readonly title: string
  readonly start: number
  readonly end: number
}

/** A table: its cells with the rows and columns that they span. `headerRows` rows at the top are headings. */
export interface CheckedTable {
  readonly section: number
  readonly headerRows: number
  readonly columns: number
  readonly cells: readonly ReadCell[]
}

/** One document as coherence rules take it. Only `name` and `statements` must be there; what is absent is not checked. */
export interface CheckedDocument {
  /** Unique among the documents checked together: a file name, or the identifier of a stored document. */
  readonly name: string
  /** The same for every version of the document, so that findings are recognised after it was replaced; `name` where absent. */
  readonly lineage?: string
  readonly title?: string
  readonly kind?: PlanKind | 'other'
  /** The place that the document speaks for: `青川湖市`. Two documents of one place are compared as equals. */
  readonly place?: string
  /** The place above it, where known: a district's city. */
  readonly parentPlace?: string
  /** What it plans. */
  readonly period?: { readonly from: number; readonly to: number } | null
  /** The last year that it reports on; the year before it was written. */
  readonly baseYear?: number | null
  readonly sections?: readonly CheckedSection[]
  readonly paragraphs?: readonly CheckedParagraph[]
  /** In text order: the index is `TableRef.table` of the observations in it. */
  readonly tables?: readonly CheckedTable[]
  readonly statements: readonly Statement[]
}
