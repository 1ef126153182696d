import type { DutyAssignment, DutyChange, SuggestedBody, SuggestionAcceptance } from '@lantu/model/api/duty/duty'
import { LantuError } from '@lantu/model/errors'
import { plural } from '@lantu/model/wording/plural'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../../action-context.ts'
import { todayOf } from '../../today.ts'
import { firstDay, holdingsChange, WORKING_WITH_DUTY } from '../assign-duty.ts'
import { loadDirectory } from '../directory.ts'
import { recordChange } from '../duty-change.ts'
import { type HoldingRow, holdingsOf, itemsOf } from '../duty-items.ts'
import { insertBody } from '../organizations/add-body.ts'
import { insertHoldings, type NewHolding, supersedeHoldings } from '../write-holdings.ts'
import { suggestionsFor } from './suggest-duty.ts'

interface Adopted {
  readonly change: DutyChange
  readonly accepted: number
  /** Items that had got a lead, or lost their suggestion, since the list was seen. */
  readonly skipped: number
  /** Units that the text named and that were added to the register. */
  readonly added: string[]
}

/** Adds the units that suggestions name and the register lacks, each once. */
async function addMissing(tx: Tx, changeId: string, names: readonly string[]): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  for (const name of new Set(names)) made.set(name, await insertBody(tx, changeId, { name, aliases: [] }, null))
  return made
}

/** The suggestions asked for that still stand as they were seen and have a lead. */
async function standing(tx: Tx, { plan, items }: SuggestionAcceptance, today: string) {
  const ids = items.map(one => one.id)
  const found = await suggestionsFor(tx, plan, await loadDirectory(tx), today, ids)
  const byId = new Map(found.map(one => [one.id, one]))
  return items.flatMap(({ id, version }) => {
    const one = byId.get(id)
    return one?.suggestion.lead && one.version === version ? [{ id, suggestion: { ...one.suggestion, lead: one.suggestion.lead } }] : []
  })
}

/** Who holds each of the items now. */
async function holdersOf(tx: Tx, ids: readonly string[]): Promise<Map<string, HoldingRow[]>> {
  const held = new Map<string, HoldingRow[]>()
  for (const row of await holdingsOf(tx, ids)) held.set(row.itemId, [...(held.get(row.itemId) ?? []), row])
  return held
}

/** Takes suggestions over, one or many, as one change that one undo takes back. Suggestions without a lead are left for a person. */
export function acceptSuggestions(context: ActionContext, request: SuggestionAcceptance): Promise<Adopted> {
  return act(context, 'duty.edit', async tx => {
    await tx.query(WORKING_WITH_DUTY, [tx.authorityId])
    const today = await todayOf(tx, context)
    const wanted = await standing(tx, request, today)
    if (!wanted.length) throw new LantuError('edit.stale')
    const changeId = crypto.randomUUID()
    const bodies = wanted.flatMap(({ suggestion }) => [suggestion.lead, ...suggestion.support])
    const missing = bodies.filter(body => body.organizationId === null)
    const made = await addMissing(
      tx,
      changeId,
      missing.map(body => body.name),
    )
    const idOf = (body: SuggestedBody) => body.organizationId ?? (made.get(body.name) as string)
    const items = await itemsOf(tx, { plan: request.plan, ids: wanted.map(one => one.id) })
    const held = await holdersOf(
      tx,
      items.map(one => one.id),
    )
    const start = await firstDay(tx, request.plan, today)
    const ended: string[] = []
    const rows: NewHolding[] = []
    for (const { id, suggestion } of wanted) {
      const item = items.find(one => one.id === id)
      if (!item) continue
      const own = held.get(item.id) ?? []
      const assignment: DutyAssignment = {
        lead: { organizationId: idOf(suggestion.lead) },
        support: suggestion.support.map(body => ({ organizationId: idOf(body) })),
        overseer: suggestion.overseer ? { person: suggestion.overseer } : null,
      }
      const change = holdingsChange(item, own, assignment, own.length ? today : start, suggestion.origin)
      ended.push(...change.ended)
      rows.push(...change.rows)
    }
    await supersedeHoldings(tx, changeId, ended)
    await insertHoldings(tx, changeId, rows)
    const added = [...made.keys()]
    const change = await recordChange(tx, context, {
      id: changeId,
      verb: 'accept',
      effectiveOn: start,
      before: { created: [...made.values()] },
      summary: summaryOf(wanted.length, added),
    })
    return { change, accepted: wanted.length, skipped: request.items.length - wanted.length, added }
  })
}

const summaryOf = (count: number, added: readonly string[]) => ({
  zh: `采纳 ${count} 条责任建议${added.length ? `，新增单位${added.join('、')}` : ''}`,
  en: `Accepted ${plural(count, 'suggestion')} of responsibility${added.length ? `; added ${added.join(', ')}` : ''}`,
  count,
})
