// Indicator tables changed in ways that must not change what they say: other headings, none, a column more, columns in another order, a first
// row without its number, the unit elsewhere. Each keeps what its cells say; a heading left empty over values may take away what nobody can tell.
import { randomOf } from '../../packages/reader/test-support/random.mjs'
import { flatten } from './flatten-table.mjs'
import { planWith } from './indicator-tables.mjs'
import { RENDERINGS } from './table-renderings.mjs'
import { STRANGE_COLUMNS, UNKNOWN } from './unknown-headings.mjs'

/**
 * @typedef {{ head: string[], below?: string[] | null, rows: string[][], cells: object[], caption?: string }} Shape
 * @typedef {ReturnType<import('../../packages/reader/test-support/random.mjs').randomOf>} Random
 */

const ROLES = [
  ['index', /^(?:序号|编号)$/],
  ['unit', /^(?:计量|计算)?单位$/],
  ['attribute', /^(?:指标)?(?:属性|性质)$/],
  ['category', /^(?:类别|领域|指标类别|一级指标)$/],
  ['aside', /^责任单位$|层级$/],
  ['name', /^(?:主要|二级)?指标(?:名称|项)?$/],
  ['place', /^县/],
  ['pace', /年均|累计/],
  ['amount', /—\d{4}年/],
]
const PAST = /2015|2020|现状|十三五/

/** What each column of a table is, by its own headings, all of which are known. */
function rolesOf({ head, below }) {
  let over = ''
  return head.map((text, column) => {
    const under = below?.[column] ?? ''
    if (text !== '' || under === '') over = text
    const words = text === '' && under !== '' ? over + under : text + under
    return ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? (PAST.test(words) ? 'base' : 'goal')
  })
}

/** A table with other words over column `at`: in its lower row of headings where it has one. */
function headed(table, at, words) {
  const lower = table.below?.[at]
  return lower ? { ...table, below: table.below.with(at, words) } : { ...table, head: table.head.with(at, words) }
}
const headAt = ({ head, below }, at) => below?.[at] || head[at]

const isWhole = row => row.length > 1
const withColumn = (table, at, head, cellOf) => {
  let r = 0
  const put = (row, words) => row.toSpliced(at, 0, words)
  return {
    ...table,
    head: put(table.head, head),
    below: table.below ? put(table.below, '') : table.below,
    rows: table.rows.map(row => (isWhole(row) ? put(row, cellOf(r++)) : row)),
  }
}
const without = (table, at) => ({
  ...table,
  head: table.head.toSpliced(at, 1),
  below: table.below ? table.below.toSpliced(at, 1) : table.below,
  rows: table.rows.map(row => (isWhole(row) ? row.toSpliced(at, 1) : row)),
})
const swapped = (list, a, b) => list.with(a, list[b]).with(b, list[a])
const exchanged = (table, a, b) => ({
  ...table,
  head: swapped(table.head, a, b),
  below: table.below ? swapped(table.below, a, b) : table.below,
  rows: table.rows.map(row => (isWhole(row) ? swapped(row, a, b) : row)),
})

/** The words that may stand over a column of this role, whose year its heading says. */
function wordsFor(role, heading, only) {
  if (role === 'base' || role === 'goal') {
    const year = /(?:19|20)\d\d/.exec(heading)?.[0]
    const bare = role === 'base' ? UNKNOWN.onlyBase : UNKNOWN.onlyGoal
    return year ? [...UNKNOWN[role](year), ...(only ? bare : [])] : only ? bare : null
  }
  // which of two periods a pace is of nobody could tell
  return role === 'pace' && !only ? null : (UNKNOWN[role] ?? null)
}

const OF_VALUES = ['base', 'goal', 'pace']

/** Other words over all columns of these roles; null where there is none. */
function reworded(roles) {
  return (table, r) => {
    const own = rolesOf(table)
    let out = null
    own.forEach((role, at) => {
      const only = own.filter(one => one === role).length === 1
      const words = roles.includes(role) ? wordsFor(role, headAt(table, at), only && !table.below) : null
      if (words) out = headed(out ?? table, at, r.pick(words))
    })
    return out
  }
}

/** One heading of these roles left empty. */
const emptied = roles => (table, r) => {
  const own = rolesOf(table)
  const places = own.flatMap((role, at) => (roles.includes(role) ? [at] : []))
  return places.length === 0 ? null : headed(table, r.pick(places), '')
}

function strange({ head, words, at }) {
  return (table, r) => {
    const own = rolesOf(table)
    const place = at === 'front' ? 0 : at === 'end' ? r.pick([own.length, own.length, own.length - 1]) : own.lastIndexOf('name') + 1
    const offset = r.whole(0, words.length - 1)
    return withColumn(table, place, head, row => (at === 'front' ? `A-${row + 1}` : words[(row + offset) % words.length]))
  }
}

/** Two neighbours exchanged, neither of them a column of values. */
function permuted(table, r) {
  const own = rolesOf(table)
  const free = role => role !== undefined && ![...OF_VALUES, 'category', 'place', 'amount'].includes(role)
  const may = own.flatMap((role, at) => (free(role) && free(own[at + 1]) ? [at] : []))
  if (may.length === 0) return null
  const at = r.pick(may)
  return exchanged(table, at, at + 1)
}

/** The kind of the indicators right before their values. */
function attributeFirst(table) {
  const own = rolesOf(table)
  const [from, first] = [own.indexOf('attribute'), own.findIndex(role => OF_VALUES.includes(role))]
  if (from <= first || first < 0 || table.below) return null
  let out = table
  for (let at = from; at > first; at--) out = exchanged(out, at - 1, at)
  return out
}

/** The end before the base. */
function endFirst(table) {
  const own = rolesOf(table)
  const base = own.indexOf('base')
  return base < 0 || own[base + 1] !== 'goal' || table.below ? null : exchanged(table, base, base + 1)
}

function withoutFirstNumber(table) {
  const at = rolesOf(table).indexOf('index')
  if (at < 0) return null
  const first = table.rows.findIndex(isWhole)
  return { ...table, rows: table.rows.with(first, table.rows[first].with(at, '')) }
}

function unitInName(table) {
  const own = rolesOf(table)
  const [unit, name] = [own.indexOf('unit'), own.lastIndexOf('name')]
  if (unit < 0 || name < 0) return null
  const rows = table.rows.map(row => (isWhole(row) ? row.with(name, `${row[name]}（${row[unit]}）`) : row))
  return without({ ...table, rows }, unit)
}

/** The rows of the unit that most have, without its column; null where they are few. */
function ofOneUnit(table) {
  const own = rolesOf(table)
  const [unit, name, pace] = [own.indexOf('unit'), own.lastIndexOf('name'), own.indexOf('pace')]
  if (unit < 0 || name < 0 || own.includes('category') || pace >= 0) return null
  const whole = table.rows.filter(isWhole)
  const units = whole.map(row => row[unit])
  const most = units.toSorted((a, b) => units.filter(one => one === b).length - units.filter(one => one === a).length)[0]
  const rows = whole.filter(row => row[unit] === most)
  const names = new Set(rows.map(row => row[name]))
  if (rows.length < 3 || names.size < rows.length) return null
  const cells = table.cells.filter(cell => names.has(cell.name))
  return { unit: most, table: without({ ...table, rows, cells }, unit) }
}

function unitAbove(table) {
  const one = ofOneUnit(table)
  return one && { ...one.table, caption: `${one.table.caption ?? '表1 “十四五”时期主要指标'}\n单位：${one.unit}` }
}

function unitInHeading(table) {
  const one = ofOneUnit(table)
  if (!one) return null
  const own = rolesOf(one.table)
  return own.reduce((out, role, at) => (OF_VALUES.includes(role) ? headed(out, at, `${headAt(out, at)}（${one.unit}）`) : out), one.table)
}

/** Each change by its kind: the changed table, or null where it does not apply. */
export const CHANGES = {
  none: table => table,
  ...Object.fromEntries(
    ['index', 'name', 'unit', 'attribute', 'category', 'aside'].map(role => [`unknown heading: ${role}`, reworded([role])]),
  ),
  'unknown headings: years': reworded(['base', 'goal']),
  'unknown heading: pace': reworded(['pace']),
  'unknown headings: all but years': reworded(['index', 'name', 'unit', 'attribute', 'category', 'aside']),
  'unknown headings: all': reworded(['index', 'name', 'unit', 'attribute', 'category', 'aside', 'base', 'goal', 'pace']),
  'empty heading beside values': emptied(['index', 'name', 'unit', 'attribute', 'category', 'aside']),
  'empty heading over values': emptied(OF_VALUES),
  ...Object.fromEntries(STRANGE_COLUMNS.map(column => [`a column more: ${column.head}`, strange(column)])),
  'neighbours exchanged': permuted,
  'attributes before the values': attributeFirst,
  'the end before the base': endFirst,
  'first row without number': withoutFirstNumber,
  'unit in the name': unitInName,
  'unit in the heading': unitInHeading,
  'unit above the table': unitAbove,
}

/** Rows a line whose narrow cells were printed over several lines, as the text of a PDF is copied. */
function inNarrowCells({ head, below, rows }) {
  const lines = []
  for (const row of [head, ...(below ? [below] : []), ...rows]) {
    let line = []
    for (const cell of row.filter(Boolean)) {
      const parts = cell.match(/.{1,8}/gu)
      line.push(parts[0])
      for (const part of parts.slice(1)) {
        lines.push(line.join(' '))
        line = [part]
      }
      if (parts.length > 1) {
        lines.push(line.join(' '))
        line = []
      }
    }
    if (line.length > 0) lines.push(line.join(' '))
  }
  return lines.join('\n')
}

const FORMS = {
  ...RENDERINGS,
  'narrow cells': inNarrowCells,
  ...Object.fromEntries(
    ['over pages', 'wide blanks'].map(how => [how, ({ rows, ...table }, r) => flatten(r, how, { ...table, body: rows })]),
  ),
}

/**
 * Every shape in every form under every change: what was changed, the text, what its cells say.
 * @param {Record<string, Shape>} shapes
 * @param {number} seed
 */
export function perturbedTables(shapes, seed) {
  const r = randomOf(seed)
  return Object.entries(CHANGES).flatMap(([change, apply]) =>
    Object.entries(shapes).flatMap(([shape, table]) =>
      Object.entries(FORMS).flatMap(([rendering, print]) => {
        const changed = apply(table.below?.some(Boolean) ? table : { ...table, below: undefined }, r)
        return changed ? [{ change, shape, rendering, text: planWith(print(changed, r), changed.caption), cells: changed.cells }] : []
      }),
    ),
  )
}
