import type { ProjectRow } from '@lantu/model/api/library/library'
import type { Milestone, Slip } from '@lantu/model/api/library/lists'
import type { SlipList } from '@lantu/model/api/library/slips'
import { type ActionContext, act } from '../../action-context.ts'
import { todayOf } from '../../today.ts'
import { conditionsOf, queryRows } from '../project-rows.ts'

const DAY = 86_400_000
const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY)
const later = (a: string, b: string) => (a > b ? a : b)

/**
 * What has moved away from its baseline: the start, the finish and each milestone. `nowOn` is when it was done, or the planned
 * day, or today where that has passed; `since` is the day from which it was late.
 */
export function slipsOf(
  today: string,
  project: Pick<ProjectRow, 'baselineStart' | 'startsOn' | 'actualStart' | 'baselineEnd' | 'endsOn' | 'actualEnd' | 'stage'>,
  milestones: readonly Milestone[],
): Slip[] {
  if (project.stage === 'cancelled') return []
  const open = (planned: string | null) => (planned === null ? today : later(planned, today))
  const of = (what: string, baseline: string | null, planned: string | null, done: string | null, reason: string): Slip[] => {
    const from = baseline ?? planned
    if (!from) return []
    // a day that is still ahead and was not moved is no slip
    const now = done ?? (planned !== null && planned >= today ? planned : open(planned))
    const late = days(from, now)
    return late > 0
      ? [{ what, baselineOn: from, nowOn: now, days: late, done: done !== null, reason, since: from < today ? from : null }]
      : []
  }
  return [
    ...of('start', project.baselineStart, project.startsOn, project.actualStart, ''),
    ...milestones.flatMap(one => of(one.name, one.baselineOn, one.plannedOn, one.doneOn, one.reason)),
    ...of('finish', project.baselineEnd, project.endsOn, project.actualEnd, ''),
  ]
}

const MOST = 2000

/** Tracking and inspection (跟踪督查): what has slipped in the library, by how long, since when and why; the longest first, and how many in all. */
export function listSlips(context: ActionContext, filter: Parameters<typeof conditionsOf>[0]): Promise<SlipList> {
  return act(context, 'library.see', async tx => {
    const today = await todayOf(tx, context)
    const { where, having, values } = conditionsOf(filter)
    const rows = await queryRows(tx, today, {
      where: `${where} AND p.stage <> 'cancelled'`,
      having,
      values,
      sort: 'r.late',
      down: true,
    })
    const stones = await tx.query<Milestone & { projectId: string }>(
      `SELECT project_id AS "projectId", name, baseline_on AS "baselineOn", planned_on AS "plannedOn", done_on AS "doneOn", reason FROM project_milestone
       WHERE authority_id = $1 AND superseded_at IS NULL AND (done_on IS NULL AND planned_on < $2 OR baseline_on < coalesce(done_on, planned_on))`,
      [tx.authorityId, today],
    )
    const byProject = new Map<string, Milestone[]>()
    for (const { projectId, ...stone } of stones) {
      const list = byProject.get(projectId)
      if (list) list.push(stone)
      else byProject.set(projectId, [stone])
    }
    const slips = rows
      .flatMap(({ row }) =>
        slipsOf(today, row, byProject.get(row.id) ?? [])
          // what is over and done is history, not work
          .filter(slip => !slip.done)
          .map(slip => ({ id: row.id, name: row.name, stage: row.stage, placeName: row.placeName, lead: row.lead, ...slip })),
      )
      .toSorted((a, b) => b.days - a.days)
    return { items: slips.slice(0, MOST), total: slips.length, projects: new Set(slips.map(slip => slip.id)).size }
  })
}
