import { ensureAuthority } from '../../bootstrap.ts'
import { openTestRegister, type TestRegister } from '../../test-register.ts'
import { addIndicator, addPlan, addTarget, inRegister } from '../../testing/rows.ts'

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
  const plan = await addPlan(t, '湖东市“十四五”规划纲要')
  const firms = await addIndicator(t, '高新技术企业数', '家', 'stock')
  for (const [place, value] of [
    ['', 200],
    ['东岸区', 100],
    ['西山县', 60],
    ['南浦县', 40],
  ] as const)
    await addValue(t, plan, firms, place, value, '家', 2020)
  await addTarget(t, plan, firms, { value: 300, unit: '家' })
  return { t, plan, firms }
}
