import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import { useText } from '../i18n/use-text.ts'
import { gapSays, near, nearIn } from '../wording/light-words.ts'

/** Where the target stands on the scale; what is beyond it has the rest. */
const TARGET = 80

const place = (progress: number) => Math.min(98, Math.max(0, (progress / 100) * TARGET))

/** Where a forecast stands on the scale of progress. */
function forecastPlace(one: IndicatorLight, value: number): number {
  if (one.target === null) return 0
  if (one.shape === 'annual-growth') return place((value / one.target) * 100)
  return one.base === null ? 0 : place(((value - one.base) / (one.target - one.base)) * 100)
}

interface Props {
  one: IndicatorLight
  /** Low rows draw base, path, value and target alone. */
  low?: boolean
}

/** Path, value, forecast and gap on one scale of progress; a bound with its forbidden side hatched. Ink is what happened, blue the plan. */
export function LightBullet({ one, low = false }: Props) {
  const { t, language } = useText()
  const words = t.area.lights
  if (one.progress === null && one.gap !== null && one.shape !== 'composition') return <BoundBullet one={one} low={low} />
  if (one.schedule === null && one.progress === null) return <span className="cap">{one.actual ? '' : t.noActual}</span>
  const [middle, half] = low ? [10, 5] : [22, 7]
  const done = one.progress === null ? null : place(one.progress)
  const due = one.schedule === null ? null : place(one.schedule)
  const forecast = one.forecast && !low && one.progress !== null ? one.forecast : null
  const label = `${one.name}${t.sign.colon}${words.light[one.light]}${one.progress === null ? '' : `${t.sign.comma}${t.area.lights.progress} ${near(one.progress)}%`}`
  const late = one.light === 'behind' || one.light === 'at-risk'
  const behind = !low && late && one.gap !== null && one.gap < 0 && done !== null && due !== null && due - done > 0.6
  return (
    <svg className="bl" width="100%" height={low ? 20 : 40} role="img" aria-label={label}>
      <line x1="0%" x2={`${TARGET}%`} y1={middle} y2={middle} style={{ stroke: 'var(--blue-4)' }} />
      <line x1="0.2%" x2="0.2%" y1={middle - 5} y2={middle + 5} style={{ stroke: 'var(--blue-3)' }} />
      {forecast && done !== null ? <Fan one={one} forecast={forecast} done={done} middle={middle} half={half} /> : null}
      {done !== null ? (
        <rect x="0%" width={`${done}%`} y={middle - (low ? 2.5 : 4)} height={low ? 5 : 8} style={{ fill: 'var(--ink)' }} />
      ) : null}
      <line
        x1={`${TARGET}%`}
        x2={`${TARGET}%`}
        y1={middle - (low ? 7 : 10)}
        y2={middle + (low ? 7 : 10)}
        style={{ stroke: 'var(--blue)' }}
        strokeWidth="2.5"
      />
      {due !== null && one.schedule !== null && one.schedule < 99.9 ? (
        <svg x={`${due}%`} y={middle} overflow="visible">
          <path d={`M0 -${half}V${half}`} style={{ stroke: 'var(--paper)' }} strokeWidth="4" />
          <path d={`M0 -${half + 1}V${half + 1}`} style={{ stroke: 'var(--blue)' }} strokeWidth="1.5" />
        </svg>
      ) : null}
      {behind && done !== null && due !== null ? <Dimension from={done} to={due} label={gapSays(one, words, language)} /> : null}
    </svg>
  )
}

function Fan({
  one,
  forecast,
  done,
  middle,
  half,
}: {
  one: IndicatorLight
  forecast: NonNullable<IndicatorLight['forecast']>
  done: number
  middle: number
  half: number
}) {
  const at = forecastPlace(one, forecast.value)
  const [low, high] = [forecast.low, forecast.high].map(value => (value === null ? null : forecastPlace(one, value)))
  return (
    <>
      {typeof low === 'number' && typeof high === 'number' ? (
        <rect
          x={`${Math.min(low, high)}%`}
          width={`${Math.abs(high - low)}%`}
          y={middle - half}
          height={half * 2}
          style={{ fill: 'var(--wash-2)' }}
        />
      ) : null}
      {at > done ? (
        <line
          x1={`${done}%`}
          x2={`${at}%`}
          y1={middle}
          y2={middle}
          style={{ stroke: 'var(--ink-2)' }}
          strokeDasharray="3 2.5"
          strokeWidth="1.5"
        />
      ) : null}
      <line x1={`${at}%`} x2={`${at}%`} y1={middle - half} y2={middle + half} style={{ stroke: 'var(--blue)' }} strokeWidth="1.5" />
    </>
  )
}

/** A draughtsman's distance: two witness lines with ticks, the number beside it. */
function Dimension({ from, to, label }: { from: number; to: number; label: string }) {
  const tick = (x: number) => (
    <svg x={`${x}%`} y="7" overflow="visible">
      <path d="M0-4V10M-3 3 3-3" style={{ stroke: 'var(--warm)' }} strokeWidth="1.25" />
    </svg>
  )
  const room = from > 34
  return (
    <>
      <line x1={`${from}%`} x2={`${to}%`} y1="7" y2="7" style={{ stroke: 'var(--warm)' }} strokeWidth="1.25" />
      {tick(from)}
      {tick(to)}
      <text x={`${room ? from : to}%`} dx={room ? -8 : 8} y="11" textAnchor={room ? 'end' : 'start'} className="t-warm t-b">
        {label}
      </text>
    </>
  )
}

/** A floor, a ceiling or a reference: the bound in the middle, the value as a dot on its side. */
function BoundBullet({ one, low }: { one: IndicatorLight; low: boolean }) {
  const { t, language } = useText()
  const words = t.area.lights
  const gap = one.gap ?? 0
  const lower = one.direction === 'lower'
  const bound = one.low ?? one.high ?? one.due ?? one.target ?? 0
  const scale = Math.max(Math.abs(bound) * 0.06, Math.abs(gap), 1e-9)
  const side = (gap / scale) * 26 * (lower ? -1 : 1)
  const at = 40 + side
  const middle = low ? 10 : 22
  const broken = gap < 0
  const said = (value: number) => nearIn(value, one.unit, language)
  const boundWords = lower ? words.ceilingAt(said(bound)) : words.floorAt(said(bound))
  const beyond = at > 40
  return (
    <svg
      className="bl"
      width="100%"
      height={low ? 20 : 40}
      role="img"
      aria-label={`${one.name}${t.sign.colon}${words.light[one.light]}${t.sign.comma}${gapSays(one, words, language)}`}
    >
      <line x1="0%" x2={`${TARGET}%`} y1={middle} y2={middle} style={{ stroke: 'var(--blue-4)' }} />
      <rect x={lower ? '40%' : '0%'} width="40%" y={middle - (low ? 6 : 9)} height={low ? 12 : 18} fill="url(#hatn)" />
      <line
        x1="40%"
        x2="40%"
        y1={middle - (low ? 7 : 10)}
        y2={middle + (low ? 7 : 10)}
        style={{ stroke: 'var(--blue)' }}
        strokeWidth="2.5"
      />
      <line x1="40%" x2={`${at}%`} y1={middle} y2={middle} style={{ stroke: broken ? 'var(--warm)' : 'var(--ink)' }} strokeWidth="1.5" />
      <svg x={`${at}%`} y={middle} overflow="visible">
        <circle r={low ? 4 : 5.5} style={{ fill: 'var(--ink)', stroke: 'var(--paper)' }} strokeWidth="1.5" />
      </svg>
      {low ? null : (
        <>
          <text
            x={`${at}%`}
            dx={beyond ? 12 : -12}
            y="26"
            textAnchor={beyond ? 'start' : 'end'}
            className={`${broken ? 't-warm t-b' : 't-dim'} halo`}
          >
            {gapSays(one, words, language)}
          </text>
          <text x="40%" dx={beyond ? -8 : 8} y="26" textAnchor={beyond ? 'end' : 'start'} className="t-dim halo">
            {boundWords}
          </text>
        </>
      )}
    </svg>
  )
}
