// Lists of works told in other forms: line by line, announced, with brackets behind them.
import { readEnding } from '../../packages/reader/dist/extract/projects/endings.js'
import { Places } from '../../packages/reader/dist/extract/projects/places.js'
import { specificity } from '../../packages/reader/dist/extract/projects/specificity.js'
import { isHardWrapped, listsOf, projectsOf } from './project-parts.mjs'

/** The names of all members must stay; under what and how far they are said to be may change with the form. */
const named = (statement, edits) =>
  edits.some(({ keeps }) => keeps.includes(statement)) ? { ...statement, stage: undefined, verb: undefined, quantity: undefined } : null

const NO_PLACES = new Places('', { facts: { place: '' } })

/** A member that is named wherever it stands: whole, with a head and words of its own. */
const isByItself = ({ whole, statement: { name } }) => {
  const { kind, headAt } = readEnding(name)
  return whole && (kind === 'works' || kind === 'act') && specificity(name, headAt, NO_PLACES) === 2
}

const statementsOf = list => list.map(({ statement }) => statement)

/** Lists of whole names, each in another form. */
const asLists = (name, editsOf, least = 2) => ({
  name,
  kinds: ['project'],
  edits: ({ text, statements }) =>
    isHardWrapped(text)
      ? []
      : listsOf(text, statements)
          .filter(list => list.length >= least && list.every(isByItself))
          .flatMap(list => editsOf(list).map(edit => ({ ...edit, keeps: statementsOf(list) }))),
  expected: named,
})

/** Each member in a line of its own, below a line that opens the list. */
const lineByLine = (name, opener, mark, end) =>
  asLists(name, list => [
    { at: list[0].at, end: list[0].at, by: `以下：\n${opener}\n${mark(1)}` },
    ...list.slice(1).map((member, i) => ({ at: list[i].end, end: member.at, by: `${end}\n${mark(i + 2)}` })),
    { at: list.at(-1).end, end: list.at(-1).end, by: `${end}\n以上` },
  ])

/** A list that no verb governs, in a sentence of its own. */
const announced = (opener, joint = '、') =>
  asLists(
    `lists behind ${opener}${joint === '、' ? '' : `, parted by ${joint}`}`,
    list => [
      { at: list[0].at, end: list[0].at, by: `以下。${opener}` },
      ...list.slice(1).map((member, i) => ({ at: list[i].end, end: member.at, by: joint })),
      { at: list.at(-1).end, end: list.at(-1).end, by: '。以上' },
    ],
    joint === '、' ? 2 : 3,
  )

/** What may stand behind a name or its 建设 where a clause ends. */
const behind = (name, by) => ({
  name,
  kinds: ['project'],
  edits: ({ text, statements }) =>
    projectsOf(statements).flatMap(statement => {
      const rest = /^(?:建设)?(?=[，。；])/.exec(text.slice(statement.end, statement.end + 3))?.[0]
      const at = statement.end + (rest?.length ?? 0)
      return rest === undefined || text[at - 1] === '）' ? [] : [{ at, end: at, by, keeps: [statement] }]
    }),
  expected: named,
})

/** @type {import('./frame.mjs').Variation[]} */
export const variations = [
  lineByLine('lists of works line by line, numbered', '重点项目如下：', i => `${i}.`, '；'),
  lineByLine('lists of works line by line, without marks', '续建项目：', () => '', ''),
  lineByLine('lists of works line by line, in brackets', '重点工程主要有：', i => `（${i}）`, '。'),
  lineByLine('lists of works line by line, with who sees to them', '重点项目如下：', i => `${i}.`, '（责任单位：市发展改革局）'),
  lineByLine('lists of works line by line, with what they cost', '重点项目如下：', i => `${i}.`, '，总投资3.5亿元。'),
  announced('全市重点项目包括'),
  announced('集中开工的项目中，有'),
  announced('今年安排重点项目20个，分别是'),
  announced('全市重点项目主要有', '，'),
  behind('brackets of who sees to it behind works', '（责任单位：市水利局、市财政局）'),
  behind('square brackets of who sees to it behind works', '〔市水利局牵头〕'),
  behind('brackets of what it costs behind works', '（总投资3.5亿元）'),
]
