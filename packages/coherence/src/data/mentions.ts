import type { FindingRole, FindingSide } from '@lantu/model/finding'
import { sideOf } from '../compose-finding.ts'
import type { Datum } from './datum.ts'
import { groupBy, joinKey } from './keys.ts'

/** The same thing said again: every datum of the group that states this value for this time. */
const mentionsOf = (datum: Datum, group: readonly Datum[]): Datum[] =>
  group.filter(d => d.value === datum.value && d.from === datum.from && d.to === datum.to && d.status === datum.status)

/** One datum for each thing said, however often it is said; the first mention stands for all. */
export function withoutMentions(group: readonly Datum[]): Datum[] {
  return [...groupBy(group, d => joinKey(d.value, d.from, d.to, d.status)).values()].map(same => same[0] as Datum)
}

export const sideOfDatum = (datum: Datum, role: FindingRole): FindingSide => sideOf(datum.document, datum.observation, role)

/** Sides at a datum and wherever the group says the same again. */
export const sidesOfMentions = (datum: Datum, group: readonly Datum[], role: FindingRole): FindingSide[] =>
  mentionsOf(datum, group).map(d => sideOfDatum(d, role))
