import type { DutyChange } from '@lantu/model/api/duty/duty'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { WORKING_WITH_DUTY } from './assign-duty.ts'
import { recordChange } from './duty-change.ts'

interface Before {
  readonly created?: string[]
  readonly bodies?: { id: string; name: string; validTo: string | null }[]
  readonly edited?: { id: string; shortName: string; nameEn: string; jurisdictionId: string | null }[]
  readonly createdPlaces?: string[]
  readonly places?: { id: string; code: string; name: string; validTo: string | null }[]
  readonly targets?: { ended: string[]; made: string[] }
}

interface Row {
  readonly id: string
  readonly verb: string
  readonly before: Before
  readonly summary: { zh?: string; en?: string }
  readonly undone_by: string | null
}

const refuse = (zh: string, en: string) => new LantuError('decision.not-possible', { reason: `${zh} / ${en}` })

/** What has come to rest on the change since, and would hang in the air without it. */
async function checkNothingFollows(tx: Tx, change: Row): Promise<void> {
  const { created = [], createdPlaces = [], targets } = change.before
  const [later] = await tx.query(
    `SELECT 1 FROM responsibility r JOIN duty_change c ON c.authority_id = r.authority_id AND c.id = r.ended_by
     WHERE r.authority_id = $1 AND r.made_by = $2 AND r.ended_by <> $2 AND c.undone_by IS NULL AND c.verb <> 'undo'
     UNION ALL SELECT 1 FROM responsibility r WHERE r.authority_id = $1 AND r.organization_id = ANY($3) AND r.made_by <> $2 AND r.superseded_at IS NULL
     UNION ALL SELECT 1 FROM succession s WHERE s.authority_id = $1 AND s.made_by <> $2 AND s.superseded_at IS NULL AND s.from_id = ANY($3 || $4)
     UNION ALL SELECT 1 FROM organization_name n JOIN duty_change c ON c.authority_id = n.authority_id AND c.id = n.ended_by
       WHERE n.authority_id = $1 AND n.made_by = $2 AND n.ended_by <> $2 AND c.undone_by IS NULL AND c.verb <> 'undo'
     UNION ALL SELECT 1 FROM jurisdiction_name n JOIN duty_change c ON c.authority_id = n.authority_id AND c.id = n.ended_by
       WHERE n.authority_id = $1 AND n.made_by = $2 AND n.ended_by <> $2 AND c.undone_by IS NULL AND c.verb <> 'undo'
     UNION ALL SELECT 1 FROM target t WHERE t.authority_id = $1 AND t.id = ANY($5) AND t.superseded_at IS NOT NULL
     UNION ALL SELECT 1 FROM target t WHERE t.authority_id = $1 AND t.jurisdiction_id = ANY($4) AND t.superseded_at IS NULL AND t.id <> ALL($5)
     UNION ALL SELECT 1 FROM observation o WHERE o.authority_id = $1 AND o.jurisdiction_id = ANY($4) AND o.superseded_at IS NULL LIMIT 1`,
    [tx.authorityId, change.id, created, createdPlaces, targets?.made ?? []],
  )
  if (later) throw refuse('后来的改动以它为前提，请先撤销后来的改动', 'later changes rest on it; undo those first')
}

const HOLDING = 'authority_id, item_kind, item_id, organization_id, role, ordinal, person, contact, origin, valid_from, valid_to, made_by'
const BODY_NAME = 'authority_id, organization_id, name, official, valid_from, valid_to, made_by'
const PLACE_NAME = 'authority_id, jurisdiction_id, code, name, valid_from, valid_to, made_by'

/** Rows that the change made end with the undo; those that it ended come back as new rows, still counted to whoever made them. */
async function turnBack(tx: Tx, changeId: string, undoId: string): Promise<void> {
  for (const [table, columns] of [
    ['responsibility', HOLDING],
    ['organization_name', BODY_NAME],
    ['jurisdiction_name', PLACE_NAME],
  ] as const) {
    await tx.query(
      `UPDATE ${table} SET superseded_at = now(), ended_by = $3 WHERE authority_id = $1 AND made_by = $2 AND superseded_at IS NULL`,
      [tx.authorityId, changeId, undoId],
    )
    await tx.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${table} WHERE authority_id = $1 AND ended_by = $2`, [
      tx.authorityId,
      changeId,
    ])
  }
  await tx.query('UPDATE succession SET superseded_at = now() WHERE authority_id = $1 AND made_by = $2 AND superseded_at IS NULL', [
    tx.authorityId,
    changeId,
  ])
}

const TARGET =
  'authority_id, indicator_id, plan_id, statement_id, place, attribute, measure, basis, goal, value, unit, comparator, period_from, period_to, starts_on, ends_on, jurisdiction_id, organization_id, parent_id, breakdown_id'

async function restore(tx: Tx, before: Before): Promise<void> {
  const { created = [], bodies = [], edited = [], createdPlaces = [], places = [], targets } = before
  // what never was has no day on which it stood, for whoever asks by validity alone
  await tx.query(
    'UPDATE organization SET superseded_at = now(), valid_to = coalesce(valid_from, CURRENT_DATE) - 1, version = version + 1 WHERE authority_id = $1 AND id = ANY($2)',
    [tx.authorityId, created],
  )
  await tx.query(
    `UPDATE organization o SET name = b.name, valid_to = b."validTo", version = o.version + 1
     FROM jsonb_to_recordset($2::jsonb) AS b (id uuid, name text, "validTo" date) WHERE o.authority_id = $1 AND o.id = b.id`,
    [tx.authorityId, JSON.stringify(bodies)],
  )
  await tx.query(
    `UPDATE organization o SET short_name = b."shortName", name_en = b."nameEn", jurisdiction_id = b."jurisdictionId", version = o.version + 1
     FROM jsonb_to_recordset($2::jsonb) AS b (id uuid, "shortName" text, "nameEn" text, "jurisdictionId" uuid) WHERE o.authority_id = $1 AND o.id = b.id`,
    [tx.authorityId, JSON.stringify(edited)],
  )
  await tx.query(
    'UPDATE jurisdiction SET superseded_at = now(), valid_to = coalesce(valid_from, CURRENT_DATE) - 1, version = version + 1 WHERE authority_id = $1 AND id = ANY($2)',
    [tx.authorityId, createdPlaces],
  )
  await tx.query(
    `UPDATE jurisdiction j SET code = b.code, name = b.name, valid_to = b."validTo", version = j.version + 1
     FROM jsonb_to_recordset($2::jsonb) AS b (id uuid, code text, name text, "validTo" date) WHERE j.authority_id = $1 AND j.id = b.id`,
    [tx.authorityId, JSON.stringify(places)],
  )
  if (!targets) return
  await tx.query('UPDATE target SET superseded_at = now() WHERE authority_id = $1 AND id = ANY($2)', [tx.authorityId, targets.made])
  await tx.query(`INSERT INTO target (${TARGET}) SELECT ${TARGET} FROM target WHERE authority_id = $1 AND id = ANY($2)`, [
    tx.authorityId,
    targets.ended,
  ])
}

/** Takes a change of responsibility, bodies or places back; the latest one of this person where none is named. */
export function undoDutyChange(context: ActionContext, changeId?: string): Promise<DutyChange> {
  return act(context, 'duty.edit', async tx => {
    await tx.query(WORKING_WITH_DUTY, [tx.authorityId])
    const [change] = await tx.query<Row>(
      `SELECT id, verb, before, summary, undone_by FROM duty_change WHERE authority_id = $1 AND ($2::uuid IS NULL OR id = $2)
         AND ($2::uuid IS NOT NULL OR (undone_by IS NULL AND verb <> 'undo' AND actor = $3)) ORDER BY ordinal DESC LIMIT 1`,
      [tx.authorityId, changeId ?? null, context.actor.name],
    )
    if (!change) throw changeId ? new LantuError('thing.not-found', { thing: 'change' }) : refuse('没有可撤销的改动', 'nothing to undo')
    if (change.undone_by || change.verb === 'undo') throw refuse('已撤销', 'already undone')
    await checkNothingFollows(tx, change)
    const undoId = crypto.randomUUID()
    await turnBack(tx, change.id, undoId)
    await restore(tx, change.before)
    await tx.query('UPDATE duty_change SET undone_by = $3 WHERE authority_id = $1 AND id = $2', [tx.authorityId, change.id, undoId])
    return recordChange(tx, context, {
      id: undoId,
      verb: 'undo',
      undoes: change.id,
      summary: {
        zh: `撤销：${change.summary.zh ?? change.verb}`,
        en: `Undone: ${change.summary.en ?? change.verb}`,
        change: change.id,
      },
    })
  })
}
