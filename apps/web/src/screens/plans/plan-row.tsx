import type { PlanNode } from '@lantu/model/api/plan-system'
import { labelOfYears } from '@lantu/model/wording/period'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { ByWords } from '../../parts/by-words.tsx'

/** The years that all plans together span, up to the end of the last, and today among them. */
export interface Scale {
  readonly from: number
  readonly to: number
  readonly today: number
}

const percentOf = ({ from, to }: Scale, year: number) => ((year - from) / (to - from)) * 100

/** The years above the column of spans: all of them, or every fifth where there are many. */
export function Years({ scale }: { scale: Scale }) {
  const years = Array.from({ length: scale.to - scale.from }, (_, i) => scale.from + i)
  return (
    <span className="scale">
      {years
        .filter(year => years.length <= 12 || year % 5 === 0 || year === scale.from)
        .map(year => (
          <i key={year} style={{ left: `${percentOf(scale, year)}%` }}>
            {String(year).slice(2)}
          </i>
        ))}
    </span>
  )
}

/** One plan in the tree: its name, its years on the scale, how far it is and what it holds. */
export function PlanRow({ plan, depth, scale }: { plan: PlanNode; depth: number; scale: Scale }) {
  const { t, language } = useText()
  const words = t.area.plans
  const x = (year: number) => percentOf(scale, year)
  return (
    <tr>
      <td className="lead">
        <div className="nest" style={{ paddingLeft: `${Math.min(depth, 4) * 20}px` }}>
          <Link to="/plans/$id" params={{ id: plan.id }}>
            <ByWords>{plan.title}</ByWords>
          </Link>
          <span className="cap">
            {[t.planKinds[plan.kind], plan.place, plan.amendments ? words.amended(plan.amendments) : ''].filter(Boolean).join(' · ')}
          </span>
        </div>
      </td>
      <td className="span">
        <span className="scale">
          <b
            style={{ left: `${x(plan.periodFrom)}%`, width: `${x(plan.periodTo + 1) - x(plan.periodFrom)}%` }}
            data-overall={plan.kind === 'outline' || undefined}
          />
          {scale.today > scale.from && scale.today < scale.to ? <u style={{ left: `${x(scale.today)}%` }} /> : null}
          <span className="sr">{labelOfYears(plan.periodFrom, plan.periodTo, language)}</span>
        </span>
      </td>
      <td data-label={words.stage}>
        {plan.stage ? (
          <>
            {words.stages[plan.stage]} <span className="cap n">{plan.stageOn}</span>
          </>
        ) : (
          <span className="dim">{words.noStage}</span>
        )}
      </td>
      <td className="cap" data-label={words.approvedBy} data-none={plan.approvedBy ? undefined : ''}>
        {plan.approvedBy ?? '—'}
      </td>
      <td className="r n" data-label={t.documents}>
        {plan.documents}
      </td>
      <td className="r n" data-label={t.target}>
        {plan.targets}
      </td>
    </tr>
  )
}
