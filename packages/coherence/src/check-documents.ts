import type { CheckedDocument, Finding } from '@lantu/model/finding'
import { addChapters } from './chapters.ts'
import type { NameDecision } from './concepts.ts'
import { corpusOf } from './corpus.ts'
import { weighFindings } from './evidence/weigh-findings.ts'
import type { Rule } from './rule.ts'
import { RULES } from './rules.ts'

/** Two findings about the same question, as when a thing has three values, are told apart by a number. */
function withUniqueKeys(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const times = (seen.get(finding.key) ?? 0) + 1
    seen.set(finding.key, times)
    return times === 1 ? finding : { ...finding, key: `${finding.key}|${times}` }
  })
}

/** Findings over all documents together, by document and position. Pure: the same statements give the same findings. */
export function checkDocuments(
  documents: readonly CheckedDocument[],
  rules: readonly Rule[] = RULES,
  /** What people said of names: it outweighs the scores. */
  decisions: readonly NameDecision[] = [],
): Finding[] {
  const corpus = corpusOf(documents, decisions)
  const order = new Map(documents.map((document, index) => [document.name, index]))
  const document = (finding: Finding) => order.get(finding.sides[0]?.document ?? '') ?? 0
  const at = (finding: Finding) => finding.sides[0]?.at ?? 0
  const found = weighFindings(
    rules.flatMap(rule => [...rule.check(corpus)]),
    corpus.numbers,
    corpus.data,
  )
  const findings = found.toSorted((a, b) => document(a) - document(b) || at(a) - at(b))
  return addChapters(withUniqueKeys(findings), documents)
}
