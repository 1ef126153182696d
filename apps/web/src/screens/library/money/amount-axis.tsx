import { formatNumber } from '../../../lib/numbers.ts'

/** The amounts at the left of a curve, with a line across for each. */
export function AmountAxis({ ticks, from, to, y }: { ticks: readonly number[]; from: number; to: number; y: (amount: number) => number }) {
  return ticks.map(tick => (
    <g key={tick}>
      <line x1={from} x2={to} y1={y(tick)} y2={y(tick)} className="ax2" />
      <text x={from - 8} y={y(tick) + 4} textAnchor="end">
        {formatNumber(tick)}
      </text>
    </g>
  ))
}
