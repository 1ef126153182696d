import type { CheckedDocument, Finding } from '@lantu/model/finding'
import { compositionSum } from './composition-sum.ts'
import { growthAgainstLevels } from './growth-against-levels.ts'
import { impossibleValue } from './impossible-value.ts'
import { quotientAgainstParts } from './quotient-against-parts.ts'
import type { Rule } from './rule.ts'
import { targetAgainstActual } from './target-against-actual.ts'
import { twoValues } from './two-values.ts'
import { weakerTarget } from './weaker-target.ts'

/** All rules, in the order in which their findings are listed. */
export const RULES: readonly Rule[] = [
  compositionSum,
  twoValues,
  growthAgainstLevels,
  quotientAgainstParts,
  impossibleValue,
  targetAgainstActual,
  weakerTarget,
]

/** Findings over all documents together, by file and position. Pure: the same statements give the same findings. */
export function checkDocuments(documents: readonly CheckedDocument[]): Finding[] {
  const findings = RULES.flatMap(rule => [...rule.check(documents)])
  const order = new Map(documents.map((document, index) => [document.name, index]))
  const key = (finding: Finding) => [order.get(finding.places[0]?.file ?? '') ?? 0, finding.places[0]?.at ?? 0] as const
  return findings.toSorted((a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1])
}
