import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useText } from '../../i18n/use-text.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { showTime } from '../../wording/show-time.ts'
import { statementAmount, statementTitle } from '../../wording/statement-title.ts'

/** In a few words what a record says beside its name and number: year, target or actual; stage of a project. */
export function useRecordDetail(): (one: RegisteredStatement) => string {
  const { t, language } = useText()
  return one => {
    const { time, status, stage, measure } = one.fields as Record<string, string | undefined>
    const year = time ? showTime(time, language) : ''
    return [
      year,
      status ? t.status[status] : '',
      measure && measure !== 'level' ? t.measure[measure] : '',
      stage === undefined ? '' : t.taskStage[stage],
    ]
      .filter(Boolean)
      .join(' ')
  }
}

/** Everything that was read from one sentence, with what it became: that all of it can be accepted at once. */
export function SentenceRecords({
  one,
  siblings,
  onChoose,
}: {
  one: RegisteredStatement
  siblings: readonly RegisteredStatement[]
  onChoose: (id: string) => void
}) {
  const { t } = useText()
  const detail = useRecordDetail()
  if (siblings.length < 2) return null
  return (
    <div className="split">
      <p className="cap">{t.area.review.readThis(siblings.length)}</p>
      <ol>
        {siblings.map(other => (
          <li key={other.id} className={other.id === one.id ? 'on' : undefined}>
            <KindMark kind={other.kind} />
            <button
              type="button"
              className="plain"
              title={statementTitle(other)}
              onClick={() => onChoose(other.id)}
              disabled={other.state !== 'pending'}
            >
              {statementTitle(other)}
            </button>
            <span className="amount">{statementAmount(other)}</span>
            <em className="cap">{other.state === 'pending' ? detail(other) : t.state[other.state]}</em>
          </li>
        ))}
      </ol>
    </div>
  )
}
