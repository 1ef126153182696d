import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role, TaskStatement } from '@lantu/model/statement'
import { describe, expect, it } from 'vitest'
import { readCases } from '../../../test-support/json-faults.mjs'
import { readPlan } from '../../read-plan.ts'

/** The role of the first sentence of `text`; for a task, its actions with objects in order, who answers for it, and by when. */
interface Case {
  readonly text: string
  /** What it stands in (`annotated/documents.json`). */
  readonly document: string
  readonly expect: {
    readonly role: Role
    readonly actions?: readonly (readonly [string, string])[]
    readonly actor?: string
    readonly actors?: readonly string[]
    readonly due?: string
  }
}

const folder = join(import.meta.dirname, '../../../../../specs/tasks')
/** A title and a heading that stand above the text of a case. */
const DOCUMENTS = JSON.parse(readFileSync(join(folder, 'annotated/documents.json'), 'utf8')) as Readonly<Record<string, string>>
const files = readdirSync(folder).filter(file => file.endsWith('.json'))
const casesOf = (file: string): Case[] => readCases(join(folder, file))

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
    const text = `${DOCUMENTS.plan}第三章 推进绿色发展\n新建湖东污水处理厂，建立排污口巡查制度，污水集中处理率达到98%。推进节水改造。\n`
    const { statements } = await readPlan(new TextEncoder().encode(text))
    const [first, second] = statements.filter((s): s is TaskStatement => s.kind === 'task')
    const inside = statements.filter(s => s.kind !== 'task' && s.at >= (first?.at ?? 0) && s.at < (first?.end ?? 0))
    expect(first?.holds).toEqual(inside.map(({ kind, at }) => ({ kind, at })))
    expect(first?.holds?.map(({ kind }) => kind)).toEqual(['project', 'system', 'observation'])
    expect(second?.holds).toBeUndefined()
  })
})
