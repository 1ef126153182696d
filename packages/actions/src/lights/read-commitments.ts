import { readCommitment } from '@lantu/appraisal/appraise'
import type { Stage, Surroundings } from '@lantu/appraisal/measures/measures'
import type { Series } from '@lantu/appraisal/measures/series'
import { pathOf } from '@lantu/appraisal/paths/path-of-shape'
import type { TargetShape } from '@lantu/appraisal/shapes/target-shape'
import { startOfDay, yearEnd } from '@lantu/appraisal/time/dated-value'
import type { PathStory } from '@lantu/model/api/lights/lights'
import { type FoundPath, findPath, NO_PATHS, type PathSources } from './commitment-path.ts'
import { actualFacts, keepsPace, targetFacts } from './facts.ts'
import type { ActualRow, IndicatorRow, LightRows, PlanOfLights, TargetRow } from './light-rows.ts'
import { OUTPUT } from './light-sql.ts'
import { mainTargets } from './main-targets.ts'
import { outputGrowth, type PlanYears, referenceFor } from './published-growth.ts'

/** A commitment read from the register: its row, its indicator, and both in the terms of the arithmetic. */
export interface ReadCommitment {
  readonly row: TargetRow
  readonly indicator: IndicatorRow
  readonly shape: TargetShape
  readonly series: Series
  readonly around: Omit<Surroundings, 'forecast'>
  readonly actuals: ReadonlyMap<string, ActualRow>
  /** How its path runs and who decided so. */
  readonly path: PathStory
  /** The commitment that stood until an amendment took effect. */
  readonly earlier: ReadCommitment | null
}

/** The commitment in force on a day: until an amendment takes effect, the one that it replaced. */
export function inForce(one: ReadCommitment, day: string): ReadCommitment {
  return one.earlier && one.row.since !== null && day < one.row.since ? inForce(one.earlier, day) : one
}

export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

/** The commitments of a plan, each with its values. */
export function readCommitments(rows: LightRows, plan: PlanOfLights): ReadCommitment[] {
  const indicators = new Map(rows.indicators.map(one => [one.id, one]))
  const actuals = groupBy(rows.actuals, row => row.indicator_id)
  const stages = groupBy(
    rows.targets.filter(row => row.goal === 'stage-list'),
    row => row.indicator_id,
  )
  const valuesOf = (id: string) => [
    ...(actuals.get(id) ?? []),
    ...(indicators.get(id)?.twins ?? []).flatMap(twin => asFalls(actuals.get(twin) ?? [], id)),
  ]
  const main = mainTargets(rows.targets, plan, { indicator: id => indicators.get(id), values: valuesOf, paths: rows.paths })
  const promised = new Set(main.map(row => row.indicator_id))
  const ofIndicator = groupBy([...rows.targets, ...rows.ended], row => row.indicator_id)
  const ended = new Set(rows.ended.map(row => row.id))
  let output: ((time: number) => number | null) | undefined
  return main.flatMap(row => {
    const indicator = indicators.get(row.indicator_id)
    if (!indicator || isToldByTwin(row, indicator, rows.indicators, promised)) return []
    if (keepsPace(row)) output ??= outputGrowth(actuals.get(rows.indicators.find(one => one.identity === OUTPUT)?.id ?? '') ?? [], plan)
    const values = valuesOf(row.indicator_id)
    const all = ofIndicator.get(row.indicator_id) ?? []
    const paths = { paths: rows.paths, targets: all.filter(one => !ended.has(one.id)), ended: all.filter(one => ended.has(one.id)) }
    return [commitmentOf(row, indicator, plan, values, { growth: output, stages: stages.get(row.indicator_id), paths })]
  })
}

/** Negative growth of 单位能耗 is a fall for 单位能耗降低; levels of the one are nothing to the other. */
export const asFalls = <T extends ActualRow>(values: readonly T[], indicatorId: string): T[] =>
  values
    .filter(
      value => value.indicator_id !== indicatorId && (value.measure === 'growth' || (value.measure === 'change' && value.unit === '%')),
    )
    .map(value => ({
      ...value,
      measure: 'growth',
      value: value.value?.map(text => (text.startsWith('-') ? text.slice(1) : `-${text}`)) ?? null,
    }))

/** A fall that the table promises under its own name need not be told again by the sentence that promises it as negative growth. */
const isToldByTwin = (row: TargetRow, indicator: IndicatorRow, all: readonly IndicatorRow[], promised: ReadonlySet<string>): boolean =>
  (row.measure === 'growth' || row.measure === 'change') && all.some(other => other.twins.includes(indicator.id) && promised.has(other.id))

export interface CommitmentContext {
  readonly growth?: ((time: number) => number | null) | undefined
  readonly stages?: readonly TargetRow[] | undefined
  readonly paths?: PathSources
}

/**
 * A commitment with its values and its path: everything that shows a light, a path or a figure due reads it here. Where an
 * amendment made the target, the path of the one before stands up to the day on which it took effect.
 */
export function commitmentOf(
  row: TargetRow,
  indicator: Omit<IndicatorRow, 'placed' | 'twins'>,
  plan: PlanYears,
  values: readonly ActualRow[],
  more: CommitmentContext = {},
): ReadCommitment {
  const earlier = earlierOf(row, indicator, plan, values, more)
  const found = findPath(row, more.paths ?? NO_PATHS)
  const old = earlier && pathOf(earlier.shape, earlier.around.choice)
  const before = old && 'path' in old && row.since ? { until: startOfDay(row.since), path: old.path } : undefined
  return read(row, indicator, plan, values, more, earlier, {
    ...found,
    given: { ...found.given, before },
  })
}

function earlierOf(
  row: TargetRow,
  indicator: Omit<IndicatorRow, 'placed' | 'twins'>,
  plan: PlanYears,
  values: readonly ActualRow[],
  more: CommitmentContext,
): ReadCommitment | null {
  if (row.amendment_id === null || row.breakdown_id !== null) return null
  const candidates = (more.paths?.ended ?? []).filter(
    old =>
      old.ended_by === row.amendment_id &&
      old.breakdown_id === null &&
      old.indicator_id === row.indicator_id &&
      old.plan_id === row.plan_id &&
      old.jurisdiction_id === row.jurisdiction_id &&
      old.place === row.place &&
      old.measure === row.measure &&
      old.unit === row.unit,
  )
  const old = candidates.toSorted((a, b) => Number(b.attribute !== null) - Number(a.attribute !== null))[0]
  return old ? commitmentOf(old, indicator, plan, values, more) : null
}

function read(
  row: TargetRow,
  indicator: Omit<IndicatorRow, 'placed' | 'twins'>,
  plan: PlanYears,
  values: readonly ActualRow[],
  more: CommitmentContext,
  earlier: ReadCommitment | null,
  { given, story }: FoundPath,
): ReadCommitment {
  const own = values.filter(value => value.place === '' && value.goal === null)
  const facts = values.filter(value => value.place === '' && value.goal !== null)
  const around: Omit<Surroundings, 'forecast' | 'choice'> = {
    ...referenceFor(row, indicator, plan, values, more.growth),
    ...(row.goal === 'stage-list' || row.goal === 'assigned' ? { stages: stagesOf(row, more.stages ?? [], facts) } : {}),
  }
  const { shape, series, choice } = readCommitment({
    target: targetFacts(row),
    indicator: { name: indicator.name, direction: indicator.direction, accumulation: indicator.accumulation, unit: indicator.unit },
    plan: { from: plan.period_from, to: plan.period_to },
    actuals: own.map(actualFacts),
    path: given,
  })
  const path = pathOf(shape, choice)
  return {
    row,
    indicator: { placed: false, twins: [], ...indicator },
    shape,
    series,
    around: { ...around, choice },
    actuals: new Map(own.map(value => [value.id, value])),
    path: { ...story, curve: 'path' in path ? path.path.curve : '' },
    earlier,
  }
}

/**
 * The stages of a stage list are the sentences that set one each; one is reached when a report says so of the same words. A task
 * that is assigned anew each year is done for the years that reports say so of; a year without a report is not held against it.
 */
function stagesOf(row: TargetRow, targets: readonly TargetRow[], facts: readonly ActualRow[]): Stage[] {
  const reached = (year: number | null, words: string | null) =>
    facts.find(fact => fact.period_to !== null && (row.goal === 'assigned' ? fact.period_to === year : fact.goal_reference === words))
      ?.period_to ?? null
  if (row.goal === 'assigned')
    return facts.flatMap(fact =>
      fact.period_to === null ? [] : [{ name: String(fact.period_to), due: yearEnd(fact.period_to), reached: yearEnd(fact.period_to) }],
    )
  return targets
    .filter(target => target.period_to !== null)
    .map(target => {
      const year = reached(target.period_to, target.goal_reference)
      return { name: target.goal_reference ?? '', due: yearEnd(target.period_to as number), reached: year === null ? null : yearEnd(year) }
    })
}
