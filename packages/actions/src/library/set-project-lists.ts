import type { ListSet } from '@lantu/model/api/library/library'
import type { Approval, Listing, Milestone, MoneyLine, MonthReport } from '@lantu/model/api/library/lists'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { type ListName, type ListRow, settleRows } from './exchange/settle-rows.ts'
import { endEdit, lockProjects, startEdit } from './record-edit.ts'

/** A month's report is the state at its end: what one names is a day of the month's first. */
export const monthRow = (project_id: string, { month, reportedBy, reportedOn, ...rest }: MonthReport): ListRow => ({
  project_id,
  ...rest,
  month: `${month}-01`,
  reported_by: reportedBy,
  reported_on: reportedOn,
})
export const milestoneRow = (project_id: string, one: Milestone): ListRow => ({
  project_id,
  name: one.name.trim(),
  // what is agreed first is the baseline
  baseline_on: one.baselineOn ?? one.plannedOn,
  planned_on: one.plannedOn,
  done_on: one.doneOn,
  reason: one.reason,
})
export const approvalRow = (project_id: string, one: Approval): ListRow => ({
  project_id,
  kind: one.kind,
  state: one.state,
  body: one.body,
  number: one.number,
  submitted_on: one.submittedOn,
  limit_days: one.limitDays,
  due_on: one.dueOn,
  granted_on: one.grantedOn,
})
export const moneyRow = (project_id: string, line: MoneyLine): ListRow => ({ project_id, ...line })
export const linkRow = (project_id: string, link: { readonly itemKind: string; readonly itemId: string }): ListRow => ({
  project_id,
  item_kind: link.itemKind,
  item_id: link.itemId,
})
export const fileRow = (
  project_id: string,
  {
    name,
    caption,
    month,
    sha256,
  }: { readonly name: string; readonly caption: string; readonly month: string | null; readonly sha256: string },
): ListRow => ({ project_id, name, caption, sha256, month: month && `${month}-01` })
export const listingRow = (project_id: string, listing: Listing): ListRow => ({ project_id, ...listing })

/** Two rows with the same key cannot both be true. */
function refuseTwice(rows: readonly ListRow[], key: (row: ListRow) => string): void {
  const seen = new Set<string>()
  for (const row of rows) {
    const own = key(row)
    if (seen.has(own)) throw new LantuError('request.invalid', { reason: `重复 twice: ${own}` })
    seen.add(own)
  }
}

async function settle(
  tx: Tx,
  context: ActionContext,
  id: string,
  version: number,
  list: ListName,
  rows: readonly ListRow[],
  whole: boolean,
): Promise<ListSet> {
  await lockProjects(tx, [{ id, version }])
  const editId = await startEdit(tx, context, 'rows')
  const written = await settleRows(tx, list, [id], rows, { whole, now: context.now(), editId })
  await tx.query('UPDATE project SET version = version + 1 WHERE authority_id = $1 AND id = $2', [tx.authorityId, id])
  await endEdit(tx, context, editId, 'rows', [id], { list, rows: rows.length, written })
  return { version: version + 1, editId }
}

/** The whole list, one of each name. `version` is that of the project as it was seen (`edit.stale`). */
export const setMilestones = (context: ActionContext, id: string, version: number, milestones: readonly Milestone[]) =>
  act(context, 'library.edit', tx => {
    const rows = milestones.map(one => milestoneRow(id, one))
    refuseTwice(rows, row => String(row.name))
    return settle(tx, context, id, version, 'milestone', rows, true)
  })

/** The whole list, one of each kind; so with the others. */
export const setApprovals = (context: ActionContext, id: string, version: number, approvals: readonly Approval[]) =>
  act(context, 'library.edit', tx => {
    const rows = approvals.map(one => approvalRow(id, one))
    refuseTwice(rows, row => String(row.kind))
    return settle(tx, context, id, version, 'approval', rows, true)
  })

/** The whole list, one line for each year, source and kind; amounts in yuan. */
export const setMoney = (context: ActionContext, id: string, version: number, lines: readonly MoneyLine[]) =>
  act(context, 'library.edit', tx => {
    const rows = lines.map(line => moneyRow(id, line))
    refuseTwice(rows, row => `${row.year} ${row.source} ${row.kind}`)
    return settle(tx, context, id, version, 'money', rows, true)
  })

/** The whole list, one for each year and list. */
export const setListings = (context: ActionContext, id: string, version: number, listings: readonly Listing[]) =>
  act(context, 'library.edit', tx => {
    const rows = listings.map(one => listingRow(id, one))
    refuseTwice(rows, row => `${row.year} ${row.list}`)
    return settle(tx, context, id, version, 'listing', rows, true)
  })

/** Reports of single months; the other months stay as they are. */
export const recordMonths = (context: ActionContext, id: string, version: number, months: readonly MonthReport[]) =>
  act(context, 'library.report', tx => {
    const rows = months.map(one => monthRow(id, one))
    refuseTwice(rows, row => String(row.month))
    return settle(tx, context, id, version, 'month', rows, false)
  })

/** The indicators and tasks that the project serves. */
export const setLinks = (
  context: ActionContext,
  id: string,
  version: number,
  links: readonly { itemKind: 'indicator' | 'task'; itemId: string }[],
) =>
  act(context, 'library.edit', async tx => {
    const rows = links.map(link => linkRow(id, link))
    refuseTwice(rows, row => `${String(row.item_kind)} ${String(row.item_id)}`)
    const [known] = await tx.query<{ n: number }>(
      'SELECT (SELECT count(*) FROM indicator WHERE authority_id = $1 AND id = ANY($2)) + (SELECT count(*) FROM task WHERE authority_id = $1 AND id = ANY($3)) AS n',
      [
        tx.authorityId,
        links.filter(link => link.itemKind === 'indicator').map(link => link.itemId),
        links.filter(link => link.itemKind === 'task').map(link => link.itemId),
      ],
    )
    if (known?.n !== links.length) throw new LantuError('thing.not-found', { thing: 'indicator or task' })
    return settle(tx, context, id, version, 'link', rows, true)
  })
