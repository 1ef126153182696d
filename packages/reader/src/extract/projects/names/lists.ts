import { atEnd, atStart } from '../../../patterns/gates.ts'
import { readEnding } from '../endings.ts'
import { WORKS } from '../lexicon/heads.ts'
import type { Class } from './class-of.ts'
import { ofSystems } from './makes.ts'
import type { Member } from './member.ts'
import type { Governed } from './name.ts'
import { actOf } from './shared-words.ts'

const LINE = atStart(/^(?:\d{1,2}|[一二三四五六七八九十]{1,2})号线/)
const NETWORK = /^.{0,12}?(?:轨道交通|地铁|轻轨)/

/** The members of one list: what a member may ask of all of them is found out once, when the first of them asks. */
export class List {
  readonly members: readonly Member[]
  private readonly governed: Governed
  private named = -1
  private headed = -1
  private seen = 0
  private network = ''

  constructor(members: readonly Member[], governed: Governed) {
    this.members = members
    this.governed = governed
  }

  /** How many members have names of their own. */
  private ownNames(): number {
    if (this.named < 0) {
      this.named = 0
      for (const member of this.members) if (hasOwnName(member, this.governed)) this.named++
    }
    return this.named
  }

  /** Whether half of the members or more, and of so many at least, have names of their own: then the others of the list are taken for named ones too. */
  mostlyNamed(least = 3): boolean {
    return this.members.length >= least && this.ownNames() * 2 >= this.members.length
  }

  /** Whether any has. */
  hasNamed(): boolean {
    return this.ownNames() > 0
  }

  /** Whether several named ones stand beside a member. */
  namedBeside(member: Member): boolean {
    return this.ownNames() - (hasOwnName(member, this.governed) ? 1 : 0) > 1
  }

  /** Whether all are short, as places are, where they have no head: then the class says what is built. */
  allShortOrHeaded(): boolean {
    if (this.headed < 0) this.headed = this.members.every(shortOrHeaded) ? 1 : 0
    return this.headed === 1
  }

  /** 轨道交通1号线、2号线: the network that member `i` is a line of, where it is one by its number alone. */
  networkOf(i: number): string {
    if (!LINE.test((this.members[i] as Member).text)) return ''
    for (; this.seen < i; this.seen++) this.network = NETWORK.exec((this.members[this.seen] as Member).text)?.[0] ?? this.network
    return this.network
  }
}

const hasOwnName = (member: Member, { places }: Governed) => member.specificity(places) === 2
const shortOrHeaded = ({ text, ending }: Member) => ending.kind !== 'none' || /^[\u4e00-\u9fff]{2,5}$/.test(text)

/** Whether a member is a thing of another kind than the last: what is done to the last of 川云铁路、荻浦公路、石岭公路改造 is done to it alone. */
export const otherKindBefore = (members: readonly Member[], last: Member): boolean =>
  members.some(one => one !== last && one.ending.kind === 'works' && one.text.length > 3 && !sameHead(one, last))

/** 荻浦铁路｜建设 beside 石岭铁路改造 */
const IS_BUILT = atEnd(/建设$/)

/** Whether a member but the last says itself what is done to it. */
export function actsBefore(members: readonly Member[], last: Member): boolean {
  for (const member of members)
    if (
      member !== last &&
      (member.ending.upgrade || member.ending.kind === 'act' || actOf(member.text) !== '' || IS_BUILT.test(member.whole))
    )
      return true
  return false
}

/** “企服通”: a name of its own. */
export const quoted = (text: string, { start, end }: Member) => text[start - 1] === '“' && text[end] === '”'

/** A place alone, which is no name of a project: 石湾, 荻河. */
export const barePlace = ({ text, ending }: Member, { places }: Governed) =>
  ending.kind === 'none' &&
  text.length <= 6 &&
  (/^[\u4e00-\u9fff]+[县市区镇乡村江河湖海岛山岭州沟坝口头带]$/.test(text) || (text.length <= 4 && places.within(text)))

const SHORT = /^[\u4e00-\u9fff]{2,4}$/
/** 板桥, 龙港: what a bridge or a port may be called, and what places are called that have one. */
const LIKE_A_PLACE = /^[\u4e00-\u9fff]{1,2}[桥港城岛]$/

/**
 * The members, of which those that end like a thing by one sign are places where most beside them are short and have no head, and what
 * closes the list is another thing: 荻浦、板桥、石湾｜污水处理厂. `head` stands behind 等, or the last member brings it.
 */
export function amongPlaces(members: readonly Member[], { kind, head }: Class): readonly Member[] {
  if (!members.some(({ text, ending }) => text.length < 4 && ending.kind === 'works' && LIKE_A_PLACE.test(text))) return members
  const last = members[members.length - 1] as Member
  const brought = kind === 'none' && last.ending.kind === 'works' ? last.text.slice(last.ending.headAt) : ''
  const beside = kind === 'things' ? members : members.slice(0, -1)
  const closing = kind === 'things' ? head : brought
  if (beside.length < 2 || closing.length < 2) return members
  const isPlace = ({ text, ending }: Member) => ending.kind === 'works' && LIKE_A_PLACE.test(text) && !closing.includes(text.slice(-1))
  const bare = beside.filter(({ text, ending }) => ending.kind === 'none' && SHORT.test(text)).length
  const alike = beside.filter(isPlace).length
  if (alike === 0 || bare < alike || bare + alike < beside.length) return members
  return members.map(one => ((one !== last || kind === 'things') && isPlace(one) ? one.as(one.text, readEnding('')) : one))
}

/** Whether a list is closed by its number and kind in quotation marks: 绿化、亮化、美化“三大工程”. */
export function calledTogether(members: readonly Member[], last: Member): boolean {
  if (members.length < 2 || !last.text.endsWith('”')) return false
  const number = /“([二三四五六七八九十])[大项个化][\u4e00-\u9fff]{2,4}”$/.exec(last.text)?.[1]
  return number !== undefined && members.length > 1 && Math.abs('一二三四五六七八九十'.indexOf(number) + 1 - members.length) <= 1
}

/** Where a name ends that the number of all follows in quotation marks: 甲基地、乙基地、丙基地｜“三基地”; −1 without one. */
export function beforeNumberOfAll(members: readonly Member[], { text }: Member): number {
  const number = text.endsWith('”') ? /“([二三四五六七八九十])[\u4e00-\u9fff]{1,4}”$/.exec(text) : null
  return number && number.index > 3 && '一二三四五六七八九十'.indexOf(number[1] as string) + 1 === members.length ? number.index : -1
}

const OF_PEOPLE = atEnd(/(?:协会|商会)$/)

/** 完善甲水库、乙水库水源补偿机制: the things before a mechanism are what it is for. */
export const ofMechanism = (member: Member, last: Member, { verb }: Governed) =>
  member !== last &&
  verb !== null &&
  ofSystems(verb) &&
  /(?:机制|制度|体系)$/.test(last.text) &&
  (member.ending.kind === 'works' || OF_PEOPLE.test(member.text))

/** 甲水库、乙水库｜除险加固: one kind of thing. */
export const sameHead = (member: Member, last: Member) => {
  const noun = WORKS.endingAt(member.text)
  if (noun === '' || !last.text.includes(noun)) return false
  // 川荻铁路石梁段 beside 荻浦高速公路云埠段改扩建: each is of its own line
  const line = noun.endsWith('段') ? LINE_OF.exec(member.text)?.[0] : undefined
  return line === undefined || last.text.includes(line)
}
const LINE_OF = /铁路|高铁|高速|公路|国道|省道|大道|航道|渠/

const ROUTE = /^[\u4e00-\u9fff]{2,6}[至—－-][\u4e00-\u9fff]{2,6}$/
/** 云埠至石梁: what lies between two places. */
export const isRoute = ({ text }: Member) => ROUTE.test(text)

const ROAD_OR_RAIL = /(?:公路|高速|铁路|高铁|大道|快速路|线)$/
/** 云埠至石梁、荻浦至川湖机场、雁岭至东埠公路: routes wait for the line that closes the list, whatever thing another one ends at. */
export const awaitsLine = (pending: readonly Member[], member: Member, last: Member) =>
  member !== last && pending.length > 0 && ROAD_OR_RAIL.test(last.text) && !ROAD_OR_RAIL.test(member.text) && pending.every(isRoute)
