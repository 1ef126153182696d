import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeDocument } from '@lantu/reader/decode/decode-document'
import { readText } from '@lantu/reader/read-plan'
import { describe, expect, it } from 'vitest'
import { allVariations, trial } from './trial.mjs'

const folder = join(import.meta.dirname, '../../corpus/qingchuanhu')
const documents = await Promise.all(
  ['outline.docx', 'chenghu-outline.txt', 'work-report-2023.html'].map(
    async name => (await decodeDocument(readFileSync(join(folder, name)))).text,
  ),
)
const blank = await decodeDocument(new TextEncoder().encode('空'))
const readingOf = (text: string) => readText({ ...blank, text })
const statementsOf = (text: string) => readingOf(text).statements
const reads = documents.map(text => ({ ...readingOf(text), text }))

/** What is known to differ in the sample city, in per cent; every other variation must not change anything. */
const SAME_AT_LEAST: readonly (readonly [string, number])[] = [
  ['per cent in words', 98],
  ['numbers from a hundred on in words', 96],
  // the outline's tables become lines too
  ['lines of ', 86],
  // the measure whose number follows is named in part by the clause before: 整治污水，治理率稳步提升，达到35%
  ['what goes up, its number in the next clause', 95],
]

describe('a text changed in a way that must not change its reading', async () => {
  // those of projects alone have a test of their own
  for (const variation of (await allVariations()).filter(({ kinds }) => kinds.includes('observation')))
    it(variation.name, () => {
      const total = { compared: 0, same: 0 }
      const differences: object[] = []
      for (const read of reads) {
        const result = trial(read, statementsOf, variation)
        total.compared += result.compared
        total.same += result.same
        differences.push(...result.differences)
      }
      const least = SAME_AT_LEAST.find(([name]) => variation.name.startsWith(name))?.[1] ?? 100
      expect(total.same, JSON.stringify(differences.slice(0, 3), null, 1)).toBeGreaterThanOrEqual((total.compared * least) / 100)
    })
})
