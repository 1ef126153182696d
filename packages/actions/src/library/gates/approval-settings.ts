import { HOLIDAYS } from '@lantu/appraisal/approvals/holidays'
import { STATUTORY_LIMITS } from '@lantu/appraisal/approvals/limits'
import { WorkingDays } from '@lantu/appraisal/approvals/working-days'
import type { ApprovalSettings, OwnLimit, OwnWorkingDay, SetApprovalSettings } from '@lantu/model/api/library/lists'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../../action-context.ts'
import { writeAudit } from '../../write-audit.ts'

const TABLES = {
  working_day: { key: 'day', columns: { day: 'date', works: 'boolean', name: 'text' } },
  approval_limit: { key: 'kind', columns: { kind: 'text', days: 'integer', unit: 'text', source: 'text' } },
} as const

const living = <T extends object>(tx: Tx, table: keyof typeof TABLES): Promise<T[]> => {
  const { key, columns } = TABLES[table]
  return tx.query<T>(
    `SELECT ${Object.keys(columns).join(', ')} FROM ${table} WHERE authority_id = $1 AND superseded_at IS NULL ORDER BY ${key}`,
    [tx.authorityId],
  )
}

/** What the clocks of approvals go by. */
export async function clocksOf(tx: Tx) {
  const days = await living<OwnWorkingDay>(tx, 'working_day')
  const own = await living<OwnLimit>(tx, 'approval_limit')
  return { days, calendar: new WorkingDays(days), limits: { own, law: STATUTORY_LIMITS } }
}

/** Rises with every row written and with every row ended. */
async function versionOf(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `SELECT ((SELECT count(*) + count(superseded_at) FROM working_day WHERE authority_id = $1)
       + (SELECT count(*) + count(superseded_at) FROM approval_limit WHERE authority_id = $1))::int AS n`,
    [tx.authorityId],
  )
  return row?.n ?? 0
}

async function settingsOf(tx: Tx): Promise<ApprovalSettings> {
  const { days, limits } = await clocksOf(tx)
  return {
    version: await versionOf(tx),
    builtIn: HOLIDAYS.map(({ year, source }) => ({ year, source })),
    days,
    law: limits.law.map(limit => ({ ...limit })),
    limits: [...limits.own],
  }
}

/** Working days and time limits in force, with their version. */
export const getApprovalSettings = (context: ActionContext): Promise<ApprovalSettings> => act(context, 'library.see', settingsOf)

/** Makes the living rows those given; what is the same stays as it was recorded. */
async function settle(tx: Tx, context: ActionContext, table: keyof typeof TABLES, rows: readonly object[]): Promise<void> {
  const columns = Object.entries(TABLES[table].columns)
  const names = columns.map(([name]) => name)
  const given = `jsonb_to_recordset($2::jsonb) AS n (${columns.map(column => column.join(' ')).join(', ')})`
  const same = `(${names.map(name => `n.${name}`).join(', ')}) = (${names.map(name => `t.${name}`).join(', ')})`
  const json = JSON.stringify(rows)
  await tx.query(
    `UPDATE ${table} t SET superseded_at = $3 WHERE authority_id = $1 AND superseded_at IS NULL AND NOT EXISTS (SELECT FROM ${given} WHERE ${same})`,
    [tx.authorityId, json, context.now()],
  )
  await tx.query(
    `INSERT INTO ${table} (authority_id, ${names.join(', ')}, recorded_by, recorded_at) SELECT $1, ${names.map(name => `n.${name}`).join(', ')}, $3, $4 FROM ${given}
     WHERE NOT EXISTS (SELECT FROM ${table} t WHERE t.authority_id = $1 AND t.superseded_at IS NULL AND ${same})`,
    [tx.authorityId, json, context.actor.name, context.now()],
  )
}

const twice = (keys: readonly string[]) => keys.find((key, index) => keys.indexOf(key) !== index)

/** Sets an authority's own working days and limits, as a whole. `seen` is the version that was shown. */
export function setApprovalSettings(context: ActionContext, seen: number, given: SetApprovalSettings): Promise<ApprovalSettings> {
  return act(context, 'library.edit', async tx => {
    const repeated = twice(given.days.map(one => one.day)) ?? twice(given.limits.map(one => one.kind))
    if (repeated) throw new LantuError('request.invalid', { reason: `重复 twice: ${repeated}` })
    // two who save at once come one after the other
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('approval_settings:' || $1, 0))", [tx.authorityId])
    if ((await versionOf(tx)) !== seen) throw new LantuError('edit.stale')
    await settle(tx, context, 'working_day', given.days)
    await settle(tx, context, 'approval_limit', given.limits)
    await writeAudit(tx, context, 'approval.settings', { ...given })
    return settingsOf(tx)
  })
}
