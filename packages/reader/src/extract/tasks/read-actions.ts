import { atStart } from '../../patterns/gates.ts'
import { search } from '../../patterns/openings.ts'
import { WordSet } from '../../patterns/word-set.ts'
import { actionAt, mannerLength, RESULT, shortActionAt } from './action-words.ts'

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
const NOT_SUBJECT = new Uint8Array(0x10000)
for (const sign of '加推建实完健深优提扩促发培打构支鼓引落开改治整保修创规严抓做办启新续争探统实组设制编出盘拓增巩壮确防化降减控关淘普搭布延继积大切全坚稳有持不深扎努始认科合充力要应将须必需重进着')
  NOT_SUBJECT[sign.charCodeAt(0)] = 1

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

/** Whether the end of a unit meets the beginning of a verb anywhere in `[from, to)`: where none does, no subject is looked for. */
function mayHaveSubject(text: string, from: number, to: number): boolean {
  if (text[from] === '每') return true
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
  // （一）荻浦县: the number is no part of it
  const from =
    text[start] === '（' ? start + (/^（[一二三四五六七八九十]{1,3}）/.exec(text.slice(start, start + 5))?.[0].length ?? 0) : start
  const last = Math.min(to, from + 36)
  if (text[from] === '由') {
    const by = /^由(.{2,24}?)(?:牵头|负责|会同|组织)/.exec(text.slice(from, last))
    if (by?.[1]) return { from: from + 1, to: from + 1 + by[1].length }
  }
  if (from >= to || NOT_SUBJECT[text.charCodeAt(from)] === 1 || !mayHaveSubject(text, from, last)) return null
  const match = SUBJECT.exec(text.slice(from, last))
  return match ? { from, to: from + match[0].length } : null
}

/** Where the verb of a clause may begin: after the circumstance, the subject and the manner. */
function verbPlaces(text: string, from: number, to: number): number[] {
  let at = from
  const opener = OPENER.mayHave(text.charCodeAt(at)) ? OPENER.exec(text.slice(at, Math.min(to, at + 40))) : null
  if (opener) at += opener[0].length
  const places = [at]
  const subject = subjectOf(text, at, to)
  if (subject) places.unshift(subject.to + (/^(?:牵头|负责)/.exec(text.slice(subject.to, subject.to + 2))?.[0].length ?? 0))
  const within = WITHIN.mayHave(text.charCodeAt(at)) ? WITHIN.exec(text.slice(at, Math.min(to, at + 48))) : null
  if (within) places.push(at + within[0].length)
  return places
}

/** 在全市范围内｜开展…; 以…为抓手｜推进…: a circumstance without a comma. */
const WITHIN = atStart(
  /^(?:坚持[^，、]{2,14}?|聚焦[^，、]{2,16}?|立足[^，、]{2,16}?|瞄准[^，、]{2,16}?|突出[^，、]{2,12}?|在[^，、]{1,20}?(?:内|上|中|下|处|区|镇|县|市|方面|领域|地区|基础上)|从[^，、]{1,12}?上|以[^，、]{2,16}?为(?:重点|核心|抓手|引领|主体|主线|依托|突破口|载体|龙头)|围绕[^，、]{2,16}?|依托[^，、]{2,20}?|按照[^，]{2,24}?(?:要求|原则|思路|部署|目标)|根据[^，、]{2,16}?|通过[^，、]{2,16}?)(?=加|推|建|实|完|健|深|优|提|扩|促|发|培|打|构|支|鼓|引|落|开|改|治|整|创|规|严|抓|做|办|启|新|争|探|统|组|设|制|形)|^(?:努力|积极|切实)?为[^，、]{2,14}?(?=提供|营造|搭建)/,
)

const DESCRIBES = /完善|健全|规范|统一/

/** The verb of a clause with its coordinate: 规范和引导, 建立健全. */
function verbAfter(text: string, place: number, to: number): { at: number; end: number } | null {
  const manner = mannerLength(text, place, to)
  for (const skip of manner ? [manner, 0] : [0]) {
    let at = place + skip
    if (at >= to) continue
    let word = actionAt(text, at) || (skip === manner ? shortActionAt(text, at, to) : '')
    if (!word && skip === 0 && manner) {
      // 加快 and 统筹 are verbs of their own before a noun
      for (let i = place + manner - 1; i >= place && !word; i--) {
        word = actionAt(text, i)
        if (word) at = i
      }
    }
    if (!word) continue
    let end = at + word.length
    for (let more = joined(text, end); more; more = joined(text, end)) end = more
    // 建立｜完善的体系
    if (text[end] === '的' && end - at > 3 && DESCRIBES.test(text.slice(end - 2, end))) end -= 2
    // 农业发展、结构调整等任务: a noun in a list, or before 的
    if (end < to && !'、的型'.includes(text[end] as string)) return { at, end }
  }
  return null
}

const LINK_MANNER = new WordSet('严厉 大力 积极 规范 努力 切实 适当 充分 不断 进一步 着力 稳步 有序')
const OPENING_VERBS = new WordSet('开工 启动 组织')
const SECOND_VERBS = new WordSet('做大 做强 做优 健全 完善 用好 实施 提升 有序 引导 开展')

/** A second verb joined to the first: 坚持｜和完善, 建立｜健全. */
function joined(text: string, end: number): number {
  const link = text[end] === '和' || text[end] === '并' || text[end] === '、' || text[end] === '与' ? 1 : 0
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

/** What a clause commits to do, or null. `first` tells whether an action came before. */
export function actionOf(text: string, from: number, to: number, first: boolean): ActionRead | null {
  // 采取多种形式, 以发展为中心 say how
  if (text[from] === '采' && isCircumstance(text, from, to)) return null
  if (text[from] === '以' && AS_CENTRE.test(text.slice(from, Math.min(to, from + 60)))) return null
  if (!first && RESULT.mayHave(text.charCodeAt(from)) && RESULT.test(text.slice(from, to))) return null
  const ba = BA.mayHave(text.charCodeAt(from)) ? BA.exec(text.slice(from, Math.min(to, from + 90))) : null
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
  for (const place of verbPlaces(text, from, to)) {
    const verb = verbAfter(text, place, to)
    if (!verb || to - verb.end < 2) continue
    if (isStatement(text.slice(verb.end, Math.min(to, verb.end + 80))) || (!first && RESULT.test(text.slice(verb.at, verb.end))))
      return null
    return { at: verb.at, verbEnd: verb.end, objectAt: verb.end, objectEnd: withoutEtc(text, verb.end, to) }
  }
  return null
}

const AS_CENTRE = /^以.{2,40}为(?:中心|重点|主|核心|目标|龙头|载体|抓手|主线|导向|动力|基础|引领|突破口|支撑|主体)$/

/** What looks like an object and is a statement: 扩大开放不仅是…, 新增用地供应比例达到80%. */
const isStatement = (object: string) =>
  (object.includes('是') && IS.test(object)) || STANDS_AT.test(object) || (STATED.mayHave(object.charCodeAt(0)) && STATED.test(object))
/** 改革为动力, 建设取得新成效: what stands there is no verb. */
const STATED = atStart(
  /^(?:取得|得到|了(?!解)|为(?:重点|动力|核心|宗旨|统领|驱动|切入点|目标|主|导向|抓手|引领|支撑|目的|先导|保障|基础|突破口|载体|引擎|契机))/,
)
const IS = /^.{0,8}?(?:不仅是|既是|(?<!特别|尤其|都|但)正?是(?!否))/
const STANDS_AT = search(/(?:占比|比重|比例|(?<=[^效])率|水平)(?:分别)?(?:达到?|提高到?|保持|控制|稳定|不低于|由)/)

/** Whether a clause is a circumstance of the one after it: 以…为重点, 坚持…. */
export const isCircumstance = (text: string, from: number, to: number) =>
  ADVERBIAL.mayHave(text.charCodeAt(from)) && ADVERBIAL.test(text.slice(from, to))
