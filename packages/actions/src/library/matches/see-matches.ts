import type { Candidate, Pair, Promised } from '@lantu/model/api/library/matches'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../../action-context.ts'
import { todayOf } from '../../today.ts'
import { rowsById } from '../project-rows.ts'
import { type Match, type Matchable, matchAll } from './match-projects.ts'

const LEAST = 0.55

const matchables = (tx: Tx, standing: readonly string[]): Promise<(Matchable & { standing: string; later: boolean })[]> =>
  tx.query(
    `SELECT p.id, p.name, p.code, p.jurisdiction_id AS "jurisdictionId", coalesce(j.name, '') AS "placeName", p.geometry, p.standing, p.later_at IS NOT NULL AS later
     FROM project p LEFT JOIN jurisdiction j ON j.authority_id = p.authority_id AND j.id = p.jurisdiction_id
     WHERE p.authority_id = $1 AND p.kind = 'project' AND p.standing = ANY($2) ORDER BY p.name, p.id`,
    [tx.authorityId, standing],
  )

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

async function distinctPairs(tx: Tx): Promise<Set<string>> {
  const rows = await tx.query<{ l: string; r: string }>(
    'SELECT left_id AS l, right_id AS r FROM project_distinct WHERE authority_id = $1',
    [tx.authorityId],
  )
  return new Set(rows.map(row => pairKey(row.l, row.r)))
}

export interface CandidatePage {
  readonly items: Candidate[]
  readonly total: number
  readonly later: number
}

/** What texts have named and nobody has decided on, each with what it may be in the library; the surest first, what was put off last. */
export function listCandidates(context: ActionContext, options: { limit?: number; plan?: string } = {}): Promise<CandidatePage> {
  return act(context, 'library.see', async tx => {
    const day = await todayOf(tx, context)
    const all = await matchables(tx, ['candidate', 'listed'])
    const inPlan = options.plan
      ? new Set(
          (
            await tx.query<{ id: string }>(
              'SELECT DISTINCT project_id AS id FROM project_mention WHERE authority_id = $1 AND plan_id = $2 AND superseded_at IS NULL',
              [tx.authorityId, options.plan],
            )
          ).map(row => row.id),
        )
      : null
    const candidates = all.filter(one => one.standing === 'candidate' && (inPlan?.has(one.id) ?? true))
    const distinct = await distinctPairs(tx)
    const found = matchAll(candidates, all, { least: LEAST, most: 4 })
    const matchesOf = (id: string): Match[] => (found.get(id) ?? []).filter(match => !distinct.has(pairKey(match.left, match.right)))
    const best = (id: string) => matchesOf(id)[0]?.score ?? 0
    const ordered = candidates.toSorted(
      (a, b) => Number(a.later) - Number(b.later) || best(b.id) - best(a.id) || (a.name < b.name ? -1 : 1),
    )
    const shown = ordered.slice(0, options.limit ?? 200)
    const rows = await rowsById(tx, day, [...new Set(shown.flatMap(one => [one.id, ...matchesOf(one.id).map(match => match.right)]))])
    return {
      total: candidates.length,
      later: candidates.filter(one => one.later).length,
      items: shown.flatMap(one => {
        const project = rows.get(one.id)
        const matches = matchesOf(one.id).flatMap(({ right, score, reasons }) => {
          const other = rows.get(right)
          return other ? [{ score, reasons: [...reasons], project: other }] : []
        })
        return project ? [{ project, matches }] : []
      }),
    }
  })
}

/** Entries of the library that may be one and the same, with score and reasons. */
export function listDuplicates(context: ActionContext): Promise<Pair[]> {
  return act(context, 'library.see', async tx => {
    const day = await todayOf(tx, context)
    const listed = await matchables(tx, ['listed'])
    const distinct = await distinctPairs(tx)
    const pairs = new Map<string, Match>()
    for (const matches of matchAll(listed, listed, { least: 0.75, most: 5 }).values())
      for (const match of matches) if (!distinct.has(pairKey(match.left, match.right))) pairs.set(pairKey(match.left, match.right), match)
    const shown = [...pairs.values()].toSorted((a, b) => b.score - a.score).slice(0, 200)
    const rows = await rowsById(tx, day, [...new Set(shown.flatMap(pair => [pair.left, pair.right]))])
    return shown.flatMap(pair => {
      const left = rows.get(pair.left)
      const right = rows.get(pair.right)
      return left && right ? [{ score: pair.score, reasons: [...pair.reasons], left, right }] : []
    })
  })
}

/** What a plan's text promises, and where each stands in the library; what is not there comes first. */
export function listPromised(context: ActionContext, planId: string): Promise<Promised[]> {
  return act(context, 'library.see', tx =>
    tx.query<Promised>(
      `SELECT * FROM (SELECT DISTINCT ON (p.id) p.id, coalesce(nullif(s.fields->>'name', ''), p.name) AS name, p.standing, CASE WHEN p.standing = 'listed' THEN p.id END AS "listedId",
         CASE WHEN p.standing = 'listed' THEN p.name ELSE '' END AS "listedName", p.stage,
         coalesce(nullif(replace(concat_ws(' ', nullif(sec.label, ''), nullif(sec.title, '')), '、 ', '、'), ''), '') AS section, s.document_id AS "documentId", d.title AS "documentTitle", s.start_at AS at, s.quote
       FROM project_mention m JOIN project p ON p.authority_id = m.authority_id AND p.id = m.project_id AND p.kind = 'project'
       JOIN statement s ON s.authority_id = m.authority_id AND s.id = m.statement_id JOIN document d ON d.authority_id = s.authority_id AND d.id = s.document_id
       LEFT JOIN section sec ON sec.authority_id = s.authority_id AND sec.document_id = s.document_id AND sec.id = s.section
       WHERE m.authority_id = $1 AND m.plan_id = $2 AND m.superseded_at IS NULL ORDER BY p.id, s.document_id, s.start_at) x ORDER BY (standing = 'listed'), "documentId", at`,
      [tx.authorityId, planId],
    ),
  )
}
