import { join } from 'node:path'
import type { GoalStatement } from '@lantu/model/statement'
import { describe, expect, it } from 'vitest'
import { readCases } from '../../../../test-support/json-faults.mjs'
import { readPlan } from '../../../read-plan.ts'

const TITLE = '青川湖市国民经济和社会发展第十四个五年规划纲要\n第一章 主要目标\n'
const goalsIn = async (text: string): Promise<GoalStatement[]> =>
  (await readPlan(new TextEncoder().encode(`${TITLE}${text}\n`))).statements.filter((s): s is GoalStatement => s.kind === 'goal')

interface Case {
  readonly text: string
  readonly goals: readonly Partial<GoalStatement>[]
}

const cases: Case[] = readCases(join(import.meta.dirname, '../../../../../../specs/goals/goals.json'))

describe('goals without numbers (specs/goals)', () => {
  for (const { text, goals } of cases) {
    it(text.replaceAll('\n', ' / '), async () => {
      const found = await goalsIn(text)
      expect(found).toMatchObject(goals)
      expect(found).toHaveLength(goals.length)
    })
  }
})
