import type { DrawTasks } from '@lantu/model/api/work'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { candidatesQuery, drawTasks, yearListQuery } from '../../api/work.ts'
import { useChange } from '../../hooks/use-change.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { ChoiceChips } from '../../parts/choice-chips.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { NewTaskDialog } from './new-task-dialog.tsx'
import { TaskRows } from './task-rows.tsx'
import { WorkTabs } from './work-tabs.tsx'

type YearList = DrawTasks['list']
const LISTS: readonly YearList[] = ['annual', 'livelihood', 'work-report']

/** Tasks that the list could take, by why they should be on it; those that press are picked to begin with. */
function DrawDialog({ list, year, onClose }: { list: YearList; year: number; onClose: () => void }) {
  const { t } = useText()
  const words = t.area.work
  const candidates = useQuery(candidatesQuery(list, year, true))
  const { busy, change } = useChange()
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null)
  const all = candidates.data ?? []
  const chosen = picked ?? new Set(all.filter(one => one.why !== 'running').map(one => one.task.id))
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (on) next.add(id)
      else next.delete(id)
    }
    setPicked(next)
  }
  const save = async () => {
    const taskIds = all.map(one => one.task.id).filter(id => chosen.has(id))
    if (taskIds.length && (await change(() => drawTasks({ list, year, taskIds }), words.drew(taskIds.length)))) onClose()
  }
  const groups = (['left-over', 'due', 'said-this-year', 'running'] as const)
    .map(why => ({ why, tasks: all.filter(one => one.why === why).map(one => one.task) }))
    .filter(group => group.tasks.length)
  return (
    <FormDialog
      title={words.drawTitle(words.list[list], year)}
      open
      width={720}
      busy={busy || chosen.size === 0}
      save={words.drawButton(all.filter(one => chosen.has(one.task.id)).length)}
      onSave={() => void save()}
      onClose={onClose}
    >
      {candidates.isPending ? <Loading /> : null}
      {candidates.isError ? <Failed error={candidates.error} retry={() => void candidates.refetch()} /> : null}
      {candidates.isSuccess && !all.length ? <p className="cap">{words.noCandidates}</p> : null}
      <div className="wpick">
        {groups.map(({ why, tasks }) => {
          const ids = tasks.map(task => task.id)
          const every = ids.every(id => chosen.has(id))
          return (
            <fieldset key={why}>
              <legend>
                <label className="pick">
                  <input type="checkbox" checked={every} onChange={event => toggle(ids, event.target.checked)} />
                  <b>
                    {words.why[why]} <span className="cap n">{tasks.length}</span>
                  </b>
                </label>
              </legend>
              {tasks.map(task => (
                <label key={task.id} className="pick">
                  <input type="checkbox" checked={chosen.has(task.id)} onChange={event => toggle([task.id], event.target.checked)} />
                  <span>
                    {task.title}
                    <span className="cap"> {[task.actor, task.dueAssumed ? '' : task.dueOn].filter(Boolean).join(' · ')}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          )
        })}
      </div>
    </FormDialog>
  )
}

export function YearLists() {
  const { t } = useText()
  const words = t.area.work
  const { overview, find, today } = usePlan()
  const [list, setList] = useState<YearList>('annual')
  const thisYear = Number(today.slice(0, 4))
  const [chosenYear, setYear] = useState<number | null>(null)
  const bounds = overview.data?.plan
  // a plan of another time opens on its nearest year
  const year = chosenYear ?? (bounds ? Math.min(bounds.periodTo, Math.max(bounds.periodFrom, thisYear)) : thisYear)
  const [dialog, setDialog] = useState<'draw' | 'new' | null>(null)
  const tasks = useQuery(yearListQuery(list, year))
  const plan = overview.data?.plan
  const years = Array.from({ length: plan ? plan.periodTo - plan.periodFrom + 1 : 1 }, (_, i) => (plan?.periodFrom ?? thisYear) + i)
  const all = tasks.data ?? []
  const shown = all.filter(one => !find || `${one.title}${one.actor}`.toLowerCase().includes(find))
  const address = (format: string) => `/api/v1/task-lists/file?list=${list}&year=${year}&format=${format}`
  return (
    <div className="wrap">
      <PageHead title={words.yearLists} actions={<WorkTabs />}>
        {words.head(all.length, all.filter(one => one.overdue).length, all.filter(one => one.state === 'closed').length)}
      </PageHead>
      <div className="wtools">
        <ChoiceChips
          legend={words.yearLists}
          options={LISTS.map(key => ({ key, label: words.list[key] }))}
          chosen={list}
          onChoose={setList}
        />
        <label className="inline">
          <span className="cap">{words.year}</span>
          <select value={year} onChange={event => setYear(Number(event.target.value))}>
            {[...new Set([...years, year])].toSorted().map(one => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <span className="wact no-print">
          <button className="btn pri" type="button" onClick={() => setDialog('draw')}>
            {words.draw}
          </button>
          <button className="btn" type="button" onClick={() => setDialog('new')}>
            {words.newTask}
          </button>
          {all.length ? (
            <>
              <a className="btn" href={address('docx')} download>
                {words.listWord}
              </a>
              <a className="btn" href={address('xlsx')} download>
                {words.listExcel}
              </a>
            </>
          ) : null}
        </span>
      </div>
      {tasks.isError ? <Failed error={tasks.error} retry={() => void tasks.refetch()} /> : null}
      {tasks.isPending ? (
        <Loading />
      ) : (
        <section className="sheet mt2">
          <div className="fig">
            <SheetNumber of="table" />
            <h2>
              {year} {words.list[list]}
            </h2>
            <span className="more cap n">{shown.length}</span>
          </div>
          {all.length === 0 ? (
            <Empty>{words.emptyList}</Empty>
          ) : shown.length === 0 ? (
            <Empty>{t.noMatch}</Empty>
          ) : (
            <TaskRows tasks={shown} today={today} />
          )}
        </section>
      )}
      {dialog === 'draw' ? <DrawDialog list={list} year={year} onClose={() => setDialog(null)} /> : null}
      {dialog === 'new' ? (
        <NewTaskDialog
          heading={words.newTask}
          source={{ list, year }}
          begin={{ title: '', actor: '', dueOn: `${year}-12-31` }}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </div>
  )
}
