import { useText } from '../../i18n/use-text.ts'
import { withUnit } from '../../wording/light-words.ts'
import type { Layout } from './chart-layout.ts'
import { lineOf } from './scales.ts'

/** Where values may not lie: below a floor, above a ceiling. */
export function Bounds({ light, frame, y, floor }: Layout) {
  const across = { x: frame.left, width: frame.width - frame.left - frame.right, fill: 'url(#hatn)' }
  return (
    <>
      {light.low === null ? null : <rect {...across} y={y(light.low)} height={Math.max(0, floor - y(light.low))} />}
      {light.high === null ? null : <rect {...across} y={frame.top} height={Math.max(0, y(light.high) - frame.top)} />}
    </>
  )
}

/** How far the forecast may be wrong. */
export function Fan({ fan, end, x, y }: Layout) {
  if (fan.length < 2 || end?.low === null || end?.high === null) return null
  const above = lineOf(fan.map(one => [x(one.at), y(one.high ?? one.value)]))
  const below = lineOf(fan.toReversed().map(one => [x(one.at), y(one.low ?? one.value)]))
  return <path d={`${above}L${below.slice(1)}Z`} style={{ fill: 'var(--wash-2)' }} />
}

/** The path with a tick at the turn of each year. */
export function Path({ path, from, to, x, y }: Layout) {
  return (
    <>
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
    </>
  )
}

export function ForecastLine({ fan, x, y }: Layout) {
  if (fan.length < 2) return null
  return (
    <path d={lineOf(fan.map(one => [x(one.at), y(one.value)]))} className="s-ink" strokeWidth="1.75" strokeDasharray="4 3" fill="none" />
  )
}

export function Values({ inside, last, light, printed, x, y }: Layout) {
  const { language } = useText()
  return (
    <>
      <path d={lineOf(inside.map(point => [x(point.at), y(point.value)]))} className="s-ink" strokeWidth="2.5" fill="none" />
      {inside.map(point => (
        <circle key={point.at} cx={x(point.at)} cy={y(point.value)} r={point === last ? 5 : 3} className="f-ink">
          <title>{`${point.time} ${withUnit(point.value, light.unit, language, printed)}`}</title>
        </circle>
      ))}
    </>
  )
}
