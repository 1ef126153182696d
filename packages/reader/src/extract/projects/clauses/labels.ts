import { atStart } from '../../../patterns/gates.ts'
import { type Verb, verbAt } from '../lexicon/verbs.ts'

/** What numbers the items of a list. */
export const ITEM = /^(?:（\d{1,2}）|\d{1,2}[.．、](?!\d)|[①-⑳])/

/** 续建项目：, 在建水闸：, （计划开工）: what a list behind a colon stands under. */
const LABEL = atStart(
  /^（?(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,2}[是、])?(?:计划|拟|今年|当年|年度|重点)?(新开工|新建|续建|在建|已建成|建成|完建|完工|已完工|竣工|投产|开工|拟建|储备|谋划|规划|前期|推进|实施|启动|改造|改建|扩建|改扩建|加固|维修|整治|加固维修|维修加固|收尾|筹建|招商|签约|争取)(?:的|类|建设|投产|投用|推进|工作|改造|提升|加固|改建)*[\u4e00-\u9fff]{0,6}）?$/,
)
/** 7项续建水利工程分别是：, 储备项目有：: what a list of all of them stands behind. */
const LIST =
  /^(?:其中)?[\d一二三四五六七八九十百]*[项个大件]?(新开工|新建|续建|在建|拟建|储备|谋划|前期)?[\u4e00-\u9fff]{0,6}(?:项目|工程)(?:分别)?(?:是|为|有|包括|如下)$|^(?:[\u4e00-\u9fff]{0,4}(?:重点|重大|主要|民生|代表性|标志性)(?:建设|民生|产业|投资)?(?:项目|工程))$/
/** The verb that a word of a label stands for, where it is none itself. */
export const VERB_OF_LABEL: Readonly<Record<string, string>> = {
  在建: '续建',
  已建成: '建成',
  完建: '建成',
  完工: '建成',
  已完工: '建成',
  收尾: '续建',
  拟建: '规划建设',
  前期: '规划建设',
  招商: '规划建设',
  签约: '规划建设',
  维修: '改造',
  加固维修: '加固',
  维修加固: '加固',
}

/** 竣工项目｜包括, 今年拟开工的重点工程｜有: what a list in the same clause stands behind. */
const LISTED = atStart(
  /^(?:其中|今年|明年|全年|本次|此次|本批|集中|计划|拟|重点|主要)*(新开工|新建|续建|在建|拟建|储备|谋划|前期|开工|竣工|完工|建成|投产|实施|启动)的?(?:建设|主要|重点|重大|标志性)?[\u4e00-\u9fff]{0,4}(?:项目|工程)(?:主要|分别|具体)?(?:包括了?|包含|有|是|为)(?=[\u4e00-\u9fff“A-Z]{2})/,
)

/** “一纵”是指｜石梁至荻浦高速公路 */
const AXIS = atStart(/^“[一二两三四五六七八九十][纵横环射联连线]”(?:是指|即|指)(?=[\u4e00-\u9fff]{4})/)

/** The verb that a clause opens a list with, its words, and where the list begins; null where it opens none. */
export function listedBehind(text: string, start: number, end: number): { verb: Verb; words: string; from: number } | null {
  const axis = AXIS.mayHave(text.charCodeAt(start)) ? AXIS.exec(text.slice(start, Math.min(end, start + 16)))?.[0] : undefined
  if (axis) return { verb: { word: '实施', stage: '', force: 'weak' }, words: '', from: start + axis.length }
  const found = LISTED.mayHave(text.charCodeAt(start)) ? LISTED.exec(text.slice(start, Math.min(end, start + 32))) : null
  const words = found?.[1]
  const verb = words ? verbAt(VERB_OF_LABEL[words] ?? words, 0) : null
  return found && words && verb ? { verb: { ...verb, force: 'strong' }, words, from: start + found[0].length } : null
}

/** What a list of works stands under that says nothing of how far they are. */
export const NOT_SAID: Verb = { word: '实施', stage: '', force: 'strong' }

export const LONGEST_LABEL = 16
const COLON = '：'.charCodeAt(0)

/** The verb that a clause before a colon puts a list under, and the word as written; null where it is no label. */
export function labelled(text: string, start: number, end: number): { verb: Verb; words: string } | null {
  if (end - start > LONGEST_LABEL || end >= text.length || text.charCodeAt(end) !== COLON) return null
  const list = LIST.exec(text.slice(start, end))
  if (list && !list[1]) return { verb: NOT_SAID, words: '' }
  const words = list ? list[1] : LABEL.mayHave(text.charCodeAt(start)) ? LABEL.exec(text.slice(start, end))?.[1] : undefined
  if (!words) return null
  const verb = verbAt(VERB_OF_LABEL[words] ?? words, 0)
  return verb ? { verb: { ...verb, force: 'strong' }, words } : null
}
