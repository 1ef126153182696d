import { bareClass, readEnding } from '../endings.ts'
import { ANY_SIGN, type Group, type Piece } from '../enumeration.ts'
import { SYSTEMS } from '../lexicon/heads.ts'
import { type Member, memberOf } from './member.ts'

/** What a list is of that has no names one by one. */
const OF_THEM = /^(?:[\u4e00-\u9fff]{0,3}(?:制度|机制)|[\u4e00-\u9fff]{0,6}(?:系统|平台|数据库))$/

/** A member that is no name by itself: 公立医院管理 goes on behind what could be one. */
function isBare(text: string, { start, end }: Piece): boolean {
  if (NAMED.test(text.slice(start, end))) return false
  const ending = readEnding(text, start, end)
  return ending.kind === 'none' || ending.kind === 'act' || ending.end < end - start
}
const NAMED = /^“|[《》]|^(?:智慧|数字)/

/** The whole of a group that is one fund: 产业引导、城市发展等领域基金; `none` where it would be one and is no name. `sets`: the verb sets it up or pushes it on. */
export function wholeGroup(text: string, group: Group, sets: boolean): Member | 'none' | null {
  if (!group.etc) return null
  const tail = bareClass(group.tail)
  if (!SYSTEMS.endingAt(tail)) return null
  // 禁渔补贴、退圩补贴等上下游收益协调机制 is one mechanism
  if (
    !/^(?:领域|方面|(?:重点)?群体|人群|多种|多项|各类|管理制度$)/.test(tail) &&
    !/^(?!“)[\u4e00-\u9fff]{4,14}(?:机制|制度)$|^(?:储备|监测|预警|防控|监管|应急|回收|回收利用|循环利用|处置)体系$/.test(tail)
  ) {
    // 湖区水面有偿使用、污损赔偿等制度: the first says what for
    const { start, end } = group.members[0] as Piece
    if (!OF_THEM.test(tail) || end - start < 4 || !sets || !group.members.every(one => isBare(text, one))) return null
  }
  const first = group.members[0] as Piece
  const end = (group.members.at(-1) as Piece).end + 1 + group.count.length + group.tail.length
  const whole = memberOf(text, { start: first.start, end, signs: ANY_SIGN }, true)
  return whole && whole.ending.kind === 'system' ? whole : 'none'
}

/** 集会展、商贸等功能于一体的会展新城: what the list describes stands after 的. */
export function describedTail(group: Group): Piece | null {
  if (!group.etc) return null
  const de = bareClass(group.tail).lastIndexOf('的')
  if (de < 1 || /(?:项目|工程|平台|园区|中心)$/.test(group.tail.slice(0, de)) || group.tail.length - de < 4) return null
  // 甲、乙等3个省级统一推进的重点项目: the description is of the list
  if (group.count && /^[\u4e00-\u9fff\d]{0,14}(?:项目|工程)$/.test(bareClass(group.tail.slice(de + 1)))) return null
  // 甲电厂、乙电站等在建的90万千瓦装机: how much all of them are
  if (/^\d/.test(group.tail.slice(de + 1))) return null
  const end = (group.members.at(-1) as Piece).end + 1 + group.count.length + group.tail.length
  return { start: end - (group.tail.length - de - 1), end, signs: ANY_SIGN }
}
