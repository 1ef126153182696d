import { ensureAuthority } from '../../bootstrap.ts'
import { openTestRegister, type TestRegister } from '../../test-register.ts'
import { addIndicator, addPlan, addTarget } from '../../testing/rows.ts'
import { enterValues } from '../../values/enter-values.ts'

/** Levels of the yearbook, of the whole or of a place. */
export async function enterYears(
  t: TestRegister,
  indicatorId: string,
  unit: string,
  values: readonly (readonly [string, number])[],
  place: string | null = null,
) {
  await enterValues(
    t.context(),
    values.map(([period, value]) => ({
      indicatorId,
      measure: 'level' as const,
      basis: null,
      place,
      period,
      vintage: 'yearbook' as const,
      unit,
      value: String(value),
    })),
  )
}

/** A register of the city 湖东 with a stock and a flow, their targets for 2025 and their values so far. */
export async function openWithPaths(today: string): Promise<{ t: TestRegister; plan: string; firms: string; sales: string }> {
  const t = await openTestRegister()
  await ensureAuthority(t.register, {
    code: '990000',
    name: '湖东市',
    today,
    jurisdictions: [
      { code: '990102', name: '东岸区' },
      { code: '990121', name: '西山县' },
    ],
  })
  const plan = await addPlan(t, '湖东市“十四五”规划纲要')
  const firms = await addIndicator(t, '高新技术企业数', '家', 'stock')
  const sales = await addIndicator(t, '社会消费品零售总额', '亿元', 'flow')
  for (const [of, unit, value] of [
    [firms, '家', 300],
    [sales, '亿元', 1464.1],
  ] as const)
    await addTarget(t, plan, of, { value, unit })
  await enterYears(t, firms, '家', [
    ['2020', 200],
    ['2021', 206],
    ['2022', 214],
    ['2023', 232],
  ])
  await enterYears(t, sales, '亿元', [
    ['2020', 1000],
    ['2021年1—3月', 200],
    ['2021年1—6月', 440],
    ['2021年1—9月', 720],
    ['2021', 1080],
  ])
  return { t, plan, firms, sales }
}
