import { atStart } from '../../../patterns/gates.ts'
import { type Years, yearsOfPlanName } from '../../../years/five-year-plans.ts'

/** 超额完成｛“十三五”计划｝⟦240⟧亿元的目标: what a plan had meant of the subject, whatever came of it. */
const PLANNED =
  /^(?:[“"]([一二三四五六七八九十]{1,2}五)[”"](?:规划|计划)?|(?:年初|年度|全年)(?:计划|预期)?)(?:确定|提出|既定|预定|预期)?的?$/
const AS_AIM = atStart(/^的?(?:预期|规划|计划|既定|预定|奋斗|总)?(?:目标|任务|要求)/)

/** The years of the plan that `noun` names where the words after the number call it an aim; null where it is none. */
export function plannedBefore(noun: string, tail: string): { readonly years: Years | null } | null {
  const found = AS_AIM.test(tail) ? PLANNED.exec(noun) : null
  return found && { years: found[1] ? yearsOfPlanName(found[1]) : null }
}
