import type { ValueBatch, ValueGrid, ValueGridQuery } from '@lantu/model/api/values/values'
import type { Vintage } from '@lantu/model/api/values/vintage'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { App } from 'antd'
import { useMemo, useState } from 'react'
import { ApiError } from '../../api/request.ts'
import { batchesQuery, enterValues, undoValues, valueGridQuery, workbookAddress } from '../../api/values.ts'
import { useLeaveGuard } from '../../hooks/use-leave-guard.tsx'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import type { Search } from '../../search.ts'
import { showDay } from '../../wording/show-moment.ts'
import { CellPanel } from './cell-panel.tsx'
import {
  type Checked,
  cellKey,
  change,
  checkDraft,
  type Drafts,
  entriesOf,
  NO_DRAFTS,
  paste,
  readClipboard,
  undoStep,
  written,
} from './drafts.ts'
import { SaveBar } from './save-bar.tsx'
import { type GridChoice, ValueFilters } from './value-filters.tsx'
import { type Place, ValueTable } from './value-table.tsx'
import { WorkbookBox } from './workbook-box.tsx'

function check(grid: ValueGrid | undefined, drafts: Drafts): Map<string, Checked> {
  const found = new Map<string, Checked>()
  for (const { series, cells } of grid?.rows ?? []) {
    let before: string | null = null
    for (const cell of cells) {
      const draft = drafts.cells.get(cellKey(series, cell))
      if (draft) found.set(cellKey(series, cell), checkDraft(draft, series, before))
      before = cell.versions[0]?.value ?? before
    }
  }
  return found
}

export function Values() {
  const { t, language } = useText()
  const words = t.area.values
  const { message, modal } = App.useApp()
  const client = useQueryClient()
  const { planId, overview, find } = usePlan()
  const today = overview.data?.today ?? showDay(new Date())
  const thisYear = Number(today.slice(0, 4))
  const search = useSearch({ strict: false }) as Search
  const [choice, setChoice] = useState<GridChoice>({ place: search.place ?? '', frequency: 'year', cumulative: true, scope: 'main' })
  const [vintage, setVintage] = useState<Vintage>('preliminary')
  const [sourceNote, setSourceNote] = useState('')
  const [drafts, setDrafts] = useState(NO_DRAFTS)
  const [focus, setFocus] = useState<Place>()
  const { place, frequency, cumulative, scope, to = thisYear } = choice
  const from = frequency === 'year' ? to - 6 : frequency === 'month' ? to : to - 1
  const query: ValueGridQuery = {
    from,
    to,
    frequency,
    cumulative: cumulative && frequency !== 'year',
    scope,
    ...(planId ? { plan: planId } : {}),
    ...(place ? { place } : {}),
    ...(find ? { q: find } : {}),
  }
  const values = useQuery({ ...valueGridQuery(query), enabled: overview.isSuccess, placeholderData: old => old })
  const batches = useQuery(batchesQuery())
  const grid = values.data
  const checked = useMemo(() => check(grid, drafts), [grid, drafts])
  const problems = [...checked.values()].filter(one => one.problem).length
  const count = drafts.cells.size
  useLeaveGuard(count > 0)
  const failed = (error: Error) => void message.error(error instanceof ApiError ? error[language] : error.message)
  const refresh = () => void client.invalidateQueries()
  const save = useMutation({
    mutationFn: (sent: Drafts) =>
      enterValues(entriesOf(grid?.rows ?? [], sent, { place: place || null, vintage, sourceNote: sourceNote.trim() })),
    onSuccess: async (batch, sent) => {
      void message.success(words.saved(batch.values))
      // what is written stands in the cells before what was typed is let go; what was typed since stays
      await client.invalidateQueries({ queryKey: ['values'] })
      setDrafts(now => written(now, sent))
      refresh()
    },
    onError: failed,
  })
  const undo = useMutation({
    mutationFn: (id: string) => undoValues(id),
    onSuccess: batch => {
      void message.success(words.undone(batch.values))
      refresh()
    },
    onError: failed,
  })
  const latest = batches.data?.find(batch => batch.origin !== 'undo' && !batch.undone)
  const askUndo = (batch: ValueBatch) => {
    // one cell comes back in a moment, a whole workbook does not
    if (batch.values <= 20) undo.mutate(batch.id)
    else
      void modal.confirm({
        title: words.undoBatch(batch.values),
        content: words.undoAsk(batch.fileName || words.title, batch.enteredBy),
        okText: t.undo,
        cancelText: t.cancel,
        onOk: () => undo.mutateAsync(batch.id),
      })
  }
  const trySave = () => {
    if (save.isPending) return
    if (problems) void message.warning(words.problems(problems))
    else if (count && entriesOf(grid?.rows ?? [], drafts, { place: place || null, vintage, sourceNote }).length) save.mutate(drafts)
    else setDrafts(NO_DRAFTS)
  }
  const guard = (then: () => void) => {
    // what is typed belongs to the cells in sight
    if (count) void message.warning(words.saveFirst)
    else then()
  }
  const focused = focus ? grid?.rows[focus.row] : undefined
  const focusedCell = focus ? focused?.cells[focus.column] : undefined
  if (overview.isError) return <Failed error={overview.error} retry={() => void overview.refetch()} />
  if (values.isError) return <Failed error={values.error} retry={() => void values.refetch()} />
  return (
    <div className="wrap">
      <PageHead
        title={words.title}
        actions={
          latest ? (
            <button className="btn" type="button" disabled={undo.isPending || count > 0} onClick={() => askUndo(latest)}>
              {words.undoBatch(latest.values)}
            </button>
          ) : null
        }
      >
        {words.head}
      </PageHead>
      <ValueFilters
        grid={grid}
        whole={overview.data?.authority.name ?? ''}
        thisYear={thisYear}
        choice={{ ...choice, to }}
        onChoose={next => guard(() => setChoice(next))}
      />
      {values.isPending || overview.isPending ? (
        <Loading />
      ) : !grid || grid.rows.length === 0 ? (
        <section className="sheet mt2">
          <Empty to="/review" action={t.goReview}>
            {find ? t.noMatch : words.empty}
          </Empty>
        </section>
      ) : (
        <>
          <section className="sheet mt2">
            <div className="fig">
              <h2>{words.tableTitle(grid.rows.length)}</h2>
              <span className="more cap vhelp">{words.help}</span>
            </div>
            <ValueTable
              grid={grid}
              drafts={drafts}
              checked={checked}
              onFocus={setFocus}
              onChange={(key, draft) => setDrafts(old => change(old, new Map([[key, draft]])))}
              onPaste={(at, text) => {
                const { changes, outside } = paste(grid.rows, at, readClipboard(text))
                setDrafts(old => change(old, changes))
                void message.info(words.pasted(changes.size, outside))
              }}
              onMore={() => document.querySelector<HTMLElement>('.vcell :is(select, input, a, button)')?.focus()}
              onUndo={() => setDrafts(undoStep)}
              onSave={trySave}
            />
            <p className="cap vlegend">
              {Object.entries(words.vintageShort).map(([one, mark]) => (
                <span key={one} className="nw">
                  <b>{mark}</b>
                  {words.vintage[one]}
                </span>
              ))}
              <span className="nw">
                <b>{words.fromText}</b>
                {words.sentence}
              </span>
            </p>
          </section>
          {count ? (
            <SaveBar
              count={count}
              problems={problems}
              vintage={vintage}
              sourceNote={sourceNote}
              busy={save.isPending}
              onVintage={setVintage}
              onSourceNote={setSourceNote}
              onStepBack={() => setDrafts(undoStep)}
              onDiscard={() => setDrafts(NO_DRAFTS)}
              onSave={trySave}
            />
          ) : null}
          {focused && focusedCell ? (
            <CellPanel
              series={focused.series}
              cell={focusedCell}
              draft={drafts.cells.get(cellKey(focused.series, focusedCell))}
              checked={checked.get(cellKey(focused.series, focusedCell))}
              onChange={draft => setDrafts(old => change(old, new Map([[cellKey(focused.series, focusedCell), draft]])))}
              onBack={() => document.querySelector<HTMLElement>(`[data-cell="${focus?.row}:${focus?.column}"]`)?.focus()}
            />
          ) : null}
        </>
      )}
      <WorkbookBox address={workbookAddress({ plan: planId, place: place || undefined, from: to - 6, to })} />
    </div>
  )
}
