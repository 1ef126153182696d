import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlan } from '../../packages/reader/dist/read-plan.js'
import { FIELDS } from './fields.mjs'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'specs/observations/annotated')
const passages = readdirSync(folder)
  .filter(file => file.endsWith('.json') && file !== 'first-sight.json')
  .flatMap(file => JSON.parse(readFileSync(join(folder, file), 'utf8')).passages)

const TIMES = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }
/** 亿元 → [1e8, 元] */
function scaled(unit) {
  const many = /^[十百千]?[万亿]+/.exec(unit)?.[0] ?? ''
  return [[...many].reduce((product, sign) => product * TIMES[sign], 1), unit.slice(many.length)]
}

/** Whether both say one amount, however 万 and 亿 are parted between number and unit: 4.65亿吨, 46500万吨. */
function sameAmount(p, g) {
  const [said, written] = [[p.value].flat(), [g.value].flat()]
  const [a, one] = scaled(p.unit)
  const [b, other] = scaled(g.unit)
  const near = (x, y) => Math.abs(x * a - y * b) < 1e-6 * Math.max(1, Math.abs(y * b))
  return a !== b && one === other && said.length === written.length && said.every((x, i) => near(x, written[i]))
}

/** The passages annotated by position, as documents that `compare` takes; null where their texts are absent. */
export async function readPassages() {
  const documents = []
  for (const { file, at, end, part, records } of passages) {
    const path = join(root, '../shared', file)
    if (!existsSync(path)) return null
    const { statements, document } = await readPlan(readFileSync(path))
    const signs = [...document.text]
    const found = statements.filter(s => s.kind === 'observation' && s.at >= at && s.at < end)
    const taken = new Set()
    const read = records.map(record => {
      const p = found.find(s => !taken.has(s) && s.at < record.end && record.at < s.at + [...s.text].length)
      taken.add(p)
      const g = {
        ...record,
        at: p?.at ?? record.at,
        indicator: record.name.map(piece => (typeof piece === 'string' ? piece : signs.slice(...piece).join(''))).join(''),
        text: signs.slice(record.at, record.end).join(''),
        time: record.times[0] ?? '',
      }
      if (p && record.comparators?.includes(p.comparator)) g.comparator = p.comparator
      if (p) g.time = record.times.find(time => FIELDS.time(p, { ...g, time })) ?? g.time
      return p && sameAmount(p, g) ? { ...g, value: p.value, unit: p.unit } : g
    })
    documents.push({ part, name: file.slice(6, -4), records: read, found, text: document.text })
  }
  return documents
}
