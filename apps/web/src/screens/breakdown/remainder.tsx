import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'

/** What is left over as a dimension line: two ticks and the distance between them; a plain word where nothing is left. */
export function Remainder({ value, digits, unit }: { value: number | null; digits: number; unit?: string }) {
  const { t } = useText()
  const words = t.area.breakdown
  if (value === null) return <span className="dim">—</span>
  if (value === 0) return <span className="brem ok">{words.settled}</span>
  const size = formatNumber(Math.abs(value).toFixed(digits))
  const shown = unit ? `${size} ${unit}` : size
  return (
    <span className="brem">
      <svg width="100%" height="12" aria-hidden="true">
        <line x1="2" x2="2" y1="1" y2="11" />
        <line x1="100%" x2="100%" y1="1" y2="11" transform="translate(-2 0)" />
        <line x1="2" x2="100%" y1="6" y2="6" />
        <line x1="-1" x2="5" y1="9" y2="3" />
        <line x1="100%" x2="100%" y1="6" y2="6" />
      </svg>
      <b className="n">{value > 0 ? words.leftOver(shown) : words.tooMuch(shown)}</b>
    </span>
  )
}
