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

/** The years along the foot, values up the side, as this frame draws them. */
function scaleOf({ before, after, points }: PathTrial, frame: Frame) {
  const from = Math.min(after.path[0]?.at ?? 0, before.path[0]?.at ?? Number.POSITIVE_INFINITY)
  const to = after.path.at(-1)?.at ?? from + 1
  const shown = points.filter(point => point.at >= from - 0.01 && point.at <= to + 0.01)
  const axis = axisOf([...before.path, ...after.path, ...shown].map(point => point.value))
  const floor = frame.height - BOTTOM
  return {
    from,
    to,
    floor,
    ticks: axis.ticks,
    /** What was reached within these years. */
    points: shown,
    x: (at: number) => frame.left + ((at - from) / (to - from)) * (frame.width - frame.left - frame.right),
    y: (value: number) => TOP + (1 - (value - axis.low) / (axis.high - axis.low)) * (floor - TOP),
  }
}
type Scale = ReturnType<typeof scaleOf>

function Chart({ sheet, trial, day, frame }: { sheet: PathSheet; trial: PathTrial; day: string; frame: Frame }) {
  const { t, language } = useText()
  const { before, after } = trial
  const scale = scaleOf(trial, frame)
  const { from, to, floor, x, y } = scale
  const lineThrough = (points: readonly { at: number; value: number }[]) => lineOf(points.map(point => [x(point.at), y(point.value)]))
  const end = after.path.at(-1)
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      style={{ width: '100%', height: 'auto' }}
      role="img"
      aria-label={t.area.paths.chartOf(sheet.name)}
    >
      <ValueAxis ticks={scale.ticks} unit={sheet.unit} from={frame.left} to={frame.width - frame.right} y={y} />
      {differ(before.path, after.path) ? (
        <path d={lineThrough(before.path)} style={{ stroke: 'var(--blue-3)' }} strokeWidth="1.5" strokeDasharray="5 4" fill="none" />
      ) : null}
      <path d={lineThrough(after.path)} className="s-plan" strokeWidth="2.25" fill="none" />
      <SetYears trial={trial} scale={scale} />
      <path d={lineThrough(scale.points)} className="s-ink" strokeWidth="2.25" fill="none" />
      {scale.points.map(point => (
        <circle key={point.at} cx={x(point.at)} cy={y(point.value)} r="3.5" className="f-ink" />
      ))}
      <Today day={day} scale={scale} />
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
      <Ribbons trial={trial} scale={scale} left={frame.left} />
    </svg>
  )
}

type Path = PathTrial['after']['path']

const differ = (before: Path, after: Path) =>
  before.some((point, i) => Math.abs(point.value - (after[i]?.value ?? 0)) > 1e-9 * Math.max(1, Math.abs(point.value)))

/** A square at the end of each year that was set by hand or agreed. */
function SetYears({ trial, scale: { x, y } }: { trial: PathTrial; scale: Scale }) {
  const words = useText().t.area.paths
  const dueAt = (at: number) => trial.after.path.find(point => Math.abs(point.at - at) < 1e-6)?.value
  return trial.years
    .filter(one => one.from === 'hand' || one.from === 'agreed')
    .map(one => {
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
    })
}

function Today({ day, scale: { from, to, floor, x } }: { day: string; scale: Scale }) {
  const { t } = useText()
  const now = endOfDay(day)
  if (now <= from || now >= to) return null
  return (
    <>
      <line x1={x(now)} x2={x(now)} y1={TOP - 6} y2={floor} style={{ stroke: 'var(--warm)' }} strokeDasharray="3 3" />
      <text x={x(now)} y={TOP - 12} textAnchor="middle" className="t-warm t-b">
        {t.today} {day.slice(5)}
      </text>
    </>
  )
}

/** The lights of past quarters by the path as it runs, and by the path as it would; those that turn are framed. */
function Ribbons({ trial: { before, after }, scale: { floor, x }, left }: { trial: PathTrial; scale: Scale; left: number }) {
  const { t } = useText()
  const words = t.area.paths
  return ([before, after] as const).map((side, row) => (
    <g key={row === 0 ? 'before' : 'after'}>
      <text x={left - 8} y={floor + 43 + row * 20} textAnchor="end" className="t-dim">
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
  ))
}
