import type { CheckedDocument } from '@lantu/model/finding'
import type { ObservationStatement } from '@lantu/model/statement'
import { expect, it } from 'vitest'
import { corpusOf } from './corpus.ts'

const says = (indicator: string, value: number): ObservationStatement => ({
  kind: 'observation',
  at: 0,
  end: 2,
  text: String(value),
  quoteStart: 0,
  quoteEnd: 20,
  quote: `${indicator}达到${value}个。`,
  section: 0,
  rule: 'prose.own',
  confidence: 0.9,
  status: 'target',
  indicator,
  measure: 'level',
  value,
  unit: '个',
  comparator: 'eq',
  time: '2025',
})
const document = (name: string, indicator: string): CheckedDocument => ({
  name,
  place: '青川湖市',
  kind: 'outline',
  period: { from: 2021, to: 2025 },
  statements: [says(indicator, 12)],
})
const conceptNames = (a: string, b: string, same?: boolean) => {
  const corpus = corpusOf([document('x', a), document('y', b)], same === undefined ? [] : [{ a, b, same }])
  return new Set(corpus.data.map(datum => corpus.conceptOf(datum).name)).size
}

it('takes names for one or for two as a person said, whatever the scores', () => {
  expect(conceptNames('湖区水质监测断面', '入湖河口自动站')).toBe(2)
  expect(conceptNames('湖区水质监测断面', '入湖河口自动站', true)).toBe(1)
  expect(conceptNames('农村无害化卫生厕所', '农村卫生厕所')).toBe(1)
  expect(conceptNames('农村无害化卫生厕所', '农村卫生厕所', false)).toBe(2)
})
