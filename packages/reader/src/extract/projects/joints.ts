import { atEnd, atStart } from '../../patterns/gates.ts'
import { SignSet } from '../../patterns/sign-set.ts'
import { WordSet } from '../../patterns/word-set.ts'
import { bareClass, type Ending, endsAsName, readEnding } from './endings.ts'
import { COUNTIES } from './lexicon/counties.ts'
import { ownAt } from './specificity.ts'

/** How long the conjunction at `i` is that parts the member begun at `from` from the next; −1 where none does. */
export function jointAt(text: string, from: number, i: number, end: number, listed: boolean): number {
  const word = conjunctionAt(text, i)
  const { length } = word
  if (length === 0 || end - i <= length + 1) return -1
  const left = text.slice(from, i)
  const next = text.slice(i + length, nextPartAt(text, i + length, end))
  return splitsAt(left, word, next, listed) || (word === '和' && joinsPlaces(left, next) && closesAsThings(text, i, end)) ? length : -1
}

/** Where the words end that follow a conjunction: at the next comma or semicolon, or where enough of them were seen. */
function nextPartAt(text: string, from: number, end: number): number {
  const last = Math.min(end, from + 40)
  for (let i = from; i < last; i++) if (PARTING.has(text.charCodeAt(i))) return i
  return last
}
const PARTING = new SignSet('、，；')

const SHORT = /^(?:[\u4e00-\u9fff]{2,4}的)?[\u4e00-\u9fff]{2,4}$/
const SHORT_NEXT = /^[\u4e00-\u9fff]{2,4}?(?=[和等]|$)/
/** What stands behind the last of a list: 等二十个｜大型水电站的建设. */
const CLOSED = /等(?:[\d一二两三四五六七八九十百]{1,4}[座个条处所家大项对段口]|一批)?([\u4e00-\u9fff]{2,14})$/

/** 荻浦和｜石岭, 川口: what is as short as places are and ends as no name does. */
const joinsPlaces = (left: string, next: string): boolean => {
  const other = SHORT.test(left) ? SHORT_NEXT.exec(next)?.[0] : undefined
  return other !== undefined && !endsAsName(left, 0, left.length) && !endsAsName(other, 0, other.length)
}

/** Whether 等 and a class of things close the list in which a conjunction stands: of such a one each place is a member. */
function closesAsThings(text: string, from: number, end: number): boolean {
  const cls = CLOSED.exec(text.slice(Math.max(from, end - 24), end))?.[1]
  return cls !== undefined && readEnding(bareClass(cls)).kind === 'works'
}

const QUOTES = '“'.charCodeAt(0)
const CONJUNCTIONS = new WordSet('以及 及其 和 及 与 暨 并')
/** 和 and 及 inside these are no conjunctions. */
const WITHIN_WORD =
  /和(?:谐|平|睦|解|美|声|缓|田|气)|(?:平|协|温|共|人|饱|中|缓|调|融|总|祥|呼|泰|永|政通人|颐)和|并(?:联|网|购|轨|行|举|重|案)|[合兼吞归]并|(?:普|涉|波|推|触|言|力所能|埃)及|参与|与会|及时|及格|及早|赠与/

const OTHER = new SignSet('他它')

function conjunctionAt(text: string, i: number): string {
  const found = CONJUNCTIONS.startingAt(text, i)
  if (!found) return ''
  // 石梁产业园及｜其他园区
  const word = found === '及其' && OTHER.has(text.charCodeAt(i + 2)) ? '及' : found
  const around = text.slice(Math.max(0, i - 3), i + 3)
  const match = WITHIN_WORD.exec(around)
  // 荻浦水厂和｜平林水厂: a thing stands before it
  if (match?.[0] === '和平' && endsAsName(text, Math.max(0, i - 12), i)) return word
  return match && match.index <= Math.min(3, i) && match.index + match[0].length > Math.min(3, i) ? '' : word
}

/** A second act with a thing of its own: …改造和城西泵站扩建. */
const OF_ITS_OWN = /^(?:农村|城市|城区|中小|[市县区州省])|^[\u4e00-\u9fff]{1,5}[县市区镇乡路河湖库站院校厂桥园]/
const PLACE_LIKE = /^[\u4e00-\u9fff]{1,4}[县市区镇乡]|^[\u4e00-\u9fff]{2,4}$|[A-Z]\d{2,}|”$/
const BUILDING = atEnd(/建设$/)
const GOES_WITH = atStart(/^(?:[市城厂园]区?[内外])?(?:配套|附属)[\u4e00-\u9fff]{0,6}?(?:管网|管线|线路|设施|道路|工程|用房|泵站)/)
const SEVERAL = atStart(/^(?:一批|一系列|部分|其[他它])/)
const OF_INFORMATION = atStart(/^(?:智慧|数字)/)

const COUNTED = atStart(/^\d+[座条个处所家项段](?=[\u4e00-\u9fff]{2})/)
const QUOTED = atStart(/^“[^“”]+”$/)
const LAST_OF_ITEMS = /^([^等]{4,})等[^等]{0,12}(?:项目|工程)/
const OF_SEVERAL = /[的和及与]/

/** 川荻电池材料和｜荻浦钛业等8个项目: before the last of a list that 等 closes, 和 joins members, each with words of its own. */
function closesItems(left: string, next: string): boolean {
  const last = left.length >= 3 && !OF_SEVERAL.test(left) ? LAST_OF_ITEMS.exec(next)?.[1] : undefined
  if (last === undefined) return false
  const { kind, headAt } = readEnding(last)
  return kind === 'none' || ownAt(last, headAt) < headAt
}

/** What stands beside a system and is none. */
const OTHER_THINGS = new WordSet('设施 政策 措施 法规 队伍 办法 规定 细则 规则 条例 预案 方案 流程')

/** Whether the words on the left may be a member of their own before a conjunction, given what follows it up to the next part. */
function splitsAt(left: string, word: string, next: string, listed: boolean): boolean {
  // 石梁水厂及配套管网: what goes with a thing is of it
  const ending = readEnding(left)
  if (GOES_WITH.test(next) && ending.kind !== 'system') return false
  // 荻浦口岸与青川港铁水联运项目: 与 joins what one work connects
  if ((word === '与' || word === '暨') && ending.kind !== 'system' && readEnding(next).kind !== 'system') return false
  // 堤防建设与河道治理 is one work in two acts; 川荻、云青等铁路建设和石梁机场扩建 are works
  if (BUILDING.test(left) && !left.includes('等') && readEnding(next).kind === 'act') return false
  // 治理和石梁机场扩建: what begins with a place is of its own
  if (next.length > 4 && COUNTIES.startingAt(next) && (left.length >= 4 || COUNTIES.has(left))) return true
  if (left.length >= 3 && SEVERAL.test(next)) return true
  // 石梁大型水库和｜20座中型水库
  if (word === '和' && ending.kind === 'works' && ending.headAt >= 2 && COUNTED.test(next)) return true
  if (listed && (word === '和' || word === '以及') && closesItems(left, next)) return true
  // 以电代柴和“数字林湖”工程
  if (next.charCodeAt(0) === QUOTES && left.length >= 3 && !left.includes('“')) return true
  // “三园一镇”和石梁铝业基地: what stands in quotation marks is whole
  if (word === '和' && QUOTED.test(left)) return true
  // 荻浦广场一期工程及城北垃圾填埋场: works of their own
  if (word === '及' && WORKS_OF_IT.test(left) && endsAsName(next, 0, next.length) && !ALONG.test(next)) return true
  // 堤防及生态缓冲带: what follows is of the same place
  if (ending.kind === 'works' && !left.endsWith('）') && !left.includes('等') && sameThing(next, word === '及' && !listed)) return false
  if (OTHER_THINGS.endingAt(left) !== '' && readEnding(next).kind === 'system') return true
  if (OF_INFORMATION.test(left) && OF_INFORMATION.test(next)) return true
  if ((ending.kind === 'works' || ending.kind === 'system') && ending.headAt >= 1) return true
  if (ending.kind !== 'none' && ending.kind !== 'act') return true
  // 石梁线扩能改造和｜川荻、云青等铁路: a bare name is no second act
  if (ending.kind === 'act' && ending.headAt >= 3 && next.length <= 4 && readEnding(next).kind === 'none') return true
  if (ending.kind === 'act')
    return OF_ITS_OWN.test(next) || (ending.headAt >= 3 && (worksOfItsOwn(next) || actOfItsOwn(left, ending, next)))
  if (left.length > 8 || left.length < 2) return false
  if (listed && /[院校厂站城园区镇乡县市村路街桥湖河山岛港]$/.test(left)) return true
  return ((listed && left.length >= 3) || readEnding(next).kind === 'works') && PLACE_LIKE.test(left) && !/[化性型类的]$/.test(left)
}

/** 朱溪河治理和｜向阳桥竹屑处理厂工程: a thing with words of its own follows. */
function worksOfItsOwn(next: string): boolean {
  const ending = readEnding(next)
  return ending.kind === 'works' && !ending.upgrade && ending.headAt - ownAt(next, ending.headAt) >= 4
}

/** 石梁灌区现代化改造和｜荻浦水库扩容: what is done to another thing, each with words of its own. */
function actOfItsOwn(left: string, { headAt }: Ending, next: string): boolean {
  const other = readEnding(bareClass(next.replace(/等[^等]{0,16}$/, '')))
  return (
    other.kind === 'act' &&
    other.headAt >= 4 &&
    ownAt(left, headAt) < headAt &&
    ownAt(next, other.headAt) < other.headAt &&
    other.headAt - ownAt(next, other.headAt) >= 3
  )
}

/** 沿海港口, 周边道路 */
const ALONG = atStart(/^(?:沿|周边)/)
const DONE_TO_BOTH = atEnd(/(?:改造|加固|扩建|治理|整治|修复|提升|升级|配套|修缮|迁建)(?:工程|项目)?$/)

const WORKS_OF_IT = atEnd(/工程$/)

/** Whether a head is named that has only words of every day before it. */
function sameThing(next: string, adds: boolean): boolean {
  const ending = readEnding(next)
  if (ending.kind !== 'works') return false
  // 石梁大桥及接线工程, 荻浦路及周边道路: 及 adds what goes with it
  if (adds && next[0] !== '沿' && ownAt(next, ending.headAt) === ending.headAt && (ending.headAt > 0 || WORKS_OF_IT.test(next))) return true
  // 石梁水库及泵站更新改造: what is done to both stands after the second
  return ending.headAt > 0 ? !ALONG.test(next) && ownAt(next, ending.headAt) === ending.headAt : DONE_TO_BOTH.test(next)
}
