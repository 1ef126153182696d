import { atEnd, atStart } from '../../../patterns/gates.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import { endsInPredicate, predicateOf } from '../lexicon/predicates.ts'
import { becomesIn, beforePurpose, beforeRemark } from '../lexicon/turns.ts'
import { mannerAt, type Verb } from '../lexicon/verbs.ts'
import { beforeWhen } from '../lexicon/when.ts'
import { isNumberOf, SIZE } from '../names/counts.ts'
import { mayNameWherever } from '../names/may-name.ts'
import type { Name } from '../names/name.ts'
import { namesIn } from '../names/names-in.ts'
import { CIRCUMSTANCE } from '../names/no-names.ts'
import { announcedList, membersIn } from './announced.ts'
import { type Setting, settled } from './clause-setting.ts'
import { becomesAt, innerVerb, verbOf } from './clause-verb.ts'
import { countedBefore, isCounted, listInBracket } from './counted-list.ts'
import type { Found } from './found-verb.ts'
import { ITEM, LONGEST_LABEL, labelled, listedBehind } from './labels.ts'
import { nameLines } from './name-lines.ts'
import { namesUpTo, predicatedNames } from './predicated-names.ts'
import { plannedNames, subjectNames, worksOn } from './said-names.ts'
import { maySay } from './subjects.ts'

/** The verb that an enumeration began with and that later clauses may still be under. */
export interface Carried {
  readonly verb: Verb
  readonly words: string
  /** The object has only begun: 健全以湖区规划为引领，……的规划体系. */
  readonly open?: boolean
  /** It stood before a colon: 续建项目：…. */
  readonly label?: boolean
  /** It is that of a list which no verb opened: 重点项目有…，｜还有…. */
  readonly announced?: boolean
}

/** 拆除石梁收费站, but 拆除重建石梁小学: what is taken away is no work. */
const UNMADE = atStart(/^(?:拆除|关闭|关停|取缔|淘汰|清退|腾退|撤销)(?!重建|新建|改建|后)/)
const isUnmade = (text: string, start: number) => {
  const at = start + mannerAt(text, start)
  return UNMADE.mayHave(text.charCodeAt(at)) && UNMADE.test(text.slice(at, at + 4))
}

/** 总投资5亿元的｜石梁养殖项目 */
const SUM_OF = /^(?:总|计划|概算)?投资(?:额)?[约近超达]?[\d.]+[万亿]*元的/

const NUMBERED = atStart(/^(?:其中)?(?:分别[是为]|主要(?:[是有]|包括)|包括|具体[是为])/)
const OF_PROJECTS = /(?:项目|工程)[（）一二三期]{0,4}、.*(?:项目|工程)[、和及]?/

const BRACKET = '（'.charCodeAt(0)

/**
 * Adds the names that one clause `[start, end)` promises to the names found. `topic`: a kind of thing stands before it as its
 * topic. Gives the verb that later clauses may still be under.
 */
export function readClause(
  found: Name[],
  text: string,
  start: number,
  end: number,
  setting: Setting,
  carried: Carried | null,
  topic: boolean,
): Carried | null {
  if (text.charCodeAt(start) === BRACKET) {
    const colon = text.slice(start, Math.min(end, start + LONGEST_LABEL + 1)).indexOf('：')
    const within = colon > 0 ? labelled(text, start, start + colon) : null
    if (within) return readClause(found, text, start + colon + 1, end, setting, { ...within, label: true }, topic)
  }
  const label = labelled(text, start, end)
  if (label) return { ...label, label: true }
  if (isUnmade(text, start)) return null
  const listed = listedBehind(text, start, end)
  if (listed && readListed(found, text, end, listed, setting)) return { ...listed, announced: true }
  const numbered = NUMBERED.mayHave(text.charCodeAt(start)) ? (NUMBERED.exec(text.slice(start, start + 8))?.[0].length ?? 0) : 0
  const told = numbered > 0 ? countedNames(found, text, start, start + numbered, end, setting, carried) : undefined
  if (told !== undefined) return told
  if (plannedNames(found, text, start, end, setting)) return null
  if (!topic && !carried?.open && !carried?.label && !mayPromise(text, start, end)) {
    if (maySay(text, start, end)) namesTold(found, text, start, end, setting)
    return null
  }
  if (worksOn(found, text, start, end, setting)) return null
  const announced = announcedList(text, start, end, carried)
  if (announced && readListed(found, text, end, announced, setting)) return { ...announced, announced: true }
  const governing = verbOf(text, start, end)
  if (governing) return readGoverned(found, text, end, governing, setting, topic)
  if (namesTold(found, text, start, end, setting)) return null
  const { boxed, places } = setting
  const before = found.length
  const sum = carried ? (SUM_OF.exec(text.slice(start, Math.min(end, start + 24)))?.[0].length ?? 0) : 0
  if (
    sum === 0 &&
    CIRCUMSTANCE.mayHave(text.charCodeAt(start)) &&
    CIRCUMSTANCE.test(text.slice(start, start + 4)) &&
    !text.startsWith('以及', start)
  )
    return null
  if (carried) {
    const { verb, words } = carried
    const force = carried.label || sum > 0 || text.slice(start, end).includes('、') ? verb.force : 'weak'
    const item = carried.label ? (ITEM.exec(text.slice(start, start + 5))?.[0].length ?? 0) : 0
    // 推进桥隧接线工程，｛主要是｝红岛接线
    const from = start + (text.startsWith('以及', start) ? 2 : sum || item || numbered)
    namesIn(found, text, from, end, { verb: { ...verb, force }, words, stage: settled(verb.stage, setting), boxed, topic, places })
    if (carried.label) return text[end] === '；' && !ITEM.test(text.slice(end + 1, end + 6)) ? null : carried
    if (carried.open || found[before]?.start === from || /等[^、]{0,12}$/.test(text.slice(start, end))) return carried
    while (found.length > before) found.pop()
  }
  if (boxed) namesIn(found, text, start, end, { verb: null, words: '', stage: '', boxed, topic, places })
  return null
}

/** Adds the names of a list that stands behind what opens it. Whether there are any. */
function readListed(found: Name[], text: string, end: number, { verb, words, from }: Found, setting: Setting): boolean {
  const { boxed, places } = setting
  const before = found.length
  namesIn(found, text, from, end, { verb, words, stage: settled(verb.stage, setting, verb.word), boxed, topic: false, places })
  // as many as are listed, each by a name of its own, need not be asked of the tagger
  if (found.length - before > 1 && found.length - before === membersIn(text, from, end))
    for (let i = before; i < found.length; i++) {
      const name = found[i] as Name
      name.agrees = name.evidence.special === 2
    }
  return found.length > before
}

/** Adds the names before predicates and those of which something else is said. Whether any of it tells of something. */
function namesTold(found: Name[], text: string, start: number, end: number, setting: Setting): boolean {
  const before = found.length
  const rest = predicatedNames(found, text, start, end, setting)
  if (rest >= end) return true
  if (rest >= 0) {
    if (RESULT.test(text.slice(rest, end)) || (maySay(text, rest, end) && subjectNames(found, text, rest, end, setting))) return true
    // 争取国家支持、确保荻浦大桥建成的机遇: what is left shows that nothing was said of the others
    while (found.length > before) found.pop()
  }
  return maySay(text, start, end) && subjectNames(found, text, start, end, setting)
}

/** 石岭煤矿建成投产、｜新增产能300万吨: what comes of it. */
const RESULT = /^(?:新增|形成|增加)[^，；。]{2,12}\d/

/**
 * 分别是荻浦水厂项目、石梁公路工程: the names from `from` on, in a clause that tells what was counted before it. Undefined where it
 * tells no such thing.
 */
function countedNames(
  found: Name[],
  text: string,
  start: number,
  from: number,
  end: number,
  setting: Setting,
  carried: Carried | null,
): Carried | null | undefined {
  const counted = countedBefore(text, start)
  const sums = SUM_OF.test(text.slice(from, end))
  if (!counted && !sums && !OF_PROJECTS.test(text.slice(start, end))) return undefined
  const verb: Verb = counted?.verb ?? carried?.verb ?? { word: '实施', stage: '', force: 'strong' }
  const words = counted?.words ?? carried?.words ?? ''
  const { boxed, places } = setting
  namesIn(found, text, from, end, { verb, words, stage: settled(verb.stage, setting, verb.word), boxed, topic: false, places })
  return sums ? { verb, words } : null
}

/** Whether names can stand in a clause, wherever its verb, its predicate or what it turns into cuts it; or whether an object begins with 以. */
const mayPromise = (text: string, start: number, end: number) => mayNameWherever(text, start, end) || endsInPredicate(text, start, end)

const PLANS = atEnd(/规划建设(?:工作)?$|(?:区|城|带|街|改造|扩建)规划$/)
const RANKED = /^(?:升格|晋升|成为|争创)/
const PLANNED = /^(?:纳入|列入)[^，、]{0,16}(?:规划|计划|盘子|项目库|笼子)$/

/** 统筹荻浦新区、石埠新城｜建设: what these push on is a work only where that is said. */
const OF_WORKS = new WordSet('统筹 抓实 抓紧 抓牢')
const IS_WORK = atEnd(/(?:建设|改造|扩建|实施|整治|治理|项目|工程|前期工作)$/)

/** 110千伏变电站3座（东埠变、白塔变、枫林变）: the names found since `before` are of the size of the `things` counted, and agree with their number or not. */
function ofOneNumber(found: Name[], before: number, things: string): void {
  const agrees = isNumberOf(things, found.length - before)
  const size = SIZE.exec(things)?.[0] ?? ''
  for (let i = before; i < found.length; i++) {
    const name = found[i] as Name
    name.agrees = agrees
    name.quantity ||= size
  }
}

/** The names of a clause with a verb of its own. */
function readGoverned(found: Name[], text: string, end: number, governing: Found, setting: Setting, topic: boolean): Carried | null {
  const { boxed, places } = setting
  const { verb, words } = governing
  let { from } = governing
  const opens = text[from]
  if (becomesAt(text, governing) || (OF_WORKS.has(verb.word) && !IS_WORK.test(text.slice(from, end)))) return null
  let to = end
  let { stage } = verb
  const becomes = becomesIn(text, text.startsWith('剩余', from) ? from + 2 : from, to)
  if (becomes >= 0 && becomes <= 1) return null
  if (becomes > 1) {
    to = from + becomes
    // 推动石梁学院升格为大学: it is there; 推动石梁水库纳入国家规划: it is to come
    if (verb.force === 'weak' && RANKED.test(text.slice(to, to + 4))) return null
    if (verb.force === 'weak' && PLANNED.test(text.slice(to, Math.min(end, to + 24)))) stage = 'planning'
  }
  if (verb.force === 'strong') to = beforePurpose(text, from, to)
  to = beforeRemark(text, from, to)
  const predicate = endsInPredicate(text, from, to) ? predicateOf(text.slice(from, to)) : null
  if (predicate && predicate.at > 2) {
    to = beforeWhen(text, from, from + predicate.at)
    if ((stage !== 'planning' && !predicate.word.startsWith('落地')) || verb.word === '争取')
      stage = predicate.word.includes('前期') || !/工作$/.test(predicate.word) ? predicate.stage : stage
  }
  // 加快石梁机场规划建设
  if ((verb.force === 'weak' || verb.word === '启动') && PLANS.test(text.slice(Math.max(from, to - 6), to))) stage = 'planning'
  const before = found.length
  if (verb.force === 'weak' && predicate) from = namesUpTo(found, text, from, to, words, setting)
  // 新建水库2座（石桥水库、柳溪水库）; 新建水库2座：石桥水库、柳溪水库
  const named = listInBracket(text, from, to)
  if (named) {
    const at = settled(stage, setting, verb.word, words)
    namesIn(found, text, named.start, named.end, { verb, words, stage: at, boxed, topic: false, places })
    ofOneNumber(found, before, text.slice(from, text.indexOf('（', from)))
    if (found.length > before) return { verb, words }
  }
  if (text[end] === '：' && to === end && isCounted(text, from, to)) return { verb, words, label: true }
  const inner = innerVerb(text, from, to)
  namesIn(found, text, from, inner?.start ?? to, { verb, words, stage: settled(stage, setting, verb.word, words), boxed, topic, places })
  nameLines(found, before, text)
  // 加快甲机场建设和乙机场前期工作: only the last is being prepared
  if (predicate?.word.includes('前期'))
    for (let i = before; i < found.length; i++) {
      const name = found[i] as Name
      if (/^建设[和、及]/.test(text.slice(name.end, name.end + 3))) name.stage = settled(verb.stage, setting)
    }
  // 完善甲机制、建立乙制度、搭建丙平台
  for (let at = inner; at; ) {
    const { verb: second, from: own } = at
    at = innerVerb(text, own, to)
    namesIn(found, text, own, at?.start ?? to, {
      verb: second,
      words: second.word,
      stage: settled(second.stage, setting),
      boxed,
      topic,
      places,
    })
  }
  const open = found.length === before && opens === '以'
  return found.length > before || open ? { verb, words, open } : null
}
