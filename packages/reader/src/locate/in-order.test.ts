import type { Statement } from '@lantu/model/statement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from './in-order.ts'

const place = fc.record({
  at: fc.nat({ max: 12 }),
  length: fc.nat({ max: 3 }),
  kind: fc.constantFrom('goal', 'observation', 'project', 'system', 'task'),
})

/** As one would compare the statements themselves. */
const compared = (statements: readonly Statement[]) =>
  statements.toSorted((a, b) => a.at - b.at || a.end - b.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))

describe('inOrder', () => {
  it('orders by where statements begin, then by where they end, then by kind', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), places => {
        const statements = places.map(({ at, length, kind }) => ({ at, end: at + length, kind }) as Statement)
        const { ordered, places: begins } = inOrder(
          statements,
          Float64Array.from(statements, ({ at }) => at),
        )
        const told = (all: readonly Statement[]) => all.map(({ at, end, kind }) => [at, end, kind])
        expect(told(ordered)).toEqual(told(compared(statements)))
        expect([...begins]).toEqual(ordered.map(({ at }) => at))
        expect(new Set(ordered)).toEqual(new Set(statements))
      }),
    )
  })

  it('keeps places exact at the end of the longest text', () => {
    const statements = [2 ** 26 - 1, 0, 2 ** 26 - 2].map(at => ({ at, end: at + 1, kind: 'goal' }) as Statement)
    const { ordered, places } = inOrder(
      statements,
      Float64Array.from(statements, ({ at }) => at),
    )
    expect([...places]).toEqual([0, 2 ** 26 - 2, 2 ** 26 - 1])
    expect(ordered).toEqual([statements[1], statements[2], statements[0]])
  })
})
