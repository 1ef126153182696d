import { MONEY_KINDS, MONEY_SOURCES, SECTORS } from '@lantu/model/api/library/kinds'
import { addDecimals, plainDecimal, shiftPoint } from '@lantu/model/decimal'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { importEntries } from './exchange/import-entries.ts'
import { getMoney } from './see-money.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister()
})
afterAll(() => test.close())

const fen = fc.bigInt({ min: 0n, max: 10n ** 15n }).map(n => shiftPoint(String(n), -2))

describe('decimals as text', () => {
  it('shift there and back, and add like whole numbers', () => {
    fc.assert(
      fc.property(fen, fc.integer({ min: -8, max: 8 }), (text, places) => {
        expect(shiftPoint(shiftPoint(text, places), -places)).toBe(plainDecimal(text))
      }),
    )
    fc.assert(
      fc.property(fc.array(fen, { minLength: 1, maxLength: 20 }), texts => {
        const whole = texts.reduce((sum, text) => sum + BigInt(shiftPoint(text, 2)), 0n)
        expect(shiftPoint(addDecimals(texts), 2)).toBe(String(whole))
      }),
    )
    expect([shiftPoint('0.10', 4), shiftPoint('-5', -4), addDecimals(['0.1', '0.2'])]).toEqual(['1000', '-0.0005', '0.3'])
  })
})

describe('roll-ups', () => {
  it('by year, source, sector and place add up to the fen', async () => {
    let run = 0
    const line = fc.record({
      year: fc.integer({ min: 2022, max: 2025 }),
      source: fc.constantFrom(...MONEY_SOURCES),
      kind: fc.constantFrom(...MONEY_KINDS),
      amount: fen,
    })
    const project = fc.record({
      sector: fc.constantFrom('' as const, ...SECTORS),
      money: fc.uniqueArray(line, { selector: one => `${one.year} ${one.source} ${one.kind}`, maxLength: 12 }),
      months: fc.uniqueArray(fc.record({ month: fc.integer({ min: 1, max: 12 }), completed: fen }), {
        selector: one => one.month,
        maxLength: 6,
      }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(project, { minLength: 1, maxLength: 6 }), async projects => {
        run++
        const authorityId = await test.authority(`99${String(run).padStart(4, '0')}`)
        const context = test.context(['planner'], authorityId)
        const place = await test.register.transaction(authorityId, tx =>
          tx.query<{ id: string }>("INSERT INTO jurisdiction (authority_id, code, name) VALUES ($1, '990121', '石梁县') RETURNING id", [
            authorityId,
          ]),
        )
        await importEntries(
          context,
          projects.map(({ sector, money, months }, index) => ({
            fields: { name: `第${index}项`, sector, jurisdictionId: index % 2 ? (place[0]?.id ?? null) : null },
            money,
            months: months.map(({ month, completed }) => ({
              month: `2024-${String(month).padStart(2, '0')}`,
              planned: null,
              completed,
              progress: null,
              note: '',
              issue: '',
              reportedBy: '',
              reportedOn: null,
            })),
          })),
          'test',
        )
        for (const year of [null, 2024]) {
          const view = await getMoney(context, year)
          const lines = projects.flatMap(one => one.money).filter(one => year === null || one.year === year)
          for (const kind of MONEY_KINDS) {
            const whole = plainDecimal(addDecimals(['0', ...lines.filter(one => one.kind === kind).map(one => one.amount)]))
            expect(plainDecimal(view.total[kind])).toBe(whole)
            for (const sums of [view.bySource, view.bySector, view.byPlace])
              expect(plainDecimal(addDecimals(['0', ...sums.map(one => one[kind])]))).toBe(whole)
            if (year === null) expect(plainDecimal(addDecimals(['0', ...view.byYear.map(one => one[kind])]))).toBe(whole)
          }
          const completed = plainDecimal(addDecimals(['0', ...projects.flatMap(one => one.months.map(month => month.completed))]))
          expect(plainDecimal(view.total.completed)).toBe(completed)
          for (const sums of [view.bySector, view.byPlace])
            expect(plainDecimal(addDecimals(['0', ...sums.map(one => one.completed)]))).toBe(completed)
        }
      }),
      { numRuns: 12 },
    )
  })
})
