import type { ValueBatch, ValueGridQuery } from '@lantu/model/api/values/values'
import type { Vintage } from '@lantu/model/api/values/vintage'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { App } from 'antd'
import { useMemo, useState } from 'react'
import { ApiError } from '../../api/request.ts'
import { enterValues, valueGridQuery, workbookAddress } from '../../api/values.ts'
import { useLeaveGuard } from '../../hooks/use-leave-guard.tsx'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import type { Search } from '../../search.ts'
import { showDay } from '../../wording/show-moment.ts'
import { CellPanel } from './cell-panel.tsx'
import { checkDrafts } from './check-drafts.ts'
import { cellKey, change, type Drafts, entriesOf, NO_DRAFTS, paste, readClipboard, undoStep, written } from './drafts.ts'
import { SaveBar } from './save-bar.tsx'
import { useLastBatch } from './use-last-batch.ts'
import { type GridChoice, ValueFilters } from './value-filters.tsx'
import { type Place, ValueTable } from './value-table.tsx'
import { WorkbookBox } from './workbook-box.tsx'

export function Values() {
  const { t, language } = useText()
  const words = t.area.values
  const { message } = App.useApp()
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
  const grid = values.data
  const checked = useMemo(() => checkDrafts(grid, drafts), [grid, drafts])
  const problems = [...checked.values()].filter(one => one.problem).length
  const count = drafts.cells.size
  useLeaveGuard(count > 0)
  const failed = (error: Error) => void message.error(error instanceof ApiError ? error[language] : error.message)
  const refresh = () => void client.invalidateQueries()
  const last = useLastBatch({ refresh, failed })
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
        actions={last.latest ? <UndoButton batch={last.latest} disabled={last.busy || count > 0} onUndo={last.undo} /> : null}
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
            <VintageLegend />
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

function UndoButton({ batch, disabled, onUndo }: { batch: ValueBatch; disabled: boolean; onUndo: (batch: ValueBatch) => void }) {
  const { t } = useText()
  return (
    <button className="btn" type="button" disabled={disabled} onClick={() => onUndo(batch)}>
      {t.area.values.undoBatch(batch.values)}
    </button>
  )
}

/** What the marks beside the values mean. */
function VintageLegend() {
  const { t } = useText()
  const words = t.area.values
  return (
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
  )
}
