import { endOfDay } from '@lantu/appraisal/time/dated-value'
import type { PathSheet, PathTrial } from '@lantu/model/api/lights/paths'
import { useText } from '../../i18n/use-text.ts'
import { LightShape } from '../../parts/light-mark.tsx'
import { inChart } from '../../wording/light-words.ts'
import { axisOf, lineOf } from '../indicator/scales.ts'
import { ValueAxis } from '../indicator/value-axis.tsx'

interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
}

const WIDE: Frame = { width: 760, height: 360, left: 52, right: 84 }
const NARROW: Frame = { width: 390, height: 320, left: 40, right: 62 }
const TOP = 26
/** Room for the years and two ribbons of lights. */
const BOTTOM = 76

/** The path as it runs and as it would, with the actual values and the lights of past quarters under both. */
export function TrialChart({ sheet, trial, day }: { sheet: PathSheet; trial: PathTrial; day: string }) {
  return (
    <>
      <div className="only-wide">
        <Chart sheet={sheet} trial={trial} day={day} frame={WIDE} />
      </div>
      <div className="only-narrow">
        <Chart sheet={sheet} trial={trial} day={day} frame={NARROW} />
      </div>
    </>
  )
}

function Chart({ sheet, trial, day, frame }: { sheet: PathSheet; trial: PathTrial; day: string; frame: Frame }) {
  const { t, language } = useText()
  const words = t.area.paths
  const { before, after } = trial
  const from = Math.min(after.path[0]?.at ?? 0, before.path[0]?.at ?? Number.POSITIVE_INFINITY)
  const to = after.path.at(-1)?.at ?? from + 1
  const points = trial.points.filter(point => point.at >= from - 0.01 && point.at <= to + 0.01)
  const axis = axisOf([...before.path, ...after.path, ...points].map(point => point.value))
  const x = (at: number) => frame.left + ((at - from) / (to - from)) * (frame.width - frame.left - frame.right)
  const floor = frame.height - BOTTOM
  const y = (value: number) => TOP + (1 - (value - axis.low) / (axis.high - axis.low)) * (floor - TOP)
  const changed = before.path.some(
    (point, i) => Math.abs(point.value - (after.path[i]?.value ?? 0)) > 1e-9 * Math.max(1, Math.abs(point.value)),
  )
  const now = endOfDay(day)
  const set = trial.years.filter(one => one.from === 'hand' || one.from === 'agreed')
  const end = after.path.at(-1)
  const dueAt = (at: number) => after.path.find(point => Math.abs(point.at - at) < 1e-6)?.value
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      style={{ width: '100%', height: 'auto' }}
      role="img"
      aria-label={words.chartOf(sheet.name)}
    >
      <ValueAxis ticks={axis.ticks} unit={sheet.unit} from={frame.left} to={frame.width - frame.right} y={y} />
      {changed ? (
        <path
          d={lineOf(before.path.map(point => [x(point.at), y(point.value)]))}
          style={{ stroke: 'var(--blue-3)' }}
          strokeWidth="1.5"
          strokeDasharray="5 4"
          fill="none"
        />
      ) : null}
      <path d={lineOf(after.path.map(point => [x(point.at), y(point.value)]))} className="s-plan" strokeWidth="2.25" fill="none" />
      {set.map(one => {
        const value = dueAt(one.year + 1)
        return value === undefined ? null : (
          <rect
            key={one.year}
            x={x(one.year + 1) - 5}
            y={y(value) - 5}
            width="10"
            height="10"
            style={{ fill: one.from === 'hand' ? 'var(--blue)' : 'var(--paper)', stroke: 'var(--blue)' }}
            strokeWidth="2"
          >
            <title>{`${one.year} ${words.fromOf[one.from]}`}</title>
          </rect>
        )
      })}
      <path d={lineOf(points.map(point => [x(point.at), y(point.value)]))} className="s-ink" strokeWidth="2.25" fill="none" />
      {points.map(point => (
        <circle key={point.at} cx={x(point.at)} cy={y(point.value)} r="3.5" className="f-ink" />
      ))}
      {now > from && now < to ? (
        <>
          <line x1={x(now)} x2={x(now)} y1={TOP - 6} y2={floor} style={{ stroke: 'var(--warm)' }} strokeDasharray="3 3" />
          <text x={x(now)} y={TOP - 12} textAnchor="middle" className="t-warm t-b">
            {t.today} {day.slice(5)}
          </text>
        </>
      ) : null}
      {end ? (
        <text x={x(to) + 10} y={y(end.value) + 4} className="t-blue t-b">
          {inChart(end.value, sheet.unit, language)}
        </text>
      ) : null}
      {Array.from({ length: Math.round(to - from) }, (_, i) => from + i).map(at => (
        <text key={at} x={x(at + 0.5)} y={floor + 18} textAnchor="middle" className="t-dim">
          {Math.round(at)}
        </text>
      ))}
      {([before, after] as const).map((side, row) => (
        <g key={row === 0 ? 'before' : 'after'}>
          <text x={frame.left - 8} y={floor + 43 + row * 20} textAnchor="end" className="t-dim">
            {row ? words.after : words.before}
          </text>
          {side.quarters.map((quarter, i) => (
            <g key={quarter.day}>
              {row && quarter.light !== before.quarters[i]?.light ? (
                <rect
                  x={x(endOfDay(quarter.day)) - 8}
                  y={floor + 50}
                  width="16"
                  height="16"
                  style={{ fill: 'var(--warm-soft)', stroke: 'var(--warm-line)' }}
                />
              ) : null}
              <LightShape
                light={quarter.light}
                x={x(endOfDay(quarter.day)) - 5}
                y={floor + 33 + row * 20}
                size={10}
                label={`${row ? words.after : words.before} ${quarter.day}${t.sign.colon}${t.area.lights.light[quarter.light]}`}
              />
            </g>
          ))}
        </g>
      ))}
    </svg>
  )
}
