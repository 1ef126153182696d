import type { CheckedDocument, FindingRole, FindingSide } from '@lantu/model/finding'

/** A sentence of a paragraph; offsets are code points of the document's text. */
export interface SitedSentence {
  readonly document: CheckedDocument
  readonly at: number
  readonly text: string
  readonly section: number
}

const SENTENCE = /[^。；！？\n]+[。；！？]?/g

/** Texts without astral characters count the same in both units; the rest is converted. */
const pointsIn = (text: string) => (/[\ud800-\udbff]/.test(text) ? [...text].length : text.length)

/** The sentences of a document’s paragraphs, `at` in code points of its stored text. */
export function sentencesOf(document: CheckedDocument): SitedSentence[] {
  return (document.paragraphs ?? []).flatMap(({ at, text, section }) =>
    [...text.matchAll(SENTENCE)].map(match => ({ document, at: at + pointsIn(text.slice(0, match.index)), text: match[0], section })),
  )
}

/** A side at a stretch of a sentence: `from` and `to` are UTF-16 offsets within it. */
export function sideInSentence(sentence: SitedSentence, from: number, to: number, role: FindingRole): FindingSide {
  const { document, at, text } = sentence
  const start = at + pointsIn(text.slice(0, from))
  return {
    document: document.name,
    at: start,
    end: start + pointsIn(text.slice(from, to)),
    text: text.slice(from, to),
    quoteStart: at,
    quote: text,
    role,
  }
}
