import { atStart } from '../../../patterns/gates.ts'
import { endsAsName } from '../endings.ts'
import { verbAt } from '../lexicon/verbs.ts'
import type { Found } from './found-verb.ts'
import { NOT_SAID, VERB_OF_LABEL } from './labels.ts'

/** Lists of works that stand under no verb but are announced: 集中开工的15个项目中，还有｜石梁水厂、荻浦大桥. */

/** What brings a list, behind what announces it. */
const BRINGS = '(?:其中|主要|分别|具体|依次|还|也|就|便)*(?:包括了?|包含|涵盖|涉及|有|是|为|即)(?=[\\u4e00-\\u9fffA-Z\\d“（])'
const OF_WORKS = '(?:项目|工程)(?:（[^（）]{1,12}）)?(?:共?有?[\\d一二三四五六七八九十百]{1,4}[个项件])?(?:之中|当中|中|里|上)?'
/** 全市重点项目｜主要包括｜… */
const WITHIN = new RegExp(`^[^，；。：、]{2,28}?${OF_WORKS}${BRINGS}`)
const OPENS = atStart(new RegExp(`^${BRINGS}`))
/** 重点工程有荻浦路、云埠路，｜还有｜石梁大桥、雁岭隧道 */
const MORE = atStart(/^(?:另外|此外)?[还也]?(?:有|包括)(?=[\u4e00-\u9fffA-Z\d“])/)
/** 今年安排重点项目20个，总投资50亿元，｜… */
const BEFORE = new RegExp(`${OF_WORKS}，(?:[^，；。]{0,20}\\d[^，；。]{0,14}，){0,2}$`)
const LONGEST_WITHIN = 56
const LONGEST_BEFORE = 72

/** 该工程是｜…: what one work is or consists of. */
const OF_ONE = /^(?:该|此|本(?![次轮批年])|[这那][项个一座条])/
/** 确定的重点工程是｜…: what is, is many where the words that announce it say so. */
const IS = /(?:项目|工程|[个项件中里])[是为即]$/
const MANY = /[\d一二三四五六七八九十]{1,3}[个项大件批类]|一批|重[点大]|主要|骨干|标志|[这那]些|各[类项个]/
const STAGES = /新开工|续建|新建|在建|拟建|储备|谋划|前期|开工|竣工|完工|建成|投产|签约|启动|招商|规划/g
const PARTS = /[、，]|以及|(?<=[\u4e00-\u9fff])[和及]/
/** What is made of a list: as many of its members must end as names do. */
const LEAST = 2

/** How many members a list `[from, end)` has. */
export const membersIn = (text: string, from: number, end: number): number => text.slice(from, end).split(PARTS).length

/** Whether most of what stands in `[from, end)` is a list of names. */
function listsNames(text: string, from: number, end: number): boolean {
  let named = 0
  let all = 0
  for (const part of text.slice(from, end).split(PARTS)) {
    all++
    if (part.length > 2 && endsAsName(part, 0, part.length)) named++
  }
  return named >= LEAST && named * 2 >= all
}

/** What the words that announce works put a list from `from` on under. */
function under(words: string, from: number): Found {
  const stage = words.match(STAGES)?.at(-1) ?? ''
  const verb = stage === '' ? null : verbAt(VERB_OF_LABEL[stage] ?? stage, 0)
  return verb ? { verb: { ...verb, force: 'strong' }, words: stage, from } : { verb: NOT_SAID, words: '', from }
}

/** What the words that announce works put those under that stand line by line below them. */
export function announcedUnder(words: string): Begun & { readonly label: true } {
  const { verb, words: said } = under(words, 0)
  return { verb, words: said, label: true }
}

/** Whether a clause opens with what brings a list: 还有｜石梁大桥. */
export const bringsList = (text: string, start: number): boolean => OPENS.test(text.slice(start, start + 12))

/** What a list stands under that a clause before began. */
interface Begun extends Omit<Found, 'from'> {
  readonly announced?: boolean
}

/** What brings a list in `[start, end)` that is announced there or before: what it stands under and where it may begin. Null without it. */
export function announcedAt(text: string, start: number, end: number, begun: Begun | null = null): Found | null {
  const head = text.slice(start, Math.min(end, start + LONGEST_WITHIN))
  const within = head.includes('项目') || head.includes('工程') ? WITHIN.exec(head)?.[0] : undefined
  if (within !== undefined)
    return OF_ONE.test(within) || (IS.test(within) && !MANY.test(within)) ? null : under(within, start + within.length)
  const more = begun?.announced === true ? MORE.exec(head)?.[0] : undefined
  if (begun && more !== undefined) return { ...begun, from: start + more.length }
  const opens = OPENS.exec(head)?.[0]
  if (opens === undefined) return null
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start)
  const from = start + opens.length
  return !BEFORE.test(before) ? null : begun ? { ...begun, from } : under(before, from)
}

/** The same, where a list of names does begin there. */
export function announcedList(text: string, start: number, end: number, begun: Begun | null): Found | null {
  const found = announcedAt(text, start, end, begun)
  if (!found || verbAt(text, found.from)) return null
  return listsNames(text, found.from, end) || (begun?.announced === true && endsAsName(text, found.from, end)) ? found : null
}
