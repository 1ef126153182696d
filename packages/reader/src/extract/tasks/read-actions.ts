import { atStart } from '../../patterns/gates.ts'
import { search } from '../../patterns/openings.ts'
import { SignSet } from '../../patterns/sign-set.ts'
import { WordSet } from '../../patterns/word-set.ts'
import { actionAt, endsWithVerb, mannerLength, RESULT, shortActionAt } from './action-words.ts'
import { MADE, STATES, TOLD } from './sentence-cues.ts'

/** One thing promised: `[at, verbEnd)` is the verb, `[objectAt, objectEnd)` what it is done to; offsets in the text given. */
export interface ActionRead {
  readonly at: number
  readonly verbEnd: number
  readonly objectAt: number
  readonly objectEnd: number
}

/** Circumstances before the verb: 到2025年, 在…方面, 对…, 以…为…, 按照…, 围绕…. */
const OPENER = atStart(
  /^(?:[到至于在从自]?(?:\d{4}|[二一][〇零○九八一二三四五六七八九]{3})年(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬)?|[一二三四]季度|[上下]半年)?(?:底|末|前|初|内|起)?(?:之前|以前|前)?|[到至于在]?(?:今年|明年|当年|本年)?(?:\d{1,2}月(?:\d{1,2}日|[底末初份]|[上中下]旬)?|第?[一二三四]季度|[上下]半年|年[底末内])(?:之前|以前|前|内|起)?|(?:\d{1,2}|[一二三四五两十])个?[年月]内|(?:汛期?|国庆节?|春节|元旦|雨季|[在于](?:大汛|主汛期|汛期|汛|国庆节?|春节|元旦|入冬|供暖期?|采暖期|开学|春耕|雨季))(?:来临|到来)?(?:之前|以前|前)|(?:“?十[一二三四五六七]五”?|规划|今后五年|今后|未来五年|五年|本届)(?:时期|期间|期内|内)?|今年|明年|年内|每年|同时|[一二三四五六七八九十]是|[一二三四五六七八九十]{1,3}、(?=完成|建成|实施|新建|改造|开工|启动|帮助|办好)|[①-⑳]|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九]|首先|其次|此外|——)+/,
)
const ADVERBIAL = atStart(
  /^(?:以|按照|按|围绕|依托|通过|根据|结合|针对|借助|利用|立足|在|从|随着|对|瞄准|聚焦|抢抓|面对|坚持|本着|着眼|紧扣|遵循)[^，]{2,}$|^采[取用][^，]{0,40}(?:方式|形式|办法|手段|模式)$/,
)
/** A subject before 要, a verb or 负责: 荻浦县｜建设…, 市发展改革委｜牵头…. */
const SUBJECT = atStart(
  /^(?:各[\u4e00-\u9fff]{1,10}?(?:部门|单位|地|镇街|乡镇|街道|县区|县市区|政府|级|县|区|市)|每个?[\u4e00-\u9fff]{1,6}?(?=建成|建设|新建|建好|设立|建立)|[\u4e00-\u9fff（）“”]{1,12}?(?:局|委|办|厅|部门|政府|公司|集团|企业|单位|工作|园区|开发区|工业园|科技园|高新区|经开区|县|区|市|镇|街道|中心|产业|银行|院校|学校|医院))(?=要|应|须|将|必须|负责|牵头|建设|实施|新建|建成(?!区)|建立|设立|开展|打造|推进|发展|加快|完成|组织|争创|重点|突出|强化|加强|落实)/,
)
/** Those who are told what to do, however they are named: 各区（县级市）要, 有关县（市）、区政府及其林业部门要, 市、县两级｜. */
const CHARGED_BODY = atStart(
  /^(?:(?:各|有关|全[市省县区]|市|省|县|区|乡|镇)[^，。；：]{0,36}?(?:局|委|办|厅|部门|政府|公司|集团|企业|单位|地|园区|开发区|县|区|市|镇|乡|街道|中心|学校|医院|小组|办公室|级市）|区）|市）)|[^，。；：]{2,14}?(?:单位|部门|企业|委员会|管委会|人民政府))(?=(?:都|均|也|一律)?(?:要|应|须|必须|负责(?!人))|于[\d今每])|^各[县区市镇][^，。；：]{0,10}?[）区市县乡镇](?=组织|开展|建立|成立|制定|完成|落实|按|结合|根据)|^(?:各|[省市县区][属直])[^，。；：]{0,16}?(?:部门|单位|级|企业)(?=支持|配合|协同|联合|指导|认真|积极|切实|滚动|制定|编制|发布|出台|提供|统筹|完善|优化)/,
)
const NOT_SUBJECT = new SignSet(
  '加推建实完健深优提扩促发培打构支鼓引落开改治整保修创规严抓做办启新续争探统实组设制编出盘拓增巩壮确防化降减控关淘普搭布延继积大切全坚稳有持不深扎努始认科合充力要应将须必需重进着',
)

/** 对…进行治理, 把…打造成…, 将…纳入…: what is acted on stands first. */
const BA = atStart(
  /^(?:对|把|将|使)(.{2,60}?)(?:进行|实行|实施|开展|予以|给予|加以)?(?=(?:全面|重点|集中|系统|分类|综合|严格|逐项|统一)?(?:(?:治理|改造|整治|整合|升级|提升|修复|实施)(?!规范|方案|细则|意见|办法|计划|规划|工程|项目|措施|任务|资金)|建设成|打造成|打造为|培育成|建成|纳入|列入|作为|转化|修缮|修编|进行|实行|给予|予以|加强|开展|报送|报(?=[市省县区国上])))/,
)

const PLACED = /放在|体现在|贯穿|摆在|落实到|没有$|未$|^全面$/

const ENDS_UNIT = 1
const FOLLOWS_UNIT = 2
/** What a unit ends with, and what the verbs after one begin with. */
const AROUND_UNIT = new Uint8Array(0x10000)
for (const [flag, signs] of [
  [ENDS_UNIT, '作门位地街镇道区市府级县局委办厅部司团业园心行校院会组室乡）'],
  [FOLLOWS_UNIT, '要应须将必负牵建新实设开打推发加完组争重突强落都均也一成制结按根支配协联指认积切于滚编发出提统优'],
] as const)
  for (const sign of signs) AROUND_UNIT[sign.charCodeAt(0)] = (AROUND_UNIT[sign.charCodeAt(0)] as number) | flag

/** 全市各部门, 有关单位: not 全面 and 有序. */
const ALL_OF = /^(?:全[市省县区州]|有关)/

const EACH = '每'.charCodeAt(0)

/** Whether the end of a unit meets the beginning of a verb anywhere in `[from, to)`: where none does, no subject is looked for. */
function mayHaveSubject(text: string, from: number, to: number): boolean {
  if (text.charCodeAt(from) === EACH) return true
  for (let i = from + 1; i < to; i++)
    if (
      ((AROUND_UNIT[text.charCodeAt(i)] as number) & FOLLOWS_UNIT) !== 0 &&
      ((AROUND_UNIT[text.charCodeAt(i - 1)] as number) & ENDS_UNIT) !== 0
    )
      return true
  return false
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The subject that a clause names before its verb. */
export function subjectOf(text: string, start: number, to: number): Stretch | null {
  if (start >= to) return null
  // （一）荻浦县: the number is no part of it
  const numbered = text.charCodeAt(start) === BRACKET ? /^（[一二三四五六七八九十]{1,3}）/.exec(text.slice(start, start + 5)) : null
  const from = start + (numbered?.[0].length ?? 0)
  if (from >= to) return null
  const last = Math.min(to, from + 56)
  const opening = text.charCodeAt(from)
  if (opening === BY) {
    const by = /^由(.{2,24}?)(?:牵头|负责|会同|组织)/.exec(text.slice(from, last))
    if (by?.[1]) return { from: from + 1, to: from + 1 + by[1].length }
  }
  if ((NOT_SUBJECT.has(opening) && !ALL_OF.test(text.slice(from, from + 2))) || !mayHaveSubject(text, from, last)) return null
  const words = text.slice(from, last)
  const match = CHARGED_BODY.exec(words) ?? SUBJECT.exec(words.slice(0, 36))
  return match && !/^[以在对从为凡经按]|[把将]/.test(match[0]) ? { from, to: from + match[0].length } : null
}

/** 坚持创新在…的核心地位: what is held to, not what 创新 does. A promise of its own only where a sentence makes no other. */
export function heldIn(text: string, from: number, to: number): ActionRead | null {
  const at = text.startsWith('坚持', from) ? from : from + mannerLength(text, from, to)
  if (!text.startsWith('坚持', at) || !HELD.test(text.slice(at, Math.min(to, at + 60)))) return null
  return { at, verbEnd: at + 2, objectAt: at + 2, objectEnd: to }
}
const HELD = /^坚持[^，、]{2,14}?(?:在[^，]{2,40}(?:地位|位置)|作为[^，]{2,}|为(?:先|本|要|重|主|中心|根本|导向|主线|核心))/

/** Who is told what to do in a clause: 有关部门｜要按照…. */
export function chargedOf(text: string, from: number, to: number): Stretch | null {
  const last = Math.min(to, from + 56)
  const match = from < to && mayHaveSubject(text, from, last) ? CHARGED_BODY.exec(text.slice(from, last)) : null
  return match ? { from, to: from + match[0].length } : null
}
const BRACKET = '（'.charCodeAt(0)
const BY = '由'.charCodeAt(0)

/** The verb of a clause: after the circumstance, behind the subject or where it seems to stand, in this order; or behind a circumstance without a comma. */
function verbOf(text: string, from: number, to: number, cues: number): Verb | null {
  const at = afterOpener(text, from, to)
  const subject = subjectOf(text, at, to)
  if (subject) {
    const behind = subject.to + (CHARGED.exec(text.slice(subject.to, subject.to + 2))?.[0].length ?? 0)
    const verb = verbBehind(text, behind, to, DEEPEST)
    if (verb) return verb
  }
  const verb = verbBehind(text, at, to, DEEPEST)
  if (verb || (cues & TOLD) === 0) return verb
  // 凡在建工程均应安装…: whatever stands before, all of it is told
  const told = TELLS_ALL.exec(text.slice(at, Math.min(to, at + 60)))
  return told ? verbBehind(text, at + told.index + told[0].length, to, DEEPEST) : null
}
const TELLS_ALL = /(?:均|都|一律|全部)(?:应当?|须|要|必须)|(?<=[市县区局委办厅部位门])应(?:当|在|于)?/
const withRoom = (verb: Verb | null, to: number): Verb | null => (verb && to - verb.end >= ROOM ? verb : null)

export function afterOpener(text: string, from: number, to: number): number {
  if (from >= to || !OPENER.mayHave(text.charCodeAt(from))) return from
  const at = from + (OPENER.exec(text.slice(from, Math.min(to, from + 40)))?.[0].length ?? 0)
  // 6.扶持…: the number of an item, where what it promises follows
  const numbered = NUMBERED.exec(text.slice(at, Math.min(to, at + 4)))
  const behind = at + (numbered?.[0].length ?? 0)
  return numbered && (actionAt(text, behind) || mannerLength(text, behind, to) > 0) ? behind : at
}
const NUMBERED = /^\d{1,2}[、.]/

/** How many circumstances may stand between a subject and its verb: 要｜于年底前｜在全市范围内｜开展…. */
const DEEPEST = 3
const ROOM = 2

/** The verb at `at`, or behind the times and circumstances that stand there without a comma. */
function verbBehind(text: string, at: number, to: number, deep: number): Verb | null {
  if (at >= to) return null
  const place = at + mannerLength(text, at, to)
  const fronted = place > at && place < to && FRONTS.has(text.charCodeAt(place))
  // 严格按照…｜确定: what says how has a circumstance behind it
  const verb = fronted ? null : withRoom(verbAfter(text, at, place, to), to)
  if (verb || deep === 0 || place >= to) return verb
  const timed = afterOpener(text, place, to)
  if (timed > place) return act(text, verbBehind(text, timed, to, deep - 1))
  const levels = LEVELS.mayHave(text.charCodeAt(place)) ? LEVELS.exec(text.slice(place, Math.min(to, place + 24))) : null
  if (levels) return verbBehind(text, place + levels[0].length, to, deep - 1)
  const behind = (fronted && verbWithin(text, place, to, deep)) || verbWithin(text, at, to, deep)
  return behind ?? (fronted ? withRoom(verbAfter(text, at, place, to), to) : null)
}

/** The verb behind a circumstance that opens at `at`. */
function verbWithin(text: string, at: number, to: number, deep: number): Verb | null {
  if (!WITHIN.mayHave(text.charCodeAt(at))) return null
  const within = WITHIN.exec(text.slice(at, Math.min(to, at + 64)))
  if (!within) return null
  const behind = at + within[0].length
  return FRONTS.has(text.charCodeAt(at)) ? act(text, verbBehind(text, behind, to, deep - 1)) : verbBehind(text, behind, to - 1, 0)
}
/** What opens a circumstance and little else, so that it may follow manner: 要在…, 统一为…. */
const FRONTS = new SignSet('在为对由于按会')
/** 要在2030年达到…: what is to be reached is a goal. */
const act = (text: string, verb: Verb | null): Verb | null => (verb && REACHED.has(text.slice(verb.at, verb.end)) ? null : verb)
const REACHED = new WordSet('达到 保持')
/** 市、区（县级市）两级｜: who all do it, which names nobody. */
const LEVELS = atStart(/^(?:[省市县区州乡镇村、]|（[^（）]{1,8}）){1,12}[两三四各五]级/)
const CHARGED = /^(?:牵头|负责)/

/** What verbs begin with. */
const VERB_SIGNS = '加推建实完健深优提扩促发培打构支鼓引落开改治整创规严抓做办启新争探统组设制形编评选筹给予协出遴确'
/** 在全市范围内｜开展…; 以…为抓手｜推进…: a circumstance without a comma. */
const WITHIN = atStart(
  new RegExp(
    `^(?:在[^，、]{1,20}?(?:内|上|中|下|处|区|镇|县|市|地区|基础上|期间|时)|在[^，]{2,30}?(?:方面|领域|环节|行业|工程)中?)(?=[${VERB_SIGNS}重大着全积进力试精分逐依及尽率稳有广深])|^(?:坚持[^，、]{2,14}?|聚焦[^，、]{2,16}?|立足[^，、]{2,16}?|瞄准[^，、]{2,16}?|突出[^，、]{2,12}?|从[^，、]{1,12}?上|以[^，、]{2,16}?为(?:重点|核心|抓手|引领|主体|主线|依托|突破口|载体|龙头)|围绕[^，、]{2,16}?|依托[^，、]{2,20}?|按照?[^，]{2,24}?(?:要求|原则|思路|部署|目标|方案|规定|标准|程序|规划|计划|清单|规范)|根据[^，、]{2,16}?|通过[^，、]{2,16}?)(?=[${VERB_SIGNS}])|^(?:努力|积极|切实)?为[^，、]{2,14}?(?=提供|营造|搭建|发放|开辟|创造|配备)|^会同[^，]{2,20}?(?=[${VERB_SIGNS}在于牵])|^对于?[^，]{2,40}?(?=制定|编制|给予|发放|享受|出台|(?:\\d|[一二三四五两十])+年内)|^由[^，]{1,20}?(?:局|委|办|厅|部|财政|政府|单位|部门|公司|企业)(?=[${VERB_SIGNS}])`,
  ),
)

interface Verb {
  readonly at: number
  readonly end: number
}

/** The verb at `at`, behind what says how from `place` on, with its coordinate: 规范和引导, 建立健全. */
function verbAfter(text: string, place: number, at: number, to: number): Verb | null {
  const manner = at - place
  if (at < to) {
    const word = actionAt(text, at) || shortActionAt(text, at, to)
    const verb = word ? withJoined(text, at, at + word.length, to) : null
    if (verb || manner === 0) return verb
  }
  // what seemed to say how may be the verb itself, or hold it
  const word = actionAt(text, place)
  if (word) return withJoined(text, place, place + word.length, to)
  // 加快 and 统筹 are verbs of their own before a noun
  for (let i = at - 1; i >= place; i--) {
    const own = actionAt(text, i)
    if (own) return withJoined(text, i, i + own.length, to)
  }
  return null
}

const DESCRIBES = /完善|健全|规范|统一/
const OF = '的'.charCodeAt(0)
/** 农业发展、结构调整等任务: what a verb cannot have behind it. */
const AFTER_NOUN = new SignSet('、的型')

/** A verb with those joined to it; null where nothing follows it in its clause, or what makes a noun of it. */
function withJoined(text: string, at: number, verbEnd: number, to: number): Verb | null {
  let end = verbEnd
  for (let more = joined(text, end); more; more = joined(text, end)) end = more
  // 建立｜完善的体系
  if (end < text.length && text.charCodeAt(end) === OF && end - at > 3 && DESCRIBES.test(text.slice(end - 2, end))) end -= 2
  return end < to && !AFTER_NOUN.has(text.charCodeAt(end)) ? { at, end } : null
}

const LINKS = new SignSet('和并、与')
const LINK_MANNER = new WordSet('严厉 大力 积极 规范 努力 切实 适当 充分 不断 进一步 着力 稳步 有序')
const COUNTED = new SignSet('0123456789《')
const DRAFTS = new WordSet('制定 制订 编制 修订 起草 拟定 研究 印发')
const ISSUES = new WordSet('完成 出台 印发 发布 实施 报批')
const OPENING_VERBS = new WordSet('开工 启动 组织')
const SECOND_VERBS = new WordSet('做大 做强 做优 健全 完善 用好 实施 提升 有序 引导 开展')

/** A second verb joined to the first: 坚持｜和完善, 建立｜健全. */
function joined(text: string, end: number): number {
  if (end >= text.length) return 0
  const link = LINKS.has(text.charCodeAt(end)) ? 1 : 0
  let manner = 0
  let word = actionAt(text, end + link)
  if (!word && link) {
    manner = LINK_MANNER.startingAt(text, end + link).length
    word = manner ? actionAt(text, end + link + manner) : ''
  }
  if (!word || word.length > (link ? 3 : 2)) return 0
  const next = end + link + manner + word.length
  // 筹集建设1000套, 制定印发《…》: what is counted or titled behind it has it for its verb; 编制完成, 制定出台
  if (!link && (COUNTED.has(text.charCodeAt(next)) || (DRAFTS.endingAt(text, end) && ISSUES.startingAt(word)))) return next
  // 推进建设 speaks of building, 提升改造 is one verb; a noun after the verb is its object
  return link || OPENING_VERBS.endingAt(text, end) || SECOND_VERBS.startingAt(word) ? next : 0
}

const NOT_ETC = '平同均高初中上优对相不何'
/** Where an object ends without the 等 that closes it: 建设甲公路、乙公路｜等. */
const withoutEtc = (text: string, from: number, to: number) =>
  text[to - 1] === '等' && to - from > 3 && !NOT_ETC.includes(text[to - 2] as string) ? to - 1 : to

/** What a clause commits to do, or null. `first` tells whether no action came before, `cues` what the words of the sentence tell. */
export function actionOf(text: string, from: number, to: number, first: boolean, cues: number): ActionRead | null {
  const opening = text.charCodeAt(from)
  // 坚持以规划定项目 says how
  if (opening === PERSISTS && (text.startsWith('坚持以', from) || heldIn(text, from, to))) return null
  // 有关部门要把…纳入…
  const told = cues & MADE ? baBehind(text, from, to) : from
  if (told > from) return actionOf(text, told, to, first, cues)
  // 采取多种形式, 以发展为中心 say how
  if (opening === ADOPTS && isCircumstance(text, from, to)) return null
  if (opening === WITH && AS_CENTRE.test(text.slice(from, Math.min(to, from + 60)))) return null
  if (!first && RESULT.mayHave(opening) && RESULT.test(text.slice(from, to))) return null
  const ba = BA.mayHave(opening) ? BA.exec(text.slice(from, Math.min(to, from + 90))) : null
  // 把重心放在…的实施上 says where the weight lies
  if (ba && !PLACED.test(ba[1] as string)) {
    const objectAt = from + text.slice(from, to).indexOf(ba[1] as string, 1)
    const objectEnd = objectAt + (ba[1] as string).length
    const place = from + ba[0].length
    const rest = BA_VERB.exec(text.slice(place, place + 12))
    const verb = rest?.[1] ?? ''
    const at = rest ? place + rest[0].length - verb.length : place
    const verbEnd = at + verb.length
    if (OF_ITS_OWN.test(verb) && to - verbEnd >= 2) {
      // 对…进行治理: what is done stands behind 进行
      return /^(?:进行|予以)$/.test(verb) && actionAt(text, verbEnd + mannerLength(text, verbEnd, to))
        ? { at: verbEnd, verbEnd: to, objectAt, objectEnd }
        : { at, verbEnd, objectAt: verbEnd, objectEnd: withoutEtc(text, verbEnd, to) }
    }
    // 把…打造成｜区域性枢纽: without what it becomes the verb says nothing
    return { at, verbEnd: BECOMES.test(verb) ? to : verbEnd, objectAt, objectEnd }
  }
  const verb = verbOf(text, from, to, cues)
  if (!verb || isStatement(text, verb.end, to, cues)) return null
  if (!first && RESULT.mayHave(text.charCodeAt(verb.at)) && RESULT.test(text.slice(verb.at, verb.end))) return null
  return { at: verb.at, verbEnd: verb.end, objectAt: verb.end, objectEnd: withoutEtc(text, verb.end, described(text, verb.end, to)) }
}

/** Where an object ends that a comma cuts in two: 成立由市长任组长，各部门参加的｜领导小组. */
function described(text: string, from: number, to: number): number {
  if (!DESCRIBED.has(text.charCodeAt(from)) || text[to] !== '，' || text.slice(from, to).includes('的')) return to
  const rest = text.slice(to + 1, to + 61)
  const found = /^[^，。；]{2,40}的[^，。；]{2,}/.exec(rest)
  return found && !actionAt(rest, 0) ? to + 1 + found[0].length : to
}
const DESCRIBED = new SignSet('由以')

const BA_VERB =
  /^(?:全面|重点|集中|系统|分类|综合|严格|逐项|统一)?(治理|改造|整治|建设成为|建设成|打造成为|打造成|打造为|培育成为|培育成|建成|纳入|列入|作为|转化为|转化|整合|升级|提升|修缮|修复|修编|进行|实行|实施|给予|予以|加强|开展|报送|报)/
const OF_ITS_OWN = /^(?:实行|实施|给予|予以|加强|开展|进行)$/
const BECOMES = /^(?:建设成为?|打造成为?|打造为|培育成为?|建成|纳入|列入|作为|转化为|报送|报)$/

/** Verbs that hardly ever make a noun with what follows them: they open a promise of their own behind 、. */
const PLAIN_VERBS = new WordSet(
  '强化 优化 完善 健全 加强 加大 提升 提高 增强 扩大 推进 推动 深化 打造 构建 培育 壮大 拓展 拓宽 激发 释放 盘活 明确 明晰 理顺 落实 压实 严格 规范 实施 实行 推广 推行 建立 创建 搭建 引导 鼓励 支持 开展 举办 补齐 破解 化解 防范 消除 夯实 筑牢 巩固 丰富 弘扬 传承 净化 讲好 做强 做大 做优 抓好 抓实 用好 守好 守住 简化 精简 压缩 降低 减少 畅通 打通 确保 保障 促进',
)
const ENSURES = new WordSet('确保 保障 促进')
/** What others are moved to do: 、 parts what they do. */
const PIVOTS = new WordSet('支持 鼓励 引导 推动 组织 指导 动员 督促 促进 允许 帮助 协助 要求')
const PAUSE = '、'.charCodeAt(0)
function pauseIn(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === PAUSE) return i
  return -1
}

/** Adds what a clause promises, with what 、 joins to it: 明晰边界｜、强化联动. */
export function addJoined(actions: ActionRead[], text: string, action: ActionRead, to: number): void {
  let open = action
  if (action.objectAt === action.verbEnd && action.objectEnd - action.objectAt >= 7) {
    let pause = pauseIn(text, action.objectAt + 2, to)
    if (pause >= 0 && PIVOTS.startingAt(text, action.at)) pause = -1
    for (; pause >= 0; pause = pauseIn(text, pause + 1, to)) {
      const next = joinedAt(text, pause, open, to)
      if (!next) continue
      if (open === action || !RESULT.test(text.slice(open.at, open.verbEnd)))
        actions.push({ at: open.at, verbEnd: open.verbEnd, objectAt: open.objectAt, objectEnd: pause })
      open = next
    }
  }
  // what it is all for is no promise of its own
  if (open === action || !RESULT.test(text.slice(open.at, open.verbEnd))) actions.push(open)
}

/** The promise that begins behind the 、 at `pause`, or null. */
function joinedAt(text: string, pause: number, before: ActionRead, to: number): ActionRead | null {
  const verb = PLAIN_VERBS.startingAt(text, pause + 1, to)
  if (!verb || actionAt(text, pause + 1) === '') return null
  const verbEnd = pause + 1 + verb.length
  const next = pauseIn(text, verbEnd, to)
  const end = next < 0 ? to : next
  // 完善吸引人才、激发活力的机制; …、开展培训等工作
  if (end - verbEnd < 2 || pause - before.objectAt < 2 || LINKS.has(text.charCodeAt(verbEnd)) || /[的等]/.test(text.slice(verbEnd, to)))
    return null
  // 运用新技术改造、提升传统产业: both verbs have what follows for their object
  if (pause - before.objectAt > 2 && endsWithVerb(text, pause) && !ENSURES.has(verb)) return null
  return { at: pause + 1, verbEnd, objectAt: verbEnd, objectEnd: withoutEtc(text, verbEnd, to) }
}

/** Where 把 or 将 stands behind whoever is told: 有关部门要｜把…; `from` where it does not. */
function baBehind(text: string, from: number, to: number): number {
  const last = Math.min(to, from + 30)
  for (let i = from + 2; i < last; i++)
    if (BA_SIGNS.has(text.charCodeAt(i)) && TELLS.has(text.charCodeAt(i - 1)) && subjectOf(text, from, to)) return i
  return from
}
const BA_SIGNS = new SignSet('把将')
const TELLS = new SignSet('要应须前')

const PERSISTS = '坚'.charCodeAt(0)
const ADOPTS = '采'.charCodeAt(0)
const WITH = '以'.charCodeAt(0)

const AS_CENTRE = /^以.{2,40}为(?:中心|重点|主|核心|目标|龙头|载体|抓手|主线|导向|动力|基础|引领|突破口|支撑|主体)$/

/** What looks like an object and is a statement: 扩大开放不仅是…, 新增用地供应比例达到80%. */
function isStatement(text: string, from: number, to: number, cues: number): boolean {
  const mayState = (cues & STATES) !== 0
  const maySay = STATED.mayHave(text.charCodeAt(from))
  if (!mayState && !maySay) return false
  const object = text.slice(from, Math.min(to, from + 80))
  if (maySay && STATED.test(object)) return true
  return mayState && ((object.includes('是') && IS.test(object)) || STANDS_AT.test(object))
}
/** 改革为动力, 建设取得新成效: what stands there is no verb. */
const STATED = atStart(
  /^(?:取得|得到|了(?!解)|为(?:重点|动力|核心|宗旨|统领|驱动|切入点|目标|主|导向|抓手|引领|支撑|目的|先导|保障|基础|突破口|载体|引擎|契机))/,
)
const IS = /^.{0,8}?(?:不仅是|既是|(?<!特别|尤其|都|但)正?是(?!否))/
const STANDS_AT = search(/占\d|(?:占比|比重|比例|(?<=[^效])率|水平)(?:分别)?(?:达到?|提高到?|保持|控制|稳定|不低于|由)/)

/** Whether a clause is a circumstance of the one after it: 以…为重点, 坚持…. */
export const isCircumstance = (text: string, from: number, to: number) =>
  ADVERBIAL.mayHave(text.charCodeAt(from)) && ADVERBIAL.test(text.slice(from, to))
