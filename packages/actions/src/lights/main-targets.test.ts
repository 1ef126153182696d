import { describe, expect, it } from 'vitest'
import type { ActualRow, IndicatorRow, PathRow, PlanOfLights, TargetRow } from './light-rows.ts'
import { mainTargets } from './main-targets.ts'

const PLAN: PlanOfLights = { id: 'plan', title: '湖东市规划', kind: 'outline', period_from: 2021, period_to: 2025, own: '' }
const OUTPUT_PER_WORKER: IndicatorRow = {
  id: 'output',
  name: '全员劳动生产率',
  identity: '全员劳动生产率|money',
  unit: '万元/人',
  direction: 'higher',
  accumulation: 'flow',
  placed: false,
  twins: [],
}

const target = (id: string, more: Partial<TargetRow>): TargetRow => ({
  id,
  indicator_id: 'output',
  plan_id: 'plan',
  place: '',
  jurisdiction_id: null,
  organization_id: null,
  attribute: 'expected',
  measure: 'level',
  basis: null,
  goal: null,
  goal_reference: null,
  value: ['16.3'],
  unit: '万元/人',
  comparator: 'eq',
  period_from: 2025,
  period_to: 2025,
  document_id: null,
  document_title: null,
  at: null,
  quote: null,
  page: null,
  section: null,
  note: '',
  block: null,
  row: null,
  table_document: null,
  table_at: null,
  amendment_id: null,
  amendment_title: null,
  since: null,
  ended_by: null,
  breakdown_id: null,
  era: null,
  starts_on: null,
  ends_on: null,
  ...more,
})
const LEVEL = target('level', {})
const GROWTH = target('growth', { measure: 'growth', basis: 'annual', value: ['6.9'], unit: '%', period_from: 2021 })

const value = (measure: ActualRow['measure'], period: number, number: string): ActualRow => ({
  id: `${measure}:${period}`,
  indicator_id: 'output',
  measure,
  basis: null,
  value: [number],
  unit: measure === 'growth' ? '%' : '万元/人',
  period_from: period,
  period_to: period,
  starts_on: null,
  ends_on: null,
  numerator: null,
  denominator: null,
  vintage: 'yearbook',
  missing_reason: null,
  goal: null,
  goal_reference: null,
  recorded_at: '2024-01-01',
  place: '',
  note: '',
  document_id: null,
  document_title: null,
  at: null,
  quote: null,
  page: null,
})
const LEVELS = [value('level', 2020, '11.7'), value('level', 2023, '14.1')]

const chosen = (targets: readonly TargetRow[], values: readonly ActualRow[], paths: readonly PathRow[] = []) =>
  mainTargets(targets, PLAN, { indicator: () => OUTPUT_PER_WORKER, values: () => values, paths }).map(row => row.id)

describe('the commitment that a light is for', () => {
  it('is real growth before a level at current prices, while neither has a value and where both have', () => {
    expect(chosen([LEVEL, GROWTH], [])).toEqual(['growth'])
    expect(chosen([LEVEL, GROWTH], [...LEVELS, value('growth', 2023, '6.1')])).toEqual(['growth'])
  })

  it('is the one that can be followed, of promises that are equally strong', () => {
    expect(chosen([LEVEL, GROWTH], LEVELS)).toEqual(['level'])
    expect(chosen([GROWTH, LEVEL], LEVELS)).toEqual(['level'])
  })

  it('is not followed for the value that it starts from', () => {
    expect(chosen([LEVEL, GROWTH], LEVELS.slice(0, 1))).toEqual(['growth'])
  })

  it('stays the stronger promise though a weaker one has values: the end year, a number, what is not in doubt', () => {
    expect(chosen([target('half way', { period_from: 2023, period_to: 2023, value: ['14'] }), GROWTH], LEVELS)).toEqual(['growth'])
    expect(chosen([target('goal', { value: null, goal: 'assigned' }), GROWTH], LEVELS)).toEqual(['growth'])
    const bracket = target('bracket', { period_from: 2021, value: ['5.2'], unit: '%' })
    expect(
      chosen(
        [bracket, GROWTH],
        [value('level', 2023, '3.1')].map(row => ({ ...row, unit: '%' })),
      ),
    ).toEqual(['growth'])
  })

  it('stays the one whose path was chosen, when values of another come in', () => {
    const path = { plan_id: 'plan', indicator_id: 'output', jurisdiction_id: null, target_id: 'growth', amendment_id: null } as const
    const choice: PathRow = {
      ...path,
      curve: 'front',
      bend: 2,
      profile: null,
      years: [],
      reason: '',
      recorded_by: '',
      recorded_on: '',
      version: 1,
    }
    expect(chosen([LEVEL, GROWTH], LEVELS, [choice])).toEqual(['growth'])
    expect(chosen([LEVEL, GROWTH], LEVELS, [{ ...choice, curve: null, version: 2 }])).toEqual(['level'])
  })

  it('takes its attribute from the table wherever its number stands', () => {
    const prose = { ...LEVEL, id: 'prose', attribute: null }
    const [row] = mainTargets([prose, GROWTH], PLAN, { indicator: () => OUTPUT_PER_WORKER, values: () => LEVELS, paths: [] })
    expect(row).toMatchObject({ id: 'prose', attribute: 'expected', listed: { id: 'growth' } })
  })
})
