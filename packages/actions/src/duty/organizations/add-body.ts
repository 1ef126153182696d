import type { NewBody } from '@lantu/model/api/duty/bodies'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../../action-context.ts'
import { recordChange } from '../duty-change.ts'
import { getBodyIn } from './see-bodies.ts'

/** A new body, or one whose beginning had been taken back under the same name; refused where a living one has the name. */
export async function insertBody(tx: Tx, changeId: string, body: NewBody, from: string | null): Promise<string> {
  const [taken] = await tx.query<{ id: string; gone: boolean }>(
    `SELECT o.id, o.superseded_at IS NOT NULL AS gone FROM organization o WHERE o.authority_id = $1 AND o.name = $2`,
    [tx.authorityId, body.name],
  )
  if (taken && !taken.gone) throw new LantuError('body.name-taken', { name: body.name })
  const values = [tx.authorityId, body.name, body.aliases[0] ?? '', body.nameEn ?? '', body.jurisdictionId ?? null, from]
  const [row] = taken
    ? await tx.query<{ id: string }>(
        `UPDATE organization SET short_name = $3, name_en = $4, jurisdiction_id = $5, valid_from = $6, valid_to = NULL, superseded_at = NULL, version = version + 1
         WHERE authority_id = $1 AND name = $2 RETURNING id`,
        values,
      )
    : await tx.query<{ id: string }>(
        'INSERT INTO organization (authority_id, name, short_name, name_en, jurisdiction_id, valid_from) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id',
        values,
      )
  const id = row?.id as string
  await tx.query(
    `INSERT INTO organization_name (authority_id, organization_id, name, official, valid_from, made_by)
     SELECT $1, $2, n.name, n.official, CASE WHEN n.official THEN $4::date END, $5 FROM jsonb_to_recordset($3::jsonb) AS n (name text, official boolean)`,
    [
      tx.authorityId,
      id,
      JSON.stringify([{ name: body.name, official: true }, ...[...new Set(body.aliases)].map(name => ({ name, official: false }))]),
      from,
      changeId,
    ],
  )
  return id
}

/** Adds a body with its short names, so that texts find it. */
export const addBody = (context: ActionContext, body: NewBody) =>
  act(context, 'duty.organize', async tx => {
    const changeId = crypto.randomUUID()
    const id = await insertBody(tx, changeId, body, null)
    await recordChange(tx, context, {
      id: changeId,
      verb: 'body.add',
      before: { created: [id] },
      summary: { zh: `新增单位${body.name}`, en: `Added ${body.name}`, bodies: [id] },
    })
    return getBodyIn(tx, context, id)
  })
