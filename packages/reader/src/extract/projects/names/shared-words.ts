import { atEnd, atStart } from '../../../patterns/gates.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import { readEnding } from '../endings.ts'
import { ACTS, fieldOf, UPGRADES, WORKS } from '../lexicon/heads.ts'
import { ownAt } from '../specificity.ts'
import type { Member } from './member.ts'

/** What is done to the last member of a list, and so to the others: 甲水闸、乙水闸｜除险加固. */
export const actAtEnd = (words: string) => ACT.exec(words.slice(0, readEnding(words).end))?.[0] ?? ''
const ACT = atEnd(
  /(?:提质改造|提升改造|升级改造|拓宽改造|扩能改造|扩容改造|更新改造|维修改造|改造提升|改造升级|改扩建|整体搬迁|搬迁|改造|扩建|扩容|扩能|提质|除险加固|新建|迁建)(?:工程|项目)?$/,
)

/** What a class says is done: 道路｜绿化, 主干道｜改造提升. */
export function actOf(words: string): string {
  const [upgrade, act] = [UPGRADES.endingAt(words), ACTS.endingAt(words)]
  return upgrade.length > act.length ? upgrade : act
}

/** A member that brings the beginning of the tail does not say it twice. */
export function completed(name: string, tail: string): string {
  for (let length = Math.min(name.length - 1, tail.length); length > 1; length--)
    if (name.endsWith(tail.slice(0, length))) return name + tail.slice(length)
  return name + tail
}

/** 火车北站、南站 → 火车南站: a member that is only a side and a head takes the front of the one before it. */
export function sideOf(member: Member, before: Member | undefined): string {
  const own = member.text
  const side = before && own.length <= 3 ? /^[东西南北中上下左右内外]([\u4e00-\u9fff]{1,2})$/.exec(own) : null
  if (!before || !side) return own
  // 东站南、北广场
  if (/[\u4e00-\u9fff]{2}[东西南北]$/.test(before.text) && before.ending.kind === 'none') return before.text.slice(0, -1) + own
  const head = side[1] as string
  const other = before.text.slice(0, before.text.length - head.length)
  return before.text.endsWith(head) && other.length > 2 && /[东西南北中上下左右内外]$/.test(other) ? other.slice(0, -1) + own : own
}

const NUMERAL = /^[一二三四五六七八九十\d]{1,2}$/
const NUMBERED_LINE = atStart(/^([一二三四五六七八九十\d]{1,2})(号线.*)$/)
/** 四期, 三村改造, 二中新校区: what is told apart by its number. */
const NUMBERED_PART = atStart(/^([一二三四五六七八九十]{1,2})((?:期|村|中|小|院)(?!心).*)$/)
const BEFORE_NUMBER = /^(.{2,10}?)[一二三四五六七八九十]$/

/** 地铁四、五、七号线, 荻浦港三、四期: each by itself, or null where no numbers alone stand before one with what is numbered. */
export function linesOf(pending: readonly Member[], member: Member): Member[] | null {
  const [first] = pending
  const part = first ? NUMBERED_PART.exec(member.text) : null
  const line = part ?? (first ? NUMBERED_LINE.exec(member.text) : null)
  if (!line || !first) return null
  const network = (part ? BEFORE_NUMBER : /^(.{0,10}?(?:轨道交通|地铁|轻轨))[一二三四五六七八九十\d]{1,2}$/).exec(first.text)?.[1] ?? ''
  if (part && !network) return null
  if (!pending.every((one, i) => NUMERAL.test(i === 0 ? one.text.slice(network.length) : one.text))) return null
  const tail = line[2] as string
  const shown = (one: Member, number: string) => one.as(network + number + tail, member.ending)
  return [...pending.map((one, i) => shown(one, i === 0 ? one.text.slice(network.length) : one.text)), shown(member, line[1] as string)]
}

const PHASE_ALONE = atStart(/^[一二三四五六七八九十]期/)

/** 城西新区一期、二期: what has phases stands before the first. */
export function phaseOf(members: readonly Member[], i: number): string {
  const before = members[i - 1]
  if (!before || !PHASE_ALONE.test((members[i] as Member).text)) return ''
  return /^.{2,}?(?=[一二三四五六七八九十]期)/.exec(before.text)?.[0] ?? ''
}

/** 川荻高速石梁段、荻浦段: the road stands before the first. */
export function stretchOf(members: readonly Member[], i: number): string {
  const before = members[i - 1]
  const { text } = members[i] as Member
  if (!before || !text.endsWith('段') || !/^[\u4e00-\u9fff]{2,4}段$/.test(text)) return ''
  return /^.*(?:高速公路|高速|铁路|高铁|公路|大道|国道|省道)(?=[\u4e00-\u9fff]{2,4}段$)/.exec(before.text)?.[0] ?? ''
}

/** 川荻高速｜东埠: a road, then a place on it. */
const ROAD_AND_PLACE = /^([\u4e00-\u9fff]{2,6}(?:高速公路|高速|铁路|大道|国道))[\u4e00-\u9fff]{2,3}(?<!段)$/

/** The shortest is 川荻高速东埠. */
const roadAndPlace = (text: string) => (text.length < 6 ? null : ROAD_AND_PLACE.exec(text))

export const isRoadAndPlace = (text: string) => roadAndPlace(text) !== null

const ROAD = /高速|公路|铁路/

/** 川荻高速东埠、石梁、雁岭3个互通: the road named first is the road of all. */
export function headedLike(members: readonly Member[], member: Member, cls: string): string {
  const [first] = members
  // 津晋、京沪等｜高速公路石梁段: each is a road of its own
  if (!first || first === member || member.text.length > 3 || ROAD.test(cls)) return ''
  return roadAndPlace(first.text)?.[1] ?? ''
}

const FROM = /^([\u4e00-\u9fff]{2,4}至)[\u4e00-\u9fff]{2,4}$/
const LINES = atEnd(/(?:公路|高速|铁路|高铁|专线|线)$/)
/** 石梁至荻浦、云埠、川口等｜铁路: all lead from where the first begins. */
export function fromTheSame([first]: readonly Member[], { text, ending }: Member, cls: string): string {
  if (!first || !LINES.test(cls) || ending.kind !== 'none' || !/^[\u4e00-\u9fff]{2,4}$/.test(text) || text.includes('至')) return ''
  return FROM.exec(first.text)?.[1] ?? ''
}

const AREAS = new WordSet('新区 片区 港 港区 园区 开发区')
/** 荻浦新区、石梁片区、云埠片区｜供水管网, 石梁路、荻浦路｜地下综合管廊: what is built at the last is built at those before it, all of one kind. */
export function builtAtAll(members: readonly Member[], i: number, { text }: Member): string {
  const own = WORKS.endingAt((members[i] as Member).text)
  const sign = own.slice(-1)
  if (own === '' || members.slice(i).some((one, k) => i + k < members.length - 1 && !one.text.endsWith(sign))) return ''
  const from = text.indexOf(sign, 1) + 1
  if (from < 2 || from >= text.length - 1) return ''
  const noun = WORKS.endingAt(text, from)
  if (noun === '' || (noun !== own && !AREAS.has(own))) return ''
  const tail = text.slice(from)
  const { kind, headAt } = readEnding(tail)
  if (kind !== 'works' || ownAt(tail, headAt) < headAt) return ''
  // 航站区工程: its head says of what field it is
  const [field, other] = [fieldOf(own), fieldOf(WORKS.endingAt(tail.replace(/(?:建设)?(?:工程|项目)$/, '')))]
  return AREAS.has(own) || (field !== other && field !== null && !/[段期站]$/.test(tail)) ? tail : ''
}
