import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionContext } from '@lantu/actions/action-context'
import { listIndicators } from '@lantu/actions/indicators/list-indicators'
import { listPlanNodes } from '@lantu/actions/plans/see-plans'
import { enterValues } from '@lantu/actions/values/enter-values'
import { getValueGrid } from '@lantu/actions/values/see-values'
import { listBatches } from '@lantu/actions/values/undo-values'
import type { IndicatorSummary } from '@lantu/model/api/indicator'
import type { ValueEntry } from '@lantu/model/api/values/values'
import type { Vintage } from '@lantu/model/api/values/vintage'
import { nameKey } from '@lantu/model/indicator-catalogue'
import { REFERENCE_PLACES, type ReferencePlace } from '@lantu/model/reference-places'
import { MISSING_REASONS, type MissingReason } from '@lantu/model/typed/read-value'
import { unitOf } from '@lantu/model/units'
import { parsePeriod } from '@lantu/model/wording/period'
import { everyPage } from './every-page.ts'

const VINTAGES: Readonly<Record<string, Vintage>> = { 初步数: 'preliminary', 快报数: 'flash', 核实数: 'verified', 年报数: 'yearbook' }
const BASES: Readonly<Record<string, 'annual' | 'total'>> = { 年增长: 'annual', 累计增长: 'total' }
const levelOf = (name: string) => Object.entries(REFERENCE_PLACES).find(([, one]) => one.name === name)?.[0] as ReferencePlace | undefined
const reasonOf = (text: string) => Object.entries(MISSING_REASONS).find(([, { zh }]) => zh === text)?.[0] as MissingReason | undefined

/** Of several indicators of one name, the one that can hold the unit, and that the plan has a target for. */
function choose(candidates: readonly IndicatorSummary[], unit: string | null): IndicatorSummary | undefined {
  const fits = candidates.filter(one => unit === null || one.unit === '' || unitOf(one.unit).family === unitOf(unit).family)
  const score = (one: IndicatorSummary) =>
    (one.attribute ? 2 : 0) + (one.target ? 1 : 0) + (unit === null && one.target?.measure !== 'level' ? 1 : 0)
  return fits.toSorted((a, b) => score(b) - score(a))[0]
}

/** Days after the end of its time at which a value of a vintage mostly comes; a yearbook in the autumn of the year after. */
const LAG: Readonly<Record<Vintage, number>> = { preliminary: 25, flash: 20, verified: 90, yearbook: 300, '': 60 }

function arrivalOf({ period, vintage }: ValueEntry, today: string): string {
  const read = parsePeriod(period)
  const end = read?.endsOn ?? `${read?.to ?? today.slice(0, 4)}-12-31`
  const day = new Date(Date.parse(end) + LAG[vintage] * 86_400_000).toISOString().slice(0, 10)
  return day < today ? day : today
}

/** Enters the demonstration's values from `values.csv`, once; a row whose indicator no text has named is said and left out. */
export async function loadDemoValues(context: ActionContext, folder: string, log: (line: string) => void): Promise<void> {
  if ((await listBatches(context, 1)).length) return
  const indicators = await indicatorsByName(context)
  const { places } = await getValueGrid(context, { from: 2024, to: 2024, frequency: 'year' })
  const placeOf = new Map(places.map(place => [place.name, place.id]))
  const [, ...lines] = (await readFile(join(folder, 'values.csv'), 'utf8')).trimEnd().split('\n')
  const unknown = new Set<string>()
  const entries = lines.flatMap((line): ValueEntry[] => {
    const [
      name = '',
      kind = '',
      unit = '',
      place = '',
      time = '',
      value = '',
      missing = '',
      vintage = '',
      numerator = '',
      denominator = '',
      sourceNote = '',
    ] = line.split(',')
    const basis = BASES[kind] ?? null
    const one = choose([...(indicators.get(nameKey(name)) ?? [])], basis === null ? unit : null)
    const period = parsePeriod(time)
    if (!one || !period) {
      unknown.add(name)
      return []
    }
    const reason = reasonOf(missing)
    return [
      {
        indicatorId: one.id,
        measure: basis ? (one.target && one.target.measure !== 'level' ? one.target.measure : 'growth') : 'level',
        basis,
        place: place ? (levelOf(place) ?? placeOf.get(place) ?? null) : null,
        period: period.code,
        vintage: VINTAGES[vintage] ?? '',
        unit,
        value: value || null,
        ...(reason ? { missing: reason } : {}),
        ...(numerator ? { numerator } : {}),
        ...(denominator ? { denominator } : {}),
        ...(sourceNote ? { sourceNote } : {}),
      },
    ]
  })
  if (unknown.size) log(`the demonstration has values for indicators that its texts do not name: ${[...unknown].join(', ')}`)
  await enterAsTheyCame(context, entries)
}

async function indicatorsByName(context: ActionContext): Promise<Map<string, Set<IndicatorSummary>>> {
  const plan = (await listPlanNodes(context)).find(one => one.kind === 'outline')
  const indicators = new Map<string, Set<IndicatorSummary>>()
  // with the outline as the plan, its own targets are the ones to show
  for (const one of [
    ...(plan ? await everyPage(cursor => listIndicators(context, { plan: plan.id, limit: 200, ...cursor })) : []),
    ...(await everyPage(cursor => listIndicators(context, { limit: 200, ...cursor }))),
  ])
    for (const name of [one.name, ...one.aliases]) {
      const same = indicators.get(nameKey(name)) ?? new Set()
      indicators.set(nameKey(name), same.add(one))
    }
  return indicators
}

/** Enters values as they came in over the years, so that what was known on a day can be told from what is known now. */
async function enterAsTheyCame(context: ActionContext, entries: readonly ValueEntry[]): Promise<void> {
  const today = context.now()
  const arrivals = new Map<string, ValueEntry[]>()
  for (const entry of entries) {
    const day = arrivalOf(entry, today.toISOString().slice(0, 10))
    arrivals.set(day, [...(arrivals.get(day) ?? []), entry])
  }
  for (const [day, arrived] of [...arrivals].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    await enterValues({ ...context, now: () => new Date(`${day}T${today.toISOString().slice(11)}`) }, arrived, {
      origin: 'file',
      fileName: 'values.csv',
    })
}
