import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { indicatorMatrix } from '@lantu/coherence/align/indicator-matrix'
import { checkDocuments } from '@lantu/coherence/check-documents'
import { checkedDocumentOf } from '@lantu/coherence/checked-document'
import type { Finding } from '@lantu/model/finding'
import { Finding as FindingSchema } from '@lantu/model/finding'
import { readPlan } from '@lantu/reader/read-plan'
import Schema from 'typebox/schema'
import { describe, expect, it } from 'vitest'
import { checkCity, readCity, tryFaults } from './city-trial.ts'

const root = join(import.meta.dirname, '..', '..')
const seeds = join(root, '..', 'shared', 'seeds')

describe('the sample city', async () => {
  const city = await readCity(root)
  const findings = checkCity(city)

  it('has no error as it is, and warnings only of targets that it says were missed', () => {
    expect(findings.filter(f => f.gravity === 'error').map(f => f.message.zh)).toEqual([])
    expect([...new Set(findings.filter(f => f.gravity === 'warning').map(f => f.rule))]).toEqual(['target-against-actual'])
  })
  it('gives findings that fit the schema, each with a key of its own and the very words of its sides', () => {
    for (const finding of findings) expect(Schema.Check(FindingSchema, finding)).toBe(true)
    expect(new Set(findings.map(f => f.key)).size).toBe(findings.length)
    const texts = new Map(city.map(({ name, reading }) => [name, [...reading.document.text]]))
    for (const side of findings.flatMap(f => f.sides)) {
      expect(texts.get(side.document)?.slice(side.at, side.end).join('')).toBe(side.text)
      expect(
        texts
          .get(side.document)
          ?.slice(side.quoteStart, side.quoteStart + [...side.quote].length)
          .join(''),
      ).toBe(side.quote)
    }
  })
  it('keeps the keys of findings when text is put in before them', () => {
    const documents = city.map(({ name, reading }) => checkedDocumentOf(name, reading))
    const moved = documents.map(document => ({
      ...document,
      statements: document.statements.map(s => ({
        ...s,
        at: s.at + 7,
        end: s.end + 7,
        quoteStart: s.quoteStart + 7,
        quoteEnd: s.quoteEnd + 7,
      })),
      paragraphs: (document.paragraphs ?? []).map(p => ({ ...p, at: p.at + 7 })),
    }))
    const keys = (list: readonly Finding[]) => list.map(f => f.key).toSorted()
    expect(keys(checkDocuments(moved))).toEqual(keys(findings))
  })
  it('shows at least nine in ten of the faults put into it', () => {
    const trials = tryFaults(city, 11, 20)
    const found = trials.filter(trial => trial.found === 'error' || trial.found === 'warning')
    expect(found.length / trials.length).toBeGreaterThanOrEqual(0.9)
  })
  it('lays the indicators of its plans side by side', () => {
    const matrix = indicatorMatrix(city.map(({ name, reading }) => checkedDocumentOf(name, reading)))
    const row = matrix.rows.find(r => r.place === '青川湖市' && r.names.includes('森林覆盖率'))
    expect(new Set(row?.cells.map(cell => cell.document)).size).toBeGreaterThan(2)
    expect(row?.cells.some(cell => cell.status === 'target' && cell.years === '2025' && cell.value === '47.0%')).toBe(true)
  })
})

describe.skipIf(!existsSync(seeds))('real documents, where ../shared is there', () => {
  it('are checked without an error of our own, whichever of them come together', async () => {
    const files = readdirSync(seeds).filter(file => file.endsWith('.txt'))
    const documents = []
    for (const file of files) documents.push(checkedDocumentOf(file, await readPlan(readFileSync(join(seeds, file)))))
    const together = checkDocuments(documents)
    expect(together.filter(f => f.gravity !== 'note').length).toBeGreaterThan(20)
    expect(
      checkDocuments(documents.toReversed())
        .map(f => f.key)
        .toSorted(),
    ).toEqual(together.map(f => f.key).toSorted())
  })
})
