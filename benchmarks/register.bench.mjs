// Screens of the register against the bare SQL that they need, in the same run: 100 plans, 3,000 indicators, a million
// observations, made by SQL in a register of its own under a temporary folder. Each case is one screen: `screen` runs the action
// as a request does (permission, transaction, row-level security, the arithmetic, the answer), `bare` the same SQL by the driver.
// Add a case to CASES; the ratio of medians is to stay at or below 1.5.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { seeAlignment } from '../packages/actions/dist/findings/align-register.js'
import { MATRIX_SQL } from '../packages/actions/dist/findings/matrix-rows.js'
import { INDICATOR_PAGE_SQL } from '../packages/actions/dist/lights/indicator-rows.js'
import { PLAN_LIGHTS_SQL } from '../packages/actions/dist/lights/light-rows.js'
import { getAppraisal } from '../packages/actions/dist/lights/see-appraisal.js'
import { getLights } from '../packages/actions/dist/lights/see-lights.js'
import { gramQuery, searchEverything, searchSql } from '../packages/actions/dist/search-everything.js'
import { GRID_SQL, gridParameters } from '../packages/actions/dist/values/grid-rows.js'
import { getValueGrid } from '../packages/actions/dist/values/see-values.js'
import { openRegister } from '../packages/register/dist/open-register.js'
import { fillRegister } from './register/fill-register.mjs'
import { fillTexts } from './register/fill-texts.mjs'

const ROUNDS = 200
const DAY = '2024-06-30'
const gridOf = plan => ({ plan, from: 2023, to: 2023, frequency: 'month', cumulative: true })

/** Given the filled register, a case says how its screen and its bare SQL run once. */
const CASES = [
  {
    name: 'cockpit 驾驶舱（30 项约束、预期性指标）',
    screen: ({ context, plan }) => getLights(context, plan, DAY),
    bare: ({ client, authority, plan }) => client.query(PLAN_LIGHTS_SQL, [authority, plan]),
  },
  {
    name: 'indicator 指标页（333 个数，7 个县）',
    screen: ({ context, plan, indicator }) => getAppraisal(context, indicator, plan, DAY),
    bare: ({ client, authority, plan, indicator }) => client.query(INDICATOR_PAGE_SQL, [authority, plan, indicator]),
  },
  {
    name: 'search 搜索“蓄能”（10 万段里的 100 段）',
    screen: ({ context }) => searchEverything(context, '蓄能'),
    bare: ({ client, authority }) => client.query(searchSql(), [authority, gramQuery('蓄能'), 7, '蓄能']),
  },
  {
    name: 'matrix 指标矩阵（60 份规划、1,800 项里的 50 行）',
    screen: ({ context, plan }) => seeAlignment(context, 'observation', { plan }),
    bare: ({ client, authority, plan }) => client.query(MATRIX_SQL.observation, [authority, plan, null, false, null, 51, 'observation']),
  },
  {
    name: 'values 数据表（一份规划 30 行，逐月一年）',
    screen: ({ context, plan }) => getValueGrid(context, gridOf(plan)),
    bare: ({ client, authority, plan }) => client.query(GRID_SQL, gridParameters(authority, gridOf(plan))),
  },
]

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]
/** Runs the two by turns, so that what else the machine does falls on both alike. */
async function byTurns(first, second, rounds) {
  const taken = [[], []]
  for (let i = -Math.min(20, rounds / 10); i < rounds; i++) {
    for (const [side, run] of [first, second].entries()) {
      const start = performance.now()
      await run(Math.abs(i))
      if (i >= 0) taken[side].push(performance.now() - start)
    }
  }
  return taken.map(list => list.sort((a, b) => a - b))
}

const dataFolder = await mkdtemp(join(tmpdir(), 'lantu-bench-'))
const register = await openRegister({ dataFolder })
try {
  const started = performance.now()
  const { authority, plans, indicators } = await fillRegister(register, { plans: 100, indicators: 3000, observations: 1_000_000 })
  await fillTexts(register, { authority, paragraphs: 1000 })
  console.log(
    `register: 100 plans, 3,000 indicators, 1,000,000 observations, made in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  )
  const context = {
    register,
    now: () => new Date(`${DAY}T08:00:00Z`),
    actor: { authorityId: authority, name: 'bench', roles: ['planner'] },
  }
  // the names are aligned when they are first looked at, and kept until one changes
  const aligning = performance.now()
  await seeAlignment(context, 'observation', { plan: plans[0] })
  console.log(`names of 3,000 indicators aligned in ${((performance.now() - aligning) / 1000).toFixed(1)} s, once`)
  for (const { name, screen, bare } of CASES) {
    // another plan and indicator each time, so that nothing is asked twice in a row
    const given = i => ({ context, authority, plan: plans[i % plans.length], indicator: indicators[i % plans.length][i % 30] })
    const [bareTimes, screenTimes] = await register.asOwner(client =>
      byTurns(
        i => bare({ ...given(i), client }),
        i => screen(given(i)),
        ROUNDS,
      ),
    )
    const [b, s] = [quantile(bareTimes, 0.5), quantile(screenTimes, 0.5)]
    const show = n => `${n.toFixed(2)} ms`
    console.log(
      `${name}\n  bare SQL  p50 ${show(b)}  p95 ${show(quantile(bareTimes, 0.95))}\n  screen    p50 ${show(s)}  p95 ${show(quantile(screenTimes, 0.95))}  ratio ${(s / b).toFixed(2)}`,
    )
  }
} finally {
  await register.close()
  await rm(dataFolder, { recursive: true, force: true })
}
