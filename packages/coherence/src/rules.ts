import type { Rule } from './rule.ts'
import { averageBetweenParts } from './rules/average-between-parts.ts'
import { baselineAgainstReport } from './rules/baseline-against-report.ts'
import { bindingWithoutNumber } from './rules/binding-without-number.ts'
import { carriedCommitment } from './rules/carried-commitment.ts'
import { changeAgainstLevels } from './rules/change-against-levels.ts'
import { completionClaim } from './rules/completion-claim.ts'
import { compositionSum } from './rules/composition-sum.ts'
import { countySum } from './rules/county-sum.ts'
import { cumulativeAgainstAnnual } from './rules/cumulative-against-annual.ts'
import { deadlineBeforeStart } from './rules/deadline-before-start.ts'
import { directionAgainstVerb } from './rules/direction-against-verb.ts'
import { growthAgainstLevels } from './rules/growth-against-levels.ts'
import { impossibleValue } from './rules/impossible-value.ts'
import { lowerAgainstHigher } from './rules/lower-against-higher.ts'
import { oneValueTwoNames } from './rules/one-value-two-names.ts'
import { outsidePeriod } from './rules/outside-period.ts'
import { planUnregistered } from './rules/plan-unregistered.ts'
import { projectUnmentioned } from './rules/project-unmentioned.ts'
import { quotientAgainstParts } from './rules/quotient-against-parts.ts'
import { specialAgainstGeneral } from './rules/special-against-general.ts'
import { tableTotal } from './rules/table-total.ts'
import { targetAgainstActual } from './rules/target-against-actual.ts'
import { targetGrowthAgainstLevels } from './rules/target-growth-against-levels.ts'
import { targetNotAboveActual } from './rules/target-not-above-actual.ts'
import { taskWithoutBody } from './rules/task-without-body.ts'
import { textAgainstTable } from './rules/text-against-table.ts'
import { totalAgainstParts } from './rules/total-against-parts.ts'
import { twoValues } from './rules/two-values.ts'
import { unitSlip } from './rules/unit-slip.ts'
import { unreportedTarget } from './rules/unreported-target.ts'
import { vagueWording } from './rules/vague-wording.ts'
import { weakerTarget } from './rules/weaker-target.ts'
import { yearAgainstOutline } from './rules/year-against-outline.ts'

/** All rules, in the order of `docs/rules`: the numbers of one document, its form, what was achieved, other documents. */
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
  textAgainstTable,
  taskWithoutBody,
  projectUnmentioned,
  vagueWording,
  targetAgainstActual,
  targetNotAboveActual,
  completionClaim,
  baselineAgainstReport,
  weakerTarget,
  unreportedTarget,
  carriedCommitment,
  countySum,
  lowerAgainstHigher,
  specialAgainstGeneral,
  yearAgainstOutline,
  planUnregistered,
]
