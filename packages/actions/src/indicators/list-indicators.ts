import type { IndicatorPage, IndicatorQuery } from '@lantu/model/api/indicator'
import { type ActionContext, act } from '../action-context.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { todayOf } from '../today.ts'
import { summarise } from './summarise.ts'
import { type ValueRow, valuesOf } from './value-rows.ts'

function grouped(rows: readonly ValueRow[]): ValueRow[][] {
  const groups = new Map<string, ValueRow[]>()
  for (const row of rows) {
    const group = groups.get(row.id)
    if (group) group.push(row)
    else groups.set(row.id, [row])
  }
  return [...groups.values()]
}

/**
 * The indicators that a plan speaks of (or any), in their order: binding ones, expected ones, others with a target, those with facts
 * alone; as the text has them. Parameters: authority, plan or null, words or null.
 */
const ORDERED = `WITH promised AS (
    -- what an earlier plan had promised stands in the text too, but it is not this plan's commitment
    SELECT t.indicator_id AS id, min(CASE WHEN t.period_to < p.period_from THEN 3 WHEN t.attribute = 'binding' THEN 0 WHEN t.attribute = 'expected' THEN 1 ELSE 2 END) AS rank,
      coalesce(min(s.start_at) FILTER (WHERE t.attribute IS NOT NULL), min(s.start_at), 2147483647) AS at
    FROM target t JOIN plan p ON p.authority_id = $1 AND p.id = t.plan_id LEFT JOIN statement s ON s.authority_id = $1 AND s.id = t.statement_id
    WHERE t.authority_id = $1 AND t.superseded_at IS NULL AND t.goal IS NULL AND ($2::uuid IS NULL OR t.plan_id = $2) GROUP BY t.indicator_id
  ), told AS (
    -- a plan's own facts come from its sentences
    SELECT o.indicator_id AS id FROM statement s JOIN observation o ON o.authority_id = $1 AND o.statement_id = s.id AND o.superseded_at IS NULL AND o.goal IS NULL
    WHERE $2::uuid IS NOT NULL AND s.authority_id = $1 AND s.plan_id = $2 AND s.state IN ('accepted', 'corrected') AND s.kind = 'observation'
    UNION SELECT i.id FROM indicator i WHERE $2::uuid IS NULL AND i.authority_id = $1
      AND EXISTS (SELECT 1 FROM observation o WHERE o.authority_id = $1 AND o.indicator_id = i.id AND o.superseded_at IS NULL AND o.goal IS NULL)
  ), x AS MATERIALIZED (
    SELECT i.id, i.name, coalesce(p.rank, 3) AS rank, coalesce(p.at, 2147483647) AS at
    FROM (SELECT id FROM promised UNION SELECT id FROM told) n JOIN indicator i ON i.authority_id = $1 AND i.id = n.id LEFT JOIN promised p ON p.id = n.id
    WHERE $3::text IS NULL OR strpos(lower(i.name), lower($3)) > 0
      OR EXISTS (SELECT 1 FROM indicator_alias a WHERE a.authority_id = $1 AND a.indicator_id = i.id AND strpos(lower(a.alias), lower($3)) > 0)
  )`
const PLACE = 'x.rank, x.at, x.name, x.id'

const MOST = 200

/** A page of the indicators that a plan speaks of, or of all, with their values of the whole authority. */
export function listIndicators(context: ActionContext, query: IndicatorQuery = {}): Promise<IndicatorPage> {
  return act(context, 'register.see', async tx => {
    const limit = Math.min(Math.max(1, query.limit ?? 100), MOST)
    const [rank, at, name, id] = query.cursor === undefined ? [null, null, null, null] : readCursor(query.cursor, 4)
    const planId = query.plan ?? null
    const asked = [tx.authorityId, planId, query.q?.trim() || null]
    const found = await tx.query<{ id: string; key: (string | number)[] }>(
      `${ORDERED} SELECT x.id, jsonb_build_array(${PLACE}) AS key FROM x WHERE $4::int IS NULL OR (${PLACE}) > ($4::int, $5::int, $6::text, $7::uuid) ORDER BY ${PLACE} LIMIT $8`,
      [...asked, rank, at, name, id, limit + 1],
    )
    const shown = found.slice(0, limit)
    // counted once, with the first page
    const [count] = query.cursor
      ? []
      : await tx.query<{ total: number; binding: number }>(
          `${ORDERED} SELECT count(*)::int AS total, (count(*) FILTER (WHERE rank = 0))::int AS binding FROM x`,
          asked,
        )
    const day = await todayOf(tx, context)
    const rows = grouped(
      await valuesOf(
        tx,
        shown.map(one => one.id),
        false,
      ),
    )
    const byId = new Map(rows.map(own => [own[0]?.id, own]))
    const last = shown.at(-1)
    return {
      items: shown.flatMap(one => {
        const own = byId.get(one.id)
        if (!own) return []
        const { series: _series, ...summary } = summarise(own, planId, day)
        return [summary]
      }),
      next: found.length > limit && last ? writeCursor(last.key) : null,
      total: count?.total ?? 0,
      binding: count?.binding ?? 0,
    }
  })
}
