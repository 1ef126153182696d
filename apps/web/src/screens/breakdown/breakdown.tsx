import { checkSheet, isYear } from '@lantu/appraisal/breakdown/sheet-values'
import type { BreakdownAnswer, BreakdownDetail, BreakdownRow, BreakdownSheet, PartsMake, Proportion } from '@lantu/model/api/breakdown'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { answerBreakdown, breakdownQuery, issueBreakdown, restoreBreakdown, saveBreakdown, sendBreakdown } from '../../api/breakdown.ts'
import { bodiesQuery } from '../../api/duty.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatQuantity } from '../../lib/numbers.ts'
import { usePlan } from '../../lib/use-plan.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { PageHead, TitleBlock } from '../../parts/page-head.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { useDutyAction } from '../duty/use-duty.ts'
import { BreakdownGrid } from './breakdown-grid.tsx'
import { addBodyRow, fillAll, hasQuarters, setDigits, toggleQuarters } from './edit-sheet.ts'
import { useSheet } from './use-sheet.ts'

const PROPORTIONS: readonly Proportion[] = ['base', 'population', 'past', 'equal', 'hand']
const MAKES: readonly PartsMake[] = ['sum', 'weighted-mean', 'none']

/** How the sheet is shared out: by what, how parts make the whole, decimals, quarters of a year, departments beside places. */
function Tools({
  detail,
  sheet,
  change,
  say,
}: {
  detail: BreakdownDetail
  sheet: BreakdownSheet
  change: (next: (sheet: BreakdownSheet) => BreakdownSheet) => void
  say: (problems: readonly string[]) => void
}) {
  const { t } = useText()
  const words = t.area.breakdown
  const bodies = useQuery(bodiesQuery())
  const { overview } = usePlan()
  const yearToDate = detail.accumulation === 'flow'
  const years = sheet.columns.filter(isYear).map(column => column.year)
  const now = Number((overview.data?.today ?? '').slice(0, 4))
  const [year, setYear] = useState(years.includes(now) ? now : (years[0] ?? 0))
  const nameOf = new Map(sheet.rows.map(row => [row.id, row.name]))
  const refill = (next: BreakdownSheet) => {
    const filled = fillAll(next, yearToDate)
    say([...new Set(filled.problems.map(one => words.problemOf(words.problem[one.code] ?? one.code, nameOf.get(one.part ?? '') ?? '')))])
    change(() => filled.sheet)
  }
  return (
    <div className="btools">
      <label>
        <span>{words.proportion}</span>
        <select value={sheet.proportion} onChange={event => refill({ ...sheet, proportion: event.target.value as Proportion })}>
          {PROPORTIONS.map(one => (
            <option key={one} value={one}>
              {words.proportions[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.make}</span>
        <select value={sheet.make} onChange={event => refill({ ...sheet, make: event.target.value as PartsMake })}>
          {MAKES.map(one => (
            <option key={one} value={one}>
              {words.makes[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.digits}</span>
        <select value={sheet.digits} onChange={event => change(old => setDigits(old, Number(event.target.value)))}>
          {[0, 1, 2, 3, 4].map(one => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <span className="grp">
        <select aria-label={words.addQuarters} value={year} onChange={event => setYear(Number(event.target.value))}>
          {years.map(one => (
            <option key={one} value={one}>
              {words.year(one)}
            </option>
          ))}
        </select>
        <button className="btn sm" type="button" onClick={() => change(old => toggleQuarters(old, year, yearToDate))}>
          {hasQuarters(sheet, year) ? words.noQuarters : words.addQuarters}
        </button>
      </span>
      <Select
        size="small"
        className="bbody"
        aria-label={words.addBody}
        placeholder={words.addBody}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        options={(bodies.data ?? [])
          .filter(one => one.validTo === null && one.jurisdictionId === null && !nameOf.has(one.id))
          .map(one => ({ value: one.id, label: one.name }))}
        onChange={(id: string | null, option) => {
          const label = (option as { label?: string } | undefined)?.label
          if (id && label) change(old => addBodyRow(old, { id, name: label }))
        }}
      />
      <button className="btn sm" type="button" title={words.fillHint} onClick={() => refill(sheet)}>
        {words.fill}
      </button>
    </div>
  )
}

/** What a place or body said; while the edition is out, its answer is recorded here. */
function Answer({
  row,
  answer,
  open,
  busy,
  onAgree,
  onObject,
}: {
  row: BreakdownRow
  answer: BreakdownAnswer | undefined
  open: boolean
  busy: boolean
  onAgree: () => void
  onObject: () => void
}) {
  const { t } = useText()
  const words = t.area.breakdown
  if (!answer) return null
  return (
    <span className="bans">
      <span className={answer.state === 'objected' ? 'warm' : answer.state === 'agreed' ? 'okw' : 'cap'} title={answer.reason || undefined}>
        {words.answerStates[answer.state]}
      </span>
      {answer.reason ? <span className="cap why">{answer.reason}</span> : null}
      {open && answer.state !== 'agreed' ? (
        <>
          <button className="btn sm" type="button" disabled={busy} aria-label={`${words.agree}：${row.name}`} onClick={onAgree}>
            {words.agree}
          </button>
          <button className="btn sm" type="button" disabled={busy} aria-label={`${words.object}：${row.name}`} onClick={onObject}>
            {words.object}
          </button>
        </>
      ) : null}
    </span>
  )
}

function Editor({ detail }: { detail: BreakdownDetail }) {
  const { t, language } = useText()
  const words = t.area.breakdown
  const { overview } = usePlan()
  const { busy, run } = useDutyAction()
  const { sheet, change, undo, redo, canUndo, canRedo, unsaved } = useSheet(detail.sheet, `${detail.indicatorId}${detail.edition}`)
  const [note, setNote] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])
  const [asking, setAsking] = useState<'issue' | BreakdownRow | null>(null)
  const [reason, setReason] = useState('')
  const check = checkSheet(sheet, Number(detail.target.value))
  const dirty = unsaved || detail.edition === 0
  const waiting = sheet.rows.filter(row => row.kind !== 'whole').length - detail.agreed
  const save = () =>
    void run(
      () => saveBreakdown(detail, sheet, note),
      done => words.saved(done.edition),
    ).then(done => done && setNote(''))
  const issue = (why: string) =>
    void run(
      () => issueBreakdown(detail, why),
      () => words.issued,
    ).then(done => done && setAsking(null))
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey)) return
      const key = event.key.toLowerCase()
      if (key === 's') {
        event.preventDefault()
        if (dirty && !busy) save()
      } else if (key === 'z' && !(event.target instanceof HTMLTextAreaElement)) {
        event.preventDefault()
        if (event.shiftKey) redo()
        else undo()
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
  const sentence = words.target2(
    detail.target.time ? (language === 'zh' ? `${detail.target.time} 年` : detail.target.time) : '',
    `${formatQuantity(detail.target.value, detail.target.comparator)} ${detail.target.unit}`,
  )
  return (
    <div className="wrap">
      <PageHead
        title={detail.name}
        actions={
          <>
            <button className="btn" type="button" disabled={!canUndo} onClick={undo}>
              {words.undo}
            </button>
            <button className="btn" type="button" disabled={!canRedo} onClick={redo}>
              {words.redo}
            </button>
            <button className={dirty ? 'btn pri' : 'btn'} type="button" disabled={busy || !dirty} onClick={save}>
              {words.save}
            </button>
            <button
              className={!dirty && detail.state === 'draft' ? 'btn pri' : 'btn'}
              type="button"
              disabled={busy || dirty || !check.complete || detail.state === 'issued'}
              onClick={() =>
                void run(
                  () => sendBreakdown(detail),
                  done => words.sent(done.rows - done.agreed),
                )
              }
            >
              {words.send}
            </button>
            <button
              className={!dirty && detail.state === 'sent' ? 'btn pri' : 'btn'}
              type="button"
              disabled={busy || dirty || !check.complete || detail.state === 'issued'}
              onClick={() => (waiting > 0 ? setAsking('issue') : issue(''))}
            >
              {words.issue}
            </button>
            <Link className="btn" to="/breakdown" search={old => old}>
              {words.back}
            </Link>
          </>
        }
      >
        <span className={`bstate ${detail.state}`}>{words.states[detail.state]}</span> {sentence}
        {language === 'zh' ? '；' : '; '}
        {words.over[sheet.over]}
        {detail.target.documentId ? (
          <>
            {' '}
            <SourceMark
              source={{
                documentId: detail.target.documentId,
                documentTitle: detail.target.documentTitle,
                at: detail.target.at,
                quote: detail.target.quote,
              }}
            />
          </>
        ) : null}
      </PageHead>
      <section className="sheet">
        <div className="fig">
          <h2>{words.grid}</h2>
          <span className="more cap" aria-live="polite">
            {detail.edition === 0 ? words.notSavedYet : unsaved ? words.unsaved : words.edition(detail.edition)}
          </span>
        </div>
        <Tools detail={detail} sheet={sheet} change={change} say={setProblems} />
        {problems.length ? (
          <p className="warm bproblem" role="alert">
            {problems.join('；')}
          </p>
        ) : null}
        <BreakdownGrid
          detail={detail}
          sheet={sheet}
          change={change}
          answerOf={(row, answer) => (
            <Answer
              row={row}
              answer={answer}
              open={detail.state === 'sent' && !dirty}
              busy={busy}
              onAgree={() => void run(() => answerBreakdown(detail, { row: row.id, state: 'agreed', reason: '' }))}
              onObject={() => {
                setReason('')
                setAsking(row)
              }}
            />
          )}
        />
        <div className="bfoot">
          <label>
            <span className="cap">{words.note}</span>
            <input value={note} maxLength={200} onChange={event => setNote(event.target.value)} />
          </label>
          <span className="cap">{words.keys}</span>
        </div>
      </section>
      {detail.editions.length ? (
        <section className="sheet mt2">
          <div className="fig">
            <h2>{words.editions}</h2>
          </div>
          <ul className="rows">
            {detail.editions.map(one => (
              <li key={one.edition}>
                <span>
                  {words.edition(one.edition)}{' '}
                  <span className="cap">
                    {one.at.slice(0, 16).replace('T', ' ')} · {one.actor}
                    {one.note ? ` · ${one.note}` : ''}
                    {one.edition === detail.issuedEdition ? ` · ${words.states.issued}` : ''}
                  </span>
                </span>
                {one.edition === detail.edition ? (
                  <span className="cap">{words.current}</span>
                ) : (
                  <button
                    className="btn sm"
                    type="button"
                    disabled={busy}
                    onClick={() =>
                      void run(
                        () => restoreBreakdown(detail, one.edition),
                        done => words.restored(done.edition),
                      )
                    }
                  >
                    {words.restore}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <TitleBlock
        rows={[
          [t.plan, detail.planTitle],
          [t.drawing, `${detail.name} · ${words.grid}`],
          [t.dataAsOf, overview.data?.today ?? ''],
          [words.lead, detail.lead || '—'],
          [t.version, detail.edition ? words.edition(detail.edition) : words.states.none],
        ]}
      />
      {asking === 'issue' ? (
        <FormDialog title={words.issue} open busy={busy} save={words.issue} onSave={() => issue(reason)} onClose={() => setAsking(null)}>
          <p>{words.despiteHint(waiting)}</p>
          <label>
            <span>{words.despite}</span>
            <input required maxLength={500} value={reason} onChange={event => setReason(event.target.value)} />
          </label>
        </FormDialog>
      ) : asking ? (
        <FormDialog
          title={words.objectTitle(asking.name)}
          open
          busy={busy}
          onSave={() =>
            void run(() => answerBreakdown(detail, { row: asking.id, state: 'objected', reason })).then(done => done && setAsking(null))
          }
          onClose={() => setAsking(null)}
        >
          <label>
            <span>{words.reason}</span>
            <input required maxLength={500} value={reason} onChange={event => setReason(event.target.value)} />
          </label>
        </FormDialog>
      ) : null}
    </div>
  )
}

export function Breakdown() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { planId } = usePlan()
  const found = useQuery({ ...breakdownQuery(planId ?? '', id), enabled: planId !== undefined })
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />
  if (found.isPending) return <Loading />
  return <Editor key={found.data.indicatorId} detail={found.data} />
}
