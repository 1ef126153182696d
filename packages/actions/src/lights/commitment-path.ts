import type { GivenPath } from '@lantu/appraisal/paths/given-path'
import type { PathStory } from '@lantu/model/api/lights/lights'
import type { PathRow, TargetRow } from './light-rows.ts'

/** What may decide the path of one commitment: choices, the living targets of its plan, and those that amendments ended. */
export interface PathSources {
  readonly paths: readonly PathRow[]
  readonly targets: readonly TargetRow[]
  readonly ended: readonly TargetRow[]
}

export const NO_PATHS: PathSources = { paths: [], targets: [], ended: [] }

/** The amendment that a target belongs to: the one that made it, or made what it is a part of. */
export const eraOf = (row: TargetRow): string | null => (row.breakdown_id === null ? row.amendment_id : row.era)

/** Issued parts of the same commitment for the same place, as they were agreed for this target and not for one before or after it. */
function partsOf(row: TargetRow, { targets, ended }: PathSources): TargetRow[] {
  return [...targets, ...ended].filter(
    part =>
      part.breakdown_id !== null &&
      part.id !== row.id &&
      part.indicator_id === row.indicator_id &&
      part.plan_id === row.plan_id &&
      part.jurisdiction_id === row.jurisdiction_id &&
      part.organization_id === row.organization_id &&
      part.measure === row.measure &&
      part.basis === row.basis &&
      part.unit === row.unit &&
      part.value?.length === 1 &&
      part.period_to !== null &&
      eraOf(part) === eraOf(row),
  )
}

/** The choice that counts: the one made for this target; else the last one made before it was amended, without its years. */
function choiceFor(row: TargetRow, { paths }: PathSources): { readonly choice: PathRow; readonly carried: boolean } | null {
  // a body's quota is on its own way, not on the whole's
  if (row.organization_id !== null) return null
  const own = paths.filter(
    one => one.plan_id === row.plan_id && one.indicator_id === row.indicator_id && one.jurisdiction_id === row.jurisdiction_id,
  )
  const made = own.find(one => one.amendment_id === eraOf(row))
  if (made) return { choice: made, carried: false }
  const earlier = eraOf(row) === null ? undefined : own.toSorted((a, b) => b.version - a.version)[0]
  return earlier ? { choice: earlier, carried: true } : null
}

export interface FoundPath {
  readonly given: GivenPath
  readonly story: Omit<PathStory, 'curve'>
}

/**
 * What was decided on the path of a target: the one place where choice, agreed breakdown and hand-set years come together. What is
 * agreed stands before what is chosen.
 */
export function findPath(row: TargetRow, sources: PathSources): FoundPath {
  const found = choiceFor(row, sources)
  const parts = partsOf(row, sources)
  const whole = parts.filter(part => part.ends_on === null)
  const within = parts.filter(part => part.ends_on !== null)
  const number = (part: TargetRow) => Number(part.value?.[0])
  const agreedYears = whole.map(part => ({ year: part.period_to as number, value: number(part) })).toSorted((a, b) => a.year - b.year)
  const agreed = new Set(agreedYears.map(one => one.year))
  const years = found && !found.carried ? found.choice.years.filter(one => !agreed.has(one.year)) : []
  const { curve, bend, profile } = found?.choice ?? { curve: null, bend: null, profile: null }
  const says = found !== null && (curve !== null || profile !== null || years.length > 0)
  return {
    given: {
      ...(curve ? { curve } : {}),
      ...(bend ? { bend } : {}),
      ...(profile ? { profile } : {}),
      years: years.map(one => ({ year: one.year, value: Number(one.value) })),
      agreedYears,
      agreedParts: within.map(part => ({ endsOn: part.ends_on as string, value: number(part) })),
    },
    story: {
      bend,
      profile: profile !== null,
      chosen: says
        ? { by: found.choice.recorded_by, on: found.choice.recorded_on, reason: found.choice.reason, carried: found.carried }
        : null,
      handYears: years.map(one => one.year),
      agreedYears: [...agreed],
      agreedDays: within.map(part => part.ends_on as string).toSorted(),
      amended: row.amendment_id && row.since ? { since: row.since, title: row.amendment_title ?? '' } : null,
    },
  }
}
