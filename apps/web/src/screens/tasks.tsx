import type { TaskSummary } from '@lantu/model/api'
import { useQuery } from '@tanstack/react-query'
import { tasksQuery } from '../api/queries.ts'
import { useText } from '../i18n/use-text.ts'
import { usePlan } from '../lib/use-plan.ts'
import { PageHead } from '../parts/page-head.tsx'
import { SourceMark } from '../parts/source-mark.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'

/** Tasks under the sections that they stand in, in the order of the text. */
function bySection(tasks: readonly TaskSummary[]): [string, TaskSummary[]][] {
  const groups = new Map<string, TaskSummary[]>()
  for (const task of tasks) {
    const group = groups.get(task.section)
    if (group) group.push(task)
    else groups.set(task.section, [task])
  }
  return [...groups]
}

export function Tasks() {
  const { t } = useText()
  const { planId, find } = usePlan()
  const tasks = useQuery(tasksQuery(planId))
  if (tasks.isError) return <Failed error={tasks.error} retry={() => void tasks.refetch()} />
  if (tasks.isPending) return <Loading />
  const all = tasks.data
  const shown = all.filter(one => !find || `${one.title}${one.quote}${one.actor}`.toLowerCase().includes(find))
  return (
    <div className="wrap">
      <PageHead title={t.tasks}>
        {t.showing(shown.length, all.length)} {t.itemsOf}
      </PageHead>
      {all.length === 0 ? (
        <section className="sheet">
          <Empty to="/review" action={t.goReview}>
            {t.noTasks}
          </Empty>
        </section>
      ) : shown.length === 0 ? (
        <section className="sheet">
          <Empty>{t.noMatch}</Empty>
        </section>
      ) : (
        bySection(shown).map(([section, list]) => (
          <section key={section} className="sheet mt2">
            <div className="fig">
              <h2>{section || '—'}</h2>
              <span className="more cap n">{list.length}</span>
            </div>
            <ul className="rows">
              {list.map(task => (
                <li key={task.id}>
                  <span>{task.title}</span>
                  <span className="cap nw">
                    {[task.actor, task.due].filter(Boolean).join(' · ')} <SourceMark source={{ ...task, documentTitle: task.planTitle }} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </div>
  )
}
