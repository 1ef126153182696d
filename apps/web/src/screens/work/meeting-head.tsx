import type { MeetingDetail } from '@lantu/model/api/meetings'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../parts/page-title.tsx'

/** What meeting it is, when and where, and what is done with it as a whole. */
export function MeetingHead({ meeting, busy, onHold }: { meeting: MeetingDetail; busy: boolean; onHold: () => void }) {
  const { t } = useText()
  const words = t.area.work
  return (
    <div className="ph">
      <div>
        <p className="crumb">
          <Link to="/tasks/meetings">{words.meetings}</Link>
        </p>
        <div className="ttl">
          <PageTitle>{meeting.title}</PageTitle>
          <span className="tagl">{words.meetingState[meeting.state]}</span>
        </div>
        <p>
          <span className="n">{meeting.heldOn}</span>
          {[meeting.place, meeting.body, meeting.chair ? `${words.chair} ${meeting.chair}` : ''].filter(Boolean).map(one => ` · ${one}`)}
        </p>
        {meeting.attendance ? (
          <p className="cap">
            {words.attendance} {meeting.attendance}
          </p>
        ) : null}
      </div>
      <div className="act no-print">
        {meeting.state === 'planned' ? (
          <button className="btn pri" type="button" disabled={busy} onClick={onHold}>
            {words.hold}
          </button>
        ) : null}
        <a className="btn" href={`/api/v1/meetings/${meeting.id}/minutes`} download>
          {words.minutes}
        </a>
      </div>
    </div>
  )
}
