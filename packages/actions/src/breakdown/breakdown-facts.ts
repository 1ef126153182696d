import { proposeSheet } from '@lantu/appraisal/breakdown/propose-sheet'
import { shapeOf, type TargetFacts } from '@lantu/appraisal/shapes/shape-of'
import type { BreakdownRow, BreakdownSheet, BreakdownTarget } from '@lantu/model/api/breakdown'
import { type Accumulation, type Direction, nameKey } from '@lantu/model/indicator-catalogue'
import type { Tx } from '@lantu/register/open-register'
import { figureOf, loadPlaces, type Places } from '../duty/places/see-places.ts'
import { type IndicatorRows, readIndicatorPage } from '../lights/indicator-rows.ts'
import { wholeCommitment, withTwin } from '../lights/page-commitments.ts'

export interface TargetRow {
  readonly planId: string
  readonly planTitle: string
  readonly planFrom: number
  readonly planTo: number
  readonly indicatorId: string
  readonly name: string
  readonly direction: Direction | null
  readonly accumulation: Accumulation | null
  readonly id: string
  readonly value: string
  readonly unit: string
  readonly comparator: TargetFacts['comparator']
  readonly measure: TargetFacts['measure']
  readonly basis: TargetFacts['basis']
  readonly attribute: BreakdownTarget['attribute']
  readonly from: number | null
  readonly to: number | null
  readonly documentId: string | null
  readonly documentTitle: string | null
  readonly at: number | null
  readonly quote: string | null
  readonly base: string | null
}

/** The commitment of each indicator that a plan's breakdown starts from: the whole's own single number, a level before a rate, from a table before prose. */
export const targetsOf = (tx: Tx, planId: string, indicatorId: string | null): Promise<TargetRow[]> =>
  tx.query<TargetRow>(
    `SELECT q.*, (SELECT o.value[1]::text FROM observation o WHERE o.authority_id = $1 AND o.indicator_id = q."indicatorId" AND o.superseded_at IS NULL AND o.place = ''
         AND o.jurisdiction_id IS NULL AND o.measure = 'level' AND o.unit = q.unit AND o.period_to = q."planFrom" - 1 AND o.ends_on IS NULL AND cardinality(o.value) = 1
         -- a county's own document says its county's value without naming it
         AND (o.plan_id IS NULL OR o.plan_id IN (SELECT w.id FROM plan w JOIN authority me ON me.id = w.authority_id WHERE w.authority_id = $1
           AND (w.place = q."planPlace" OR (w.place IN ('', me.name) AND q."planPlace" IN ('', me.name)))))
       ORDER BY array_position(array['yearbook', 'verified', 'flash', 'preliminary', ''], o.vintage), o.recorded_at DESC LIMIT 1) AS base
     FROM (SELECT DISTINCT ON (t.indicator_id) t.plan_id AS "planId", p.title AS "planTitle", p.period_from AS "planFrom", p.period_to AS "planTo", p.place AS "planPlace", t.indicator_id AS "indicatorId",
         i.name, i.direction, i.accumulation, t.id, t.value[1]::text AS value, t.unit, t.comparator, t.measure, t.basis, t.attribute, t.period_from AS "from", t.period_to AS "to",
         s.document_id AS "documentId", d.title AS "documentTitle", s.start_at AS at, s.quote
       FROM target t JOIN plan p ON p.authority_id = t.authority_id AND p.id = t.plan_id JOIN indicator i ON i.authority_id = t.authority_id AND i.id = t.indicator_id
       LEFT JOIN statement s ON s.authority_id = t.authority_id AND s.id = t.statement_id LEFT JOIN document d ON d.authority_id = s.authority_id AND d.id = s.document_id
       WHERE t.authority_id = $1 AND t.plan_id = $2 AND ($3::uuid IS NULL OR t.indicator_id = $3) AND t.superseded_at IS NULL AND t.breakdown_id IS NULL AND t.place = ''
         AND t.jurisdiction_id IS NULL AND cardinality(t.value) = 1 AND coalesce(t.period_to, p.period_to) BETWEEN p.period_from AND p.period_to
       ORDER BY t.indicator_id, (t.measure = 'level') DESC, (t.period_to IS NOT DISTINCT FROM p.period_to) DESC, (t.attribute IS NOT NULL) DESC,
         (t.period_from IS NOT DISTINCT FROM t.period_to) DESC, s.start_at) q
     ORDER BY q.attribute NULLS LAST, q."documentId", q.at, q.name`,
    [tx.authorityId, planId, indicatorId],
  )

export const presentTarget = (row: TargetRow): BreakdownTarget => ({
  id: row.id,
  value: row.value,
  unit: row.unit,
  comparator: row.comparator,
  measure: row.measure,
  basis: row.basis,
  time: row.to === null ? '' : row.from === row.to ? String(row.to) : `${row.from}-${row.to}`,
  attribute: row.attribute,
  documentId: row.documentId,
  documentTitle: row.documentTitle ?? '',
  at: row.at ?? 0,
  quote: (row.quote ?? '').replace(/\s*\n\s*/g, ''),
})

/** Yearly figures of places, entered as a place or printed with its name, by place. */
async function figures(tx: Tx, indicatorId: string, unit: string, year: number, places: Places): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string | null; place: string; value: string }>(
    `SELECT DISTINCT ON (o.jurisdiction_id, o.place) o.jurisdiction_id AS id, o.place, o.value[1]::text AS value FROM observation o
     WHERE o.authority_id = $1 AND o.indicator_id = $2 AND o.superseded_at IS NULL AND o.measure = 'level' AND o.unit = $3 AND o.period_to = $4 AND cardinality(o.value) = 1
       AND (o.jurisdiction_id IS NOT NULL OR o.place <> '') AND (o.ends_on IS NULL OR o.ends_on = make_date($4, 12, 31))
     ORDER BY o.jurisdiction_id, o.place, array_position(array['yearbook', 'verified', 'flash', 'preliminary', ''], o.vintage), o.recorded_at DESC`,
    [tx.authorityId, indicatorId, unit, year],
  )
  const idOf = new Map([...places.names, ...places.all].map(one => [one.name, 'placeId' in one ? one.placeId : one.id]))
  return new Map(
    rows.flatMap(row => {
      const id = row.id ?? idOf.get(row.place)
      return id ? [[id, Number(row.value)] as const] : []
    }),
  )
}

/** Population of places in 万人: of the year, or of the nearest year before it that is known. */
async function populations(tx: Tx, year: number, places: Places): Promise<Map<string, number>> {
  const [found] = await tx.query<{ id: string; year: number; unit: string }>(
    `SELECT i.id, o.period_to AS year, o.unit FROM indicator i JOIN observation o ON o.authority_id = i.authority_id AND o.indicator_id = i.id AND o.superseded_at IS NULL
     WHERE i.authority_id = $1 AND split_part(i.identity, '|', 1) = $2 AND (o.jurisdiction_id IS NOT NULL OR o.place <> '') AND o.measure = 'level'
     ORDER BY (o.period_to <= $3) DESC, abs(o.period_to - $3), o.period_to LIMIT 1`,
    [tx.authorityId, nameKey('常住人口'), year],
  )
  return found ? figures(tx, found.id, found.unit, found.year, places) : new Map()
}

const decimals = (text: string | null) => text?.split('.')[1]?.replace(/0+$/, '').length ?? 0
const plain = (value: number | null): string | null => (value === null ? null : String(Number(value.toFixed(6))))

/** Rows of the places that stand on a day, with what proportions follow. */
async function placeRows(tx: Tx, target: TargetRow, day: string): Promise<BreakdownRow[]> {
  const places = await loadPlaces(tx)
  const year = target.planFrom - 1
  const base = await figures(tx, target.indicatorId, target.unit, year, places)
  const earlier = await figures(tx, target.indicatorId, target.unit, year - 5, places)
  const population = await populations(tx, year, places)
  const additive = target.accumulation === 'flow' || target.accumulation === 'stock'
  return places.standing(day).map(place => {
    const now = figureOf(place.id, base, places.successions, additive, population)
    const then = figureOf(place.id, earlier, places.successions, additive, population)
    return {
      id: place.id,
      kind: 'place' as const,
      refId: place.id,
      name: place.name,
      base: plain(now),
      weight: plain(figureOf(place.id, population, places.successions, true)),
      past: now === null || then === null ? null : plain(now - then),
    }
  })
}

/** The sheet that is offered while nothing is saved: years on the target's path, places in proportion. */
export async function proposedSheet(tx: Tx, target: TargetRow, day: string): Promise<BreakdownSheet> {
  const parts = await placeRows(tx, target, day)
  const shape = shapeOf(
    {
      measure: target.measure,
      basis: target.basis,
      goal: null,
      values: [Number(target.value)],
      unit: target.unit,
      comparator: target.comparator,
      periodFrom: target.from,
      periodTo: target.to,
    },
    { name: target.name, direction: target.direction, accumulation: target.accumulation },
    { from: target.planFrom, to: target.planTo },
    target.base === null ? null : [Number(target.base)],
  )
  // the path that was chosen for the same promise
  const promised = wholeOf(await readIndicatorPage(tx, target.planId, target.indicatorId))
  const same = promised?.shape.name === shape.name && promised.shape.unit === shape.unit
  const small = Math.abs(Number(target.value)) < 100 && !/[人家个户件]$/.test(target.unit)
  return proposeSheet({
    shape,
    value: Number(target.value),
    name: target.name,
    accumulation: target.accumulation,
    digits: Math.min(6, Math.max(decimals(target.value), decimals(target.base), small ? 1 : 0)),
    years: { from: target.planFrom, to: target.to ?? target.planTo },
    parts,
    base: target.base,
    ...(same && promised.around.choice ? { choice: promised.around.choice } : {}),
  })
}

const wholeOf = (read: IndicatorRows) => read.plan && wholeCommitment(withTwin(read), read.plan)
