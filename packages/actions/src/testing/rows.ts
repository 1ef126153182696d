import type { TestRegister } from '../test-register.ts'

/** Rows written straight into the register, where a test needs what no document of its own says. `$1` is the authority. */
export const inRegister = <Row extends Record<string, unknown>>(t: TestRegister, sql: string, values: readonly unknown[] = []) =>
  t.register.transaction(t.context().actor.authorityId, tx => tx.query<Row>(sql, [tx.authorityId, ...values]))

/** The identifier that a statement answers. */
export async function idOf(t: TestRegister, sql: string, values: readonly unknown[] = []): Promise<string> {
  const [row] = await inRegister<{ id: string }>(t, sql, values)
  if (!row) throw new Error(`no row of: ${sql}`)
  return row.id
}

export const addPlan = (t: TestRegister, title: string) =>
  idOf(t, "INSERT INTO plan (authority_id, title, kind, period_from, period_to) VALUES ($1, $2, 'outline', 2021, 2025) RETURNING id", [
    title,
  ])

export const addIndicator = (t: TestRegister, name: string, unit: string, accumulation: 'stock' | 'flow' | null = null) =>
  idOf(
    t,
    `INSERT INTO indicator (authority_id, name, identity, unit, accumulation, direction)
     VALUES ($1, $2, $2 || '|', $3, $4, CASE WHEN $4::text IS NULL THEN NULL ELSE 'higher' END) RETURNING id`,
    [name, unit, accumulation],
  )

/** A level promised for 2025. */
export const addTarget = (
  t: TestRegister,
  plan: string,
  indicator: string,
  { value, unit, attribute = 'expected' }: { value: number; unit: string; attribute?: 'binding' | 'expected' | null },
) =>
  idOf(
    t,
    `INSERT INTO target (authority_id, indicator_id, plan_id, attribute, measure, value, unit, comparator, period_from, period_to)
     VALUES ($1, $2, $3, $4, 'level', ARRAY[$5::numeric], $6, 'eq', 2025, 2025) RETURNING id`,
    [indicator, plan, attribute, value, unit],
  )
