import { writeLibraryPackage } from '@lantu/exchange/workbook/library-package'
import { librarySheets } from '@lantu/exchange/workbook/library-sheets'
import type { RowIn } from '@lantu/exchange/workbook/sheet'
import { writeWorkbook } from '@lantu/exchange/workbook/write-workbook'
import type { Geometry } from '@lantu/model/geometry'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../../action-context.ts'
import { leadOf } from '../project-lead.ts'
import { wanOf } from '../wan.ts'

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
  approvals: `SELECT p.id, p.name, m.kind, m.state, m.body, m.number, m.submitted_on AS "submittedOn", m.limit_days AS "limitDays", m.due_on AS "dueOn", m.granted_on AS "grantedOn" FROM project_approval m`,
  listings: `SELECT p.id, p.name, m.year, m.list, m.goal FROM project_listing m`,
  links: `SELECT p.id, p.name, m.item_kind AS "itemKind", m.item_id AS "itemId",
    coalesce((SELECT i.name FROM indicator i WHERE i.authority_id = m.authority_id AND i.id = m.item_id AND m.item_kind = 'indicator'),
      (SELECT t.title FROM task t WHERE t.authority_id = m.authority_id AND t.id = m.item_id AND m.item_kind = 'task')) AS "itemName" FROM project_link m`,
  files: `SELECT p.id, p.name, m.name AS file, m.caption, to_char(m.month, 'YYYY-MM') AS "fileMonth", m.sha256 FROM project_file m`,
  milestones: `SELECT p.id, p.name, m.name AS milestone, m.baseline_on AS "baselineOn", m.planned_on AS "plannedOn", m.done_on AS "doneOn", m.reason FROM project_milestone m`,
} as const
/** Who supports a project stands among the responsibilities. */
const SUPPORTS = `SELECT p.id, p.name, m.organization_id AS "supportId" FROM responsibility m JOIN project p ON p.authority_id = m.authority_id AND p.id = m.item_id
  WHERE m.item_kind = 'project' AND m.role = 'support' AND m.superseded_at IS NULL AND m.valid_to IS NULL`
const ORDER: Readonly<Record<keyof typeof LISTS, string>> = {
  money: 'm.year, m.source, m.kind',
  months: 'm.month',
  milestones: 'm.planned_on, m.name',
  approvals: 'm.kind',
  listings: 'm.year, m.list',
  links: 'm.item_kind, m.item_id',
  files: 'm.month NULLS FIRST, m.name, m.sha256',
}

/** A point of two numbers has cells of its own; all else is a shape. */
const isPoint = (geometry: Geometry | null): geometry is Geometry & { type: 'Point' } =>
  geometry?.type === 'Point' && geometry.coordinates.length === 2

/** A cell of a workbook holds 32,767 characters. */
const CELL = 30_000

/** The library as a workbook that can be imported again. Without identifiers, all of it. */
export function exportLibraryWorkbook(context: ActionContext, ids?: readonly string[]): Promise<Uint8Array> {
  return act(context, 'library.see', async tx => {
    const shapes = await librarySheetsOf(tx)
    const chosen = `p.authority_id = $1 AND p.kind = 'project' AND p.standing = 'listed' AND ($2::uuid[] IS NULL OR p.id = ANY($2))`
    const values = [tx.authorityId, ids ?? null]
    const projects = await tx.query<ProjectOut>(
      `SELECT p.id, p.serial, p.name, p.stage, p.code, p.sector, p.nature, p.level, p.jurisdiction_id AS "jurisdictionId", p.place, p.owner, ${leadOf('p')} AS "leadId", p.leader, p.scale,
         p.quantity, p.investment, p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.baseline_start AS "baselineStart", p.baseline_end AS "baselineEnd",
         p.actual_start AS "actualStart", p.actual_end AS "actualEnd", p.geometry
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
        const [longitude, latitude] = isPoint(geometry) ? geometry.coordinates : []
        yield { ...row, investment: wanOf(investment), longitude, latitude }
      }
    }
    function* shapeRows(): Generator<RowIn> {
      for (const { id, name, geometry } of projects) {
        if (!geometry || isPoint(geometry)) continue
        const text = JSON.stringify(geometry)
        for (let part = 1; (part - 1) * CELL < text.length; part++)
          yield { id: id as string, name: name as string, part, shape: text.slice((part - 1) * CELL, part * CELL) }
      }
    }
    const money = (await listOf('money')).map(row => ({ ...row, amount: wanOf(row.amount as string) }))
    const months = (await listOf('months')).map(row => ({
      ...row,
      planned: wanOf(row.planned as string | null),
      completed: wanOf(row.completed as string | null),
    }))
    return writeWorkbook([
      { shape: shapes.projects, rows: projectRows() },
      { shape: shapes.money, rows: money },
      { shape: shapes.months, rows: months },
      { shape: shapes.milestones, rows: (await listOf('milestones')) as RowIn[] },
      { shape: shapes.approvals, rows: (await listOf('approvals')) as RowIn[] },
      { shape: shapes.listings, rows: (await listOf('listings')) as RowIn[] },
      { shape: shapes.links, rows: (await listOf('links')) as RowIn[] },
      {
        shape: shapes.supports,
        rows: (await tx.query<Record<string, unknown>>(
          `${SUPPORTS} AND ${chosen} ORDER BY p.serial, p.name, p.id, m.ordinal, m.organization_id`,
          values,
        )) as RowIn[],
      },
      { shape: shapes.shapes, rows: shapeRows() },
      { shape: shapes.files, rows: (await listOf('files')) as RowIn[] },
    ])
  })
}

/** The library as a package: the workbook with the photographs and files that it names, one file in memory at a time. */
export async function exportLibraryPackage(context: ActionContext): Promise<AsyncGenerator<Uint8Array>> {
  const workbook = await exportLibraryWorkbook(context)
  const hashes = await act(context, 'library.see', tx =>
    tx.query<{ sha256: string }>(
      `SELECT DISTINCT f.sha256 FROM project_file f JOIN project p ON p.authority_id = f.authority_id AND p.id = f.project_id
       WHERE f.authority_id = $1 AND f.superseded_at IS NULL AND p.kind = 'project' AND p.standing = 'listed' ORDER BY 1`,
      [tx.authorityId],
    ),
  )
  async function* files() {
    for (const { sha256 } of hashes) {
      const [file] = await act(context, 'library.see', tx =>
        tx.query<{ bytes: Buffer; mediaType: string }>(
          'SELECT bytes, media_type AS "mediaType" FROM stored_file WHERE authority_id = $1 AND sha256 = $2',
          [tx.authorityId, sha256],
        ),
      )
      if (file) yield { sha256, ...file }
    }
  }
  return writeLibraryPackage(workbook, files())
}
