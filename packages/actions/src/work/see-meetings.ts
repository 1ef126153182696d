import type { MeetingDetail, MeetingItem, MeetingSummary } from '@lantu/model/api/meetings'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { type Page, type PageAsked, readPage } from '../keyset.ts'

const SUMMARY = `SELECT m.id, m.created_at AS "createdAt", m.title, m.body, m.held_on AS "heldOn", m.place, m.chair, m.attendance, m.state, m.version,
       count(DISTINCT i.id) AS items, count(DISTINCT i.id) FILTER (WHERE i.decision <> '') AS decided,
       count(DISTINCT t.id) AS tasks, count(DISTINCT t.id) FILTER (WHERE t.state IN ('not-started', 'underway', 'done')) AS open
     FROM meeting m
     LEFT JOIN meeting_item i ON i.authority_id = m.authority_id AND i.meeting_id = m.id AND i.superseded_at IS NULL
     LEFT JOIN task t ON t.authority_id = i.authority_id AND t.meeting_item_id = i.id AND t.superseded_at IS NULL
     WHERE m.authority_id = $1 AND ($2::uuid IS NULL OR m.id = $2) GROUP BY m.authority_id, m.id`
const KEYSET = {
  columns: [
    ['heldOn', 'date'],
    ['createdAt', 'timestamptz'],
    ['id', 'uuid'],
  ],
  down: true,
} as const

async function summaries(tx: Tx, id: string | null, asked: PageAsked): Promise<Page<MeetingSummary>> {
  const page = await readPage<MeetingSummary & { readonly createdAt: Date }>(tx, SUMMARY, [tx.authorityId, id], KEYSET, asked)
  return { ...page, items: page.items.map(({ createdAt: _createdAt, ...meeting }) => meeting) }
}

/** Meetings page by page, the latest first. */
export const listMeetings = (context: ActionContext, asked: PageAsked = {}): Promise<Page<MeetingSummary>> =>
  act(context, 'meeting.see', tx => summaries(tx, null, asked))

export async function meetingDetail(tx: Tx, id: string): Promise<MeetingDetail> {
  const [meeting] = (await summaries(tx, id, { limit: 1 })).items
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

/** A meeting with its agenda and what was resolved. Throws `thing.not-found`. */
export const getMeeting = (context: ActionContext, id: string): Promise<MeetingDetail> =>
  act(context, 'meeting.see', tx => meetingDetail(tx, id))
