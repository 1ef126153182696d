// Indicator tables of invented plans, each rendered as plans print them or as pages lose them, with what every cell says. Nothing here is
// taken from a document: names are standard indicators, amounts are made up.
import { BINDING, expected, inBrackets, outlineCells, specialCells } from './indicator-cells.mjs'
import { about, above, eq, ge, left, lt, none, range, said, summed, within } from './printed-values.mjs'
import { RENDERINGS } from './table-renderings.mjs'
import { TITLED } from './titled-tables.mjs'

const PLAN = '青川湖市国民经济和社会发展第十四个五年规划纲要\n第一章 主要目标\n第一节 “十四五”时期主要指标\n'

/** category, name, unit, level at the base, level at the end, pace, binding. */
const OUTLINE = [
  ['经济发展', '地区生产总值', '亿元', eq(1862.4), eq(2600), eq(7), false],
  ['经济发展', '全员劳动生产率', '万元/人', eq(12.6), eq(17.5), about(6.8), false],
  ['经济发展', '常住人口城镇化率', '%', eq(61.3), ge(66), none, false],
  ['创新驱动', '全社会研发经费投入增长', '%', none, none, ge(8.5), false],
  ['创新驱动', '每万人口高价值发明专利拥有量', '件', eq(2.4), above(5), none, false],
  ['创新驱动', '数字经济核心产业增加值占地区生产总值比重', '%', eq(6.2), about(9.5), none, false],
  ['民生福祉', '城镇调查失业率', '%', eq(5.3), lt(5.5), none, false],
  ['民生福祉', '劳动年龄人口平均受教育年限', '年', eq(10.7), eq(11.3), none, true],
  ['民生福祉', '每千人口执业（助理）医师数', '人', eq(2.7), eq(3.3), none, false],
  ['民生福祉', '每千人口拥有3岁以下婴幼儿托位数', '个', eq(1.5), eq(4.5), none, false],
  ['民生福祉', '人均预期寿命', '岁', eq(77.6), { print: '提高1岁', value: 1, comparator: 'eq', moves: true }, none, false],
  ['民生福祉', '城镇新增就业', '万人', none, none, summed(18), false],
  ['绿色生态', '单位地区生产总值能源消耗降低', '%', none, none, summed(13.5), true],
  ['绿色生态', '单位地区生产总值二氧化碳排放降低', '%', none, none, said('完成省下达任务'), true],
  ['绿色生态', '空气质量优良天数比率', '%', eq(88.9), ge(90), none, true],
  ['绿色生态', '森林覆盖率', '%', eq(41.2), eq(43), summed(1.8), true],
  ['安全保障', '粮食综合生产能力', '万吨', eq(83), above(85), none, true],
  ['安全保障', '能源综合生产能力', '万吨标准煤', eq(410), range(480, 500), none, true],
]

/** name, unit, base year, near end, far end, binding: a special plan of two ends. */
const SPECIAL = [
  ['湖区主要断面水质优良比例', '%', eq(82.5), eq(88), eq(95), true],
  ['城市生活污水集中收集率', '%', eq(64), ge(75), ge(85), false],
  ['再生水利用率', '%', eq(12), about(20), above(30), false],
  ['自来水漏损率', '%', eq(13.1), within(9), within(8), true],
  ['新增污水管网', '公里', left, eq(260), eq(520), false],
  ['滨湖生态缓冲带长度', '公里', eq(36), eq(75), eq(120), false],
]

const NOTE = '注：①〔〕内为五年累计数。②地区生产总值绝对数按当年价格计算，增速按可比价格计算。'

// ---- how a table is cut into columns

const YEARS = [2020, 2025]
const outline = (head, rowOf, years = YEARS) => ({
  head,
  rows: OUTLINE.map((row, i) => rowOf(row, i)),
  cells: OUTLINE.flatMap(row => outlineCells(row, years)),
})

/** The tables, each as rows of cells under its headings, with what its cells say. */
export const SHAPES = {
  'number, name, unit, two years, pace, kind': outline(
    ['序号', '指标', '单位', '2020年', '2025年', '年均增长（%）或〔累计〕', '属性'],
    ([, name, unit, base, end, pace, binding], i) => [String(i + 1), name, unit, base.print, end.print, pace.print, BINDING(binding)],
  ),
  'unit in brackets of the name': outline(
    ['指标', '2020年', '2025年', '年均增速〔累计〕', '属性'],
    ([, name, unit, base, end, pace, binding]) => [inBrackets(name, unit), base.print, end.print, pace.print, BINDING(binding)],
  ),
  'categories in merged cells that are lost': outline(
    ['类别', '序号', '指标', '单位', '2020年', '2025年', '年均增长（%）或〔累计〕', '属性'],
    ([category, name, unit, base, end, pace, binding], i) => [
      OUTLINE[i - 1]?.[0] === category ? '' : category,
      String(i + 1),
      name,
      unit,
      base.print,
      end.print,
      pace.print,
      BINDING(binding),
    ],
  ),
  'base and goal said in words': outline(
    ['指标名称', '计量单位', '2020年实际值', '2025年目标值', '“十四五”年均增长〔累计〕', '指标属性'],
    ([, name, unit, base, end, pace, binding]) => [name, unit, base.print, end.print, pace.print, BINDING(binding)],
  ),
  'categories in rows of their own': {
    head: ['指标', '单位', '2020年', '2025年', '年均增长（%）或〔累计〕', '属性'],
    rows: OUTLINE.flatMap(([category, name, unit, base, end, pace, binding], i) => [
      ...(OUTLINE[i - 1]?.[0] === category
        ? []
        : [[`${'一二三四五'[[...new Set(OUTLINE.map(row => row[0]))].indexOf(category)]}、${category}`]]),
      [name, unit, base.print, end.print, pace.print, BINDING(binding)],
    ]),
    cells: OUTLINE.flatMap(row => outlineCells(row, YEARS)),
  },
  'a special plan with two ends': {
    head: ['序号', '指标名称', '单位', '2020年现状值', '2025年', '2035年', '指标性质'],
    rows: SPECIAL.map(([name, unit, base, near, far, binding], i) => [
      String(i + 1),
      name,
      unit,
      base.print || '—',
      near.print,
      far.print,
      BINDING(binding),
    ]),
    cells: SPECIAL.flatMap(row => specialCells(row, [2020, 2025, 2035])),
  },
}

/** name, unit, level five years before the base, level at the base, level at the end, pace before, pace ahead, binding. */
const TWO_PERIODS = [
  ['地区生产总值', '亿元', eq(1280), eq(1862.4), eq(2600), eq(7.8), about(7), false],
  ['规模以上工业增加值', '亿元', eq(402), eq(610), eq(880), eq(8.7), ge(7.5), false],
  ['社会消费品零售总额', '亿元', eq(455), eq(690), eq(940), eq(8.7), eq(6.4), false],
  ['居民人均可支配收入', '元', eq(21400), eq(31600), eq(44000), eq(8.1), above(7), false],
  ['进出口总额', '亿元', eq(61), eq(88), eq(130), eq(7.6), eq(8.1), false],
  ['林业总产值', '亿元', eq(33), eq(52), eq(80), eq(9.5), eq(9), true],
]

function periodCells([name, unit, first, base, end, before, ahead, binding]) {
  const attribute = binding ? 'binding' : 'expected'
  const level = (value, time, status) => expected({ name, unit, time, status, measure: 'level', attribute }, value)
  const pace = (value, time, status) => expected({ name, unit: '%', time, status, measure: 'growth', basis: 'annual', attribute }, value)
  return [
    level(first, '2015', 'actual'),
    level(base, '2020', 'actual'),
    level(end, '2025', 'target'),
    pace(before, '2016-2020', 'actual'),
    pace(ahead, '2021-2025', 'target'),
  ]
}

SHAPES['two periods side by side'] = {
  head: ['指标', '单位', '2015年', '2020年', '2025年', '“十三五”年均增长（%）', '“十四五”年均增长（%）', '属性'],
  rows: TWO_PERIODS.map(([name, unit, first, base, end, before, ahead, binding]) => [
    name,
    unit,
    first.print,
    base.print,
    end.print,
    before.print,
    ahead.print,
    BINDING(binding),
  ]),
  cells: TWO_PERIODS.flatMap(periodCells),
}
SHAPES['headings in two rows'] = {
  head: ['指标', '单位', '2020年', '“十四五”目标', '', '属性'],
  below: ['', '', '', '2025年', '年均增长〔累计〕（%）', ''],
  rows: OUTLINE.map(([, name, unit, base, end, pace, binding]) => [name, unit, base.print, end.print, pace.print, BINDING(binding)]),
  cells: OUTLINE.flatMap(row => outlineCells(row, YEARS)),
}
SHAPES['numbers and notes in the names'] = outline(
  ['指标', '2020年', '2025年', '年均增长（%）或〔累计〕', '属性'],
  ([, name, unit, base, end, pace, binding], i) => [
    `${i + 1}.${inBrackets(name, unit)}${i % 5 === 0 ? '①' : i % 5 === 2 ? '*' : ''}`,
    base.print,
    end.print,
    pace.print,
    BINDING(binding),
  ],
)
SHAPES['units in the cells'] = {
  head: ['指标', '2020年', '2025年', '属性'],
  rows: SPECIAL.filter(([, , base]) => base.print).map(([name, unit, base, near, , binding]) => [
    name,
    `${base.print}${unit}`,
    near.print.replace(/^([≥<]?[\d.]+)/, `$1${unit}`),
    BINDING(binding),
  ]),
  cells: SPECIAL.filter(([, , base]) => base.print).flatMap(([name, unit, base, near, , binding]) =>
    specialCells([name, unit, base, near, left, binding], [2020, 2025, 2035]),
  ),
}
SHAPES['who answers for it beside'] = {
  head: ['序号', '指标', '单位', '2020年基期值', '2025年目标值', '指标属性', '责任单位'],
  rows: SPECIAL.map(([name, unit, base, near, , binding], i) => [
    String(i + 1),
    name,
    unit,
    base.print || '—',
    near.print,
    BINDING(binding),
    i % 2 ? '市水务局' : '市生态环境局、市住建局',
  ]),
  cells: SPECIAL.flatMap(([name, unit, base, near, , binding]) =>
    specialCells([name, unit, base, near, left, binding], [2020, 2025, 2035]),
  ),
}

SHAPES['a base without a year'] = {
  head: ['序号', '指标', '单位', '现状值', '目标值', '属性'],
  rows: SPECIAL.filter(([, , base]) => base.print).map(([name, unit, base, near, , binding], i) => [
    String(i + 1),
    name,
    unit,
    base.print,
    near.print,
    BINDING(binding),
  ]),
  cells: SPECIAL.filter(([, , base]) => base.print).flatMap(([name, unit, base, near, , binding]) =>
    specialCells([name, unit, base, near, left, binding], [2020, 2025, 2035]),
  ),
}

Object.assign(SHAPES, TITLED)

// ---- how a page prints or loses it

/** The plan in which a table stands. */
export const planWith = (printed, caption = '专栏1 “十四五”时期主要指标') =>
  `${PLAN}${caption}\n${printed}\n${NOTE}\n第二章 重点任务\n坚持湖城共生，统筹城乡发展。\n`

/** Every table in every rendering: the plan it stands in, and what its cells say. */
export function indicatorTables() {
  return Object.entries(SHAPES).flatMap(([shape, table]) =>
    Object.entries(RENDERINGS).map(([rendering, print]) => ({
      shape,
      rendering,
      text: planWith(print(table), table.caption),
      cells: table.cells,
    })),
  )
}
