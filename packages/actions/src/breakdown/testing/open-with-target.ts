import { ensureAuthority } from '../../bootstrap.ts'
import { openTestRegister, type TestRegister } from '../../test-register.ts'

export const inRegister = <Row extends Record<string, unknown>>(t: TestRegister, sql: string, values: unknown[] = []) =>
  t.register.transaction(t.context().actor.authorityId, tx => tx.query<Row>(sql, [tx.authorityId, ...values]))

export async function addIndicator(t: TestRegister, name: string, unit: string, accumulation: string): Promise<string> {
  const [row] = await inRegister<{ id: string }>(
    t,
    "INSERT INTO indicator (authority_id, name, identity, unit, accumulation, direction) VALUES ($1, $2, $2 || '|', $3, $4, 'higher') RETURNING id",
    [name, unit, accumulation],
  )
  return row?.id as string
}
/** The value of a year, of the whole or of a place. */
export const addValue = (t: TestRegister, plan: string, indicator: string, place: string, value: number, unit: string, year: number) =>
  inRegister(
    t,
    `INSERT INTO observation (authority_id, indicator_id, plan_id, place, jurisdiction_id, measure, value, unit, comparator, period_from, period_to)
     VALUES ($1, $2, $3, $4, (SELECT id FROM jurisdiction WHERE authority_id = $1 AND name = $4), 'level', ARRAY[$5::numeric], $6, 'eq', $7, $7)`,
    [indicator, plan, place, value, unit, year],
  )

/** A register of the city 湖东 with its places and one target of its plan, 高新技术企业数 300 家. */
export async function openWithTarget(): Promise<{ t: TestRegister; plan: string; firms: string }> {
  const t = await openTestRegister()
  await ensureAuthority(t.register, {
    code: '990000',
    name: '湖东市',
    today: '2024-06-30',
    jurisdictions: [
      { code: '990102', name: '东岸区' },
      { code: '990121', name: '西山县' },
      { code: '990122', name: '南浦县' },
    ],
  })
  const [row] = await inRegister<{ id: string }>(
    t,
    "INSERT INTO plan (authority_id, title, kind, period_from, period_to) VALUES ($1, '湖东市“十四五”规划纲要', 'outline', 2021, 2025) RETURNING id",
  )
  const plan = row?.id as string
  const firms = await addIndicator(t, '高新技术企业数', '家', 'stock')
  for (const [place, value] of [
    ['', 200],
    ['东岸区', 100],
    ['西山县', 60],
    ['南浦县', 40],
  ] as const)
    await addValue(t, plan, firms, place, value, '家', 2020)
  await inRegister(
    t,
    `INSERT INTO target (authority_id, indicator_id, plan_id, attribute, measure, value, unit, comparator, period_from, period_to)
     VALUES ($1, $2, $3, 'expected', 'level', ARRAY[300], '家', 'eq', 2025, 2025)`,
    [firms, plan],
  )
  return { t, plan, firms }
}
