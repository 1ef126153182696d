import type { RegisterBasis, RegisterDifference, RegisteredTarget } from '@lantu/model/api/amendments'
import { type ActionContext, act } from '../action-context.ts'
import { standingTargets, targetKey, targetsOn } from './registered-targets.ts'

/** The plan's targets as they were on a day: as in force, or as known here. */
export const getRegisterOn = (context: ActionContext, planId: string, day: string, basis: RegisterBasis): Promise<RegisteredTarget[]> =>
  act(context, 'register.see', tx => targetsOn(tx, planId, day, basis))

/** The plan's targets that stand now: what an amendment can change. */
export const listTargets = (context: ActionContext, planId: string): Promise<RegisteredTarget[]> =>
  act(context, 'register.see', tx => standingTargets(tx, planId))

const same = (a: RegisteredTarget, b: RegisteredTarget) =>
  a.comparator === b.comparator &&
  a.attribute === b.attribute &&
  a.unit === b.unit &&
  a.value.length === b.value.length &&
  a.value.every((value, i) => Number(value) === Number(b.value[i]))

/** What differs between two states of a plan's targets; a target whose period moved is one change, not two. */
function differences(before: readonly RegisteredTarget[], after: readonly RegisteredTarget[]): RegisterDifference[] {
  const later = new Map(after.map(target => [targetKey(target), target]))
  const found: RegisterDifference[] = []
  const gone: RegisteredTarget[] = []
  for (const target of before) {
    const other = later.get(targetKey(target))
    if (!other) gone.push(target)
    else if (!same(target, other))
      found.push({ change: 'changed', indicatorId: target.indicatorId, name: target.name, before: target, after: other })
    later.delete(targetKey(target))
  }
  const rest = [...later.values()]
  for (const target of gone) {
    const at = rest.findIndex(
      other => other.indicatorId === target.indicatorId && other.measure === target.measure && other.place === target.place,
    )
    const [other] = at < 0 ? [] : rest.splice(at, 1)
    found.push({
      change: other ? 'changed' : 'dropped',
      indicatorId: target.indicatorId,
      name: target.name,
      before: target,
      after: other ?? null,
    })
  }
  for (const target of rest)
    found.push({ change: 'added', indicatorId: target.indicatorId, name: target.name, before: null, after: target })
  return found
}

/** How a plan's targets differ between two days (`YYYY-MM-DD`), as they were in force or as they were known then (`basis`). */
export const getDifferences = (
  context: ActionContext,
  planId: string,
  from: string,
  to: string,
  basis: RegisterBasis,
): Promise<RegisterDifference[]> =>
  act(context, 'register.see', async tx => differences(await targetsOn(tx, planId, from, basis), await targetsOn(tx, planId, to, basis)))
