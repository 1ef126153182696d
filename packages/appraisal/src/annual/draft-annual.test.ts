import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnnualInput, draftAnnual } from './draft-annual.ts'

const input = (more: Partial<AnnualInput>): AnnualInput => ({
  measure: 'level',
  basis: null,
  comparator: 'eq',
  target: { year: 2025, value: 2685 },
  base: { year: 2020, value: 1960 },
  actuals: [{ year: 2023, value: 2386.4 }],
  planFrom: 2021,
  year: 2024,
  ...more,
})

describe('an annual target drawn from the outline', () => {
  it('rolls what is left over the years that are left', () => {
    const draft = draftAnnual(input({}))
    expect(draft.value).toBeCloseTo(2386.4 * (2685 / 2386.4) ** 0.5, 6)
    expect(draft.planned).toBeCloseTo(1960 * (2685 / 1960) ** 0.8, 6)
    expect(draft.rule).toBe('constant-growth')
  })

  it('keeps a floor that is held', () => {
    expect(
      draftAnnual(input({ comparator: 'ge', target: { year: 2025, value: 118 }, actuals: [{ year: 2023, value: 121.6 }] })),
    ).toMatchObject({ value: 118, rule: 'floor' })
  })

  it('asks of the rest of an average rate and of a total what the years so far left', () => {
    const rate = draftAnnual(
      input({
        measure: 'growth',
        basis: 'annual',
        target: { year: 2025, value: 7 },
        base: null,
        actuals: [2021, 2022, 2023].map(year => ({ year, value: 4 })),
      }),
    )
    expect(rate.value).toBeGreaterThan(11)
    const total = draftAnnual(
      input({
        measure: 'growth',
        basis: 'total',
        target: { year: 2025, value: 11 },
        base: null,
        actuals: [{ year: 2023, value: 5.4 }],
        year: 2025,
      }),
    )
    expect(total.value).toBeCloseTo(11, 9)
  })

  it('ends at the target in its last year, whatever came before', () => {
    const number = fc.double({ min: 1, max: 1000, noNaN: true })
    fc.assert(
      fc.property(number, number, fc.integer({ min: 2020, max: 2024 }), (goal, now, known) => {
        const draft = draftAnnual(input({ target: { year: 2025, value: goal }, actuals: [{ year: known, value: now }], year: 2025 }))
        expect(draft.value).toBeCloseTo(goal, 6)
      }),
    )
  })

  it('has no answer without a beginning or after the end', () => {
    expect(draftAnnual(input({ base: null, actuals: [] })).value).toBeNull()
    expect(draftAnnual(input({ year: 2026 })).value).toBeNull()
  })
})
