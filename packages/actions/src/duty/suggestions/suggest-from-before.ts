import type { DutyItem } from '@lantu/model/api/duty/duty'
import { nameKey } from '@lantu/model/indicator-catalogue'
import type { Tx } from '@lantu/register/open-register'
import type { Directory } from '../directory.ts'
import { itemsOf, withHolders } from '../duty-items.ts'

/** Pairs of neighbouring characters: what two titles share of them says how alike they are. */
function pairsOf(title: string): Set<string> {
  const words = title.replace(/[\s，。、；：“”"（）()]/g, '')
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < words.length; at++) pairs.add(words.slice(at, at + 2))
  return pairs
}

const ALIKE = 0.6

export interface Before {
  /** The item of an earlier plan that this one continues, with its holders, or null. */
  find(item: Pick<DutyItem, 'kind' | 'title'>): DutyItem | null
}

/** The plan that this one follows, and the one that it carries out: an annual plan's tasks are the outline's. */
async function earlierPlans(tx: Tx, planId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT b.id FROM plan p JOIN plan b ON b.authority_id = p.authority_id AND b.id <> p.id
       AND (b.id = p.predecessor_id OR b.id = p.parent_id OR (p.predecessor_id IS NULL AND b.kind = p.kind AND b.place = p.place AND b.period_to = p.period_from - 1))
     WHERE p.authority_id = $1 AND p.id = $2 ORDER BY (b.id = p.predecessor_id) DESC NULLS LAST, b.period_to DESC LIMIT 3`,
    [tx.authorityId, planId],
  )
  return rows.map(row => row.id)
}

/** Items of the plans before that have a lead, to be found by name, or by a title that shares most of its characters. */
export async function loadBefore(tx: Tx, planId: string, directory: Directory, day: string): Promise<Before> {
  const led: DutyItem[] = []
  for (const plan of await earlierPlans(tx, planId))
    led.push(...(await withHolders(tx, await itemsOf(tx, { plan }), directory, day)).filter(one => one.lead))
  const byName = new Map<string, DutyItem>()
  const byPair = new Map<string, number[]>()
  const sizes: number[] = []
  led.forEach((one, index) => {
    const key = `${one.kind}|${nameKey(one.title)}`
    if (!byName.has(key)) byName.set(key, one)
    const pairs = pairsOf(one.title)
    sizes.push(pairs.size)
    if (one.kind !== 'task') return
    for (const pair of pairs) {
      const list = byPair.get(pair)
      // a pair that every title has tells nothing, and would make the search slow
      if (!list) byPair.set(pair, [index])
      else if (list.length < 200) list.push(index)
    }
  })
  return {
    find: item => {
      const same = byName.get(`${item.kind}|${nameKey(item.title)}`)
      if (same || item.kind !== 'task') return same ?? null
      const pairs = pairsOf(item.title)
      const shared = new Map<number, number>()
      for (const pair of pairs) for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
      let best: { index: number; likeness: number } | null = null
      for (const [index, count] of shared) {
        const likeness = (2 * count) / (pairs.size + (sizes[index] ?? 0))
        if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { index, likeness }
      }
      return best ? (led[best.index] as DutyItem) : null
    },
  }
}
