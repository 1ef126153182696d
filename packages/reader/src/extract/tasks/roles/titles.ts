import { possibleOf } from '../../../patterns/gates.ts'
import { actionAt } from '../actions/action-words.ts'

/** What the two titles above a sentence make of it. */
export interface Titles {
  /** Where things stand: 发展环境, 存在问题. */
  readonly situation: boolean
  /** 主要目标 */
  readonly goals: boolean
  /** 基本原则, or 坚持创新发展 within it. */
  readonly principles: boolean
}
const PRINCIPLES = /指导思想|基本原则|发展原则|总体要求|总体思路|发展理念|基本要求|指导方针|基本思路/
const GOALS = /目标|愿景|展望|指标/
/** 明确目标任务，强化工作措施: how to work towards goals; it lists none. */
const TOWARDS = /^(?:明确|围绕|紧扣|紧盯|聚焦|锚定|对照|瞄准|强化|突出|落实|分解)[^，]{0,8}(?:目标|指标)/
const SITUATIONS = /形势|环境|问题|挑战|机遇|困难|不足|背景/
/** A heading that does something, whatever noun it ends with: 优化营商环境, 着力解决突出问题. */
const BUSY = /^(?:[\u4e00-\u9fff，]{0,12})(?:优化|加强|改善|推进|整治|治理|解决|营造|保护|提升|建设|打造|抢抓)/

/** Which of the words that titles are asked for may stand in one, by their signs. */
const possibleIn = possibleOf([GOALS, SITUATIONS, PRINCIPLES])
const [MAY_LIST_GOALS, MAY_TELL_SITUATION, MAY_SAY_PRINCIPLES] = [1, 2, 4]
const saysPrinciples = (title: string, possible = possibleIn(title)): boolean =>
  (possible & MAY_SAY_PRINCIPLES) !== 0 && PRINCIPLES.test(title) && !/任务|目标|安排|重点/.test(title)

/** Reads the title right above, and the one above that. */
export function titlesOf(innermost: string, above: string): Titles {
  const possible = possibleIn(innermost)
  const goals = (possible & MAY_LIST_GOALS) !== 0 && GOALS.test(innermost) && !TOWARDS.test(innermost)
  return {
    situation:
      (possible & MAY_TELL_SITUATION) !== 0 && SITUATIONS.test(innermost) && !goals && !actionAt(innermost, 0) && !BUSY.test(innermost),
    goals,
    // 主要目标 under 总体要求 lists goals
    principles: !goals && (saysPrinciples(innermost, possible) || saysPrinciples(above)),
  }
}
