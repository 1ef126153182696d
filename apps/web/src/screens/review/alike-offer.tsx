import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'

/** After a correction: that it may be made for others too. */
export function AlikeOffer({ total, onSee, onLeave }: { total: number; onSee: () => void; onLeave: () => void }) {
  const { t } = useText()
  const words = t.area.review
  return (
    <div className="carried offer" role="status">
      <p>{words.alikeOffer(formatNumber(total))}</p>
      <p className="foot">
        <button className="btn" type="button" onClick={onSee}>
          {words.alikeSee}
          <kbd>Y</kbd>
        </button>
        <button className="btn" type="button" onClick={onLeave}>
          {words.alikeNo}
          <kbd>Esc</kbd>
        </button>
      </p>
    </div>
  )
}
