import type { WorkTask } from '@lantu/model/api/work'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { tasksQuery } from '../../api/work.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePlan } from '../../lib/use-plan.ts'
import { useFirstRows } from '../../parts/more-rows.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { TaskRows } from './task-rows.tsx'
import { WorkTabs } from './work-tabs.tsx'

type View = 'section' | 'actor' | 'due'
const VIEWS: readonly View[] = ['section', 'actor', 'due']
const STATES = ['not-started', 'underway', 'done', 'closed', 'cancelled'] as const

function grouped(tasks: readonly WorkTask[], keyOf: (task: WorkTask) => string): [string, WorkTask[]][] {
  const groups = new Map<string, WorkTask[]>()
  for (const task of tasks) {
    const group = groups.get(keyOf(task))
    if (group) group.push(task)
    else groups.set(keyOf(task), [task])
  }
  return [...groups]
}

const quarterKey = (day: string | null) => (day ? `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}` : '9999-9')

export function Tasks() {
  const { t } = useText()
  const words = t.area.work
  const { planId, overview, find, today } = usePlan()
  const tasks = useQuery({ ...tasksQuery({ plan: planId, list: 'plan' }), enabled: overview.isSuccess })
  const [view, setView] = useState<View>('section')
  const [state, setState] = useState<string>('')
  const all = tasks.data ?? []
  const found = all.filter(one => !find || `${one.title}${one.source?.quote ?? ''}${one.actor}`.toLowerCase().includes(find))
  const matches = (one: WorkTask, wanted: string) => (wanted === 'overdue' ? one.overdue : one.state === wanted)
  const shown = found.filter(one => !state || matches(one, state))
  const { rows, more } = useFirstRows(view === 'due' ? shown.toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9')) : shown)
  if (tasks.isError) return <Failed error={tasks.error} retry={() => void tasks.refetch()} />
  if (tasks.isPending) return <Loading />
  const groups =
    view === 'section'
      ? grouped(rows, one => one.section || words.noSection)
      : view === 'actor'
        ? grouped(rows, one => one.lead?.name || one.actor || words.noActor).toSorted((a, b) => b[1].length - a[1].length)
        : grouped(rows, one => quarterKey(one.dueOn))
  const title = (key: string) => {
    if (view !== 'due') return key
    const [year = '', n = '9'] = key.split('-')
    return n === '9' ? words.noDue : words.quarter(year, Number(n))
  }
  return (
    <div className="wrap">
      <PageHead title={t.tasks} actions={<WorkTabs />}>
        {words.head(all.length, all.filter(one => one.overdue).length, all.filter(one => one.state === 'closed').length)}
      </PageHead>
      <div className="wtools">
        <fieldset className="chips">
          <legend className="sr">{t.statusLabel}</legend>
          {['overdue', ...STATES].map(one => {
            const n = found.filter(task => matches(task, one)).length
            return n ? (
              <button
                key={one}
                type="button"
                className="chip"
                aria-pressed={state === one}
                onClick={() => setState(state === one ? '' : one)}
              >
                {one === 'overdue' ? words.overdue : words.state[one]} <b className="n">{n}</b>
              </button>
            ) : null
          })}
        </fieldset>
        <fieldset className="chips">
          <legend className="sr">{t.listView}</legend>
          {VIEWS.map(one => (
            <button key={one} type="button" className="chip" aria-pressed={view === one} onClick={() => setView(one)}>
              {words.views[one]}
            </button>
          ))}
        </fieldset>
      </div>
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
        groups.map(([key, list]) => (
          <section key={key} className="sheet mt2 wgroup">
            <div className="fig">
              <h2>{title(key)}</h2>
              <span className="more cap n">{list.length}</span>
            </div>
            <TaskRows tasks={list} today={today} />
          </section>
        ))
      )}
      {more}
    </div>
  )
}
