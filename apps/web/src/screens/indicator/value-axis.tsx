import { useText } from '../../i18n/use-text.ts'
import { nearIn } from '../../wording/light-words.ts'

/** The lines of a chart's values with their figures on the left; the lowest is the axis. */
export function ValueAxis({
  ticks,
  unit,
  from,
  to,
  y,
}: {
  ticks: readonly number[]
  unit: string
  from: number
  to: number
  y: (value: number) => number
}) {
  const { language } = useText()
  return ticks.map(tick => (
    <g key={tick}>
      <line x1={from} x2={to} y1={y(tick)} y2={y(tick)} className={tick === ticks[0] ? 'ax' : 'ax2'} />
      <text x={from - 10} y={y(tick) + 4} textAnchor="end" className="t-dim">
        {nearIn(tick, unit, language)}
      </text>
    </g>
  ))
}
