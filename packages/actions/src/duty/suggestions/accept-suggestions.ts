import type { DutyAssignment, DutyChange, SuggestionAcceptance } from '@lantu/model/api/duty/duty'
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

/** Takes suggestions over, one or many, as one change that one undo takes back. Suggestions without a lead are left for a person. */
export function acceptSuggestions(context: ActionContext, request: SuggestionAcceptance): Promise<Adopted> {
  return act(context, 'duty.edit', async tx => {
    await tx.query(WORKING_WITH_DUTY, [tx.authorityId])
    const today = await todayOf(tx, context)
    const directory = await loadDirectory(tx)
    const suggestions = new Map(
      (
        await suggestionsFor(
          tx,
          request.plan,
          directory,
          today,
          request.items.map(one => one.id),
        )
      ).map(one => [one.id, one]),
    )
    const wanted = request.items.flatMap(({ id, version }) => {
      const found = suggestions.get(id)
      return found?.suggestion.lead && found.version === version ? [found] : []
    })
    if (!wanted.length) throw new LantuError('edit.stale')
    const changeId = crypto.randomUUID()
    const bodies = wanted.flatMap(one => [...(one.suggestion.lead ? [one.suggestion.lead] : []), ...one.suggestion.support])
    const made = await addMissing(
      tx,
      changeId,
      bodies.filter(body => body.organizationId === null).map(body => body.name),
    )
    const idOf = (body: { organizationId: string | null; name: string }) => body.organizationId ?? (made.get(body.name) as string)
    const items = await itemsOf(tx, { plan: request.plan, ids: wanted.map(one => one.id) })
    const held = new Map<string, HoldingRow[]>()
    for (const row of await holdingsOf(
      tx,
      items.map(one => one.id),
    )) {
      held.set(row.itemId, [...(held.get(row.itemId) ?? []), row])
    }
    const start = await firstDay(tx, request.plan, today)
    const ended: string[] = []
    const rows: NewHolding[] = []
    for (const { id, suggestion } of wanted) {
      const item = items.find(one => one.id === id)
      if (!item || !suggestion.lead) continue
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
      summary: {
        zh: `采纳 ${wanted.length} 条责任建议${added.length ? `，新增单位${added.join('、')}` : ''}`,
        en: `Accepted ${plural(wanted.length, 'suggestion')} of responsibility${added.length ? `; added ${added.join(', ')}` : ''}`,
        count: wanted.length,
      },
    })
    return { change, accepted: wanted.length, skipped: request.items.length - wanted.length, added }
  })
}
