import { librarySheets } from '@lantu/exchange/workbook/library-sheets'
import type { RowIn } from '@lantu/exchange/workbook/sheet'
import { writeWorkbook } from '@lantu/exchange/workbook/write-workbook'
import type { Geometry } from '@lantu/model/geometry'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { wanOf } from './wan.ts'

interface ProjectOut extends Record<string, unknown> {
  readonly investment: string | null
  readonly geometry: Geometry | null
}

/** Places and bodies by their names: what the workbook's lists offer. */
export async function librarySheetsOf(tx: Tx) {
  const places = await tx.query<{ value: string; label: string }>(
    'SELECT id AS value, name AS label FROM jurisdiction WHERE authority_id = $1 ORDER BY code',
    [tx.authorityId],
  )
  const bodies = await tx.query<{ value: string; label: string }>(
    'SELECT id AS value, name AS label FROM organization WHERE authority_id = $1 ORDER BY name',
    [tx.authorityId],
  )
  return librarySheets(places, bodies)
}

const LISTS = {
  money: `SELECT p.id, p.name, m.year, m.source, m.kind, m.amount FROM project_money m`,
  months: `SELECT p.id, p.name, to_char(m.month, 'YYYY-MM') AS month, m.planned, m.completed, m.progress, m.note, m.issue, m.reported_by AS "reportedBy", m.reported_on AS "reportedOn" FROM project_month m`,
  milestones: `SELECT p.id, p.name, m.name AS milestone, m.baseline_on AS "baselineOn", m.planned_on AS "plannedOn", m.done_on AS "doneOn", m.reason FROM project_milestone m`,
} as const
const ORDER: Readonly<Record<keyof typeof LISTS, string>> = {
  money: 'm.year, m.source, m.kind',
  months: 'm.month',
  milestones: 'm.planned_on, m.name',
}

/** The library as a workbook that can be imported again. Without identifiers, all of it. */
export function exportLibraryWorkbook(context: ActionContext, ids?: readonly string[]): Promise<Uint8Array> {
  return act(context, 'library.see', async tx => {
    const shapes = await librarySheetsOf(tx)
    const chosen = `p.authority_id = $1 AND p.kind = 'project' AND p.standing = 'listed' AND ($2::uuid[] IS NULL OR p.id = ANY($2))`
    const values = [tx.authorityId, ids ?? null]
    const projects = await tx.query<ProjectOut>(
      `SELECT p.id, p.serial, p.name, p.stage, p.code, p.sector, p.nature, p.level, p.jurisdiction_id AS "jurisdictionId", p.place, p.owner, p.lead_id AS "leadId", p.leader, p.scale,
         p.quantity, p.investment, p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.baseline_start AS "baselineStart", p.baseline_end AS "baselineEnd",
         p.actual_start AS "actualStart", p.actual_end AS "actualEnd", CASE WHEN p.geometry->>'type' = 'Point' THEN p.geometry END AS geometry
       FROM project p WHERE ${chosen} ORDER BY p.serial, p.name, p.id`,
      values,
    )
    const listOf = (name: keyof typeof LISTS) =>
      tx.query<Record<string, unknown>>(
        `${LISTS[name]} JOIN project p ON p.authority_id = m.authority_id AND p.id = m.project_id WHERE m.superseded_at IS NULL AND ${chosen} ORDER BY p.serial, p.name, p.id, ${ORDER[name]}`,
        values,
      )
    function* projectRows(): Generator<RowIn> {
      for (const { geometry, investment, ...row } of projects) {
        const [longitude, latitude] = geometry?.type === 'Point' ? geometry.coordinates : []
        yield { ...row, investment: wanOf(investment), longitude, latitude } as RowIn
      }
    }
    const money = (await listOf('money')).map(row => ({ ...row, amount: wanOf(row.amount as string) }) as RowIn)
    const months = (await listOf('months')).map(
      row => ({ ...row, planned: wanOf(row.planned as string | null), completed: wanOf(row.completed as string | null) }) as RowIn,
    )
    return writeWorkbook([
      { shape: shapes.projects, rows: projectRows() },
      { shape: shapes.money, rows: money },
      { shape: shapes.months, rows: months },
      { shape: shapes.milestones, rows: (await listOf('milestones')) as RowIn[] },
    ])
  })
}
