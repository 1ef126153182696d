import { YEAR_WEIGHTS } from './dating-weights.ts'
import { yearMentions } from './year-mentions.ts'

/** A year of a report, and by how much it is likelier than any other (log odds). */
export interface InferredYear {
  readonly year: number
  readonly margin: number
}

/** How far from a year that is said the year of the report may lie. */
const FARTHEST = 6
/** What comes again tells less each time. */
const weightOf = (count: number) => 1 + 0.7 * Math.log2(count)

/**
 * The year in which a report was given, or with which a plan begins, by all the years that it says: for each year that it might be, how likely it is that years of
 * these parts lie where they do (fitted by `scripts/fit-dating.mjs`). Null where none is said.
 */
export function inferReportYear(text: string, yearWeights = YEAR_WEIGHTS): InferredYear | null {
  const counts = new Map<string, number>()
  for (const { role, year } of yearMentions(text)) counts.set(`${role} ${year}`, (counts.get(`${role} ${year}`) ?? 0) + 1)
  const evidence = [...counts].map(([key, count]) => {
    const [role = '', year = ''] = key.split(' ')
    return { weights: yearWeights[role], year: Number(year), weight: weightOf(count) }
  })
  const candidates = new Set(evidence.flatMap(({ year }) => Array.from({ length: 2 * FARTHEST + 1 }, (_, i) => year + i - FARTHEST)))
  const scored = [...candidates].map(candidate => ({
    year: candidate,
    score: evidence.reduce(
      (sum, { weights, year, weight }) => sum + weight * (weights ? (weights[year - candidate] ?? weights.else ?? 0) : 0),
      0,
    ),
  }))
  const [best, next] = scored.toSorted((a, b) => b.score - a.score)
  return best ? { year: best.year, margin: best.score - (next?.score ?? 0) } : null
}

const CLEARLY = 1.5
/** That year, where it is clearly likelier than the others. */
export function likelyYear(text: string): number | null {
  const inferred = inferReportYear(text)
  return inferred && inferred.margin >= CLEARLY ? inferred.year : null
}
