import { describe, expect, it } from 'vitest'
import { type AmendmentFacts, amendmentWarnings } from './amendment-timing.ts'

const facts = (more: Partial<AmendmentFacts>): AmendmentFacts => ({
  planKind: 'outline',
  periodFrom: 2021,
  periodTo: 2025,
  evaluatedOn: ['2023-07-20'],
  proposedOn: '2023-09-01',
  decidedOn: '2023-10-27',
  decidingBody: '青川湖市第八届人民代表大会常务委员会第十四次会议',
  legalBasis: '纲要第二十五章',
  ...more,
})
const rules = (more: Partial<AmendmentFacts>) => amendmentWarnings(facts(more)).map(warning => warning.rule)

describe('the timing of amendments', () => {
  it('lets pass what follows the evaluation in time', () => expect(rules({})).toEqual([]))
  it('ends with the first quarter of the fourth year', () => {
    expect(rules({ decidedOn: '2024-03-31' })).toEqual([])
    expect(rules({ decidedOn: '2024-04-01' })).toEqual(['five-year-late'])
    expect(rules({ decidedOn: null, proposedOn: '2024-05-02' })).toEqual(['five-year-late'])
  })
  it('asks for the evaluation, the congress and a basis', () => {
    expect(rules({ evaluatedOn: ['2024-01-05'], decidingBody: '市人民政府', legalBasis: ' ' })).toEqual([
      'no-mid-term',
      'congress',
      'no-basis',
    ])
  })
  it('ends with the third quarter for an annual plan', () => {
    const annual = { planKind: 'annual', periodFrom: 2024, periodTo: 2024, evaluatedOn: [] }
    expect(rules({ ...annual, decidedOn: '2024-09-30' })).toEqual([])
    expect(rules({ ...annual, decidedOn: '2024-10-01' })).toEqual(['annual-late'])
  })
})
