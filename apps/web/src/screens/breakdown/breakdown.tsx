import { checkSheet } from '@lantu/appraisal/breakdown/sheet-values'
import type { BreakdownDetail, BreakdownRow } from '@lantu/model/api/breakdown'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { answerBreakdown, breakdownQuery, issueBreakdown, saveBreakdown, sendBreakdown } from '../../api/breakdown.ts'
import { useLeaveGuard } from '../../hooks/use-leave-guard.tsx'
import { usePlan } from '../../hooks/use-plan.ts'
import { unitBeside } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatQuantity } from '../../lib/numbers.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { PageHead, TitleBlock } from '../../parts/page-head.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { showTime } from '../../wording/show-time.ts'
import { useDutyAction } from '../duty/use-duty.ts'
import { BreakdownGrid } from './breakdown-grid.tsx'
import { Editions } from './editions.tsx'
import { RowAnswer } from './row-answer.tsx'
import { useSheetKeys } from './sheet-keys.ts'
import { SheetTools } from './sheet-tools.tsx'
import { useSheet } from './use-sheet.ts'

function Editor({ detail }: { detail: BreakdownDetail }) {
  const { t, language } = useText()
  const words = t.area.breakdown
  const { overview } = usePlan()
  const { busy, run } = useDutyAction()
  const { sheet, noteSent, change, undo, redo, canUndo, canRedo, unsaved } = useSheet(
    detail.sheet,
    `${detail.indicatorId}${detail.edition}`,
  )
  const [note, setNote] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])
  const [asking, setAsking] = useState<'issue' | BreakdownRow | null>(null)
  const [reason, setReason] = useState('')
  const check = checkSheet(sheet, Number(detail.target.value))
  const ofWhole = new Set(sheet.rows.filter(row => row.kind === 'whole').map(row => row.id))
  // nothing to share out by
  const bare =
    detail.edition === 0 && sheet.rows.length > ofWhole.size && !sheet.cells.some(cell => cell.value !== null && !ofWhole.has(cell.row))
  const dirty = unsaved || detail.edition === 0
  const waiting = sheet.rows.filter(row => row.kind !== 'whole').length - detail.agreed
  const save = () => {
    noteSent()
    void run(
      () => saveBreakdown(detail, sheet, note),
      done => words.saved(done.edition),
    ).then(done => done && setNote(now => (now === note ? '' : now)))
  }
  const issue = (why: string) =>
    void run(
      () => issueBreakdown(detail, why),
      () => words.issued,
    ).then(done => done && setAsking(null))
  useSheetKeys({ save: () => dirty && !busy && save(), undo, redo })
  useLeaveGuard(unsaved || note !== '')
  const sentence = words.target2(
    detail.target.time ? (language === 'zh' ? `${showTime(detail.target.time, language)} 年` : showTime(detail.target.time, language)) : '',
    `${formatQuantity(detail.target.value, detail.target.comparator)} ${unitBeside(detail.target.unit, language)}`,
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
        <span className={`bstate ${detail.state}`}>{words.states[detail.state]}</span>
        {t.sign.stop}
        {sentence}
        {t.sign.stop}
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
            {bare ? words.noProposal : detail.edition === 0 ? words.notSavedYet : unsaved ? words.unsaved : words.edition(detail.edition)}
          </span>
        </div>
        <SheetTools detail={detail} sheet={sheet} change={change} say={setProblems} />
        {problems.length ? (
          <p className="warm bproblem" role="alert">
            {problems.join(t.sign.stop)}
          </p>
        ) : null}
        <BreakdownGrid
          detail={detail}
          sheet={sheet}
          change={change}
          answerOf={(row, answer) => (
            <RowAnswer
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
      <Editions detail={detail} />
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
