import type { BreakdownDetail, BreakdownRow, BreakdownSheet } from '@lantu/model/api/breakdown'
import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { BreakdownGrid } from './breakdown-grid.tsx'
import { RowAnswer } from './row-answer.tsx'
import { SheetTools } from './sheet-tools.tsx'
import type { useSheet } from './use-sheet.ts'
import type { Steps } from './use-steps.ts'

/** Only the whole has values yet: there is nothing to share out by. */
function isBare({ rows, cells }: BreakdownSheet): boolean {
  const ofWhole = new Set(rows.filter(row => row.kind === 'whole').map(row => row.id))
  return rows.length > ofWhole.size && !cells.some(cell => cell.value !== null && !ofWhole.has(cell.row))
}

/** The target shared out over places or bodies and years, the tools for it, and what those say of it who are asked. */
export function SharedOut({
  detail,
  draft: { sheet, change, unsaved },
  steps,
  onObject,
}: {
  detail: BreakdownDetail
  draft: ReturnType<typeof useSheet>
  steps: Steps
  onObject: (row: BreakdownRow) => void
}) {
  const { t } = useText()
  const words = t.area.breakdown
  const [problems, setProblems] = useState<readonly string[]>([])
  const fresh = detail.edition === 0
  return (
    <section className="sheet">
      <div className="fig">
        <h2>{words.grid}</h2>
        <span className="more cap" aria-live="polite">
          {fresh && isBare(sheet) ? words.noProposal : fresh ? words.notSavedYet : unsaved ? words.unsaved : words.edition(detail.edition)}
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
            open={detail.state === 'sent' && !unsaved && !fresh}
            busy={steps.busy}
            onAgree={() => steps.agree(row.id)}
            onObject={() => onObject(row)}
          />
        )}
      />
      <div className="bfoot">
        <label>
          <span className="cap">{words.note}</span>
          <input value={steps.note} maxLength={200} onChange={event => steps.setNote(event.target.value)} />
        </label>
        <span className="cap">{words.keys}</span>
      </div>
    </section>
  )
}
