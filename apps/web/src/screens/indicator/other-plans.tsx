import type { OtherPlan } from '@lantu/model/api/lights/appraisal'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { LightMark } from '../../parts/light-mark.tsx'
import { OriginMark } from '../../parts/origin-mark.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { inChart, nearIn, withUnit } from '../../wording/light-words.ts'
import { axisOf, lineOf } from './scales.ts'

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [520, 176, 44, 84, 16, 28]

function SmallChart({ one }: { one: OtherPlan }) {
  const { t, language } = useText()
  const points = one.points.length ? one.points : []
  if (one.path.length + points.length < 2) return null
  const from = Math.min(one.path[0]?.at ?? one.periodFrom, one.periodFrom)
  const to = one.periodTo + 1
  const axis = axisOf([...one.path, ...points].map(point => point.value))
  const x = (at: number) => LEFT + ((at - from) / (to - from)) * (WIDTH - LEFT - RIGHT)
  const y = (value: number) => TOP + (1 - (value - axis.low) / (axis.high - axis.low)) * (HEIGHT - TOP - BOTTOM)
  const last = points.at(-1)
  const close = last && one.target !== null && Math.abs(y(last.value) - y(one.target)) < 18
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} style={{ width: '100%', height: 'auto' }} role="img" aria-label={`${one.planTitle}`}>
      {axis.ticks.map(tick => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} className="ax2" />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" className="t-dim">
            {nearIn(tick, one.unit, language)}
          </text>
        </g>
      ))}
      <path d={lineOf(one.path.map(point => [x(point.at), y(point.value)]))} className="s-plan" strokeWidth="1.5" fill="none" />
      <path d={lineOf(points.map(point => [x(point.at), y(point.value)]))} className="s-ink" strokeWidth="2.25" fill="none" />
      {points.map(point => (
        <circle key={point.at} cx={x(point.at)} cy={y(point.value)} r="3" className="f-ink" />
      ))}
      {last ? (
        <text x={x(to) + 12} y={y(last.value) + (close ? -6 : 4)} className="t-ink t-b">
          {inChart(last.value, one.unit, language)}
        </text>
      ) : null}
      {one.target === null ? null : (
        <text x={x(to) + 12} y={y(one.target) + (close ? 14 : 4)} className="t-blue">
          {t.target} {nearIn(one.target, one.unit, language)}
        </text>
      )}
      {Array.from({ length: to - from }, (_, i) => from + i).map(year => (
        <text key={year} x={x(year + 1)} y={HEIGHT - 8} textAnchor="middle" className="t-dim">
          {year}
        </text>
      ))}
    </svg>
  )
}

/** The indicator in the plan before, drawn; and in other plans of these years, in a line each. */
export function OtherPlans({ others }: { others: readonly OtherPlan[] }) {
  const { t, language } = useText()
  const words = t.area.lights
  const before = others.find(one => one.before)
  const rest = others.filter(one => one !== before)
  return (
    <div className="col">
      <section className="sheet">
        <div className="fig">
          <SheetNumber of="figure" />
          <h2>{words.before}</h2>
        </div>
        <div className="pad2 pv">
          {before ? (
            <>
              <SmallChart one={before} />
              <div>
                <p>
                  <b>
                    {words.beforeSays(
                      before.periodFrom,
                      before.periodTo,
                      before.target === null ? '—' : withUnit(before.target, before.unit, language),
                      before.actual === null ? '—' : withUnit(before.actual, before.unit, language),
                    )}
                  </b>{' '}
                  <LightMark light={before.light} />
                </p>
                <p>
                  {before.planTitle} <OriginMark origin={before.origin} />
                </p>
              </div>
            </>
          ) : (
            <p className="cap">{words.noBefore}</p>
          )}
        </div>
      </section>
      {rest.length ? (
        <section className="sheet">
          <div className="fig">
            <SheetNumber of="table" />
            <h2>{words.otherPlans}</h2>
          </div>
          <ul className="rows">
            {rest.map(one => (
              <li key={one.planId}>
                <span>
                  <Link to="." search={(old: object) => ({ ...old, plan: one.planId })}>
                    {one.planTitle}
                  </Link>{' '}
                  <OriginMark origin={one.origin} />
                </span>
                <span className="nw">
                  <LightMark light={one.light} /> {one.target === null ? '—' : withUnit(one.target, one.unit, language)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
