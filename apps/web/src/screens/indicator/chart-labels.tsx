import { useText } from '../../i18n/use-text.ts'
import { gapSays, inChart, nearIn } from '../../wording/light-words.ts'
import { type Layout, WIDE } from './chart-layout.ts'

export function Today({ now, from, to, day, frame, floor, x }: Layout) {
  const { t } = useText()
  if (now <= from || now >= to) return null
  return (
    <>
      <line x1={x(now)} x2={x(now)} y1={frame.top - 6} y2={floor} style={{ stroke: 'var(--warm)' }} strokeDasharray="3 3" />
      <text x={x(now)} y={frame.top - 14} textAnchor="middle" className="t-warm t-b">
        {t.today} {day.slice(5)}
      </text>
    </>
  )
}

/** How far the last value lies behind the path, between its witness lines. */
export function Gap({ light, last, x, y }: Layout) {
  const { t, language } = useText()
  if (!last || light.gap === null || light.gap >= 0 || light.due === null || !light.actual || light.actual.wholeYear) return null
  const dueY = y(light.due)
  const lastY = y(last.value)
  // above both lines where there is no room between them
  const gapY = Math.abs(dueY - lastY) < 16 ? Math.min(dueY, lastY) - 14 : (dueY + lastY) / 2 + 4
  return (
    <g>
      <path d={`M${x(last.at) - 24} ${dueY}h30M${x(last.at) - 24} ${lastY}h30`} style={{ stroke: 'var(--warm)' }} strokeWidth="1" />
      <path
        d={`M${x(last.at) - 18} ${dueY}V${lastY}M${x(last.at) - 21} ${dueY + 3}l6 -6M${x(last.at) - 21} ${lastY + 3}l6 -6`}
        style={{ stroke: 'var(--warm)' }}
        strokeWidth="1.25"
      />
      <text x={x(last.at) - 30} y={gapY} textAnchor="end" className="t-warm t-b halo">
        {gapSays(light, t.area.lights, language)}
      </text>
    </g>
  )
}

export function LastValue({ light, last, printed, x, y }: Layout) {
  const { language } = useText()
  if (!last) return null
  return (
    <text x={x(last.at) + 10} y={y(last.value) + (last.value >= (light.due ?? last.value) ? -10 : 20)} className="t-ink t-b halo">
      {inChart(last.value, light.unit, language, printed)}
    </text>
  )
}

export function Goal({ light, path, goal, printed, to, x, y }: Layout) {
  const { t, language } = useText()
  if (goal === null) return null
  return (
    <>
      <path
        d={`M${x(light.target === null ? to : (path.at(-1)?.at ?? to)) - 7} ${y(goal)}h14`}
        style={{ stroke: 'var(--blue)' }}
        strokeWidth="3"
      />
      <text x={x(to) + 14} y={y(goal) + 1} className="t-blue t-b">
        {inChart(goal, light.unit, language, printed)}
      </text>
      <text x={x(to) + 14} y={y(goal) + 16} className="t-dim">
        {t.area.lights.targetOf(light.commitment.time.slice(-4))}
      </text>
    </>
  )
}

/** Where the forecast ends, a line's distance from the goal. */
export function ForecastEnd({ light, end, goal, frame, printed, to, x, y }: Layout) {
  const { t, language } = useText()
  if (!end) return null
  const goalY = goal === null ? 0 : y(goal)
  const endY = Math.abs(y(end.value) - goalY) < 34 ? goalY + (y(end.value) >= goalY ? 36 : -36) : y(end.value)
  return (
    <>
      <text x={x(to) + 14} y={endY + 1} className="t-ink t-b">
        {inChart(end.value, light.unit, language, printed)}
      </text>
      <text x={x(to) + 14} y={endY + 16} className="t-dim">
        {t.area.lights.forecast}
        {frame === WIDE && end.low !== null && end.high !== null
          ? ` ${nearIn(end.low, light.unit, language, printed)}～${nearIn(end.high, light.unit, language, printed)}`
          : ''}
      </text>
    </>
  )
}
