import { type LibraryProject, projectsToGeoJson, projectsToOc4ids } from '@lantu/exchange/oc4ids'
import { csvCell } from '@lantu/exchange/statements-csv'
import { labelOf } from '@lantu/exchange/workbook/library-labels'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../../action-context.ts'
import { todayOf } from '../../today.ts'
import { joinLead } from '../project-lead.ts'

/** Listed projects with their lists, for files that others read. */
const readAll = (tx: Tx): Promise<LibraryProject[]> => {
  const list = (table: string, fields: string, order: string) =>
    `(SELECT coalesce(jsonb_agg(jsonb_build_object(${fields}) ORDER BY ${order}), '[]') FROM ${table} m WHERE m.authority_id = p.authority_id AND m.project_id = p.id AND m.superseded_at IS NULL)`
  return tx.query<LibraryProject>(
    `SELECT p.id, p.name, p.code, p.serial, p.stage, p.sector, p.nature, p.level, coalesce(j.code, '') AS "placeCode", coalesce(j.name, '') AS "placeName", p.place, p.geometry, p.owner,
       coalesce(o.name, '') AS lead, p.scale, p.quantity, p.investment, p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.actual_start AS "actualStart", p.actual_end AS "actualEnd",
       ${list('project_milestone', `'name', m.name, 'plannedOn', m.planned_on, 'doneOn', m.done_on`, 'm.planned_on, m.name')} AS milestones,
       ${list('project_month', `'month', to_char(m.month, 'YYYY-MM'), 'completed', m.completed::text, 'progress', m.progress::text`, 'm.month')} AS months,
       ${list('project_money', `'year', m.year, 'source', m.source, 'kind', m.kind, 'amount', m.amount::text`, 'm.year, m.source, m.kind')} AS money,
       (SELECT coalesce(jsonb_agg(DISTINCT pl.title), '[]') FROM project_mention m JOIN plan pl ON pl.authority_id = m.authority_id AND pl.id = m.plan_id
         WHERE m.authority_id = p.authority_id AND m.project_id = p.id AND m.superseded_at IS NULL) AS plans
     FROM project p LEFT JOIN jurisdiction j ON j.authority_id = p.authority_id AND j.id = p.jurisdiction_id
     ${joinLead('p')}
     WHERE p.authority_id = $1 AND p.kind = 'project' AND p.standing = 'listed' ORDER BY p.serial, p.name, p.id`,
    [tx.authorityId],
  )
}

/** The library as a package of the Open Contracting for Infrastructure Data Standard (OC4IDS 0.9). */
export const exportOc4ids = (context: ActionContext): Promise<Record<string, unknown>> =>
  act(context, 'library.see', async tx => {
    const [authority] = await tx.query<{ code: string; name: string }>('SELECT code, name FROM authority WHERE id = $1', [tx.authorityId])
    const day = await todayOf(tx, context)
    return projectsToOc4ids(await readAll(tx), {
      code: authority?.code ?? '',
      name: authority?.name ?? '',
      publishedDate: context.now().toISOString(),
      day,
    })
  })

/** The projects that have a place on the map, as GeoJSON. */
export const exportGeoJson = (context: ActionContext): Promise<Record<string, unknown>> =>
  act(context, 'library.see', async tx => projectsToGeoJson(await readAll(tx)))

const CSV: readonly (readonly [string, (project: LibraryProject) => unknown])[] = [
  ['id', p => p.id],
  ['serial', p => p.serial],
  ['code', p => p.code],
  ['name', p => p.name],
  ['stage', p => labelOf('stage', p.stage)],
  ['sector', p => (p.sector ? labelOf('sector', p.sector) : '')],
  ['level', p => (p.level ? labelOf('level', p.level) : '')],
  ['place', p => p.placeName || p.place],
  ['owner', p => p.owner],
  ['lead', p => p.lead],
  ['scale', p => p.scale || p.quantity],
  ['investment_yuan', p => p.investment],
  ['planned_start', p => p.startsOn],
  ['planned_finish', p => p.endsOn],
  ['actual_start', p => p.actualStart],
  ['actual_finish', p => p.actualEnd],
  ['progress_percent', p => p.months.findLast(month => month.progress !== null)?.progress],
]

/** The table as CSV (RFC 4180) in UTF-8 with a byte-order mark, which spreadsheets need to show Chinese. */
export const exportLibraryCsv = (context: ActionContext): Promise<string> =>
  act(context, 'library.see', async tx => {
    const lines = (await readAll(tx)).map(project => CSV.map(([, value]) => csvCell(value(project))).join(','))
    return `\ufeff${[CSV.map(([name]) => name).join(','), ...lines].join('\r\n')}\r\n`
  })
