import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ObservationStatement } from '@lantu/model/statement'
import { describe, expect, it } from 'vitest'
import { documentsIn, goldenFile, KINDS, readingLines } from '../test-support/golden.mjs'
import { readPlan } from './read-plan.ts'

const corpus = join(import.meta.dirname, '../../../corpus')
const city = join(corpus, 'qingchuanhu')
const folder = join(corpus, 'expected', 'readings')

describe('the sample city reads as committed (node scripts/golden.mjs --write renews it)', () => {
  it.each(documentsIn(city) as string[])('%s', async document => {
    const lines = (await readingLines(readPlan, join(city, document))) as Record<string, string>
    for (const kind of KINDS as string[]) {
      const file = goldenFile(folder, document, kind)
      expect(lines[kind], `${document}: ${kind}`).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '')
    }
  })
})

interface Expected {
  readonly row: number
  readonly text: string
  readonly optional?: boolean
  readonly printedName?: string
}
const { tables } = JSON.parse(readFileSync(join(corpus, 'expected', 'outline-indicators.json'), 'utf8')) as {
  tables: { box: string; observations: (Expected & Record<string, unknown>)[] }[]
}

describe('the outline’s tables say what a person reads in them', async () => {
  const { statements } = await readPlan(readFileSync(join(city, 'outline.docx')))
  const inTables = statements.filter((s): s is ObservationStatement => s.kind === 'observation' && s.cell !== undefined)
  it.each(tables)('$box', ({ observations }) => {
    const wrong = observations.filter(({ row: _row, printedName: _printed, text, optional, ...fields }) => {
      const found = inTables.some(
        one =>
          one.text === text && (optional || Object.entries(fields).every(([field, value]) => one[field as keyof typeof one] === value)),
      )
      return !found
    })
    expect(wrong).toEqual([])
  })
})
