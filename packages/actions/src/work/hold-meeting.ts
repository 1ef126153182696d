import type { MeetingDetail, MeetingEdit, NewMeeting } from '@lantu/model/api/meetings'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { meetingDetail } from './see-meetings.ts'

/** Enters a meeting, held or to be held. */
export const createMeeting = (context: ActionContext, meeting: NewMeeting): Promise<MeetingDetail> =>
  act(context, 'meeting.edit', async tx => {
    const [made] = await tx.query<{ id: string }>(
      'INSERT INTO meeting (authority_id, title, body, held_on, place, chair, attendance) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id',
      [
        tx.authorityId,
        meeting.title,
        meeting.body ?? '',
        meeting.heldOn,
        meeting.place ?? '',
        meeting.chair ?? '',
        meeting.attendance ?? '',
      ],
    )
    const id = (made as { id: string }).id
    await writeAudit(tx, context, 'meeting.create', { id, title: meeting.title, heldOn: meeting.heldOn })
    return meetingDetail(tx, id)
  })

type Agenda = NonNullable<MeetingEdit['agenda']>

/** The agenda becomes the list given, in its order: known items keep their identity, so that tasks stay tied to their decision. */
async function arrangeAgenda(tx: Tx, meetingId: string, agenda: Agenda): Promise<void> {
  const kept = agenda.flatMap(item => item.id ?? [])
  if (new Set(kept).size !== kept.length) throw new LantuError('request.invalid', { reason: 'agenda' })
  const [{ n } = { n: 0 }] = await tx.query<{ n: number }>(
    'SELECT count(*) AS n FROM meeting_item WHERE authority_id = $1 AND meeting_id = $2 AND id = ANY($3) AND superseded_at IS NULL',
    [tx.authorityId, meetingId, kept],
  )
  if (n !== kept.length) throw new LantuError('thing.not-found', { thing: 'agenda item' })
  const busy = await tx.query<{ title: string }>(
    `SELECT i.title FROM meeting_item i WHERE i.authority_id = $1 AND i.meeting_id = $2 AND i.superseded_at IS NULL AND NOT i.id = ANY($3)
       AND EXISTS (SELECT 1 FROM task t WHERE t.authority_id = i.authority_id AND t.meeting_item_id = i.id AND t.superseded_at IS NULL)`,
    [tx.authorityId, meetingId, kept],
  )
  if (busy[0]) throw new LantuError('meeting.item-has-tasks', { title: busy[0].title })
  await tx.query(
    'UPDATE meeting_item SET superseded_at = now() WHERE authority_id = $1 AND meeting_id = $2 AND superseded_at IS NULL AND NOT id = ANY($3)',
    [tx.authorityId, meetingId, kept],
  )
  // out of the way first: two items may change places
  await tx.query(
    'UPDATE meeting_item SET ordinal = -ordinal WHERE authority_id = $1 AND meeting_id = $2 AND superseded_at IS NULL AND ordinal > 0',
    [tx.authorityId, meetingId],
  )
  const json = JSON.stringify(agenda.map((item, i) => ({ ...item, ordinal: i + 1 })))
  const columns = 'l (id uuid, ordinal int, title text, origin text, "itemId" uuid, presenter text, brief text, decision text)'
  await tx.query(
    `UPDATE meeting_item i SET ordinal = l.ordinal, title = l.title, presenter = coalesce(l.presenter, i.presenter), brief = coalesce(l.brief, i.brief),
       decision = coalesce(l.decision, i.decision)
     FROM jsonb_to_recordset($2::jsonb) AS ${columns} WHERE i.authority_id = $1 AND i.id = l.id`,
    [tx.authorityId, json],
  )
  await tx.query(
    `INSERT INTO meeting_item (authority_id, meeting_id, ordinal, title, origin, item_id, presenter, brief, decision)
     SELECT $1, $2, l.ordinal, l.title, coalesce(l.origin, 'own'), l."itemId", coalesce(l.presenter, ''), coalesce(l.brief, ''), coalesce(l.decision, '')
     FROM jsonb_to_recordset($3::jsonb) AS ${columns} WHERE l.id IS NULL`,
    [tx.authorityId, meetingId, json],
  )
}

/** Changes what is given of a meeting. `version` as it was seen: `edit.stale` where it has changed since. */
export const editMeeting = (context: ActionContext, id: string, version: number, edit: MeetingEdit): Promise<MeetingDetail> =>
  act(context, 'meeting.edit', async tx => {
    const [row] = await tx.query<{ version: number; title: string }>(
      'SELECT version, title FROM meeting WHERE authority_id = $1 AND id = $2 FOR UPDATE',
      [tx.authorityId, id],
    )
    if (!row) throw new LantuError('thing.not-found', { thing: 'meeting' })
    if (row.version !== version) throw new LantuError('edit.stale')
    await tx.query(
      `UPDATE meeting SET title = coalesce($3, title), body = coalesce($4, body), held_on = coalesce($5, held_on), place = coalesce($6, place),
         chair = coalesce($7, chair), attendance = coalesce($8, attendance), state = coalesce($9, state), version = version + 1
       WHERE authority_id = $1 AND id = $2`,
      [
        tx.authorityId,
        id,
        edit.title ?? null,
        edit.body ?? null,
        edit.heldOn ?? null,
        edit.place ?? null,
        edit.chair ?? null,
        edit.attendance ?? null,
        edit.state ?? null,
      ],
    )
    if (edit.agenda) await arrangeAgenda(tx, id, edit.agenda)
    await writeAudit(tx, context, 'meeting.edit', { id, title: edit.title ?? row.title, edit })
    return meetingDetail(tx, id)
  })
