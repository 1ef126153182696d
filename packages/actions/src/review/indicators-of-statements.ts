import { findStandardIndicator, nameKey } from '@lantu/model/indicator-catalogue'
import { unitOf } from '@lantu/model/units'
import type { Tx } from '@lantu/register/open-register'
import type { DecidedStatement } from './decided-statement.ts'

interface Identified {
  readonly key: string
  readonly family: string
  readonly name: string
  readonly unit: string
}

/** 固定资产投资年均增长 is a growth of 固定资产投资, as a table's first column puts it. */
const withoutGrowth = (name: string) => name.replace(/(?<=.)(年均|年平均)(增长率|增长|增速|增幅)$/, '')

/** Names that mean one indicator share a key; the family of the unit keeps amounts apart from shares of the same name. */
function identify({ kind, fields }: DecidedStatement): Identified {
  // a goal has no unit: it joins whatever indicator has its name
  const level = kind === 'observation' && fields.measure === 'level'
  const printed = kind === 'observation' && fields.measure === 'growth' ? withoutGrowth(fields.indicator) : fields.indicator
  const standard = findStandardIndicator(printed, level ? fields.unit : undefined)
  const unit = level ? fields.unit : (standard?.unit ?? '')
  return {
    key: nameKey(standard?.name ?? printed),
    family: unit ? unitOf(unit).family : '',
    name: standard?.name ?? printed,
    unit,
  }
}

interface Known {
  id: string
  key: string
  family: string
}

/** The indicators that are registered under the keys, those of a family before those of none. */
async function knownUnder(tx: Tx, keys: readonly string[]): Promise<Map<string, Known[]>> {
  const found = await tx.query<{ id: string; identity: string }>(
    "SELECT id, identity FROM indicator WHERE authority_id = $1 AND split_part(identity, '|', 1) = ANY($2) ORDER BY identity DESC",
    [tx.authorityId, keys],
  )
  const known = new Map<string, Known[]>()
  for (const { id, identity } of found) {
    const [key = '', family = ''] = identity.split('|')
    known.set(key, [...(known.get(key) ?? []), { id, key, family }])
  }
  return known
}

const identityOf = ({ key, family }: Pick<Known, 'key' | 'family'>) => `${key}|${family}`

function newIndicator(id: string, one: Identified) {
  const standard = findStandardIndicator(one.name)
  return {
    id,
    name: one.name,
    identity: identityOf(one),
    unit: one.unit,
    direction: standard?.direction ?? null,
    accumulation: standard?.accumulation ?? null,
    definition: standard?.definition ?? '',
    source: standard?.source ?? '',
  }
}

async function insertIndicators(tx: Tx, made: readonly ReturnType<typeof newIndicator>[]): Promise<void> {
  await tx.query(
    `INSERT INTO indicator (authority_id, id, name, identity, unit, direction, accumulation, definition, source)
     SELECT $1, i.id, i.name, i.identity, i.unit, i.direction, i.accumulation, i.definition, i.source
     FROM jsonb_to_recordset($2::jsonb) AS i (id uuid, name text, identity text, unit text, direction text, accumulation text, definition text, source text)`,
    [tx.authorityId, JSON.stringify(made)],
  )
}

async function insertAliases(tx: Tx, aliases: readonly { id: string | undefined; alias: string }[]): Promise<void> {
  await tx.query(
    `INSERT INTO indicator_alias (authority_id, indicator_id, alias)
     SELECT DISTINCT $1::uuid, a.id, a.alias FROM jsonb_to_recordset($2::jsonb) AS a (id uuid, alias text)
     JOIN indicator i ON i.authority_id = $1 AND i.id = a.id AND i.name <> a.alias ON CONFLICT DO NOTHING`,
    [tx.authorityId, JSON.stringify(aliases)],
  )
}

/** The indicator of each name, made where there is none. Levels go first: they know the unit that growth lacks. */
export async function indicatorsFor(tx: Tx, rows: readonly DecidedStatement[]): Promise<Map<string, string>> {
  const identified = rows.map(row => ({ row, ...identify(row) }))
  const known = await knownUnder(tx, [...new Set(identified.map(one => one.key))])
  const made: ReturnType<typeof newIndicator>[] = []
  const settled: { id: string; identity: string; unit: string }[] = []
  const indicatorOf = new Map<string, string>()
  for (const one of identified.toSorted((a, b) => Number(b.family !== '') - Number(a.family !== ''))) {
    const list = known.get(one.key) ?? []
    let match = one.family ? list.find(other => other.family === one.family) : list[0]
    const open = one.family && !match ? list.find(other => other.family === '') : undefined
    if (open) {
      open.family = one.family
      settled.push({ id: open.id, identity: identityOf(one), unit: one.unit })
      match = open
    }
    if (!match) {
      match = { id: crypto.randomUUID(), key: one.key, family: one.family }
      known.set(one.key, [...list, match])
      made.push(newIndicator(match.id, one))
    }
    indicatorOf.set(one.row.id, match.id)
  }
  await insertIndicators(tx, made)
  for (const one of settled) {
    await tx.query(
      "UPDATE indicator SET identity = $3, unit = CASE WHEN unit = '' THEN $4 ELSE unit END, version = version + 1 WHERE authority_id = $1 AND id = $2",
      [tx.authorityId, one.id, one.identity, one.unit],
    )
  }
  await insertAliases(
    tx,
    identified.map(one => ({ id: indicatorOf.get(one.row.id), alias: one.row.fields.indicator })),
  )
  return indicatorOf
}
