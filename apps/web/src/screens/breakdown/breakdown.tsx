import { checkSheet } from '@lantu/appraisal/breakdown/sheet-values'
import type { BreakdownDetail, BreakdownRow } from '@lantu/model/api/breakdown'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { answerBreakdown, breakdownQuery, issueBreakdown, saveBreakdown, sendBreakdown } from '../../api/breakdown.ts'
import { useLeaveGuard } from '../../hooks/use-leave-guard.tsx'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { TitleBlock } from '../../parts/page-head.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { useDutyAction } from '../duty/use-duty.ts'
import { BreakdownGrid } from './breakdown-grid.tsx'
import { BreakdownHead } from './breakdown-head.tsx'
import { Editions } from './editions.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { RowAnswer } from './row-answer.tsx'
import { useSheetKeys } from './sheet-keys.ts'
import { SheetTools } from './sheet-tools.tsx'
import { useSheet } from './use-sheet.ts'

function Editor({ detail }: { detail: BreakdownDetail }) {
  const { t } = useText()
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
  return (
    <div className="wrap">
      <BreakdownHead
        detail={detail}
        over={sheet.over}
        busy={busy}
        dirty={dirty}
        complete={check.complete}
        onUndo={canUndo ? undo : undefined}
        onRedo={canRedo ? redo : undefined}
        onSave={save}
        onSend={() =>
          void run(
            () => sendBreakdown(detail),
            done => words.sent(done.rows - done.agreed),
          )
        }
        onIssue={() => (waiting > 0 ? setAsking('issue') : issue(''))}
      />
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
              onObject={() => setAsking(row)}
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
        <ReasonDialog
          title={words.issue}
          label={words.despite}
          save={words.issue}
          hint={<p>{words.despiteHint(waiting)}</p>}
          busy={busy}
          onSave={issue}
          onClose={() => setAsking(null)}
        />
      ) : asking ? (
        <ReasonDialog
          title={words.objectTitle(asking.name)}
          label={words.reason}
          busy={busy}
          onSave={reason =>
            void run(() => answerBreakdown(detail, { row: asking.id, state: 'objected', reason })).then(done => done && setAsking(null))
          }
          onClose={() => setAsking(null)}
        />
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
