import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureCodePoints } from '@lantu/model/code-points'
import { LantuError } from '@lantu/model/errors'
import type { Reading } from '@lantu/model/reading'
import type { Statement } from '@lantu/model/statement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../scripts/corpus/markup.mjs'
import { plainText } from '../../../scripts/corpus/text-files.mjs'
import { planMarkup } from '../test-support/plan-markup.mjs'
import { readPlan } from './read-plan.ts'

const corpus = join(import.meta.dirname, '../../../corpus/qingchuanhu')
const encode = (text: string) => new TextEncoder().encode(text)
const plan = (seed: number, chapters = 2) => new TextDecoder().decode(plainText(parse(planMarkup(seed, chapters)))).replaceAll('\r', '')
const samples = readdirSync(corpus)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(join(corpus, name), 'utf8'))

/** Where quotes differ from the text, or spans do not nest: statements in quotes, cells and sentences in blocks, sections in parents. */
function faults(reading: Reading): string[] {
  const { text } = reading.document
  const points = measureCodePoints(text)
  const slice = (start: number, end: number) => text.slice(points.toUnits(start), points.toUnits(end))
  const found: string[] = []
  const inside = (what: string, inner: { start: number; end: number }, outer: { start: number; end: number }) => {
    if (!(outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end)) found.push(what)
  }
  for (const one of reading.statements) {
    if (slice(one.at, one.end) !== one.text) found.push(`words at ${one.at}`)
    if (slice(one.quoteStart, one.quoteEnd) !== one.quote) found.push(`quote at ${one.quoteStart}`)
    inside(`statement at ${one.at}`, { start: one.at, end: one.end }, { start: one.quoteStart, end: one.quoteEnd })
  }
  for (const section of reading.sections) {
    const parent = section.parent === null ? undefined : reading.sections[section.parent]
    if (parent) inside(`section ${section.id}`, section, parent)
    inside(`heading of ${section.id}`, { start: section.headingStart, end: section.headingEnd }, section)
  }
  for (const block of reading.blocks) {
    if (block.kind === 'aside') continue
    if (block.kind === 'table') for (const cell of block.cells) inside(`cell at ${cell.start}`, cell, block)
    else for (const [start, end] of block.sentences) inside(`sentence at ${start}`, { start, end }, block)
  }
  return found
}

/** The statement with all its places moved by so many code points. */
const moved = (statement: Statement, by: number): unknown =>
  JSON.parse(
    JSON.stringify(statement, (field, value: unknown) => {
      if (field === 'origin') return undefined
      return ['at', 'end', 'quoteStart', 'quoteEnd'].includes(field) ? (value as number) + by : value
    }),
  )

/** A plan with pieces of a sample city's text in it, and signs that do not belong. */
const mutated = fc
  .record({
    sample: fc.nat({ max: samples.length - 1 }),
    from: fc.nat({ max: 8000 }),
    changes: fc.array(
      fc.record({
        at: fc.nat({ max: 3000 }),
        cut: fc.nat({ max: 6 }),
        put: fc.constantFrom('', '\n', '（', '”', '1', '%', '一、', '\t', '𠮷', '。'),
      }),
      { maxLength: 25 },
    ),
  })
  .map(({ sample, from, changes }) => {
    const signs = Array.from((samples[sample] as string).slice(from, from + 3000))
    for (const { at, cut, put } of changes) signs.splice(at, cut, put)
    return signs.join('')
  })
const made = fc.integer({ min: 1, max: 1_000_000 }).map(seed => plan(seed))
const text = fc.oneof(mutated, made)

async function readOrNull(bytes: Uint8Array): Promise<Reading | null> {
  try {
    return await readPlan(bytes)
  } catch (error) {
    if (error instanceof LantuError) return null
    throw error
  }
}

describe('whatever the text', () => {
  it('a text read again gives the same records, reasons and all', async () => {
    // written down, since a list that two readings shared would be like itself
    const read = async () => JSON.stringify(await Promise.all(samples.map(async text => (await readPlan(encode(text))).statements)))
    const first = await read()
    expect(await read()).toBe(first)
  })

  it('spans nest and quotes are slices of it, and the same bytes give the same reading', async () => {
    await fc.assert(
      fc.asyncProperty(text, async words => {
        const reading = await readOrNull(encode(words))
        if (!reading) return
        expect(faults(reading)).toEqual([])
        expect((await readPlan(encode(words))).statements).toEqual(reading.statements)
      }),
      { numRuns: 60 },
    )
  })

  it('shifting the text shifts the spans', async () => {
    await fc.assert(
      fc.asyncProperty(made, fc.integer({ min: 1, max: 9 }), async (words, lines) => {
        const before = await readPlan(encode(words))
        const after = await readPlan(encode('\n'.repeat(lines) + words))
        expect(after.statements.map(one => moved(one, 0))).toEqual(before.statements.map(one => moved(one, lines)))
      }),
      { numRuns: 30 },
    )
  })

  it('appending a sentence leaves the earlier statements alone', async () => {
    const sentences = ['新增城镇就业1.2万人。', '坚持生态立市。', '到2025年，森林覆盖率达到46.2%。', '加快建设澄湖区污水处理厂。']
    await fc.assert(
      fc.asyncProperty(made, fc.constantFrom(...sentences), async (words, sentence) => {
        const before = await readPlan(encode(words))
        const after = await readPlan(encode(`${words}　　${sentence}\n`))
        const length = measureCodePoints(words).length
        expect(after.statements.filter(one => one.at < length).map(one => moved(one, 0))).toEqual(
          before.statements.map(one => moved(one, 0)),
        )
      }),
      { numRuns: 30 },
    )
  })
})
