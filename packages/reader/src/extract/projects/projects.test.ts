import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ProjectFields, ProjectStatement, SystemStatement } from '@lantu/model/statement'
import { describe, expect, it } from 'vitest'
import { readCases } from '../../../test-support/json-faults.mjs'
import { readPlan } from '../../read-plan.ts'

/** What a case stands in: a title and headings above its text. */
const DOCUMENTS = {
  plan: '青川湖市国民经济和社会发展第十四个五年规划纲要\n第三章 重点任务\n',
  review: '青川湖市国民经济和社会发展第十四个五年规划纲要\n第一章 发展基础\n',
  box: '青川湖市国民经济和社会发展第十四个五年规划纲要\n第三章 重点任务\n专栏3：重大工程\n',
} as const

/** Every project and system of `text`, in order. `own` are the words at its place where the name is completed. */
interface Case {
  readonly text: string
  readonly document: keyof typeof DOCUMENTS
  readonly expect: readonly (Partial<ProjectFields> & {
    readonly kind: 'project' | 'system'
    readonly name: string
    readonly own?: string
  })[]
}

const folder = join(import.meta.dirname, '../../../../../specs/projects')
const files = readdirSync(folder).filter(file => file.endsWith('.json'))
const casesOf = (file: string): Case[] => readCases(join(folder, file))

async function namedIn({ text, document }: Case): Promise<(ProjectStatement | SystemStatement)[]> {
  const before = DOCUMENTS[document]
  if (before === undefined) throw new Error(`“${document}” is no kind of document; choose from ${Object.keys(DOCUMENTS).join(', ')}`)
  const { statements } = await readPlan(new TextEncoder().encode(`${before}${text}\n`))
  return statements.filter(s => s.kind === 'project' || s.kind === 'system')
}

describe.each(files)('specs/projects/%s', file => {
  it.each(casesOf(file).map(one => [one.text.replaceAll('\n', ' / ').replaceAll('\t', ' '), one] as const))('%s', async (_name, one) => {
    const found = await namedIn(one)
    expect(found.map(({ kind, name }) => ({ kind, name }))).toEqual(one.expect.map(({ kind, name }) => ({ kind, name })))
    for (const [i, { own, ...fields }] of one.expect.entries()) {
      expect(found[i]).toMatchObject({ quantity: '', ...fields, text: own ?? fields.name })
      expect(found[i]?.sameAs).toBe(fields.sameAs)
    }
  })
})
