import { splitAmounts } from '../wording/split-amounts.ts'

/** A sentence of which no line tears a day apart, or a number from its unit. */
export function Said({ children }: { children: string }) {
  return splitAmounts(children).map((piece, i) =>
    i % 2 ? (
      <span key={i} className="whole">
        {piece}
      </span>
    ) : (
      piece
    ),
  )
}
