import { atStart } from '../../../patterns/gates.ts'
import { SignSet } from '../../../patterns/sign-set.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import { TOLD } from '../sentence-cues.ts'
import { actionAt, mannerLength, shortActionAt } from './action-words.ts'
import { subjectOf } from './clause-subject.ts'
import { afterOpener } from './opener.ts'
import { RESULTATIVES } from './resultatives.ts'

/** The verb of a clause: after the circumstance, behind the subject or where it seems to stand, in this order; or behind a circumstance without a comma. */
export function verbOf(text: string, from: number, to: number, cues: number): Verb | null {
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

/** How many circumstances may stand between a subject and its verb: 要｜于年底前｜在全市范围内｜开展…. */
const DEEPEST = 3
const ROOM = 2

/** The verb at `at`, or behind the times and circumstances that stand there without a comma. */
export function verbBehind(text: string, at: number, to: number, deep = DEEPEST): Verb | null {
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
const FRONTS = new SignSet('在为对由于按会向')
/** 要在2030年达到…: what is to be reached is a goal. */
const act = (text: string, verb: Verb | null): Verb | null => (verb && REACHED.has(text.slice(verb.at, verb.end)) ? null : verb)
const REACHED = new WordSet('达到 保持')
/** 市、区（县级市）两级｜: who all do it, which names nobody. */
const LEVELS = atStart(/^(?:[省市县区州乡镇村、]|（[^（）]{1,8}）){1,12}[两三四各五]级/)
const CHARGED = /^(?:牵头|负责)/

/** What verbs begin with. */
const VERB_SIGNS =
  '加推建实完健深优提扩促发培打构支鼓引落开改治整创规严抓做办启新争探统组设制形编评选筹给予协出遴确攻解破消增拓采招吸宣监遏畅调'
/** 在全市范围内｜开展…; 以…为抓手｜推进…: a circumstance without a comma. */
const WITHIN = atStart(
  new RegExp(
    `^(?:在[^，、]{1,20}?(?:内|上|中|下|处|区|镇|县|市|地区|基础上|期间|时)|在[^，]{2,30}?(?:方面|领域|环节|行业|工程|[^以网马]上)中?)(?=[${VERB_SIGNS}重大着全积进力试精分逐依及尽率稳有广深])|^(?:坚持[^，、]{2,14}?|聚焦[^，、]{2,16}?|立足[^，、]{2,16}?|瞄准[^，、]{2,16}?|突出[^，、]{2,12}?|从[^，、]{1,12}?上|以[^，、]{2,16}?为(?:重点|核心|抓手|引领|主体|主线|依托|突破口|载体|龙头)|围绕[^，、]{2,16}?|依托[^，、]{2,20}?|(?:按照?[^，]{2,24}?|依照[^，]{0,24}?)(?:要求|原则|思路|部署|目标|方案|规定|标准|程序|规划|计划|清单|规范)|[根依]据[^，、]{2,16}?|通过[^，]{2,50}?(?:方式|形式|办法|途径|渠道|手段)|通过[^，、]{2,16}?)(?=[${VERB_SIGNS}])|^(?:努力|积极|切实)?为[^，]{2,24}?(?=提供|营造|搭建|发放|开辟|创造|配备)|^(?:会同|协同|联合|配合|面向)[^，]{2,20}?(?=[${VERB_SIGNS}在于牵])|^与[^，、]{2,16}?(?=(?:迅速|及时|尽快|共同|合力|联合|全面|深度)?(?:签订|签署|缔结|打造|开展))|^向[^，、]{2,16}?(?=(?:足额|及时|免费|定期)?(?:提供|发放|开放|推广|推送|公布|公开|通报|报告|征求))|^对于?[^，]{2,40}?(?=制定|编制|给予|发放|享受|出台|(?:\\d|[一二三四五两十])+年内)|^由[^，]{1,20}?(?:局|委|办|厅|部|财政|政府|单位|部门|公司|企业)(?=[${VERB_SIGNS}])`,
  ),
)

export interface Verb {
  readonly at: number
  readonly end: number
}

const PACE = new WordSet('步伐 进程 进度 速度 节奏')
/** The verb at `at`, behind what says how from `place` on, with its coordinate: 规范和引导, 建立健全. */
function verbAfter(text: string, place: number, at: number, to: number): Verb | null {
  const manner = at - place
  // 加快开放步伐
  if (manner >= 2 && text.startsWith('加快', place) && !text.startsWith('推进', place + 2) && PACE.has(text.slice(to - 2, to)))
    return withJoined(text, place, place + 2, to)
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

const WELL = '好'.charCodeAt(0)
/** 好坏, 好的, 好于, 好人: what 好 describes or is compared with. */
const NO_WELL = new SignSet('坏的于转人事评差多，、')
const DESCRIBES = /完善|健全|规范|统一/
const OF = '的'.charCodeAt(0)
/** 农业发展、结构调整等任务: what a verb cannot have behind it. */
const AFTER_NOUN = new SignSet('、的型式性')

/** A verb with those joined to it; null where nothing follows it in its clause, or what makes a noun of it. */
function withJoined(text: string, at: number, verbEnd: number, to: number): Verb | null {
  let end = verbEnd
  for (let more = joined(text, end); more; more = joined(text, end)) end = more
  // 搭建好｜服务平台
  if (text.charCodeAt(end) === WELL && end + 1 < to && !NO_WELL.has(text.charCodeAt(end + 1))) end++
  // 建立｜完善的体系
  if (end < text.length && text.charCodeAt(end) === OF && end - at > 3 && DESCRIBES.test(text.slice(end - 2, end))) end -= 2
  return end < to && !AFTER_NOUN.has(text.charCodeAt(end)) ? { at, end } : null
}

export const LINKS = new SignSet('和并、与')
const LINK_MANNER = new WordSet('严厉 大力 积极 规范 努力 切实 适当 充分 不断 进一步 着力 稳步 有序')
const COUNTED = new SignSet('0123456789《')
const DRAFTS = new WordSet('制定 制订 编制 修订 起草 拟定 研究 印发')
const ISSUES = new WordSet('完成 出台 印发 发布 实施 报批 制定 制订 编制')
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
  const both = RESULTATIVES.has(word) && RESULTATIVES.endingAt(text, end) !== ''
  return link || both || OPENING_VERBS.endingAt(text, end) || SECOND_VERBS.startingAt(word) ? next : 0
}
