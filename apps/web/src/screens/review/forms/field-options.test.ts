import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { describe, expect, it } from 'vitest'
import { alternativesOf, withField } from './field-options.ts'

const one = (fields: Record<string, unknown>, quote = '') => ({ fields, quote }) as RegisteredStatement
const labels = { comparator: { eq: '等于', ge: '不低于' }, basis: { '': '—', annual: '年均' } }

describe('what a field may be instead', () => {
  it('is the rest of its list, without what it is', () => {
    expect(alternativesOf('comparator', one({ comparator: 'eq' }), [], labels)).toEqual([{ value: 'ge', label: '不低于' }])
  })

  it('is the parts of a joined name, then the names beside it, each once', () => {
    const beside = [one({ name: '东山水库' }), one({ name: '湖滨路' })]
    expect(alternativesOf('name', one({ name: '东山水库和北岸泵站' }), beside, labels).map(other => other.value)).toEqual([
      '东山水库',
      '北岸泵站',
      '湖滨路',
    ])
  })

  it('is the years that the sentence says', () => {
    const found = alternativesOf(
      'time',
      one({ time: '2020' }, '由2020年的5家增至2025年的9家，编号 120251。'),
      [one({ time: '2016-2020' })],
      labels,
    )
    expect(found.map(other => other.value)).toEqual(['2025', '2016-2020'])
  })
})

describe('changing one field', () => {
  it('leaves out an optional one that is emptied', () => {
    expect(withField(one({ unit: '%', basis: 'annual' }), 'basis', '')).toEqual({ unit: '%' })
    expect(withField(one({ stage: 'start', name: '水库' }), 'stage', '')).toEqual({ stage: '', name: '水库' })
  })
})
