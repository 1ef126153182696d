import type { Paragraph } from '@lantu/model/tree'
import { atStart } from '../patterns/gates.ts'
import type { Line } from './lines.ts'
import { sentencesOf } from './sentences.ts'

// -5℃ and *3 are no items of a list, ●15所学校 is
const BULLET = atStart(/^(?:——|—(?=[㐀-鿿])|[-*+·](?!\d)|[●•◆◇■□▲△○★☆※➢◎▪])\s*/)
const CAPTION = atStart(/^(?:图|表)\s?\d{1,3}(?:-\d+)?\s?[：:.-]?|^(?:附表|附图)/)
/** 注：…, and the notes of Markdown, `[^3]: …`, which explain words and commit to nothing. */
const NOTE = atStart(/^注\s?[：:\d]|^资料来源|^备注[：:]|^\[\^\d{1,3}\]\s?[：:]/)
const LONGEST_LEAD = 26

/** A paragraph of the text from `start` to the line's end. */
export function paragraphOf(text: string, line: Line, start: number, section: number): Paragraph {
  const words = text.slice(start, line.end)
  const bullet = BULLET.exec(words)?.[0].length ?? 0
  const kind = bullet ? 'bullet' : CAPTION.test(words) && words.length <= 60 ? 'caption' : NOTE.test(words) ? 'note' : 'paragraph'
  const sentences = sentencesOf(text, start + bullet, line.end)
  const [first] = sentences
  const opens =
    first &&
    sentences.length > 1 &&
    first.end - first.start <= LONGEST_LEAD &&
    text[first.end - 1] === '。' &&
    !/\d/.test(text.slice(first.start, first.end))
  return { kind, section, start, end: line.end, sentences, ...(opens ? { lead: { start: first.start, end: first.end } } : {}) }
}

/** Where a paragraph's own words begin: a mark says nothing of how it opens. A dash stays, since it opens the points of an aim or a review. */
export const wordsBegin = (text: string, { kind, start, sentences }: Paragraph): number =>
  kind === 'bullet' && text[start] !== '—' ? (sentences[0]?.start ?? start) : start
