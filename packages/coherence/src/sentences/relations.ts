import type { CheckedDocument } from '@lantu/model/finding'
import { subplacesOf } from '../scope.ts'

const PLANS = new Set(['outline', 'special', 'regional', 'spatial', 'county'])
const GENERAL = new Set(['outline', 'county'])

export const isPlan = (document: CheckedDocument): boolean => PLANS.has(document.kind ?? '')
/** 纲要: the general plan of a place, whatever its level. */
export const isGeneral = (document: CheckedDocument): boolean => GENERAL.has(document.kind ?? '')
export const isYearly = (document: CheckedDocument): boolean => document.kind === 'annual' || document.kind === 'work-report'

/** A place that was read, not merely unknown. */
export const hasPlace = (document: CheckedDocument): boolean => Boolean(document.place) && !document.place?.startsWith('？')

/** The last year that a document looks back on, for telling which of two is later. */
export const writtenAfter = (document: CheckedDocument): number => document.baseYear ?? (document.period ? document.period.from - 1 : 0)

const overlap = (a: CheckedDocument, b: CheckedDocument) =>
  Boolean(a.period && b.period && a.period.from <= b.period.to && b.period.from <= a.period.to)

/** Pairs of plans over the same years, one of a place and one of a place within it: the city's outline and a county's. */
export function* upperAndLower(
  documents: readonly CheckedDocument[],
): Generator<readonly [upper: CheckedDocument, lower: CheckedDocument]> {
  const general = documents.filter(document => isGeneral(document) && hasPlace(document))
  for (const upper of general) {
    const within = subplacesOf(upper)
    for (const lower of general) {
      const isBelow = lower.parentPlace ? lower.parentPlace === upper.place : within.has(lower.place ?? '')
      if (lower !== upper && isBelow && overlap(upper, lower)) yield [upper, lower]
    }
  }
}

/** Pairs of plans of one place over the same years: the outline and a special plan. */
export function* generalAndSpecial(
  documents: readonly CheckedDocument[],
): Generator<readonly [general: CheckedDocument, special: CheckedDocument]> {
  for (const general of documents.filter(document => document.kind === 'outline' && hasPlace(document)))
    for (const special of documents)
      if (special.place === general.place && isPlan(special) && !isGeneral(special) && overlap(general, special)) yield [general, special]
}

/** Outlines with the yearly documents that arrange one of their years; the year is the one ahead of the report. */
export function* outlineAndYear(
  documents: readonly CheckedDocument[],
): Generator<readonly [outline: CheckedDocument, yearly: CheckedDocument, year: number]> {
  for (const outline of documents.filter(document => document.kind === 'outline' && hasPlace(document)))
    for (const yearly of documents) {
      const year = (yearly.baseYear ?? 0) + 1
      const isWithin = outline.period && year >= outline.period.from && year <= outline.period.to
      if (isYearly(yearly) && yearly.place === outline.place && isWithin) yield [outline, yearly, year]
    }
}
