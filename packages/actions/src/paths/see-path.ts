import { learnProfile } from '@lantu/appraisal/paths/learn-profile'
import { curvesFor } from '@lantu/appraisal/paths/path-of-shape'
import type { PathSheet } from '@lantu/model/api/lights/paths'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { actualFacts } from '../lights/facts.ts'
import { placeTarget } from '../lights/page-commitments.ts'
import { NO_TERMS, type PathScope, presentChoices, type ScopedPath, scopedPath, storedPaths, termsOf } from './path-scope.ts'
import { digitsOf, printedFactor } from './path-years.ts'

/** Why a commitment has no path to choose: the kind of its target, or what is missing. */
function whyNot({ commitment: { shape } }: ScopedPath): string {
  if (curvesFor(shape).length) return ''
  if (shape.name === 'interval' || shape.name === 'zero' || shape.name === 'composition') return shape.name
  if (shape.target === null) return 'no-number'
  return shape.base === null ? 'no-base' : 'no-number'
}

export async function pathSheet(tx: Tx, context: ActionContext, indicatorId: string, scope: PathScope): Promise<PathSheet> {
  const found = await scopedPath(tx, context, indicatorId, scope)
  const { rows, plan, indicator, commitment } = found
  const stored = await storedPaths(tx, indicatorId, scope)
  const facts = [...commitment.actuals.values()].map(actualFacts)
  const learn = (parts: 4 | 12) => {
    const learned = learnProfile(commitment.shape, facts, parts)
    return learned && { profile: [...learned.profile], years: [...learned.years] }
  }
  const factor = printedFactor(commitment)
  const living = stored.find(row => row.living)
  const curves = curvesFor(commitment.shape)
  return {
    planId: plan.id,
    indicatorId,
    name: indicator.name,
    placeId: found.place?.id ?? null,
    places: rows.places
      .filter(place => placeTarget(rows, plan, place.name)?.plan_id === plan.id)
      .map(place => ({ id: place.id, name: place.name, nameEn: place.name_en })),
    shape: commitment.shape.name,
    unit: commitment.row.unit || commitment.shape.unit,
    digits: digitsOf(commitment),
    base: commitment.shape.base === null ? null : commitment.shape.base * factor + 0,
    target: commitment.shape.target === null ? null : commitment.shape.target * factor + 0,
    curves,
    whyNot: whyNot(found),
    profiles: curves.length > 0 && curves[0] !== 'flat',
    learned: { quarters: learn(4), months: learn(12) },
    terms: living ? termsOf(living) : NO_TERMS,
    history: presentChoices(stored),
    version: stored[0]?.version ?? 0,
  }
}

/** How a commitment's path runs, who chose it, what can be chosen, and what past years teach of the share of a year. */
export const getPath = (context: ActionContext, indicatorId: string, scope: PathScope): Promise<PathSheet> =>
  act(context, 'light.see', tx => pathSheet(tx, context, indicatorId, scope))
