import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionContext } from '@lantu/actions/action-context'
import { answerBreakdown, sendBreakdown } from '@lantu/actions/breakdown/agree-breakdown'
import { fillBreakdown } from '@lantu/actions/breakdown/fill-breakdown'
import { issueBreakdown } from '@lantu/actions/breakdown/issue-breakdown'
import { saveBreakdown } from '@lantu/actions/breakdown/save-breakdown'
import { getBreakdown, listBreakdowns } from '@lantu/actions/breakdown/see-breakdown'
import { listBodies } from '@lantu/actions/duty/organizations/see-bodies'
import { listPlans } from '@lantu/actions/list-plans'
import { enterValues } from '@lantu/actions/values/enter-values'
import type { BreakdownDetail, BreakdownRow, BreakdownSummary, PartsMake, Proportion } from '@lantu/model/api/breakdown'
import type { ValueEntry } from '@lantu/model/api/values/values'
import { nameKey } from '@lantu/model/indicator-catalogue'

interface Wanted {
  readonly indicator: string
  readonly proportion: Proportion
  readonly make?: PartsMake
  /** Bodies that it is broken down to instead of places, each with its weight. */
  readonly bodies?: Readonly<Record<string, number>>
  /** What they have reported since the plan began, by the year up to which it is. */
  readonly reported?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The year that is split into quarters too. */
  readonly quarters?: number
  readonly upTo: 'draft' | 'sent' | 'issued'
  /** A place that objected before it agreed, with its reason. */
  readonly objection?: readonly [place: string, reason: string]
}

interface City {
  readonly jurisdictions: readonly { readonly name: string; readonly population2020: number }[]
}

const readJson = async <T>(folder: string, name: string): Promise<T> => JSON.parse(await readFile(join(folder, name), 'utf8')) as T

async function agree(context: ActionContext, sent: BreakdownDetail, wanted: Wanted): Promise<BreakdownDetail> {
  let detail = sent
  const answer = async (row: string, state: 'agreed' | 'objected', reason = '') => {
    detail = await answerBreakdown(context, detail.indicatorId, detail.version, { plan: detail.planId, row, state, reason })
  }
  for (const row of sent.sheet.rows.filter(one => one.kind !== 'whole')) {
    if (wanted.objection?.[0] === row.name) await answer(row.id, 'objected', wanted.objection[1])
    // one that is still out for agreement has answers from some
    if (wanted.upTo === 'issued' || row.id < sent.indicatorId) await answer(row.id, 'agreed')
  }
  return detail
}

function bodyRows(bodies: Readonly<Record<string, number>>, idOf: ReadonlyMap<string, string>): BreakdownRow[] {
  return Object.entries(bodies).flatMap(([name, weight]) => {
    const id = idOf.get(name)
    return id ? [{ id, kind: 'body', refId: id, name, base: null, weight: String(weight), past: null }] : []
  })
}

/** Reports of bodies on their own parts, as sums since the plan began. */
function reports(
  found: BreakdownSummary,
  first: number,
  reported: NonNullable<Wanted['reported']>,
  idOf: ReadonlyMap<string, string>,
): ValueEntry[] {
  return Object.entries(reported).flatMap(([name, values]) => {
    const place = idOf.get(name)
    if (!place) return []
    return Object.entries(values).map(
      ([year, value]): ValueEntry => ({
        indicatorId: found.indicatorId,
        measure: 'level',
        basis: 'total',
        place,
        period: `${first}-${year}`,
        vintage: 'verified',
        unit: found.target.unit,
        value,
      }),
    )
  })
}

/** Breaks the outline's indicators down to the counties and by year, as `duty.json` says; once. */
export async function loadBreakdowns(context: ActionContext, folder: string): Promise<void> {
  const plan = (await listPlans(context)).find(one => one.kind === 'outline' && one.documents > 0)
  if (!plan) return
  const list = await listBreakdowns(context, plan.id)
  if (list.some(one => one.state !== 'none')) return
  const { breakdowns } = await readJson<{ breakdowns: readonly Wanted[] }>(folder, 'duty.json')
  const { jurisdictions } = await readJson<City>(folder, 'city.json')
  const population = new Map(jurisdictions.map(one => [one.name, String(one.population2020)]))
  const idOf = new Map((await listBodies(context)).map(body => [body.name, body.id]))
  for (const wanted of breakdowns) {
    const found = list.find(one => nameKey(one.name) === nameKey(wanted.indicator))
    if (!found) continue
    const proposed = await getBreakdown(context, plan.id, found.indicatorId)
    const rows = wanted.bodies
      ? [...proposed.sheet.rows.filter(row => row.kind === 'whole'), ...bodyRows(wanted.bodies, idOf)]
      : proposed.sheet.rows.map(row => (row.kind === 'place' ? { ...row, weight: row.weight ?? population.get(row.name) ?? null } : row))
    const standing = new Set(rows.map(row => row.id))
    const cells = proposed.sheet.cells.filter(cell => standing.has(cell.row))
    const bases = rows.every(row => row.kind !== 'place' || row.base !== null)
    const make = wanted.make ?? proposed.sheet.make
    const proportion =
      wanted.proportion === 'base' && !bases && make !== 'none' ? (make === 'sum' ? 'population' : 'equal') : wanted.proportion
    const sheet = fillBreakdown(
      { ...proposed.sheet, rows, cells, proportion, make },
      { yearToDate: proposed.accumulation === 'flow', ...(wanted.quarters ? { quarters: wanted.quarters } : {}) },
    )
    const saved = await saveBreakdown(context, found.indicatorId, proposed.version, { plan: plan.id, sheet, note: '初稿' })
    if (wanted.upTo === 'draft') continue
    const agreed = await agree(context, await sendBreakdown(context, found.indicatorId, saved.version, plan.id), wanted)
    if (wanted.upTo === 'issued') await issueBreakdown(context, found.indicatorId, agreed.version, { plan: plan.id, despite: '' })
    if (wanted.reported) await enterValues(context, reports(found, plan.periodFrom, wanted.reported, idOf))
  }
}
