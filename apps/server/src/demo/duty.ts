import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionContext } from '@lantu/actions/action-context'
import { assignMany } from '@lantu/actions/duty/assign-many'
import { listDuty } from '@lantu/actions/duty/list-duty'
import { mergeOrganizations } from '@lantu/actions/duty/organizations/merge-organizations'
import { listBodies } from '@lantu/actions/duty/organizations/see-bodies'
import { listDutyChanges } from '@lantu/actions/duty/see-duty'
import { acceptSuggestions } from '@lantu/actions/duty/suggestions/accept-suggestions'
import { suggestDuty } from '@lantu/actions/duty/suggestions/suggest-duty'
import { listPlans } from '@lantu/actions/list-plans'
import type { DutyItem } from '@lantu/model/api/duty/duty'
import { everyPage } from './every-page.ts'

interface DutyFile {
  readonly overseers: Readonly<Record<string, string>>
  /** Words of a title and the body that answers for what neither text nor catalogue says; the first that fits decides. */
  readonly rest: readonly (readonly [words: string, body: string])[]
  /** Who answers for the plan as a whole: what stands in no section of somebody else's. */
  readonly otherwise: string
  readonly merger: {
    readonly led: string
    readonly from: string
    readonly into: string
    readonly effectiveOn: string
    readonly basis: string
  }
}

const allDuty = (context: ActionContext, plan: string): Promise<DutyItem[]> =>
  everyPage(cursor => listDuty(context, { plan, limit: 500, ...cursor }))

/** Gives many items the same lead, with the leader who oversees it. */
async function lead(
  context: ActionContext,
  plan: string,
  items: readonly DutyItem[],
  organizationId: string,
  overseer: string | undefined,
) {
  if (items.length)
    await assignMany(context, {
      plan,
      items: items.map(({ kind, id }) => ({ kind, id })),
      assignment: { lead: { organizationId }, support: [], overseer: overseer ? { person: overseer } : null },
    })
}

/** The body that leads most of what a section of the text says: it is the one whose section it is. */
function usualOfSections(items: readonly DutyItem[]): Map<string, { readonly id: string; readonly name: string }> {
  const counts = new Map<string, Map<string, { id: string; name: string; n: number }>>()
  for (const { section, lead } of items) {
    if (!lead || !section) continue
    const own = counts.get(section) ?? new Map<string, { id: string; name: string; n: number }>()
    const known = own.get(lead.organizationId)?.n ?? 0
    counts.set(section, own.set(lead.organizationId, { id: lead.organizationId, name: lead.name, n: known + 1 }))
  }
  const most = (own: ReadonlyMap<string, { id: string; name: string; n: number }>) =>
    [...own.values()].toSorted((a, b) => b.n - a.n).slice(0, 1)
  return new Map([...counts].flatMap(([section, own]) => most(own).map(one => [section, one] as const)))
}

async function ownersOf(context: ActionContext, planId: string, file: DutyFile, idOf: ReadonlyMap<string, string>): Promise<void> {
  const open = async () => (await allDuty(context, planId)).filter(one => one.lead === null)
  const old = new RegExp(file.merger.led)
  const former = idOf.get(file.merger.from)
  if (former)
    await lead(
      context,
      planId,
      (await open()).filter(one => one.kind !== 'indicator' && old.test(one.title)),
      former,
      file.overseers[file.merger.from],
    )
  // one item of each body with its leader: suggestions for the others bring the same leader along
  const items = new Map((await open()).map(one => [one.id, one]))
  const seeded = new Set<string>()
  for (const { id, suggestion } of await suggestDuty(context, planId)) {
    const item = items.get(id)
    const body = suggestion.lead
    if (!item || !body?.organizationId || suggestion.support.length || suggestion.overseer || seeded.has(body.name)) continue
    seeded.add(body.name)
    await lead(context, planId, [item], body.organizationId, file.overseers[body.name])
  }
  const suggestions = (await suggestDuty(context, planId)).filter(one => one.suggestion.lead)
  if (suggestions.length)
    await acceptSuggestions(context, { plan: planId, items: suggestions.map(({ kind, id, version }) => ({ kind, id, version })) })
  const usual = usualOfSections(await allDuty(context, planId))
  const rules = file.rest.map(([words, body]) => [new RegExp(words), body] as const)
  const left = new Map<string, { name: string; items: DutyItem[] }>()
  for (const item of await open()) {
    const named = rules.find(([words]) => words.test(item.title))?.[1]
    const own = named ? undefined : usual.get(item.section)
    const name = named ?? own?.name ?? file.otherwise
    const id = own?.id ?? idOf.get(name)
    if (!id) continue
    const list = left.get(id) ?? { name, items: [] }
    list.items.push(item)
    left.set(id, list)
  }
  for (const [id, { name, items }] of left) {
    await lead(context, planId, items, id, file.overseers[name])
  }
}

/** Leaders for what suggestions gave a lead and no leader, one change for each body. */
async function overseersOf(context: ActionContext, planId: string, file: DutyFile): Promise<void> {
  const bare = new Map<string, DutyItem[]>()
  for (const item of await allDuty(context, planId)) {
    if (!item.lead || item.overseer || item.support.length) continue
    bare.set(item.lead.name, [...(bare.get(item.lead.name) ?? []), item])
  }
  for (const [body, items] of bare) {
    const first = items[0]
    if (first?.lead && file.overseers[body]) await lead(context, planId, items, first.lead.organizationId, file.overseers[body])
  }
}

/** Owners for all that the city's plans promise, from the text, the catalogue and `duty.json`, and one merger of bodies; once. */
export async function loadDuty(context: ActionContext, folder: string): Promise<void> {
  if ((await listDutyChanges(context)).length) return
  const file = JSON.parse(await readFile(join(folder, 'duty.json'), 'utf8')) as DutyFile
  const idOf = new Map((await listBodies(context)).map(body => [body.name, body.id]))
  const plans = (await listPlans(context)).toSorted(
    (a, b) => Number(b.kind === 'outline') - Number(a.kind === 'outline') || a.periodFrom - b.periodFrom,
  )
  for (const plan of plans) {
    await ownersOf(context, plan.id, file, idOf)
    await overseersOf(context, plan.id, file)
  }
  const from = idOf.get(file.merger.from)
  const into = idOf.get(file.merger.into)
  if (from && into)
    await mergeOrganizations(context, {
      fromIds: [from],
      intoId: into,
      effectiveOn: file.merger.effectiveOn,
      basis: file.merger.basis,
    })
}
