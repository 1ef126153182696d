import type { Overview } from '@lantu/model/api/overview'
import { Link } from '@tanstack/react-router'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { SheetNumber } from '../../parts/sheet-number.tsx'

/** What waits for a decision; nothing at all when nothing waits. */
export function PendingSheet({ pending }: { pending: Overview['pending'] }) {
  const { t } = useText()
  // the numbers are the plan's; so is the queue that they lead to
  const { planId } = usePlan()
  const kinds = Object.entries(pending).filter(([, n]) => n > 0)
  const total = kinds.reduce((sum, [, n]) => sum + n, 0)
  if (!total) return null
  return (
    <section className="sheet o6">
      <div className="fig">
        <SheetNumber of="table" />
        <h2>{t.pendingTitle(total)}</h2>
        <span className="more">
          <Link to="/review" search={(old: object) => ({ ...old, plan: planId })}>
            {t.goReview}
          </Link>
        </span>
      </div>
      <ul className="rows">
        {kinds.map(([kind, n]) => (
          <li key={kind}>
            <Link to="/review" search={(old: object) => ({ ...old, plan: planId, kind })}>
              {t.kind[kind]}
            </Link>
            <span className="n">{formatNumber(n)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Open findings by gravity; nothing where nothing is open. */
export function FindingsSheet({ findings }: { findings: Overview['findings'] }) {
  const { t } = useText()
  const { planId } = usePlan()
  const words = t.area.coherence
  const kinds = (['error', 'warning', 'note'] as const).filter(gravity => findings[gravity])
  if (!kinds.length) return null
  return (
    <section className="sheet o6">
      <div className="fig">
        <SheetNumber of="table" />
        <h2>{words.coherence}</h2>
        <span className="more">
          <Link to="/coherence" search={planId ? { plan: planId } : {}}>
            {words.status.open}
          </Link>
        </span>
      </div>
      <ul className="rows">
        {kinds.map(gravity => (
          <li key={gravity}>
            <span>
              <span className={`cg cg-${gravity}`}>{words.gravity[gravity]}</span>
            </span>
            <span className="n">{findings[gravity]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const STAGES = ['completed', 'construction', 'reserve', 'idea', 'cancelled'] as const
const SWATCH = { completed: 'c1', construction: 'c2', reserve: 'c3', idea: 'c4', cancelled: 'c6' } as const

/** Projects by stage as one bar, and how many tasks the plan sets. */
export function StagesSheet({ data }: { data: Overview }) {
  const { t } = useText()
  const total = Object.values(data.projectsByStage).reduce((sum, n) => sum + n, 0)
  if (!total && !data.tasks) return null
  const stages = STAGES.map(stage => ({ stage, n: data.projectsByStage[stage] ?? 0 }))
  return (
    <section className="sheet o7">
      <div className="fig">
        <SheetNumber of="figure" />
        <h2>{t.tasksAndProjects}</h2>
        <span className="more">
          <Link to="/projects" search={(old: object) => old}>
            {t.projects}
          </Link>
        </span>
      </div>
      <div className="pad2">
        <div className="sg">
          <div className="sgh">
            <Link to="/tasks" search={(old: object) => old}>
              {t.area.work.planTasks}
            </Link>
            <span className="n">
              {formatNumber(data.tasks)}
              <u>{t.itemsOf}</u>
              {data.overdueTasks ? (
                <small className="warm">
                  {t.sign.comma}
                  {t.area.work.overdue} {formatNumber(data.overdueTasks)}
                </small>
              ) : null}
            </span>
          </div>
        </div>
        <div className="sg">
          <div className="sgh">
            <Link to="/projects/texts" search={(old: object) => old}>
              {t.namedProjects}
            </Link>
            <span className="n">
              {formatNumber(total)}
              <u>{t.countOf}</u>
            </span>
          </div>
          <div className="sgb">
            {stages.map(({ stage, n }) => (n ? <i key={stage} className={SWATCH[stage]} style={{ flexGrow: n }} /> : null))}
          </div>
          <ul>
            {stages.map(({ stage, n }) => (
              <li key={stage}>
                <span>
                  <i className={`sw ${SWATCH[stage]}`} />
                  {t.stage[stage]}
                </span>
                <b className="n">{formatNumber(n)}</b>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}
