import { type Appraisal, appraiseShape } from '@lantu/appraisal/appraise'
import { forecastTarget } from '@lantu/appraisal/forecast/forecast-target'
import { sayRule } from '@lantu/appraisal/lights/say-rule'
import { type PastLight, pastLights } from '@lantu/appraisal/lights/try-rules'
import { turnsGreen } from '@lantu/appraisal/lights/turns-green'
import { pathOf, pathValue } from '@lantu/appraisal/paths/path-of-shape'
import type { TargetShape } from '@lantu/appraisal/shapes/target-shape'
import type { IndicatorAppraisal, LightOfDay, ReadRule } from '@lantu/model/api/lights/appraisal'
import { LantuError } from '@lantu/model/errors'
import type { LightRules } from '@lantu/model/light'
import { REFERENCE_NAMES } from '@lantu/model/reference-places'
import { type ActionContext, act } from '../action-context.ts'
import { dayEndingAt, endOfDay, quarterEnds, timeName } from './days.ts'
import { type IndicatorRows, readIndicatorPage } from './indicator-rows.ts'
import type { PlanOfLights } from './light-rows.ts'
import { mentionsOf } from './mentions.ts'
import { otherPlans } from './other-plans.ts'
import { wholeCommitment, withTwin } from './page-commitments.ts'
import { placedLights } from './placed-lights.ts'
import { originOf, presentLight } from './present-light.ts'
import { commitmentOf, inForce, type ReadCommitment } from './read-commitments.ts'
import { rulesInForce } from './rules-in-force.ts'
import { dayOf } from './see-lights.ts'

/** One indicator in one plan at a day: its light with the rules as they were read, its values, forecast, places and sources; `known`: as the register held them then. */
export function getAppraisal(
  context: ActionContext,
  indicatorId: string,
  planId?: string,
  at?: string,
  known = false,
): Promise<IndicatorAppraisal> {
  return act(context, 'light.see', async tx => {
    const rows = await readIndicatorPage(tx, planId ?? null, indicatorId, known ? at : undefined)
    if (!rows.indicator) throw new LantuError('thing.not-found', { thing: 'indicator' })
    return presentPage(rows, dayOf(at, rows.today, context.now()))
  })
}

/** What is said of an indicator whatever its target: by itself, where it has none that can be judged. */
function withoutTarget(
  rows: IndicatorRows,
  indicator: NonNullable<IndicatorRows['indicator']> & { readonly placed: boolean },
  set: IndicatorAppraisal['ruleSet'],
  rules: LightRules,
  day: string,
): IndicatorAppraisal {
  const { plan } = rows
  const { identity: _identity, placed: _placed, twins: _twins, ...said } = indicator
  return {
    indicator: { ...said, aliases: [...indicator.aliases] },
    planId: plan?.id ?? null,
    planTitle: plan?.title ?? '',
    periodFrom: plan?.period_from ?? 0,
    periodTo: plan?.period_to ?? 0,
    day,
    light: null,
    formula: '',
    rules: [],
    ruleSet: set,
    turnsGreen: null,
    neededPerYear: null,
    path: [],
    curve: '',
    points: [],
    fan: [],
    quarters: [],
    years: [],
    references: [],
    mentions: mentionsOf(rows, plan, null),
    places: [],
    others: otherPlans(rows, indicator, plan, rules, day),
    earlier: [],
  }
}

/** Pure: what the rows say on a day. */
function presentPage(read: IndicatorRows, day: string): IndicatorAppraisal {
  const rows = withTwin(read)
  const indicator = {
    ...(rows.indicator as NonNullable<IndicatorRows['indicator']>),
    placed: rows.actuals.some(row => row.place !== '' && !REFERENCE_NAMES.includes(row.place)),
  }
  const plan = rows.plan
  const { set, rules } = rulesInForce(rows.rules, plan?.id ?? null, indicator.id, day)
  const alone = withoutTarget(rows, indicator, set, rules, day)
  const latest = plan && wholeCommitment(rows, plan)
  if (!plan || !latest) return alone
  const one = inForce(latest, day)
  const time = endOfDay(day)
  const appraisal = appraiseShape(one.shape, one.series, rules, time, one.around)
  return {
    ...alone,
    light: presentLight(one, appraisal, rules, one.row.section ?? ''),
    formula: formulaOf(one.shape),
    rules: readRules(rules, appraisal),
    turnsGreen: turnsGreen(rules, one.shape, one.series, appraisal.measures, one.around),
    neededPerYear: neededPerYear(one.shape, appraisal),
    ...pathPoints(one),
    points: pointsOf(one),
    fan: fanOf(one, time),
    quarters: lightsOn(one, rules, quarterEnds(plan.period_from, plan.period_to, day)),
    years: yearsWithDay(one, rules, plan, day),
    references: referencesOf(rows, one, plan),
    mentions: mentionsOf(rows, plan, one),
    places: placedLights(rows, indicator, plan, one, rules, time),
    earlier: rows.earlier
      .filter(old => old.measure === one.row.measure && old.period_to === one.row.period_to)
      .map(old => ({ value: old.value.join('～'), unit: old.unit, amendment: old.title, until: old.until ?? '' })),
  }
}

/** The values of the target's series, each with where it comes from. */
const pointsOf = ({ series, actuals }: ReadCommitment): IndicatorAppraisal['points'] =>
  series.points.map(point => {
    const value = actuals.get(point.sources[0] ?? '')
    return {
      at: point.time,
      day: dayEndingAt(point.time),
      time: timeName(point.time),
      value: point.value,
      vintage: point.vintage,
      how: point.how,
      whole: point.wholeYear === undefined,
      origin: value ? originOf(value) : null,
    }
  })

function formulaOf(shape: TargetShape): string {
  if (shape.name === 'annual-growth') return 'growth'
  if (shape.name === 'composition' || shape.name === 'stages') return shape.name
  if (shape.name === 'relative' || shape.name === 'pace' || shape.name === 'assigned') return 'reference'
  if (shape.low !== null || shape.high !== null || shape.name === 'index') return 'bound'
  return 'way'
}

const readRules = (rules: LightRules, appraisal: Appraisal): ReadRule[] =>
  rules.map((rule, i) => ({
    light: rule.light,
    ...(rule.word ? { word: rule.word } : {}),
    says: sayRule(rule),
    matched: i === appraisal.rule,
    found: rule.when.map(({ quantity }) => ({ quantity, value: appraisal.measures.quantities[quantity] })),
  }))

/** What each year that is left must bring: for a way its length over the time, for a mean growth the growth that makes it. */
function neededPerYear(shape: TargetShape, { measures: { actual } }: Appraisal): number | null {
  if (!actual || shape.target === null || actual.wholeYear) return null
  const left = shape.end - actual.time
  if (left <= 0.001) return null
  if (shape.name === 'annual-growth') {
    const index = (1 + shape.target / 100) ** (shape.end - shape.start) / (1 + actual.value / 100) ** (actual.time - shape.start)
    return index > 0 ? (index ** (1 / left) - 1) * 100 : null
  }
  const ways = ['level', 'share', 'cumulative', 'reduction', 'point-change']
  return ways.includes(shape.name) ? (shape.target - actual.value) / left : null
}

export function pathPoints({ shape, around }: ReadCommitment): { path: IndicatorAppraisal['path']; curve: string } {
  const found = pathOf(shape, around.choice)
  if ('missing' in found) return { path: [], curve: '' }
  const times = Array.from({ length: Math.round((shape.end - shape.start) * 4) + 1 }, (_, i) => shape.start + i / 4)
  const path = times.flatMap(at => {
    const value = pathValue(shape, at, around.choice)
    return 'value' in value ? [{ at, value: value.value }] : []
  })
  return { path, curve: found.path.curve }
}

function fanOf({ shape, series }: ReadCommitment, now: number): IndicatorAppraisal['fan'] {
  const last = series.points.findLast(point => point.time <= now + 1e-9 && point.time > shape.start)
  if (!last || last.wholeYear || last.time >= shape.end) return []
  const start = { at: last.time, value: last.value, low: last.value, high: last.value }
  const steps = Math.max(1, Math.ceil((shape.end - last.time) * 4))
  const rest = Array.from({ length: steps }, (_, i) => last.time + ((shape.end - last.time) * (i + 1)) / steps).flatMap(at => {
    const found = forecastTarget(shape, series, now, at)
    return found ? [{ at, value: found.value, low: found.low, high: found.high }] : []
  })
  return rest.length ? [start, ...rest] : []
}

const lightOfDay = (day: string, { light, measures }: PastLight): LightOfDay => ({
  day,
  light,
  due: measures.due,
  actual: measures.actual?.value ?? null,
  gap: measures.gap,
  vintage: measures.actual?.vintage ?? '',
  revised: [...(measures.actual?.revised ?? [])],
})

/** What the higher levels publish of it, read as the authority's own values are. */
function referencesOf(rows: IndicatorRows, one: ReadCommitment, plan: PlanOfLights): IndicatorAppraisal['references'] {
  return REFERENCE_NAMES.flatMap(name => {
    const values = rows.actuals.filter(row => row.place === name).map(row => ({ ...row, place: '' }))
    if (!values.length) return []
    const { series } = commitmentOf(one.row, one.indicator, plan, values)
    const points = series.points.filter(point => !point.wholeYear).map(point => ({ day: dayEndingAt(point.time), value: point.value }))
    return points.length ? [{ name, points }] : []
  })
}

/** Each day's light from the target that was in force then. */
export function lightsOn(one: ReadCommitment, rules: LightRules, days: readonly string[]): LightOfDay[] {
  return days.flatMap(day => {
    const { shape, series, around } = inForce(one, day)
    return pastLights(rules, shape, series, [endOfDay(day)], around).map(light => lightOfDay(day, light))
  })
}

/** The plan's year ends, past ones with their lights, those to come with their path alone; the day itself among them. */
function yearsWithDay(one: ReadCommitment, rules: LightRules, plan: PlanOfLights, day: string): LightOfDay[] {
  const ends = Array.from({ length: plan.period_to - plan.period_from + 1 }, (_, i) => `${plan.period_from + i}-12-31`)
  const days = [...new Set([...ends, ...(day <= (ends.at(-1) ?? '') && day >= `${plan.period_from}-01-01` ? [day] : [])])].toSorted()
  const known = new Set(one.series.points.map(point => Math.round(point.time * 1000)))
  return days.map(on => {
    const at = endOfDay(on)
    const due = pathValue(one.shape, at, one.around.choice)
    const onPath = 'value' in due ? due.value : null
    const open: LightOfDay = { day: on, light: 'no-data', due: onPath, actual: null, gap: null, vintage: '', revised: [] }
    if (on > day) return open
    // a year end without a value of its own shows none, rather than the one of a year before
    const [light] = lightsOn(one, rules, [on])
    if (!light || !(on === day || known.has(Math.round(at * 1000)))) return open
    // the day shows its light; a number only where one has come since the last year end
    const fresh = one.series.points.some(point => point.time > Math.ceil(at - 1e-9) - 1 + 1e-6 && point.time <= at + 1e-6)
    return fresh ? { ...light, due: light.due ?? onPath } : { ...light, due: onPath, actual: null, gap: null, vintage: '', revised: [] }
  })
}
