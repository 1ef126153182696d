import type { PathChoiceMade, PathTerms } from '@lantu/model/api/lights/paths'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import type { ActionContext } from '../action-context.ts'
import { type IndicatorRows, readIndicatorPage } from '../lights/indicator-rows.ts'
import type { PlanOfLights } from '../lights/light-rows.ts'
import { placeCommitment, wholeCommitment, withTwin } from '../lights/page-commitments.ts'
import type { ReadCommitment } from '../lights/read-commitments.ts'
import { dayOf } from '../lights/see-lights.ts'

/** Whose path is spoken of: what a plan says of an indicator, for the whole or for one place. */
export interface PathScope {
  readonly plan: string
  readonly place: string | null
}

export interface ScopedPath {
  readonly rows: IndicatorRows
  readonly plan: PlanOfLights
  readonly indicator: NonNullable<IndicatorRows['indicator']>
  readonly place: IndicatorRows['places'][number] | null
  readonly commitment: ReadCommitment
  readonly day: string
}

/** The commitment with all that was registered of it, its path as chosen. */
export async function scopedPath(tx: Tx, context: ActionContext, indicatorId: string, scope: PathScope): Promise<ScopedPath> {
  const read = await readIndicatorPage(tx, scope.plan, indicatorId)
  if (!read.indicator) throw new LantuError('thing.not-found', { thing: 'indicator' })
  if (!read.plan || read.plan.id !== scope.plan) throw new LantuError('thing.not-found', { thing: 'plan' })
  const rows = withTwin(read)
  const place = scope.place === null ? null : read.places.find(one => one.id === scope.place)
  if (place === undefined) throw new LantuError('thing.not-found', { thing: 'place' })
  const commitment = place ? placeCommitment(rows, read.plan, place.name) : wholeCommitment(rows, read.plan)
  if (!commitment) throw new LantuError('thing.not-found', { thing: 'target' })
  return { rows, plan: read.plan, indicator: read.indicator, place, commitment, day: dayOf(undefined, read.today, context.now()) }
}

export interface StoredPath {
  readonly id: string
  readonly amendment_id: string | null
  readonly curve: PathTerms['curve']
  readonly bend: number | null
  readonly profile: number[] | null
  readonly learned_from: number[]
  readonly years: PathTerms['years']
  readonly reason: string
  readonly undoes: string | null
  readonly version: number
  readonly recorded_by: string
  readonly recorded_at: Date
  readonly living: boolean
}

/** Everything that was ever chosen, the latest first. */
export const storedPaths = (tx: Tx, indicatorId: string, { plan, place }: PathScope): Promise<StoredPath[]> =>
  tx.query<StoredPath>(
    `SELECT id, amendment_id, curve, bend::float8 AS bend, profile::float8[] AS profile, learned_from, years, reason, undoes, version, recorded_by, recorded_at,
       superseded_at IS NULL AS living
     FROM target_path WHERE authority_id = $1 AND plan_id = $2 AND indicator_id = $3 AND jurisdiction_id IS NOT DISTINCT FROM $4::uuid ORDER BY version DESC`,
    [tx.authorityId, plan, indicatorId, place],
  )

export const NO_TERMS: PathTerms = { curve: null, bend: null, profile: null, learnedFrom: [], years: [] }

export const termsOf = (row: Pick<StoredPath, 'curve' | 'bend' | 'profile' | 'learned_from' | 'years'>): PathTerms => ({
  curve: row.curve,
  bend: row.bend,
  profile: row.profile,
  learnedFrom: row.learned_from,
  years: row.years,
})

/** Whether terms say anything of their own. */
export const departs = ({ curve, profile, years }: PathTerms, own: string | undefined): boolean =>
  (curve !== null && curve !== own) || profile !== null || years.length > 0

export function presentChoices(rows: readonly StoredPath[]): PathChoiceMade[] {
  const version = new Map(rows.map(row => [row.id, row.version]))
  return rows.map(row => ({
    id: row.id,
    terms: termsOf(row),
    isDefault: !departs(termsOf(row), undefined),
    reason: row.reason,
    by: row.recorded_by,
    at: row.recorded_at.toISOString(),
    version: row.version,
    undoes: row.undoes === null ? null : (version.get(row.undoes) ?? null),
    living: row.living,
  }))
}
