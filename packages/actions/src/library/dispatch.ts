import type { LibraryEdit } from '@lantu/model/api/library/library'
import type { Dispatch } from '@lantu/model/api/library/money'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { settleRows } from './exchange/settle-rows.ts'
import { joinLead } from './project-lead.ts'
import { endEdit, startEdit } from './record-edit.ts'

/** The month's dispatch list (月调度): what is on the year's annual plan or under construction, with what was planned and what was reported. */
export function getDispatch(context: ActionContext, month: string): Promise<Dispatch> {
  return act(context, 'library.see', async tx => ({
    month,
    projects: await tx.query<Dispatch['projects'][number]>(
      `SELECT p.id, p.version, p.name, coalesce(j.name, p.place) AS "placeName", coalesce(o.name, '') AS lead, m.planned, m.completed, m.progress,
         (SELECT max(b.progress) FROM project_month b WHERE b.authority_id = p.authority_id AND b.project_id = p.id AND b.superseded_at IS NULL AND b.month < $2::date) AS "lastProgress",
         coalesce(m.note, '') AS note, coalesce(m.issue, '') AS issue
       FROM project p
       LEFT JOIN project_month m ON m.authority_id = p.authority_id AND m.project_id = p.id AND m.superseded_at IS NULL AND m.month = $2::date
       LEFT JOIN jurisdiction j ON j.authority_id = p.authority_id AND j.id = p.jurisdiction_id
       ${joinLead('p')}
       WHERE p.authority_id = $1 AND p.standing = 'listed' AND p.stage IN ('reserve', 'construction')
         AND (p.stage = 'construction' OR m.id IS NOT NULL OR EXISTS (SELECT FROM project_listing l WHERE l.authority_id = p.authority_id AND l.project_id = p.id
           AND l.superseded_at IS NULL AND l.list = 'annual' AND l.year = extract(year FROM $2::date)))
       ORDER BY (m.completed IS NULL AND m.progress IS NULL) DESC, j.code, p.name`,
      [tx.authorityId, `${month}-01`],
    ),
  }))
}

interface Carried {
  readonly id: string
  readonly ends_on: string | null
}

/** Projects that the year's plan should hold: on the rolling list of the year, or unfinished on the annual list before. */
const carried = (tx: Tx, year: number): Promise<Carried[]> =>
  tx.query(
    `SELECT p.id, p.ends_on FROM project p WHERE p.authority_id = $1 AND p.standing = 'listed' AND p.stage IN ('reserve', 'construction')
       AND EXISTS (SELECT FROM project_listing l WHERE l.authority_id = p.authority_id AND l.project_id = p.id AND l.superseded_at IS NULL
         AND (l.list = 'rolling' AND l.year = $2 OR l.list = 'annual' AND l.year = $2 - 1)) ORDER BY p.id`,
    [tx.authorityId, year],
  )

/**
 * Rolls the three-year plan forward: the year's annual list is drawn from its rolling list and from what the year before left
 * unfinished; what goes on after the year enters the rolling lists of the next two years. Lists that exist keep what they have.
 */
export function rollForward(context: ActionContext, year: number): Promise<LibraryEdit> {
  return act(context, 'library.edit', async tx => {
    const projects = await carried(tx, year)
    const rows = projects.flatMap(({ id, ends_on }) => [
      { project_id: id, year, list: 'annual', goal: '' },
      ...[year + 1, year + 2]
        .filter(later => ends_on === null || Number(ends_on.slice(0, 4)) >= later)
        .map(later => ({ project_id: id, year: later, list: 'rolling', goal: '' })),
    ])
    const known = await tx.query<{ project_id: string; year: number; list: string }>(
      'SELECT project_id, year, list FROM project_listing WHERE authority_id = $1 AND superseded_at IS NULL AND year BETWEEN $2 AND $2 + 2',
      [tx.authorityId, year],
    )
    const there = new Set(known.map(one => `${one.project_id} ${one.year} ${one.list}`))
    const fresh = rows.filter(row => !there.has(`${row.project_id} ${row.year} ${row.list}`))
    const ids = [...new Set(fresh.map(row => row.project_id))]
    const editId = await startEdit(tx, context, 'edit', `${year}`)
    await settleRows(tx, 'listing', ids, fresh, { whole: false, now: context.now(), editId })
    return endEdit(tx, context, editId, 'edit', ids, { rolled: year, rows: fresh.length })
  })
}
