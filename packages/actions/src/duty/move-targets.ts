import { roundToTotal } from '@lantu/appraisal/decompose/largest-remainder'
import type { Tx } from '@lantu/register/open-register'

/** What undo needs of issued targets that moved to another place. */
export interface MovedTargets {
  readonly ended: string[]
  readonly made: string[]
  /** Indicator and years that arithmetic could not settle. */
  readonly undecided: string[]
}

interface TargetRow {
  readonly id: string
  readonly place: string
  readonly what: string
  readonly title: string
  readonly value: string[] | null
  readonly constraint: 'sum' | 'weighted-mean' | 'none' | null
  readonly accumulation: string | null
  readonly weight: string | null
}

const digitsOf = (value: string) => value.split('.')[1]?.length ?? 0

async function partsFrom(tx: Tx, placeIds: readonly string[], day: string): Promise<TargetRow[]> {
  return tx.query<TargetRow>(
    `SELECT t.id, t.jurisdiction_id AS place, concat_ws('|', t.indicator_id, t.plan_id, t.parent_id, t.measure, t.basis, t.unit, t.comparator, t.period_from, t.period_to,
         t.starts_on, t.ends_on) AS what,
       i.name || ' ' || coalesce(t.period_to::text, '') AS title, t.value::text[] AS value, e.sheet->>'make' AS constraint, i.accumulation,
       (SELECT r->>'weight' FROM jsonb_array_elements(e.sheet->'rows') r WHERE r->>'refId' = t.jurisdiction_id::text LIMIT 1) AS weight
     FROM target t JOIN indicator i ON i.authority_id = t.authority_id AND i.id = t.indicator_id
     LEFT JOIN breakdown b ON b.authority_id = t.authority_id AND b.id = t.breakdown_id
     LEFT JOIN breakdown_edition e ON e.authority_id = b.authority_id AND e.breakdown_id = b.id AND e.edition = coalesce(b.issued_edition, b.edition)
     WHERE t.authority_id = $1 AND t.jurisdiction_id = ANY($2) AND t.superseded_at IS NULL AND coalesce(t.ends_on, make_date(t.period_to, 12, 31)) >= $3
     ORDER BY t.id`,
    [tx.authorityId, placeIds, day],
  )
}

const makes = (row: TargetRow) =>
  row.constraint ?? (row.accumulation === 'flow' || row.accumulation === 'stock' ? 'sum' : ('weighted-mean' as const))

/** The value of several parts in one: their sum, their weighted mean, or the value that they share; null where none of these is known. */
function joined(rows: readonly Pick<TargetRow, 'value' | 'weight' | 'constraint' | 'accumulation'>[]): string | null {
  const values = rows.map(row => (row.value?.length === 1 ? (row.value[0] as string) : null))
  if (values.some(value => value === null)) return null
  const known = values as string[]
  if (known.every(value => Number(value) === Number(known[0]))) {
    if (makes(rows[0] as TargetRow) !== 'sum' || known.length === 1) return known[0] as string
  }
  const digits = Math.max(...known.map(digitsOf))
  if (makes(rows[0] as TargetRow) === 'sum') return known.reduce((sum, value) => sum + Number(value), 0).toFixed(digits)
  if (makes(rows[0] as TargetRow) === 'none' || rows.some(row => row.weight === null)) return null
  const all = rows.reduce((sum, row) => sum + Number(row.weight), 0)
  return all > 0 ? (rows.reduce((sum, row, i) => sum + Number(row.weight) * Number(known[i]), 0) / all).toFixed(digits) : null
}

/** Copies of a target for other places; everything but place and value stays. */
async function copyTo(tx: Tx, id: string, placeId: string, placeName: string, value: string): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO target (authority_id, indicator_id, plan_id, statement_id, place, attribute, measure, basis, goal, value, unit, comparator, period_from, period_to, starts_on, ends_on,
       jurisdiction_id, parent_id, breakdown_id)
     SELECT authority_id, indicator_id, plan_id, NULL, $4, attribute, measure, basis, goal, ARRAY[$5::numeric], unit, comparator, period_from, period_to, starts_on, ends_on, $3, parent_id, breakdown_id
     FROM target WHERE authority_id = $1 AND id = $2 RETURNING id`,
    [tx.authorityId, id, placeId, placeName, value],
  )
  return row?.id as string
}

const supersede = (tx: Tx, ids: readonly string[]) =>
  tx.query('UPDATE target SET superseded_at = now() WHERE authority_id = $1 AND id = ANY($2) AND superseded_at IS NULL', [
    tx.authorityId,
    ids,
  ])

/** Targets that end on the day or later go to the place that follows, once; those of the time before stay where they were. */
export async function joinTargets(
  tx: Tx,
  fromIds: readonly string[],
  into: { readonly id: string; readonly name: string },
  day: string,
): Promise<MovedTargets> {
  const rows = await partsFrom(tx, [...fromIds, into.id], day)
  const groups = new Map<string, TargetRow[]>()
  for (const row of rows) groups.set(row.what, [...(groups.get(row.what) ?? []), row])
  const moved: MovedTargets = { ended: [], made: [], undecided: [] }
  for (const group of groups.values()) {
    if (group.every(row => row.place === into.id)) continue
    const value = joined(group)
    if (value === null) {
      moved.undecided.push(group[0]?.title ?? '')
      continue
    }
    const ids = group.map(row => row.id)
    await supersede(tx, ids)
    moved.ended.push(...ids)
    moved.made.push(await copyTo(tx, ids[0] as string, into.id, into.name, value))
  }
  return moved
}

/** Targets of a place that is split: amounts by the shares, to the last digit; what is no amount holds for each. */
export async function splitTargets(
  tx: Tx,
  fromId: string,
  into: readonly { readonly id: string; readonly name: string; readonly share: number }[],
  day: string,
): Promise<MovedTargets> {
  const moved: MovedTargets = { ended: [], made: [], undecided: [] }
  for (const row of await partsFrom(tx, [fromId], day)) {
    const value = row.value?.length === 1 ? (row.value[0] as string) : null
    if (value === null) {
      moved.undecided.push(row.title)
      continue
    }
    const digits = digitsOf(value)
    const values =
      makes(row) === 'sum'
        ? roundToTotal(
            into.map(one => Number(value) * one.share),
            Number(value),
            digits,
          ).map(part => part.toFixed(digits))
        : into.map(() => value)
    await supersede(tx, [row.id])
    moved.ended.push(row.id)
    for (const [index, one] of into.entries()) moved.made.push(await copyTo(tx, row.id, one.id, one.name, values[index] as string))
  }
  return moved
}
