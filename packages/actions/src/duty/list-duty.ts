import type { DutyItem, DutyPage, DutyQuery, DutySummary } from '@lantu/model/api/duty/duty'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { todayOf } from '../today.ts'
import { loadDirectory } from './directory.ts'
import { ITEM, ITEMS, type ItemRow, PLACE, withHolders } from './duty-items.ts'
import { suggestionsOf } from './suggestions/suggest-duty.ts'

const PAGE = 100
const MOST = 500
/** Items without a lead that are looked at for suggestions in one step, where only those with one are asked for. */
const STEP = 300

/** Who holds what on the day `$4`, of the items of the plan. */
const HELD = `held AS MATERIALIZED (SELECT r.item_id, r.role, r.organization_id, o.name FROM responsibility r LEFT JOIN organization o ON o.authority_id = $1 AND o.id = r.organization_id
  WHERE r.authority_id = $1 AND r.superseded_at IS NULL AND r.valid_from <= $4::date AND (r.valid_to IS NULL OR r.valid_to >= $4::date) AND r.item_id IN (SELECT id FROM x))`
const MATCHES = `($5::text IS NULL OR x.kind = $5) AND ($6::text IS NULL OR strpos(lower(x.title), lower($6)) > 0
    OR EXISTS (SELECT 1 FROM held h WHERE h.item_id = x.id AND h.role <> 'oversee' AND strpos(lower(h.name), lower($6)) > 0))`
const LED = "EXISTS (SELECT 1 FROM held h WHERE h.item_id = x.id AND h.role = 'lead')"

const filterOf = (tx: Tx, query: DutyQuery, day: string) => [
  tx.authorityId,
  query.plan,
  null,
  day,
  query.kind ?? null,
  query.q?.trim() || null,
]

interface Keyed extends ItemRow {
  readonly key: [number, string, number, string]
}

async function rowsAfter(
  tx: Tx,
  query: DutyQuery,
  day: string,
  after: readonly (string | number)[] | null,
  limit: number,
): Promise<Keyed[]> {
  const [rank, document, at, id] = after ?? [null, null, null, null]
  return tx.query<Keyed>(
    `WITH x AS MATERIALIZED (${ITEMS}), ${HELD}
     SELECT ${ITEM}, jsonb_build_array(${PLACE.join(', ')}) AS key FROM x WHERE ${MATCHES} AND ($7::boolean IS NOT TRUE OR NOT ${LED})
       AND ($8::int IS NULL OR (${PLACE.join(', ')}) > ($8::int, $9::text, $10::int, $11::uuid)) ORDER BY ${PLACE.join(', ')} LIMIT $12`,
    [...filterOf(tx, query, day), query.only === 'open' || query.only === 'suggested', rank, document, at, id, limit],
  )
}

/**
 * What a plan promises with who answers for it on a day, page by page in the order of the text; what has no lead comes with what is
 * suggested. Only those with a suggestion: the page is sought step by step among what has no lead.
 */
export const listDuty = (context: ActionContext, query: DutyQuery): Promise<DutyPage> =>
  act(context, 'duty.see', async tx => {
    const day = query.day ?? (await todayOf(tx, context))
    const directory = await loadDirectory(tx)
    const limit = Math.min(Math.max(1, query.limit ?? PAGE), MOST)
    const suggested = query.only === 'suggested'
    let after = query.cursor === undefined ? null : readCursor(query.cursor, 4)
    const items: DutyItem[] = []
    for (;;) {
      const step = suggested ? STEP : limit - items.length
      const rows = await rowsAfter(tx, query, day, after, step + 1)
      const taken = rows.slice(0, step)
      const held = await withHolders(
        tx,
        taken.map(({ key: _key, ...row }) => row),
        directory,
        day,
      )
      const found = await suggestionsOf(tx, query.plan, taken, held, directory, day)
      const byId = new Map(found.map(one => [one.id, one.suggestion]))
      for (const [i, item] of held.entries()) {
        const suggestion = byId.get(item.id)
        after = (taken[i] as Keyed).key
        if (suggested && !suggestion) continue
        items.push(suggestion ? { ...item, suggestion } : item)
        if (items.length === limit) {
          const more = i < held.length - 1 || rows.length > step
          return { items, next: more ? writeCursor(after) : null, day }
        }
      }
      if (rows.length <= step || !suggested) return { items, next: null, day }
    }
  })

/** How much there is of each kind, what has no lead, and how much each body answers for: of all pages together. */
export const getDutySummary = (context: ActionContext, query: DutyQuery): Promise<DutySummary> =>
  act(context, 'duty.see', async tx => {
    const day = query.day ?? (await todayOf(tx, context))
    const [row] = await tx.query<Omit<DutySummary, 'day'>>(
      `WITH x AS MATERIALIZED (${ITEMS}), ${HELD}, shown AS MATERIALIZED (SELECT x.id, x.kind, ${LED} AS led FROM x WHERE ${MATCHES})
       SELECT (SELECT count(*) FROM shown)::int AS total, (SELECT count(*) FROM shown WHERE NOT led)::int AS open,
         (SELECT coalesce(jsonb_object_agg(k.kind, k.n), '{}') FROM (SELECT kind, count(*)::int AS n FROM x GROUP BY kind) k) AS kinds,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.organization_id, 'name', b.name, 'leads', b.leads, 'supports', b.supports)
             ORDER BY b.leads DESC, b.supports DESC, b.name), '[]') FROM (
           SELECT h.organization_id, h.name, count(*) FILTER (WHERE h.role = 'lead')::int AS leads, count(*) FILTER (WHERE h.role = 'support')::int AS supports
           FROM held h JOIN (SELECT DISTINCT id FROM shown) s ON s.id = h.item_id WHERE h.organization_id IS NOT NULL AND h.role <> 'oversee' GROUP BY 1, 2) b) AS bodies`,
      filterOf(tx, query, day),
    )
    return { ...(row as Omit<DutySummary, 'day'>), day }
  })
