import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, type Matchable, matchAll, prepare } from './match-projects.ts'

const one = (name: string, more: Partial<Matchable> = {}): Matchable => ({
  id: name,
  name,
  code: '',
  jurisdictionId: null,
  placeName: '',
  geometry: null,
  ...more,
})
const score = (a: Matchable, b: Matchable) => compare(prepare(a), prepare(b)).score

describe('how alike two projects are', () => {
  it('looks past the words that most names have', () => {
    expect(score(one('城北水厂'), one('城北水厂扩建工程'))).toBeGreaterThan(0.9)
    expect(score(one('青川湖流域综合治理'), one('青川湖流域综合治理工程项目'))).toBeGreaterThan(0.9)
    expect(score(one('城北水厂'), one('城南湿地公园'))).toBeLessThan(0.4)
  })

  it('keeps phases, numbers and places apart', () => {
    expect(score(one('荻浦港区一期工程'), one('荻浦港区二期工程'))).toBeLessThan(0.5)
    expect(score(one('滨湖第一中学'), one('滨湖第二中学'))).toBeLessThan(0.5)
    const here = { jurisdictionId: 'a', placeName: '石梁县' }
    const there = { jurisdictionId: 'b', placeName: '荻浦县' }
    expect(score(one('县城污水处理厂', here), one('县城污水处理厂 ', there))).toBeLessThan(0.65)
  })

  it('tells proper names apart, however alike the rest', () => {
    expect(score(one('红湖北路延伸'), one('青湖北路延伸'))).toBeLessThan(0.5)
    expect(score(one('红湖小学'), one('青湖小学'))).toBeLessThan(0.5)
    expect(score(one('滨湖大学'), one('滨湖大学生创业园'))).toBeLessThan(0.6)
    expect(score(one('松湖经开区（东区）'), one('松湖经开区'))).toBeLessThan(0.8)
    // added in front, or another word for the kind: the same thing
    expect(score(one('青川集团来湖新城'), one('来湖新城'))).toBeGreaterThan(0.8)
    expect(score(one('荻浦河综合整治'), one('荻浦河综合治理'))).toBeGreaterThan(0.6)
    expect(score(one('川荻高速公路'), one('川北至荻浦高速公路'))).toBeGreaterThan(0.9)
  })

  it('takes a name that several others end with for the word of a kind', () => {
    const right = [one('青川动力涡轮工程技术研究中心'), one('荻浦运机输送工程技术研究中心')]
    const found = matchAll([one('工程技术研究中心')], right, { least: 0.3, most: 5 })
    expect(Math.max(...[...found.values()].flat().map(match => match.score))).toBeLessThan(0.7)
  })

  it('believes a code, and counts nearness on the map', () => {
    const code = '2306-990102-04-01-123456'
    expect(score(one('甲', { code }), one('完全不同的名字', { code }))).toBe(1)
    expect(score(one('湖滨大道', { code }), one('湖滨大道', { code: '2306-990102-04-01-654321' }))).toBeLessThan(0.6)
    const at = (x: number) => ({ geometry: { type: 'Point' as const, coordinates: [x, 30.5] } })
    expect(score(one('湖滨路改线', at(150.5)), one('湖滨大道改线', at(150.501)))).toBeGreaterThan(
      score(one('湖滨路改线', at(150.5)), one('湖滨大道改线', at(151.5))),
    )
  })

  it('is a share, the same from both sides, and highest for the same name', () => {
    const name = fc.stringMatching(/^[一-龥]{2,14}(工程|项目|二期)?$/)
    fc.assert(
      fc.property(name, name, (a, b) => {
        const there = score(one(a), one(b))
        expect(there).toBe(score(one(b), one(a)))
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(1)
        expect(score(one(a), one(a))).toBeGreaterThanOrEqual(there)
      }),
    )
  })

  it('brings together only what shares something rare', () => {
    const left = [one('澄湖隧道')]
    const right = [one('澄湖隧道工程'), ...Array.from({ length: 2000 }, (_, i) => one(`农村公路第${i}段`))]
    expect(
      matchAll(left, right, { least: 0.5, most: 5 })
        .get('澄湖隧道')
        ?.map(match => match.right),
    ).toEqual(['澄湖隧道工程'])
  })
})
