import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { moveSystem, systemsQuery } from '../../api/work.ts'
import { useChange } from '../../hooks/use-change.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { useFirstRows } from '../../parts/more-rows.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { WorkTabs } from './work-tabs.tsx'

const STAGES = ['idea', 'reserve', 'construction', 'completed', 'cancelled'] as const

/** Every promised platform, mechanism and institution as a row of its own, with its stage and its sentence. */
export function Systems() {
  const { t } = useText()
  const words = t.area.work
  const { planId, overview, find } = usePlan()
  const systems = useQuery({ ...systemsQuery(planId), enabled: overview.isSuccess })
  const { busy, change } = useChange()
  const all = systems.data ?? []
  const shown = all.filter(one => !find || `${one.name}${one.source?.quote ?? ''}`.toLowerCase().includes(find))
  const { rows, more } = useFirstRows(shown)
  if (systems.isError) return <Failed error={systems.error} retry={() => void systems.refetch()} />
  if (systems.isPending) return <Loading />
  return (
    <div className="wrap">
      <PageHead title={words.systems} actions={<WorkTabs />}>
        {words.systemsHead(all.length, all.filter(one => one.stage === 'completed').length)}
      </PageHead>
      <section className="sheet">
        {all.length === 0 ? (
          <Empty to="/review" action={t.goReview}>
            {words.noSystems}
          </Empty>
        ) : shown.length === 0 ? (
          <Empty>{t.noMatch}</Empty>
        ) : (
          <ul className="wsystems">
            {rows.map(one => (
              <li key={one.id}>
                <span className="ti">
                  {one.name}
                  {one.tasks.map(task => (
                    <Link key={task.id} className="cap" to="/tasks/$id" params={{ id: task.id }}>
                      {task.title}
                      {t.sign.inside(words.state[task.state] ?? '')}
                    </Link>
                  ))}
                </span>
                <span className="se cap">{one.section}</span>
                <span className="so">
                  {one.source ? <SourceMark source={one.source} /> : null}
                  {one.mentions > 1 ? <span className="cap"> {words.mentions(one.mentions)}</span> : null}
                </span>
                <select
                  aria-label={`${words.stageTo} ${one.name}`}
                  value={one.stage}
                  disabled={busy}
                  onChange={event => void change(() => moveSystem(one.id, one.version, event.target.value), words.moved)}
                >
                  {STAGES.map(stage => (
                    <option key={stage} value={stage}>
                      {words.systemStage[stage]}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
        )}
        {more}
      </section>
    </div>
  )
}
