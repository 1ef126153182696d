import { splitAmounts } from '../wording/split-amounts.ts'
import { ByWords } from './by-words.tsx'

/** A sentence of which no line tears a day apart, or a number from its unit; `byWords` where it is short, so that each line counts. */
export function Said({ children, byWords }: { children: string; byWords?: boolean }) {
  return splitAmounts(children).map((piece, i) =>
    i % 2 ? (
      <span key={i} className="whole">
        {piece}
      </span>
    ) : byWords && piece ? (
      <ByWords key={i}>{piece}</ByWords>
    ) : (
      piece
    ),
  )
}
