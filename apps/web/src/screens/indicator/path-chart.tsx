import { endOfDay } from '@lantu/appraisal/time/dated-value'
import type { IndicatorAppraisal } from '@lantu/model/api/lights/appraisal'
import { useText } from '../../i18n/use-text.ts'
import { LightShape } from '../../parts/light-mark.tsx'
import { gapSays, inChart, nearIn, withUnit } from '../../wording/light-words.ts'
import { axisOf, lineOf } from './scales.ts'
import { ValueAxis } from './value-axis.tsx'

type RibbonLight = IndicatorAppraisal['quarters'][number] & { readonly recorded?: boolean }

interface Frame {
  width: number
  height: number
  left: number
  right: number
  top: number
  /** Room for the years and the ribbon of lights beneath. */
  bottom: number
}

const WIDE: Frame = { width: 800, height: 396, left: 52, right: 124, top: 34, bottom: 66 }
const NARROW: Frame = { width: 390, height: 330, left: 40, right: 78, top: 34, bottom: 60 }

/** Path, values, forecast fan, gap and the ribbon of past lights; drawn twice, wide and narrow, not scaled. */
/** `quarters`: the lights of the ribbon; those of today's values, or as they were known then. */
export function PathChart({ data, quarters }: { data: IndicatorAppraisal; quarters: readonly RibbonLight[] }) {
  return (
    <>
      <div className="only-wide">
        <Chart data={data} quarters={quarters} frame={WIDE} />
      </div>
      <div className="only-narrow">
        <Chart data={data} quarters={quarters} frame={NARROW} />
      </div>
    </>
  )
}

function Chart({ data, quarters, frame }: { data: IndicatorAppraisal; quarters: readonly RibbonLight[]; frame: Frame }) {
  const { t, language } = useText()
  const words = t.area.lights
  const { light, path, points, fan } = data
  const whole = points.filter(point => point.whole)
  if (!light || path.length + whole.length < 2) return <p className="quiet2 cap">{t.noChart}</p>
  const now = endOfDay(data.day)
  const from = Math.min(path[0]?.at ?? data.periodFrom, data.periodFrom)
  const to = Math.max(path.at(-1)?.at ?? 0, data.periodTo + 1)
  const inside = whole.filter(point => point.at >= from - 0.01 && point.at <= to + 0.01)
  const bounds = [light.low, light.high, light.target, light.base].filter(value => value !== null)
  const values = [
    ...path.map(point => point.value),
    ...inside.map(point => point.value),
    ...fan.flatMap(one => [one.low ?? one.value, one.high ?? one.value]),
    ...bounds,
  ]
  const axis = axisOf(values)
  const x = (at: number) => frame.left + ((at - from) / (to - from)) * (frame.width - frame.left - frame.right)
  const y = (value: number) => frame.top + (1 - (value - axis.low) / (axis.high - axis.low)) * (frame.height - frame.top - frame.bottom)
  const floor = frame.height - frame.bottom
  const last = inside.findLast(point => point.at <= now + 0.001)
  const end = fan.at(-1)
  const years = Array.from({ length: Math.round(to - from) }, (_, i) => from + i)
  const printed = typeof light.commitment.value === 'string' ? light.commitment.value : null
  const goal = light.target ?? light.low ?? light.high
  const gapped = last && light.gap !== null && light.gap < 0 && light.due !== null && light.actual && !light.actual.wholeYear
  // between its witness lines, or above both where there is no room
  const dueY = light.due === null ? 0 : y(light.due)
  const lastY = last ? y(last.value) : 0
  const gapY = Math.abs(dueY - lastY) < 16 ? Math.min(dueY, lastY) - 14 : (dueY + lastY) / 2 + 4
  // labels at the right end keep a line's distance from each other
  const goalY = goal === null ? 0 : y(goal)
  const endY = end ? (Math.abs(y(end.value) - goalY) < 34 ? goalY + (y(end.value) >= goalY ? 36 : -36) : y(end.value)) : 0
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      style={{ width: '100%', height: 'auto' }}
      role="img"
      aria-label={words.chartOf(light.name)}
    >
      <ValueAxis ticks={axis.ticks} unit={light.unit} from={frame.left} to={frame.width - frame.right} y={y} />
      {light.low !== null || light.high !== null ? (
        <>
          {light.low === null ? null : (
            <rect
              x={frame.left}
              width={frame.width - frame.left - frame.right}
              y={y(light.low)}
              height={Math.max(0, floor - y(light.low))}
              fill="url(#hatn)"
            />
          )}
          {light.high === null ? null : (
            <rect
              x={frame.left}
              width={frame.width - frame.left - frame.right}
              y={frame.top}
              height={Math.max(0, y(light.high) - frame.top)}
              fill="url(#hatn)"
            />
          )}
        </>
      ) : null}
      {fan.length > 1 && end?.low !== null && end?.high !== null ? (
        <path
          d={`${lineOf(fan.map(one => [x(one.at), y(one.high ?? one.value)]))}L${lineOf(fan.toReversed().map(one => [x(one.at), y(one.low ?? one.value)])).slice(1)}Z`}
          style={{ fill: 'var(--wash-2)' }}
        />
      ) : null}
      <path d={lineOf(path.map(point => [x(point.at), y(point.value)]))} className="s-plan" strokeWidth="1.75" fill="none" />
      {path
        .filter(point => Number.isInteger(point.at) && point.at > from && point.at < to)
        .map(point => (
          <path
            key={point.at}
            d={`M${x(point.at)} ${y(point.value) - 5}V${y(point.value) + 5}`}
            style={{ stroke: 'var(--blue)' }}
            strokeWidth="1.5"
          />
        ))}
      {fan.length > 1 ? (
        <path
          d={lineOf(fan.map(one => [x(one.at), y(one.value)]))}
          className="s-ink"
          strokeWidth="1.75"
          strokeDasharray="4 3"
          fill="none"
        />
      ) : null}
      <path d={lineOf(inside.map(point => [x(point.at), y(point.value)]))} className="s-ink" strokeWidth="2.5" fill="none" />
      {inside.map(point => (
        <circle key={point.at} cx={x(point.at)} cy={y(point.value)} r={point === last ? 5 : 3} className="f-ink">
          <title>{`${point.time} ${withUnit(point.value, light.unit, language, printed)}`}</title>
        </circle>
      ))}
      {now > from && now < to ? (
        <>
          <line x1={x(now)} x2={x(now)} y1={frame.top - 6} y2={floor} style={{ stroke: 'var(--warm)' }} strokeDasharray="3 3" />
          <text x={x(now)} y={frame.top - 14} textAnchor="middle" className="t-warm t-b">
            {t.today} {data.day.slice(5)}
          </text>
        </>
      ) : null}
      {gapped && last && light.due !== null ? (
        <g>
          <path
            d={`M${x(last.at) - 24} ${y(light.due)}h30M${x(last.at) - 24} ${y(last.value)}h30`}
            style={{ stroke: 'var(--warm)' }}
            strokeWidth="1"
          />
          <path
            d={`M${x(last.at) - 18} ${y(light.due)}V${y(last.value)}M${x(last.at) - 21} ${y(light.due) + 3}l6 -6M${x(last.at) - 21} ${y(last.value) + 3}l6 -6`}
            style={{ stroke: 'var(--warm)' }}
            strokeWidth="1.25"
          />
          <text x={x(last.at) - 30} y={gapY} textAnchor="end" className="t-warm t-b halo">
            {gapSays(light, words, language)}
          </text>
        </g>
      ) : null}
      {last ? (
        <text x={x(last.at) + 10} y={y(last.value) + (last.value >= (light.due ?? last.value) ? -10 : 20)} className="t-ink t-b halo">
          {inChart(last.value, light.unit, language, printed)}
        </text>
      ) : null}
      {goal !== null ? (
        <>
          <path
            d={`M${x(light.target === null ? to : (path.at(-1)?.at ?? to)) - 7} ${goalY}h14`}
            style={{ stroke: 'var(--blue)' }}
            strokeWidth="3"
          />
          <text x={x(to) + 14} y={goalY + 1} className="t-blue t-b">
            {inChart(goal, light.unit, language, printed)}
          </text>
          <text x={x(to) + 14} y={goalY + 16} className="t-dim">
            {words.targetOf(light.commitment.time.slice(-4))}
          </text>
        </>
      ) : null}
      {end ? (
        <>
          <text x={x(to) + 14} y={endY + 1} className="t-ink t-b">
            {inChart(end.value, light.unit, language, printed)}
          </text>
          <text x={x(to) + 14} y={endY + 16} className="t-dim">
            {words.forecast}
            {frame === WIDE && end.low !== null && end.high !== null
              ? ` ${nearIn(end.low, light.unit, language, printed)}～${nearIn(end.high, light.unit, language, printed)}`
              : ''}
          </text>
        </>
      ) : null}
      {years.map(at => (
        <text key={at} x={x(at + 0.5)} y={floor + 20} textAnchor="middle" className="t-dim">
          {at}
        </text>
      ))}
      {quarters.map(quarter => (
        <LightShape
          key={quarter.day}
          light={quarter.light}
          x={x(endOfDay(quarter.day)) - 5}
          y={floor + 36}
          size={frame === WIDE ? 10 : 8}
          label={`${quarter.day}${t.sign.colon}${quarter.recorded === false ? words.notRecorded : words.light[quarter.light]}`}
        />
      ))}
      <text x={2} y={floor + 45} className="t-dim">
        {words.ribbon}
      </text>
    </svg>
  )
}
