import { atStart } from '../../../patterns/gates.ts'
import { search } from '../../../patterns/openings.ts'
import { SignSet } from '../../../patterns/sign-set.ts'
import { ANSWERED, MADE, STATES } from '../sentence-cues.ts'
import { type ActionRead, withoutEtc } from './action-read.ts'
import { verbOf } from './action-verb.ts'
import { actionAt, mannerLength, RESULT } from './action-words.ts'
import { subjectOf } from './clause-subject.ts'
import { frontedAction, willAct } from './fronted-object.ts'
import { obligedAction, verbOfSubject } from './obliged.ts'

const ADVERBIAL = atStart(
  /^(?:以|按照|按|围绕|依托|通过|根据|结合|针对|借助|利用|立足|在|从|随着|对|瞄准|聚焦|抢抓|面对|坚持|本着|着眼|紧扣|遵循)[^，]{2,}$|^采[取用][^，]{0,40}(?:方式|形式|办法|手段|模式)$/,
)
/** 坚持创新在…的核心地位: what is held to, not what 创新 does. A promise of its own only where a sentence makes no other. */
export function heldIn(text: string, from: number, to: number): ActionRead | null {
  const at = text.startsWith('坚持', from) ? from : from + mannerLength(text, from, to)
  if (!text.startsWith('坚持', at) || !HELD.test(text.slice(at, Math.min(to, at + 60)))) return null
  return { at, verbEnd: at + 2, objectAt: at + 2, objectEnd: to }
}
const HELD = /^坚持[^，、]{2,14}?(?:在[^，]{2,40}(?:地位|位置)|作为[^，]{2,}|为(?:先|本|要|重|主|中心|根本|导向|主线|核心))/

/** What a clause commits to do, or null. `first` tells whether no action came before, `cues` what the words of the sentence tell. */
export function actionOf(text: string, from: number, to: number, first: boolean, cues: number): ActionRead | null {
  const opening = text.charCodeAt(from)
  if (to > 0 && text.charCodeAt(to - 1) === OF && isCondition(text, from, to)) return null
  // 坚持以规划定项目 says how
  if (opening === PERSISTS && (text.startsWith('坚持以', from) || heldIn(text, from, to))) return null
  // 有关部门要把…纳入…
  const told = cues & MADE ? baBehind(text, from, to) : from
  if (told > from) return actionOf(text, told, to, first, cues)
  const charged = cues & ANSWERED ? baCharged(text, from, to) : from
  if (charged > from) return actionOf(text, charged, to, first, cues)
  // 采取多种形式, 以发展为中心 say how
  if (opening === ADOPTS && isCircumstance(text, from, to)) return null
  const how = opening === WITH ? from : MUST.has(opening) && text.charCodeAt(from + 1) === WITH ? from + 1 : -1
  if (how >= 0 && AS_CENTRE.test(text.slice(how, Math.min(to, how + 60)))) return null
  if (!first && RESULT.mayHave(opening) && RESULT.test(text.slice(from, to))) return null
  const fronted = frontedAction(text, from, to)
  if (fronted) return fronted
  const found = verbOf(text, from, to, cues)
  if (!found) return obligedAction(text, from, to)
  const verb = verbOfSubject(text, found, to) ?? found
  if (isStatement(text, verb.end, to, cues)) return null
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

/** Where 把 or 将 stands behind whoever is told: 有关部门要｜把…; `from` where it does not. */
function baBehind(text: string, from: number, to: number): number {
  const last = Math.min(to, from + 30)
  for (let i = from + 2; i < last; i++)
    if (BA_SIGNS.has(text.charCodeAt(i)) && TELLS.has(text.charCodeAt(i - 1)) && !willAct(text, i, to) && subjectOf(text, from, to))
      return i
  return from
}
/** Where 对, 把 or 将 stands behind 负责: 市统计局负责｜对…进行审核; `from` where it does not. */
function baCharged(text: string, from: number, to: number): number {
  const at = text.indexOf('负责', from)
  return at >= 0 && at - from < LONGEST_CHARGED && at + 3 < to && '对把将'.includes(text.charAt(at + 2)) ? at + 2 : from
}
const LONGEST_CHARGED = 24
const BA_SIGNS = new SignSet('把将')
const TELLS = new SignSet('要应须前局委厅办部府')

const OF = '的'.charCodeAt(0)
/** 签订一年以上合同的，…: on what condition; not 作为根本目的，… nor 建立以公有制为主体的，充满活力的…. */
const isCondition = (text: string, from: number, to: number): boolean =>
  text[to] === '，' && text[to - 2] !== '目' && !/^.{2,4}[以由]/.test(text.slice(from, from + 6))
const PERSISTS = '坚'.charCodeAt(0)
const ADOPTS = '采'.charCodeAt(0)
const WITH = '以'.charCodeAt(0)
/** 要以…为牵引 */
const MUST = new SignSet('要应须')

const AS_CENTRE =
  /^以.{2,40}为(?:中心|重点|主|核心|目标|龙头|载体|抓手|主线|导向|动力|基础|引领|突破口|支撑|主体|牵引|契机|纽带|底线|先导|依托|切入点|着力点|出发点|根本|宗旨|总揽|统揽|统领|平台|驱动|支点|遵循|标准|目的|指引)$/

/** What looks like an object and is a statement: 扩大开放不仅是…, 新增用地供应比例达到80%. */
function isStatement(text: string, from: number, to: number, cues: number): boolean {
  const mayState = (cues & STATES) !== 0
  const maySay = STATED.mayHave(text.charCodeAt(from))
  if (!mayState && !maySay) return false
  const object = text.slice(from, Math.min(to, from + 80))
  if (maySay && STATED.test(object)) return true
  return mayState && ((object.includes('是') && (IS.test(object) || IS_ALL.test(object))) || STANDS_AT.test(object))
}
/** 改革为动力, 建设取得新成效: what stands there is no verb. */
const STATED = atStart(
  /^(?:取得|得到|(?:创汇|总额)?增长(?:\d|百分|[一二两三四五六七八九十])|了(?!解)|为(?:重点|动力|核心|宗旨|统领|驱动|切入点|目标|主|导向|抓手|引领|支撑|目的|先导|保障|基础|突破口|载体|引擎|契机))/,
)
const IS = /^.{0,8}?(?:不仅是|既是|(?<!特别|尤其|都|但)正?是(?!否))/
/** 合理地解决…的问题是很重要的 */
const IS_ALL = /是[^，。；]{1,10}(?:的|事情|问题|任务|条件|办法|途径|关键|保证|前提|要求|内容)$/
const STANDS_AT = search(/占\d|(?:占比|比重|比例|(?<=[^效])率|水平)(?:分别)?(?:达到?|提高到?|保持|控制|稳定|不低于|由)/)

/** Whether a clause is a circumstance of the one after it: 以…为重点, 坚持…. */
export const isCircumstance = (text: string, from: number, to: number) =>
  ADVERBIAL.mayHave(text.charCodeAt(from)) && ADVERBIAL.test(text.slice(from, to))
