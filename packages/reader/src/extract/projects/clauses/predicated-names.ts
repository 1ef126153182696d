import { atEnd, atStart } from '../../../patterns/gates.ts'
import { search } from '../../../patterns/openings.ts'
import { SignSet } from '../../../patterns/sign-set.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import { readEnding } from '../endings.ts'
import { endsInPredicate, isOnTheWay, predicateOf } from '../lexicon/predicates.ts'
import { mannerAt, type Verb, verbAt } from '../lexicon/verbs.ts'
import { afterWhen, beforeWhen } from '../lexicon/when.ts'
import type { Name } from '../names/name.ts'
import { namesIn } from '../names/names-in.ts'
import { beforeAside } from './asides.ts'
import { type Setting, settled } from './clause-setting.ts'
import { nameLines } from './name-lines.ts'
import { beforePart, beforePlace } from './parts.ts'

/** What brings about what the predicate says: 实现｜川埠公路通车. */
const CAUSES = /^(?:实现|促进|保证|促使)/
const PREPARED = atEnd(/前期(?:工作)?$/)
const TOWN = /(?:中心城区|城区|市区|县城)$/
/** What commits to it: it is not done yet, wherever it stands. */
const COMMITS = /确保|力争|争取|务必|力促/
/** 石梁县｜确保荻浦水厂开工: who commits to it. */
const WHO_COMMITS = /^[\u4e00-\u9fff]{1,6}?[县市区镇乡旗](?:要|应|须)?(?=确保|力争|争取|务必|力促)/

/** 新建的｜荻浦大桥: which one, is said first. */
export function behindDescription(text: string, at: number, verb: Verb | null = verbAt(text, at)): number {
  return verb && text[at + verb.word.length] === '的' ? at + verb.word.length + 1 : at
}

/** 省重点水利工程——｜石梁灌区, 十大项目之一的｜荻浦水厂: what it is may be said first. */
export function behindApposition(text: string, from: number, end: number): number {
  const words = text.slice(from, Math.min(end, from + 32))
  const found =
    words.includes('——') || words.includes('之一的')
      ? /^[^、]*?(?:(?:工程|项目|基地|枢纽|园区|中心|大桥|隧道|铁路|高铁|公路|高速|机场|电站|水库|医院|学校)——|之一的)/.exec(words)
      : null
  return found ? from + found[0].length : from
}

/** 农村｜环境管护机制全面建立, 全市｜政务平台上线: what is manner before a verb is of a system's own name; not 全省首创. */
const OF_NAMES = new WordSet('农村 政府 市场 市级 市区 中心城区 县区 县城 城区 全市 全县 全区 全省 高水平 高质量 高标准 重点 企业内部')
function ownFront(text: string, from: number, to: number): number {
  let at = from
  while (at < to && (!OF_NAMES.startingAt(text, at) || text[at + 2] === '首')) at++
  return at
}

/** 正威｜三期建成: what is manner before a verb begins a name before another word. */
const NAMES_FIRST = atStart(/^(?:正(?![在式])|共(?![同计有]))/)

/** Whether a member of a list may end with a predicate: 甲水厂开工｜、…. */
function closesMember(text: string, start: number, end: number): boolean {
  for (let at = text.indexOf('、', start + 4); at >= 0 && at < end; at = text.indexOf('、', at + 1))
    if (endsInPredicate(text, start, at)) return true
  return false
}

/**
 * The names before predicates, each with its own: 实现甲枢纽基本完工、乙项目具备通车条件. Gives where the words begin that none of them closes
 * (甲水厂开工、｜乙隧道完成投资2亿元), `end` or later where there are none, −1 where no predicate closes anything.
 */
export function predicatedNames(found: Name[], text: string, start: number, end: number, setting: Setting): number {
  if (!endsInPredicate(text, start, end) && !closesMember(text, start, end)) return -1
  let from = behindDescription(text, afterWhen(text, start, end))
  from += WHO_COMMITS.exec(text.slice(from, Math.min(end, from + 12)))?.[0].length ?? 0
  const manner = from
  if (!NAMES_FIRST.test(text.slice(from, from + 2))) from += mannerAt(text, from)
  let own = ownFront(text, manner, from)
  from = behindApposition(text, afterWhen(text, from, end), end)
  // 新增石岭、荻浦5个县高速公路通车: what is added is counted
  if (text.startsWith('新增', from)) return endsInPredicate(text, start, end) ? end : -1
  // 湖滨城区应急供水工程: where it is belongs to its name
  const town = TOWN.exec(text.slice(Math.max(start, from - 4), from))?.[0].length ?? 0
  from -= town
  let cause = COMMITS.exec(text.slice(start, from))?.[0] ?? ''
  const causes = CAUSES.exec(text.slice(from, from + 2))
  if (causes) {
    cause = causes[0]
    from += cause.length
    if (text[from] === '了') from++
    from += mannerAt(text, from)
    own = from
  }
  let rest = -1
  for (let to = from; to < end; ) {
    const comma = text.indexOf('、', to + 1)
    to = comma < 0 || comma > end ? end : comma
    const predicate = endsInPredicate(text, from, to) ? predicateOf(text.slice(from, to)) : null
    if (!predicate) continue
    // what is still to be begun and put to use is to be begun
    const later = setting.past ? saidFurther(text, to, end) : null
    namesBefore(found, text, { own, from, cause, ...(later ?? predicate), at: from + predicate.at }, setting)
    if (later) to = later.to
    own = rest = from = to + 1
  }
  return rest
}

/** 正威一期当年开工｜、当年投产: the last of what is said of the same name behind the 、 at `at`, and where it ends; null where a name follows. */
function saidFurther(text: string, at: number, end: number): { stage: Verb['stage']; word: string; to: number } | null {
  let last = null
  for (let from = at; from < end && text[from] === '、'; ) {
    const comma = text.indexOf('、', from + 1)
    const to = comma < 0 || comma > end ? end : comma
    const predicate = endsInPredicate(text, from + 1, to) ? predicateOf(text.slice(from + 1, to)) : null
    if (predicate?.at !== 0) break
    last = { stage: predicate.stage, word: predicate.word, to }
    from = to
  }
  return last
}

/** A predicate at `at` and what it closes: from `from` on, or from `own` where a system begins with what is manner before a verb. */
interface Closed {
  readonly own: number
  readonly from: number
  readonly at: number
  readonly stage: Verb['stage']
  readonly word: string
  /** What brings it about, or commits to it. */
  readonly cause: string
}

const DISPOSES = new SignSet('把使让')

/** Adds the names that a predicate closes. */
function namesBefore(found: Name[], text: string, { own, from, at, stage, word, cause }: Closed, setting: Setting): void {
  const verb: Verb = { word, stage, force: stage === 'ongoing' ? 'weak' : 'strong' }
  // 航运枢纽完成土建并通航
  const done = text.slice(from, at).search(/(?:基本|已|全面|顺利|提前)?(?:完成|实现(?!机制))|\d台/)
  const whole = beforePlace(text, from, beforeAside(text, from, beforeWhen(text, from, done > 2 ? from + done : at)))
  const until = beforePart(text, from, whole)
  // 荻浦大桥桩基工程完成: the bridge is not
  const said = until < whole && stage === 'complete' && !/^(?:主体|结构|全部机组)/.test(text.slice(until, until + 4)) ? 'ongoing' : stage
  const before = found.length
  const system = readEnding(text, from, until).kind === 'system'
  // 把｜渔船监管机制建立起来
  const begins = system && DISPOSES.has(text.charCodeAt(from)) ? from + 1 : system ? Math.min(own, from) : from
  if (until > from + 2)
    namesIn(found, text, begins, until, {
      verb,
      words: cause || word,
      stage: PREPARED.test(text.slice(from, until)) ? 'planning' : cause && cause !== '实现' ? said : settled(said, setting, word),
      boxed: false,
      predicated: true,
      topic: false,
      places: setting.places,
    })
  const dropped = isOnTheWay(word) ? isNoMechanism : isGeneral
  for (let i = found.length - 1; i >= before; i--) if (dropped(found[i] as Name)) found.splice(i, 1)
  nameLines(found, before, text)
}

/** 管理体系、标准体系: kinds of systems. */
const SEVERAL = search(/(?:体系|机制|制度)[、和]/)
/** 公共服务体系基本建成, 管理体系、标准体系初步形成 say how far things are; a platform by its name is one. */
const isGeneral = ({ kind, rule, name }: Name): boolean =>
  kind === 'system' && rule !== 'system.named' && (name.length < 6 || SEVERAL.test(name))

/** 服务体系不断完善: of whatever is no mechanism it says how things are. */
const MECHANISM = atEnd(/(?:(?<!体制)机制|平台|数据库)$/)
const isNoMechanism = (one: Name): boolean => one.kind === 'project' || isGeneral(one) || !MECHANISM.test(one.name)

/** 推动甲项目开工建设、乙项目竣工: what is said of the first stands before the sign. Gives where the last one's own part begins. */
export function namesUpTo(found: Name[], text: string, start: number, end: number, words: string, setting: Setting): number {
  let from = start
  for (let comma = text.indexOf('、', start); comma >= 0 && comma < end; comma = text.indexOf('、', comma + 1)) {
    const predicate = endsInPredicate(text, from, comma) ? predicateOf(text.slice(from, comma)) : null
    if (!predicate || predicate.at < 4) continue
    const { stage, word } = predicate
    namesIn(found, text, from, from + predicate.at, {
      verb: { word, stage, force: 'strong' },
      words,
      stage: settled(stage, setting),
      boxed: false,
      predicated: true,
      topic: false,
      places: setting.places,
    })
    from = comma + 1
  }
  return from
}
