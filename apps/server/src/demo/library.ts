import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionContext } from '@lantu/actions/action-context'
import { listIndicators } from '@lantu/actions/indicators/list-indicators'
import { type EntryIn, importEntries } from '@lantu/actions/library/exchange/import-entries'
import { getLibrarySummary, listLibrary } from '@lantu/actions/library/list-library'
import { getProject } from '@lantu/actions/library/see-project'
import { setLinks } from '@lantu/actions/library/set-project-lists'
import { everyPage } from './every-page.ts'

/** As scripts/corpus/library.mjs writes it: short rows, so that three years of months stay readable. */
interface Sample {
  readonly name: string
  readonly place: string | null
  readonly where: string
  readonly lead: string
  readonly months: readonly (readonly [string, string, string | null, string | null])[]
  readonly money: readonly (readonly [number, string, string, string])[]
  readonly milestones: readonly (readonly [string, string, string, string | null, string])[]
  readonly approvals: readonly (readonly [string, string, string, string | null, string | null, string | null])[]
  readonly listings: readonly (readonly [number, string, string])[]
}

function entryOf(
  { place, where, lead, months, money, milestones, approvals, listings, ...fields }: Sample,
  places: ReadonlyMap<string, string>,
  bodies: ReadonlyMap<string, string>,
): EntryIn {
  return {
    fields: { ...fields, jurisdictionId: place ? (places.get(place) ?? null) : null, place: where, leadId: bodies.get(lead) ?? null },
    months: months.map(([month, planned, completed, progress]) => ({
      month,
      planned,
      completed,
      progress,
      note: '',
      issue: '',
      reportedBy: completed === null ? '' : lead,
      reportedOn: null,
    })),
    money: money.map(([year, source, kind, amount]) => ({ year, source, kind, amount })) as EntryIn['money'] & object,
    milestones: milestones.map(([name, baselineOn, plannedOn, doneOn, reason]) => ({ name, baselineOn, plannedOn, doneOn, reason })),
    approvals: approvals.map(([kind, state, body, submittedOn, dueOn, grantedOn]) => ({
      kind,
      state,
      body,
      number: '',
      submittedOn,
      limitDays: null,
      dueOn,
      grantedOn,
    })) as EntryIn['approvals'] & object,
    listings: listings.map(([year, list, goal]) => ({ year, list, goal })) as EntryIn['listings'] & object,
  }
}

/** Which of the plan's indicators some of the projects serve, by the words of both. */
const SERVES: readonly (readonly [RegExp, RegExp])[] = [
  [/流域综合治理|湿地带|污水|清淤|面源/, /地表水/],
  [/涵养林|矿山生态/, /森林覆盖率/],
  [/循环化|余热|超低排放|农光互补|风电/, /能源消耗降低|能耗/],
  [/灌区|高标准农田/, /粮食综合生产能力/],
  [/托育/, /托位/],
]

async function linkIndicators(context: ActionContext): Promise<void> {
  const indicators = await everyPage(cursor => listIndicators(context, { limit: 200, ...cursor }))
  const { items } = await listLibrary(context, { standing: 'listed', limit: 1000 })
  for (const [projects, words] of SERVES) {
    const indicator = indicators.find(one => words.test(one.name) && one.attribute !== null)
    if (!indicator) continue
    for (const project of items.filter(one => projects.test(one.name))) {
      const { version } = await getProject(context, project.id)
      await setLinks(context, project.id, version, [{ itemKind: 'indicator', itemId: indicator.id }])
    }
  }
}

/** Fills the sample city's library, once. */
export async function loadLibrary(context: ActionContext, folder: string): Promise<void> {
  const { places, bodies, projects, candidates } = await getLibrarySummary(context)
  if (projects > candidates) return // somebody has begun a library
  const samples = JSON.parse(await readFile(join(folder, 'library.json'), 'utf8')) as Sample[]
  const idOf = (list: readonly { id: string; name: string }[]) => new Map(list.map(({ id, name }) => [name, id]))
  await importEntries(
    context,
    samples.map(sample => entryOf(sample, idOf(places), idOf(bodies))),
    'library.json',
  )
  await linkIndicators(context)
}
