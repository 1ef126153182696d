const THINGS =
  '水稻 小麦 玉米 大豆 茶园 果园 蔬菜 生猪 湖鱼 莲藕 竹林 草场 湿地 河道 水库 泵站 管网 公路 桥梁 码头 航道 车站 公交 停车场 充电桩 路灯 公园 绿道 社区 学校 幼儿园 医院 诊所 药房 养老院 体育馆 图书馆 博物馆 剧场 电影院 古镇 民宿 商场 市场 仓库 工厂 车间 实验室 园区 孵化器 机房 基站 专利'.split(
    ' ',
  )
const COUNTS =
  '数量 面积 产量 产值 增加值 投资额 用水量 用电量 能耗 从业人员 覆盖率 合格率 达标率 利用率 更新率 完好率 普及率 满意度 开放天数 服务人次 平均价格 年末存量 新增个数 改造个数 关停个数 检修次数 事故起数 贷款余额 补贴金额 税收 利润 出口额 进口额 研发经费 设备台数 信息化率 自动化率 绿化率 空置率 周转率 回收率 处理量 排放量 蓄水量 输送量 里程 密度 床位 座席 藏量 票房 客流 货运量 租金 工资 工时 培训人次'.split(
    ' ',
  )

/** Values of every indicator, until there are so many. */
async function fillObservations(one, authority, observations) {
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
}

/**
 * Fills a fresh register by SQL: an outline and special plans under it, of five years with as many indicators each as there are over
 * all, seven counties, and for each indicator yearly values for the whole, monthly ones since the base year, and monthly ones of the counties until the number
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
      `UPDATE plan SET parent_id = (SELECT id FROM plan WHERE authority_id = $1 AND kind = 'outline') WHERE authority_id = $1 AND kind <> 'outline'`,
      [authority],
    )
    // names as the field has them, a thing and what is counted of it, so that aligning them is work; after those come numbers
    await one(
      `INSERT INTO indicator (authority_id, name, identity, unit, direction, accumulation)
       SELECT $1, w.name, w.name || '|number', CASE WHEN n % 3 = 0 THEN '%' ELSE '家' END, 'higher', CASE WHEN n % 3 = 0 THEN 'rate' WHEN n % 3 = 1 THEN 'stock' ELSE 'flow' END
       FROM generate_series(1, $2::int) n CROSS JOIN LATERAL (SELECT ($3::text[])[1 + n % 53] || ($4::text[])[1 + (n / 53) % 57] || CASE WHEN n > 3000 THEN n::text ELSE '' END AS name) w`,
      [authority, indicators, THINGS, COUNTS],
    )
    await one(
      `INSERT INTO target (authority_id, indicator_id, plan_id, attribute, measure, value, unit, comparator, period_from, period_to)
       SELECT $1, i.id, p.id, CASE WHEN i.r % 3 = 0 THEN 'binding' ELSE 'expected' END, 'level', ARRAY[150 + i.r % 50]::numeric[], i.unit, 'eq', 2025, 2025
       FROM (SELECT id, unit, row_number() OVER (ORDER BY name, id) - 1 AS r FROM indicator WHERE authority_id = $1) i
       JOIN (SELECT id, row_number() OVER (ORDER BY title) - 1 AS r FROM plan WHERE authority_id = $1) p ON p.r = i.r % $2`,
      [authority, plans],
    )
    await fillObservations(one, authority, observations)
    await client.query('SET session_replication_role = DEFAULT')
    await client.query('ANALYZE')
    const rows = await one(
      `SELECT t.plan_id, array_agg(t.indicator_id) AS indicators FROM target t WHERE t.authority_id = $1 GROUP BY t.plan_id ORDER BY t.plan_id`,
      [authority],
    )
    return { authority, plans: rows.map(row => row.plan_id), indicators: rows.map(row => row.indicators) }
  })
}
