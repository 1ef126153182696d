import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ObservationFields, ObservationStatement } from '@lantu/model/statement'
import { describe, expect, it } from 'vitest'
import { readCases } from '../../../test-support/json-faults.mjs'
import { readPlan } from '../../read-plan.ts'

/** The kinds of document that a case can stand in; each is a title and a heading above the case's text. */
const DOCUMENTS = {
  plan: '青川湖市国民经济和社会发展第十四个五年规划纲要\n第一章 主要目标\n',
  'plan-review': '青川湖市国民经济和社会发展第十四个五年规划纲要\n第一章 发展基础\n',
  'report-review': '青川湖市政府工作报告\n2024年1月10日\n一、2023年工作回顾\n',
  'report-plan': '青川湖市政府工作报告\n2024年1月10日\n二、2024年工作安排\n',
  /** The case brings its own title, or has none. */
  none: '',
} as const

/** `text` with one number marked ⟦…⟧; `expect` its record, or null where the number is none. A basis that is absent must be absent. */
interface Case {
  readonly text: string
  readonly document: keyof typeof DOCUMENTS
  readonly expect: ObservationFields | null
}

const folder = join(import.meta.dirname, '../../../../../specs/observations')
const files = readdirSync(folder).filter(file => file.endsWith('.json'))
const casesOf = (file: string): Case[] => readCases(join(folder, file))

async function recordAt({ text, document }: Case): Promise<ObservationStatement | undefined> {
  const before = DOCUMENTS[document]
  if (before === undefined) throw new Error(`“${document}” is no kind of document; choose from ${Object.keys(DOCUMENTS).join(', ')}`)
  const [head = '', rest] = text.split('⟦')
  if (rest === undefined || !rest.includes('⟧')) throw new Error('mark one number ⟦…⟧')
  const words = rest.slice(0, rest.indexOf('⟧'))
  const { statements } = await readPlan(new TextEncoder().encode(`${before}${text.replace(/[⟦⟧]/g, '')}\n`))
  const at = [...before, ...head].length
  const end = at + [...words].length
  return statements.find((s): s is ObservationStatement => s.kind === 'observation' && s.at < end && at < s.end)
}

describe.each(files)('specs/observations/%s', file => {
  it.each(casesOf(file).map(one => [one.text.replaceAll('\n', ' / ').replaceAll('\t', ' '), one] as const))('%s', async (_name, one) => {
    const found = await recordAt(one)
    if (one.expect === null) {
      expect(found).toBeUndefined()
      return
    }
    expect(found).toMatchObject(one.expect)
    expect(found?.basis).toBe(one.expect.basis)
    expect(found?.text).toBe(one.text.slice(one.text.indexOf('⟦') + 1, one.text.indexOf('⟧')))
  })
})

it('there are four hundred cases and more', () => {
  expect(files.reduce((sum, file) => sum + casesOf(file).length, 0)).toBeGreaterThanOrEqual(400)
})
