import { LantuError } from '@lantu/model/errors'
import { plural } from '@lantu/model/wording/plural'
import type { Tx } from '@lantu/register/open-register'
import type { ActionContext } from '../action-context.ts'
import { WORKING_WITH_DUTY } from '../duty/assign-duty.ts'
import { recordChange } from '../duty/duty-change.ts'
import { HOLDING_COLUMNS, type HoldingRow } from '../duty/duty-items.ts'
import { cutAt, insertHoldings, supersedeHoldings } from '../duty/write-holdings.ts'
import { todayOf } from '../today.ts'

/** Who leads a project stands among the responsibilities and nowhere else: the living lead without an end. The row is h, the project the alias. */
const holds = (project: string) =>
  `h.authority_id = ${project}.authority_id AND h.item_kind = ${project}.kind AND h.item_id = ${project}.id AND h.role = 'lead' AND h.superseded_at IS NULL AND h.valid_to IS NULL`

/** The lead's number, as an expression. */
export const leadOf = (project: string): string => `(SELECT h.organization_id FROM responsibility h WHERE ${holds(project)})`

/** Joins the lead as o, whose columns are null where there is none. */
export const joinLead = (project: string): string =>
  `LEFT JOIN responsibility h ON ${holds(project)} LEFT JOIN organization o ON o.authority_id = h.authority_id AND o.id = h.organization_id`

/** A condition that the lead of a project p is the body under the parameter. */
export const isLedBy = (parameter: string): string =>
  `EXISTS (SELECT FROM responsibility h WHERE ${holds('p')} AND h.organization_id = ${parameter})`

interface Held extends HoldingRow {
  readonly project: string
}

interface NewLead {
  readonly id: string
  readonly leadId: string | null
  /** The project is taken back altogether: whoever supported or oversaw it does so no more. */
  readonly withdrawn?: boolean
}

/**
 * Names the leads of projects from today on, as one change of responsibility; who supports stays, unless it is the new lead. What
 * is the same stays as it was recorded.
 */
export async function writeLeads(tx: Tx, context: ActionContext, leads: readonly NewLead[]): Promise<void> {
  if (!leads.length) return
  await tx.query(WORKING_WITH_DUTY, [tx.authorityId])
  const json = JSON.stringify(leads)
  const changing = await tx.query<{ id: string; kind: string; lead: string | null; withdrawn: boolean; supported: boolean }>(
    `SELECT p.id, p.kind, g."leadId" AS lead, coalesce(g.withdrawn, false) AS withdrawn, EXISTS (SELECT FROM responsibility s WHERE s.authority_id = $1 AND s.item_kind = p.kind AND s.item_id = p.id AND s.role = 'support'
         AND s.superseded_at IS NULL AND s.valid_to IS NULL) AS supported
     FROM jsonb_to_recordset($2::jsonb) AS g (id uuid, "leadId" uuid, withdrawn boolean) JOIN project p ON p.authority_id = $1 AND p.id = g.id WHERE g."leadId" IS DISTINCT FROM ${leadOf('p')}`,
    [tx.authorityId, json],
  )
  if (!changing.length) return
  if (changing.some(one => one.lead === null && one.supported && !one.withdrawn)) throw new LantuError('duty.no-lead')
  const from = await todayOf(tx, context)
  const held = await tx.query<Held>(
    `SELECT ${HOLDING_COLUMNS} FROM responsibility r JOIN jsonb_to_recordset($2::jsonb) AS g (id uuid, kind text, lead uuid, withdrawn boolean) ON g.id = r.item_id AND g.kind = r.item_kind
     WHERE r.authority_id = $1 AND r.superseded_at IS NULL AND r.valid_to IS NULL AND (r.role = 'lead' OR r.role = 'support' AND r.organization_id = g.lead OR g.withdrawn)`,
    [tx.authorityId, JSON.stringify(changing)],
  )
  const changeId = crypto.randomUUID()
  const { ended, kept } = cutAt(held, from)
  await supersedeHoldings(
    tx,
    changeId,
    ended.map(row => row.id),
  )
  await insertHoldings(tx, changeId, [
    ...kept,
    ...changing.flatMap(({ id, kind, lead }) =>
      lead === null
        ? []
        : [
            {
              itemKind: kind,
              itemId: id,
              organizationId: lead,
              role: 'lead' as const,
              ordinal: 0,
              person: '',
              contact: '',
              origin: 'hand' as const,
              from,
              to: null,
            },
          ],
    ),
  ])
  await recordChange(tx, context, {
    id: changeId,
    verb: 'assign',
    effectiveOn: from,
    summary: { zh: `项目库：${changing.length} 个项目的牵头单位`, en: `Library: who leads ${plural(changing.length, 'project')}` },
  })
}
