import type { Stage } from '@lantu/model/statement'
import { Cues } from '../../patterns/cues.ts'
import { atEnd, atStart } from '../../patterns/gates.ts'
import { SignSet } from '../../patterns/sign-set.ts'
import { WordSet } from '../../patterns/word-set.ts'
import { endsAsName } from './endings.ts'
import { LONGEST_LABEL, labelled } from './labels.ts'
import { endsInPredicate, predicateOf } from './lexicon/predicates.ts'
import { becomesIn } from './lexicon/turns.ts'
import { mannerAt, mannerBefore, type Verb, verbAt } from './lexicon/verbs.ts'
import { afterWhen } from './lexicon/when.ts'
import { mayNameWherever } from './names/may-name.ts'
import type { Name } from './names/name.ts'
import { namesIn } from './names/names-in.ts'
import { CIRCUMSTANCE } from './names/no-names.ts'
import type { Places } from './specificity.ts'
import { saidOf } from './subjects.ts'

/** The verb that an enumeration began with and that later clauses may still be under. */
export interface Carried {
  readonly verb: Verb
  readonly words: string
  /** The object has only begun: 健全以湖区规划为引领，……的规划体系. */
  readonly open?: boolean
  /** It stood before a colon: 续建项目：…. */
  readonly label?: boolean
}

/** What a clause stands in. */
export interface Setting {
  readonly past: boolean
  readonly boxed: boolean
  readonly places: Places
}

const OPENERS = atStart(
  /^(?:（\d{1,2}）|[①-⑳]|\d{1,2}[.．、](?!\d)|到?(?:\d{4}|二〇[一二三四五六七八九〇]{2})年(?:底|末|前|内)?|“?十[一二三四五六]五”?(?:时期|期间)|[一二三四五六七八九十]{1,2}是|第[一二三四五]|首先|其次|[一二三四五六七八九十]{1,3}、(?=建成|完成|新建|实施|启动|推进|改造|开工|建设)|配合[省市国家县区]{1,2}(?=搞好|做好|推进|实施|抓好)|此外|另外|其中|同时|围绕[^，]{2,14}?(?=建设)|在[^，、]{1,24}?(?:内|上|中|下|处|点|区|镇|乡|县|市|地|带|域|方面|节点|线)(?=新建|建设|建成|增设|设立|布局|改造|打造|规划|推行|实行|建立|成立)|在[^，]{2,36}?等[^，、]{1,10}?(?=新建|建设|建成|增设|设立|布局|建立)|与[^，、]{2,10}?(?=合作|共同|联合|共建)|对[^，、]{2,10}?(?=实行|实施|建立)|(?:总?投资|投入|斥资|累计投[资入])(?:资金)?[约近超逾]?[\d.]+[万亿]*元(?:以上|多)?(?=[\u4e00-\u9fff]{2})|(?:主要)?包括(?=改造|新建|扩建|建设|续建|迁建)|每个?[^，、]{1,8}?(?=建成|建设|新建|规划)|(?:[利应运采]用|借助)[^，、]{2,10}?(?=建设|打造|建立)|以[^，、]{2,20}?为[^，、]{2,8}?(?=建设|打造|建立|推进|构建)|依托[^，、]{2,24}?(?=建设|打造|建立|构建|规划|组建|设立|成立))/,
)
/** What may stand before a verb in the middle of a clause: 各地各部门要｜成立. */
const SUBJECT = atEnd(
  /(?:要|将|应|须|可|都|均|来|而|并|力|市|县|区|镇|政府|部门|企业|单位|集团|公司|省|资本|资金|我们|基础上|同时|重点是)$/,
)
/** What may stand before a verb with its manner. */
const ACTOR = atEnd(/(?:[市县区镇]|政府|部门|企业|集团|公司|[要将应须])$/)
const MIDDLE = new Cues(
  '加快 推进 推动 新建 建设 建成 设立 成立 建立 组建 构建 搭建 打造 扩建 改扩建 提质改造 完善 健全 规划建设 实施 启动 开工',
)

interface Found {
  readonly verb: Verb
  readonly words: string
  readonly from: number
}

/** The verb that governs a clause and where its object begins. */
function verbOf(text: string, start: number, end: number): Found | null {
  const first = firstVerbOf(text, start, end)
  if (!first) return null
  // 支持社会资本｜建设市儿童医院
  const others = first.verb.word === '支持' ? OTHERS.exec(text.slice(first.from, Math.min(end, first.from + 16))) : null
  if (others) {
    const from = first.from + others[0].length
    return from + 2 < end ? { verb: { word: '建设', stage: 'ongoing', force: 'strong' }, words: first.words, from } : null
  }
  // 推动金融机构｜优化治理机制: who is moved to do it makes it
  const moved = MOVERS.has(first.verb.word) ? MOVED.exec(text.slice(first.from, Math.min(end, first.from + 30))) : null
  const made = moved && verbAt(text, first.from + moved[0].length)
  if (moved && made) {
    const from = first.from + moved[0].length + made.word.length
    if (from + 4 < end) return { verb: made, words: made.word, from }
  }
  // 积极争取｜开工建设, 加快｜打通: the second verb says what is made, the first how far it is
  const again = AGAIN.mayHave(text.charCodeAt(first.from)) ? (AGAIN.exec(text.slice(first.from, first.from + 6))?.[0] ?? '') : ''
  if (again && first.from + again.length + 2 < end)
    return { ...first, from: first.from + again.length + (verbAt(text, first.from + again.length)?.word.length ?? 0) }
  const second =
    PURE.mayHave(text.charCodeAt(first.from)) && PURE.test(text.slice(first.from, first.from + 4)) ? verbAt(text, first.from) : null
  // 形成｜完善的服务网络, 打造｜整合型体系: the second word describes
  if (!second || first.from + second.word.length + 2 > end || '的型'.includes(text[first.from + second.word.length] as string)) return first
  const from = first.from + second.word.length
  const stage =
    first.verb.stage === 'planning' || second.stage === 'planning'
      ? 'planning'
      : first.verb.force === 'weak' && second.stage === 'start' && /建设|实施|推进/.test(second.word)
        ? 'ongoing'
        : second.stage
  return { verb: { ...second, stage }, words: first.words + second.word, from }
}

const AGAIN = atStart(
  /^[和并或](?=完善|健全|规范|提升)|^[、和](?=新建|续建|扩建|改建|改扩建|实施|启动|推进|开工)|^并(?:投入)?(?:运行|使用|运营)/,
)
const OTHERS = /^[^、，]{2,8}?(?:投资建设|建设|兴建|新建|创办|兴办)/
const MOVERS = new WordSet('支持 推动 鼓励 引导 指导 组织')
const MOVED =
  /^[^，]{2,24}?(?:企业|机构|单位|部门|高校|院校|医院|学校|主体|服务商|各地|地区|县区)(?:牵头|联合|共同)?(?=建设(?!项目|用地|单位)|建立|优化|完善|健全|构建|搭建|设立|组建)/
const PURE = atStart(
  /^(?:新建|扩建|改扩建|建成(?!区)|建立|健全|完善|打造|构建|开工|启动|实施|打通|拉通|推进|推动|加快|组建|设立|搭建|形成|整合|提升(?!工程|行动)|改造(?!工程|提升工程))/,
)

function firstVerbOf(text: string, start: number, end: number): Found | null {
  let at = start
  const opener = OPENERS.mayHave(text.charCodeAt(start)) ? OPENERS.exec(text.slice(start, Math.min(end, start + 48))) : null
  if (opener) at += opener[0].length
  at = afterWhen(text, at, end)
  const manner = mannerAt(text, at)
  // 规划 and 支持 are manner before a verb and verbs before a noun: try the longest manner first, then less
  for (let skip = manner; skip >= 0; skip--) {
    const verb = verbAt(text, at + skip)
    // 投资2亿元建设的石梁酒店: a description, not what governs
    if (verb && text[at + skip + verb.word.length] === '的') return null
    if (verb && at + skip + verb.word.length < end)
      return {
        verb: verb.stage === 'start' && skip >= 2 && text.startsWith('继续', at + skip - 2) ? { ...verb, stage: 'ongoing' } : verb,
        words: text.slice(at, at + skip + verb.word.length),
        from: at + skip + verb.word.length,
      }
  }
  const open = openedBy(text, at, end)
  if (open) return open
  const last = Math.min(end, start + 60)
  for (let place = MIDDLE.next(text, start + 1, last); place >= 0; place = MIDDLE.next(text, MIDDLE.end, last)) {
    let subject = place
    // 石梁县｜积极｜推进: the subject may stand before the manner
    if (!SUBJECT.test(text.slice(Math.max(start, place - 4), place))) subject = mannerBefore(text, place, start)
    const before = text.slice(Math.max(start, subject - 4), subject)
    if (!(subject < place ? ACTOR : SUBJECT).test(before) || /[项园景校院小社]区$|城市$|地区$/.test(before)) continue
    const verb = verbAt(text, place)
    if (verb && place + verb.word.length < end)
      return { verb, words: text.slice(subject, place + verb.word.length), from: place + verb.word.length }
  }
  return null
}

/** Verbs that are seldom nouns: whatever stands before one is who does it or how. */
const SURE = new Cues(
  '新建 建成 开工建设 启动 启动建设 续建 打通 兴建 修建 加快建设 加快推进 开建 筹建 规划建设 谋划建设 组织实施 新开工 完成 抓好',
  '建成区 启动区 启动项目 新建区 完成率 完成情况 完成投资 建成后 启动资金 新建筑 新建成 完成了',
)
/** What makes one of these a noun, or its object none. */
const NO_OBJECT = atStart(/^(?:[的和与、后时前以等]|项目|工程(?!技)|投资|任务|情况|工作|面积|规模|总量|仪式|阶段)/)
const PREFIX = /^[\u4e00-\u9fff]{2,8}$/
const NOT_WHO =
  /^[把将使让为从以对与向]|(?:[的在于和与、以对从将把被等已正可拟均也都]|已经|正在|全部|即将|预计|顺利|提前|主体|年内|项目|工程|期|基本|全面)$/

// from the last 、 before the end that counts: none is tried twice
const LISTS = /、[^、\n]*(?:等[^，；]{0,12}(?:项目|工程)[^，；]{0,4}|(?:项目|工程)建设)$/

/** 城建集团｜建成, 分片分批｜新建: the verb behind words that name nothing. */
function openedBy(text: string, start: number, end: number): Found | null {
  const to = Math.min(end, start + 13)
  const place = SURE.next(text, start + 2, to, Math.min(start + 8, to - 1))
  if (place < 0) return null
  const before = text.slice(start, place)
  const verb = verbAt(text, place)
  const from = place + (verb?.word.length ?? 0)
  if (!PREFIX.test(before) || NOT_WHO.test(before)) return null
  // 云埠古城景区｜完成石梁安置区、荻浦风情街等工程建设: a list is made there
  if (endsAsName(text, start, place) && !LISTS.test(text.slice(from, end))) return null
  if (!verb || from + 2 >= end || NO_OBJECT.test(text.slice(from, from + 3))) return null
  return { verb, words: text.slice(start, from), from }
}

/** Whether a clause begins with a verb of making or stands under none. */
export const opensWithVerb = (text: string, start: number, end: number) => verbOf(text, start, end) !== null

/** 打造成…, 建设成为…: the object is what something is to become. 加快成渝高铁 and 建设成都东站 name places. */
function becomesAt(text: string, { verb, from }: Found): boolean {
  if (text[from] === '为') return true
  if (text[from] !== '成' || '都县人品渝兰绵昆贵'.includes(text[from + 1] ?? ' ')) return false
  return text[from + 1] === '为' || /打造|建设|改造|提升|培育|发展/.test(verb.word)
}

const LINE = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})号线/
const NETWORK = /轨道交通|地铁|轻轨/g

/** 轨道交通完成投资94亿元，2号线加速推进: what the lines are of was said before. */
function nameLines(found: readonly Name[], from: number, text: string): void {
  for (let i = from; i < found.length; i++) {
    const name = found[i] as Name
    if (!name.name.includes('号线') || !LINE.test(name.name)) continue
    const before = text.slice(Math.max(0, name.start - 80), name.start)
    name.name = (before.match(NETWORK)?.at(-1) ?? '') + name.name
  }
}

/** What sets up a body. */
const INSTITUTED = /^(?:成立|设立|组建|创立|发起成立|合作设立|成功落地)$/

/** In a part that looks back, what was completed is done, and a body that was set up is there. */
const settled = (stage: Stage, { past }: Setting, verb = '', words = verb): Stage =>
  (past || BEHIND.test(words)) && (stage === 'complete' || (stage === 'start' && INSTITUTED.test(verb))) ? 'done' : stage
/** What has happened wherever it is told: 先后建成, 已完成. */
const BEHIND = atStart(/^(?:已|先后|相继|均已|都已|现已|目前已)/)

const WORKS_ON = /^(对[^，；]{3,40}?)(?:进行|实施|开展)了?[^，；、]{0,6}(?:改造|扩建|升级|提升|修缮|加固|维修|整治|治理|重建|迁建|搬迁)$/

/** 对荻浦泵站进行了升级改造: what stands behind 对 is worked on. */
function worksOn(found: Name[], text: string, start: number, end: number, setting: Setting): boolean {
  const before = WORKS_ON.exec(text.slice(start, end))?.[1]
  if (!before) return false
  const from = start + before.length
  const words = text.slice(from, end)
  const verb: Verb = { word: '改造', stage: 'upgrade', force: 'weak' }
  const { places } = setting
  const count = found.length
  namesIn(found, text, start + 1, from, { verb, words, stage: 'upgrade', boxed: false, topic: false, places })
  return found.length > count
}

const NUMBERED = atStart(/^(?:分别[是为]|主要(?:[是有]|包括)|包括|具体[是为])/)
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
  // 分别是荻浦水厂项目、石梁公路工程: what was counted before
  const numbered = NUMBERED.mayHave(text.charCodeAt(start)) ? NUMBERED.exec(text.slice(start, start + 6)) : null
  if (numbered && OF_PROJECTS.test(text.slice(start, end))) {
    const verb: Verb = carried?.verb ?? { word: '实施', stage: '', force: 'strong' }
    const from = start + numbered[0].length
    const words = carried?.words ?? ''
    namesIn(found, text, from, end, { verb, words, stage: verb.stage, boxed: setting.boxed, topic: false, places: setting.places })
    return null
  }
  if (!topic && !carried?.open && !carried?.label && !mayPromise(text, start, end)) {
    subjectNames(found, text, start, end, setting)
    return null
  }
  const { boxed, places } = setting
  const before = found.length
  const governing = verbOf(text, start, end)
  if (governing) return readGoverned(found, text, end, governing, setting, topic)
  if (predicatedNames(found, text, start, end, setting) || subjectNames(found, text, start, end, setting)) return null
  if (text[start] === '对' && worksOn(found, text, start, end, setting)) return null
  if (CIRCUMSTANCE.mayHave(text.charCodeAt(start)) && CIRCUMSTANCE.test(text.slice(start, start + 4)) && !text.startsWith('以及', start))
    return null
  if (carried) {
    const { verb, words } = carried
    const force = carried.label || text.slice(start, end).includes('、') ? verb.force : 'weak'
    const from = text.startsWith('以及', start) ? start + 2 : start
    namesIn(found, text, from, end, { verb: { ...verb, force }, words, stage: settled(verb.stage, setting), boxed, topic, places })
    if (carried.label) return text[end] === '；' ? null : carried
    if (carried.open || found[before]?.start === from || /等[^、]{0,12}$/.test(text.slice(start, end))) return carried
    found.length = before
  }
  if (boxed) namesIn(found, text, start, end, { verb: null, words: '', stage: '', boxed, topic, places })
  return null
}

/** Whether names can stand in a clause, wherever its verb, its predicate or what it turns into cuts it; or whether an object begins with 以. */
const mayPromise = (text: string, start: number, end: number) => mayNameWherever(text, start, end) || endsInPredicate(text, start, end)

const LATER = /(?:将于|将在|将|于)?(?:\d{4}年|\d{1,2}月)|[上下]半年|今[天日]|年[内底]|[今明]年|[春夏秋冬]季/

/** Where a name ends before a time: 供热工程｜10月管网贯通, 荻浦中学｜秋季投入使用. */
function beforeWhen(text: string, from: number, to: number): number {
  const when = text.slice(from, to).search(LATER)
  return when > 2 ? from + when : to
}

/** The names of a clause with a verb of its own. */
function readGoverned(found: Name[], text: string, end: number, governing: Found, setting: Setting, topic: boolean): Carried | null {
  const { boxed, places } = setting
  const { verb, words } = governing
  let { from } = governing
  const opens = text[from]
  if (becomesAt(text, governing)) return null
  let to = end
  const becomes = becomesIn(text, text.startsWith('剩余', from) ? from + 2 : from, to)
  if (becomes >= 0 && becomes <= 1) return null
  if (becomes > 1) to = from + becomes
  const predicate = endsInPredicate(text, from, to) ? predicateOf(text.slice(from, to)) : null
  let { stage } = verb
  if (predicate && predicate.at > 2) {
    to = beforeWhen(text, from, from + predicate.at)
    if ((stage !== 'planning' && !predicate.word.startsWith('落地')) || verb.word === '争取')
      stage = predicate.word.includes('前期') || !/工作$/.test(predicate.word) ? predicate.stage : stage
  }
  // 加快石梁机场规划建设
  if (verb.force === 'weak' && text.startsWith('规划建设', to - 4)) stage = 'planning'
  const before = found.length
  if (verb.force === 'weak' && predicate) from = namesUpTo(found, text, from, to, words, setting)
  const inner = innerVerb(text, from, to)
  namesIn(found, text, from, inner?.start ?? to, { verb, words, stage: settled(stage, setting, verb.word, words), boxed, topic, places })
  nameLines(found, before, text)
  // 加快甲机场建设和乙机场前期工作: only the last is being prepared
  if (predicate?.word.includes('前期'))
    for (let i = before; i < found.length; i++) {
      const name = found[i] as Name
      if (/^建设[和、及]/.test(text.slice(name.end, name.end + 3))) name.stage = settled(verb.stage, setting)
    }
  if (inner) {
    const { verb: second } = inner
    namesIn(found, text, inner.from, to, {
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

/** 推动甲项目开工建设、乙项目竣工: what is said of the first stands before the sign. Gives where the last one's own part begins. */
function namesUpTo(found: Name[], text: string, start: number, end: number, words: string, setting: Setting): number {
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

/** What brings about what the predicate says: 实现｜川埠公路通车. */
const CAUSES = /^(?:实现|促进|保证|促使)/
const PREPARED = atEnd(/前期(?:工作)?$/)
const TOWN = /(?:中心城区|城区|市区|县城)$/
/** What commits to it: it is not done yet, wherever it stands. */
const COMMITS = /确保|力争|争取|务必/

/** 新建的｜荻浦大桥: which one, is said first. */
function behindDescription(text: string, at: number, verb: Verb | null = verbAt(text, at)): number {
  return verb && text[at + verb.word.length] === '的' ? at + verb.word.length + 1 : at
}

/** The names before a predicate, each with its own: 实现甲枢纽基本完工、乙项目具备通车条件. False where no predicate closes the clause. */
function predicatedNames(found: Name[], text: string, start: number, end: number, setting: Setting): boolean {
  if (!endsInPredicate(text, start, end)) return false
  let from = behindDescription(text, afterWhen(text, start, end))
  from += mannerAt(text, from)
  // 湖滨城区应急供水工程: where it is belongs to its name
  const town = TOWN.exec(text.slice(Math.max(start, from - 4), from))?.[0].length ?? 0
  from -= town
  let cause = COMMITS.exec(text.slice(start, from))?.[0] ?? ''
  const causes = CAUSES.exec(text.slice(from, from + 2))
  if (causes) {
    cause = causes[0]
    from += cause.length + mannerAt(text, from + cause.length)
  }
  if (!predicateOf(text.slice(from, end))) return false
  for (let to = from; to < end; ) {
    const comma = text.indexOf('、', to + 1)
    to = comma < 0 || comma > end ? end : comma
    const predicate = predicateOf(text.slice(from, to))
    if (!predicate) continue
    const { stage, word } = predicate
    const verb: Verb = { word, stage, force: stage === 'ongoing' ? 'weak' : 'strong' }
    // 航运枢纽完成土建并通航
    const done = text.slice(from, from + predicate.at).search(/(?:基本|已|全面|顺利|提前)?(?:完成|实现)|\d台/)
    const until = beforeWhen(text, from, from + (done > 2 ? done : predicate.at))
    const before = found.length
    if (until > from + 2)
      namesIn(found, text, from, until, {
        verb,
        words: cause || word,
        stage: PREPARED.test(text.slice(from, until)) ? 'planning' : cause && cause !== '实现' ? stage : settled(stage, setting, word),
        boxed: false,
        predicated: true,
        topic: false,
        places: setting.places,
      })
    // 公共服务体系基本建成 says how far things are; a platform by its name is one
    for (let i = found.length - 1; i >= before; i--) {
      const name = found[i] as Name
      if (name.kind === 'system' && name.name.length < 6) found.splice(i, 1)
    }
    nameLines(found, before, text)
    from = to + 1
  }
  return true
}

/** The names of which a clause without a verb of making says how far they are: 石梁隧道完成投资2亿元. */
function subjectNames(found: Name[], text: string, start: number, end: number, setting: Setting): boolean {
  let from = afterWhen(text, start, end)
  const opens = verbAt(text, from)
  if (opens) from = behindDescription(text, from, opens)
  // 大力引进…, 着力解决…: what a verb that makes nothing begins
  if ((opens && verbAt(text, from)) || (mannerAt(text, from) > 0 && !TOWNS.startingAt(text, from))) return false
  const said = saidOf(text, from, end)
  if (!said || (CIRCUMSTANCE.mayHave(text.charCodeAt(from)) && CIRCUMSTANCE.test(text.slice(from, from + 4)))) return false
  const { to, stage, word } = said
  const before = found.length
  namesIn(found, text, from, to, {
    verb: { word, stage, force: 'weak' },
    words: word,
    stage: settled(stage, setting, word),
    boxed: false,
    predicated: true,
    topic: false,
    places: setting.places,
  })
  // what is only described is spoken of in general
  if (!found.slice(before).some(({ evidence }) => evidence.special === 2)) found.length = before
  return found.length > before
}

/** Where things are may stand before them as their manner does before verbs. */
const TOWNS = new WordSet('市区 中心城区 市城区 县区 县城 城区 农村 市级')

const JOINS = new SignSet('并和及、来')
/** Verbs that a second object may stand under. */
const INNER = new WordSet(
  '新建 规划建设 改扩建 提质改造 启动 推进 完成 建成 续建 建立 完善 健全 实施 开工建设 打造 加快 组建 设立 争取 谋划 扩建 建设',
)
/** What begins like one and is the object's own. */
const NOT_INNER = new WordSet('建设者 建设用地 建设项目 建设工程 建设管理 建设水平 建设标准 建设路 建设银行')

/** A second verb in the same clause: 建成甲公路并启动乙公路. */
function innerVerb(text: string, from: number, to: number): { start: number; verb: Verb; from: number } | null {
  for (let i = from + 4; i < to - 1; i++) {
    if (!JOINS.has(text.charCodeAt(i)) || !INNER.startingAt(text, i + 1, to) || NOT_INNER.startingAt(text, i + 1, to)) continue
    const verb = verbAt(text, i + 1)
    if (!verb || i + 1 + verb.word.length + 2 >= to) return null
    const start = text[i] === '及' && text[i - 1] === '以' && i > from + 4 ? i - 1 : i
    return { start, verb, from: i + 1 + verb.word.length }
  }
  return null
}
