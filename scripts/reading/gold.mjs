// Annotated observations outside the repository (`../shared`), what the reader makes of their documents, and where the two differ.
// The comparison is that of the annotation guide: a reading matches the record whose `at` it shares; every field is compared.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlan } from '../../packages/reader/dist/read-plan.js'
import { root } from '../prepare.mjs'
import { FIELDS, wrongFields } from './fields.mjs'

export const shared = join(root, '..', 'shared')

const lines = path =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line))

/**
 * Positions set aside when this reader was written: every fourth stretch of 1,500 characters of the seeds, every second stretch of
 * 1,000 of the other documents, and the whole of two of them. Nobody looked at their errors.
 */
const WHOLE = /广东|江西/
export const isHeldBack = (part, name, at) =>
  part === 'seeds' ? Math.floor(at / 1500) % 4 === 3 : WHOLE.test(name) || Math.floor(at / 1000) % 2 === 1

/** Every annotated document with its records and the reader's, or null where the folder is absent. */
export async function readAnnotated() {
  if (!existsSync(join(shared, 'gold'))) return null
  const documents = []
  for (const [part, gold, texts] of [
    ['seeds', 'gold', 'seeds'],
    ['others', 'gold/others', 'texts'],
  ]) {
    for (const file of readdirSync(join(shared, gold)).toSorted()) {
      const text = join(shared, texts, file.replace('.jsonl', '.txt'))
      if (!file.endsWith('.jsonl') || !existsSync(text)) continue
      const all = lines(join(shared, gold, file))
      const ranges = all.find(line => line.ranges)?.ranges
      const records = all.filter(line => !line.ranges)
      // an empty file annotates nothing
      if (!records.some(record => !record.optional && record.at !== undefined)) continue
      const { statements, document } = await readPlan(readFileSync(text))
      const inside = at => !ranges || ranges.some(([from, to]) => at >= from && at < to)
      const found = statements.filter(s => s.kind === 'observation' && inside(s.at))
      documents.push({ part, name: file.replace('.jsonl', ''), records, found, text: document.text, inside })
    }
  }
  return documents
}

/** `{gold, found, matched, exact, right, pairs, missed, spurious}` over what `keep(document, at)` lets through. */
export function compare(documents, keep) {
  const total = { gold: 0, found: 0, matched: 0, exact: 0, right: {}, pairs: [], missed: [], spurious: [] }
  for (const field of Object.keys(FIELDS)) total.right[field] = 0
  for (const document of documents) {
    const byAt = new Map(document.found.filter(s => keep(document, s.at)).map(s => [s.at, s]))
    for (const g of document.records) {
      if (!keep(document, g.at)) continue
      const p = byAt.get(g.at)
      byAt.delete(g.at)
      if (g.optional) continue
      total.gold++
      if (!p) {
        total.missed.push({ document, g })
        continue
      }
      total.found++
      total.matched++
      const wrong = wrongFields(p, g)
      for (const field of Object.keys(FIELDS)) if (!wrong.includes(field)) total.right[field]++
      if (!wrong.length) total.exact++
      total.pairs.push({ document, p, g, wrong })
    }
    for (const p of byAt.values()) {
      total.found++
      total.spurious.push({ document, p })
    }
  }
  return total
}

export const f1 = (hit, found, gold) => (hit ? (2 * hit) / (found + gold) : 0)
