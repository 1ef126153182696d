import type { IndicatorSummary } from '@lantu/model/api'
import { useText } from '../i18n/use-text.ts'
import { drawable, formatNumber, roundTo } from '../lib/numbers.ts'
import { decimalYear, endOfTime, pathAt } from '../lib/target-path.ts'

/** What the chart needs, or null where base or target is no single level. */
export function bulletOf(one: IndicatorSummary, today: string) {
  const target = drawable(one.target?.value as string)
  const targetAt = endOfTime(one.target?.time ?? '')
  if (target === undefined || targetAt === undefined || one.target?.measure !== 'level') return null
  const base = drawable(one.base?.value as string)
  const baseAt = endOfTime(one.base?.time ?? '')
  const sameUnit = one.base?.unit === one.target.unit
  if (base === undefined || baseAt === undefined || !sameUnit) return null
  const latest = one.latest && one.latest.unit === one.target.unit ? drawable(one.latest.value as string) : undefined
  const latestAt = endOfTime(one.latest?.time ?? '')
  const from = { at: baseAt, value: base }
  const to = { at: targetAt, value: target }
  const now = pathAt(from, to, decimalYear(today))
  const known =
    latest !== undefined && latestAt !== undefined && latestAt > baseAt
      ? { at: latestAt, value: latest, path: pathAt(from, to, latestAt) }
      : null
  return { base, target, now, known }
}

/** Base to target as a line, the path's place today, and what was reached: ink is what happened, blue is the plan. */
export function BulletChart({ one, today }: { one: IndicatorSummary; today: string }) {
  const { t } = useText()
  const found = bulletOf(one, today)
  if (!found) return <span className="cap">{one.target ? (one.target.measure === 'level' ? t.noBase : '') : t.noTarget}</span>
  const { base, target, now, known } = found
  const values = [base, target, now, ...(known ? [known.value] : [])]
  const low = Math.min(...values)
  const high = Math.max(...values)
  const spread = high - low || Math.abs(high) || 1
  const x = (value: number) => 3 + ((value - low) / spread) * 88
  const label = `${one.name}：${t.base} ${base}，${t.target} ${target}${known ? `，${t.latest} ${known.value}` : ''}`
  return (
    <svg className="bl" width="100%" height="34" role="img" aria-label={label}>
      <line x1={`${x(base)}%`} x2={`${x(target)}%`} y1="20" y2="20" style={{ stroke: 'var(--blue-4)' }} />
      <line x1={`${x(base)}%`} x2={`${x(base)}%`} y1="15" y2="25" style={{ stroke: 'var(--blue-3)' }} />
      {known ? (
        <rect
          x={`${Math.min(x(base), x(known.value))}%`}
          width={`${Math.abs(x(known.value) - x(base))}%`}
          y="16"
          height="8"
          style={{ fill: 'var(--ink)' }}
        />
      ) : null}
      <line x1={`${x(now)}%`} x2={`${x(now)}%`} y1="13" y2="27" style={{ stroke: 'var(--blue)' }} strokeWidth="1.5" />
      <line x1={`${x(target)}%`} x2={`${x(target)}%`} y1="10" y2="30" style={{ stroke: 'var(--blue)' }} strokeWidth="2.5" />
    </svg>
  )
}

/** In words, what the chart shows: how far the last known value is from the path at its time. */
export function pathSentence(
  one: IndicatorSummary,
  today: string,
  t: ReturnType<typeof useText>['t'],
  differ: (unit: string) => string,
): string {
  const found = bulletOf(one, today)
  if (!found) return ''
  const unit = differ(one.target?.unit ?? '')
  if (!found.known) return t.pathToday(`${formatNumber(roundTo(found.now, 2))} ${one.target?.unit ?? ''}`)
  const lower = one.direction === 'lower'
  const gap = (found.known.value - found.known.path) * (lower ? -1 : 1)
  const size = Number(roundTo(Math.abs(gap), 2))
  const time = one.latest?.time ?? ''
  if (size === 0) return t.onPathAt(time)
  return gap > 0 ? t.aheadAt(time, `${formatNumber(size)} ${unit}`) : t.behindAt(time, `${formatNumber(size)} ${unit}`)
}
