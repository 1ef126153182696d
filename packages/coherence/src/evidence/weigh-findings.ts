import type { Finding, FindingSide } from '@lantu/model/finding'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { bondBetween } from './bond.ts'
import { type ContextTally, tallyContexts } from './context-tally.ts'

/** Log odds below which two numbers carry no more than a note, and below which they carry nothing. */
const ENOUGH_FOR_WARNING = 0
const ENOUGH_FOR_NOTE = -2
/** A reading that is as likely wrong as right carries no warning; of a name that the catalogue knows, doubts about its wording matter less. */
const SURE_ENOUGH = 0.5
const SURE_ENOUGH_OF_KNOWN = 0.3
const isDoubted = ({ observation, accumulation }: Datum) =>
  observation.confidence < (accumulation === null ? SURE_ENOUGH : SURE_ENOUGH_OF_KNOWN)

const placeOf = (document: string, at: number) => joinKey(document, at)

/** The numbers behind a finding: one list for each thing said, with every place that says it. */
function partsOf(finding: Finding, numbers: ReadonlyMap<string, Datum>): Datum[][] {
  const sides = finding.sides.flatMap((side: FindingSide) => {
    const datum = numbers.get(placeOf(side.document, side.at))
    return datum ? [{ datum, said: joinKey(side.role, datum.value, datum.indicator, datum.to) }] : []
  })
  return [...groupBy(sides, side => side.said).values()].map(same => same.map(side => side.datum))
}

/** The weakest bond that the finding needs; of a thing said several times the best place counts. */
function weakestBond(parts: readonly (readonly Datum[])[], tallyOf: (datum: Datum) => ContextTally): number {
  let weakest = Number.POSITIVE_INFINITY
  for (const [index, some] of parts.entries())
    for (const others of parts.slice(index + 1)) {
      const bonds = some.flatMap(a => others.map(b => bondBetween(a, b, tallyOf)))
      weakest = Math.min(weakest, Math.max(...bonds))
    }
  return weakest
}

/** Things beyond these are listed, not laid beside each other: every pair of twenty would be two hundred. */
const MOST_PARTS = 6

/**
 * Findings with the gravity that the readings behind them carry: an error or a warning whose numbers may be of two times, or were
 * hardly read, becomes a note or is left out. The one place where evidence is asked for; rules say what would be wrong if the
 * reading is right.
 */
export function weighFindings(findings: readonly Finding[], numbers: readonly Datum[], data: readonly Datum[]): Finding[] {
  const byPlace = new Map(numbers.map(d => [placeOf(d.document.name, d.observation.at), d]))
  const tallyOf = tallyContexts(data)
  return findings.flatMap(finding => {
    if (finding.gravity === 'note') return [finding]
    const parts = partsOf(finding, byPlace)
    const isDoubtful = parts.some(same => same.every(isDoubted))
    const bond = parts.length <= MOST_PARTS ? weakestBond(parts, tallyOf) : Number.POSITIVE_INFINITY
    if (bond < ENOUGH_FOR_NOTE) return []
    return isDoubtful || bond < ENOUGH_FOR_WARNING ? [{ ...finding, gravity: 'note' as const }] : [finding]
  })
}
