import type { Rule } from './rule.ts'
import { averageBetweenParts } from './rules/average-between-parts.ts'
import { bindingWithoutNumber } from './rules/binding-without-number.ts'
import { changeAgainstLevels } from './rules/change-against-levels.ts'
import { completionClaim } from './rules/completion-claim.ts'
import { compositionSum } from './rules/composition-sum.ts'
import { cumulativeAgainstAnnual } from './rules/cumulative-against-annual.ts'
import { deadlineBeforeStart } from './rules/deadline-before-start.ts'
import { directionAgainstVerb } from './rules/direction-against-verb.ts'
import { growthAgainstLevels } from './rules/growth-against-levels.ts'
import { impossibleValue } from './rules/impossible-value.ts'
import { oneValueTwoNames } from './rules/one-value-two-names.ts'
import { outsidePeriod } from './rules/outside-period.ts'
import { quotientAgainstParts } from './rules/quotient-against-parts.ts'
import { tableTotal } from './rules/table-total.ts'
import { targetAgainstActual } from './rules/target-against-actual.ts'
import { targetGrowthAgainstLevels } from './rules/target-growth-against-levels.ts'
import { targetNotAboveActual } from './rules/target-not-above-actual.ts'
import { totalAgainstParts } from './rules/total-against-parts.ts'
import { twoValues } from './rules/two-values.ts'
import { unitSlip } from './rules/unit-slip.ts'
import { weakerTarget } from './rules/weaker-target.ts'

/** All rules, in the order of `docs/rules`: inside one document, then its form, then across documents. */
export const RULES: readonly Rule[] = [
  twoValues,
  oneValueTwoNames,
  growthAgainstLevels,
  targetGrowthAgainstLevels,
  changeAgainstLevels,
  compositionSum,
  totalAgainstParts,
  tableTotal,
  quotientAgainstParts,
  averageBetweenParts,
  cumulativeAgainstAnnual,
  unitSlip,
  impossibleValue,
  directionAgainstVerb,
  outsidePeriod,
  deadlineBeforeStart,
  bindingWithoutNumber,
  targetAgainstActual,
  targetNotAboveActual,
  weakerTarget,
  completionClaim,
]
