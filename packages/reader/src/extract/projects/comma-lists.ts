import type { Sentence } from '../view/sentence.ts'
import { announcedAt, bringsList } from './clauses/announced.ts'
import { opensWithVerb } from './clauses/clause-verb.ts'
import { endsAsName } from './endings.ts'
import { predicateOf } from './lexicon/predicates.ts'

/** 建设甲电站，乙公司核能工业园，丙热电联产等项目: lists whose members commas part. */

/** A text with its clauses; positions are those of the text that it was made of. */
export interface Parted {
  readonly text: string
  readonly clauses: Sentence['clauses']
}

const CLOSED = /等(?:重点|重大)?[\u4e00-\u9fff]{0,4}(?:项目|工程)(?=[，。；]|$)/
const CLOSES_AT_END = /等(?:重点|重大)?[\u4e00-\u9fff]{0,4}(?:项目|工程)$/
const COMMA = '，'.charCodeAt(0)
const LONGEST_MEMBER = 40
/** What may announce a list: 重点项目包括…. */
const ANNOUNCED =
  /(?:项目|工程)(?:[^，；。：、]{0,16}(?:包括|包含|涵盖|涉及|有|是|为|即)|[^；。：、]{0,40}，[其主分具依还也]?[中要别体次]?(?:包括|包含|涵盖|有|是|为))/
/** What a clause says that is no member of a list. */
const SAYS =
  /[：；]|\d(?:亿|万)?元|力争|确保|同比|[将要需应]|等|(?:开工|竣工|投产|通车|建成|完成|启动|推进|顺利|运行|使用|运营|开放|基本完工)$/
/** Fewer commas are those of a sentence. */
const LEAST = 2

/** Whether a clause behind a comma may be nothing but a member. */
const isMember = (text: string, [from, to]: readonly [number, number]): boolean =>
  text.charCodeAt(from - 1) === COMMA &&
  to - from >= 3 &&
  to - from <= LONGEST_MEMBER &&
  !opensWithVerb(text, from, to) &&
  !SAYS.test(text.slice(from, to).replace(CLOSES_AT_END, ''))

const closes = (text: string, clause: readonly [number, number] | undefined): boolean =>
  clause !== undefined && CLOSES_AT_END.test(text.slice(clause[0], clause[1]))

/** The number of the clause with which the list opens that clause `last` closes, or `last` where it closes none. */
function openingOf(text: string, clauses: Sentence['clauses'], last: number): number {
  let first = last
  // the list before it ends with its own class
  while (first > 0 && isMember(text, clauses[first] as readonly [number, number]) && !closes(text, clauses[first - 1])) first--
  if (last - first < LEAST || !opensWithVerb(text, ...(clauses[first] as readonly [number, number]))) return last
  const named = clauses.slice(first, last).filter(([from, to]) => endsAsName(text, from, to)).length
  return named * 2 >= last - first ? first : last
}

/** The number of the clause with which the list ends that clause `first` announces, or `first` where commas part none. */
function endOfAnnounced(text: string, clauses: Sentence['clauses'], first: number): number {
  const [start, end] = clauses[first] as readonly [number, number]
  const from = announcedAt(text, start, end)?.from ?? end
  if (from >= end || !endsAsName(text, from, end)) return first
  let last = first
  for (
    let next = clauses[first + 1];
    next && isMember(text, next) && endsAsName(text, ...next) && !bringsList(text, next[0]);
    next = clauses[last + 1]
  )
    last++
  return last - first < LEAST ? first : last
}

/** The text with its lists, each one clause: the commas that part members as 、, those within the parts of a closed list as they are. */
export function withListsJoined(text: string, clauses: Sentence['clauses']): Parted {
  const parted = withCommasReplaced(text, clauses)
  return parted.text.includes('等') ? { text: parted.text, clauses: joinLists(parted.text, parted.clauses) } : parted
}

function withCommasReplaced(text: string, clauses: Sentence['clauses']): Parted {
  if (clauses.length <= LEAST) return { text, clauses }
  if (!text.includes('项目') && !text.includes('工程')) return { text, clauses }
  const closed = text.includes('等') && CLOSED.test(text)
  const announced = ANNOUNCED.test(text)
  if (!closed && !announced) return { text, clauses }
  const joined: (readonly [number, number])[] = []
  let signs = ''
  let done = 0
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i] as readonly [number, number]
    const first = closed && closes(text, clause) ? openingOf(text, clauses, i) : i
    const last = announced && first === i ? endOfAnnounced(text, clauses, i) : i
    joined.length -= i - first
    const start = (clauses[first] as readonly [number, number])[0]
    const end = (clauses[last] as readonly [number, number])[1]
    joined.push([start, end])
    if (first < last) {
      signs += text.slice(done, start) + text.slice(start, end).replaceAll('，', '、')
      done = end
    }
    i = last
  }
  return { text: signs + text.slice(done), clauses: joined }
}

/** 实施甲、乙，丙、丁等项目: a comma within an enumeration parts no clause when what follows closes the list. */
function joinLists(text: string, clauses: Sentence['clauses']): Sentence['clauses'] {
  if (!text.includes('、')) return clauses
  const joined: (readonly [number, number])[] = []
  for (const clause of clauses) {
    const before = joined.at(-1)
    if (before && closesList(text, before, clause)) joined[joined.length - 1] = [before[0], clause[1]]
    else joined.push(clause)
  }
  return joined
}

function closesList(text: string, before: readonly [number, number], [from, to]: readonly [number, number]): boolean {
  if (text.charCodeAt(from - 1) !== COMMA || to - before[0] >= 400) return false
  if (bringsList(text, from)) return false
  const words = text.slice(from, to)
  if (!words.includes('等') || !words.includes('、') || !/等[^，、]{0,16}$/.test(words)) return false
  const list = text.slice(before[0], before[1])
  return list.includes('、') && !/等[^、]{0,12}$/.test(list.slice(-14)) && !opensWithVerb(text, from, to) && !predicateOf(list)
}
