import type { ValueBatch, ValueEntry } from '@lantu/model/api/values/values'
import { LantuError } from '@lantu/model/errors'
import { isReferencePlace, REFERENCE_PLACES } from '@lantu/model/reference-places'
import { plainDecimal } from '@lantu/model/typed/read-value'
import { unitOf } from '@lantu/model/units'
import { labelOfPeriod, type Period, parsePeriod } from '@lantu/model/wording/period'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { BATCH_COLUMNS, type BatchRow, presentBatch } from './present-batch.ts'

export interface Origin {
  readonly origin: 'grid' | 'workbook' | 'file'
  readonly fileName?: string
}

interface Known {
  readonly id: string
  readonly name: string
  readonly unit: string
}

interface Ready extends Omit<ValueEntry, 'period'> {
  readonly key: string
  readonly period: Period
  readonly where: string
  /** The body's name, where `place` is a body. */
  readonly body: string | null
}

interface Standing {
  readonly key: string
  readonly id: string
  readonly value: string | null
  readonly missing: string | null
  readonly numerator: string | null
  readonly denominator: string | null
}

const keyOf = (indicatorId: string, measure: string, basis: string | null, place: string | null, code: string, vintage: string) =>
  [indicatorId, measure, basis ?? '', place ?? '', code, vintage].join('|')

/** The value in the indicator's own unit, or what is wrong with the unit. */
function inOwnUnit(entry: ValueEntry, own: string): { value: string | null; unit: string } | null {
  if (entry.measure !== 'level' || own === '' || entry.unit === '' || own === entry.unit)
    return { value: entry.value, unit: entry.unit || own }
  const [given, wanted] = [unitOf(entry.unit), unitOf(own)]
  if (given.family !== wanted.family) return null
  if (entry.value === null || given.factor === wanted.factor) return { value: entry.value, unit: own }
  return { value: plainDecimal((Number(entry.value) * given.factor) / wanted.factor), unit: own }
}

/** Each entry checked against the register; the first that is wrong is named, with how many are. */
async function check(tx: Tx, entries: readonly ValueEntry[]): Promise<Ready[]> {
  const ids = [...new Set(entries.map(entry => entry.indicatorId))]
  const places = [...new Set(entries.flatMap(entry => (entry.place === null || isReferencePlace(entry.place) ? [] : entry.place)))]
  const indicators = new Map(
    (await tx.query<Known>('SELECT id, name, unit FROM indicator WHERE authority_id = $1 AND id = ANY($2)', [tx.authorityId, ids])).map(
      row => [row.id, row],
    ),
  )
  const placed = await tx.query<{ id: string; name: string; body: boolean }>(
    `SELECT id, name, false AS body FROM jurisdiction WHERE authority_id = $1 AND id = ANY($2)
     UNION ALL SELECT id, name, true FROM organization WHERE authority_id = $1 AND id = ANY($2)`,
    [tx.authorityId, places],
  )
  const placeNames = new Map(placed.map(row => [row.id, row.name]))
  const bodies = new Set(placed.filter(row => row.body).map(row => row.id))
  const ready: Ready[] = []
  const seen = new Set<string>()
  const wrong: { where: string; zh: string; en: string }[] = []
  for (const entry of entries) {
    const indicator = indicators.get(entry.indicatorId)
    const period = parsePeriod(entry.period)
    const place =
      entry.place === null ? '' : isReferencePlace(entry.place) ? REFERENCE_PLACES[entry.place].name : placeNames.get(entry.place)
    const body = entry.place !== null && bodies.has(entry.place) ? (place ?? null) : null
    const where = [indicator?.name ?? entry.indicatorId, place, labelOfPeriod(entry.period, 'zh')].filter(Boolean).join('，')
    const say = (zh: string, en: string) => wrong.push({ where, zh, en })
    if (!indicator) say('没有这个指标', 'there is no such indicator')
    else if (place === undefined) say('没有这个地区', 'there is no such place')
    else if (!period) say(`“${entry.period}”不是时间`, `“${entry.period}” is no period`)
    else if (entry.value !== null && entry.missing) say('有数就不能又是缺值', 'a value cannot also be missing')
    else if (entry.denominator !== undefined && Number(entry.denominator) === 0) say('分母为零', 'the denominator is zero')
    else {
      const own = inOwnUnit(entry, indicator.unit)
      const key = keyOf(entry.indicatorId, entry.measure, entry.basis, entry.place, period.code, entry.vintage)
      if (!own) say(`“${entry.unit}”不能换算成“${indicator.unit}”`, `“${entry.unit}” cannot be converted to “${indicator.unit}”`)
      else if (seen.has(key)) say('同一格给了两次', 'the same cell is given twice')
      else {
        seen.add(key)
        ready.push({ ...entry, ...own, period, key, where, body })
      }
    }
  }
  const first = wrong[0]
  if (first) throw new LantuError('values.invalid', { count: wrong.length, ...first })
  return ready
}

const json = (ready: readonly Ready[]) =>
  JSON.stringify(
    ready.map(one => ({
      key: one.key,
      indicator: one.indicatorId,
      measure: one.measure,
      basis: one.basis,
      place: isReferencePlace(one.place) ? null : one.place,
      level: isReferencePlace(one.place) ? REFERENCE_PLACES[one.place].name : '',
      body: one.body,
      from: one.period.from,
      to: one.period.to,
      starts: one.period.startsOn,
      ends: one.period.endsOn,
      vintage: one.vintage,
      unit: one.unit,
      value: one.value,
      missing: one.missing ?? null,
      numerator: one.numerator ?? null,
      denominator: one.denominator ?? null,
      note: one.sourceNote ?? '',
    })),
  )
const RECORD = `jsonb_to_recordset($2::jsonb) AS e (key text, indicator uuid, measure text, basis text, place uuid, level text, body text, "from" int, "to" int, starts date, ends date,
  vintage text, unit text, value numeric, missing text, numerator numeric, denominator numeric, note text, revises uuid)`

/** What was entered before in the same cells and vintages, locked. */
async function standing(tx: Tx, ready: readonly Ready[]): Promise<Map<string, Standing>> {
  const rows = await tx.query<Standing>(
    `SELECT e.key, o.id, o.value[1]::text AS value, o.missing_reason AS missing, o.numerator::text, o.denominator::text
     FROM ${RECORD} JOIN observation o ON o.authority_id = $1 AND o.indicator_id = e.indicator AND o.statement_id IS NULL AND o.superseded_at IS NULL
       AND o.measure = e.measure AND o.basis IS NOT DISTINCT FROM e.basis AND coalesce(o.jurisdiction_id, o.organization_id) IS NOT DISTINCT FROM e.place
       AND (e.place IS NOT NULL OR o.place = e.level)
       AND o.period_from = e."from" AND o.period_to = e."to" AND o.starts_on IS NOT DISTINCT FROM e.starts AND o.ends_on IS NOT DISTINCT FROM e.ends
       AND o.vintage = e.vintage FOR UPDATE OF o`,
    [tx.authorityId, json(ready)],
  )
  return new Map(rows.map(row => [row.key, row]))
}

const number = (text: string | null | undefined) => (text === null || text === undefined ? null : Number(text))
const same = (one: Ready, row: Standing) =>
  number(one.value) === number(row.value) &&
  (one.missing ?? null) === row.missing &&
  // parts that are not said stay as they are
  (one.numerator === undefined || number(one.numerator) === number(row.numerator)) &&
  (one.denominator === undefined || number(one.denominator) === number(row.denominator))

/** Writes checked entries: revisions supersede what stood in the same vintage, and what stands already is left alone. */
async function write(tx: Tx, context: ActionContext, ready: readonly Ready[], { origin, fileName = '' }: Origin): Promise<ValueBatch> {
  const before = await standing(tx, ready)
  for (const one of ready) {
    const found = before.get(one.key)
    if (one.seen !== undefined && (found?.id ?? null) !== one.seen && !(found && same(one, found)))
      throw new LantuError('values.stale', { where: one.where })
  }
  const changed = ready.filter(one => {
    const found = before.get(one.key)
    if (one.value === null && !one.missing) return found !== undefined
    return !found || !same(one, found)
  })
  const ended = changed.flatMap(one => before.get(one.key)?.id ?? [])
  const added = changed.filter(one => one.value !== null || one.missing)
  const withdrawn = changed.filter(one => one.value === null && !one.missing).flatMap(one => before.get(one.key)?.id ?? [])
  const [batch] = await tx.query<BatchRow>(
    `INSERT INTO value_batch (authority_id, origin, file_name, entered_by, values, entered_at, withdrawn) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${BATCH_COLUMNS}`,
    [tx.authorityId, origin, fileName, context.actor.name, changed.length, context.now(), withdrawn],
  )
  const made = batch as BatchRow
  await tx.query('UPDATE observation SET superseded_at = $3 WHERE authority_id = $1 AND id = ANY($2)', [
    tx.authorityId,
    ended,
    context.now(),
  ])
  await tx.query(
    `INSERT INTO observation (authority_id, indicator_id, jurisdiction_id, organization_id, place, measure, basis, value, unit, comparator, period_from, period_to, starts_on, ends_on, vintage,
       missing_reason, numerator, denominator, entered_by, source_note, batch_id, revises_id, recorded_at)
     SELECT $1, e.indicator, CASE WHEN e.body IS NULL THEN e.place END, CASE WHEN e.body IS NOT NULL THEN e.place END, coalesce(e.body, e.level), e.measure, e.basis, CASE WHEN e.value IS NULL THEN NULL ELSE ARRAY[e.value] END, e.unit, 'eq', e."from", e."to", e.starts, e.ends, e.vintage,
       e.missing, e.numerator, e.denominator, $3, e.note, $4, e.revises, $5 FROM ${RECORD}`,
    [
      tx.authorityId,
      JSON.stringify((JSON.parse(json(added)) as { key: string }[]).map(one => ({ ...one, revises: before.get(one.key)?.id ?? null }))),
      context.actor.name,
      made.id,
      context.now(),
    ],
  )
  await writeAudit(tx, context, 'values.enter', {
    batch: made.id,
    origin,
    fileName,
    count: changed.length,
    withdrawn: withdrawn.length,
    first: changed.slice(0, 5).map(({ where, value, unit, vintage }) => ({ where, value, unit, vintage })),
  })
  return presentBatch(made)
}

const isTaken = (error: unknown) => (error as { code?: string; constraint?: string }).constraint === 'observation_entered_once'

/**
 * Enters values of indicators that no sentence holds: all of them or none. A value for a cell that has one in the same vintage
 * is a revision; both rows stay. At most 20,000 at once.
 */
export function enterValues(
  context: ActionContext,
  entries: readonly ValueEntry[],
  origin: Origin = { origin: 'grid' },
): Promise<ValueBatch> {
  return act(context, 'value.enter', async tx => write(tx, context, await check(tx, entries), origin)).catch((error: unknown) => {
    // two wrote the same empty cell at once: the second learns of the first
    throw isTaken(error) ? new LantuError('values.stale', { where: '其中一格 / one of the cells' }) : error
  })
}

/** What entering would change, without writing: how many, and how many stand already. */
export async function tryValues(tx: Tx, entries: readonly ValueEntry[]): Promise<{ changes: number; unchanged: number }> {
  const ready = await check(tx, entries)
  const before = await standing(tx, ready)
  const unchanged = ready.filter(one => {
    const found = before.get(one.key)
    return found !== undefined && same(one, found)
  }).length
  return { changes: ready.length - unchanged, unchanged }
}
