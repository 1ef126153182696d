import type { LibraryEdit } from '@lantu/model/api/library/library'
import type { Dispatch } from '@lantu/model/api/library/money'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dispatchQuery, setProjectList } from '../../api/library.ts'
import { post } from '../../api/request.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { moneyUnit, showMoney, wanOf, yuanOf } from '../../lib/money.ts'
import { ByWords } from '../../parts/by-words.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { LibraryTabs } from './library-head.tsx'
import { useLibrarySearch } from './use-library-search.ts'
import { useUndoable } from './use-undoable.tsx'

type Row = Dispatch['projects'][number]

function ReportDialog({ row, month, onClose }: { row: Row; month: string; onClose: () => void }) {
  const { t } = useText()
  const words = t.area.library
  const { busy, undoable } = useUndoable()
  const [values, setValues] = useState({
    completed: wanOf(row.completed),
    progress: row.progress === null ? '' : String(Number(row.progress)),
    note: row.note,
    issue: row.issue,
  })
  const put = (key: keyof typeof values, value: string) => setValues({ ...values, [key]: value })
  const save = async () => {
    const report = {
      month,
      planned: row.planned,
      completed: yuanOf(values.completed) ?? null,
      progress: values.progress || null,
      note: values.note,
      issue: values.issue,
      reportedBy: '',
      reportedOn: null,
    }
    const set = await undoable(
      () => setProjectList('months', row.id, row.version, [report]),
      done => done.editId,
      words.saved,
    )
    if (set) onClose()
  }
  return (
    <FormDialog title={`${row.name} · ${month}`} open busy={busy} onClose={onClose} onSave={() => void save()}>
      <label>
        {words.completed}
        {t.sign.inside(words.wan)}
        <input
          value={values.completed}
          inputMode="decimal"
          pattern="\d{1,11}(\.\d{1,6})?"
          title={words.wanInvalid}
          onChange={event => put('completed', event.target.value)}
        />
      </label>
      <label>
        {words.fields.progress} %{row.lastProgress ? `${t.sign.inside(`${words.lastProgress} ${Number(row.lastProgress)}%`)}` : ''}
        <input
          value={values.progress}
          inputMode="decimal"
          pattern="100(\.0+)?|\d{1,2}(\.\d{1,2})?"
          onChange={event => put('progress', event.target.value)}
        />
      </label>
      <label>
        {words.note}
        <textarea rows={2} value={values.note} maxLength={1000} onChange={event => put('note', event.target.value)} />
      </label>
      <label>
        {words.issue}
        <textarea rows={2} value={values.issue} maxLength={1000} onChange={event => put('issue', event.target.value)} />
      </label>
    </FormDialog>
  )
}

/** The month's list: who has reported what, and who has not. */
export function DispatchScreen() {
  const { t, language } = useText()
  const words = t.area.library
  const { overview } = usePlan()
  const { search, set } = useLibrarySearch()
  const { undoable } = useUndoable()
  const month = search.month ?? overview.data?.today.slice(0, 7) ?? ''
  const dispatch = useQuery({ ...dispatchQuery(month), enabled: month !== '' })
  const [reporting, setReporting] = useState<Row>()
  if (dispatch.isError) return <Failed error={dispatch.error} retry={() => void dispatch.refetch()} />
  if (dispatch.isPending) return <Loading />
  const rows = dispatch.data.projects
  const reported = rows.filter(row => row.completed !== null || row.progress !== null).length
  const year = Number(month.slice(0, 4)) + 1
  return (
    <div className="wrap library">
      <PageHead
        title={words.dispatch}
        actions={
          <>
            <DateField unit="month" label={words.month} value={month} onValue={next => set({ month: next || undefined })} />
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
        {rows.length ? (
          <div className="tscroll cards" data-scroll>
            <table className="list">
              <thead>
                <tr>
                  <th>{words.fields.name}</th>
                  <th>{words.place}</th>
                  <th>{words.lead}</th>
                  <th className="r">{words.planned}</th>
                  <th className="r">{words.completed}</th>
                  <th className="r">{words.fields.progress}</th>
                  <th>{words.issue}</th>
                  <th>
                    <span className="sr">{words.report}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(row => (
                  <tr key={row.id}>
                    <td className="lead">
                      <Link to="/projects/$id" params={{ id: row.id }}>
                        <ByWords>{row.name}</ByWords>
                      </Link>
                    </td>
                    <td className="nw" data-none={row.placeName ? undefined : ''}>
                      {row.placeName}
                    </td>
                    <td className="nw">{row.lead}</td>
                    <td className="r n" data-label={words.planned}>
                      {showMoney(row.planned, language)}
                    </td>
                    <td className="r n b" data-label={words.completed}>
                      {row.completed === null ? <span className="warm">{words.notYet}</span> : showMoney(row.completed, language)}
                    </td>
                    <td className="r n" data-label={words.fields.progress} data-none={row.progress === null ? '' : undefined}>
                      {row.progress === null ? '—' : `${Number(row.progress)}%`}
                    </td>
                    <td className={row.issue ? 'warm' : undefined}>{row.issue}</td>
                    <td className="r">
                      <button type="button" className="btn sm" onClick={() => setReporting(row)}>
                        {words.report}
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          <Empty>{words.nothingHere}</Empty>
        )}
      </section>
      {reporting ? <ReportDialog key={reporting.id} row={reporting} month={month} onClose={() => setReporting(undefined)} /> : null}
    </div>
  )
}
