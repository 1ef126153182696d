// What must not change the reading of projects and promised systems, or must change it in a known way.
import { COUNTIES } from '../../packages/reader/dist/extract/projects/lexicon/counties.js'
import { pick } from './frame.mjs'
import { isHardWrapped, listsOf, ownPartsOf, projectsOf } from './project-parts.mjs'
import { atVerbs, inOtherWords, predicateBehind, SAME_PREDICATE, SAME_VERB, verbBefore, withAdverb } from './project-verbs.mjs'

const KINDS = ['project', 'system']

/**
 * @typedef {import('./frame.mjs').Edit & { was?: string, becomes?: object, keeps?: readonly object[], verb?: string }} OwnEdit `was`: the
 *   words before; `becomes`: what is read there then; `keeps`: the statements that must stay; `verb`: but for this verb
 */

/** Statements that one edit at least says must stay, with the verb that it gives them. */
function kept(statement, edits) {
  const edit = edits.find(({ keeps }) => keeps?.includes(statement))
  return edit ? { ...statement, verb: edit.verb ?? statement.verb } : null
}

/** Signs of which invented places are made: of every day, and such as hardly stand elsewhere. */
const COMMON = [...'青云石川雁松桐柏芦竹白清']
const COMMON_AFTER = [...'溪岭坪塘湾浦桥田渡峰岗洲']
const RARE = [...'鄢邡郏邗瓯婺歙黟睢濮泸澧湔洮岷崤嵊灞滏']

/** Own parts of names, changed wherever the text has them, each into one that it does not have. */
function elsewhere(made) {
  return (read, random) => {
    const edits = []
    const taken = new Set()
    for (const was of ownPartsOf(read)) {
      const by = Array.from({ length: 20 }, () => made(random, was)).find(words => !taken.has(words) && !read.text.includes(words))
      if (!by) continue
      taken.add(by)
      for (let at = read.text.indexOf(was); at >= 0; at = read.text.indexOf(was, at + was.length))
        edits.push({ at, end: at + was.length, by, was })
    }
    return edits
  }
}

/** A statement with each replaced word replaced in its name; those that have none, or that a line's end tears, are not compared. */
function renamed(statement, edits) {
  if (/\s/.test(statement.text)) return null
  let { name } = statement
  for (const [was, by] of new Map(edits.map(edit => [edit.was, edit.by]))) name = name.replaceAll(was, by)
  return name === statement.name ? null : { ...statement, name }
}

const ownParts = (name, made) => ({ name, kinds: KINDS, edits: elsewhere(made), expected: renamed })

/** 一期, S317 and 2号线 within names that stand whole in the text. */
const NUMBERS = /(?<=^[GSXYC])\d+|[一二三四](?=期)|\d+(?=号线)/g
const otherNumber = was => ({ 一: '三', 二: '三', 三: '二', 四: '二' })[was] ?? was.replace(/\d/g, digit => String(9 - Number(digit) || 3))

function renumbered(statement, edits) {
  const within = edits.filter(({ at, end }) => at >= statement.at && end <= statement.end)
  if (within.length === 0 || statement.name !== statement.text) return null
  let { name } = statement
  for (const { was, by, at } of within.toReversed())
    name = name.slice(0, at - statement.at) + by + name.slice(at - statement.at + was.length)
  return { ...statement, name }
}

/** Two members of a list, each in the other's place; what is read there goes with it. */
function swapped({ text, statements }, random) {
  return listsOf(text, statements).flatMap(list => {
    // a last member that brings what the others share stays the last, and so do routes, whose brackets are not shared
    const last = list.at(-1)
    const free = last.whole && list.some(({ whole }) => !whole) ? list.slice(0, -1) : list
    if (free.length < 2 || free.some(({ statement }) => /[（至]/.test(statement.text))) return []
    const i = Math.floor(random() * free.length)
    const j = (i + 1 + Math.floor(random() * (free.length - 1))) % free.length
    const [one, other] = [free[i], free[j]]
    // 荻浦水厂项目 closes a list as a class does
    if (one.whole !== other.whole || [one, other].some(({ statement }) => /(?:项目|工程)$/.test(statement.text))) return []
    const put = (there, { at, end, statement }) => ({
      at: there.at,
      end: there.end,
      by: text.slice(at, end),
      becomes: { ...statement, at: there.at },
    })
    return [put(one, other), put(other, one)]
  })
}

const statementsOf = list => list.map(({ statement }) => statement)

/** Lists with one edit; the statements of all but the members named are kept. */
function inLists(name, editOf, joint) {
  return {
    name,
    kinds: KINDS,
    edits: ({ text, statements }) =>
      listsOf(text, statements, joint).flatMap(list => {
        const edit = editOf(list, text)
        return edit ? [{ keeps: statementsOf(list).filter(statement => statement !== edit.without), ...edit }] : []
      }),
    expected: kept,
  }
}

/** What stands between a list and the class behind it. */
function beforeClass(name, pattern, by) {
  return inLists(name, (list, text) => {
    const { end } = list.at(-1)
    const found = pattern.exec(text.slice(end, end + 12))
    return found && { at: end, end: end + found[0].length, by: by(found) }
  })
}

/** The last of a list of whole names joined otherwise. */
function lastJoint(by) {
  return inLists(
    `${by} before the last member`,
    (list, text) => {
      const [before, last] = list.slice(-2)
      if (!list.every(({ whole }) => whole) || text.slice(before.end, last.at) === by) return null
      return { at: before.end, end: last.at, by }
    },
    /^(?:、|和|及|以及|与)$/,
  )
}

const verbs = (name, edits) => ({ name, kinds: KINDS, edits, expected: kept })

/** Every statement must stay. Texts that a page wraps are left out, for a line's end is none there. */
const wherever = (name, pattern, by) => ({
  name,
  kinds: KINDS,
  edits: ({ text }) => (isHardWrapped(text) ? [] : [...text.matchAll(pattern)].map(({ index }) => ({ at: index + 1, end: index + 1, by }))),
  expected: (statement, edits) => (edits.length > 0 ? statement : null),
})

/** @type {import('./frame.mjs').Variation[]} */
export const variations = [
  ownParts('other counties in the names of projects', (random, part) =>
    pick(
      COUNTIES.words.filter(({ length }) => length === part.length),
      random,
    ),
  ),
  ownParts('invented places of common signs', random => pick(COMMON, random) + pick(COMMON_AFTER, random)),
  ownParts('invented places of rare signs', random => pick(RARE, random) + pick(RARE, random)),
  {
    name: 'other phases, road numbers and lines in names',
    kinds: KINDS,
    edits: ({ statements }) =>
      projectsOf(statements).flatMap(({ at, text }) =>
        [...text.matchAll(NUMBERS)].map(({ index, 0: was }) => ({
          at: at + index,
          end: at + index + was.length,
          by: otherNumber(was),
          was,
        })),
      ),
    expected: renumbered,
  },
  {
    name: 'two members of a list swapped',
    kinds: KINDS,
    edits: swapped,
    expected: (statement, edits) => edits.find(({ at }) => at === statement.at)?.becomes ?? null,
  },
  inLists('a member taken out of a list', ([, out, next]) => next && { at: out.at, end: next.at, by: '', without: out.statement }),
  inLists('a member put into a list', (list, text) => {
    const [, second] = list
    const own = text.slice(second.at, second.end)
    // a copy of the last would bring once more what is shared
    if (!/^[\u4e00-\u9fff]{4,}$/.test(own) || (list.length === 2 && !list[0].whole)) return null
    return { at: second.at, end: second.at, by: `柏浦${own.slice(2)}、` }
  }),
  beforeClass('等项目 with a count', /^等(项目|工程)/, ([, word]) => `等8个${word}`),
  beforeClass('等项目 with words of weight', /^等(项目|工程)/, ([, word]) => `等重点${word}`),
  beforeClass('等重点项目 without them', /^等(?:一批)?(?:重大|重点)(项目|工程)/, ([, word]) => `等${word}`),
  beforeClass('等工程 for 等项目 and back', /^等(项目|工程)/, ([, word]) => (word === '项目' ? '等工程' : '等项目')),
  beforeClass('things behind 等 without their count', /^等 ?\d+ ?[个座条](?=[\u4e00-\u9fff])/, () => '等'),
  lastJoint('和'),
  lastJoint('以及'),
  lastJoint('、'),
  verbs('other verbs of the same meaning', atVerbs(verbBefore, inOtherWords(SAME_VERB))),
  verbs('other predicates of the same meaning', atVerbs(predicateBehind, inOtherWords(SAME_PREDICATE))),
  verbs('an adverb before the verb', atVerbs(verbBefore, withAdverb)),
  verbs(
    'a manner before the clause',
    atVerbs(
      (text, statement) => (text[verbBefore(text, statement) - 1] === '，' ? -1 : verbBefore(text, statement)),
      from => ({ at: from, end: from, by: '按照规划，' }),
    ),
  ),
  wherever('an unrelated sentence behind each paragraph', /。(?=\n)/g, '这是全市人民的共同心愿。'),
  wherever('paragraphs parted at their sentences', /。(?=[\u4e00-\u9fff])/g, '\n'),
]
