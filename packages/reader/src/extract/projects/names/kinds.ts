import { atEnd } from '../../../patterns/gates.ts'
import { bareClass } from '../endings.ts'
import type { Group } from '../enumeration.ts'
import { isDiversion } from './by-itself.ts'
import type { Class } from './class-of.ts'
import { type List, quoted } from './lists.ts'
import type { Member } from './member.ts'

/** Lists in which nothing has a name of its own, and whose members are kinds of works, programmes or fields of an economy. */

/** 智慧渔政、智慧航运等重点工程 are systems. */
export const OF_INFORMATION = /^“?(?:智慧|数字)[\u4e00-\u9fff]{2}$/

const CLOSED_BY_WORKS = atEnd(/工程$/)

/** 实施工业强基、绿色制造等重大工程: 工程 closes a list of programmes and of kinds of work. */
export const isProgramme = (
  { text, group, cls, list }: { readonly text: string; readonly group: Group; readonly cls: Class; readonly list: List },
  member: Member,
): boolean =>
  cls.kind === 'items' &&
  cls.head + cls.said === '' &&
  CLOSED_BY_WORKS.test(bareClass(group.tail)) &&
  !list.hasNamed() &&
  !OF_INFORMATION.test(member.text) &&
  !isDiversion(member) &&
  !quoted(text, member)

const OF_TRADE = atEnd(/(?:基地|[集聚][聚集][区中]心?)$/)

/** 湖区观测联盟｜和实训基地; 基金 alone is a field. */
const setsUpSystem = ({ ending, text }: Member): boolean => ending.kind === 'system' && text.length > 2

/** 建设养生、休闲等旅游产业集聚区, 食品、药品检测基地: the head that all share is a kind, and they say of which field. */
export const areFields = (members: readonly Member[], last: Member, { kind, head }: Class, list: List): boolean =>
  members.length > 1 &&
  OF_TRADE.test(kind === 'none' ? last.text : head) &&
  !members.some(setsUpSystem) &&
  members.every(one => one.ending.kind !== 'works' || (kind === 'none' && one === last)) &&
  !list.hasNamed()
