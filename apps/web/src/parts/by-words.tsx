import { Fragment } from 'react'
import { wordPieces } from '../wording/word-pieces.ts'

/** A title whose lines end between words: a narrow page would part 综合 after 综. */
export function ByWords({ children }: { children: string }) {
  return (
    <span className="bywords">
      {wordPieces(children).map((piece, i) => (
        <Fragment key={i}>
          {i ? <wbr /> : null}
          {piece}
        </Fragment>
      ))}
    </span>
  )
}
