import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role, TaskStatement } from '@lantu/model/statement'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../read-plan.ts'

const PLAN = '青川湖市国民经济和社会发展第十四个五年规划纲要\n'
const REPORT = '青川湖市政府工作报告\n2024年1月10日\n'
/** What a case stands in: a title and a heading above its text. */
const DOCUMENTS = {
  plan: `${PLAN}第三章 推进绿色发展\n`,
  goals: `${PLAN}第二章 主要目标\n`,
  principles: `${PLAN}第二章 基本原则\n`,
  situation: `${PLAN}第一章 面临形势\n`,
  review: `${PLAN}第一章 发展基础\n`,
  'report-review': `${REPORT}一、2023年工作回顾\n`,
  'report-plan': `${REPORT}二、2024年工作安排\n`,
} as const

/** The role of the first sentence of `text`; for a task, its actions with objects in order, who answers for it, and by when. */
interface Case {
  readonly text: string
  readonly document: keyof typeof DOCUMENTS
  readonly expect: {
    readonly role: Role
    readonly actions?: readonly (readonly [string, string])[]
    readonly actor?: string
    readonly actors?: readonly string[]
    readonly due?: string
  }
}

const folder = join(import.meta.dirname, '../../../../../specs/tasks')
const files = readdirSync(folder).filter(file => file.endsWith('.json'))
const casesOf = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case[]

describe.each(files)('specs/tasks/%s', file => {
  it.each(casesOf(file).map(one => [one.text, one] as const))('%s', async (_name, { text, document, expect: expected }) => {
    const before = DOCUMENTS[document]
    if (before === undefined) throw new Error(`“${document}” is no kind of document; choose from ${Object.keys(DOCUMENTS).join(', ')}`)
    const { sentences, statements } = await readPlan(new TextEncoder().encode(`${before}${text}\n`))
    expect(sentences.find(sentence => sentence.at >= [...before].length)?.role).toBe(expected.role)
    const task = statements.find((s): s is TaskStatement => s.kind === 'task')
    expect(task?.actions?.map(({ action, object }) => [action, object])).toEqual(expected.actions)
    expect([task?.action, task?.object]).toEqual(expected.actions?.[0] ?? [undefined, undefined])
    expect({ actor: task?.actor, actors: task?.actors, due: task?.due }).toEqual({
      actor: expected.actor,
      actors: expected.actors,
      due: expected.due,
    })
  })
})

describe('a task', () => {
  it('holds the observations, projects and systems inside its sentence, by position', async () => {
    const text = `${PLAN}第三章 推进绿色发展\n新建湖东污水处理厂，建立排污口巡查制度，污水集中处理率达到98%。推进节水改造。\n`
    const { statements } = await readPlan(new TextEncoder().encode(text))
    const [first, second] = statements.filter((s): s is TaskStatement => s.kind === 'task')
    const inside = statements.filter(s => s.kind !== 'task' && s.at >= (first?.at ?? 0) && s.at < (first?.end ?? 0))
    expect(first?.holds).toEqual(inside.map(({ kind, at }) => ({ kind, at })))
    expect(first?.holds?.map(({ kind }) => kind)).toEqual(['project', 'system', 'observation'])
    expect(second?.holds).toBeUndefined()
  })
})
