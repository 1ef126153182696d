// Changes of the verbs and predicates of projects: others of the same meaning, an adverb or a manner before them.

import { pick } from './frame.mjs'
import { projectsOf } from './project-parts.mjs'

/** Verbs that say the same, and predicates. */
export const SAME_VERB = [
  ['加快推进', '推进', '全力推进', '大力推进', '积极推进', '扎实推进', '稳步推进'],
  ['开工建设', '动工建设', '开工', '启动建设'],
  ['新建', '兴建'],
  ['建成', '建成投用'],
]
export const SAME_PREDICATE = [
  ['建成投产', '竣工投产', '建成并投产', '建成达产'],
  ['建成通车', '竣工通车', '建成并通车'],
  ['竣工', '完工', '建成'],
  ['开工建设', '动工建设', '开工', '动工'],
  ['建成投用', '建成并投入使用', '建成使用', '竣工投用'],
]

/** Where the verb of a project stands: it opens its clause, nothing but a list between the two. −1 without one. */
export function verbBefore(text, { verb, at }) {
  const from = verb ? text.lastIndexOf(verb, at) : -1
  return from > 0 && from >= at - 40 && /[。；，\n]/.test(text[from - 1]) && !/[。；：\n]/.test(text.slice(from, at)) ? from : -1
}

/** Where the predicate of a project closes its clause, −1 without one. */
export function predicateBehind(text, { verb, end }) {
  const from = verb ? text.indexOf(verb, end) : -1
  const closes = from >= 0 && from <= end + 30 && /[。；，\n]/.test(text[from + verb.length] ?? '。')
  return closes && !/[。；：，\n“”（]/.test(text.slice(end, from)) ? from : -1
}

/** What is done where the verbs of projects stand; those under one verb are kept together. */
export function atVerbs(placeOf, editOf) {
  return ({ text, statements }, random) => {
    const places = new Map()
    for (const statement of projectsOf(statements)) {
      const from = placeOf(text, statement)
      if (from >= 0) places.set(from, [...(places.get(from) ?? []), statement])
    }
    return [...places].flatMap(([from, keeps]) => {
      const edit = editOf(from, keeps[0].verb, random)
      return edit ? [{ ...edit, keeps: keeps.filter(({ verb }) => verb === keeps[0].verb) }] : []
    })
  }
}

export function inOtherWords(groups) {
  return (from, verb, random) => {
    const others = groups.find(words => words.includes(verb))?.filter(word => word !== verb)
    if (!others) return null
    const by = pick(others, random)
    return { at: from, end: from + verb.length, by, verb: by }
  }
}

/** Behind which no other adverb stands: 全力推进 is not pushed on 大力. */
const BARE_VERB = /^(?:推进|建设|实施|开工建设|新建|启动)$/
export const withAdverb = (from, verb, random) => {
  const by = BARE_VERB.test(verb) ? pick(['全力', '抓紧', '积极', '扎实'], random) : ''
  return by ? { at: from, end: from, by, verb: by + verb } : null
}
