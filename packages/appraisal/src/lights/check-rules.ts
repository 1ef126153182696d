import type { LightRule } from '@lantu/model/light'

export interface RuleProblem {
  /** Place of the rule in the list, from 0. */
  readonly rule: number
  readonly zh: string
  readonly en: string
}

/**
 * What is wrong with a list of rules: a rule that nothing can reach because an earlier one holds always or holds whenever it
 * would, and a list that does not end with a rule for everything else. An unreachable rule is refused: it says what will not be.
 */
export function checkRules(rules: readonly LightRule[]): RuleProblem[] {
  const problems: RuleProblem[] = []
  for (const [i, rule] of rules.entries()) {
    const covering = rules.slice(0, i).findIndex(earlier => earlier.when.every(condition => rule.when.some(own => implies(own, condition))))
    if (covering >= 0)
      problems.push({
        rule: i,
        zh: `第 ${i + 1} 条永远轮不到：凡符合它的，第 ${covering + 1} 条已先命中。请调整次序或数值。`,
        en: `Rule ${i + 1} is never reached: rule ${covering + 1} takes all that it would. Change the order or the values.`,
      })
  }
  if (rules.at(-1)?.when.length !== 0)
    problems.push({
      rule: rules.length - 1,
      zh: '最后一条要管“其他情形”，不能有条件。',
      en: 'The last rule is for everything else and has no condition.',
    })
  return problems
}

/** Whether the one condition cannot hold without the other. */
function implies(one: LightRule['when'][number], other: LightRule['when'][number]): boolean {
  if (one.quantity !== other.quantity) return false
  const [a, b] = [one.value, other.value]
  if (other.is === 'ge') return (one.is === 'ge' || one.is === 'gt' || one.is === 'eq') && a >= b
  if (other.is === 'gt') return ((one.is === 'ge' || one.is === 'eq') && a > b) || (one.is === 'gt' && a >= b)
  if (other.is === 'le') return (one.is === 'le' || one.is === 'lt' || one.is === 'eq') && a <= b
  if (other.is === 'lt') return ((one.is === 'le' || one.is === 'eq') && a < b) || (one.is === 'lt' && a <= b)
  return one.is === 'eq' && a === b
}
