import type { MoneyView } from '@lantu/model/api/library/money'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'

type Sums = MoneyView['total']

/** The first of a list, and how long it is. */
interface First<T> {
  readonly items: T[]
  readonly total: number
}
const MOST = 500

async function firstOf<T>(tx: Tx, sql: string, values: readonly unknown[]): Promise<First<T>> {
  const rows = await tx.query<T & { readonly total: number }>(`${sql} LIMIT ${MOST}`, values)
  return { items: rows.map(({ total: _total, ...row }) => row as unknown as T), total: rows[0]?.total ?? 0 }
}

/**
 * Every sum is made by the database in numeric and leaves it as text: sums by year, sector and place each add up to the total,
 * to the fen. $1 authority, $2 year or null for all years. `lines` has one row for each amount, with what it is summed by.
 */
const LINES = `lines AS (
  SELECT y.project_id, y.year, y.source, y.kind, y.amount FROM project_money y WHERE y.authority_id = $1 AND y.superseded_at IS NULL
  UNION ALL
  SELECT m.project_id, extract(year FROM m.month)::int, '', 'completed', m.completed FROM project_month m
  WHERE m.authority_id = $1 AND m.superseded_at IS NULL AND m.completed IS NOT NULL),
placed AS (
  SELECT l.*, p.sector, coalesce(p.jurisdiction_id::text, '') AS place FROM lines l
  JOIN project p ON p.authority_id = $1 AND p.id = l.project_id AND p.standing IN ('candidate', 'listed'))`
const sum = (kind: string) => `coalesce(sum(amount) FILTER (WHERE kind = '${kind}'), 0)::numeric(20, 2)::text AS ${kind}`
const SUMS = `${['need', 'budget', 'plan', 'paid', 'completed'].map(sum).join(', ')}, count(DISTINCT project_id)::int AS projects`

const grouped = (tx: Tx, year: number | null, key: string, order = '1', where = '($2::int IS NULL OR year = $2)'): Promise<Sums[]> =>
  tx.query<Sums>(
    `WITH ${LINES} SELECT ${key} AS key, '' AS name, ${SUMS} FROM placed WHERE ${where} AND $2::int IS NOT DISTINCT FROM $2 GROUP BY ${key} ORDER BY ${order}`,
    [tx.authorityId, year],
  )

async function total(tx: Tx, year: number | null): Promise<Sums> {
  const [row] = await tx.query<Sums>(
    `WITH ${LINES} SELECT '' AS key, '' AS name, ${SUMS} FROM placed WHERE ($2::int IS NULL OR year = $2)`,
    [tx.authorityId, year],
  )
  return row as Sums
}

async function placesNamed(tx: Tx, sums: Sums[]): Promise<Sums[]> {
  const places = await tx.query<{ id: string; name: string }>('SELECT id, name FROM jurisdiction WHERE authority_id = $1', [tx.authorityId])
  const names = new Map(places.map(place => [place.id, place.name]))
  return sums.map(one => ({ ...one, name: names.get(one.key) ?? '' }))
}

const monthsOf = (tx: Tx, year: number, today: string): Promise<MoneyView['months']> =>
  tx.query<MoneyView['months'][number]>(
    `SELECT to_char(g, 'YYYY-MM') AS month, coalesce(m.planned, 0)::numeric(20, 2)::text AS planned, CASE WHEN g <= $3::date THEN coalesce(m.completed, 0)::numeric(20, 2)::text END AS completed,
       (sum(coalesce(m.planned, 0)) OVER (ORDER BY g))::numeric(20, 2)::text AS "plannedTotal",
       CASE WHEN g <= $3::date THEN (sum(coalesce(m.completed, 0)) OVER (ORDER BY g))::numeric(20, 2)::text END AS "completedTotal"
     FROM generate_series(make_date($2, 1, 1), make_date($2, 12, 1), interval '1 month') g
     LEFT JOIN (SELECT m.month, sum(m.planned) AS planned, sum(m.completed) AS completed FROM project_month m
       JOIN project p ON p.authority_id = m.authority_id AND p.id = m.project_id AND p.standing IN ('candidate', 'listed')
       WHERE m.authority_id = $1 AND m.superseded_at IS NULL GROUP BY m.month) m ON m.month = g ORDER BY g`,
    [tx.authorityId, year, today],
  )

const gapsOf = (tx: Tx, year: number | null) =>
  firstOf<MoneyView['gaps'][number]>(
    tx,
    `SELECT count(*) OVER ()::int AS total, p.id, p.name, p.stage, x.need::text, x.covered::text, (x.need - x.covered)::text AS gap FROM (
       SELECT project_id, coalesce(sum(amount) FILTER (WHERE kind = 'need'), 0)::numeric(20, 2) AS need,
         greatest(coalesce(sum(amount) FILTER (WHERE kind = 'budget'), 0), coalesce(sum(amount) FILTER (WHERE kind = 'plan'), 0))::numeric(20, 2) AS covered
       FROM project_money WHERE authority_id = $1 AND superseded_at IS NULL AND ($2::int IS NULL OR year = $2) GROUP BY project_id) x
     JOIN project p ON p.authority_id = $1 AND p.id = x.project_id AND p.standing IN ('candidate', 'listed') AND p.stage NOT IN ('completed', 'cancelled')
     WHERE x.need > x.covered ORDER BY x.need - x.covered DESC, p.id`,
    [tx.authorityId, year],
  )

/** Money far from what stands: 20 percentage points and more between investment completed and physical progress. */
const unevenOf = (tx: Tx) =>
  firstOf<MoneyView['uneven'][number]>(
    tx,
    `SELECT count(*) OVER ()::int AS total, p.id, p.name, round(100 * x.done / p.investment, 1)::text AS spent, x.progress::text AS progress FROM (
       SELECT project_id, sum(completed) AS done, max(progress) AS progress FROM project_month WHERE authority_id = $1 AND superseded_at IS NULL GROUP BY project_id) x
     JOIN project p ON p.authority_id = $1 AND p.id = x.project_id AND p.standing = 'listed' AND p.stage = 'construction' AND p.investment > 0
     WHERE abs(100 * x.done / p.investment - x.progress) >= 20 ORDER BY abs(100 * x.done / p.investment - x.progress) DESC, p.id`,
    [tx.authorityId],
  )

const FUNDED = `EXISTS (SELECT FROM project_money y WHERE y.authority_id = p.authority_id AND y.project_id = p.id AND y.superseded_at IS NULL AND y.kind IN ('budget', 'plan') AND y.amount > 0 AND ($2::int IS NULL OR y.year = $2))`

const moneylessOf = (tx: Tx, year: number | null) =>
  firstOf<MoneyView['moneyless'][number]>(
    tx,
    `SELECT count(*) OVER ()::int AS total, p.id, p.name, p.stage, p.investment FROM project p WHERE p.authority_id = $1 AND p.standing = 'listed' AND p.kind = 'project'
       AND (p.stage = 'construction' OR p.stage = 'reserve' AND EXISTS (SELECT FROM project_listing l WHERE l.authority_id = p.authority_id AND l.project_id = p.id AND l.superseded_at IS NULL
         AND l.list = 'annual' AND ($2::int IS NULL OR l.year = $2))) AND NOT ${FUNDED} ORDER BY p.investment DESC NULLS LAST, p.id`,
    [tx.authorityId, year],
  )

const unfundedOf = (tx: Tx, year: number | null): Promise<MoneyView['unfunded']> =>
  tx.query<MoneyView['unfunded'][number]>(
    `SELECT i.id, i.name, count(p.id)::int AS projects, count(p.id) FILTER (WHERE ${FUNDED})::int AS funded
     FROM indicator i LEFT JOIN project_link l ON l.authority_id = i.authority_id AND l.item_kind = 'indicator' AND l.item_id = i.id AND l.superseded_at IS NULL
     LEFT JOIN project p ON p.authority_id = l.authority_id AND p.id = l.project_id AND p.standing = 'listed' AND p.stage <> 'cancelled'
     WHERE i.authority_id = $1 AND EXISTS (SELECT FROM target t WHERE t.authority_id = i.authority_id AND t.indicator_id = i.id AND t.superseded_at IS NULL AND t.attribute = 'binding')
     GROUP BY i.id, i.name HAVING count(p.id) FILTER (WHERE ${FUNDED}) = 0 ORDER BY i.name`,
    [tx.authorityId, year],
  )

/** The money of the library in a year, or in all years: needs against budgets, plans, payments and what was completed. */
export function getMoney(context: ActionContext, asked: number | null): Promise<MoneyView> {
  return act(context, 'library.see', async tx => {
    const today = await todayOf(tx, context)
    const gaps = await gapsOf(tx, asked)
    const uneven = await unevenOf(tx)
    const moneyless = await moneylessOf(tx, asked)
    return {
      year: asked,
      total: await total(tx, asked),
      byYear: await grouped(tx, asked, 'year::text', '1', 'true'),
      bySource: await grouped(
        tx,
        asked,
        'source',
        `array_position(ARRAY['central', 'province', 'city', 'county', 'bonds', 'loans', 'social', 'own'], source)`,
        "($2::int IS NULL OR year = $2) AND source <> ''",
      ),
      bySector: await grouped(tx, asked, 'sector', "sum(amount) FILTER (WHERE kind = 'plan') DESC NULLS LAST, sector"),
      byPlace: await placesNamed(tx, await grouped(tx, asked, 'place')),
      months: await monthsOf(tx, asked ?? Number(today.slice(0, 4)), today),
      totals: { gaps: gaps.total, uneven: uneven.total, moneyless: moneyless.total },
      gaps: gaps.items,
      uneven: uneven.items,
      moneyless: moneyless.items,
      unfunded: await unfundedOf(tx, asked),
    }
  })
}
