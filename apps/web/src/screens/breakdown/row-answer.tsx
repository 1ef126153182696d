import type { BreakdownAnswer, BreakdownRow } from '@lantu/model/api/breakdown'
import { useText } from '../../i18n/use-text.ts'

/** What a place or body said; while the edition is out, its answer is recorded here. */
export function RowAnswer({
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
          <button
            className="btn sm"
            type="button"
            disabled={busy}
            aria-label={`${words.agree}${t.sign.colon}${row.name}`}
            onClick={onAgree}
          >
            {words.agree}
          </button>
          <button
            className="btn sm"
            type="button"
            disabled={busy}
            aria-label={`${words.object}${t.sign.colon}${row.name}`}
            onClick={onObject}
          >
            {words.object}
          </button>
        </>
      ) : null}
    </span>
  )
}
