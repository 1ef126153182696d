import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { Said } from '../../parts/said.tsx'
import { keepWhole } from '../../wording/keep-whole.ts'
import { splitByMarks } from '../../wording/split-by-marks.ts'

/** How each kind of statement is marked in the text. */
export const MARK: Record<string, string> = { observation: 'k-n', goal: 'k-g', task: 'k-t', project: 'k-p', system: 'k-s' }

/** Text with its statements marked; the chosen one is lit. */
export function Marked({
  text,
  start,
  marks,
  chosen,
}: {
  text: string
  start: number
  marks: readonly RegisteredStatement[]
  chosen: string | undefined
}) {
  // a task is its whole sentence: the words inside it stay readable when only the first clause is marked
  const pieces = splitByMarks(
    text,
    start,
    marks.filter(mark => mark.kind !== 'task'),
  )
  const said = keepWhole(pieces.map(piece => piece.text))
  return pieces.map((piece, i) => {
    const mark = piece.marks[0]
    return mark ? (
      <mark key={piece.start} className={`${MARK[mark.kind]}${mark.id === chosen ? ' on' : ''}`}>
        {said[i]}
      </mark>
    ) : (
      <Said key={piece.start}>{said[i] as string}</Said>
    )
  })
}
