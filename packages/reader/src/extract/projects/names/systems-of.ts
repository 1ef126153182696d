import { atStart } from '../../../patterns/gates.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import type { Group } from '../enumeration.ts'
import { COUNTIES } from '../lexicon/counties.ts'
import { DIGITAL } from '../lexicon/heads.ts'
import { NONE } from './listing.ts'
import type { Member } from './member.ts'
import type { Governed, Name } from './name.ts'
import { take } from './take.ts'

const OF_ITS_OWN = /(?:设施|队伍|机构|政策|政策法规|措施|办法|规定|细则|规则|条例|预案|方案|流程|环境)$/
const KIND_OF_TOWN = atStart(/^智慧(?:城市|社区|校园)$/)
const MECHANISM = new WordSet('制度 机制 体系')

/** 船员薪酬决定机制、支付保障机制: short mechanisms of one kind are one promise. */
export function oneOfAKind(text: string, members: readonly Member[], group: Group): Member | null {
  if (members.length < 2 || group.tail) return null
  const first = members[0] as Member
  const last = members[members.length - 1] as Member
  // 治安防控体系和防控机制: a second one without words of its own goes with the first
  if (
    members.length === 2 &&
    last.text.length <= 4 &&
    !last.text.endsWith('基金') &&
    first.ending.kind === 'system' &&
    last.ending.kind === 'system' &&
    !/[“A-Za-z]/.test(first.text)
  )
    return last.as(text.slice(first.start, last.end), first.ending, first.start)
  const head = MECHANISM.endingAt(last.text)
  if (
    !head ||
    !members.every(
      one => one.ending.kind === 'system' && one.text.endsWith(head) && one.text.length <= (members.length > 2 || one === last ? 8 : 9),
    )
  )
    return null
  if (
    /[“A-Za-z]/.test(text.slice(first.start, last.end)) ||
    (members.some(one => one.text.length > 8) && members.every(one => one.text.length > 8))
  )
    return null
  return last.as(text.slice(first.start, last.end), last.ending, first.start)
}

const QUOTES = '“'.charCodeAt(0)
const QUOTED = '”'.charCodeAt(0)

/** “甲”“乙”: names side by side in quotation marks. */
export const quotedPair = (text: string, member: Member) =>
  text.charCodeAt(member.end) === QUOTED && text.charCodeAt(member.end + 1) === QUOTES

/** “智慧青川湖”, “云上医院”: a system by its own name. */
export const namedSystem = (text: string, member: Member) =>
  text.charCodeAt(member.end) === QUOTED &&
  text.charCodeAt(member.start - 1) === QUOTES &&
  /^(?:智慧|数字|数智|云上|掌上)|[\u4e00-\u9fff]{3}云$/.test(member.text) &&
  member.text.length <= 10

const beginsAtPlace = (text: string) => COUNTIES.startingAt(text) !== '' || /^[\u4e00-\u9fff]{2,3}[县市](?!场|政)/.test(text)
const isOfPlace = ({ text }: Member, { places }: Governed) => beginsAtPlace(text) || places.within(text)

/** A system, with the members before it that have no head: they are part of its name, unless each stands in quotation marks. */
export function systemsOf(found: Name[], text: string, member: Member, pending: readonly Member[], governed: Governed): void {
  if (pending.length && pending.every(one => quotedPair(text, one))) {
    const tail = member.text.slice(member.text.lastIndexOf('”') + 1)
    for (const one of pending) take(found, one, `${one.text}${tail}`, 'system', governed, 'system.shared-tail')
    take(found, member, member.text, 'system', governed, 'system.clause')
    return
  }
  const [early] = pending
  if (
    early &&
    DIGITAL.test(early.text) &&
    early.text.length >= 4 &&
    pending.length === 1 &&
    !/[、]/.test(text.slice(early.end, member.start))
  ) {
    take(found, early, early.text, 'system', governed, 'system.named')
    take(found, member, member.text, 'system', governed, 'system.clause')
    return
  }
  // 荻浦储能、石梁商品交易平台: a place begins a name of its own
  if (beginsAtPlace(member.text) && !pending.some(one => isOfPlace(one, governed))) pending = NONE
  const technical = governed.verb?.word === '研发' || governed.verb?.word === '开发'
  // 以煤代柴和“数字林湖”工程: a name in quotation marks begins with them
  // 绿色城市、智慧城市: kinds of towns
  // 服务设施、信息平台: things of their own
  while (pending[0] && OF_ITS_OWN.test(pending[0].text)) pending = pending.slice(1)
  const first = technical || text[member.start] === '“' || KIND_OF_TOWN.test(member.text) ? undefined : pending[0]
  // 投资项目审批、｜核准、备案制: what is left of a name
  if (first && first.text.length <= 2 && text[first.start - 1] === '、') return
  const joined = first ? member.as(member.text, member.ending, first.start) : member
  take(found, joined, first ? text.slice(joined.start, joined.end) : member.text, 'system', governed, 'system.clause')
}
