import { expect, it } from 'vitest'
import { readPlan } from '../../read-plan.ts'

/** `[text, status, time]` of every observation of an invented document. */
async function timesIn(lines: readonly string[]) {
  const { statements } = await readPlan(new TextEncoder().encode(`${lines.join('\n')}\n`))
  return statements.flatMap(s => (s.kind === 'observation' ? [[s.text, s.status, s.time]] : []))
}

const REPORT = ['青川湖市政府工作报告', '2024年1月10日']

it('takes an annex after the plans of a report for plans, however its sentences sound', async () => {
  const found = await timesIn([
    ...REPORT,
    '一、2023年工作回顾',
    '新建绿道12公里。',
    '二、2024年工作安排',
    '新建绿道20公里。',
    '附件',
    '2024年市十件民生实事',
    '一、提高保障水平',
    '养老金标准分别提高到每人每月150元和120元，增长25%、20%。救助标准达到900元，完成改造45户。',
    '二、改善居住条件',
    '建成住房3万套，分别增长8%、9%。',
  ])
  expect(found.filter(([, status]) => status === 'actual').map(([text]) => text)).toEqual(['12'])
})

it('dates what a report means for five years by them where no part of it is about the year', async () => {
  const parts = [
    '一、“十三五”时期发展回顾',
    '新建绿道12公里。',
    '二、“十四五”时期的奋斗目标',
    '地区生产总值达到900亿元。',
    '三、建设宜居城市',
  ]
  const wishes = ['新建绿道60公里。', '今年要集中力量办好一批实事：新建公厕40座。', '改造管网70公里。']
  const report = ['青川湖市政府工作报告', '2021年1月10日', ...parts, wishes.join('')]
  expect(await timesIn(report)).toEqual([
    ['12', 'actual', '2016-2020'],
    ['900', 'target', '2025'],
    ['60', 'target', '2021-2025'],
    ['40', 'target', '2021'],
    ['70', 'target', '2021'],
  ])
  const withYear = await timesIn([...report, '四、2021年工作安排', '新建泵站5座。'])
  expect(withYear.find(([text]) => text === '60')).toEqual(['60', 'target', '2021'])
})

it('dates a review of a term and its last year by the term', async () => {
  const found = await timesIn([
    ...REPORT,
    '一、本届政府及2023年工作回顾',
    '新建绿道120公里。2023年新建泵站7座。',
    '二、2024年工作安排',
    '新建绿道20公里。',
  ])
  expect(found).toEqual([
    ['120', 'actual', '2019-2023'],
    ['7', 'actual', '2023'],
    ['20', 'target', '2024'],
  ])
})

it('tells the course of a report without headings by its words', async () => {
  const found = await timesIn([
    ...REPORT,
    '过去五年，是湖区面貌变化最大的五年。五年来，累计修复湖堤120公里，渔民收入年均增长9%。',
    '去年，面对多重困难，我们较好完成了全年任务。建成渔港2座，游客同比增长8%。',
    '今年要着力办好以下实事。加快推进码头改造，力争新增泊位6个。',
    '强化水质监测，确保新建监测站15座。',
  ])
  expect(found).toEqual([
    ['120', 'actual', '2019-2023'],
    ['9', 'actual', '2019-2023'],
    ['2', 'actual', '2023'],
    ['8', 'actual', '2023'],
    ['6', 'target', '2024'],
    ['15', 'target', '2024'],
  ])
})

const PLAN = '青川湖市“十四五”渔业发展规划'

it('tells the course of a plan without headings by its words', async () => {
  const found = await timesIn([
    PLAN,
    '“十三五”以来，在各级的支持下，我市渔业取得了显著成绩。累计修复湖堤120公里，先后建成渔港2座，渔民收入明显提高。',
    '渔业实力不断增强。全市已有渔船860艘，建成了智慧渔场9个，获得了地理标志5个。',
    '我市将加快渔业转型，着力完善渔港布局，积极推进生态养殖，力争新增泊位60个。',
    '强化水质监测，健全巡查制度，确保新建监测站15座。',
  ])
  expect(found).toEqual([
    ['120', 'actual', '2016-2020'],
    ['2', 'actual', '2016-2020'],
    ['860', 'actual', '2020'],
    ['9', 'actual', '2016-2020'],
    ['5', 'actual', '2020'],
    ['60', 'target', '2021-2025'],
    ['15', 'target', '2021-2025'],
  ])
})

it('takes a text that looks back throughout for a review of the plan that it names', async () => {
  const found = await timesIn([
    '“十三五”渔业发展谱写新篇章',
    '“十三五”时期，全市渔业取得了显著成绩，渔民收入明显提高，累计修复了湖堤120公里。',
    '五年来，全市先后建成了渔港2座，获得了地理标志5个，渔船更新改造顺利完成。',
  ])
  expect(found).toEqual([
    ['120', 'actual', '2016-2020'],
    ['2', 'actual', '2016-2020'],
    ['5', 'actual', '2016-2020'],
  ])
})

it('reads what a headline promises as meant, though its sentences say only 完成', async () => {
  const found = await timesIn(['青川湖将建成一批渔港', '湖东片完成渔港3座、监测站8座建设，完成湖堤20公里修复。'])
  expect(found.map(([, status]) => status)).toEqual(['target', 'target', 'target'])
})

it('takes 今年 for the year told of in what was told within it', async () => {
  const found = await timesIn(['2022年上半年渔业生产平稳', '今年以来，全市渔业保持平稳增长，渔业产值15亿元，同比增长4.5%。'])
  expect(found).toEqual([
    ['15', 'actual', '2022'],
    ['4.5', 'actual', '2022'],
  ])
})

const BODY = Array.from({ length: 60 }, (_, i) => `第${i + 1}段说明湖区各项工作的来由，与数字无关，只为凑足篇幅。`)

it('dates an annex with a title of its own by that title', async () => {
  const annex = ['青川湖市渔业发展三年实施方案（2025—2027年）', '一、主要目标', '新建渔港6座。', ...BODY]
  const found = await timesIn([
    ...REPORT,
    '一、2023年工作回顾',
    '新建绿道12公里。',
    '二、2024年工作安排',
    '新建绿道20公里。',
    ...BODY,
    ...annex,
  ])
  expect(found).toEqual([
    ['12', 'actual', '2023'],
    ['20', 'target', '2024'],
    ['6', 'target', '2025-2027'],
  ])
})

it('takes a title that each page repeats for no other document', async () => {
  const plan = '青川湖市渔业发展规划（2021—2025年）'
  const found = await timesIn([plan, '一、发展基础', '建成了渔港2座。', ...BODY, plan, '一、主要目标', '新建渔港6座。', ...BODY])
  expect(found).toEqual([
    ['2', 'actual', '2016-2020'],
    ['6', 'target', '2021-2025'],
  ])
})

it('dates the aims of those who come into office by their five years', async () => {
  const found = await timesIn([
    ...REPORT,
    '一、2023年工作回顾',
    '新建绿道12公里。',
    '二、新一届政府工作的总体要求和奋斗目标',
    '主要目标任务是：',
    '湖区经济总量翻一番，地区生产总值突破900亿元。',
    '三、2024年重点工作',
    '新建绿道20公里。',
  ])
  expect(found).toEqual([
    ['12', 'actual', '2023'],
    ['一', 'target', '2028'],
    ['900', 'target', '2028'],
    ['20', 'target', '2024'],
  ])
})

it('dates what a review in the course of a plan proposes by what is left of its years', async () => {
  const found = await timesIn([
    '青川湖市“十三五”规划实施中期评估报告',
    '2019年3月',
    '一、规划实施情况',
    '累计新建绿道12公里。',
    '二、主要指标完成情况',
    '到2018年底，城镇化率达到58%，完成规划目标的95%。',
    '三、下一步对策建议',
    '新建绿道20公里，城镇化率达到65%。',
  ])
  expect(found).toEqual([
    ['12', 'actual', '2016-2018'],
    ['58', 'actual', '2018'],
    ['95', 'actual', '2018'],
    ['20', 'target', '2019-2020'],
    ['65', 'target', '2020'],
  ])
})

it('reads 以来 behind a plan whose years still run as until the last year that is over', async () => {
  const found = await timesIn([
    '2019年青川湖市政府工作报告',
    '一、2018年工作回顾',
    '新建泵站5座。“十三五”以来，累计新建绿道12公里。',
    '二、2019年工作安排',
    '新建绿道20公里。',
  ])
  expect(found).toEqual([
    ['5', 'actual', '2018'],
    ['12', 'actual', '2016-2018'],
    ['20', 'target', '2019'],
  ])
})

it('takes what a heading says of the results of aims for a review', async () => {
  const found = await timesIn(['青川湖市“十三五”规划纲要中期评估报告', '2019年3月', '一、主要目标实现情况', '新建绿道12公里。'])
  expect(found).toEqual([['12', 'actual', '2016-2018']])
})
