import type { ApprovalOnTime } from '@lantu/model/api/library/lists'
import { useText } from '../../i18n/use-text.ts'

/** How long the body may take, and who says so. */
export function LimitWords({ limit }: Pick<ApprovalOnTime, 'limit'>) {
  const { t } = useText()
  const words = t.area.library
  if (!limit) return <span className="dim">{words.noLimit}</span>
  return (
    <>
      <span className="n">{limit.days}</span> {words.limitUnits[limit.unit]}
      <span className="cap">　{words.limitFrom[limit.from]}</span>
    </>
  )
}

/** What the clock of an approval says today. */
export function ClockWords({ clock }: { clock: Pick<ApprovalOnTime, 'state' | 'late' | 'lateDays' | 'left' | 'took' | 'assumed'> }) {
  const { t } = useText()
  const words = t.area.library
  const said = clock.late
    ? words.approvalLate[clock.late]?.(clock.lateDays)
    : clock.state === 'granted'
      ? [clock.took === null ? '' : words.tookDays(clock.took), clock.lateDays ? words.cameLate(clock.lateDays) : '']
          .filter(Boolean)
          .join(t.sign.comma)
      : clock.left === null
        ? ''
        : words.daysLeft(clock.left)
  if (!said) return <span className="dim">—</span>
  return (
    <span className={clock.late ? 'warm b' : clock.lateDays ? 'warm' : undefined} title={clock.assumed ? words.assumedDays : undefined}>
      {said}
      {clock.assumed ? '*' : ''}
    </span>
  )
}
