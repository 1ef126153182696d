import type { MoneyView } from '@lantu/model/api/library/money'
import { useNarrow } from '../../../hooks/use-narrow.ts'
import { useText } from '../../../i18n/use-text.ts'
import { inMoneyUnit, moneyUnit, showMoney } from '../../../lib/money.ts'
import { axisOf } from '../../indicator/scales.ts'
import { AmountAxis } from './amount-axis.tsx'

const WIDE = 420
const NARROW = 340
const H = 230
const LEFT = 44
const RIGHT = 66
const TOP = 22
const BOTTOM = 30

/** The year's investment as running totals: the plan in blue to December, what was completed in ink to this month. */
export function YearCurve({ months }: { months: MoneyView['months'] }) {
  const { t, language } = useText()
  const words = t.area.library
  const W = useNarrow() ? NARROW : WIDE
  const shown = (yuan: string) => inMoneyUnit(Number(yuan), language)
  const plan = months.map(month => shown(month.plannedTotal))
  const done = months.flatMap(month => (month.completedTotal === null ? [] : [shown(month.completedTotal)]))
  const { high, ticks } = axisOf([0, ...plan, ...done])
  const x = (index: number) => LEFT + ((W - LEFT - RIGHT) * (index + 1)) / 12
  const y = (value: number) => TOP + (H - TOP - BOTTOM) * (1 - value / high)
  const line = (values: readonly number[]) =>
    [`M${LEFT} ${y(0)}`, ...values.map((value, index) => `L${x(index).toFixed(1)} ${y(value).toFixed(1)}`)].join('')
  const last = done.length - 1
  const end = months.at(-1)
  const now = months[last]
  return (
    <svg
      className="ycurve"
      viewBox={`0 0 ${W} ${H}`}
      role="img"
      aria-label={now ? `${words.completed} ${showMoney(now.completedTotal, language, 1)}` : words.planned}
    >
      <AmountAxis ticks={ticks} from={LEFT} to={W - RIGHT} y={y} />
      {[1, 3, 6, 9, 12].map(month => (
        <text key={month} x={x(month - 1)} y={H - 8} textAnchor="middle" className={month === last + 1 ? 't-warm t-b' : undefined}>
          {month}
        </text>
      ))}
      {now ? <line x1={x(last)} x2={x(last)} y1={TOP - 8} y2={y(0)} className="s-warm" strokeDasharray="3 3" /> : null}
      <path d={line(plan)} className="s-plan" strokeWidth="1.8" />
      <path d={line(done)} className="s-ink" strokeWidth="2.6" />
      {end ? (
        <>
          <line x1={x(11) - 5} x2={x(11) + 5} y1={y(plan[11] ?? 0)} y2={y(plan[11] ?? 0)} stroke="var(--blue)" strokeWidth="2.4" />
          <text x={x(11) + 9} y={y(plan[11] ?? 0) + 1} className="t-blue t-b">
            {showMoney(end.plannedTotal, language, 1)}
          </text>
          <text x={x(11) + 9} y={y(plan[11] ?? 0) + 15} className="t-dim">
            {words.planMark}
          </text>
        </>
      ) : null}
      {now ? (
        <>
          <circle cx={x(last)} cy={y(done[last] ?? 0)} r="4" className="f-ink" />
          <text x={x(last) + 9} y={Math.min(y(0) - 18, y(done[last] ?? 0) + 18)} className="t-ink t-b halo">
            {showMoney(now.completedTotal, language, 1)} {moneyUnit(language)}
          </text>
          <text x={x(last) + 9} y={Math.min(y(0) - 4, y(done[last] ?? 0) + 32)} className="t-dim halo">
            {words.dueBy(last + 1, showMoney(now.plannedTotal, language, 1))}
          </text>
        </>
      ) : null}
    </svg>
  )
}
