import type { TaskView, WorkTask } from '@lantu/model/api/work'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { taskSummaryQuery, tasksQuery } from '../../api/work.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { grouped } from '../../lib/grouped.ts'
import { FilterChips, ViewChips } from '../../parts/choice-chips.tsx'
import { MorePages } from '../../parts/more-rows.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { TaskRows } from './task-rows.tsx'
import { WorkTabs } from './work-tabs.tsx'

const VIEWS: readonly TaskView[] = ['section', 'actor', 'due']
const STATES = ['not-started', 'underway', 'done', 'closed', 'cancelled'] as const

/** The group of a task in each view, as the summary calls it. */
const KEYS: Readonly<Record<TaskView, (task: WorkTask) => string>> = {
  section: task => task.section,
  actor: task => task.lead?.name || task.actor,
  due: ({ dueOn }) => (dueOn ? `${dueOn.slice(0, 4)}-${Math.ceil(Number(dueOn.slice(5, 7)) / 3)}` : ''),
}

export function Tasks() {
  const { t } = useText()
  const words = t.area.work
  const { planId, overview, find, today } = usePlan()
  const [view, setView] = useState<TaskView>('section')
  const [state, setState] = useState<string>('')
  const sought = { plan: planId, list: 'plan' as const, view, state: state || undefined, q: find || undefined }
  const pages = useInfiniteQuery({ ...tasksQuery(sought), enabled: overview.isSuccess })
  const summary = useQuery({ ...taskSummaryQuery(sought), enabled: overview.isSuccess })
  if (pages.isError) return <Failed error={pages.error} retry={() => void pages.refetch()} />
  if (summary.isError) return <Failed error={summary.error} retry={() => void summary.refetch()} />
  if (pages.isPending || summary.isPending) return <Loading />
  const rows = pages.data.pages.flatMap(page => page.items)
  const { total, states, groups: sizes } = summary.data
  const groups = grouped(rows, one => KEYS[view](one))
  const title = (key: string) => {
    if (view === 'section') return key || words.noSection
    if (view === 'actor') return key || words.noActor
    const [year = '', n = ''] = key.split('-')
    return key ? words.quarter(year, Number(n)) : words.noDue
  }
  return (
    <div className="wrap">
      <PageHead title={t.tasks} actions={<WorkTabs />}>
        {words.head(total, summary.data.overdue, summary.data.closed)}
      </PageHead>
      {total === 0 ? null : (
        <div className="wtools">
          <FilterChips
            legend={t.statusLabel}
            options={(['overdue', ...STATES] as const).flatMap(key =>
              states[key] ? [{ key, label: key === 'overdue' ? words.overdue : words.state[key], count: states[key] }] : [],
            )}
            chosen={state}
            onChoose={setState}
          />
          <ViewChips views={VIEWS} words={words.views} view={view} onView={setView} />
        </div>
      )}
      {total === 0 ? (
        <section className="sheet">
          <Empty to="/review" action={t.goReview}>
            {t.noTasks}
          </Empty>
        </section>
      ) : rows.length === 0 ? (
        <section className="sheet">
          <Empty>{t.noMatch}</Empty>
        </section>
      ) : (
        groups.map(([key, list]) => (
          <section key={key} className="sheet mt2 wgroup">
            <div className="fig">
              <h2>{title(key)}</h2>
              <span className="more cap n">{sizes[key] ?? list.length}</span>
            </div>
            <TaskRows tasks={list} today={today} />
          </section>
        ))
      )}
      <MorePages pages={pages} shown={rows.length} total={Object.values(sizes).reduce((sum, n) => sum + n, 0)} />
    </div>
  )
}
