import { describe, expect, it } from 'vitest'
import { timesIn } from '../../../test-support/times-in.mjs'
import { readPlan } from '../../read-plan.ts'
import { yearSpokenOf } from '../../structure/report-year.ts'

const FIGURES = [
  '一、综合',
  '初步核算，全年实现地区生产总值512.4亿元，比上年增长6.1%。',
  '二、农业',
  '粮食产量38.6万吨，比上年增长1.4%；蔬菜产量52万吨，同比下降0.7%。',
]
const FOUND = (year: string) => ['512.4', '6.1', '38.6', '1.4', '52', '0.7'].map(text => [text, 'actual', year])

describe('a communiqué', () => {
  it('tells the year of its title', async () => {
    const opening = '2019年，全市上下坚持稳中求进，较好完成了主要目标任务。'
    expect(await timesIn('青川湖市2019年国民经济和社会发展统计公报', '2020年3月18日', opening, ...FIGURES)).toEqual(FOUND('2019'))
  })

  it('tells the year that it opens with where its title is lost', async () => {
    expect(await timesIn('2014年，在市委的领导下，全市以转型为主线，经济平稳发展。', ...FIGURES)).toEqual(FOUND('2014'))
  })

  it('is dated by the year that it speaks of, not by a day that it names before', async () => {
    const opening = '经批准，1996年8月10日设立青川湖市。1996年，全市实现国内生产总值174亿元，比上年增长9.3%。'
    const more = '粮食产量61万吨，比上年增长2.6%；职工平均工资4380元，比上年增加310元。'
    const found = await timesIn('青川湖市概况', opening, more)
    expect(new Set(found.map(([, status, time]) => `${status} ${time}`))).toEqual(new Set(['actual 1996']))
  })

  it('tells the only year that it speaks of, though it was made known long after', async () => {
    const told = '2006年末，在乡镇地域内有车站的乡镇占全部乡镇的9.6%。'
    const table = ['表1有公交设施的村比重', '单位：%', '全市', '东部地区', '西部地区']
    const rows = ['通公交的村', '95.5', '98.2', '91.2', '通公路的村', '82.6', '89.9', '78.0', '有路灯的村', '25.1', '29.3', '19.9']
    const more = ['有车站的村', '45.2', '52.1', '34.8', '有码头的村', '11.5', '9.1', '13.4']
    const found = await timesIn('青川湖市第二次农业普查主要数据公报', '（2008年2月25日）', told, ...table, ...rows, ...more)
    expect(found.length).toBe(16)
    expect(new Set(found.map(([, status, time]) => `${status} ${time}`))).toEqual(new Set(['actual 2006']))
  })

  it('is not seen in a plan that compares once', async () => {
    const found = await timesIn('到2025年，粮食产量达到40万吨，比上年增长1.4%。', '力争蔬菜产量达到60万吨。')
    expect(found.map(([, status]) => status)).toEqual(['target', 'target', 'target'])
  })
})

describe('a report filed under the year that it reviews', () => {
  const body = [
    '一、过去五年的工作回顾',
    '五年来，新建绿道120公里。',
    '2010年，粮食产量38.6万吨。',
    '二、2011年的主要任务',
    '新建绿道20公里。',
  ]
  const found = (title: string, session: string) => timesIn(title, session, ...body)

  it('is of the year of its session', async () => {
    expect(await found('青川湖市2010年政府工作报告', '——2011年1月13日在青川湖市第三届人民代表大会第一次会议上')).toEqual([
      ['120', 'actual', '2006-2010'],
      ['38.6', 'actual', '2010'],
      ['20', 'target', '2011'],
    ])
  })

  it('is of the year of its title where the session agrees', async () => {
    const [five] = await found('青川湖市2010年政府工作报告', '——2010年1月13日在青川湖市第三届人民代表大会第一次会议上')
    expect(five).toEqual(['120', 'actual', '2005-2009'])
  })
})

describe('a report on how the annual plan was carried out', () => {
  it('tells the first of the two years that its title names, and means the second', async () => {
    expect(
      await timesIn(
        '青川湖市2020年国民经济和社会发展计划执行情况与2021年计划草案的报告',
        '一、2020年计划执行情况',
        '新建绿道12公里。',
        '二、2021年主要任务',
        '新建绿道20公里。',
      ),
    ).toEqual([
      ['12', 'actual', '2020'],
      ['20', 'target', '2021'],
    ])
  })

  it.each(['报告', '审查意见'])('tells the year itself where it is given within the year: %s', async of => {
    const title = `关于青川湖市2013年上半年国民经济和社会发展计划执行情况的${of}`
    expect(await timesIn(title, '上半年，地区生产总值完成161亿元，同比增长7%。')).toEqual([
      ['161', 'actual', '2013'],
      ['7', 'actual', '2013'],
    ])
  })
})

it('takes a plan for one year for what that year is to bring', async () => {
  const opening = '2023年全市经济社会发展的总体要求是坚持稳中求进。'
  const aims = '主要预期目标是：地区生产总值增长6%左右，粮食产量保持在150万吨以上。'
  expect(await timesIn('青川湖市2023年国民经济和社会发展计划', opening, aims)).toEqual([
    ['6', 'target', '2023'],
    ['150', 'target', '2023'],
  ])
})

describe('parts of a report that have no numbers', () => {
  const TITLE = ['青川湖市政府工作报告', '——2017年1月12日在青川湖市第六届人民代表大会第一次会议上', '各位代表：']

  it('say what they speak of', async () => {
    const parts = [
      '过去五年工作回顾',
      '地区生产总值年均增长9.1%。',
      '今后五年的奋斗目标',
      '地区生产总值年均增长8%。',
      '2017年重点工作',
      '新建绿道9公里。',
    ]
    expect(await timesIn(...TITLE, ...parts)).toEqual([
      ['9.1', 'actual', '2012-2016'],
      ['8', 'target', '2017-2021'],
      ['9', 'target', '2017'],
    ])
  })

  it('leave a term that the text says began later to the text', async () => {
    const parts = ['本届政府工作回顾', '2014年以来，全市经济持续增长。', '新建学校36所。']
    expect(await timesIn(...TITLE, ...parts)).toEqual([['36', 'actual', '2014-2016']])
  })

  it('turn to the first of five years with its good beginning', async () => {
    const parts = [
      '“十二五”时期工作回顾',
      '新建学校36所。',
      '“十三五”发展目标和主要任务',
      '新建学校40所。',
      '努力实现“十三五”规划良好开局',
      '新建学校9所。',
    ]
    const title = ['青川湖市政府工作报告', '——2016年1月12日在青川湖市第五届人民代表大会第六次会议上']
    expect(await timesIn(...title, ...parts)).toEqual([
      ['36', 'actual', '2011-2015'],
      ['40', 'target', '2016-2020'],
      ['9', 'target', '2016'],
    ])
  })
})

it('takes aims that a paragraph states for aims, however many growths it names', async () => {
  const aims =
    '今年经济社会发展的主要预期目标是：地区生产总值增长10%，财政收入增长11%，工业投资增长18%，外贸出口增长13%，社会消费品零售总额增长15%，城镇居民收入增长9%，农民收入增长9%。'
  const found = await timesIn('政府工作报告摘要：青川湖市发展目标', '2010年2月3日，市长作政府工作报告。', aims)
  expect(new Set(found.map(([, status, time]) => `${status} ${time}`))).toEqual(new Set(['target 2010']))
})

it('takes what a text without a plan for its title tells of a year for told', async () => {
  const found = await timesIn('数读青川湖', '2011年，全市共接待游客460万人次。', '宏图2012', '2012年主要目标', '地区生产总值增长12%左右。')
  expect(found).toEqual([
    ['460', 'actual', '2011'],
    ['12', 'target', '2012'],
  ])
})

describe('a report on a plan half-way', () => {
  const TITLE = '青川湖市“十三五”规划纲要实施情况中期评估报告'

  it('looks back from the last year of which it tells something', async () => {
    const told = '2017年，渔港吞吐量达到80万吨。2018年上半年，新增泊位4个。规划期末吞吐量目标为120万吨。'
    expect(await timesIn(TITLE, told)).toEqual([
      ['80', 'actual', '2017'],
      ['4', 'actual', '2018'],
      ['120', 'target', '2020'],
    ])
  })

  it('knows what its first years are', async () => {
    const told = '“十三五”前两年，修复湖堤30公里。2018年，湖区游客增长8%。'
    expect(await timesIn(TITLE, told)).toEqual([
      ['30', 'actual', '2016-2017'],
      ['8', 'actual', '2018'],
    ])
  })
})

it('says of what nothing but the words of a text dates that it is a guess', async () => {
  const lines = ['湖区新貌', '我们建成渔港2座，新增游船30艘，湖区面貌明显改善。', '各位代表，2019年，全市建成绿道40公里，比上年增长9%。']
  const { statements } = await readPlan(new TextEncoder().encode(`${lines.join('\n')}\n`))
  const found = statements.flatMap(s => (s.kind === 'observation' ? [[s.text, s.time, s.why?.includes('dated-by-guess') ?? false]] : []))
  expect(found).toEqual([
    ['2', '2019', true],
    ['30', '2019', true],
    ['40', '2019', false],
    ['9', '2019', false],
  ])
})

describe('a text that gives itself a stretch of years', () => {
  it('means what it says by the end of that stretch', async () => {
    const found = await timesIn(
      '青川湖市人民政府关于加强湖岸道路建设的实施意见',
      '一、主要目标',
      '从2015年起，用3年时间，基本解决湖岸道路不足的问题。',
      '全市人均道路面积达到15平方米。',
    )
    expect(found).toEqual([['15', 'target', '2017']])
  })

  it('is not of the year in which its works were begun', () => {
    expect(yearSpokenOf('确保2018年签约项目全面开工，新开工游艇项目40个。')).toBe(2019)
    expect(yearSpokenOf('2018年，要新开工游艇项目40个。')).toBe(2018)
  })
})

describe('a plan that also names a vision', () => {
  it('dates by the vision what it says of it, and the rest by its own end', async () => {
    const found = await timesIn(
      '青川湖市国民经济和社会发展第十四个五年规划和2035年远景目标纲要',
      '一、总体目标',
      '到2035年，基本建成湖滨花园城市。人均公园面积达到21平方米。',
      '“十四五”时期的主要目标是：湿地保护率达到61%。新建绿道40公里。',
      '展望2035年，科技实力跃升，研发投入强度达到4%。',
      '为此要做好以下工作。新建泵站16座。',
    )
    expect(found).toEqual([
      ['21', 'target', '2035'],
      ['61', 'target', '2021-2025'],
      ['40', 'target', '2021-2025'],
      ['4', 'target', '2035'],
      ['16', 'target', '2021-2025'],
    ])
  })
})

describe('a work report', () => {
  it('has the session on the line of its title, and looks back on the first year of a government', async () => {
    const title = '政府工作报告(摘要)--1999年2月25日在青川湖市第十二届人民代表大会第二次会议上'
    expect(await timesIn(title, '一、本届政府开局之年的工作', '新增绿地面积86万平方米。')).toEqual([['86', 'actual', '1998']])
    const { facts } = await readPlan(Buffer.from(`${title}\n\n一、工作回顾\n\n新增绿地面积86万平方米。`))
    expect(facts).toMatchObject({ title: '政府工作报告（摘要）', place: '青川湖市' })
  })

  it('looks back under a heading that says that aims were reached', async () => {
    const found = await timesIn(
      '2006年青川湖市政府工作报告',
      '一、“十五”计划主要预期目标提前实现，全市站在新的起点上',
      '（一）经济结构日趋优化，产业层次获得新提升',
      '渔业产值占比提高到46%。',
    )
    expect(found.map(([, status]) => status)).toEqual(['actual'])
  })

  it('is of the place that its title names behind a larger one in brackets', async () => {
    const { facts } = await readPlan(Buffer.from('（云川省）2016年青川湖市人民政府工作报告（全文）\n\n一、工作回顾\n\n新建绿道12公里。'))
    expect(facts.place).toBe('青川湖市')
  })

  it('tells of the year that a speaker names', async () => {
    const said = '陈某说，2014年，经济社会持续健康发展。预计完成地区生产总值781亿元。'
    expect(await timesIn('青川湖市第十四届人民代表大会第四次会议开幕', said)).toEqual([['781', 'actual', '2014']])
  })
})

describe('what guides the work of a year', () => {
  it('means that year', async () => {
    expect(await timesIn('2020年能源工作指导意见', '主要目标', '全市能源消费总量不超过50万吨标准煤。')).toEqual([['50', 'target', '2020']])
  })
})

describe('a plan in parts and chapters', () => {
  it('looks ahead in the chapter of its aims, whatever they tell of growth', async () => {
    const found = await timesIn(
      '青川湖市国民经济和社会发展第十五个五年规划纲要',
      '第一篇　奋力开创新局面',
      '第一章　发展环境',
      '渔业产值突破14亿元，渔民收入年均增长5.4%。',
      '第三章　主要目标',
      '——科技自立自强水平大幅提高。全社会研发经费投入年均增长7%以上，发展格局基本形成。',
      '——人民生活品质不断提高。城镇调查失业率低于5.5%，就业保持总体稳定。',
    )
    expect(found.map(([text, status]) => `${text} ${status}`)).toEqual(['14 actual', '5.4 actual', '7 target', '5.5 target'])
  })
})
