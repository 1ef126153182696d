import { useText } from '../../../i18n/use-text.ts'
import { formatNumber } from '../../../lib/numbers.ts'
import { LEAF } from '../queue/use-picks.ts'

/** Which rows of a long list are shown, and the buttons that turn to the others; nothing where all fit. */
export function Leaves({ first, total, onTurn }: { first: number; total: number; onTurn: (by: number) => void }) {
  const { t } = useText()
  const words = t.area.review
  if (total <= LEAF) return null
  const last = Math.min(total, first + LEAF)
  return (
    <div className="leaves">
      <button className="btn sm" type="button" disabled={first === 0} onClick={() => onTurn(-LEAF)}>
        {words.leafBefore}
        <kbd>PgUp</kbd>
      </button>
      <span className="cap" role="status">
        {words.leafOf(formatNumber(first + 1), formatNumber(last), formatNumber(total))}
      </span>
      <button className="btn sm" type="button" disabled={last >= total} onClick={() => onTurn(LEAF)}>
        {words.leafAfter}
        <kbd>PgDn</kbd>
      </button>
    </div>
  )
}
