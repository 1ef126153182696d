import type { LightName, LightRule, RuleCondition } from '@lantu/model/light'
import type { Measures } from '../measures/measures.ts'

/** A light and the rule that lit it. */
export interface Light {
  readonly light: LightName
  /** Place of the rule in the list, from 0; −1 where no rule matched, and the light is `no-data`. */
  readonly rule: number
  readonly word?: LightRule['word']
}

/** Whether a condition holds. On what a target does not have, no condition holds. */
function holds(condition: RuleCondition, measures: Measures): boolean {
  const found = measures.quantities[condition.quantity]
  if (found === null) return false
  // what is printed as equal is equal: 5 points behind is not 4.9999999
  const difference = found - condition.value
  const same = Math.abs(difference) < 1e-9 * Math.max(1, Math.abs(condition.value))
  if (condition.is === 'eq') return same
  if (condition.is === 'ge') return same || difference > 0
  if (condition.is === 'le') return same || difference < 0
  return !same && (condition.is === 'gt' ? difference > 0 : difference < 0)
}

/** Reads the rules from the top: the first whose conditions all hold gives the light. */
export function lightOf(rules: readonly LightRule[], measures: Measures): Light {
  const rule = rules.findIndex(one => one.when.every(condition => holds(condition, measures)))
  const found = rules[rule]
  return found ? { light: found.light, rule, ...(found.word ? { word: found.word } : {}) } : { light: 'no-data', rule: -1 }
}

export const isGood = (light: LightName): boolean => light === 'ahead' || light === 'on-course'
