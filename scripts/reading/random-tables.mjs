// Indicator tables drawn at random: which columns, in which order, under which headings, with what left out; and torn in the ways in which pages

// tear them. Names are composed, amounts are drawn; nothing is taken from a document.
import { randomOf } from '../../packages/reader/test-support/random.mjs'
import { FLATTENINGS, flatten } from './flatten-table.mjs'
import { bounded, level, rowsOf } from './random-rows.mjs'

const BASE = 2020
/** Ways of putting the values into columns: what each heading says, and what each cell of a row says under it. */
const LAYOUTS = {
  'base and end': [
    lvl(0, ['2020年', '2020年现状值', '2020年基期值', '现状值（2020年）', '2020']),
    lvl(5, ['2025年', '2025年目标值', '目标值（2025年）', '2025']),
  ],
  'base, end, pace': [
    lvl(0, ['2020年', '2020年实际']),
    lvl(5, ['2025年', '2025年目标']),
    pace(['年均增长（%）或〔累计〕', '年均增速〔累计〕', '年均增长[累计]（%）']),
  ],
  'base, near, far': [lvl(0, ['2020年', '2020年现状']), lvl(5, ['2025年', '2025年目标值']), lvl(15, ['2035年', '2035年目标值'])],
  'goal alone': [lvl(5, ['2025年目标值', '2025年目标'])],
  'year by year': [lvl(0, ['2020年']), lvl(1, ['2021年']), lvl(2, ['2022年']), lvl(3, ['2023年']), lvl(4, ['2024年']), lvl(5, ['2025年'])],
  'two tiers: base | goals': [
    lvl(0, ['2020年', '2020年基数']),
    lvl(5, ['2025年'], '“十四五”目标'),
    pace(['年均增长〔累计〕（%）', '年均增速（%）〔累计〕'], '“十四五”目标'),
  ],
  'two tiers: levels | pace': [lvl(0, ['2020年'], '指标值'), lvl(5, ['2025年'], '指标值'), pace(['年均增长（%）或〔累计〕'])],
  'two tiers: now | near | far': [
    lvl(0, ['（2020年）'], '现状值'),
    lvl(5, ['（2025年）'], '近期目标'),
    lvl(15, ['（2035年）'], '远期目标'),
  ],
}
function lvl(years, heads, over) {
  return { kind: 'level', years, heads, over }
}
export function pace(heads, over) {
  return { kind: 'pace', heads, over }
}

/** What a row prints under a column, and what that says. */
function cellOf(r, row, column, hasPace) {
  const attribute = row.attribute
  const target = { status: 'target', attribute, name: row.name }
  const nothing = { print: row.no }
  if (column.kind === 'level') {
    if (row.kind === 'pace' && hasPace) return nothing
    if (row.kind === 'summed' && hasPace) return nothing
    if (column.years === 0 && row.missingBase) return nothing
    const value = column.years === 0 ? level(row.at(0)) : bounded(row.at(column.years), r.pick)
    const said = {
      ...target,
      ...value,
      unit: row.unit,
      time: String(BASE + column.years),
      status: column.years === 0 ? 'actual' : 'target',
    }
    return { print: value.print, say: { ...said, measure: 'level' } }
  }
  const period = `${BASE + 1}-${BASE + 5}`
  if (row.kind === 'amount' || row.kind === 'pace') {
    const value = bounded(row.pace, r.pick)
    return { print: value.print, say: { ...target, ...value, unit: '%', time: period, measure: 'growth', basis: 'annual' } }
  }
  if (row.kind === 'summed') {
    const value = row.at(2)
    return { print: `〔${value}〕`, say: { ...target, value, comparator: 'eq', unit: row.unit, time: period, measure: 'level' } }
  }
  if (row.missingBase || !row.sums) return nothing
  const value = Number((row.at(5) - row.at(0)).toFixed(2))
  return {
    print: `〔${value}〕`,
    say: { ...target, value, comparator: 'eq', unit: '个百分点', time: period, measure: 'change', basis: 'total' },
  }
}

/** The rows of headings: the upper, and what stands below it where columns share a heading. */
function headsOf(r, columns, { categories, numbered, units, attributed, attributeFirst, who }) {
  const head = []
  const below = []
  const put = (top, bottom = '') => {
    head.push(top)
    below.push(bottom)
  }
  const kindHead = () => put(r.pick(['属性', '指标属性', '指标性质']))
  if (categories === 'lost' || categories === 'repeated') put(r.pick(['类别', '类别', '领域', '指标类别']))
  if (numbered) put('序号')
  put(r.pick(['指标', '指标名称', '主要指标']))
  if (units === 'column') put('单位')
  if (attributeFirst) kindHead()
  columns.forEach((column, i) =>
    put(column.over ? (columns[i - 1]?.over === column.over ? '' : column.over) : column.head, column.over ? column.head : ''),
  )
  if (attributed && !attributeFirst) kindHead()
  if (who) put('责任单位')
  return { head, below: columns.some(column => column.over) ? below : null }
}

/** A table as rows of cells (one heading row or two), and what its cells say. */
function tableOf(r) {
  const layout = r.pick(Object.keys(LAYOUTS))
  const columns = LAYOUTS[layout].map(column => ({ ...column, head: r.pick(column.heads) }))
  const hasPace = columns.some(column => column.kind === 'pace')
  const categories = r.pick(['none', 'none', 'lost', 'repeated', 'rows'])
  const numbered = r.chance(0.6)
  const units = r.pick(['column', 'column', 'column', 'names', 'cells'])
  const attributed = r.chance(0.8)
  const attributeFirst = attributed && r.chance(0.2)
  const who = r.chance(0.1)
  const rows = rowsOf(r, { parts: r.chance(0.3), categories: categories !== 'none', hasPace })
  const { head, below } = headsOf(r, columns, { categories, numbered, units, attributed, attributeFirst, who })
  const cells = []
  let index = 0
  let last = ''
  const body = rows.flatMap(row => {
    const attribute = attributed ? (row.binding ? 'binding' : 'expected') : undefined
    const full = { ...row, attribute, sums: r.chance(0.6) }
    const own = columns.map(column => cellOf(r, full, column, hasPace))
    for (const cell of own) if (cell.say) cells.push({ ...cell.say, text: cell.print.replace(/[^\d.-]/g, '') })
    const name = row.part ? `其中：${row.name}` : row.name
    const out = []
    const opens = row.category !== last
    last = row.category
    if (categories === 'lost' || categories === 'repeated') out.push(categories === 'lost' && !opens ? '' : row.category)
    if (!row.part) index++
    if (numbered) out.push(row.part ? '' : String(index))
    out.push(units === 'names' ? `${name}（${row.unit}）` : name)
    if (units === 'column') out.push(row.unit)
    const kind = row.binding ? '约束性' : '预期性'
    if (attributeFirst) out.push(kind)
    for (const cell of own) {
      const printed =
        cell.say && units === 'cells' && cell.say.measure === 'level'
          ? cell.print.replace(/[\d.]+/, digits => `${digits}${row.unit}`)
          : cell.print
      out.push(printed)
    }
    if (attributed && !attributeFirst) out.push(kind)
    if (who) out.push(r.pick(['市水务局', '市发展改革委、市统计局', '市卫生健康委']))
    const title =
      categories === 'rows' && opens
        ? [[`（${'一二三四五六'[[...new Set(rows.map(one => one.category))].indexOf(row.category)]}）${row.category}`]]
        : []
    return [...title, out]
  })
  const shape = [
    layout,
    numbered ? 'numbered' : '',
    units,
    categories,
    attributeFirst ? 'kind first' : attributed ? '' : 'no kind',
    who ? 'who' : '',
  ]
  return { layout, categories, units, shape: shape.filter(Boolean).join(', '), head, below, body, cells }
}

/** `count` tables, each as rows of cells under its headings, with what its cells say. */
export function drawnShapes(count, seed) {
  const r = randomOf(seed)
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const { shape, head, below, body, cells } = tableOf(r)
      return [`${i + 1}: ${shape}`, { head, below, rows: body, cells }]
    }),
  )
}

const BEFORE = '坚持以水定城、量水而行，把湖区保护放在压倒性位置，统筹城乡建设与产业布局。'
const NOTE = '注：〔〕内为五年累计数。'

/** `count` documents with a table each, some with two: `{ layout, flattening, shape, text, cells }`. The same seed makes the same documents. */
export function randomTables(count, seed) {
  const r = randomOf(seed)
  return Array.from({ length: count }, () => {
    const flattening = r.pick(FLATTENINGS)
    const tables = r.chance(0.15) ? [tableOf(r), tableOf(r)] : [tableOf(r)]
    const text = tables
      .map(
        (table, i) =>
          `${'一二'[i]}、${['主要指标', '分项指标'][i]}\n${BEFORE}\n表${i + 1} “十四五”时期${['主要', '分项'][i]}指标\n${flatten(r, flattening, table)}\n${r.chance(0.5) ? `${NOTE}\n` : ''}`,
      )
      .join('')
    return {
      layout: tables[0].layout,
      categories: tables[0].categories,
      units: tables[0].units,
      flattening,
      shape: tables.map(table => table.shape).join(' + '),
      text: `青川湖市湖区发展“十四五”规划\n${text}三、重点任务\n坚持湖城共生，统筹城乡发展。\n`,
      cells: tables.flatMap(table => table.cells),
    }
  })
}
