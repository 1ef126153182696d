// What must not change the reading of numbers: what stands beside them in a list, and how sentences are parted.
import { isObservation } from './at-numbers.mjs'

/** What does not go on about what was named before it. */
const ANEW =
  /^(?!其中|分别|累计|同比|比|较|占|增|下降|提高|年均|总|人均|并|同时|而|这|其|达|为|超|居|位|平均|每|面积|产量|产值|投资|实现|完成|共|净|惠及|覆盖|另|以|均|各|约|近|由|从|到|降|减|升|主|力争|预计)[\u4e00-\u9fff“]/
const THING = /^[\u4e00-\u9fff]{2,12}(?<![到达为过于是有约占长升降高少加近超至增均各别现])$/
/** Of what each place has its part, the list says before it. */
const PLACE = /[市县区旗州镇乡]$/
const COUNTER = /^[个家所条座处项台件名户人次]/

/** The numbers of each sentence, in order. */
function bySentence(statements) {
  const groups = new Map()
  for (const statement of statements.filter(isObservation)) {
    const group = groups.get(statement.quoteStart)
    if (group) group.push(statement)
    else groups.set(statement.quoteStart, [statement])
  }
  return [...groups.values()]
}

/** The stretch between two marks that holds this number and no other. */
function memberOf(text, group, i, marks) {
  const statement = group[i]
  const before = group[i - 1]?.end ?? statement.quoteStart
  const after = group[i + 1]?.at ?? statement.quoteEnd
  let from = statement.at
  while (from > before && !/[，、；。：,;:]/.test(text[from - 1])) from--
  let to = statement.end
  while (to < after && !/[，、；。,;]/.test(text[to])) to++
  const parted = from > before && marks.includes(text[from - 1]) && marks.includes(text[to]) && to < after
  return parted ? { statement, from, to, words: text.slice(from, statement.at), behind: text.slice(statement.end, to) } : null
}

/** Neighbours in a list, the first of which is not the list's first. */
function neighbours(text, statements, { marks, fits }) {
  const found = []
  for (const group of bySentence(statements))
    for (let i = 1; i + 1 < group.length; i++) {
      const [one, next] = [memberOf(text, group, i, marks), memberOf(text, group, i + 1, marks)]
      const apart = one && one.from > (found.at(-1)?.next.to ?? 0)
      if (apart && next && one.to + 1 === next.from && fits(one) && fits(next) && !/分别|各/.test(text.slice(next.to, group[0].quoteEnd)))
        found.push({ one, next, mark: text[one.to] })
    }
  return found
}

const LISTS = [
  {
    what: 'things',
    marks: '、',
    fits: ({ statement, words, behind }) =>
      THING.test(words) &&
      ANEW.test(words) &&
      !PLACE.test(words) &&
      behind === statement.unit &&
      statement.measure === 'level' &&
      statement.comparator === 'eq',
    another: '茶园17处',
  },
  {
    what: 'counted things',
    marks: '、',
    fits: ({ words, behind }) => words === '' && COUNTER.test(behind) && behind.length > 3,
    another: '17个茶园',
  },
  {
    what: 'rates',
    marks: '，、',
    fits: ({ words, behind }) => ANEW.test(words) && words.endsWith('增长') && words.length > 4 && behind === '%',
    another: '茶叶销售收入增长17%',
  },
]

const within = (statement, edits) => edits.some(({ at, end }) => at >= statement.quoteStart && end <= statement.quoteEnd)
const kept = (statement, edits) =>
  within(statement, edits) && !edits.some(({ at, end }) => at <= statement.at && statement.at < end) ? statement : null

const ofList = list => [
  {
    name: `${list.what}: one taken out`,
    kinds: ['observation'],
    edits: ({ text, statements }) => neighbours(text, statements, list).map(({ one, next }) => ({ at: one.from, end: next.from, by: '' })),
    expected: kept,
  },
  {
    name: `${list.what}: one put behind the next`,
    kinds: ['observation'],
    edits: ({ text, statements }) =>
      neighbours(text, statements, list).flatMap(({ one, next, mark }) => [
        { at: one.from, end: next.from, by: '' },
        { at: next.to, end: next.to, by: mark + text.slice(one.from, one.to) },
      ]),
    expected: kept,
  },
  {
    name: `${list.what}: one put in`,
    kinds: ['observation'],
    edits: ({ text, statements }) =>
      neighbours(text, statements, list).map(({ next, mark }) => ({ at: next.from, end: next.from, by: list.another + mark })),
    expected: kept,
  },
]

/** The sign that ends a sentence by another, where the next sentence names what it measures. */
const endsIn = (name, sign, by) => ({
  name,
  kinds: ['observation'],
  edits: ({ text, statements }) => {
    const groups = bySentence(statements)
    return groups.flatMap(([{ quoteEnd }], i) =>
      sign.includes(text[quoteEnd - 1]) && groups[i + 1]?.[0].quoteStart === quoteEnd && ANEW.test(text.slice(quoteEnd, quoteEnd + 4))
        ? [{ at: quoteEnd - 1, end: quoteEnd, by }]
        : [],
    )
  },
  expected: (statement, edits) => (edits.some(({ end }) => end === statement.quoteStart || end === statement.quoteEnd) ? statement : null),
})

/** Lines of one length are joined where they end: a text with such lines is not made longer within one. */
const isWrapped = text => !text.split('\n').some(line => line.length > 120)

/** @type {import('./frame.mjs').Variation[]} */
export const variations = [
  ...LISTS.flatMap(ofList),
  endsIn('。 for ；', '；;', '。'),
  endsIn('； for 。', '。', '；'),
  {
    name: 'a sentence without numbers put between',
    kinds: ['observation'],
    edits: ({ text, statements }) =>
      (isWrapped(text) ? [] : bySentence(statements))
        .filter(([{ quoteEnd }]) => text[quoteEnd - 1] === '。' && /[\u4e00-\u9fff]/.test(text[quoteEnd] ?? ''))
        .map(([{ quoteEnd }]) => ({ at: quoteEnd, end: quoteEnd, by: '我们为此感到高兴。' })),
  },
]
