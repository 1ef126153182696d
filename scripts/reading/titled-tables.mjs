// Indicator tables whose rows stand under titles: those of plans of land, and substances under what is done to all of them.
import { BINDING, expected, inBrackets, outlineCells, specialCells } from './indicator-cells.mjs'
import { above, eq, ge, left, none, summed, within } from './printed-values.mjs'

export const TITLED = {}

/** category, name, unit, base, near end, far end, binding, for which part of the territory. */
const LAND = [
  ['空间底线', '生态保护红线面积', '平方千米', eq(1204), eq(1204), ge(1204), true, '市域'],
  ['空间底线', '耕地保有量', '万亩', eq(170.8), ge(168), ge(168), true, '市域'],
  ['空间结构', '常住人口规模', '万人', eq(134), eq(141), eq(150), false, '市域、中心城区'],
  ['空间结构', '人均城镇建设用地面积', '平方米', eq(118), within(115), within(110), true, '中心城区'],
  ['空间品质', '公园绿地、广场步行5分钟覆盖率', '%', eq(62), eq(75), eq(90), true, '中心城区'],
  ['空间品质', '道路网密度', '千米/平方千米', eq(5.4), eq(7), eq(8), true, '中心城区'],
]
const titled = (rows, rowOf) => rows.flatMap((row, i) => [...(rows[i - 1]?.[0] === row[0] ? [] : [[row[0]]]), rowOf(row, i)])
TITLED['for which part of the territory'] = {
  head: ['编号', '指标项', '2020年', '2025年', '2035年', '指标属性', '指标层级'],
  rows: titled(LAND, ([, name, unit, base, near, far, binding, part], i) => [
    String(i + 1),
    inBrackets(name, unit),
    base.print,
    near.print,
    far.print,
    BINDING(binding),
    part,
  ]),
  cells: LAND.flatMap(([, ...row]) => specialCells(row, [2020, 2025, 2035])),
}
/** What is emitted less, under one title. */
const EMITTED = [
  ['化学需氧量', summed(8)],
  ['二氧化硫', summed(9)],
  ['氨氮', summed(10)],
  ['氮氧化物', summed(7.5)],
]
TITLED['substances under their title'] = {
  head: ['指标', '2020年', '2025年', '年均增长（%）或〔累计〕', '属性'],
  rows: [
    ['森林覆盖率（%）', '41.2', '43', '〔1.8〕', '约束性'],
    ['耕地保有量（万亩）', '170.8', '170.8', '—', '约束性'],
    ['主要污染物排放总量减少（%）'],
    ...EMITTED.map(([name, sum]) => [name, '', '', sum.print, '约束性']),
  ],
  cells: [
    ...outlineCells(['', '森林覆盖率', '%', eq(41.2), eq(43), summed(1.8), true], [2020, 2025]),
    ...outlineCells(['', '耕地保有量', '万亩', eq(170.8), eq(170.8), none, true], [2020, 2025]),
    ...EMITTED.map(([name, sum]) => {
      const whole = { time: '2021-2025', status: 'target', attribute: 'binding', measure: 'growth', basis: 'total' }
      return expected({ name: `${name}排放总量减少`, unit: '%', ...whole }, sum)
    }),
  ],
}

/** title, name, unit, two years. */
const SCHOOLS = [
  ['九年义务教育', '在校生', '万人', eq(15.8), eq(16.5)],
  ['九年义务教育', '毛入学率', '%', eq(99.1), ge(99.5)],
  ['高中阶段教育*', '在校生', '万人', eq(4.6), eq(4.7)],
  ['高中阶段教育*', '毛入学率', '%', eq(92), eq(95)],
  ['高等教育', '在校生', '万人', eq(2.9), eq(3.5)],
  ['高等教育', '毛入学率', '%', eq(54), eq(60)],
]
TITLED['names again under each title'] = {
  head: ['指标', '计算单位', '2020年预计', '2025年'],
  rows: titled(SCHOOLS, ([, name, unit, base, end]) => [name, unit, base.print, end.print]),
  cells: SCHOOLS.flatMap(([title, name, ...row]) =>
    specialCells([title.replace('*', '') + name, ...row, left], [2020, 2025, 2035]).map(cell => ({ ...cell, attribute: undefined })),
  ),
}

/** first level, second level, unit, three years, binding. */
const LEVELS = [
  ['空气清新', '细颗粒物（PM2.5）年均浓度', '微克/立方米', eq(36), eq(33), eq(25), true],
  ['空气清新', '空气质量优良天数比率', '%', eq(84.2), eq(86), eq(90), true],
  ['水体洁净', '地表水水质优良比例', '%', eq(88.9), eq(92), eq(98), true],
  ['水体洁净', '城市生活污水集中收集率', '%', eq(56), ge(65), ge(85), false],
  ['土壤安全', '受污染耕地安全利用率', '%', eq(91), eq(93), eq(98), true],
  ['土壤安全', '农膜回收率', '%', eq(80), eq(85), above(92), false],
]
TITLED['indicators of two levels'] = {
  head: ['一级指标', '二级指标', '单位', '现状（2020年）', '2025年', '2035年', '属性'],
  rows: LEVELS.map(([first, name, unit, base, near, far, binding], i) => [
    LEVELS[i - 1]?.[0] === first ? '' : first,
    name,
    unit,
    base.print,
    near.print,
    far.print,
    BINDING(binding),
  ]),
  cells: LEVELS.flatMap(([, ...row]) => specialCells(row, [2020, 2025, 2035])),
}

/** place, what is built, what is made better: in the unit above the table. */
const FARMLAND = [
  ['石梁县', eq(8.1), eq(3.2)],
  ['荻浦县', eq(7.4), eq(2.8)],
  ['云埠区', eq(3.6), eq(1.4)],
  ['澄湖区', eq(6.2), eq(2.2)],
]
TITLED['places, in the unit above'] = {
  caption: '表1 各县（市、区）高标准农田建设任务（单位：万亩）',
  head: ['县（市、区）', '2021—2025年新增建设', '2021—2025年改造提升'],
  rows: FARMLAND.map(([place, built, better]) => [place, built.print, better.print]),
  cells: FARMLAND.flatMap(([place, built, better]) => {
    const fields = { unit: '万亩', time: '2021-2025', status: 'target', measure: 'level' }
    return [
      expected({ ...fields, name: `${place}新增建设高标准农田` }, built),
      expected({ ...fields, name: `${place}改造提升高标准农田` }, better),
    ]
  }),
}

TITLED['the end of the plan before'] = {
  head: ['指标名称', '单位', '“十三五”末', '“十四五”末', '属性'],
  rows: [
    ['居民收入', '元', '', '与经济增长基本同步', '预期性'],
    ['旅游总收入', '亿元', '286', '450', '预期性'],
    ['公共图书馆人均藏书量', '册', '0.82', '1', '约束性'],
  ],
  cells: [
    ...specialCells(['旅游总收入', '亿元', eq(286), eq(450), left, false], [2020, 2025, 2035]),
    ...specialCells(['公共图书馆人均藏书量', '册', eq(0.82), eq(1), left, true], [2020, 2025, 2035]),
  ],
}
