import type { MeetingDetail, MeetingItem, MeetingSummary } from '@lantu/model/api/work'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'

const summaries = (tx: Tx, id: string | null) =>
  tx.query<MeetingSummary>(
    `SELECT m.id, m.title, m.body, m.held_on AS "heldOn", m.place, m.chair, m.attendance, m.state, m.version,
       count(DISTINCT i.id) AS items, count(DISTINCT i.id) FILTER (WHERE i.decision <> '') AS decided,
       count(DISTINCT t.id) AS tasks, count(DISTINCT t.id) FILTER (WHERE t.state IN ('not-started', 'underway', 'done')) AS open
     FROM meeting m
     LEFT JOIN meeting_item i ON i.authority_id = m.authority_id AND i.meeting_id = m.id AND i.superseded_at IS NULL
     LEFT JOIN task t ON t.authority_id = i.authority_id AND t.meeting_item_id = i.id AND t.superseded_at IS NULL
     WHERE m.authority_id = $1 AND ($2::uuid IS NULL OR m.id = $2) GROUP BY m.authority_id, m.id ORDER BY m.held_on DESC, m.created_at DESC LIMIT 1000`,
    [tx.authorityId, id],
  )

export const listMeetings = (context: ActionContext): Promise<MeetingSummary[]> => act(context, 'meeting.see', tx => summaries(tx, null))

export async function meetingDetail(tx: Tx, id: string): Promise<MeetingDetail> {
  const [meeting] = await summaries(tx, id)
  if (!meeting) throw new LantuError('thing.not-found', { thing: 'meeting' })
  const agenda = await tx.query<MeetingItem>(
    `SELECT i.id, i.ordinal, i.title, i.origin, i.item_id AS "itemId", i.presenter, i.brief, i.decision,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'actor', t.actor, 'dueOn', t.due_on, 'state', t.state) ORDER BY t.recorded_at)
         FROM task t WHERE t.authority_id = i.authority_id AND t.meeting_item_id = i.id AND t.superseded_at IS NULL), '[]') AS tasks
     FROM meeting_item i WHERE i.authority_id = $1 AND i.meeting_id = $2 AND i.superseded_at IS NULL ORDER BY i.ordinal`,
    [tx.authorityId, id],
  )
  return { ...meeting, agenda }
}

export const getMeeting = (context: ActionContext, id: string): Promise<MeetingDetail> =>
  act(context, 'meeting.see', tx => meetingDetail(tx, id))
