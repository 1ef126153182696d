// The sample city's project library: the outline's named projects with places, money and months from January 2022 to June 2024.
// Made by rule from the outline's own words (place, size, investment) and from what the two work reports say of single projects;
// what neither says is drawn from a fixed seed. The year's plan of 2024 is 168.0 亿元 for 94 projects, of which 79.6 亿元 by June.
import { CURVE, DONE_2024, FACTS, PLAN_2024, PLANNED_2024, SECTORS } from './library-facts.mjs'
import { indexOf, month, split } from './library-months.mjs'
import { rowOf } from './library-row.mjs'

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

/** A project before its money is known: what it is, where, how large, and from when to when. `random` draws what nobody said. */
function outlined(name, index, { described, places, short, random }) {
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
  const known = fact.invest !== undefined || said.invest !== undefined
  return { name, fact, place, wide, sector, invest, known, stage, start, end, scale: said.scale ?? '', index }
}

/** Gives 94 projects the year's plan of 2024, in all 168.0 亿元, and what was done of it by June, 79.6. */
function shareOutYear(projects, random) {
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
}

/** The rows of the library: `source` is the outline's markup, `names` its projects, `boundaries` the map as GeoJSON text. */
export function library(source, names, city, boundaries) {
  const random = seeded(20240630)
  const rings = new Map(JSON.parse(boundaries).features.map(f => [f.properties.name, f.geometry.coordinates[0]]))
  const places = city.jurisdictions.map(one => one.name)
  const short = places.map(name => [name.replace(/[市县区]$/, ''), name])
  const drawing = { described: describe(source), places, short, random }
  const projects = names.map((name, index) => outlined(name, index, drawing))
  // ends in the past are for what is finished only
  for (const one of projects) if (one.stage === 'construction' && indexOf(one.end) < 43) one.end = month(44 + (one.index % 17))
  shareOutYear(projects, random)
  return projects.map(one => rowOf(one, { rings, short, random }))
}

export const libraryFile = projects => `[\n${projects.map(one => JSON.stringify(one)).join(',\n')}\n]\n`
