import type { ObservationStatement } from '@lantu/model/statement'
import { describe, expect, it } from 'vitest'
import { checkDocuments } from './check-documents.ts'

let position = 0
/** One plain observation; a test overrides what it cares about. */
function observation(fields: Partial<ObservationStatement>): ObservationStatement {
  const at = (position += 10)
  const text = String(fields.text ?? (Array.isArray(fields.value) ? fields.value.join(':') : (fields.value ?? 1)))
  return {
    kind: 'observation',
    at,
    end: at + text.length,
    text,
    quoteStart: at,
    quoteEnd: at + text.length,
    quote: text,
    section: 0,
    rule: 'test',
    confidence: 1,
    status: 'target',
    indicator: '森林覆盖率',
    measure: 'level',
    value: 1,
    unit: '%',
    comparator: 'eq',
    time: '2025',
    ...fields,
  }
}
const rulesFor = (...statements: ObservationStatement[]) => checkDocuments([{ name: 'a', statements }]).map(f => f.rule)

describe('composition-sum', () => {
  it('finds parts that do not sum to 100', () => {
    expect(rulesFor(observation({ indicator: '三次产业结构', value: [12, 45, 46] }))).toEqual(['composition-sum'])
  })
  it('allows the rounding of the printed digits', () => {
    expect(rulesFor(observation({ indicator: '三次产业结构', value: [12.1, 45.3, 42.7] }))).toEqual([])
  })
  it('leaves ratios that are not shares alone', () => {
    expect(rulesFor(observation({ indicator: '城乡收入比', value: [2.8, 1] }), observation({ value: [1, 2, 3] }))).toEqual([])
  })
})

describe('two-values', () => {
  it('shows both sentences', () => {
    const findings = checkDocuments([{ name: 'a', statements: [observation({ value: 47 }), observation({ value: 48 })] }])
    expect(findings.map(f => [f.rule, f.places.length])).toEqual([['two-values', 2]])
  })
  it('keeps apart what differs in time, unit, scope or status', () => {
    expect(
      rulesFor(
        observation({ value: 47 }),
        observation({ value: 45, time: '2023' }),
        observation({ value: 44, status: 'actual' }),
        observation({ value: 3, indicator: '城镇森林覆盖率' }),
      ),
    ).toEqual([])
  })
  it('lets a value keep a bound', () => {
    expect(rulesFor(observation({ value: 90, comparator: 'ge' }), observation({ value: 95 }))).toEqual([])
    expect(rulesFor(observation({ value: 90, comparator: 'ge' }), observation({ value: 85 }))).toEqual(['two-values'])
  })
})
