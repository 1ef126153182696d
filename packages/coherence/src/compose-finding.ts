import type { BilingualText, CheckedDocument, Finding, FindingRole, FindingSide, Gravity, Suggestion } from '@lantu/model/finding'
import type { Statement } from '@lantu/model/statement'

export interface FindingParts {
  readonly rule: string
  readonly gravity: Gravity
  /** What the question is about, without values and positions: place, indicator, time … The rule and these make the key. */
  readonly subject: readonly (string | number | undefined)[]
  readonly message: BilingualText
  readonly found?: string | BilingualText
  readonly expected?: string | BilingualText
  readonly arithmetic?: readonly string[]
  readonly sides: readonly FindingSide[]
  readonly suggestion?: Suggestion
}

const bothLanguages = (text: string | BilingualText): BilingualText => (typeof text === 'string' ? { zh: text, en: text } : text)

/** A side at a statement: the number or name itself, with its sentence. */
export function sideOf(document: CheckedDocument, statement: Statement, role: FindingRole): FindingSide {
  const { at, end, text, quoteStart, quote } = statement
  return { document: document.name, at, end, text, quoteStart, quote, role }
}

/** How a document is called in keys. */
export const lineageOf = (document: CheckedDocument): string => document.lineage ?? document.name

/**
 * A finding with its key (rule and subject, the same from check to check) and its state (what its sides say, which a decision is about);
 * no parts that nobody gave.
 */
export function composeFinding(parts: FindingParts): Finding {
  const { rule, gravity, subject, message, found, expected, arithmetic = [], sides, suggestion } = parts
  return {
    key: [rule, ...subject.map(part => String(part ?? ''))].join('|'),
    state: sides.map(side => side.text).join('|'),
    rule,
    gravity,
    message,
    ...(found === undefined ? {} : { found: bothLanguages(found) }),
    ...(expected === undefined ? {} : { expected: bothLanguages(expected) }),
    arithmetic: [...arithmetic],
    sides: [...sides],
    ...(suggestion ? { suggestion } : {}),
  }
}
