import type { ProjectRow } from '@lantu/model/api/library/library'
import { useText } from '../../i18n/use-text.ts'
import { shareOf } from '../../lib/money.ts'

/** What of the year's plan is completed, with a mark where the plan should stand by now. */
export function PlanBar({ project }: { project: Pick<ProjectRow, 'yearPlan' | 'yearDone' | 'yearDue'> }) {
  const { t } = useText()
  const share = shareOf(project.yearDone, project.yearPlan)
  if (share === undefined) return <span className="dim">—</span>
  if (project.yearDone === null) return <span className="cap nw">{t.area.library.notReported}</span>
  const due = shareOf(project.yearDue, project.yearPlan) ?? 0
  const said = share.toFixed(0)
  return (
    <span className="pw">
      <span className="pb" role="img" aria-label={t.area.library.shareDone(said)}>
        <i style={{ width: `${Math.min(100, Math.max(0, share))}%` }} />
        <b style={{ left: `${Math.min(100, due)}%` }} />
      </span>
      <span className="n">{said}%</span>
    </span>
  )
}
