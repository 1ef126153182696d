// Where names of projects, lists of them and their own parts stand in a text.
import { readEnding } from '../../packages/reader/dist/extract/projects/endings.js'
import { COUNTIES } from '../../packages/reader/dist/extract/projects/lexicon/counties.js'
import { WORKS } from '../../packages/reader/dist/extract/projects/lexicon/heads.js'
import { kindBefore, ownAt } from '../../packages/reader/dist/extract/projects/specificity.js'

/**
 * @typedef {{ kind: string, at: number, end: number, text: string, name: string, verb: string, stage: string, quantity: string }} Project
 * @typedef {{ at: number, end: number, statement: Project, whole: boolean }} Member `whole`: its name stands there in full
 */

/** Projects whose own part stands in one piece. */
export const projectsOf = statements => statements.filter(({ kind, text }) => kind === 'project' && !/\s/.test(text))

/** What takes its front from the member before it: 南站, 二期, 荻浦段. */
const LEANS = /^[东西南北]|^[一二三四五]期|段$/

/**
 * Lists: projects under one verb, one behind the other with nothing but a sign of a list between them.
 * @returns {Member[][]}
 */
export function listsOf(text, statements, joint = /^、$/) {
  const lists = [[]]
  for (const statement of projectsOf(statements)) {
    const { at, end, name, verb } = statement
    const stands = name.startsWith(statement.text) && !LEANS.test(statement.text)
    const before = lists.at(-1).at(-1)
    if (before && !(stands && joint.test(text.slice(before.end, at)) && before.statement.verb === verb)) lists.push([])
    if (stands) lists.at(-1).push({ at, end, statement, whole: name === statement.text })
  }
  return lists.filter(({ length }) => length > 1)
}

/** How often words that are no county may stand in a text and be a name of their own still: 铁路 and 工程 stand everywhere. */
const SELDOM = 5

/** The first two signs of names where they are a place: a county, or all that stands before a head and hardly elsewhere. */
export function ownPartsOf({ text, statements }) {
  const parts = new Set()
  for (const { text: own, name } of projectsOf(statements)) {
    const place = own.slice(0, 2)
    if (!name.startsWith(place) || !/^[\u4e00-\u9fff]{2}$/.test(place)) continue
    if (COUNTIES.has(place) || (name.length > 3 && readEnding(name).headAt === 2 && isOwn(place, text))) parts.add(place)
  }
  return parts
}

const isOwn = (words, text) =>
  WORKS.startingAt(words, 0) === '' &&
  WORKS.endingAt(words) === '' &&
  readEnding(`${words}项目`).kind === 'project' &&
  ownAt(words, 2) === 0 &&
  kindBefore(`${words}${words}`, 4) === 4 &&
  text.split(words).length - 1 <= SELDOM

/** Whether lines end where the page did: there a sentence put in or a new line joins or parts others. */
export function isHardWrapped(text) {
  const lines = text.split('\n').filter(line => line.length > 12)
  return lines.filter(line => /[\u4e00-\u9fff，、]$/.test(line)).length * 5 > lines.length
}
