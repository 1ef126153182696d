import { FIRST_YEAR_WEIGHTS, YEAR_WEIGHTS } from './dating-weights.ts'
import { reportOdds } from './manner.ts'
import { type YearEvidence, yearEvidence } from './year-evidence.ts'

/** A year of a report or plan, and how likely it is (0 to 1). */
export interface InferredYear {
  readonly year: number
  readonly chance: number
}

/** The weights of each part by `distanceClass`, and of the years with which plans begin by the manner of the text. */
export interface YearModel {
  readonly parts: Readonly<Record<string, readonly number[]>>
  readonly firstYears: readonly (readonly number[])[]
}
const MODEL: YearModel = { parts: YEAR_WEIGHTS, firstYears: FIRST_YEAR_WEIGHTS }

/** How far the year of a text may lie from one that it says: before and after. */
const [EARLIER, LATER] = [10, 12]
/** Plans are made from the first on; what is told of later years than these is told of none that has come. */
const [EARLIEST, LATEST] = [1953, 2031]
/** Distances up to this each have a weight of their own, others by fives, up to thirty years. */
const [SINGLE, FIVES, OLDEST] = [10, 5, 30]
const CLASSES_BEYOND = (OLDEST - SINGLE) / FIVES
export const DISTANCE_CLASSES = 2 * (SINGLE + CLASSES_BEYOND) + 1

/** The place of a distance among the weights. */
export function distanceClass(distance: number): number {
  const far = Math.abs(distance)
  const place = far <= SINGLE ? far : SINGLE + Math.ceil((Math.min(OLDEST, far) - SINGLE) / FIVES)
  return SINGLE + CLASSES_BEYOND + Math.sign(distance) * place
}

/** The years that may be the text's own. */
export function candidateYears(evidence: readonly YearEvidence[]): number[] {
  const years = new Set<number>()
  for (const { year } of evidence)
    for (let own = Math.max(EARLIEST, year - EARLIER); own <= Math.min(LATEST, year + LATER); own++) years.add(own)
  return [...years]
}

/** 0 of a plan, 1 of neither, 2 of a report. */
export const mannerClass = (odds: number): number => (odds < -1 ? 0 : odds > 1 ? 2 : 1)
/** 2021, 2026: 0; the years after it 1 to 4. */
export const placeInPlan = (year: number): number => (year + 4) % 5

/** What a page was put up in is mostly its year or the one after; the texts that the rest is fitted to have no such days. */
const STAMPED: Readonly<Record<number, number>> = { 0: 4, [-1]: 0, 1: 2 }
const NOT_STAMPED = -1

const weightIn = (parts: YearModel['parts'], part: string, distance: number): number =>
  part === 'stamp' ? (STAMPED[distance] ?? NOT_STAMPED) : (parts[part]?.[distanceClass(distance)] ?? 0)

/**
 * The year in which a report was given, or with which a plan begins, by all the years that it says: of those that it might be the one from
 * which years of these parts would lie where they do (fitted by `scripts/fit-dating.mjs`). Null where none is said.
 */
export function inferReportYear(text: string, { parts, firstYears }: YearModel = MODEL, odds = reportOdds(text)): InferredYear | null {
  const evidence = yearEvidence(text)
  const ofManner = firstYears[mannerClass(odds)] ?? []
  const scores = candidateYears(evidence).map(own => ({
    year: own,
    score: evidence.reduce(
      (sum, { part, year, weight }) => sum + weight * weightIn(parts, part, year - own),
      ofManner[placeInPlan(own)] ?? 0,
    ),
  }))
  const most = Math.max(...scores.map(({ score }) => score))
  const best = scores.find(({ score }) => score === most)
  return best ? { year: best.year, chance: 1 / scores.reduce((sum, { score }) => sum + Math.exp(score - most), 0) } : null
}

const LIKELIER = 0.5
/** That year, where it is at least so likely; else likelier than all others together. */
export function likelyYear(text: string, least = LIKELIER): number | null {
  const inferred = inferReportYear(text)
  return inferred && inferred.chance >= least ? inferred.year : null
}
