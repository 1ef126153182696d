import type { TimePhrase } from '../../times/time-phrase.ts'
import type { View } from '../../view/view.ts'
import { type Head, readHead } from '../phrases/read-head.ts'
import { headWords } from './head-words.ts'
import type { Running } from './running.ts'
import type { Slot } from './slots.ts'

const LIFTED = /(?:[\u4e00-\u9fff]{2}和巩固提升|(?:完善|改造|巩固|优化)(?:提升|提高)|提升|提高|压减|压缩|精简|扩大)$/
const LIFTED_WHOLE =
  /^(?:累计)?(?:解决和巩固|完善|改造|巩固|优化|支持|帮助|全力|大力|着力|重点|全面|继续|加快|力争|确保)?(?:提升|提高|压减|压缩|精简|扩大)$/

/** 巩固提升⟦80⟧万亩｛蔬菜基地｝: what is done to them, not by how much they grow. */
const WORKED_ON = /(?:巩固|改造|完善|优化|整治|提质)(?:提升|提高)$/
const WORK_LIFTED = /(?<=改造|整治|完善|优化|技能)(?:提升|提高)$/
/** 完成电机能效提升⟦20⟧万千瓦. */
const LIFT_DONE = /(?<=^完成[^，。；]{2,12})(?:提升|提高)$/
/** 全力提升⟦20⟧个｛示范村｝: the verb has the counted things for its object. */
function lifted({ quantity, tail, head: words }: Slot, head: Head): Head {
  // 茶园改造提升⟦2⟧万亩: work does not grow, so much of it is done
  const works = quantity.kind === 'count' || quantity.kind === 'physical' || quantity.kind === 'power'
  const work = head.verb === 'rise' && works ? (WORK_LIFTED.exec(words) ?? LIFT_DONE.exec(words))?.[0] : undefined
  if (work && head.noun.length > 2 && tail === '') return { ...head, noun: head.noun + work, verb: 'none' }
  if ((head.verb !== 'rise' && head.verb !== 'fall') || !LIFTED_WHOLE.test(words)) return head
  if (quantity.kind !== 'count' && (quantity.kind !== 'physical' || !WORKED_ON.test(words))) return head
  return /^[\u4e00-\u9fff]{2}/.test(tail) ? { ...head, noun: LIFTED.exec(words)?.[0] ?? '', verb: 'none' } : head
}

/** 亿元 and 元 measure the same. */
const sameDimension = (one: string, other: string) => one.replace(/^[十百千万亿]+/, '') === other.replace(/^[十百千万亿]+/, '')

const NET_RISE = /(?:收入|支出|总值|产值|增加值|余额|总额|工资|蓄积量|存量)净增$/
/** 达到500亿元、｛净增｝⟦90⟧亿元, ｛净增｝⟦15⟧倍: over what it was, not a flow of its own. */
function net({ quantity, tail }: Slot, head: Head, { before, fresh }: Running): Head {
  // 人均纯收入｛净增｝⟦2150⟧元, 森林蓄积量｛净增｝⟦12⟧万立方米
  if ((quantity.kind === 'money' || quantity.kind === 'physical') && head.verb === 'none' && NET_RISE.test(head.noun))
    return { ...head, noun: head.noun.slice(0, -2), verb: 'rise' }
  if (head.noun !== '净增' || !fresh || tail !== '') return head
  const over = before?.measure === 'level' && sameDimension(before.unit, quantity.unit)
  return over || quantity.kind === 'fold' || quantity.kind === 'rate' ? { ...head, noun: '', verb: 'rise' } : head
}

const GROWS = /^(?:以上|左右|以内)?的?(?:年均|较快|高速|中高速|快速|稳定|持续|高位)?(?:增长|递增)(?![率点极额量目的])/
const KEEPS = /(?:保持|实现|保持了|实现了)(?:了?(?:年均|平均))?$/
/** 收入保持年均｛12%｝增长: the verb stands behind its rate. */
function grownBehind({ quantity, tail, head: words }: Slot, head: Head): Head {
  if (quantity.kind !== 'rate' || (head.verb !== 'level' && head.verb !== 'none') || head.rateNoun || !GROWS.test(tail)) return head
  return KEEPS.test(words) ? { ...head, verb: 'rise', yearly: head.yearly || words.endsWith('均') } : head
}

/** 亩均税收28万元，｛是全省平均｝的⟦1.3⟧倍: what it is held against. */
const HELD_AGAINST =
  /(?:大?约|已)?(?:达到?了?|是|为|相当于|等于)(?:(?:全[国省市县区州球]|世界|同期|周边|农村|城镇|城市)[^，。；、\d]{0,8}|[^，。；、\d]{0,6}平均(?:水平|数|值)?)$/
const heldAgainst = ({ quantity, head: words }: Slot, head: Head): Head =>
  quantity.kind === 'fold' && words.endsWith('的') ? { ...head, noun: head.noun.replace(HELD_AGAINST, '') } : head

/** What the words before a number say of it. */
export const headOf = (view: View, slot: Slot, times: readonly TimePhrase[], running: Running): Head =>
  heldAgainst(slot, grownBehind(slot, lifted(slot, net(slot, readHead(headWords(view, slot, times)), running))))
