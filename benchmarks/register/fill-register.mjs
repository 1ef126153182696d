/**
 * Fills a fresh register by SQL: plans of five years with as many indicators each as there are over all, seven counties, and for
 * each indicator yearly values for the whole, monthly ones since the base year, and monthly ones of the counties until the number
 * of observations is reached. Answers the ids that cases ask for.
 */
export async function fillRegister(register, { plans, indicators, observations }) {
  return register.asOwner(async client => {
    // what is made here keeps its references by the way that it is made; checking each would take minutes
    await client.query('SET session_replication_role = replica')
    const one = async (sql, values = []) => (await client.query(sql, values)).rows
    const [{ id: authority }] = await one(
      "INSERT INTO authority (code, name, today) VALUES ('990000', '青川湖市', '2024-06-30') RETURNING id",
    )
    await one(
      `INSERT INTO jurisdiction (authority_id, code, name) SELECT $1, (990100 + n)::text, '第' || n || '县' FROM generate_series(1, 7) n`,
      [authority],
    )
    await one(
      `INSERT INTO plan (authority_id, title, kind, place, period_from, period_to)
       SELECT $1, '规划 ' || n, CASE WHEN n = 1 THEN 'outline' ELSE 'special' END, '青川湖市', 2021, 2025 FROM generate_series(1, $2::int) n`,
      [authority, plans],
    )
    await one(
      `INSERT INTO indicator (authority_id, name, identity, unit, direction, accumulation)
       SELECT $1, '指标 ' || n, '指标' || n || '|number', CASE WHEN n % 3 = 0 THEN '%' ELSE '家' END, 'higher', CASE WHEN n % 3 = 0 THEN 'rate' WHEN n % 3 = 1 THEN 'stock' ELSE 'flow' END
       FROM generate_series(1, $2::int) n`,
      [authority, indicators],
    )
    await one(
      `INSERT INTO target (authority_id, indicator_id, plan_id, attribute, measure, value, unit, comparator, period_from, period_to)
       SELECT $1, i.id, p.id, CASE WHEN i.r % 3 = 0 THEN 'binding' ELSE 'expected' END, 'level', ARRAY[150 + i.r % 50]::numeric[], i.unit, 'eq', 2025, 2025
       FROM (SELECT id, unit, row_number() OVER (ORDER BY name, id) - 1 AS r FROM indicator WHERE authority_id = $1) i
       JOIN (SELECT id, row_number() OVER (ORDER BY title) - 1 AS r FROM plan WHERE authority_id = $1) p ON p.r = i.r % $2`,
      [authority, plans],
    )
    // whole years of the whole place
    await one(
      `INSERT INTO observation (authority_id, indicator_id, measure, value, unit, comparator, period_from, period_to, vintage, entered_by)
       SELECT $1, i.id, 'level', ARRAY[100 + (y - 2020) * 8 + random()]::numeric[], i.unit, 'eq', y, y, 'yearbook', 'bench'
       FROM indicator i, generate_series(2018, 2023) y WHERE i.authority_id = $1`,
      [authority],
    )
    // months of the whole place since the base year, then of the counties, as far as the number goes
    const [{ n: left }] = await one('SELECT $2::int - count(*) AS n FROM observation WHERE authority_id = $1', [authority, observations])
    await one(
      `INSERT INTO observation (authority_id, indicator_id, measure, value, unit, comparator, period_from, period_to, starts_on, ends_on, vintage, entered_by, jurisdiction_id)
       SELECT $1, i.id, 'level', ARRAY[round((100 + random() * 40)::numeric, 1)], i.unit, 'eq', extract(year FROM m)::int, extract(year FROM m)::int,
         date_trunc('year', m)::date, (m + interval '1 month' - interval '1 day')::date, 'preliminary', 'bench', j.id
       FROM (SELECT NULL::uuid AS id, 0 AS k UNION ALL SELECT id, row_number() OVER (ORDER BY code)::int FROM jurisdiction WHERE authority_id = $1) j
       CROSS JOIN generate_series('2021-01-01'::timestamp, '2024-06-01', '1 month') m
       CROSS JOIN indicator i WHERE i.authority_id = $1 AND (j.k > 0 OR extract(month FROM m) < 12) AND extract(month FROM m) < 12
       ORDER BY j.k, m LIMIT $2`,
      [authority, left],
    )
    await client.query('SET session_replication_role = DEFAULT')
    await client.query('ANALYZE')
    const rows = await one(
      `SELECT t.plan_id, array_agg(t.indicator_id) AS indicators FROM target t WHERE t.authority_id = $1 GROUP BY t.plan_id ORDER BY t.plan_id`,
      [authority],
    )
    return { authority, plans: rows.map(row => row.plan_id), indicators: rows.map(row => row.indicators) }
  })
}
