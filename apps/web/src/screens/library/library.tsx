import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { patiently } from '../../api/connection.ts'
import { librarySummaryQuery, undoLibraryEdit } from '../../api/library.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useKeys } from '../../hooks/use-keys.ts'
import { useText } from '../../i18n/use-text.ts'
import { TitleBlock } from '../../parts/page-head.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { EntryDialog } from './dialogs/entry-dialog.tsx'
import { ExchangeMenu } from './exchange-menu.tsx'
import { LibraryFilters } from './library-filters.tsx'
import { LibraryHead, LibraryTabs } from './library-head.tsx'
import { useLibrarySearch } from './use-library-search.ts'
import { LibraryBoard } from './views/library-board.tsx'
import { LibraryTable } from './views/library-table.tsx'

const LibraryMap = lazy(() => patiently(() => import('./views/library-map.tsx')).then(module => ({ default: module.LibraryMap })))
const LibraryGantt = lazy(() => patiently(() => import('./views/library-gantt.tsx')).then(module => ({ default: module.LibraryGantt })))

const VIEWS = ['board', 'table', 'gantt', 'map'] as const

/** The project library: one set of filters, four ways to look at what they leave. */
export function Library() {
  const { t } = useText()
  const words = t.area.library
  const { filter, search, set } = useLibrarySearch()
  const { change } = useChange()
  const [adding, setAdding] = useState(false)
  const view = VIEWS.find(one => one === search.view) ?? 'board'
  const whole = useQuery(librarySummaryQuery({ kind: 'project', standing: 'listed' }))
  const shown = useQuery(librarySummaryQuery(filter))
  useKeys({
    n: () => setAdding(true),
    u: () => void change(() => undoLibraryEdit(), words.undone),
    '1': () => set({ view: 'board' }),
    '2': () => set({ view: 'table' }),
    '3': () => set({ view: 'gantt' }),
    '4': () => set({ view: 'map' }),
  })
  if (whole.isError) return <Failed error={whole.error} retry={() => void whole.refetch()} />
  if (shown.isError) return <Failed error={shown.error} retry={() => void shown.refetch()} />
  if (whole.isPending || shown.isPending) return <Loading />
  return (
    <div className="wrap library">
      <LibraryHead
        summary={shown.data}
        actions={
          <>
            <span className="seg" role="group" aria-label={words.views}>
              {VIEWS.map(one => (
                <button key={one} type="button" aria-pressed={one === view} onClick={() => set({ view: one })}>
                  {words[one]}
                </button>
              ))}
            </span>
            <ExchangeMenu />
            <button type="button" className="btn pri" onClick={() => setAdding(true)}>
              {words.add}
            </button>
          </>
        }
      />
      <LibraryTabs />
      <LibraryFilters summary={whole.data}>{view === 'table' ? words.keysTable : view === 'board' ? words.keysBoard : null}</LibraryFilters>
      <Suspense fallback={<Loading />}>
        {view === 'board' ? <LibraryBoard summary={shown.data} /> : null}
        {view === 'table' ? <LibraryTable summary={whole.data} /> : null}
        {view === 'gantt' ? <LibraryGantt today={whole.data.today} /> : null}
        {view === 'map' ? <LibraryMap /> : null}
      </Suspense>
      <TitleBlock
        rows={[
          [t.drawing, t.projects],
          [t.dataAsOf, whole.data.today],
          [words.report, `${whole.data.reported} / ${whole.data.planned}`],
        ]}
      />
      {adding ? <EntryDialog summary={whole.data} onClose={() => setAdding(false)} /> : null}
    </div>
  )
}
