// A project of the sample city's library as a row: its months, money, milestones, approvals and lists.
import { CURVE, LEADERS, LEADS, PRIVATE, PUBLIC } from './library-facts.mjs'
import { indexOf, lastDay, month, split, yuan } from './library-months.mjs'
import { shape } from './map-shapes.mjs'

const daysBefore = (day, n) => new Date(Date.parse(`${day}T00:00:00Z`) - n * 86_400_000).toISOString().slice(0, 10)

/** A project's months with what is planned and done in each, and what is planned for each year. */
function monthsOf({ stage, start, end, plan, invest, silent, done }, random) {
  const months = []
  const years = {}
  const stop = stage === 'completed' ? indexOf(end) : 41
  if (stage === 'construction' || stage === 'completed') {
    // what was done before 2024 is spread over the months that it stood under construction
    const span = Math.max(1, indexOf(end) - indexOf(start) + 1)
    for (let i = Math.max(12, indexOf(start)); i <= Math.min(stop, 35); i++) {
      const planWan = Math.max(1, Math.round((invest / span) * (0.75 + (0.5 * CURVE[i % 12]) / 83)))
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
    const until = silent ? 3 : last
    const dones = split(
      done,
      CURVE.slice(0, until + 1).map(value => value * (0.8 + 0.4 * random())),
    )
    for (let i = 0; i < 12; i++)
      if (stage !== 'completed' || i <= last)
        months.push({ month: month(36 + i), plan: plans[i], ...(i <= until && i <= 5 ? { completed: dones[i] } : {}) })
  }
  return { months, years }
}

/** The months as they are reported, `[month, planned, done, share of the whole]`; `spent`: what all of them say was done. */
function reportsOf({ stage, start, end, invest: meant, index }, months, invest, spent) {
  let sum = Math.max(
    0,
    stage === 'completed'
      ? invest - spent
      : Math.min(invest - spent, Math.round((Math.max(0, 12 - indexOf(start)) * meant) / Math.max(12, indexOf(end) - indexOf(start)))),
  )
  const lag = index % 11 === 3 ? 0.7 : 1
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
  return reports
}

/** `[year, source, need, budget, plan or paid, amount]`, from the sources that such projects have. */
function moneyOf({ sector, stage, plan, done, index }, years, invest) {
  const sources = /industry|commerce/.test(sector) ? PRIVATE : PUBLIC
  const keys = Object.keys(sources)
  const money = Object.entries(years).flatMap(([year, amount]) => {
    const parts = split(amount, Object.values(sources))
    const need = split(Math.round(amount * (index % 5 === 2 ? 1.12 : 1)), Object.values(sources))
    const doneWan = year === '2024' ? (done ?? 0) : Math.round(amount * 0.97)
    const paid = split(Math.round(doneWan * 0.93), Object.values(sources))
    return keys.flatMap((source, i) =>
      [
        ['need', need[i]],
        ...(['central', 'province', 'city', 'county', 'bonds'].includes(source)
          ? [['budget', Math.round(parts[i] * (index % 9 === 4 ? 0.6 : 1))]]
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
  return money
}

const isBegun = ({ stage }) => stage === 'construction' || stage === 'completed'
const dayIn = (at, moved = 0) => lastDay(month(Math.max(0, indexOf(at) - moved)))
/** By how many months the end of a project has moved. */
const slipOf = ({ fact, stage, index }) => (fact.reason && stage !== 'cancelled' ? 3 : index % 7 === 2 && stage === 'construction' ? 2 : 0)

/** `[what, first meant for, meant for, done on, why late]`. */
function milestonesOf(one) {
  const { name, fact, stage, start, end } = one
  if (stage === 'idea') return [['可行性研究报告', dayIn('2024-10'), dayIn('2024-10'), null, '']]
  if (stage === 'cancelled') return []
  const slip = slipOf(one)
  const begun = isBegun(one)
  const half = month(Math.round((indexOf(start) + indexOf(end)) / 2))
  const passed = at => lastDay(at) <= '2024-06-30'
  const studied = dayIn(month(Math.max(0, indexOf(start) - 8)))
  const late = slip ? (fact.reason ?? '征地拆迁推迟') : ''
  return [
    ['可行性研究报告批复', studied, studied, studied <= '2024-06-30' ? studied : null, ''],
    ['开工', `${start}-01`, `${start}-01`, begun ? `${start}-01` : null, fact.reason && !begun ? fact.reason : ''],
    ['主体完工', dayIn(half, slip), dayIn(half), begun && passed(half) && lastDay(half) < '2024-05-31' ? dayIn(half) : null, late],
    ...(fact.next ? [[fact.next[0], dayIn(fact.next[1]), dayIn(fact.next[1]), null, '']] : []),
    [/产|基地|园/.test(name) ? '竣工投产' : '竣工验收', dayIn(end, slip), dayIn(end), stage === 'completed' ? dayIn(end) : null, late],
  ]
}

/** `[kind, state, body, submitted, due, granted]`. */
function approvalsOf(one) {
  const { stage, start, index } = one
  const granted = isBegun(one)
    ? ['initiation', 'land', 'planning', 'environment', 'design', 'construction']
    : stage === 'reserve'
      ? ['initiation']
      : []
  const waiting = stage === 'reserve' ? ['land', 'environment', 'construction'] : stage === 'idea' ? ['initiation'] : []
  return [
    ...granted.map((kind, i) => {
      const on = dayIn(month(Math.max(0, indexOf(start) - 7 + i)))
      return [kind, 'granted', '市政务服务管理局', daysBefore(on, 9 + ((index + i) % 17)), null, on]
    }),
    // submitted in the weeks before the last day of June 2024; some of them longer ago than the law allows
    ...waiting.map((kind, i) =>
      i === 0
        ? [kind, 'submitted', '市政务服务管理局', daysBefore('2024-06-30', 5 + ((index * 11) % 48)), null, null]
        : [kind, 'todo', '市政务服务管理局', null, stage === 'reserve' ? daysBefore(`${start}-01`, 40 - 20 * i) : null, null],
    ),
  ]
}

/** The lists that a project stands in: `[year, kind, what is meant for that year]`. */
function listingsOf({ fact, stage, end, plan }) {
  const aim = fact.next ? fact.next[0] : stage === 'reserve' ? '开工' : stage === 'completed' || end <= '2024-12' ? '竣工' : '主体工程'
  const rolling = ['idea', 'reserve', 'construction'].includes(stage)
    ? [2025, 2026].filter(year => stage !== 'construction' || end >= `${year}`).map(year => [year, 'rolling', ''])
    : []
  return plan ? [[2024, 'annual', aim], ...rolling] : rolling
}

const natureOf = name =>
  /扩建|二期/.test(name)
    ? 'expand'
    : /改造|提质|提升|更新|加固|整治|修复|改建/.test(name)
      ? 'rebuild'
      : /迁建/.test(name)
        ? 'replace'
        : 'new'

/** A project as a row of the library. */
export function rowOf(one, { rings, short, random }) {
  const { name, place, wide, sector, stage, start, end, scale } = one
  const { months, years } = monthsOf(one, random)
  const spent = months.reduce((sum, m) => sum + (m.completed ?? 0), 0)
  // what was built before the months begin, and what is still to come
  const invest = Math.max(one.invest, one.known ? spent : Math.round(spent * 1.15))
  const other = /至/.test(name) ? short.find(([s]) => name.split('至')[1]?.startsWith(s))?.[1] : undefined
  const begun = isBegun(one)
  return {
    name,
    serial: `QCH-${String(one.index + 1).padStart(3, '0')}`,
    stage,
    sector,
    level: invest > 200_000 ? 'province' : invest > 30_000 ? 'city' : 'county',
    nature: natureOf(name),
    place: wide ? null : place,
    where: wide ? '全市' : '',
    lead: wide || random() < 0.72 ? LEADS[sector] : `${place}人民政府`,
    leader: LEADERS[one.index % LEADERS.length],
    scale,
    investment: yuan(invest),
    ...(stage === 'idea' ? {} : { startsOn: `${start}-01`, endsOn: lastDay(end) }),
    ...(begun ? { baselineStart: `${start}-01`, baselineEnd: dayIn(end, slipOf(one)), actualStart: `${start}-01` } : {}),
    ...(stage === 'completed' ? { actualEnd: lastDay(end) } : {}),
    geometry: wide ? null : shape(name, rings.get(place), other ? rings.get(other) : undefined, random),
    months: reportsOf(one, months, invest, spent),
    money: moneyOf(one, years, invest),
    milestones: milestonesOf(one),
    approvals: approvalsOf(one),
    listings: listingsOf(one),
  }
}
