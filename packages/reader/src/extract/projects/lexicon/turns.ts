import { Cues } from '../../../patterns/cues.ts'
import { endsAsName } from '../endings.ts'
import { SYSTEMS } from './heads.ts'

/** Cuts an object where it turns into what it is to become: 改造荻浦港｜成为千吨级码头. */
export const BECOMES = new Cues(
  '成为 打造成 建设成 建成为 剩余 提升为 提质为 升格为 转变为 争创 进入 达到 实现 纳入 列入 共同 的规划 的建设 的实施',
  '实现机制 实现等 共同体 共同富裕 共同参与 共同治理 共同缔造 共同责任 共同配送 共同协作 共同发展基金 共同研究 共同开发 共同防御 共同监管 进入机制',
)
/** Before 的建设, the name that is built. */
const BUILT = /(?:项目|工程|平台|”)$/

/** Where an object turns, outside quotation marks and brackets; −1 where it does not. */
export function becomesIn(text: string, from: number, to: number): number {
  for (let at = BECOMES.next(text, from, to), next = 0; at >= 0; at = BECOMES.next(text, next, to)) {
    const before = text.slice(from, at)
    const none = text[at] === '的' && !BUILT.test(before)
    next = none ? at + 1 : BECOMES.end
    if (!none && balanced(before, '“', '”') && balanced(before, '（', '）')) return at - from
  }
  return -1
}

/** What something is for: 健全联防机制｜提升治理水平. */
export const PURPOSES = new Cues('推动 提升 确保 防范 防止 促进 强化 破解 保障 激发 加强 提高 增强 巩固 助力 推进 实现 优化')
const SHORTEST_SYSTEM = 6
const SHORTEST_PURPOSE = 4

/** Where a system ends that words behind it say the purpose of, without a sign between the two; `to` where none do. */
export function beforePurpose(text: string, from: number, to: number): number {
  const last = to - SHORTEST_PURPOSE
  for (let at = PURPOSES.next(text, from + SHORTEST_SYSTEM, to, last); at >= 0; at = PURPOSES.next(text, at + 1, to, last))
    if (SYSTEMS.endingAt(text, at, from) !== '') return endsAsName(text, from, to) ? to : at
  return to
}

const CLOSES = '）'.charCodeAt(0)

/** Where a system ends that a bracket says something of: 渔船监管平台｜（以下简称平台）, 用水公示制度｜（试行）; `to` where none does. */
export function beforeRemark(text: string, from: number, to: number): number {
  if (text.charCodeAt(to - 1) !== CLOSES) return to
  const open = text.lastIndexOf('（', to)
  return open > from && SYSTEMS.endingAt(text, open, from) !== '' && !text.slice(open, to).includes('、') ? open : to
}

/** Whether as many signs close as open. */
function balanced(text: string, opens: string, closes: string): boolean {
  let depth = 0
  for (let i = 0; i < text.length; i++)
    if (text[i] === opens) depth++
    else if (text[i] === closes) depth--
  return depth === 0
}
