import { type Ending, readEnding } from '../endings.ts'
import type { Piece } from '../enumeration.ts'
import { SYSTEMS } from '../lexicon/heads.ts'
import { COUNT, ONE_AFTER } from './counts.ts'

/** What stands before a name and is no part of it. */
const LEADING = /^(?:现有|原有|全部|剩余|已有|年度|本市|我市|完善的|统一的|相应的|包括|涵盖|其中|好|了)/

/** A second verb before the name: 规范｜发展股权市场. */
const DOUBLED = /^(?:编制|完善|健全|支持企业|建立|恢复开放|恢复|落地|申建|发展)(?!中心|基地|基金|大道|银行|研究|规划|路|机制|体系|示范)/

/** Descriptions of systems that mean nothing without what stands before them: …的有效机制. */
const MERE_KIND = /^(?:有效|工作|长效|政策|基本|主要|新|运行)?(?:政策)?(?:机制|制度|体系|模式|格局)/

/** A member of an enumeration with what is no part of its name taken off. */
export interface Member extends Piece {
  readonly text: string
  readonly ending: Ending
  readonly quantity: string
  /** A description with 的 before it was taken off: the members before it belong to the description. */
  readonly described: boolean
  /** The words as they stood, description included. */
  readonly whole: string
}

/** The last 的 outside quotation marks and brackets, or −1. */
function lastDe(text: string, start: number, end: number): number {
  let depth = 0
  if (!text.slice(start, end).includes('的')) return -1
  for (let i = end - 1; i > start; i--) {
    const char = text[i] as string
    if ('”）》'.includes(char)) depth++
    else if ('“（《'.includes(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && char === '的' && text[i - 1] !== '目') return i
  }
  return -1
}

/** Takes off what is no part of a name at its front and back. Null for what cannot be one. */
export function memberOf(text: string, piece: Piece, last: boolean): Member | null {
  let { start, end } = piece
  let quantity = ''
  let described = false
  const whole = text.slice(start, end)
  for (
    let lead = LEADING.exec(text.slice(start, Math.min(end, start + 6)));
    lead;
    lead = LEADING.exec(text.slice(start, Math.min(end, start + 6)))
  )
    start += lead[0].length
  const doubled = DOUBLED.exec(text.slice(start, start + 4))
  if (doubled && end - start - doubled[0].length >= 4) start += doubled[0].length
  const one = ONE_AFTER.exec(text.slice(Math.max(start, end - 4), end))
  if (one) {
    end -= one[0].length
    quantity = one[0]
  }
  const counted = COUNT.exec(text.slice(start, Math.min(end, start + 16)))
  if (counted && !quantity) {
    const rest = start + counted[0].length
    if (end - rest >= 5 && SYSTEMS.endingAt(text, start + readEnding(text.slice(start, end)).end)) {
      quantity = counted[0]
      start = rest
    }
  }
  // 以……为重点的评价体系: the name stands after its description, unless what is left is a mere kind
  const de = lastDe(text, start, end)
  const after = text.slice(de + 1, end)
  // 以……为重点的评价体系 stays whole where only the kind is left
  const bound = text[start] === '以' && end - start <= 25 && after.length <= 4
  if (last && de > start && !bound && after.length <= 2 && SYSTEMS.has(after)) return null
  if (
    de > start &&
    !bound &&
    (last ? (after.length >= 4 && !MERE_KIND.test(after)) || readEnding(after).kind === 'works' : after.length >= 1)
  ) {
    start = de + 1
    described = true
  }
  if (text[start] === '“' && text.indexOf('”', start) === end - 1) {
    start++
    end--
  }
  if (end - start < (last ? 2 : 1)) return null
  let words = text.slice(start, end)
  let ending = readEnding(words)
  // “数字青川湖”建设: the name without its signs
  if (words[0] === '“' && words.indexOf('”') === ending.end - 1 && ending.end > 3) {
    start++
    words = words.slice(1, ending.end - 1)
    ending = readEnding(words)
  }
  return { start, end: start + ending.end, text: words.slice(0, ending.end), ending, quantity, described, whole }
}
