import type { TaskSummary, TaskView, WorkTask } from '@lantu/model/api/work'
import type { Tx } from '@lantu/register/open-register'
import { type Page, type PageAsked, readPage } from '../keyset.ts'

export interface TaskFilter {
  readonly id?: string | undefined
  readonly plan?: string | undefined
  readonly list?: string | undefined
  readonly year?: number | undefined
  readonly parent?: string | undefined
  /** A state, or `overdue`. */
  readonly state?: string | undefined
  /** Words in the title, the sentence or the name of who is to do it. */
  readonly q?: string | undefined
}

interface Row extends Omit<WorkTask, 'reported' | 'computed' | 'schedule' | 'lead' | 'milestones' | 'source'> {
  readonly reported: string | null
  readonly computed: string | null
  readonly schedule: string | null
  readonly milestonesTotal: number
  readonly milestonesDone: number
  readonly leadId: string | null
  readonly leadName: string | null
  readonly documentId: string | null
  readonly documentTitle: string | null
  readonly statementId: string | null
  readonly at: number | null
  readonly quote: string | null
}

/** What orders and groups a row; it stays within. */
interface Placed extends Row {
  readonly newest: number
  readonly text: string
  readonly place: number
  readonly day: string
  readonly holder: string
  readonly holds: number
}

// $2 is today. The deadline that counts is the task's own, else the end of its list's year, else the end of its plan.
const TASKS = `
  WITH t AS (
    SELECT t.*, p.title AS plan_title, t.due_on IS NULL AS assumed, coalesce(t.statement_id, o.statement_id) AS said,
      coalesce(t.due_on, make_date(coalesce(t.year, p.period_to), 12, 31)) AS deadline,
      coalesce(t.starts_on, make_date(coalesce(t.year, p.period_from), 1, 1)) AS start_day
    FROM task t
    LEFT JOIN plan p ON p.authority_id = $1 AND p.id = t.plan_id
    LEFT JOIN task o ON o.authority_id = $1 AND o.id = t.parent_id
    WHERE t.authority_id = $1 AND t.superseded_at IS NULL
      AND ($3::uuid IS NULL OR t.id = $3) AND ($4::uuid IS NULL OR t.plan_id = $4) AND ($5::text IS NULL OR t.list = $5)
      AND ($6::int IS NULL OR t.year = $6) AND ($7::uuid IS NULL OR t.parent_id = $7)
  ), m AS (
    SELECT m.task_id, count(*) AS total, count(m.done_on) AS done,
      100 * coalesce(sum(m.weight) FILTER (WHERE m.done_on IS NOT NULL), 0) / sum(m.weight) AS share
    FROM task_milestone m WHERE m.authority_id = $1 AND m.superseded_at IS NULL AND m.task_id IN (SELECT id FROM t) GROUP BY m.task_id
  ), w AS (
    -- projects that it is tied to: what the last month reported of each, a completed one being done
    SELECT l.task_id, avg(CASE WHEN p.stage = 'completed' THEN 100 ELSE coalesce(x.progress, 0) END) AS share
    FROM task_link l
    JOIN project p ON p.authority_id = $1 AND p.id = l.item_id AND p.stage <> 'cancelled'
    LEFT JOIN LATERAL (SELECT v.progress FROM project_month v WHERE v.authority_id = $1 AND v.project_id = p.id AND v.superseded_at IS NULL
      AND v.progress IS NOT NULL AND v.month <= $2::date ORDER BY v.month DESC LIMIT 1) x ON true
    WHERE l.authority_id = $1 AND l.item_kind = 'project' AND l.superseded_at IS NULL AND l.task_id IN (SELECT id FROM t) GROUP BY l.task_id
  )
  SELECT t.id, t.list, t.year, t.title, t.actor, t.due, t.starts_on::text AS "startsOn", t.deadline::text AS "dueOn", t.assumed AS "dueAssumed", t.state,
    (t.state IN ('not-started', 'underway') AND t.deadline < $2::date) AS overdue,
    t.reported, t.reported_on::text AS "reportedOn", coalesce(m.share, w.share) AS computed,
    CASE WHEN t.deadline > t.start_day THEN 100 * least(1, greatest(0, ($2::date - t.start_day)::numeric / (t.deadline - t.start_day))) END AS schedule,
    coalesce(m.total, 0) AS "milestonesTotal", coalesce(m.done, 0) AS "milestonesDone",
    r.id AS "leadId", r.name AS "leadName",
    t.plan_id AS "planId", t.plan_title AS "planTitle",
    coalesce(nullif(replace(concat_ws(' ', nullif(sec.label, ''), nullif(sec.title, '')), '、 ', '、'), ''), '') AS section,
    s.document_id AS "documentId", d.title AS "documentTitle", s.id AS "statementId", s.start_at AS at, s.quote,
    t.parent_id AS "parentId", t.version,
    -coalesce(t.year, 0) AS newest, coalesce(s.document_id::text, '~') AS text, coalesce(s.start_at, 2147483647) AS place,
    coalesce(t.deadline, date 'infinity')::date AS day, coalesce(nullif(r.name, ''), t.actor) AS holder
  FROM t
  LEFT JOIN m ON m.task_id = t.id
  LEFT JOIN w ON w.task_id = t.id
  -- who leads it today; a task that was drawn from another, without a lead of its own, has the other's
  LEFT JOIN LATERAL (SELECT g.id, g.name FROM responsibility h JOIN organization g ON g.authority_id = $1 AND g.id = h.organization_id
    WHERE h.authority_id = $1 AND h.item_id IN (t.id, t.parent_id) AND h.role = 'lead' AND h.superseded_at IS NULL
      AND h.valid_from <= $2::date AND (h.valid_to IS NULL OR h.valid_to >= $2::date) ORDER BY h.item_id = t.id DESC LIMIT 1) r ON true
  LEFT JOIN statement s ON s.authority_id = $1 AND s.id = t.said
  LEFT JOIN document d ON d.authority_id = $1 AND d.id = s.document_id
  LEFT JOIN section sec ON sec.authority_id = $1 AND sec.document_id = s.document_id AND sec.id = s.section
`

// those who hold most come first
const SOUGHT = `SELECT x.*, -count(*) OVER (PARTITION BY x.holder) AS holds FROM (${TASKS}) x
  WHERE ($8::text IS NULL OR x.state = $8 OR $8 = 'overdue' AND x.overdue)
    AND ($9::text IS NULL OR strpos(lower(concat_ws(' ', x.title, x.quote, x.actor, x."leadName")), lower($9)) > 0)`

/** The latest year first, then the order of the text. */
const TEXT = [
  ['newest', 'integer'],
  ['text', 'text'],
  ['place', 'integer'],
  ['title', 'text'],
  ['id', 'uuid'],
] as const
const VIEWS = {
  section: { columns: TEXT },
  actor: { columns: [['holds', 'integer'], ['holder', 'text'], ...TEXT] },
  due: { columns: [['day', 'date'], ...TEXT] },
} as const

const number = (value: string | null) => (value === null ? null : Math.round(Number(value) * 10) / 10)

function present({ newest: _newest, text: _text, place: _place, day: _day, holder: _holder, holds: _holds, ...row }: Placed): WorkTask {
  const { milestonesTotal, milestonesDone, leadId, leadName, documentId, documentTitle, statementId, at, quote, ...rest } = row
  return {
    ...rest,
    reported: number(row.reported),
    computed: number(row.computed),
    schedule: number(row.schedule),
    milestones: { total: milestonesTotal, done: milestonesDone },
    lead: leadId === null ? null : { id: leadId, name: leadName ?? '' },
    source:
      documentId === null || statementId === null || at === null
        ? null
        : { documentId, documentTitle: documentTitle ?? '', statementId, at, quote: (quote ?? '').replace(/\s*\n\s*/g, '') },
  }
}

const valuesOf = (tx: Tx, today: string, filter: TaskFilter) => [
  tx.authorityId,
  today,
  filter.id ?? null,
  filter.plan ?? null,
  filter.list ?? null,
  filter.year ?? null,
  filter.parent ?? null,
  filter.state ?? null,
  filter.q?.trim() || null,
]

/** Living tasks with their deadline, progress and sentence, in the order of the text: one query whatever their number. */
export async function tasksOf(tx: Tx, today: string, filter: TaskFilter): Promise<WorkTask[]> {
  const order = TEXT.map(([name]) => `x.${name}`).join(', ')
  return (await tx.query<Placed>(`SELECT * FROM (${SOUGHT}) x ORDER BY ${order}`, valuesOf(tx, today, filter))).map(present)
}

/** A page of them, after the one at which the page before ended. */
export async function pageOfTasks(tx: Tx, today: string, filter: TaskFilter, view: TaskView, asked: PageAsked): Promise<Page<WorkTask>> {
  const page = await readPage<Placed>(tx, SOUGHT, valuesOf(tx, today, filter), VIEWS[view], asked)
  return { ...page, items: page.items.map(present) }
}

const GROUPS = { section: 'x.section', actor: 'x.holder', due: `to_char(x.day, 'YYYY-Q')` } as const

/** How many there are: of all, of those with the words sought by state, and of those in the state asked for by group. */
export async function summaryOfTasks(tx: Tx, today: string, { state, q, ...filter }: TaskFilter, view: TaskView): Promise<TaskSummary> {
  const [row] = await tx.query<TaskSummary>(
    `WITH x AS MATERIALIZED (${SOUGHT}), f AS MATERIALIZED (SELECT * FROM x WHERE $10::text IS NULL
         OR strpos(lower(concat_ws(' ', x.title, x.quote, x.actor, x."leadName")), lower($10)) > 0)
     SELECT (SELECT count(*) FROM x) AS total, (SELECT count(*) FROM x WHERE overdue) AS overdue, (SELECT count(*) FROM x WHERE state = 'closed') AS closed,
       (SELECT coalesce(jsonb_object_agg(g.state, g.n), '{}') FROM (SELECT state, count(*) AS n FROM f GROUP BY state
         UNION ALL SELECT 'overdue', count(*) FROM f WHERE overdue) g) AS states,
       (SELECT coalesce(jsonb_object_agg(g.key, g.n), '{}') FROM (SELECT coalesce(${GROUPS[view]}, '') AS key, count(*) AS n FROM f x
         WHERE $11::text IS NULL OR x.state = $11 OR $11 = 'overdue' AND x.overdue GROUP BY 1) g) AS groups`,
    [...valuesOf(tx, today, filter), q?.trim() || null, state ?? null],
  )
  return row as TaskSummary
}
