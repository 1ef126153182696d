import { SignSet } from '../../../patterns/sign-set.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import { type ActionRead, withoutEtc } from './action-read.ts'
import { type Verb, verbBehind } from './action-verb.ts'
import { actionAt, mannerLength } from './action-words.ts'
import { subjectOf } from './clause-subject.ts'
import { afterOpener } from './opener.ts'

const MUST = '(?:要|应当|应该|应|须|必须)(?![求点素害件闻道义塞变急用对邀付有是在把将以])|(?=不得(?!不|已)|不准|不许)'
/** 县域经济｜要突出…, 城镇集体单位｜不得从农村招工: whoever or whatever must, however it is named. */
const OBLIGED = new RegExp(
  `^((?!向)(?:行为|[所国现特专共]有|有[关色机效]|[^，：是有为被把将]){1,34}?)(?<![主重需必不只首紧纲概摘简扼供适反响感效])(?:${MUST})`,
)
const OBLIGES = new SignSet('要应须必不')
/** What something must come to is a goal. */
const COMES_TO = new WordSet('达到 保持 实现 形成 提高 提升 增加 减少 降低 增强 扩大 缩小 缩短 满足 覆盖 稳定 完善 健全')
const LONGEST = 40

/** What a clause without a verb at its front says must be done; null where it says nothing of the kind. */
export function obligedAction(text: string, from: number, to: number): ActionRead | null {
  const opened = afterOpener(text, from, to)
  // 今年的财政收入任务要…
  const at = text.charAt(opened) === '的' ? from : opened
  const last = Math.min(to, at + LONGEST)
  const found = OBLIGES.firstIn(text, at + 1, last) < last ? OBLIGED.exec(text.slice(at, last)) : null
  if (!found) return null
  const behind = at + found[0].length
  const alone = verbAlone(text, behind, to)
  // 其余支出的增长速度｜要严格控制: what it is about is what it is done to
  if (alone >= 0) {
    const topic = ABOUT.exec(found[1] as string)?.[0].length ?? 0
    const objectEnd = at + (found[1] as string).length
    return objectEnd - at - topic < 3 || (topic === 0 && ACTS.test(found[1] as string)) || subjectOf(text, at, to)
      ? null
      : { at: alone, verbEnd: to, objectAt: at + topic, objectEnd: bare(text, objectEnd) }
  }
  const verb = verbBehind(text, behind, to)
  if (!verb || COMES_TO.has(text.slice(verb.at, verb.end))) return null
  return { at: verb.at, verbEnd: verb.end, objectAt: verb.end, objectEnd: withoutEtc(text, verb.end, to) }
}
const ABOUT = /^(?:对于?(?![外内口])|关于|所有|凡是?)/
/** 资源丰富的地方｜要适当发展: who acts, and nothing that is acted on. */
const ACTS = /(?:地方|地区|[省市县区乡镇]|部门|单位|企业|者|人员|干部|职工)(?:都|也|均)?$/
/** 财政收入任务｜都要保证完成 */
const bare = (text: string, end: number): number =>
  '都也还均'.includes(text.charAt(end - 1)) ? end - 1 : text.startsWith('一定', end - 2) ? end - 2 : end

/** Where the verb begins that a clause ends with, behind what says how; −1 where something follows it. */
function verbAlone(text: string, at: number, to: number): number {
  const place = at + mannerLength(text, at, to)
  const word = place < to ? actionAt(text, place) : ''
  if (word === '' || COMES_TO.has(word)) return -1
  const end = place + word.length
  return end === to || (end + actionAt(text, end).length === to && actionAt(text, end) !== '') ? place : -1
}

/** What is built, made or joined stands for what it is when something must be done with it. */
const DESCRIBES = new WordSet(
  '新建 扩建 改建 新建、扩建 新建扩建 改造 整治 整治改造 建设 开发 投资 生产 经营 使用 申请 参加 实施 承担 纳入 列入',
)
/** 新建高耗能项目｜严格落实…, 整治后的小区｜依照规定做好…. */
const SUBJECT =
  /^[^，。]{1,50}?(?:项目|企业|小区|建筑|单位|人员|地区|场所|设施|工程|产品|车辆|机构|家庭|供热|供水)(?=严格(?:落实|执行|控制|遵守|实行)|依照|按照|必须|一律|应当?(?!急|用|对)|须|不得|实行|执行)/
const HARDLY = new SignSet('严依按必一应须不实执')

/** The verb of a clause whose subject begins like a verb; null where what begins it is its verb. */
export function verbOfSubject(text: string, { at, end }: Verb, to: number): Verb | null {
  if (DESCRIBES.startingAt(text, at) === '') return null
  const found = HARDLY.firstIn(text, end + 2, to) < to ? SUBJECT.exec(text.slice(end, to)) : null
  return found ? verbBehind(text, end + found[0].length, to) : null
}
