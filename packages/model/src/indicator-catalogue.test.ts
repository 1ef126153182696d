import { describe, expect, it } from 'vitest'
import { findStandardIndicator, STANDARD_INDICATORS } from './indicator-catalogue.ts'

const nameOf = (name: string, unit?: string) => findStandardIndicator(name, unit)?.name

describe('the catalogue', () => {
  it('holds about two hundred indicators, each complete and with names of its own', () => {
    expect(STANDARD_INDICATORS.length).toBeGreaterThan(190)
    for (const { definition, source } of STANDARD_INDICATORS) expect(definition.length > 4 && source.length > 2).toBe(true)
    // a coefficient alone has no unit
    expect(STANDARD_INDICATORS.filter(one => one.unit === '').map(one => one.accumulation)).toEqual(['rate'])
  })

  it.each(['地区生产总值', 'GDP', 'ＧＤＰ', '生产总值', '经济总量', '全市地区生产总值', '地区生产总值（GDP）'])(
    'knows %s as one thing',
    name => {
      expect(nameOf(name, '亿元')).toBe('地区生产总值')
    },
  )

  it('takes the units of one family, and growth of it', () => {
    expect(nameOf('地区生产总值', '万亿元')).toBe('地区生产总值')
    expect(nameOf('地区生产总值', '%')).toBe('地区生产总值')
    expect(nameOf('进出口总额', '吨')).toBeUndefined()
  })

  it.each([
    ['城镇居民人均可支配收入', '农村居民人均可支配收入'],
    ['居民人均可支配收入', '城镇居民人均可支配收入'],
    ['工业增加值', '规模以上工业增加值'],
    ['财政总收入', '一般公共预算收入'],
    ['税收收入', '一般公共预算收入'],
    ['城镇登记失业率', '城镇调查失业率'],
    ['常住人口城镇化率', '户籍人口城镇化率'],
    ['单位GDP能耗', '单位GDP能耗降低'],
    ['粮食产量', '粮食综合生产能力'],
    ['服务业增加值', '服务业增加值占比'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(nameOf(a)).toBeDefined()
    expect(nameOf(a)).not.toBe(nameOf(b))
  })

  it('does not take a name for another that it contains', () => {
    expect(nameOf('市区地区生产总值')).toBeUndefined()
    expect(nameOf('固定资产投资项目')).toBeUndefined()
  })
})
