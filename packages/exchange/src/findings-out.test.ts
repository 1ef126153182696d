import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Finding } from '@lantu/model/finding'
import Schema from 'typebox/schema'
import { expect, it } from 'vitest'
import { findingsToHtml } from './findings-html.ts'
import { findingsToSarif } from './findings-sarif.ts'

const require = createRequire(import.meta.url)
/** The schema as it was published with SARIF's own tools. */
const schema = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object

const finding: Finding = {
  key: 'two-values|青川湖市|森林覆盖率|2025',
  state: '47|48',
  rule: 'two-values',
  gravity: 'warning',
  message: { zh: '“森林覆盖率”有两个数：47% 与 <48>%。', en: '“森林覆盖率” has two values.' },
  found: { zh: '48%', en: '48%' },
  expected: { zh: '47%', en: '47%' },
  arithmetic: ['47% ≠ 48%'],
  sides: [
    {
      document: '纲要 稿.txt',
      at: 8,
      end: 10,
      text: '47',
      quoteStart: 0,
      quote: '森林覆盖率达到 47%。',
      role: 'stated',
      chapter: ['第一章 目标'],
    },
    { document: '纲要 稿.txt', at: 20, end: 22, text: '48', quoteStart: 12, quote: '森林覆盖率达到 48%。', role: 'other' },
  ],
  suggestion: { document: '纲要 稿.txt', at: 20, end: 22, replacement: '47' },
}
const rules = [{ name: 'two-values', zh: '同一指标有两个数', en: 'One indicator with two values' }]
const locate = (_: string, at: number) => ({ line: 1, column: at + 1 })

it('writes SARIF that the 2.1.0 schema accepts', () => {
  const log = JSON.parse(findingsToSarif([finding], rules, 'zh', locate)) as { runs: { results: object[] }[] }
  expect(Schema.Check(schema, { version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
  expect(Schema.Check(schema, log)).toBe(true)
  expect(Schema.Check(schema, JSON.parse(findingsToSarif([], rules, 'en', locate)))).toBe(true)
  expect(log.runs[0]?.results[0]).toMatchObject({
    ruleId: 'two-values',
    ruleIndex: 0,
    level: 'warning',
    partialFingerprints: { 'findingKey/v1': finding.key },
    locations: [
      { physicalLocation: { artifactLocation: { uri: '%E7%BA%B2%E8%A6%81%20%E7%A8%BF.txt' }, region: { startColumn: 9, endColumn: 11 } } },
    ],
  })
})

it('writes a page that stands by itself, marks the number and escapes what documents say', () => {
  const page = findingsToHtml([finding], ['纲要 稿.txt'], 'zh')
  expect(page).toContain('森林覆盖率达到 <mark>47</mark>%。')
  expect(page).toContain('&lt;48&gt;%')
  expect(page).not.toMatch(/<script|https?:/)
  expect(findingsToHtml([], [], 'en')).toContain('Nothing was found.')
})
