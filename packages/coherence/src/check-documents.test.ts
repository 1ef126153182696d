import type { ObservationStatement } from '@lantu/model/statement'
import { describe, expect, it } from 'vitest'
import { checkDocuments } from './check-documents.ts'

let position = 0
/** One plain observation; a test overrides what it cares about. */
function observation(fields: Partial<ObservationStatement>): ObservationStatement {
  const said = fields.time === '' ? '' : `${(fields.time ?? '2025').split('-').at(-1)}年，`
  position += 40
  const at = position
  const text = String(fields.text ?? (Array.isArray(fields.value) ? fields.value.join(':') : (fields.value ?? 1)))
  return {
    kind: 'observation',
    at,
    end: at + text.length,
    text,
    quoteStart: at - said.length,
    quoteEnd: at + text.length,
    quote: said + text,
    section: position,
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
    expect(findings.map(f => [f.rule, f.sides.length])).toEqual([['two-values', 2]])
  })
  it('keeps apart what differs in time, unit, scope or status', () => {
    expect(
      rulesFor(
        observation({ value: 47 }),
        observation({ value: 45, time: '2023' }),
        observation({ value: 44, status: 'actual', time: '2022' }),
        observation({ value: 3, indicator: '城镇森林覆盖率' }),
      ),
    ).toEqual([])
  })
  it('lets a result keep a bound, and notes two commitments of different strength', () => {
    const done = { status: 'actual', time: '2020' } as const
    expect(rulesFor(observation({ ...done, value: 90, comparator: 'ge' }), observation({ ...done, value: 95 }))).toEqual([])
    expect(rulesFor(observation({ ...done, value: 90, comparator: 'ge' }), observation({ ...done, value: 85 }))).toEqual(['two-values'])
    expect(
      checkDocuments([{ name: 'a', statements: [observation({ value: 90 }), observation({ value: 80, comparator: 'ge' })] }]).map(
        f => f.gravity,
      ),
    ).toEqual(['warning'])
    expect(
      checkDocuments([{ name: 'a', statements: [observation({ value: 90 }), observation({ value: 88, comparator: 'ge' })] }]).map(
        f => f.gravity,
      ),
    ).toEqual(['note'])
  })
})

describe('target-against-actual', () => {
  it('warns of a miss and notes a hit, with every mention', () => {
    const findings = checkDocuments([
      {
        name: 'plan',
        place: '甲市',
        statements: [
          observation({ value: 45, time: '2020' }),
          observation({ value: 45, time: '2020' }),
          observation({ indicator: 'GDP', unit: '亿元', value: 100, time: '2020' }),
        ],
      },
      {
        name: 'report',
        place: '甲市',
        statements: [
          observation({ value: 44.2, time: '2020', status: 'actual' }),
          observation({ indicator: '地区生产总值', unit: '亿元', value: 101, time: '2020', status: 'actual' }),
        ],
      },
    ])
    expect(findings.map(f => [f.rule, f.gravity, f.sides.length])).toEqual([
      ['target-against-actual', 'warning', 3],
      ['target-against-actual', 'note', 2],
    ])
  })
  it('knows that less unemployment is better', () => {
    const findings = checkDocuments([
      {
        name: 'a',
        statements: [
          observation({ indicator: '城镇登记失业率', value: 4.5, time: '2020' }),
          observation({ indicator: '城镇登记失业率', value: 3.1, time: '2020', status: 'actual' }),
        ],
      },
    ])
    expect(findings.map(f => f.gravity)).toEqual(['note'])
  })
  it('never compares two places', () => {
    const findings = checkDocuments([
      { name: 'a', place: '甲市', statements: [observation({ value: 45, time: '2020' })] },
      { name: 'b', place: '乙市', statements: [observation({ value: 40, time: '2020', status: 'actual' })] },
    ])
    expect(findings).toEqual([])
  })
})

describe('weaker-target', () => {
  it('leaves what has been reached to another rule', () => {
    expect(rulesFor(observation({ value: 46.3, time: '2015', status: 'actual' }), observation({ value: 45, time: '2020' }))).toEqual([
      'target-not-above-actual',
    ])
  })
  it('notes slower growth, and leaves faster growth alone', () => {
    const growth = { indicator: '地区生产总值', measure: 'growth', basis: 'annual' } as const
    const check = (value: number) =>
      checkDocuments([
        {
          name: 'a',
          statements: [observation({ ...growth, value: 9, time: '2016-2020' }), observation({ ...growth, value, time: '2021-2025' })],
        },
      ])
    expect(check(8).map(f => [f.rule, f.gravity])).toEqual([['weaker-target', 'note']])
    expect(check(9.5)).toEqual([])
  })
})

describe('target-growth-against-levels', () => {
  const levels = [
    observation({ indicator: '用水普及户数', unit: '户', value: 100, time: '2020', status: 'actual' }),
    observation({ indicator: '用水普及户数', unit: '户', value: 150, time: '2025' }),
  ]
  const growth = (value: number, more: Partial<ObservationStatement> = {}) =>
    observation({ indicator: '用水普及户数', measure: 'growth', basis: 'annual', value, text: String(value), time: '2021-2025', ...more })
  it('recomputes the rate from the levels', () => {
    expect(rulesFor(...levels, growth(8.4))).toEqual([])
    expect(rulesFor(...levels, growth(9.5))).toEqual(['target-growth-against-levels'])
  })
  it('lets a level keep a bound', () => {
    expect(rulesFor(...levels, growth(8, { comparator: 'ge' }))).toEqual([])
    expect(rulesFor(...levels, growth(9, { comparator: 'ge' }))).toEqual(['target-growth-against-levels'])
  })
})

describe('quotient-against-parts', () => {
  const parts = [
    observation({ indicator: '税收收入', unit: '亿元', value: 60, status: 'actual', time: '2020' }),
    observation({ indicator: '一般公共预算收入', unit: '亿元', value: 100, status: 'actual', time: '2020' }),
  ]
  const share = (value: number) => observation({ indicator: '税收收入占一般公共预算收入比重', value, status: 'actual', time: '2020' })
  it('recomputes a share from its parts', () => {
    expect(rulesFor(...parts, share(60))).toEqual([])
    expect(rulesFor(...parts, share(70))).toEqual(['quotient-against-parts'])
  })
})

describe('impossible-value', () => {
  it('finds a share of a whole above it, and leaves enrolment and growth alone', () => {
    expect(rulesFor(observation({ value: 147 }))).toEqual(['impossible-value'])
    expect(
      rulesFor(
        observation({ indicator: '学前三年毛入园率', value: 103 }),
        observation({ value: 147, measure: 'growth', basis: 'total', time: '2021-2025' }),
      ),
    ).toEqual([])
  })
})
