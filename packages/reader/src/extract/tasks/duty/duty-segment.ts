import { Cues } from '../../../patterns/cues.ts'
import { atStart } from '../../../patterns/gates.ts'
import { isBody, isLikelyBody, isOfficeName, namesIn } from '../../../structure/bodies.ts'
import { actionAt } from '../actions/action-words.ts'

/**
 * What one segment of words of duty says, between two commas: 牵头单位：甲局、乙局; 由甲局负责; 丙局、丁局配合. Wherever words of duty stand (a bracket, a
 * line, a cell, the front of a sentence, a heading), they are made of these.
 */

export type Part = 'lead' | 'answer' | 'help'

/** Bodies with the part that they take; '' where nothing says it. */
export interface Bodies {
  readonly part: Part | ''
  readonly names: readonly string[]
  /** 会同丙局: who stands behind it helps. */
  readonly joined: readonly string[]
  /** Where the words end that say it; what follows is something else. */
  readonly end: number
}

const WHO = '(?:责任)?(?:单位|部门|主体|科室|处室|股室|机构)?'
const LABEL = atStart(
  new RegExp(
    `^(?:主要(?=配合|协作|协办|参与|责任|牵头)|[市县区州省](?:级|直))?(牵头|第一责任|主体责任|主责|责任|落实|主办|承办|负责|实施|主管|配合|协办|协助|协同|协作|参加|参与|支持|部门分工|任务分工|责任分工|职责分工)${WHO}(?:[及和、](?:配合|参与|责任|协办)(?:单位|部门))?：`,
  ),
)
const HELPS = /^(?:配合|协|参|支持)/
const LEADS = /^(?:牵头|第一责任|主体责任|主责|主办|主管)/
const partOf = (word: string): Part => (HELPS.test(word) ? 'help' : LEADS.test(word) ? 'lead' : 'answer')

/** The label at the front of a segment, with where its list begins. */
export function labelOf(segment: string): { readonly part: Part; readonly end: number } | null {
  const label = LABEL.exec(segment)
  return label ? { part: partOf(label[1] as string), end: label[0].length } : null
}

/** What says which part those take who stand before it: …牵头, …按职责分工负责, …配合. */
const TAIL =
  /(?:等)?(?:有关|相关)?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?|分工|分别|共同|各自|结合(?:各自)?实际|抓好|具体|主要){0,3}(牵头(?:负责|组织|督导|落实|实施|抓总|推进){0,2}|负责(?!人|同志)(?:牵头|落实|组织实施|实施|督导|推进){0,2}|配合(?:落实|实施|做好)?|参与(?:配合)?|参加|协助|协同(?:配合)?|承办|主办|协办|组织实施|(?:具体|抓好)?(?:落实|实施)(?=$))/g
/** What one of its words is. */
const SAYS_PART = new Cues('牵头 负责 配合 参与 参加 协助 协同 承办 主办 协办 实施 落实')
const FRONT = atStart(/^(?:并|要|均|都)?由|^由/)
const WITH = '会同'
const LONGEST = 420

/** The bodies that words begin with and what part they take, as far as a word of duty closes the list; null where none does. */
export function bodiesAt(clause: string): Bodies | null {
  const words = clause.length > LONGEST ? clause.slice(0, LONGEST) : clause
  if (!SAYS_PART.in(words)) return null
  const front = FRONT.exec(words)?.[0].length ?? 0
  const rest = front === 0 && words.startsWith(WITH) ? WITH.length : front
  TAIL.lastIndex = rest + 2
  for (let tail = TAIL.exec(words); tail; tail = TAIL.exec(words)) {
    const [names, joined] = parted(words.slice(rest, tail.index))
    if (!names.length || !areNamed(names) || !joined.every(isNamed)) continue
    const word = tail[1] as string
    const end = tail.index + tail[0].length
    return rest > front
      ? { part: 'help', names, joined, end }
      : { part: HELPS.test(word) ? 'help' : word.includes('牵头') ? 'lead' : partOf(word), names, joined, end }
  }
  return null
}

/** 甲局、乙局会同丙局: those before it, and those behind. */
function parted(list: string): readonly [readonly string[], readonly string[]] {
  const at = list.indexOf(WITH, 2)
  return at < 0 ? [namesIn(list), []] : [namesIn(list.slice(0, at)), namesIn(list.slice(at))]
}

/** The bodies of a segment that names them and nothing else. */
export function bodiesOf(segment: string): Bodies | null {
  const said = bodiesAt(segment)
  if (said?.end === segment.length) return said
  const front = FRONT.exec(segment)?.[0].length ?? 0
  const [names, joined] = parted(segment.slice(front))
  if (!names.length || !areNamed(names) || !joined.every(isNamed)) return null
  return { part: segment.startsWith(WITH) ? 'help' : '', names, joined, end: segment.length }
}

/** A list that a label opens: whatever it names is a body, whatever it ends with. */
export function labelledBodies(list: string): Bodies | null {
  const said = bodiesAt(list)
  const words = said?.end === list.length ? null : list
  if (!words) return said
  const [names, joined] = parted(words)
  return names.length && names.every(isLikelyBody) && joined.every(isLikelyBody) ? { part: '', names, joined, end: list.length } : null
}

/** A body, and not 修缮湖畔书院, which is to be done. */
const isNamed = (words: string): boolean => isBody(words) && !BY.test(words) && (actionAt(words, 0) === '' || isOfficeName(words))

/** 工程由市水利局: no name, as 自由贸易区管委会 is. */
const BY = /(?<!自)由/

const FEWEST_KNOWN = 2
/** In a list of bodies what does not end like one is one too: 市水利局、市供电局、中国铁塔. */
function areNamed(names: readonly string[]): boolean {
  let known = 0
  for (const name of names) {
    if (isNamed(name)) known++
    else if (!isLikelyBody(name)) return false
  }
  return known === names.length || (known >= FEWEST_KNOWN && known * 2 > names.length)
}
