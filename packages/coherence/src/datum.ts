import type { CheckedDocument, FindingRole, FindingSide } from '@lantu/model/finding'
import { type Direction, findStandardIndicator, nameKey } from '@lantu/model/indicator-catalogue'
import type { ObservationStatement } from '@lantu/model/statement'
import { unitOf } from '@lantu/model/units'
import { sideOf } from './compose-finding.ts'

/** An observation made comparable: who it is about, in the family's base unit, with its years as numbers. */
export interface Datum {
  readonly document: CheckedDocument
  readonly observation: ObservationStatement
  /** The place it speaks of: its own, else its document's. */
  readonly place: string
  /** Identity of the indicator: the standard name where the catalogue knows it, else the key of the name as written. */
  readonly indicator: string
  readonly direction: Direction | null
  readonly family: string
  /** In the base unit of the family. */
  readonly value: number
  readonly factor: number
  /** First and last year that it speaks of; equal for a year. */
  readonly from: number
  readonly to: number
}

/** 规模工业增加值增速 and 规模工业增加值 growth are one thing: the measure already says growth. */
const withoutChange = (name: string) => name.replace(/(年均)?(增长率|增速|增幅|增长)$/, '').replace(/(总量|规模|总值|水平|人数)$/, '')

export function identityOf(name: string, unit: string): { indicator: string; direction: Direction | null } {
  const standard = findStandardIndicator(name, unit) ?? findStandardIndicator(withoutChange(name), unit)
  return standard
    ? { indicator: standard.name, direction: standard.direction }
    : { indicator: withoutChange(nameKey(name)) || nameKey(name), direction: null }
}

/** Every observation with one number and a time, made comparable. Linear in the number of statements. */
export function dataOf(documents: readonly CheckedDocument[]): Datum[] {
  const data: Datum[] = []
  for (const document of documents) {
    for (const observation of document.statements) {
      if (observation.kind !== 'observation' || typeof observation.value !== 'number' || observation.time === '') continue
      const unit = unitOf(observation.unit)
      const years = observation.time.split('-').map(Number)
      data.push({
        document,
        place: observation.place ?? document.place ?? '',
        observation,
        ...identityOf(observation.indicator, observation.unit),
        family: unit.family,
        value: observation.value * unit.factor,
        factor: unit.factor,
        from: years[0] as number,
        to: years.at(-1) as number,
      })
    }
  }
  return data
}

/** Groups by a key, keeping text order. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const k = key(item)
    const group = groups.get(k)
    if (group) group.push(item)
    else groups.set(k, [item])
  }
  return groups
}

/** Joined by a character that names never hold. */
export const joinKey = (...parts: readonly (string | number | undefined)[]): string => parts.map(part => part ?? '').join('\u0000')

/** A value as printed, with its unit: `2601.57亿元`. */
export const printed = ({ observation }: Pick<Datum, 'observation'>): string => `${observation.text}${observation.unit}`

/** A number as people print it: no tail of binary fractions, at most four significant decimals. */
export const short = (value: number): string => String(Number(value.toPrecision(6)))

/** Half a unit of the last printed digit, in the family's base unit: what rounding may hide. */
export function roundingOf(datum: Datum): number {
  const decimals = datum.observation.text.normalize('NFKC').split('.')[1]?.length ?? 0
  return 0.5 * 10 ** -decimals * datum.factor
}

/** Whether more is better: by the catalogue, else by the words of the name; null where neither tells. */
export function wayOf(datum: Datum): 'higher' | 'lower' | null {
  if (datum.direction === 'higher' || datum.direction === 'lower') return datum.direction
  if (datum.direction === 'range') return null
  if (datum.observation.comparator === 'le' || datum.observation.comparator === 'lt') return 'lower'
  return /失业|死亡|事故|排放|能耗|消耗|漏损|贫困|差距|负债|浓度|发案/.test(datum.indicator) && !/降|减少|下降/.test(datum.indicator)
    ? 'lower'
    : 'higher'
}

/** The same thing said again: every datum of the group that states this value for this time. */
export const mentionsOf = (datum: Datum, group: readonly Datum[]): Datum[] =>
  group.filter(
    d => d.value === datum.value && d.from === datum.from && d.to === datum.to && d.observation.status === datum.observation.status,
  )

/** One datum for each thing said, however often it is said; the first mention stands for all. */
export function withoutMentions(group: readonly Datum[]): Datum[] {
  return [...groupBy(group, d => joinKey(d.value, d.from, d.to, d.observation.status)).values()].map(same => same[0] as Datum)
}

export const sideOfDatum = (datum: Datum, role: FindingRole): FindingSide => sideOf(datum.document, datum.observation, role)

/** Sides at a datum and wherever the group says the same again. */
export const sidesOfMentions = (datum: Datum, group: readonly Datum[], role: FindingRole): FindingSide[] =>
  mentionsOf(datum, group).map(d => sideOfDatum(d, role))
