import type { ProjectDetail } from '@lantu/model/api/library/project'
import { addDecimals } from '@lantu/model/decimal'
import { useNarrow } from '../../../hooks/use-narrow.ts'
import { useText } from '../../../i18n/use-text.ts'
import { inMoneyUnit, showMoney } from '../../../lib/money.ts'
import { axisOf } from '../../indicator/scales.ts'
import { AmountAxis } from './amount-axis.tsx'

const WIDE = 560
const NARROW = 340
const H = 220
const LEFT = 52
const RIGHT = 44
const TOP = 16
const BOTTOM = 28

/** Running totals of planned and completed investment, and physical progress on the right-hand scale. */
export function InvestmentCurve({ project }: { project: Pick<ProjectDetail, 'months' | 'investment'> }) {
  const { t, language } = useText()
  const words = t.area.library
  const W = useNarrow() ? NARROW : WIDE
  const { months } = project
  if (!months.length) return <p className="foot cap">{words.empty}</p>
  let planned = '0'
  let completed = '0'
  const points = months.map((month, index) => {
    planned = addDecimals([planned, month.planned ?? '0'])
    if (month.completed !== null) completed = addDecimals([completed, month.completed])
    return {
      index,
      month: month.month,
      planned: inMoneyUnit(Number(planned), language),
      completed: month.completed === null ? undefined : inMoneyUnit(Number(completed), language),
      progress: month.progress === null ? undefined : Number(month.progress),
    }
  })
  const { high, ticks } = axisOf([0, ...points.flatMap(point => [point.planned, point.completed ?? 0])])
  const x = (index: number) => LEFT + ((W - LEFT - RIGHT) * index) / Math.max(1, points.length - 1)
  const y = (value: number) => TOP + (H - TOP - BOTTOM) * (1 - value / high)
  const yp = (value: number) => TOP + (H - TOP - BOTTOM) * (1 - value / 100)
  const line = (list: readonly (readonly [number, number])[]) =>
    list.map(([px, py], i) => `${i ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`).join('')
  const done = points.filter(point => point.completed !== undefined)
  const last = done.at(-1)
  const built = points.filter(point => point.progress !== undefined)
  // each January, and the ends where none stands near them
  const near = Math.ceil(points.length / 6)
  const years = points.filter(
    ({ month, index }) =>
      month.endsWith('-01') ||
      ((index === 0 || index === points.length - 1) &&
        !points.some(other => other.index !== index && other.month.endsWith('-01') && Math.abs(other.index - index) < near)),
  )
  return (
    <figure className="icurve">
      <svg viewBox={`0 0 ${W} ${H}`} role="img" aria-label={`${words.completed} ${showMoney(completed, language)}`}>
        <AmountAxis ticks={ticks} from={LEFT} to={W - RIGHT} y={y} />
        {built.length
          ? [0, 50, 100].map(part => (
              <text key={part} x={W - RIGHT + 8} y={yp(part) + 4}>
                {part}%
              </text>
            ))
          : null}
        {years.map(point => (
          <text key={point.month} x={x(point.index)} y={H - 8} textAnchor="middle">
            {point.month}
          </text>
        ))}
        <path d={line(points.map(point => [x(point.index), y(point.planned)]))} className="s-plan" strokeWidth="1.6" />
        <path
          d={line(built.map(point => [x(point.index), yp(point.progress as number)]))}
          className="s-warm"
          strokeWidth="1.4"
          strokeDasharray="3 3"
        />
        <path d={line(done.map(point => [x(point.index), y(point.completed as number)]))} className="s-ink" strokeWidth="2.4" />
        {last ? <circle cx={x(last.index)} cy={y(last.completed as number)} r="3.6" className="f-ink" /> : null}
      </svg>
      <figcaption className="cap">
        <i className="k-ink" /> {words.completed}　<i className="k-plan" /> {words.planned}　
        {built.length ? (
          <>
            {'　'}
            <i className="k-warm" /> {words.fields.progress}
          </>
        ) : null}
      </figcaption>
    </figure>
  )
}
