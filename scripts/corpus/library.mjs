// The sample city's project library: the outline's named projects with places, money and months from January 2022 to June 2024.
// Made by rule from the outline's own words (place, size, investment) and from what the two work reports say of single projects;
// what neither says is drawn from a fixed seed. The year's plan of 2024 is 168.0 亿元 for 94 projects, of which 79.6 亿元 by June.

/** A small generator of its own (mulberry32): the same city every time. */
function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const daysBefore = (day, n) => new Date(Date.parse(`${day}T00:00:00Z`) - n * 86_400_000).toISOString().slice(0, 10)

/** What the work reports say, and what the screens of the demonstration need: stage, start, finish, why. */
const FACTS = {
  云埠至石梁快速路: { stage: 'completed', start: '2021-06', end: '2023-12', invest: 27.4 },
  川北装配式建筑部件生产基地: { stage: 'completed', start: '2021-09', end: '2023-10' },
  市产业技术研究院: { stage: 'completed', start: '2021-08', end: '2023-06' },
  澄湖光电显示模组项目: { stage: 'completed', start: '2021-03', end: '2022-11' },
  川北绿色建材产业园二期: { stage: 'completed', start: '2021-04', end: '2022-12' },
  云埠体育公园: { stage: 'completed', start: '2021-05', end: '2022-09' },
  城北水厂扩建: { stage: 'completed', start: '2022-08', end: '2024-06', invest: 4.3, plan: 1.4, done: 1.4 },
  市疾控中心迁建: { stage: 'completed', start: '2022-05', end: '2024-04', invest: 2.9, plan: 0.9, done: 0.9 },
  青川湖科技城一期: { stage: 'construction', start: '2021-10', end: '2024-12' },
  青川湖流域综合治理工程: { stage: 'construction', start: '2021-03', end: '2025-12', invest: 36.5, plan: 9.4, done: 4.61 },
  澄湖至荻浦高速公路: { stage: 'construction', start: '2021-11', end: '2025-10' },
  松溪水库: { stage: 'construction', start: '2023-06', end: '2026-12' },
  市综合客运枢纽: { stage: 'construction', start: '2023-04', end: '2025-06' },
  雁岭支线高速公路: { stage: 'construction', start: '2024-05', end: '2027-06' },
  荻浦港区二期工程: { stage: 'reserve', start: '2024-03', end: '2026-12', invest: 9.8, plan: 1.5, done: 0, reason: '岸线使用批复推迟' },
  荻浦抽水蓄能电站: {
    stage: 'reserve',
    start: '2025-03',
    end: '2031-12',
    invest: 68,
    plan: 0.8,
    done: 0.42,
    next: ['项目核准', '2024-12'],
  },
  雁岭石英新材料项目: { stage: 'reserve', start: '2024-09', end: '2026-06' },
  松坪县农光互补电站: { stage: 'reserve', start: '2024-08', end: '2025-08', invest: 2.6, plan: 0.5, done: 0.26 },
  云埠精密轴承生产线: { stage: 'construction', start: '2022-10', end: '2024-11' },
  石梁粮油精深加工产业园: { stage: 'construction', start: '2022-06', end: '2024-10' },
  市大数据中心二期: { stage: 'construction', start: '2022-11', end: '2024-12' },
  川北建材园区循环化改造: {
    stage: 'construction',
    start: '2023-03',
    end: '2024-09',
    invest: 5.6,
    plan: 2.2,
    done: 0.9,
    reason: '设备到货推迟',
  },
  云埠市余热集中供热工程: {
    stage: 'construction',
    start: '2023-03',
    end: '2024-10',
    invest: 7.2,
    plan: 3,
    done: 1.65,
    next: ['管网贯通', '2024-10'],
  },
  石梁县城乡供水一体化: {
    stage: 'construction',
    start: '2022-04',
    end: '2024-09',
    invest: 8.1,
    plan: 3.4,
    done: 2.41,
    next: ['全线通水', '2024-09'],
  },
  云埠市中医院扩建: { stage: 'construction', start: '2023-02', end: '2024-12' },
  青川湖堤防加固工程: { stage: 'construction', start: '2023-09', end: '2025-04' },
  市托育综合服务中心: {
    stage: 'construction',
    start: '2023-05',
    end: '2025-03',
    invest: 1.2,
    plan: 0.6,
    done: 0.28,
    next: ['主体封顶', '2024-08'],
  },
  雁岭县人民医院新院区: {
    stage: 'construction',
    start: '2022-09',
    end: '2025-06',
    invest: 6.9,
    plan: 2.4,
    silent: true,
    next: ['室内装修', '2024-12'],
  },
  澄湖区老旧小区改造: { stage: 'construction', start: '2022-03', end: '2025-11', invest: 15.2, plan: 3.8, done: 2.05 },
  数字孪生流域平台: { stage: 'idea' },
  青川湖环湖慢行系统二期: { stage: 'idea', invest: 6.4 },
  雁岭县抗旱应急水源: { stage: 'idea', invest: 3.2 },
  青川湖铁路货运专线: { stage: 'idea' },
  荻浦船舶修造基地: { stage: 'idea' },
  松坪竹木家居产业园: { stage: 'idea' },
  市公共卫生临床中心: { stage: 'idea' },
  云埠智慧农机示范园: { stage: 'idea' },
  荻浦渔文化展示馆: { stage: 'idea' },
  石梁预制菜产业园: { stage: 'idea' },
  湖东会展中心: { stage: 'cancelled', start: '2022-10', end: '2025-06', invest: 5.2, reason: '2022-08 综合考虑市场和生态因素，依法取消' },
  雁岭通用机场: { stage: 'cancelled', start: '2023-10', end: '2026-12', invest: 12, reason: '2023-11 调整决定' },
}
const PLANNED_2024 = 94
const PLAN_2024 = 1_680_000 // 万元
const DONE_2024 = 796_000

/** Share of the year's plan due in each month, in thousandths; 488 by June. */
const CURVE = [50, 60, 85, 90, 100, 103, 92, 90, 90, 85, 80, 75]

const SECTORS = [
  ['digital', /5G|移动通信|大数据|数字|互联网|政务外网|运行管理中心/],
  ['education', /学院|职教|中学|学校|实训/],
  ['health', /医院|疾控|卫生|医疗器械/],
  ['transport', /公路|快速路|港区|航道|客运|机场|铁路|停车|数字港口/],
  ['energy', /电站|风电|天然气|燃气|变电站|供热|余热/],
  ['water', /水库|水源|灌区|供水|堤防|山洪|水厂|排水|清淤/],
  ['ecology', /流域|湿地|生态|污染|污水|垃圾|废物|超低排放|循环化|涵养林|矿山/],
  ['safety', /应急|消防|储备库|粮食储备/],
  ['welfare', /托育|福利|照护|养老|人才社区/],
  ['culture', /博物馆|古城|体育|健身|文化|旅游|慢行/],
  ['agriculture', /农田|良种|稻米|茶园|油茶|农机|种业|人居环境|农业/],
  ['commerce', /物流|冷链|会展|商业/],
  ['industry', /产业园|基地|生产线|项目|新材料|铸造|科技城|研究院|实验室|大学科技园|技术中心|观测站/],
  ['urban', /./],
]
const LEADS = {
  digital: '市大数据发展局',
  education: '市教育局',
  health: '市卫生健康委员会',
  transport: '市交通运输局',
  energy: '市发展和改革委员会',
  water: '市水利局',
  ecology: '市生态环境局',
  safety: '市应急管理局',
  welfare: '市民政局',
  culture: '市文化广电和旅游局',
  agriculture: '市农业农村局',
  commerce: '市商务局',
  industry: '市工业和信息化局',
  urban: '市住房和城乡建设局',
}
/** Sources of money in per cent: what government builds, and what firms build. */
const PUBLIC = { bonds: 34, loans: 18, city: 14, central: 12, province: 10, county: 8, social: 4 }
const PRIVATE = { own: 62, loans: 30, social: 8 }
const LEADERS = ['市长', '常务副市长', '分管工业副市长', '分管农业副市长', '分管城建副市长', '分管社会事业副市长']

const month = index => `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
const indexOf = text => (Number(text.slice(0, 4)) - 2021) * 12 + Number(text.slice(5, 7)) - 1
const lastDay = text => new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).toISOString().slice(0, 10)
const yuan = wan => String(wan * 10_000)

/** Splits a whole into whole parts by weight; the largest rests go up, so that the parts make the whole. */
function split(whole, weights) {
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map(weight => (whole * weight) / sum)
  const parts = exact.map(Math.floor)
  const order = exact.map((value, index) => [value - parts[index], index]).sort((a, b) => b[0] - a[0])
  for (let rest = whole - parts.reduce((a, b) => a + b, 0), i = 0; rest > 0; rest--, i++) parts[order[i][1]]++
  return parts
}

/** Place, size and investment as the outline's numbered lists give them. */
function describe(source) {
  const found = new Map()
  for (const [, name, words] of source.matchAll(/^\d+\.\s*\[\[([^\]]+)\]\]。(.*)$/gm)) {
    const invest = /总投资([\d.]+)亿元/.exec(words)?.[1]
    const place = /位于([^，。]+)/.exec(words)?.[1] ?? ''
    const scale = words
      .replace(/位于[^，。]+[，。]?/, '')
      .replace(/[，。]?总投资[\d.]+亿元[，。]?/, '')
      .replace(/[[\]{}*]/g, '')
      .replace(/^[，。]|[，。]$/g, '')
    found.set(name, { place, scale, ...(invest ? { invest: Number(invest) } : {}) })
  }
  return found
}

const inside = ([x, y], ring) => {
  let odd = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]
    const [xj, yj] = ring[j]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd
  }
  return odd
}
const round = value => Math.round(value * 1e5) / 1e5

function pointIn(ring, random) {
  const xs = ring.map(p => p[0])
  const ys = ring.map(p => p[1])
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  for (;;) {
    const at = [west + (0.15 + 0.7 * random()) * (east - west), south + (0.15 + 0.7 * random()) * (north - south)]
    if (inside(at, ring)) return at.map(round)
  }
}

/** Roads, rivers and lines are lines; parks and fields are areas; the rest are points. */
function shape(name, ring, other, random) {
  const from = pointIn(ring, random)
  if (/公路|快速路|航道|专线|干管|管网|堤防|河道|慢行/.test(name)) {
    const to = pointIn(other ?? ring, random)
    const bend = [0.35, 0.7].map(t => [0, 1].map(k => round(from[k] + (to[k] - from[k]) * t + (random() - 0.5) * 0.06)))
    return { type: 'LineString', coordinates: [from, ...bend, to] }
  }
  if (/产业园|物流园|农田|基地|片区|湿地|度假区|科技城|流域|涵养林|茶园|产业带|古城/.test(name)) {
    const [w, h] = [0.012 + 0.03 * random(), 0.01 + 0.024 * random()]
    const [x, y] = from
    const ring4 = [
      [x - w, y - h],
      [x + w, y - h * 0.8],
      [x + w * 0.9, y + h],
      [x - w * 0.8, y + h * 0.9],
    ].map(p => p.map(round))
    return { type: 'Polygon', coordinates: [[...ring4, ring4[0]]] }
  }
  return { type: 'Point', coordinates: from }
}

export function library(source, names, city, boundaries) {
  const random = seeded(20240630)
  const rings = new Map(JSON.parse(boundaries).features.map(f => [f.properties.name, f.geometry.coordinates[0]]))
  const places = city.jurisdictions.map(one => one.name)
  const short = places.map(name => [name.replace(/[市县区]$/, ''), name])
  const described = describe(source)
  const projects = names.map((name, index) => {
    const fact = FACTS[name] ?? {}
    const said = described.get(name) ?? {}
    const own = short.find(([s]) => name.startsWith(s) || (name.includes(`至${s}`) === false && name.includes(s)))?.[1]
    const place =
      places.find(one => (said.place ?? '').includes(one)) ?? own ?? (/^市|青川湖/.test(name) ? '澄湖区' : places[index % places.length])
    const wide = /七个|全市|农村公路提质|高标准农田|人居环境|移动通信|县域/.test(name + (said.scale ?? ''))
    const sector = SECTORS.find(([, words]) => words.test(name))[0]
    const invest = Math.round((fact.invest ?? said.invest ?? 1 + 9 * random() ** 2) * 10_000)
    const stage = fact.stage ?? (random() < 0.24 ? 'reserve' : 'construction')
    const begin = stage === 'construction' ? 10 + Math.floor(random() * 22) : 43 + Math.floor(random() * 16)
    const start = fact.start ?? month(begin)
    const end = fact.end ?? month(indexOf(start) + 14 + Math.floor(random() * 24) + (invest > 80_000 ? 10 : 0))
    return { name, fact, place, wide, sector, invest, stage, start, end, scale: said.scale ?? '', index }
  })
  // ends in the past are for what is finished only
  for (const one of projects) if (one.stage === 'construction' && indexOf(one.end) < 43) one.end = month(44 + (one.index % 17))

  // 2024: 94 projects with a plan, in all 168.0; by June 79.6
  const active = projects.filter(
    one => one.stage === 'construction' || (one.stage === 'completed' && one.end >= '2024') || one.stage === 'reserve',
  )
  const planned = [
    ...active.filter(one => one.fact.plan !== undefined),
    ...active.filter(one => one.fact.plan === undefined).sort((a, b) => (a.stage < b.stage ? -1 : 1) || b.invest - a.invest),
  ].slice(0, PLANNED_2024)
  const fixed = planned.filter(one => one.fact.plan !== undefined)
  const free = planned.filter(one => one.fact.plan === undefined)
  for (const one of fixed) one.plan = Math.round(one.fact.plan * 10_000)
  const rest = PLAN_2024 - fixed.reduce((sum, one) => sum + one.plan, 0)
  const weight = one => ((one.invest * 12) / Math.max(12, indexOf(one.end) - indexOf(one.start))) * (one.stage === 'reserve' ? 0.25 : 1)
  for (const [i, plan] of split(rest, free.map(weight)).entries()) free[i].plan = plan
  const due = one => Math.round((one.plan * CURVE.slice(0, 6).reduce((a, b) => a + b, 0)) / 1000)
  for (const one of planned) one.silent = one.fact.silent ?? false
  const knownDone = planned.filter(one => one.fact.done !== undefined)
  for (const one of knownDone) one.done = Math.round(one.fact.done * 10_000)
  for (const one of planned.filter(one => one.silent)) one.done = Math.round(due(one) * 0.55)
  const open = planned.filter(one => one.done === undefined)
  const left = DONE_2024 - planned.reduce((sum, one) => sum + (one.done ?? 0), 0)
  const effort = open.map(
    one =>
      due(one) * (one.stage === 'reserve' ? 0.9 : [0.66, 0.86, 0.97, 1, 1.02, 1.04, 1.12, 0.99][one.index % 8]) * (0.9 + 0.2 * random()),
  )
  for (const [i, done] of split(left, effort).entries()) open[i].done = done

  return projects.map(one => {
    const { name, fact, place, wide, sector, stage, start, end, plan, scale } = one
    const months = []
    const first = Math.max(12, indexOf(start))
    const stop = stage === 'completed' ? indexOf(end) : 41
    const years = {}
    if (stage === 'construction' || stage === 'completed') {
      // what was done before 2024 is spread over the months that it stood under construction
      const span = Math.max(1, indexOf(end) - indexOf(start) + 1)
      for (let i = first; i <= Math.min(stop, 35); i++) {
        const planWan = Math.max(1, Math.round((one.invest / span) * (0.75 + (0.5 * CURVE[i % 12]) / 83)))
        const completed = Math.max(0, Math.round(planWan * (0.86 + 0.24 * random())))
        months.push({ month: month(i), plan: planWan, completed })
        years[Math.floor(i / 12) + 2021] = (years[Math.floor(i / 12) + 2021] ?? 0) + planWan
      }
    }
    if (plan) {
      years[2024] = plan
      const last = stage === 'completed' ? indexOf(end) - 36 : 5
      // what is finished had its whole plan by then
      const plans = split(plan, stage === 'completed' ? CURVE.slice(0, last + 1) : CURVE)
      const until = one.silent ? 3 : last
      const dones = split(
        one.done,
        CURVE.slice(0, until + 1).map(value => value * (0.8 + 0.4 * random())),
      )
      for (let i = 0; i < 12; i++)
        if (stage !== 'completed' || i <= last)
          months.push({ month: month(36 + i), plan: plans[i], ...(i <= until && i <= 5 ? { completed: dones[i] } : {}) })
    }
    const spent = months.reduce((sum, m) => sum + (m.completed ?? 0), 0)
    // what was built before the months begin, and what is still to come
    const invest =
      fact.invest !== undefined || described.get(name)?.invest !== undefined
        ? Math.max(one.invest, spent)
        : Math.max(one.invest, Math.round(spent * 1.15))
    let sum = Math.max(
      0,
      stage === 'completed'
        ? invest - spent
        : Math.min(
            invest - spent,
            Math.round((Math.max(0, 12 - indexOf(start)) * one.invest) / Math.max(12, indexOf(end) - indexOf(start))),
          ),
    )
    const lag = one.index % 11 === 3 ? 0.7 : 1
    const reports = months.map(({ month: at, plan: planWan, completed }) => {
      sum += completed ?? 0
      const share = Math.min(stage === 'completed' && at === end ? 100 : 99, (100 * sum * lag) / Math.max(invest, sum))
      const said = completed !== undefined
      return [
        at,
        yuan(planWan),
        said ? yuan(completed) : null,
        said ? (stage === 'completed' && at === end ? '100' : share.toFixed(1)) : null,
      ]
    })
    if (stage === 'completed' && reports.length) reports.at(-1)[3] = '100'
    const sources = /industry|commerce/.test(sector) ? PRIVATE : PUBLIC
    const keys = Object.keys(sources)
    const money = Object.entries(years).flatMap(([year, amount]) => {
      const parts = split(amount, Object.values(sources))
      const need = split(Math.round(amount * (one.index % 5 === 2 ? 1.12 : 1)), Object.values(sources))
      const doneWan = year === '2024' ? (one.done ?? 0) : Math.round(amount * 0.97)
      const paid = split(Math.round(doneWan * 0.93), Object.values(sources))
      return keys.flatMap((source, i) =>
        [
          ['need', need[i]],
          ...(['central', 'province', 'city', 'county', 'bonds'].includes(source)
            ? [['budget', Math.round(parts[i] * (one.index % 9 === 4 ? 0.6 : 1))]]
            : []),
          ['plan', parts[i]],
          ['paid', paid[i]],
        ]
          .filter(([, amount]) => amount > 0)
          .map(([kind, amount]) => [Number(year), source, kind, yuan(amount)]),
      )
    })
    if (!plan && ['idea', 'reserve'].includes(stage)) {
      const parts = split(Math.round(invest * 0.3), Object.values(sources))
      for (const [i, source] of keys.entries()) if (parts[i]) money.push([2025, source, 'need', yuan(parts[i])])
    }
    const slip = fact.reason && stage !== 'cancelled' ? 3 : one.index % 7 === 2 && stage === 'construction' ? 2 : 0
    const base = (at, moved = 0) => lastDay(month(Math.max(0, indexOf(at) - moved)))
    const half = month(Math.round((indexOf(start) + indexOf(end)) / 2))
    const passed = at => stage !== 'cancelled' && lastDay(at) <= '2024-06-30'
    const begun = stage === 'construction' || stage === 'completed'
    const milestones =
      stage === 'idea'
        ? [['可行性研究报告', base('2024-10'), base('2024-10'), null, '']]
        : stage === 'cancelled'
          ? []
          : [
              [
                '可行性研究报告批复',
                base(month(Math.max(0, indexOf(start) - 8))),
                base(month(Math.max(0, indexOf(start) - 8))),
                lastDay(month(Math.max(0, indexOf(start) - 8))) <= '2024-06-30' ? base(month(Math.max(0, indexOf(start) - 8))) : null,
                '',
              ],
              ['开工', base(start), base(start), begun ? base(start) : null, fact.reason && !begun ? fact.reason : ''],
              [
                '主体完工',
                base(half, slip),
                base(half),
                begun && passed(half) && lastDay(half) < '2024-05-31' ? base(half) : null,
                slip ? (fact.reason ?? '征地拆迁推迟') : '',
              ],
              ...(fact.next ? [[fact.next[0], base(fact.next[1]), base(fact.next[1]), null, '']] : []),
              [
                /产|基地|园/.test(name) ? '竣工投产' : '竣工验收',
                base(end, slip),
                base(end),
                stage === 'completed' ? base(end) : null,
                slip ? (fact.reason ?? '征地拆迁推迟') : '',
              ],
            ]
    const granted = begun
      ? ['initiation', 'land', 'planning', 'environment', 'design', 'construction']
      : stage === 'reserve'
        ? ['initiation']
        : []
    const waiting = stage === 'reserve' ? ['land', 'environment', 'construction'] : stage === 'idea' ? ['initiation'] : []
    const approvals = [
      ...granted.map((kind, i) => {
        const on = base(month(Math.max(0, indexOf(start) - 7 + i)))
        return [kind, 'granted', '市政务服务管理局', daysBefore(on, 9 + ((one.index + i) % 17)), null, on]
      }),
      // submitted in the weeks before the last day of June 2024; some of them longer ago than the law allows
      ...waiting.map((kind, i) =>
        i === 0
          ? [kind, 'submitted', '市政务服务管理局', daysBefore('2024-06-30', 5 + ((one.index * 11) % 48)), null, null]
          : [kind, 'todo', '市政务服务管理局', null, stage === 'reserve' ? daysBefore(`${start}-01`, 40 - 20 * i) : null, null],
      ),
    ]
    const other = /至/.test(name) ? short.find(([s]) => name.split('至')[1]?.startsWith(s))?.[1] : undefined
    return {
      name,
      serial: `QCH-${String(one.index + 1).padStart(3, '0')}`,
      stage,
      sector,
      level: invest > 200_000 ? 'province' : invest > 30_000 ? 'city' : 'county',
      nature: /扩建|二期/.test(name)
        ? 'expand'
        : /改造|提质|提升|更新|加固|整治|修复|改建/.test(name)
          ? 'rebuild'
          : /迁建/.test(name)
            ? 'replace'
            : 'new',
      place: wide ? null : place,
      where: wide ? '全市' : '',
      lead: wide || random() < 0.72 ? LEADS[sector] : `${place}人民政府`,
      leader: LEADERS[one.index % LEADERS.length],
      scale,
      investment: yuan(invest),
      ...(stage === 'idea' ? {} : { startsOn: `${start}-01`, endsOn: lastDay(end) }),
      ...(begun ? { baselineStart: `${start}-01`, baselineEnd: base(end, slip), actualStart: `${start}-01` } : {}),
      ...(stage === 'completed' ? { actualEnd: lastDay(end) } : {}),
      geometry: wide ? null : shape(name, rings.get(place), other ? rings.get(other) : undefined, random),
      months: reports,
      money,
      milestones,
      approvals,
      listings: [
        ...(plan
          ? [
              [
                2024,
                'annual',
                fact.next ? fact.next[0] : stage === 'reserve' ? '开工' : stage === 'completed' || end <= '2024-12' ? '竣工' : '主体工程',
              ],
            ]
          : []),
        ...(['idea', 'reserve', 'construction'].includes(stage)
          ? [2025, 2026].filter(year => stage !== 'construction' || end >= `${year}`).map(year => [year, 'rolling', ''])
          : []),
      ],
    }
  })
}

export const libraryFile = projects => `[\n${projects.map(one => JSON.stringify(one)).join(',\n')}\n]\n`
