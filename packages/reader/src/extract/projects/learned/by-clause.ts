import type { Sentence } from '../../view/sentence.ts'
import type { Name } from '../names/name.ts'

const NOWHERE: readonly (readonly Name[])[] = []

/** What was found in each clause that names something; what reaches over several is told to each. */
export function byClause(clauses: Sentence['clauses'], names: readonly Name[]): readonly (readonly Name[])[] {
  if (names.length === 0) return NOWHERE
  const found: Name[][] = []
  for (const name of names) {
    let [low, high] = [0, clauses.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((clauses[middle] as readonly [number, number])[1] <= name.start) low = middle + 1
      else high = middle
    }
    for (let i = low; i < clauses.length && (clauses[i] as readonly [number, number])[0] < name.end; i++) (found[i] ??= []).push(name)
  }
  return found
}
