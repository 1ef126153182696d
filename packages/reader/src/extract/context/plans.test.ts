import { describe, expect, it } from 'vitest'
import { timesIn } from '../../../test-support/times-in.mjs'

describe('a plan whose title names no period', () => {
  const TITLE = '关于印发《青川湖市碳达峰实施方案》的通知'
  const AIMS = [
    '一、主要目标',
    '“十四五”期间，产业结构明显优化。到2025年，非化石能源消费比重达到20%。“十五五”期间，到2030年，非化石能源消费比重达到25%。',
    '二、重点任务',
    '“十四五”期间新增光伏装机120万千瓦。到2030年，风电装机容量达到500万千瓦。',
  ]
  const MEANT = [
    ['20', 'target', '2025'],
    ['25', 'target', '2030'],
    ['120', 'target', '2021-2025'],
    ['500', 'target', '2030'],
  ]

  it('is of the five years in which it was given out, however often it aims at the next', async () => {
    expect(await timesIn(TITLE, '青政发〔2022〕20号', ...AIMS)).toEqual(MEANT)
    expect(await timesIn('青川湖市碳达峰实施方案', '2022年8月1日', ...AIMS)).toEqual(MEANT)
  })

  it('is of the first five years at whose end it aims where nothing says when it was given out', async () => {
    expect(await timesIn(TITLE, ...AIMS)).toEqual(MEANT)
  })

  it('is of as many years as its title says', async () => {
    const title = '青川湖市优化营商环境三年行动方案'
    expect(await timesIn(title, '青政办发〔2023〕15号', '一、目标', '年均新增市场主体1.2万户，三年内取消审批事项30项。')).toEqual([
      ['1.2', 'target', '2023-2025'],
      ['30', 'target', '2023-2025'],
    ])
    expect(await timesIn(title, '一、目标', '到2025年，网办率达到95%。', '新增服务窗口60个。')).toEqual([
      ['95', 'target', '2025'],
      ['60', 'target', '2023-2025'],
    ])
  })

  it('aims at a year within five where it names no other', async () => {
    const found = await timesIn(
      '青川湖市推动设备更新实施方案',
      '到2027年，设备投资规模较2023年增长25%以上。',
      '一、任务',
      '更新电梯1200台。',
    )
    expect(found).toEqual([
      ['25', 'target', '2024-2027'],
      ['1200', 'target', '2027'],
    ])
  })
})

describe('a plan', () => {
  const TITLE = '青川湖市营商环境提升方案（2023—2025年）'

  it('looks back on 近年来 before its first heading, and on 目前 within its tasks', async () => {
    const found = await timesIn(
      TITLE,
      '近年来，全市网办率提高到82%。',
      '一、重点任务',
      '2024年底前，建成政务中心6个。目前，全市有服务窗口126个。',
    )
    expect(found.map(([text, status]) => [text, status])).toEqual([
      ['82', 'actual'],
      ['6', 'target'],
      ['126', 'actual'],
    ])
  })

  it('means the years ahead by 用三年时间, and those behind by 用了三年时间', async () => {
    const found = await timesIn(TITLE, '一、总体目标', '用三年时间，市场主体达到12万户。', '云埠区用了三年时间，使网办率达到90%。')
    expect(found.map(([text, status]) => [text, status])).toEqual([
      ['12', 'target'],
      ['90', 'actual'],
    ])
  })

  it('gives each stage on the way its own pace', async () => {
    const stages = '到2025年，总产值达到60亿元，年均增长12.7%；到2035年，总产值达到150亿元，年均增长8%。'
    expect(await timesIn('青川湖市林业发展规划（2021—2035年）', '一、目标', stages)).toEqual([
      ['60', 'target', '2025'],
      ['12.7', 'target', '2021-2025'],
      ['150', 'target', '2035'],
      ['8', 'target', '2021-2035'],
    ])
  })
})
