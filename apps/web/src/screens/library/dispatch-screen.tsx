import type { LibraryEdit } from '@lantu/model/api/library/library'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dispatchQuery } from '../../api/library.ts'
import { post } from '../../api/request.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { moneyUnit } from '../../lib/money.ts'
import { DateField } from '../../parts/date-field.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { type DispatchedProject, ReportDialog } from './dialogs/report-dialog.tsx'
import { DispatchTable } from './dispatch-table.tsx'
import { LibraryTabs } from './library-head.tsx'
import { useLibrarySearch } from './use-library-search.ts'
import { useUndoable } from './use-undoable.tsx'

/** The month's list: who has reported what, and who has not. */
export function DispatchScreen() {
  const { t, language } = useText()
  const words = t.area.library
  const { overview } = usePlan()
  const { search, set } = useLibrarySearch()
  const month = search.month ?? overview.data?.today.slice(0, 7) ?? ''
  const dispatch = useQuery({ ...dispatchQuery(month), enabled: month !== '' })
  const [reporting, setReporting] = useState<DispatchedProject>()
  if (dispatch.isError) return <Failed error={dispatch.error} retry={() => void dispatch.refetch()} />
  if (dispatch.isPending) return <Loading />
  const rows = dispatch.data.projects
  const reported = rows.filter(row => row.completed !== null || row.progress !== null).length
  return (
    <div className="wrap library">
      <PageHead
        title={words.dispatch}
        actions={
          <>
            <DateField unit="month" label={words.month} value={month} onValue={next => set({ month: next || undefined })} />
            <RollButton year={Number(month.slice(0, 4)) + 1} />
          </>
        }
      >
        {words.dispatchHead(month, rows.length, reported)}
      </PageHead>
      <LibraryTabs />
      <section className="sheet">
        <div className="fig">
          <SheetNumber of="table" />
          <h2>{words.dispatch}</h2>
          <span className="more cap">{moneyUnit(language)}</span>
        </div>
        {rows.length ? <DispatchTable rows={rows} onReport={setReporting} /> : <Empty>{words.nothingHere}</Empty>}
      </section>
      {reporting ? <ReportDialog key={reporting.id} row={reporting} month={month} onClose={() => setReporting(undefined)} /> : null}
    </div>
  )
}

/** Carries what is not finished over into another year's plan. */
function RollButton({ year }: { year: number }) {
  const words = useText().t.area.library
  const { undoable } = useUndoable()
  return (
    <button
      type="button"
      className="btn"
      onClick={() =>
        void undoable(
          () => post<LibraryEdit>('/library/roll', { year }),
          done => done.id,
          done => words.rolled(done.projects),
        )
      }
    >
      {words.roll(year)}
    </button>
  )
}
