import { curvesFor } from '@lantu/appraisal/paths/path-of-shape'
import type { ChoosePath, PathSheet, PathTerms, ResetPath } from '@lantu/model/api/lights/paths'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { eraOf } from '../lights/commitment-path.ts'
import { writeAudit } from '../write-audit.ts'
import { checkTerms } from './check-terms.ts'
import { departs, NO_TERMS, type PathScope, type ScopedPath, type StoredPath, scopedPath, storedPaths, termsOf } from './path-scope.ts'
import { pathSheet } from './see-path.ts'

/** What a later reader of the history should see at once. */
const CURVES: Readonly<Record<string, { zh: string; en: string }>> = {
  linear: { zh: '均匀推进', en: 'even steps' },
  growth: { zh: '等速增长', en: 'one rate' },
  front: { zh: '前快后慢', en: 'front-loaded' },
  back: { zh: '前慢后快', en: 'back-loaded' },
  flat: { zh: '保持不变', en: 'held' },
}

/** The scope, locked, with what was chosen before; refuses a writer who has not seen the last change. */
async function opened(tx: Tx, context: ActionContext, indicatorId: string, scope: PathScope, seen: number) {
  // two writers of one scope come one after the other
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('target_path:' || $1 || $2 || $3 || coalesce($4, ''), 0))", [
    tx.authorityId,
    scope.plan,
    indicatorId,
    scope.place,
  ])
  const found = await scopedPath(tx, context, indicatorId, scope)
  const stored = await storedPaths(tx, indicatorId, scope)
  if ((stored[0]?.version ?? 0) !== seen) throw new LantuError('edit.stale')
  return { found, stored }
}

async function write(
  tx: Tx,
  context: ActionContext,
  { found, stored }: { found: ScopedPath; stored: readonly StoredPath[] },
  scope: PathScope,
  terms: PathTerms,
  { reason, undoes, amendment }: { reason: string; undoes?: StoredPath; amendment: string | null },
): Promise<void> {
  const { commitment, indicator, place } = found
  const now = context.now()
  await tx.query('UPDATE target_path SET superseded_at = $3 WHERE authority_id = $1 AND id = ANY($2)', [
    tx.authorityId,
    stored.filter(row => row.living).map(row => row.id),
    now,
  ])
  await tx.query(
    `INSERT INTO target_path (authority_id, plan_id, indicator_id, jurisdiction_id, target_id, amendment_id, curve, bend, profile, learned_from, years, reason, undoes, version,
       recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      tx.authorityId,
      scope.plan,
      indicator.id,
      scope.place,
      commitment.row.id,
      amendment,
      terms.curve,
      terms.bend,
      terms.profile,
      terms.learnedFrom,
      JSON.stringify(terms.years),
      reason,
      undoes?.id ?? null,
      (stored[0]?.version ?? 0) + 1,
      context.actor.name,
      now,
    ],
  )
  const curve = CURVES[terms.curve ?? curvesFor(commitment.shape)[0] ?? '']
  const years = terms.years.map(one => one.year)
  const name = [indicator.name, place?.name].filter(Boolean).join('，')
  const [zh, en] = undoes
    ? [`撤销“${name}”路径的上一次改动`, `Took back the last change of the path of “${name}”`]
    : departs(terms, undefined)
      ? [
          `“${name}”的路径定为${curve?.zh ?? ''}${years.length ? `，手工设定 ${years.join('、')} 年` : ''}`,
          `Chose the path of “${name}”: ${curve?.en ?? ''}${years.length ? `, by hand in ${years.join(', ')}` : ''}`,
        ]
      : [`“${name}”的路径恢复默认`, `The path of “${name}” went back to its default`]
  await writeAudit(tx, context, undoes ? 'path.undo' : departs(terms, undefined) ? 'path.choose' : 'path.reset', {
    indicatorId: indicator.id,
    plan: scope.plan,
    place: scope.place,
    targetId: commitment.row.id,
    terms,
    reason,
    zh,
    en,
  })
}

/** Chooses how a commitment's path runs. What departs from the target's own default needs a reason. */
export function choosePath(context: ActionContext, indicatorId: string, seen: number, request: ChoosePath): Promise<PathSheet> {
  return act(context, 'path.choose', async tx => {
    const scope = { plan: request.plan, place: request.place }
    const open = await opened(tx, context, indicatorId, scope, seen)
    const { commitment } = open.found
    const [problem] = checkTerms(commitment, request.terms)
    if (problem) throw new LantuError('path.unfit', { zh: problem.zh, en: problem.en })
    const reason = request.reason.trim()
    if (departs(request.terms, curvesFor(commitment.shape)[0]) && !reason) throw new LantuError('path.reason-missing')
    await write(tx, context, open, scope, request.terms, { reason, amendment: eraOf(commitment.row) })
    return pathSheet(tx, context, indicatorId, scope)
  })
}

/** Goes back to the path that the target has by itself. */
export function resetPath(context: ActionContext, indicatorId: string, seen: number, request: ResetPath): Promise<PathSheet> {
  return act(context, 'path.choose', async tx => {
    const scope = { plan: request.plan, place: request.place }
    const open = await opened(tx, context, indicatorId, scope, seen)
    if (!open.stored.some(row => row.living && departs(termsOf(row), undefined)))
      throw new LantuError('decision.not-possible', { reason: '现在就是默认路径 / it is the default already' })
    await write(tx, context, open, scope, NO_TERMS, { reason: request.reason.trim(), amendment: eraOf(open.found.commitment.row) })
    return pathSheet(tx, context, indicatorId, scope)
  })
}

/** Takes the last change back: what was chosen before it is chosen again, as a change of its own, so that it can be taken back too. */
export function undoPath(context: ActionContext, indicatorId: string, seen: number, scope: PathScope): Promise<PathSheet> {
  return act(context, 'path.choose', async tx => {
    const open = await opened(tx, context, indicatorId, scope, seen)
    const [last, before] = open.stored
    if (!last) throw new LantuError('decision.not-possible', { reason: '还没有改动可以撤销 / there is nothing to take back' })
    const amendment = eraOf(open.found.commitment.row)
    // years that were set for the target before an amendment say nothing of this one
    const terms = before ? { ...termsOf(before), ...(before.amendment_id === amendment ? {} : { years: [] }) } : NO_TERMS
    await write(tx, context, open, scope, terms, { reason: before?.reason ?? '', undoes: last, amendment })
    return pathSheet(tx, context, indicatorId, scope)
  })
}
