import type { Statement } from './statement.ts'

/** One document's statements, as coherence rules take them. */
export interface CheckedDocument {
  /** How messages name it: a file name or a title. */
  readonly name: string
  /** The place that the document speaks for; two documents of one place are compared, two places never. */
  readonly place?: string
  readonly statements: readonly Statement[]
}

export type Gravity = 'error' | 'warning' | 'note'

/** A stretch that a finding speaks of; offsets are code points of the document's stored decoded text. */
export interface FindingPlace {
  readonly file: string
  readonly at: number
  readonly end: number
  readonly quote: string
}

/** What a coherence rule found: what stands there, what was expected, and the arithmetic between. */
export interface Finding {
  readonly rule: string
  readonly gravity: Gravity
  readonly zh: string
  readonly en: string
  readonly arithmetic: string
  readonly places: readonly FindingPlace[]
}
