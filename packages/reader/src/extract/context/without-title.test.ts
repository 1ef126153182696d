import { describe, expect, it } from 'vitest'
import { timesIn } from '../../../test-support/times-in.mjs'

describe('a report that lost its head', () => {
  const REVIEW = ['一年来，我们主要做了以下工作。', '地区生产总值512亿元，比上年增长6%。', '各位代表，过去一年成绩来之不易。']

  it('is known by its address to the congress, and dated by its headings', async () => {
    const found = await timesIn(
      '各位代表：',
      '一、2018年工作回顾',
      '新建绿道12公里。',
      '二、2019年工作安排',
      '新建绿道20公里。到2020年，绿道达到90公里。',
    )
    expect(found).toEqual([
      ['12', 'actual', '2018'],
      ['20', 'target', '2019'],
      ['90', 'target', '2020'],
    ])
  })

  it('is known by its manner, and dated by what was reached', async () => {
    const found = await timesIn(...REVIEW, '2018年，全市完成固定资产投资300亿元。', '2018年，全市新建学校9所。', '到2020年，学校达到60所。')
    expect(found.map(([text, status, time]) => `${text} ${status} ${time}`)).toEqual([
      '512 actual 2018',
      '6 actual 2018',
      '300 actual 2018',
      '9 actual 2018',
      '60 target 2020',
    ])
  })

  it('is dated in numerals in words too', async () => {
    const found = await timesIn('各位代表：', '一九八二年工作回顾', '新建水库十二座。')
    expect(found).toEqual([['十二', 'actual', '1982']])
  })
})

it('reads the plan that a title names without quotation marks', async () => {
  const lines = ['青川湖市云埠区十二五渔港规划', '一、十一五期间的工作', '修复渔港3座。', '二、发展目标', '修复渔港6座。']
  expect(await timesIn(...lines)).toEqual([
    ['3', 'actual', '2006-2010'],
    ['6', 'target', '2011-2015'],
  ])
})

describe('a text that no title dates', () => {
  it('plans the five years after those of which it counts what was there at their end', async () => {
    const found = await timesIn(
      '青川湖市中医药发展',
      '一、发展基础',
      '“十三五”期间，中医药事业稳步发展。截至2020年底，拥有中医馆42个。',
      '二、发展目标',
      '新建中医馆12个，中医师发展到1800人。',
    )
    expect(found).toEqual([
      ['42', 'actual', '2020'],
      ['12', 'target', '2021-2025'],
      ['1800', 'target', '2025'],
    ])
  })

  it('plans the five years of the time in which it was written, not those that it names first', async () => {
    const found = await timesIn(
      '云埠湿地保护工作有了新进展',
      '2021-08-03 10:20',
      '“十三五”时期，青川湖市新增湿地公园6处。',
      '“十四五”时期，全市新增湿地公园3处；到2025年，湿地保护率达到61%。',
    )
    expect(found).toEqual([
      ['6', 'actual', '2016-2020'],
      ['3', 'target', '2021-2025'],
      ['61', 'target', '2025'],
    ])
  })

  it('is of the year of the day on which it was put up', async () => {
    const found = await timesIn(
      '今年新开公交线路约30条',
      '（2006-01-11 08:15:00）',
      '今年新开公交线路约30条。',
      '从2001年到2005年，新开公交线路88条。',
    )
    expect(found.slice(1)).toEqual([
      ['30', 'target', '2006'],
      ['88', 'actual', '2001-2005'],
    ])
  })
})

describe('a part of a report', () => {
  it('that reviews five years is of the last that it reaches, not of the first', async () => {
    const found = await timesIn(
      '五年来，我们始终坚持生态优先，治理湖岸80公里，建成污水厂6座，空气优良天数比2016年增加40天。',
      '人均收入由2016年的2.1万元增加到2021年的3.4万元。',
    )
    expect(found).toEqual([
      ['80', 'actual', '2017-2021'],
      ['6', 'actual', '2017-2021'],
      ['40', 'actual', '2017-2021'],
      ['2.1', 'actual', '2016'],
      ['3.4', 'actual', '2021'],
    ])
  })

  it('is a report where it speaks of this year, though it names a plan that begins with it', async () => {
    const found = await timesIn(
      '2021年，我们要围绕“十四五”规划目标，今年新建码头3座，力争改造厂房20栋。',
      '2021年主要任务是：新建绿道40公里。',
    )
    expect(found).toEqual([
      ['3', 'target', '2021'],
      ['20', 'target', '2021'],
      ['40', 'target', '2021'],
    ])
  })

  it('sets aims out, however much it tells of growth', async () => {
    const found = await timesIn(
      '青川湖市代表大会开幕',
      '市长石明在政府工作报告中说，2023年全市实现生产总值640亿元，增长7%，完成了主要目标，取得了显著成效。',
      '主要预期目标建议为：生产总值增长6%，社会消费品零售总额增长9%，城镇新增就业2万人。',
    )
    expect(found.map(([, status, time]) => `${status} ${time}`)).toEqual([
      'actual 2023',
      'actual 2023',
      'target 2024',
      'target 2024',
      'target 2024',
    ])
  })

  it('is none of the plan in whose course it was given', async () => {
    const found = await timesIn('新建厂房20栋，确保完成“十四五”规划目标。', '2023年是承上启下的一年。2023年主要任务是：新建码头3座。')
    expect(found).toEqual([
      ['20', 'target', '2023'],
      ['3', 'target', '2023'],
    ])
  })

  it('is of the year that its heading names', async () => {
    const found = await timesIn(
      '三、2026年主要工作',
      '今年是“十五五”开局之年。',
      '主要预期目标是：地区生产总值增长6%左右，新建绿道30公里。',
    )
    expect(found).toEqual([
      ['6', 'target', '2026'],
      ['30', 'target', '2026'],
    ])
  })
})

describe('a report whose title is lost', () => {
  it('is of the year of its session, whatever years it tells of', async () => {
    const found = await timesIn(
      '——2012年6月16日在云川市第七届人民代表大会第一次会议上',
      '市长',
      '2008年以来的几年，是我市发展最好最快的时期。全市地区生产总值从2007年371亿元增加到2011年771亿元。',
      '过去一年，新建绿道12公里。',
      '今后五年，到2017年，地区生产总值突破1500亿元。2013年开工建设污水处理厂12座，2014年建成大桥3座。今年，新建绿道20公里。',
    )
    expect(found.filter(([text]) => text === '12' || text === '20')).toEqual([
      ['12', 'actual', '2011'],
      ['12', 'target', '2013'],
      ['20', 'target', '2012'],
    ])
  })
})

it('takes what is meant to be less than at the end of the last plan for a plan, however much it sounds like a review', async () => {
  const found = await timesIn(
    '--渔港服务水平显著提升。渔港平均泊位提高到60个，主要渔港基本实现机械化，渔船每百吨在港停时下降15%，渔船进港率达到80%。',
    '--渔业科技创新能力显著增强。重大养殖技术取得突破性进展，科技成果推广水平进一步提高，科技进步贡献率达到55%。',
    '--环境保护力度进一步加强，尾水治理取得明显进展，力争鱼塘尾水排放强度比“十三五”末降低20%。',
  )
  expect(found).toEqual([
    ['60', 'target', '2025'],
    ['15', 'target', '2021-2025'],
    ['80', 'target', '2025'],
    ['55', 'target', '2025'],
    ['20', 'target', '2021-2025'],
  ])
})
