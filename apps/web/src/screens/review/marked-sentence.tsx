import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useMemo } from 'react'
import { locateFields } from '../../lib/locate-fields.ts'
import { Said } from '../../parts/said.tsx'
import { keepWhole } from '../../wording/keep-whole.ts'
import { splitByMarks } from '../../wording/split-by-marks.ts'

/** What lies between lines in the text; between the cells of a row it is a space. */
export const asOneLine = (words: string, inTable: boolean) => words.replace(/\s*\n\s*|\t/g, inTable ? '　' : '')

/** The sentence as printed, whole; letters tie its words to the fields of the record, warm those that may be wrong. */
export function MarkedSentence({ one, field }: { one: RegisteredStatement; field?: string | undefined }) {
  const spans = useMemo(() => locateFields(one), [one])
  const doubtful = new Set(one.doubts.map(doubt => doubt.field))
  const pieces = splitByMarks(one.quote, one.quoteStart, spans)
  const said = keepWhole(pieces.map(piece => asOneLine(piece.text, one.cell !== undefined)))
  return pieces.map((piece, i) => {
    const mark = piece.marks[0]
    const words = <Said key={piece.start}>{said[i] as string}</Said>
    if (!mark) return words
    const look = `${doubtful.has(mark.field) ? ' w' : ''}${mark.field === field ? ' on' : ''}`
    return (
      <span key={piece.start} className={`cu${look}`}>
        {words}
        {mark.at === piece.start ? <b>{mark.letter}</b> : null}
      </span>
    )
  })
}

/** The sentence of a statement among others: only what the statement is about is marked. */
export function ShortSentence({ one }: { one: RegisteredStatement }) {
  return splitByMarks(one.quote, one.quoteStart, [{ at: one.at, end: one.end }]).map(piece => {
    const words = asOneLine(piece.text, one.cell !== undefined)
    return piece.marks.length && one.kind !== 'task' ? <mark key={piece.start}>{words}</mark> : words
  })
}
