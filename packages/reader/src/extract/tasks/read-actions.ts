import { atStart } from '../../patterns/gates.ts'
import { search } from '../../patterns/openings.ts'
import { SignSet } from '../../patterns/sign-set.ts'
import { WordSet } from '../../patterns/word-set.ts'
import { actionAt, mannerLength, RESULT, shortActionAt } from './action-words.ts'
import { STATES } from './sentence-cues.ts'

/** One thing promised: `[at, verbEnd)` is the verb, `[objectAt, objectEnd)` what it is done to; offsets in the text given. */
export interface ActionRead {
  readonly at: number
  readonly verbEnd: number
  readonly objectAt: number
  readonly objectEnd: number
}

/** Circumstances before the verb: 到2025年, 在…方面, 对…, 以…为…, 按照…, 围绕…. */
const OPENER = atStart(
  /^(?:到?(?:\d{4}|[二一][〇零○九八一二三四五六七八九]{3})年(?:\d{1,2}月)?(?:底|末|前|初|内|起)?(?:前)?|(?:“?十[一二三四五六七]五”?|规划|今后五年|今后|未来五年|五年|本届)(?:时期|期间|期内|内)?|今年|明年|年内|每年|同时|[一二三四五六七八九十]是|[一二三四五六七八九十]{1,3}、(?=完成|建成|实施|新建|改造|开工|启动|帮助|办好)|[①-⑳]|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九]|首先|其次|此外|——)+/,
)
const ADVERBIAL = atStart(
  /^(?:以|按照|按|围绕|依托|通过|根据|结合|针对|借助|利用|立足|在|从|随着|对标|瞄准|聚焦|抢抓|面对|坚持|本着|着眼|紧扣|遵循)[^，]{2,}$|^采[取用][^，]{0,40}(?:方式|形式|办法|手段|模式)$/,
)
/** A subject before 要, a verb or 负责: 荻浦县｜建设…, 市发展改革委｜牵头…. */
const SUBJECT = atStart(
  /^(?:各[\u4e00-\u9fff]{1,10}?(?:部门|单位|地|镇街|乡镇|街道|县区|县市区|政府|级|县|区|市)|每个?[\u4e00-\u9fff]{1,6}?(?=建成|建设|新建|建好|设立|建立)|[\u4e00-\u9fff（）“”]{1,12}?(?:局|委|办|厅|部门|政府|公司|集团|企业|单位|工作|园区|开发区|工业园|科技园|高新区|经开区|县|区|市|镇|街道|中心|产业|银行|院校|学校|医院))(?=要|应|须|将|必须|负责|牵头|建设|实施|新建|建成|建立|设立|开展|打造|推进|发展|加快|完成|组织|争创|重点|突出|强化|加强|落实)/,
)
const NOT_SUBJECT = new SignSet(
  '加推建实完健深优提扩促发培打构支鼓引落开改治整保修创规严抓做办启新续争探统实组设制编出盘拓增巩壮确防化降减控关淘普搭布延继积大切全坚稳有持不深扎努始认科合充力要应将须必需重进着',
)

/** 对…进行治理, 把…打造成…, 将…纳入…: what is acted on stands first. */
const BA = atStart(
  /^(?:对|把|将|使)(.{2,60}?)(?:进行|实行|实施|开展|予以|给予|加以)?(?=(?:全面|重点|集中|系统|分类|综合|严格)?(?:治理|改造|整治|建设成|打造成|打造为|培育成|建成|纳入|列入|作为|转化|整合|升级|提升|修缮|修复|修编|进行|实行|实施|给予|加强|开展))/,
)

const PLACED = /放在|体现在|贯穿|摆在|落实到/

const ENDS_UNIT = 1
const FOLLOWS_UNIT = 2
/** What a unit ends with, and what the verbs after one begin with. */
const AROUND_UNIT = new Uint8Array(0x10000)
for (const [flag, signs] of [
  [ENDS_UNIT, '作门位地街镇道区市府级县局委办厅部司团业园心行校院'],
  [FOLLOWS_UNIT, '要应须将必负牵建新实设开打推发加完组争重突强落'],
] as const)
  for (const sign of signs) AROUND_UNIT[sign.charCodeAt(0)] = (AROUND_UNIT[sign.charCodeAt(0)] as number) | flag

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
  const last = Math.min(to, from + 36)
  const opening = text.charCodeAt(from)
  if (opening === BY) {
    const by = /^由(.{2,24}?)(?:牵头|负责|会同|组织)/.exec(text.slice(from, last))
    if (by?.[1]) return { from: from + 1, to: from + 1 + by[1].length }
  }
  if (NOT_SUBJECT.has(opening) || !mayHaveSubject(text, from, last)) return null
  const match = SUBJECT.exec(text.slice(from, last))
  return match ? { from, to: from + match[0].length } : null
}
const BRACKET = '（'.charCodeAt(0)
const BY = '由'.charCodeAt(0)

/** The verb of a clause: after the circumstance, behind the subject or where it seems to stand, in this order; or behind a circumstance without a comma. */
function verbOf(text: string, from: number, to: number): Verb | null {
  let at = from
  if (OPENER.mayHave(text.charCodeAt(at))) at += OPENER.exec(text.slice(at, Math.min(to, at + 40)))?.[0].length ?? 0
  const subject = subjectOf(text, at, to)
  if (subject) {
    const behind = subject.to + (CHARGED.exec(text.slice(subject.to, subject.to + 2))?.[0].length ?? 0)
    const verb = verbAfter(text, behind, to)
    if (verb && to - verb.end >= 2) return verb
  }
  const verb = verbAfter(text, at, to)
  if (verb && to - verb.end >= 2) return verb
  if (at >= to || !WITHIN.mayHave(text.charCodeAt(at))) return null
  const within = WITHIN.exec(text.slice(at, Math.min(to, at + 48)))
  const last = within ? verbAfter(text, at + within[0].length, to) : null
  return last && to - last.end >= 2 ? last : null
}
const CHARGED = /^(?:牵头|负责)/

/** 在全市范围内｜开展…; 以…为抓手｜推进…: a circumstance without a comma. */
const WITHIN = atStart(
  /^(?:坚持[^，、]{2,14}?|聚焦[^，、]{2,16}?|立足[^，、]{2,16}?|瞄准[^，、]{2,16}?|突出[^，、]{2,12}?|在[^，、]{1,20}?(?:内|上|中|下|处|区|镇|县|市|方面|领域|地区|基础上)|从[^，、]{1,12}?上|以[^，、]{2,16}?为(?:重点|核心|抓手|引领|主体|主线|依托|突破口|载体|龙头)|围绕[^，、]{2,16}?|依托[^，、]{2,20}?|按照[^，]{2,24}?(?:要求|原则|思路|部署|目标)|根据[^，、]{2,16}?|通过[^，、]{2,16}?)(?=加|推|建|实|完|健|深|优|提|扩|促|发|培|打|构|支|鼓|引|落|开|改|治|整|创|规|严|抓|做|办|启|新|争|探|统|组|设|制|形)|^(?:努力|积极|切实)?为[^，、]{2,14}?(?=提供|营造|搭建)/,
)

interface Verb {
  readonly at: number
  readonly end: number
}

/** The verb behind a place, after what says how, with its coordinate: 规范和引导, 建立健全. */
function verbAfter(text: string, place: number, to: number): Verb | null {
  const manner = mannerLength(text, place, to)
  const at = place + manner
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
  // 推进建设 speaks of building, 提升改造 is one verb; a noun after the verb is its object
  return link || OPENING_VERBS.endingAt(text, end) || SECOND_VERBS.startingAt(word) ? end + link + manner + word.length : 0
}

const NOT_ETC = '平同均高初中上优对相不何'
/** Where an object ends without the 等 that closes it: 建设甲公路、乙公路｜等. */
const withoutEtc = (text: string, from: number, to: number) =>
  text[to - 1] === '等' && to - from > 3 && !NOT_ETC.includes(text[to - 2] as string) ? to - 1 : to

/** What a clause commits to do, or null. `first` tells whether no action came before, `cues` what the words of the sentence tell. */
export function actionOf(text: string, from: number, to: number, first: boolean, cues: number): ActionRead | null {
  // 采取多种形式, 以发展为中心 say how
  const opening = text.charCodeAt(from)
  if (opening === ADOPTS && isCircumstance(text, from, to)) return null
  if (opening === WITH && AS_CENTRE.test(text.slice(from, Math.min(to, from + 60)))) return null
  if (!first && RESULT.mayHave(opening) && RESULT.test(text.slice(from, to))) return null
  const ba = BA.mayHave(opening) ? BA.exec(text.slice(from, Math.min(to, from + 90))) : null
  // 把重心放在…的实施上 says where the weight lies
  if (ba && !PLACED.test(ba[1] as string)) {
    const words = text.slice(from, to)
    const objectAt = from + words.indexOf(ba[1] as string, 1)
    const objectEnd = objectAt + (ba[1] as string).length
    const place = from + ba[0].length
    const rest =
      /^(?:全面|重点|集中|系统|分类|综合|严格)?(治理|改造|整治|建设成为|建设成|打造成|打造为|培育成|建成|纳入|列入|作为|转化|整合|升级|提升|修缮|修复|修编|进行|实行|实施|给予|加强|开展)/.exec(
        text.slice(place, place + 8),
      )
    const verb = rest?.[1] ?? ''
    const at = rest ? place + rest[0].length - verb.length : place
    if (/^(?:实行|实施|给予|加强|开展|进行)$/.test(verb) && to - at - verb.length >= 2)
      return { at, verbEnd: at + verb.length, objectAt: at + verb.length, objectEnd: withoutEtc(text, at + verb.length, to) }
    return { at, verbEnd: at + verb.length, objectAt, objectEnd }
  }
  const verb = verbOf(text, from, to)
  if (!verb || isStatement(text, verb.end, to, cues)) return null
  if (!first && RESULT.mayHave(text.charCodeAt(verb.at)) && RESULT.test(text.slice(verb.at, verb.end))) return null
  return { at: verb.at, verbEnd: verb.end, objectAt: verb.end, objectEnd: withoutEtc(text, verb.end, to) }
}

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
const STANDS_AT = search(/(?:占比|比重|比例|(?<=[^效])率|水平)(?:分别)?(?:达到?|提高到?|保持|控制|稳定|不低于|由)/)

/** Whether a clause is a circumstance of the one after it: 以…为重点, 坚持…. */
export const isCircumstance = (text: string, from: number, to: number) =>
  ADVERBIAL.mayHave(text.charCodeAt(from)) && ADVERBIAL.test(text.slice(from, to))
