import type { Body, NewBody } from '@lantu/model/api/duty/bodies'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../../action-context.ts'
import { loadDirectory } from '../directory.ts'
import { recordChange } from '../duty-change.ts'
import { getBodyIn } from './see-bodies.ts'

/** Short names and place of a body; its official name changes by `renameOrganization`, on a day. */
export function editBody(context: ActionContext, id: string, version: number, body: Omit<NewBody, 'name'>): Promise<Body> {
  return act(context, 'duty.organize', async tx => {
    const known = (await loadDirectory(tx)).bodies.get(id)
    if (!known) throw new LantuError('thing.not-found', { thing: 'organization' })
    if (known.version !== version) throw new LantuError('edit.stale')
    const changeId = crypto.randomUUID()
    const aliases = [...new Set(body.aliases)].filter(name => name !== known.name)
    await tx.query(
      `UPDATE organization_name SET superseded_at = now(), ended_by = $4 WHERE authority_id = $1 AND organization_id = $2 AND NOT official AND superseded_at IS NULL AND name <> ALL($3)`,
      [tx.authorityId, id, aliases, changeId],
    )
    await tx.query(
      `INSERT INTO organization_name (authority_id, organization_id, name, official, made_by)
       SELECT $1, $2, a.name, false, $4 FROM unnest($3::text[]) AS a (name)
       WHERE NOT EXISTS (SELECT 1 FROM organization_name n WHERE n.authority_id = $1 AND n.organization_id = $2 AND n.name = a.name AND NOT n.official AND n.superseded_at IS NULL)`,
      [tx.authorityId, id, aliases, changeId],
    )
    await tx.query(
      `UPDATE organization SET short_name = $3, name_en = coalesce($4, name_en), jurisdiction_id = CASE WHEN $5 THEN $6::uuid ELSE jurisdiction_id END, version = version + 1
       WHERE authority_id = $1 AND id = $2`,
      [tx.authorityId, id, aliases[0] ?? '', body.nameEn ?? null, body.jurisdictionId !== undefined, body.jurisdictionId ?? null],
    )
    await recordChange(tx, context, {
      id: changeId,
      verb: 'body.edit',
      before: { edited: [{ id, shortName: known.shortName, nameEn: known.nameEn, jurisdictionId: known.jurisdictionId }] },
      summary: { zh: `修改${known.name}的简称`, en: `Edited the short names of ${known.name}`, bodies: [id] },
    })
    return getBodyIn(tx, context, id)
  })
}
