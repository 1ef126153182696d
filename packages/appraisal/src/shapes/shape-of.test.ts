import { describe, expect, it } from 'vitest'
import { type BaseValue, type IndicatorFacts, shapeOf, type TargetFacts } from './shape-of.ts'

const plan = { from: 2021, to: 2025 }
const facts = (name: string, more: Partial<IndicatorFacts> = {}): IndicatorFacts => ({ name, direction: null, accumulation: null, ...more })
const shape = (more: Partial<TargetFacts>, indicator: IndicatorFacts, base: BaseValue = null) =>
  shapeOf(
    { measure: 'level', basis: null, goal: null, values: null, unit: '', comparator: 'eq', periodFrom: 2025, periodTo: 2025, ...more },
    indicator,
    plan,
    base,
  )
const period = { periodFrom: 2021, periodTo: 2025 }

describe('the shape of a target', () => {
  it.each([
    ['level', shape({ values: [600], unit: '家' }, facts('高新技术企业数', { accumulation: 'stock' }), [318])],
    ['share', shape({ values: [63], unit: '%' }, facts('常住人口城镇化率', { accumulation: 'rate' }), [57.8])],
    [
      'annual-growth',
      shape({ values: [6.5], unit: '%', measure: 'growth', basis: 'annual', ...period }, facts('地区生产总值', { accumulation: 'flow' })),
    ],
    ['total-growth', shape({ values: [40], unit: '%', measure: 'growth', basis: 'total', ...period }, facts('旅游总收入'))],
    ['cumulative', shape({ values: [12], unit: '万人', ...period }, facts('城镇新增就业', { accumulation: 'flow' }))],
    ['reduction', shape({ values: [11], unit: '%', measure: 'growth', basis: 'total', ...period }, facts('单位GDP能源消耗降低'))],
    [
      'reduction',
      shape({ values: [-16], unit: '%', measure: 'growth', basis: 'total', ...period }, facts('万元GDP用水量', { direction: 'lower' })),
    ],
    ['point-change', shape({ values: [5.2], unit: '个百分点', measure: 'change', basis: 'total', ...period }, facts('常住人口城镇化率'))],
    ['floor', shape({ values: [118], unit: '万吨', comparator: 'ge' }, facts('粮食综合生产能力', { direction: 'higher' }), [120.3])],
    ['level', shape({ values: [118], unit: '万吨', comparator: 'ge' }, facts('粮食综合生产能力', { direction: 'higher' }), [110])],
    ['ceiling', shape({ values: [5.5], unit: '%', comparator: 'le' }, facts('城镇调查失业率', { direction: 'lower' }), [5.4])],
    ['share', shape({ values: [5.5], unit: '%', comparator: 'le' }, facts('城镇登记失业率', { direction: 'lower' }), [6.2])],
    ['ceiling', shape({ values: [3], unit: '%', comparator: 'le' }, facts('粮食损失率'))],
    ['level', shape({ values: [32], unit: '微克/立方米', comparator: 'le' }, facts('细颗粒物年均浓度', { direction: 'lower' }))],
    [
      'reduction',
      shape({ values: [-20], unit: '%', measure: 'change', basis: 'total', ...period }, facts('亿元产值事故死亡人数', { unit: '人/亿元' })),
    ],
    ['interval', shape({ values: [0.5, 1.5], unit: '‰' }, facts('人口自然增长率'))],
    ['composition', shape({ values: [8.5, 38.5, 53], unit: '%' }, facts('三次产业结构'), [10, 40, 50])],
    [
      'index',
      shape(
        { values: [3], unit: '%', measure: 'growth', basis: 'annual', comparator: 'le' },
        facts('居民消费价格', { accumulation: 'index' }),
      ),
    ],
    ['rank', shape({ values: [5], unit: '位', comparator: 'le' }, facts('营商环境全省位次'), [8])],
    ['zero', shape({ goal: 'zero', ...period }, facts('化肥施用量'), [3.1])],
    ['stages', shape({ goal: 'stages' }, facts('青川湖大桥'))],
    ['assigned', shape({ goal: 'assigned' }, facts('氮氧化物排放总量减少'))],
    ['pace', shape({ goal: 'pace', ...period }, facts('居民人均可支配收入'))],
    ['relative', shape({ goal: 'relative' }, facts('全员劳动生产率'))],
  ])('%s', (name, found) => expect(found.name).toBe(name))

  it('turns a written fall into a positive reduction', () => {
    expect(
      shape({ values: [-16], unit: '%', measure: 'growth', basis: 'total', ...period }, facts('万元GDP用水量', { direction: 'lower' })),
    ).toMatchObject({
      sign: -1,
      target: 16,
      base: 0,
      direction: 'higher',
      gapUnit: '个百分点',
    })
  })

  it('takes the way from base to target where nobody has said which way is better', () => {
    expect(shape({ values: [20], unit: '分钟' }, facts('办理时间'), [45]).direction).toBe('lower')
    expect(shape({ values: [20], unit: '座' }, facts('口袋公园'), [5]).direction).toBe('higher')
  })

  it('starts a year’s target at the end of the year before', () => {
    expect(
      shape({ values: [6], unit: '%', measure: 'growth', basis: 'annual', periodFrom: 2024, periodTo: 2024 }, facts('地区生产总值')),
    ).toMatchObject({ end: 2025 })
  })

  it('keeps comparable prices apart', () => {
    expect(shape({ values: [2685], unit: '亿元' }, facts('地区生产总值', { accumulation: 'flow' }), [1960])).toMatchObject({
      comparablePrice: true,
      yearToDate: true,
    })
    expect(shape({ values: [8], unit: '%' }, facts('数字经济核心产业增加值占比'), [4.6]).comparablePrice).toBe(false)
  })
})
