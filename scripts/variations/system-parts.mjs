// Where the names of promised systems, the verbs before them and lists of them stand in a text.
import { SYSTEMS } from '../../packages/reader/dist/extract/projects/lexicon/heads.js'
import { isInstitution } from '../../packages/reader/dist/extract/projects/names/institutions.js'

/**
 * @typedef {{ kind: string, at: number, end: number, text: string, name: string, verb: string, stage: string }} System
 * @typedef {{ from: number, verb: string, systems: System[] }} Governed systems under one verb, which stands at `from`
 */

/** Systems whose name stands in one piece. */
export const systemsOf = statements => statements.filter(({ kind, text, name }) => kind === 'system' && text === name && !/\s/.test(text))

/** The noun that a name ends with, where the rest of it is words alone; '' for others. */
export function nounOf(name) {
  const noun = SYSTEMS.endingAt(name)
  const front = name.slice(0, name.length - noun.length)
  return noun && /^[\u4e00-\u9fff]{3,14}$/.test(front) && !/[的和与及等了为以]/.test(front) ? noun : ''
}

/** What the noun of a name may be exchanged for; the name with another must not become an institution of the state. */
const FAMILIES = [
  ['机制', '制度', '体系'],
  ['平台', '系统'],
  ['数据库', '信息库', '资源库'],
  ['领导小组', '委员会', '专班'],
  ['基金', '专项基金'],
]
export function othersOf(name) {
  const noun = nounOf(name)
  const family = FAMILIES.find(nouns => nouns.includes(noun)) ?? []
  const front = name.slice(0, name.length - noun.length)
  return family.filter(other => other !== noun && !isInstitution(front + other)).map(other => front + other)
}

const PARTS_CLAUSE = /[。；，：\n]/

/** Systems by the verb before them, which opens its clause and has nothing but them as its objects up to the last. */
export function governedOf({ text, statements }) {
  const verbs = new Map()
  for (const system of systemsOf(statements)) {
    const { verb, at } = system
    const from = verb ? text.lastIndexOf(verb, at) : -1
    if (from < 1 || from < at - 80 || !PARTS_CLAUSE.test(text[from - 1]) || PARTS_CLAUSE.test(text.slice(from, at))) continue
    const governed = verbs.get(from) ?? { from, verb, systems: [] }
    if (governed.verb === verb) governed.systems.push(system)
    verbs.set(from, governed)
  }
  return [...verbs.values()]
}

/** Of these the ones that have one system for an object and nothing beside it: 建立｜河湖长效管护机制。 */
export const aloneOf = read =>
  governedOf(read).filter(
    ({ from, verb, systems: [system, second] }) =>
      !second && system.at === from + verb.length && /[。；，\n]/.test(read.text[system.end] ?? '\n'),
  )

/** Lists: systems under one verb with nothing but a sign of a list between them. */
export function listsOf({ text, statements }, joint = /^、$/) {
  const lists = [[]]
  for (const system of systemsOf(statements)) {
    const before = lists.at(-1).at(-1)
    if (before && !(joint.test(text.slice(before.end, system.at)) && before.verb === system.verb)) lists.push([])
    lists.at(-1).push(system)
  }
  return lists.filter(({ length }) => length > 1)
}
