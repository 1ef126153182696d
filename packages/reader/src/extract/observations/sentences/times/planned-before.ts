import { atStart } from '../../../../patterns/gates.ts'
import { type Years, yearsOfPlanName } from '../../../../vocabulary/five-year-plans.ts'

/** 超额完成｛“十三五”计划｝⟦240⟧亿元的目标: what a plan had meant of the subject, whatever came of it. */
const PLANNED =
  /^(?:[“"]([一二三四五六七八九十]{1,2}五)[”"](?:规划|计划)?|(?:年初|年度|全年)(?:计划|预期)?|(?:国家|省|市|上级|自治区)(?:政府)?(?:下达|分解))(?:确定|提出|既定|预定|预期)?的?$/
/** 低于｛年初预定｝⟦3.3⟧%的目标, 超过｛“十三五”计划年均增长｝⟦11⟧%的目标. */
const COMPARED =
  /(?:[低高快慢好优]于|超过|超出)了?(?:[“"]([一二三四五六七八九十]{1,2}五)[”"](?:规划|计划|时期)?|(?:年初|年度|全年|计划|规划|预期|预定)(?:计划|规划|预期)?|(?=$))(?:确定|提出|既定|预定|预期|计划|要求)?的?(?:年均|平均|每年)?(?:增长|递增|提高|下降|降低|增加)?$/
const COMPARES = /(?:[低高快慢好优]于|超过|超出).{0,32}$/
const LONGEST = 32
const AS_AIM = atStart(/^的?(?:预期|规划|计划|既定|预定|控制|调控|奋斗|总)?(?:目标|任务|要求)/)

/** What a plan had meant of something. */
export interface Planned {
  /** The years of the plan, where it is named. */
  readonly years: Years | null
  /** Of what, where the same clause says so: ｛失业率｝低于年初预定3.3%的目标. */
  readonly noun: string
}

/**
 * The plan that the words before a number name, where those after it call it an aim; null where it is none. `noun`: what the number would
 * be named by; `before`: all that stands before it in its clause.
 */
export function plannedBefore(noun: string, tail: string, before: string): Planned | null {
  if (!AS_AIM.test(tail)) return null
  const compared = COMPARED.exec(before.slice(-LONGEST))
  const found = compared ?? PLANNED.exec(noun)
  return (
    found && { years: found[1] ? yearsOfPlanName(found[1]) : null, noun: compared && compared.index > 1 ? noun.replace(COMPARES, '') : '' }
  )
}
