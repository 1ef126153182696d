import type { ProjectRow } from '@lantu/model/api/library/library'
import type { Milestone, Slip } from '@lantu/model/api/library/lists'
import type { SlipList } from '@lantu/model/api/library/slips'
import { type ActionContext, act } from '../../action-context.ts'
import { todayOf } from '../../today.ts'
import { conditionsOf, queryRows } from '../project-rows.ts'

const DAY = 86_400_000
const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY)
const later = (a: string, b: string) => (a > b ? a : b)

/** Milestones that are the start or the finish of the whole: 开工建设, 竣工验收, 建成投产; 主体完工 is a part. */
const IS_START = /^(?:项目|工程|全面|全线|正式)*(?:开工|动工|开建)(?:建设)?$/
const IS_FINISH =
  /^(?:项目|工程|全部|全面|全线|整体|正式|建成|竣工|完工|交工|验收|通车|通水|交付|投产|投用|投运|投入|使用|运营|运行|并|及|、)+$/

/**
 * What has moved away from its baseline: the start, the finish and each milestone. `nowOn` is when it was done, or the planned
 * day, or today where that has passed; `since` is the day from which it was late. Where a milestone is the start or the finish on
 * the same days, it stands for it, as it has a reason.
 */
export function slipsOf(
  today: string,
  project: Pick<ProjectRow, 'baselineStart' | 'startsOn' | 'actualStart' | 'baselineEnd' | 'endsOn' | 'actualEnd' | 'stage'>,
  milestones: readonly Milestone[],
): Slip[] {
  if (project.stage === 'cancelled') return []
  const of = (what: string, baseline: string | null, planned: string | null, done: string | null, reason: string): Slip[] => {
    const from = baseline ?? planned
    if (!from) return []
    const now = done ?? (planned === null ? today : later(planned, today))
    const late = days(from, now)
    // what is still ahead and was not moved is no slip
    if (late <= 0) return []
    return [{ what, baselineOn: from, nowOn: now, days: late, done: done !== null, reason, since: from < today ? from : null }]
  }
  const stones = milestones.flatMap(one => of(one.name, one.baselineOn, one.plannedOn, one.doneOn, one.reason))
  const unsaid = (own: Slip[], isSame: RegExp) =>
    own.filter(({ baselineOn, nowOn }) => !stones.some(s => isSame.test(s.what) && s.baselineOn === baselineOn && s.nowOn === nowOn))
  return [
    ...unsaid(of('start', project.baselineStart, project.startsOn, project.actualStart, ''), IS_START),
    ...stones,
    ...unsaid(of('finish', project.baselineEnd, project.endsOn, project.actualEnd, ''), IS_FINISH),
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
