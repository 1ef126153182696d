import { readFileSync } from 'node:fs'
import type { NamedThing } from '@lantu/model/alignment'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ASK_AT, alignThings, JOIN_AT } from './align-things.ts'
import { likenessOf, reduceName } from './likeness.ts'

const thing = (document: string, name: string, more: Partial<NamedThing> = {}): NamedThing => ({
  id: `${document}/${name}`,
  kind: 'observation',
  document,
  name,
  unit: '%',
  place: '青川湖市',
  ...more,
})

/** Pairs that anyone can add to: names of two plans that are one indicator, project or task, or that must never be joined. */
const pairs = JSON.parse(readFileSync(new URL('../../../../specs/alignment/names.json', import.meta.url), 'utf8')) as {
  kind: NamedThing['kind']
  a: string
  b: string
  same: boolean
}[]

it('keeps at least sixty look-alikes apart', () => {
  expect(pairs.filter(pair => !pair.same).length).toBeGreaterThanOrEqual(60)
})

it.each(pairs)('$kind $a and $b: one is $same', ({ kind, a, b, same }) => {
  const unit = kind === 'observation' ? { unit: '' } : {}
  const { sets } = alignThings([thing('甲', a, { kind, ...unit }), thing('乙', b, { kind, ...unit })])
  expect(sets.length === 1).toBe(same)
})

describe('alignThings', () => {
  it('gives a score and a reason for each pair', () => {
    const { pairs: found } = alignThings([thing('甲', '城镇污水集中处理率'), thing('乙', '县以上城镇污水处理率')])
    expect(found[0]?.score).toBeGreaterThanOrEqual(JOIN_AT)
    expect(found[0]?.reason.zh).not.toBe('')
    expect(found[0]?.joined).toBe('by score')
  })
  it('never joins two units, two kinds or two places', () => {
    const name = '青川湖大闸蟹良种繁育基地产能'
    expect(alignThings([thing('甲', name), thing('乙', name, { unit: '亿元' })]).sets).toHaveLength(2)
    expect(alignThings([thing('甲', name), thing('乙', name, { place: '云埠市' })]).sets).toHaveLength(2)
    expect(alignThings([thing('甲', name), thing('乙', name, { kind: 'project' })]).sets).toHaveLength(2)
  })
  it('lets a person accept what the score leaves open and split what it joins', () => {
    const [a, b] = [thing('甲', '湖区水质综合达标率'), thing('乙', '青川湖水质达标比例')]
    expect(alignThings([a, b]).sets).toHaveLength(2)
    const accepted = alignThings([a, b], [{ a: a.id, b: b.id, same: true }])
    expect(accepted.sets).toHaveLength(1)
    expect(accepted.pairs[0]?.joined).toBe('by person')
    const [c, d] = [thing('甲', '森林覆盖率'), thing('乙', '森林覆盖率')]
    expect(alignThings([c, d]).sets).toHaveLength(1)
    expect(alignThings([c, d], [{ a: d.id, b: c.id, same: false }]).sets).toHaveLength(2)
  })
  it('puts every thing in exactly one set, in whatever order they come', () => {
    const names = ['森林覆盖率', '城镇污水处理率', '县以上城镇污水处理率', '湿地保护率', '农村卫生厕所普及率', '农村无害化户厕普及率']
    const arbitrary = fc.uniqueArray(fc.tuple(fc.constantFrom('甲', '乙', '丙'), fc.constantFrom(...names)), {
      selector: pair => pair.join(),
    })
    fc.assert(
      fc.property(arbitrary, list => {
        const things = list.map(([document, name]) => thing(document, name))
        const canonical = (sets: readonly (readonly string[])[]) => sets.map(set => set.toSorted().join()).toSorted()
        const forward = alignThings(things)
        expect(forward.sets.flat().toSorted()).toEqual(things.map(t => t.id).toSorted())
        expect(canonical(alignThings(things.toReversed()).sets)).toEqual(canonical(forward.sets))
      }),
    )
  })
  it('is symmetric', () => {
    const [a, b] = [reduceName('省级以上园区规模工业增加值占比'), reduceName('省级以上工业园区规模工业增加值占比')]
    expect(likenessOf(a, b).score).toBeCloseTo(likenessOf(b, a).score)
    expect(ASK_AT).toBeLessThan(JOIN_AT)
  })
})
