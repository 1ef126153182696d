import { Cues } from '../../../patterns/cues.ts'
import { atEnd, atStart } from '../../../patterns/gates.ts'
import { SignSet } from '../../../patterns/sign-set.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import { endsAsName, readEnding } from '../endings.ts'
import { COUNTIES } from '../lexicon/counties.ts'
import { WORKS } from '../lexicon/heads.ts'
import { endsInPredicate, predicateOf } from '../lexicon/predicates.ts'
import { mannerAt, mannerBefore, type Verb, verbAt } from '../lexicon/verbs.ts'
import { afterWhen } from '../lexicon/when.ts'
import type { Found } from './found-verb.ts'
import { opensWithPreposition, secondSystemVerb, systemVerb } from './system-verb.ts'

const OPENERS = atStart(
  /^(?:（\d{1,2}）|[①-⑳]|\d{1,2}[.．、](?!\d)|到?(?:\d{4}|二〇[一二三四五六七八九〇]{2})年(?:底|末|前|内)?|“?十[一二三四五六]五”?(?:时期|期间)|[一二三四五六七八九十]{1,2}是|第[一二三四五]|首先|其次|[一二三四五六七八九十]{1,3}、(?=建成|完成|新建|实施|启动|推进|改造|开工|建设)|配合[省市国家县区]{1,2}(?=搞好|做好|推进|实施|抓好)|此外|另外|其中|同时|按(?:节点|计划|时序|进度|期)(?=推进|加快|实施|建设)|围绕[^，]{2,14}?(?=建设)|在[^，、]{1,24}?(?:内|上|中|下|处|点|区|镇|乡|县|市|地|带|域|方面|节点|线)(?=新建|建设|建成|增设|设立|布局|改造|打造|规划|推行|实行|建立|成立)|在[^，]{2,36}?等[^，、]{1,10}?(?=新建|建设|建成|增设|设立|布局|建立)|与[^，、]{2,10}?(?=合作|共同|联合|共建)|对[^，、]{2,10}?(?=实行|实施|建立)|(?:总?投资|投入|斥资|累计投[资入])(?:资金)?[约近超逾]?[\d.]+[万亿]*元(?:以上|多)?(?=[\u4e00-\u9fff]{2})|(?:主要)?包括(?=改造|新建|扩建|建设|续建|迁建)|每个?[^，、]{1,8}?(?=建成|建设|新建|规划)|(?:[利应运采]用|借助)[^，、]{2,10}?(?=建设|打造|建立)|以[^，、]{2,20}?为[^，、]{2,8}?(?=建设|打造|建立|推进|构建)|依托[^，、]{2,24}?(?=建设|打造|建立|构建|规划|组建|设立|成立))/,
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

/** The verb that governs a clause and where its object begins. */
export function verbOf(text: string, start: number, end: number): Found | null {
  const first = firstVerbOf(text, start, end)
  if (!first) return null
  // 支持社会资本｜建设市儿童医院
  const others = first.verb.word === '支持' ? OTHERS.exec(text.slice(first.from, Math.min(end, first.from + 16))) : null
  if (others) {
    const from = first.from + others[0].length
    // 支持荻浦物流园｜建设
    if (from === end) return first
    return from + 2 < end ? { verb: { word: '建设', stage: 'ongoing', force: 'strong' }, words: first.words, from } : null
  }
  // 推动金融机构｜优化治理机制: who is moved to do it makes it
  const placed = MOVERS.has(first.verb.word) ? behindPlaces(text, first.from, end) : -1
  const theirs = placed > 0 ? verbAt(text, placed) : null
  if (theirs && placed + theirs.word.length + 4 < end) {
    // what others begin is going on where it is helped
    const stage = theirs.stage === 'start' ? 'ongoing' : theirs.stage
    return {
      verb: { ...theirs, stage },
      words: first.words + text.slice(first.from, placed) + theirs.word,
      from: placed + theirs.word.length,
    }
  }
  const moved = MOVERS.has(first.verb.word) ? MOVED.exec(text.slice(first.from, Math.min(end, first.from + 30))) : null
  const made = moved && verbAt(text, first.from + moved[0].length)
  if (moved && made) {
    const from = first.from + moved[0].length + made.word.length
    // 支持文旅公司开发荻浦古城: what others make is going on where it is helped
    const verb: Verb = THEIRS.has(made.word) ? { ...made, stage: 'ongoing' } : made
    if (from + 4 < end) return { verb, words: made.word, from }
  }
  // 鼓励行业协会｜健全自律机制
  // 整合资源｜建立护林联防机制
  const behind = MOVERS.has(first.verb.word) ? systemVerb(text, first.from, end) : secondSystemVerb(text, first.from, end)
  if (behind) return behind
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
  /^[和并或](?=完善|健全|规范|提升|改进|推行|开工|上线|启用|推广)|^[和并](?:严格)?(?=执行|落实)|^[、和](?=新建|续建|扩建|改建|改扩建|实施|启动|推进|开工)|^并(?:投入)?(?:运行|使用|运营)|^并(?:公布|公开|发布)/,
)
const OTHERS = /^[^、，]{2,8}?(?:投资建设|建设|兴建|新建|创办|兴办)/
/** 支持石梁、荻浦县｜申建综合保税区: where the places end that are moved to make it; −1 where none stand there. */
function behindPlaces(text: string, from: number, end: number): number {
  for (let at = from; ; at++) {
    const place = COUNTIES.startingAt(text, at, end).length
    if (place === 0) return -1
    at += place
    if (UNITS.has(text.charCodeAt(at))) at++
    if (text[at] !== '、' && text[at] !== '和') return at
  }
}
const UNITS = new SignSet('市县区州')
const MOVERS = new WordSet('支持 推动 鼓励 引导 指导 组织')
const THEIRS = new WordSet('建设 开发')
const MOVED =
  /^[^，]{2,24}?(?:企业|机构|单位|部门|高校|院校|医院|学校|主体|服务商|各地|地区|县区|公司|集团|交易所|等)(?:牵头|联合|共同)?(?=建设(?!项目|用地|单位)|开发(?!区|建设|银行)|建立|优化|完善|健全|构建|搭建|设立|组建)/
const PURE = atStart(
  /^(?:新建|扩建|改扩建|建成(?!区)|建立|健全|完善|打造|构建|开工|启动|实施|打通|拉通|推进|推动|加快|组建|设立|搭建|形成|整合|提升(?!工程|行动)|改造(?!工程|提升工程))/,
)

/** 继续建设, 提速实施: what goes on was begun. */
const GOES_ON = new WordSet('继续 提速')

function behindOpener(text: string, start: number, end: number): number {
  const opener = OPENERS.mayHave(text.charCodeAt(start)) ? OPENERS.exec(text.slice(start, Math.min(end, start + 48))) : null
  return start + (opener?.[0].length ?? 0)
}

/** The verb behind the manner at `at`, with its words from `start` on; null for a description, undefined without one. */
function behindManner(text: string, start: number, at: number, manner: number, end: number): Found | null | undefined {
  // 规划 and 支持 are manner before a verb and verbs before a noun: try the longest manner first, then less
  for (let skip = manner; skip >= 0; skip--) {
    const verb = verbAt(text, at + skip)
    const from = at + skip + (verb?.word.length ?? 0)
    // 投资2亿元建设的石梁酒店: a description, not what governs; 建成后: when
    if (verb && (text[from] === '的' || AFTERWARDS.test(text.slice(from - 2, from + 2)))) return null
    if (verb && from < end) {
      const goesOn = verb.stage === 'start' && skip >= 2 && GOES_ON.has(text.slice(at + skip - 2, at + skip))
      return { verb: goesOn ? { ...verb, stage: 'ongoing' } : verb, words: text.slice(start, from), from }
    }
  }
  return undefined
}

/** 建成后｜石梁至荻浦, but 建成后湖大桥 */
const AFTERWARDS = /^(?:建成|竣工|完工|投产|开通|投用|投运|通车|完成|实施)后(?![湖海溪坪山沟河港街岭田塘坝埔沙桥])/

function firstVerbOf(text: string, start: number, end: number): Found | null {
  // 围绕重点产业｜完善产业建设促进机制: what an opener reaches to is a noun there
  const behindCircumstance = opensWithPreposition(text, start) ? systemVerb(text, start, end) : null
  if (behindCircumstance) return behindCircumstance
  // 2027年底前｜在荻浦县｜新建: when may stand before where
  let at = behindOpener(text, afterWhen(text, start, end), end)
  // 1.｜投资3000万元｜建设: a number may open what opens so
  if (at > start) at = behindOpener(text, at, end)
  at = afterWhen(text, at, end)
  const manner = mannerAt(text, at)
  const first = behindManner(text, at, at, manner, end)
  if (first !== undefined) return first
  // 力争｜2027年底前｜建成石梁水厂
  const later = manner > 0 ? afterWhen(text, at + manner, end) : at + manner
  const timed = later > at + manner ? behindManner(text, at, later, mannerAt(text, later), end) : undefined
  if (timed !== undefined) return timed
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
    // 荻浦试验区建设｜顺利推进: something is said of it
    if (verb?.word === '建设' && endsInPredicate(text, place + 2, end) && (predicateOf(text.slice(place, end))?.at ?? 3) < 3) continue
    // 荻浦工业园要｜加快建设进度
    if (verb && PACE.test(text.slice(place + verb.word.length, end))) continue
    if (verb && place + verb.word.length < end)
      return { verb, words: text.slice(subject, place + verb.word.length), from: place + verb.word.length }
  }
  return systemVerb(text, at, end)
}

const PACE = /^(?:建设|施工|工程)?(?:进度|步伐)$/

/** Verbs that are seldom nouns: whatever stands before one is who does it or how. */
const SURE = new Cues(
  '新建 建成 开工建设 启动 启动建设 续建 打通 兴建 修建 加快建设 加快推进 开建 筹建 规划建设 谋划建设 组织实施 新开工 完成 抓好',
  '建成区 启动区 启动项目 新建区 完成率 完成情况 完成投资 建成后 启动资金 新建筑 新建成 完成了',
)
/** What makes one of these a noun, or its object none. */
const NO_OBJECT = atStart(/^(?:[的和与、后时前以等]|项目|工程(?!技)|投资|任务|情况|工作|面积|规模|总量|仪式|阶段)/)
const PREFIX = /^[\u4e00-\u9fff]{2,8}$/
const NOT_WHO =
  /^[把将使让为从以对与向]|(?:[的在于和与、以对从将把被等已正可拟均也都]|获批|获准|已经|正在|全部|即将|预计|顺利|提前|主体|年内|项目|工程|期|基本|全面)$/

// from the last 、 before the end that counts: none is tried twice
const LISTS = /、[^、\n]*(?:等[^，；]{0,12}(?:项目|工程)[^，；]{0,4}|(?:项目|工程)建设)$/

/** A place that builds has works of its own: 青川港｜建成石桥码头、北防波堤. */
const BUILDER = atEnd(/(?:港|机场|园区|开发区|新区|大学|学院)$/)
const FIRST_PART = /^[^、，；。（]{3,24}/
function buildsItself(text: string, from: number, end: number, before: string): boolean {
  if (!BUILDER.test(before)) return false
  const object = FIRST_PART.exec(text.slice(from, Math.min(end, from + 24)))?.[0] ?? ''
  const { kind, headAt, end: until } = readEnding(object)
  return kind === 'works' && until === object.length && headAt >= 2
}

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
  // 高速公路｜续建荻浦至石岭等7个项目: a kind of thing is its topic
  if (endsAsName(text, start, place) && !WORKS.has(before) && !LISTS.test(text.slice(from, end)) && !buildsItself(text, from, end, before))
    return null
  if (!verb || from + 2 >= end || NO_OBJECT.test(text.slice(from, from + 3))) return null
  return { verb, words: text.slice(start, from), from }
}

/** Whether a clause begins with a verb of making or stands under none. */
export const opensWithVerb = (text: string, start: number, end: number) => verbOf(text, start, end) !== null

const SETS_UP = /建立|健全|完善/

/** 打造成…, 建设成为…: the object is what something is to become. 加快成渝高铁 and 建设成都东站 name places. */
export function becomesAt(text: string, { verb, from }: Found): boolean {
  // 完善｜为渔民办实事长效机制
  if (text[from] === '为') return !SETS_UP.test(verb.word)
  if (text[from] !== '成' || '都县人品渝兰绵昆贵'.includes(text[from + 1] ?? ' ')) return false
  return text[from + 1] === '为' || /打造|建设|改造|提升|培育|发展/.test(verb.word)
}

const JOINS = new SignSet('并和及、来')
/** Verbs that a second object may stand under. */
const INNER = new WordSet(
  '新建 规划建设 改扩建 提质改造 启动 推进 完成 建成 续建 建立 搭建 构建 推行 实行 成立 完善 健全 实施 开工建设 打造 加快 组建 设立 争取 谋划 扩建 建设',
)
/** What begins like one and is the object's own. */
const NOT_INNER = new WordSet('建设者 建设用地 建设项目 建设工程 建设管理 建设水平 建设标准 建设路 建设银行')

const NO_OBJECT_AT = new SignSet('的、')

/** A second verb in the same clause: 建成甲公路并启动乙公路. */
export function innerVerb(text: string, from: number, to: number): { start: number; verb: Verb; from: number } | null {
  for (let i = from + 4; i < to - 1; i++) {
    if (!JOINS.has(text.charCodeAt(i)) || !INNER.startingAt(text, i + 1, to) || NOT_INNER.startingAt(text, i + 1, to)) continue
    const verb = verbAt(text, i + 1)
    if (!verb || i + 1 + verb.word.length + 2 >= to) return null
    // 水源保护和｜建设的考核机制, 规划、｜建设、管护机制
    if (NO_OBJECT_AT.has(text.charCodeAt(i + 1 + verb.word.length))) continue
    const start = text[i] === '及' && text[i - 1] === '以' && i > from + 4 ? i - 1 : i
    return { start, verb, from: i + 1 + verb.word.length }
  }
  return null
}
