import type { LibrarySummary, ProjectFilter, ProjectQuery, ProjectRow } from '@lantu/model/api/library/library'
import { type ActionContext, act } from '../action-context.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { todayOf } from '../today.ts'
import { countLateApprovals } from './gates/approval-clocks.ts'
import { projectRulesOf } from './lights/project-lights.ts'
import { conditionsOf, queryRows, rowsSql } from './project-rows.ts'

/** What a list can be ordered by: an expression over r without nulls, and its type, for the cursor. */
const SORT: Readonly<Record<NonNullable<ProjectQuery['sort']>, readonly [string, string]>> = {
  name: ['r.name', 'text'],
  stage: ["array_position(ARRAY['idea', 'reserve', 'construction', 'completed', 'cancelled'], r.stage)", 'integer'],
  investment: ['coalesce(r.investment, -1)', 'numeric'],
  yearPlan: ['coalesce(r.year_plan, -1)', 'numeric'],
  yearDone: ['coalesce(r.year_done, -1)', 'numeric'],
  progress: ['coalesce(r.progress, -1)', 'numeric'],
  late: ['r.late', 'integer'],
  // what needs a look first
  light: ["coalesce(array_position(ARRAY['lag', 'risk', 'none', 'ok', 'ahead'], r.light), 9) * 1000000 - least(r.late, 999999)", 'integer'],
  startsOn: ["coalesce(r.starts_on, date '9999-01-01')", 'date'],
  endsOn: ["coalesce(r.ends_on, date '9999-01-01')", 'date'],
  place: ["coalesce(r.place_name, r.place, '')", 'text'],
  lead: ["coalesce(r.lead_name, '')", 'text'],
  serial: ['r.serial', 'text'],
}

/** Orders that need no sums. */
const OF_PROJECT: ReadonlySet<string> = new Set(['name', 'stage', 'investment', 'startsOn', 'endsOn', 'place', 'lead', 'serial'])

export interface LibraryPage {
  readonly items: ProjectRow[]
  readonly next: string | null
  readonly total: number
}

/** How many projects a filter leaves that asks for no light. */
const countOf = (where: string) =>
  `SELECT count(*) AS n FROM project p WHERE p.authority_id = $1 AND $2::date IS NOT NULL AND p.standing IN ('candidate', 'listed') AND (${where})`

/** A page of the library: filtered, ordered and cut by the database, by keyset. */
export function listLibrary(context: ActionContext, query: ProjectQuery): Promise<LibraryPage> {
  return act(context, 'library.see', async tx => {
    const day = await todayOf(tx, context)
    const { where, having, values } = conditionsOf(query)
    const [sort, type] = SORT[query.sort ?? 'light']
    const down = query.down ?? false
    const limit = query.limit ?? 200
    let after = having
    const parameters = [...values]
    if (query.cursor) {
      const [key, id] = readCursor(query.cursor, 2)
      parameters.push(String(key), String(id))
      after = `${having} AND (${sort}, r.id) ${down ? '<' : '>'} ($${parameters.length + 1}::${type}, $${parameters.length + 2}::uuid)`
    }
    // lights look at sums; without one asked for, the filter is about the project alone
    const unlit = query.light === undefined
    const ofProject = unlit && OF_PROJECT.has(query.sort ?? 'light')
    const rows = await queryRows(tx, day, { where, having: after, values: parameters, sort, down, limit: limit + 1, ofProject })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    // counted once, with the first page
    const [count] = query.cursor
      ? [{ n: 0 }]
      : await tx.query<{ n: number }>(
          unlit ? countOf(where) : `${rowsSql(where, await projectRulesOf(tx, day))} SELECT count(*) AS n FROM rows r WHERE ${having}`,
          [tx.authorityId, day, ...values],
        )
    return {
      items: shown.map(({ row }) => row),
      next: rows.length > limit && last ? writeCursor([last.sortKey, last.row.id]) : null,
      total: count?.n ?? 0,
    }
  })
}

/** The sentence at the head of the library, and what its filters offer. */
export function getLibrarySummary(context: ActionContext, filter: ProjectFilter = {}): Promise<LibrarySummary> {
  return act(context, 'library.see', async tx => {
    const today = await todayOf(tx, context)
    const { where, having, values } = conditionsOf(filter)
    const [sums] = await tx.query<Omit<LibrarySummary, 'today' | 'year' | 'places' | 'bodies' | 'lateApprovals'>>(
      `${rowsSql(where, await projectRulesOf(tx, today))}, found AS (SELECT * FROM rows r WHERE ${having})
       SELECT count(*)::int AS projects, count(*) FILTER (WHERE standing = 'candidate')::int AS candidates, coalesce(sum(investment), 0)::text AS investment,
         coalesce(sum(year_plan), 0)::text AS "yearPlan", coalesce(sum(year_due), 0)::text AS "yearDue", coalesce(sum(year_done), 0)::text AS "yearDone",
         count(*) FILTER (WHERE year_plan > 0)::int AS planned,
         count(*) FILTER (WHERE year_plan > 0 AND reported >= date_trunc('month', $2::date))::int AS reported,
         (SELECT coalesce(jsonb_agg(g ORDER BY array_position(ARRAY['idea', 'reserve', 'construction', 'completed', 'cancelled'], g.stage)), '[]') FROM
           (SELECT stage, count(*)::int AS projects, coalesce(sum(investment), 0)::text AS investment FROM found GROUP BY stage) g) AS stages
       FROM found`,
      [tx.authorityId, today, ...values],
    )
    const places = await tx.query<LibrarySummary['places'][number]>(
      'SELECT id, name, name_en AS "nameEn" FROM jurisdiction WHERE authority_id = $1 ORDER BY code',
      [tx.authorityId],
    )
    const bodies = await tx.query<LibrarySummary['bodies'][number]>(
      'SELECT id, name FROM organization WHERE authority_id = $1 ORDER BY name',
      [tx.authorityId],
    )
    return {
      ...(sums as Omit<LibrarySummary, 'today' | 'year' | 'places' | 'bodies' | 'lateApprovals'>),
      today,
      year: Number(today.slice(0, 4)),
      places,
      bodies,
      lateApprovals: await countLateApprovals(tx, today, filter),
    }
  })
}
