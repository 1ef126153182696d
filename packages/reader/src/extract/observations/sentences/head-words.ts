import { atStart, withoutFront } from '../../../patterns/gates.ts'
import { search } from '../../../patterns/openings.ts'
import type { TimePhrase } from '../../times/time-phrase.ts'
import type { View } from '../../view/view.ts'
import type { Slot } from './slots.ts'

/** What stands before a number within its clause: its words, and the times that govern it. */

/** （下同）, （预计数）, （可比价）, [3], ①: remarks within the phrase before a number. */
const REMARK =
  /（[^（）]{0,12}(?:下同|可比价|不变价|现价|预计数|预计|初步核算数?|含税|同口径|可比口径|约束性|预期性|按[^（）]{1,8})）|\[\^?\d{1,3}\]|[①-⑳]/g
const HAS_REMARK = search(new RegExp(REMARK.source))

/** 提高｛10个方面｝⟦29⟧项标准. */
const ASPECTS = /(?<![由从])[\d一二三四五六七八九十]{1,3}个?大?方面的?$/

/** 高于“十三五”时期⟦1.2⟧个百分点: by how much, no bound. */
const SURPASSES = /(?:([高快])于|(低|慢)于|超过|超出)$/
const moved = (_words: string, _more: string | undefined, less: string | undefined) => (less ? '降低' : '高出')

const GROUND = /^的?基础上/
const LONGEST_GROUND = 4

const LEAD_TO = /^(?:到|至)/

/** 达到280亿元、｛位居全省第二、｝增长⟦5⟧%: which place it takes, said between two numbers. */
const RANKED = atStart(
  /^(?:继续|持续|连续[一二三四五六七八九十\d]{1,2}年)?(?:稳|位|跃|高)?(?:居|列)[^，。；、\d]{0,10}(?:第(?:[一二三四五六七八九十]{1,3}|\d{1,2})位?|首位|榜首|前列|前茅|前(?:[一二三四五六七八九十]{1,3}|\d{1,2})[强位名]?|上游|第一方阵)、/,
)

/** 生产总值｛连续迈上4个万亿元台阶、｝达⟦14.2⟧万亿元: how many steps it climbed. */
const CLIMBED =
  /(?:连续|接连|先后|五年|历史性)?(?:连?跨越?|迈上|迈过|跨[上过]|跃[上升]|登上|站上|突破)了?(?:[两三四五六七八九十]|\d{1,2})个[十百千万亿]{1,3}元?(?:级)?(?:台阶|大关|关口)[、，]?/

/** 高等级公路｛实现零的突破、｝达到⟦300⟧公里: that it is the first of its kind. */
const FIRST_EVER = /(?<=.{2})(?:历史性)?(?:实现|取得)?了?[“"]?零的突破[”"]?[、，]/

/** 通车里程｛全国第四、｝突破⟦1⟧万公里. */
const PLACED =
  /(?<=[\u4e00-\u9fff]{3})(?:[稳位]?居|排名?|列)?(?:全[国省区市球]|世界|西部|中部|东部|亚洲)(?:第(?:[一二三四五六七八九十]{1,2}|\d{1,2})位?|首位|前列|前(?:[一二三四五六七八九十]{1,2}|\d{1,2})|领先)、/
const PLACED_AT = search(PLACED)
const CLIMBED_AT = search(CLIMBED)

/** Words before a number, times left out, save the 到 of a movement: 增长到2020年的⟦500⟧ reads 增长到. */
export function headWords(view: View, slot: Slot, times: readonly TimePhrase[]): string {
  if (slot.said !== undefined) return slot.said
  let out = ''
  let at = slot.headFrom
  for (const time of times) {
    if (time.end <= at || time.start >= slot.quantity.start) continue
    out += view.text.slice(at, Math.max(at, time.start))
    if (
      LEAD_TO.test(view.text.slice(time.start, time.end)) &&
      /[增提扩升降减缩长高大少低加]$|发展$|调整$|优化$|下降$|回落$|变$|转变$/.test(out)
    )
      out += '到'
    if (time.role === 'base') out = out.replace(SURPASSES, moved)
    at = time.end
    // 渔业产值｛在2020年的基础上｝增长
    const ground = GROUND.exec(view.text.slice(at, at + LONGEST_GROUND))
    if (ground) {
      at += ground[0].length
      if (out.endsWith('在')) out = out.slice(0, -1)
    } else if (view.text[at] === '的') at++
    if (/^[由从]/.test(view.text.slice(time.start, time.end)) && at === slot.quantity.start) out += '由'
  }
  if (at < slot.quantity.start) out += view.text.slice(at, slot.quantity.start)
  if (out.endsWith('方面') || out.endsWith('方面的')) out = out.replace(ASPECTS, '')
  if (CLIMBED_AT.test(out)) out = out.replace(CLIMBED, '')
  if (PLACED_AT.test(out)) out = out.replace(PLACED, '')
  if (out.includes('零的')) out = out.replace(FIRST_EVER, '')
  return withoutFront(HAS_REMARK.test(out) ? out.replace(REMARK, '') : out, RANKED)
}

/** The last time phrase before the number that governs it, and what it is compared with. */
export function governing(
  times: readonly TimePhrase[],
  from: number,
  until: number,
  spent: readonly TimePhrase[],
): {
  phrase: TimePhrase | null
  base: TimePhrase | null
} {
  let phrase: TimePhrase | null = null
  let base: TimePhrase | null = null
  for (const time of times) {
    if (time.start >= until) break
    if (time.role === 'base') {
      if (time.start >= from) base = time
    } else if (!spent.includes(time)) phrase = time
  }
  return { phrase, base }
}
