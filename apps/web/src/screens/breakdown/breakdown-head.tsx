import type { BreakdownDetail } from '@lantu/model/api/breakdown'
import { Link } from '@tanstack/react-router'
import { unitBeside } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatQuantity } from '../../lib/numbers.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { showTime } from '../../wording/show-time.ts'

interface HeadProps {
  detail: BreakdownDetail
  /** Over what the target is shared out. */
  over: BreakdownDetail['sheet']['over']
  busy: boolean
  /** Something is not saved yet. */
  dirty: boolean
  /** Every cell is filled and the sums are right. */
  complete: boolean
  onUndo: (() => void) | undefined
  onRedo: (() => void) | undefined
  onSave: () => void
  onSend: () => void
  onIssue: () => void
}

/** Which target is shared out and how far that is, with what can be done next. */
export function BreakdownHead(props: HeadProps) {
  const { detail, over } = props
  const { t, language } = useText()
  const words = t.area.breakdown
  const { target } = detail
  const year = target.time ? (language === 'zh' ? `${showTime(target.time, language)} 年` : showTime(target.time, language)) : ''
  const value = `${formatQuantity(target.value, target.comparator)} ${unitBeside(target.unit, language)}`
  return (
    <PageHead title={detail.name} actions={<Actions {...props} />}>
      <span className={`bstate ${detail.state}`}>{words.states[detail.state]}</span>
      {t.sign.stop}
      {words.target2(year, value)}
      {t.sign.stop}
      {words.over[over]}
      {target.documentId ? (
        <>
          {' '}
          <SourceMark source={{ documentId: target.documentId, documentTitle: target.documentTitle, at: target.at, quote: target.quote }} />
        </>
      ) : null}
    </PageHead>
  )
}

function Actions({ detail, busy, dirty, complete, onUndo, onRedo, onSave, onSend, onIssue }: HeadProps) {
  const { t } = useText()
  const words = t.area.breakdown
  const closed = busy || dirty || !complete || detail.state === 'issued'
  return (
    <>
      <button className="btn" type="button" disabled={!onUndo} onClick={onUndo}>
        {words.undo}
      </button>
      <button className="btn" type="button" disabled={!onRedo} onClick={onRedo}>
        {words.redo}
      </button>
      <button className={dirty ? 'btn pri' : 'btn'} type="button" disabled={busy || !dirty} onClick={onSave}>
        {words.save}
      </button>
      <button className={!dirty && detail.state === 'draft' ? 'btn pri' : 'btn'} type="button" disabled={closed} onClick={onSend}>
        {words.send}
      </button>
      <button className={!dirty && detail.state === 'sent' ? 'btn pri' : 'btn'} type="button" disabled={closed} onClick={onIssue}>
        {words.issue}
      </button>
      <Link className="btn" to="/breakdown" search={old => old}>
        {words.back}
      </Link>
    </>
  )
}
