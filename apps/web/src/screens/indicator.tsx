import type { IndicatorDetail, IndicatorValue } from '@lantu/model/api'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { indicatorQuery } from '../api/queries.ts'
import { useText } from '../i18n/use-text.ts'
import { differenceUnit, drawable, formatNumber, roundTo } from '../lib/numbers.ts'
import { decimalYear, endOfTime, pathAt } from '../lib/target-path.ts'
import { usePlan } from '../lib/use-plan.ts'
import { pathSentence } from '../parts/bullet-chart.tsx'
import { TitleBlock } from '../parts/page-head.tsx'
import { Quantity } from '../parts/quantity.tsx'
import { SourceMark } from '../parts/source-mark.tsx'
import { Failed, Loading } from '../parts/states.tsx'

interface Point {
  at: number
  value: number
  time: string
}

/** Levels in the target's unit, one a year: a later document's word for the same year stands. */
function levels(series: readonly IndicatorValue[], status: 'target' | 'actual', unit: string): Point[] {
  const byTime = new Map<number, Point>()
  for (const one of series) {
    const at = endOfTime(one.time)
    const value = drawable(one.value as string)
    if (
      one.status !== status ||
      one.measure !== 'level' ||
      one.ended !== undefined ||
      // the line joins years; parts of a year are cumulative
      !/^\d{4}(-\d{4})?$/.test(one.time) ||
      one.unit !== unit ||
      one.place !== '' ||
      at === undefined ||
      value === undefined
    )
      continue
    byTime.set(at, { at, value, time: one.time })
  }
  return [...byTime.values()].toSorted((a, b) => a.at - b.at)
}

const WIDTH = 680
const HEIGHT = 300
const LEFT = 56
const RIGHT = 80
const TOP = 24
const BOTTOM = 36

function Chart({ one, today }: { one: IndicatorDetail; today: string }) {
  const { t } = useText()
  const unit = one.target?.unit ?? one.unit
  const actual = levels(one.series, 'actual', unit)
  const targets = levels(one.series, 'target', unit)
  const points = [...actual, ...targets]
  if (points.length < 2) return <p className="quiet2 cap">{t.noChart}</p>
  const now = decimalYear(today)
  const from = Math.min(...points.map(point => point.at))
  const to = Math.max(...points.map(point => point.at), from + 1)
  const low = Math.min(...points.map(point => point.value))
  const high = Math.max(...points.map(point => point.value))
  const pad = (high - low || Math.abs(high) || 1) * 0.12
  const x = (at: number) => LEFT + ((at - from) / (to - from)) * (WIDTH - LEFT - RIGHT)
  const y = (value: number) => TOP + (1 - (value - low + pad) / (high - low + pad * 2)) * (HEIGHT - TOP - BOTTOM)
  const line = (list: readonly Point[]) =>
    list.map((point, i) => `${i ? 'L' : 'M'}${x(point.at).toFixed(1)} ${y(point.value).toFixed(1)}`).join('')
  const base = one.base ? { at: endOfTime(one.base.time) ?? 0, value: drawable(one.base.value as string) ?? Number.NaN } : null
  const target = targets.at(-1)
  const path = base && target && Number.isFinite(base.value) ? [base, target] : null
  const years = [...new Set(points.map(point => point.at))].toSorted((a, b) => a - b)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="curve" role="img" aria-label={`${one.name}：${t.chartTitle}`}>
      <line x1={LEFT} x2={WIDTH - RIGHT} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} className="ax2" />
      {years.map(at => (
        <text key={at} x={x(at)} y={HEIGHT - BOTTOM + 20} textAnchor="middle">
          {at - 1}
        </text>
      ))}
      {now > from && now < to ? (
        <g>
          <line x1={x(now)} x2={x(now)} y1={TOP} y2={HEIGHT - BOTTOM} style={{ stroke: 'var(--warm)' }} strokeDasharray="3 3" />
          <text x={x(now)} y={TOP - 8} textAnchor="middle" className="t-warm">
            {t.today}
          </text>
        </g>
      ) : null}
      {path ? (
        <path
          d={`M${x(path[0]?.at ?? 0)} ${y(path[0]?.value ?? 0)}L${x(path[1]?.at ?? 0)} ${y(path[1]?.value ?? 0)}`}
          fill="none"
          style={{ stroke: 'var(--blue)' }}
          strokeWidth="1.5"
          strokeDasharray="5 3"
        />
      ) : null}
      <path d={line(actual)} fill="none" style={{ stroke: 'var(--ink)' }} strokeWidth="2.5" />
      {actual.map(point => (
        <g key={`a${point.at}`}>
          <circle cx={x(point.at)} cy={y(point.value)} r="4" style={{ fill: 'var(--ink)' }} />
          <text x={x(point.at)} y={y(point.value) - 10} textAnchor="middle" className="t-ink t-b">
            {formatNumber(point.value)}
          </text>
        </g>
      ))}
      {targets.map(point => (
        <g key={`t${point.at}`}>
          <line
            x1={x(point.at) - 9}
            x2={x(point.at) + 9}
            y1={y(point.value)}
            y2={y(point.value)}
            style={{ stroke: 'var(--blue)' }}
            strokeWidth="3"
          />
          <text x={x(point.at) + 14} y={y(point.value) + 4} className="t-blue t-b">
            {formatNumber(point.value)}
          </text>
        </g>
      ))}
      <text x={LEFT} y={TOP - 8}>
        {unit}
      </text>
    </svg>
  )
}

export function Indicator() {
  const { t, language } = useText()
  const { id } = useParams({ strict: false }) as { id: string }
  const { overview } = usePlan()
  const indicator = useQuery(indicatorQuery(id))
  if (indicator.isError) return <Failed error={indicator.error} retry={() => void indicator.refetch()} />
  if (indicator.isPending) return <Loading />
  const one = indicator.data
  const today = overview.data?.today ?? new Date().toISOString().slice(0, 10)
  const sentence = pathSentence(one, today, t, unit => differenceUnit(unit, language))
  const target = drawable(one.target?.value as string)
  const base = drawable(one.base?.value as string)
  const from = endOfTime(one.base?.time ?? '')
  const to = endOfTime(one.target?.time ?? '')
  const yearly =
    one.target?.measure === 'level' &&
    target !== undefined &&
    base !== undefined &&
    from !== undefined &&
    to !== undefined &&
    to > from &&
    one.target?.unit === one.base?.unit
      ? Array.from({ length: to - from }, (_, i) => ({
          year: from + i,
          value: pathAt({ at: from, value: base }, { at: to, value: target }, from + i + 1),
        }))
      : []
  return (
    <div className="wrap">
      <div className="ph">
        <div>
          <p className="crumb">
            <Link to="/indicators">{t.indicators}</Link>
          </p>
          <div className="ttl">
            <h1>{one.name}</h1>
            {one.attribute ? <span className="tagl">{one.attribute === 'binding' ? t.binding : t.expected}</span> : null}
          </div>
          {sentence ? <p>{sentence}</p> : null}
        </div>
        <div className="act">
          <Link className="btn" to="/values" search={{ q: one.name }}>
            {t.area.values.enterFor}
          </Link>
        </div>
      </div>
      <div className="g2">
        <div className="col">
          <section className="sheet">
            <div className="fig">
              <span className="no">{t.figure(1)}</span>
              <h2>{t.chartTitle}</h2>
            </div>
            <div className="pad2">
              <Chart one={one} today={today} />
            </div>
          </section>
        </div>
        <div className="col">
          <section className="sheet">
            <div className="fig">
              <span className="no">{t.table(1)}</span>
              <h2>{t.numbersTitle}</h2>
            </div>
            <ul className="rows">
              {(
                [
                  [t.base, one.base],
                  [t.latest, one.latest],
                  [t.target, one.target],
                ] as const
              ).map(([name, value]) => (
                <li key={name}>
                  <span>
                    {name} <span className="cap">{value?.time}</span>
                  </span>
                  <span className="nw">
                    {value ? (
                      <>
                        <Quantity {...value} /> <SourceMark source={value} />
                      </>
                    ) : (
                      <span className="dim">—</span>
                    )}
                  </span>
                </li>
              ))}
              {yearly.map(({ year, value }) => (
                <li key={year} className="inner">
                  <span>
                    {t.path} {year}
                  </span>
                  <span className="n">
                    {formatNumber(roundTo(value, 2))}
                    <u>{one.target?.unit}</u>
                  </span>
                </li>
              ))}
              {one.aliases.length ? (
                <li>
                  <span>{t.aliases}</span>
                  <span className="cap">{one.aliases.join('、')}</span>
                </li>
              ) : null}
            </ul>
          </section>
        </div>
      </div>
      <section className="sheet mt2">
        <div className="fig">
          <span className="no">{t.source}</span>
          <h2>{t.sourcesTitle(one.series.length)}</h2>
        </div>
        <ol className="quotes">
          {one.series.map(value => (
            <li key={value.id}>
              <div className="sm">
                <SourceMark source={value} label={value.page === undefined ? t.openSource : t.page(value.page)} />
                <span className="cap">{value.documentTitle}</span>
              </div>
              <blockquote>{value.quote ?? value.sourceNote ?? ''}</blockquote>
              <div className="what">
                <Quantity {...value} />
                <span className="cap">
                  {t.status[value.status]}
                  {value.time ? `，${value.time}` : ''}
                  {value.place ? `，${value.place}` : ''}
                </span>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <TitleBlock
        rows={[
          [t.drawing, one.name],
          [t.dataAsOf, today],
          [t.unit, one.unit || '—'],
        ]}
      />
    </div>
  )
}
