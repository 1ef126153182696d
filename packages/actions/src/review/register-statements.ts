import { dayOfDeadline } from '@lantu/model/day-of-deadline'
import { findStandardIndicator, nameKey } from '@lantu/model/indicator-catalogue'
import { projectKey } from '@lantu/model/project-key'
import type { GoalFields, ObservationFields, ProjectFields, Stage, TaskFields } from '@lantu/model/statement'
import { taskTitle } from '@lantu/model/task-title'
import { unitOf } from '@lantu/model/units'
import type { Tx } from '@lantu/register/open-register'
import { guessPlaces } from '../library/exchange/guess-places.ts'

/** What accepted and corrected statements become: values of indicators, projects, tasks. */

interface Row {
  readonly id: string
  readonly kind: 'observation' | 'goal' | 'project' | 'system' | 'task'
  readonly planId: string
  readonly state: string
  readonly fields: ObservationFields & GoalFields & ProjectFields & TaskFields
}

const DECIDED = "('accepted', 'corrected', 'rejected')"
/** A later edition says it again and has been decided on: it is there that it stands, once. */
const TAKEN_OVER = `EXISTS (SELECT 1 FROM statement n WHERE n.authority_id = s.authority_id AND n.carried_from = s.id AND n.state IN ${DECIDED})`

/** Ends the living rows of the statements and, for those that stand, writes new ones. Set-based: ten thousand in one go. */
export async function registerStatements(tx: Tx, changed: readonly string[], at = new Date()): Promise<void> {
  if (!changed.length) return
  const before = await tx.query<{ id: string }>(
    'SELECT carried_from AS id FROM statement WHERE authority_id = $1 AND id = ANY($2) AND carried_from IS NOT NULL',
    [tx.authorityId, changed],
  )
  const ids = [...new Set([...changed, ...before.map(row => row.id)])]
  const touched = await tx.query<{ project_id: string }>(
    'UPDATE project_mention SET superseded_at = now() WHERE authority_id = $1 AND statement_id = ANY($2) AND superseded_at IS NULL RETURNING project_id',
    [tx.authorityId, ids],
  )
  for (const table of ['target', 'observation', 'task']) {
    await tx.query(
      `UPDATE ${table} SET superseded_at = ${table === 'observation' ? '$3' : 'now()'} WHERE authority_id = $1 AND statement_id = ANY($2) AND superseded_at IS NULL`,
      table === 'observation' ? [tx.authorityId, ids, at] : [tx.authorityId, ids],
    )
  }
  const rows = await tx.query<Row>(
    `SELECT id, kind, plan_id AS "planId", state, fields FROM statement s WHERE authority_id = $1 AND id = ANY($2) AND state IN ('accepted', 'corrected')
       AND NOT ${TAKEN_OVER}`,
    [tx.authorityId, ids],
  )
  await registerObservations(
    tx,
    rows.filter(row => row.kind === 'observation' || row.kind === 'goal'),
    at,
  )
  const projects = rows.filter(row => row.kind === 'project' || row.kind === 'system')
  const named = await registerProjects(tx, projects)
  await settleStages(tx, [...new Set([...touched.map(row => row.project_id), ...named])])
  await registerTasks(
    tx,
    rows.filter(row => row.kind === 'task'),
  )
}

interface Identified {
  readonly key: string
  readonly family: string
  readonly name: string
  readonly unit: string
}

/** 固定资产投资年均增长 is a growth of 固定资产投资, as a table's first column puts it. */
const withoutGrowth = (name: string) => name.replace(/(?<=.)(年均|年平均)(增长率|增长|增速|增幅)$/, '')

/** Names that mean one indicator share a key; the family of the unit keeps amounts apart from shares of the same name. */
function identify({ kind, fields }: Row): Identified {
  // a goal has no unit: it joins whatever indicator has its name
  const level = kind === 'observation' && fields.measure === 'level'
  const printed = kind === 'observation' && fields.measure === 'growth' ? withoutGrowth(fields.indicator) : fields.indicator
  const standard = findStandardIndicator(printed, level ? fields.unit : undefined)
  const unit = level ? fields.unit : (standard?.unit ?? '')
  return {
    key: nameKey(standard?.name ?? printed),
    family: unit ? unitOf(unit).family : '',
    name: standard?.name ?? printed,
    unit,
  }
}

interface Known {
  id: string
  key: string
  family: string
}

/** The indicator of each name, made where there is none. Levels go first: they know the unit that growth lacks. */
async function indicatorsFor(tx: Tx, rows: readonly Row[]): Promise<Map<string, string>> {
  const identified = rows.map(row => ({ row, ...identify(row) }))
  const keys = [...new Set(identified.map(one => one.key))]
  const found = await tx.query<{ id: string; identity: string }>(
    "SELECT id, identity FROM indicator WHERE authority_id = $1 AND split_part(identity, '|', 1) = ANY($2) ORDER BY identity DESC",
    [tx.authorityId, keys],
  )
  const known = new Map<string, Known[]>()
  for (const { id, identity } of found) {
    const [key = '', family = ''] = identity.split('|')
    known.set(key, [...(known.get(key) ?? []), { id, key, family }])
  }
  const made: {
    id: string
    name: string
    identity: string
    unit: string
    direction: string | null
    accumulation: string | null
    definition: string
    source: string
  }[] = []
  const settled: { id: string; identity: string; unit: string }[] = []
  const indicatorOf = new Map<string, string>()
  for (const one of identified.toSorted((a, b) => Number(b.family !== '') - Number(a.family !== ''))) {
    const list = known.get(one.key) ?? []
    let match = one.family ? list.find(other => other.family === one.family) : list[0]
    const open = one.family && !match ? list.find(other => other.family === '') : undefined
    if (open) {
      open.family = one.family
      settled.push({ id: open.id, identity: `${one.key}|${one.family}`, unit: one.unit })
      match = open
    }
    if (!match) {
      match = { id: crypto.randomUUID(), key: one.key, family: one.family }
      known.set(one.key, [...list, match])
      const standard = findStandardIndicator(one.name)
      made.push({
        id: match.id,
        name: one.name,
        identity: `${one.key}|${one.family}`,
        unit: one.unit,
        direction: standard?.direction ?? null,
        accumulation: standard?.accumulation ?? null,
        definition: standard?.definition ?? '',
        source: standard?.source ?? '',
      })
    }
    indicatorOf.set(one.row.id, match.id)
  }
  await tx.query(
    `INSERT INTO indicator (authority_id, id, name, identity, unit, direction, accumulation, definition, source)
     SELECT $1, i.id, i.name, i.identity, i.unit, i.direction, i.accumulation, i.definition, i.source
     FROM jsonb_to_recordset($2::jsonb) AS i (id uuid, name text, identity text, unit text, direction text, accumulation text, definition text, source text)`,
    [tx.authorityId, JSON.stringify(made)],
  )
  for (const one of settled) {
    await tx.query(
      "UPDATE indicator SET identity = $3, unit = CASE WHEN unit = '' THEN $4 ELSE unit END, version = version + 1 WHERE authority_id = $1 AND id = $2",
      [tx.authorityId, one.id, one.identity, one.unit],
    )
  }
  await tx.query(
    `INSERT INTO indicator_alias (authority_id, indicator_id, alias)
     SELECT DISTINCT $1::uuid, a.id, a.alias FROM jsonb_to_recordset($2::jsonb) AS a (id uuid, alias text)
     JOIN indicator i ON i.authority_id = $1 AND i.id = a.id AND i.name <> a.alias ON CONFLICT DO NOTHING`,
    [tx.authorityId, JSON.stringify(identified.map(one => ({ id: indicatorOf.get(one.row.id), alias: one.row.fields.indicator })))],
  )
  return indicatorOf
}

// a target that an amendment has ended does not stand again because its sentence is looked at again, be it in a later edition
const UNLESS_AMENDED = `WHERE NOT EXISTS (SELECT 1 FROM target t WHERE t.authority_id = $1 AND t.ended_by IS NOT NULL
  AND t.statement_id IN (v.statement, (SELECT n.carried_from FROM statement n WHERE n.authority_id = $1 AND n.id = v.statement)))`

async function registerObservations(tx: Tx, rows: readonly Row[], at: Date): Promise<void> {
  if (!rows.length) return
  const indicatorOf = await indicatorsFor(tx, rows)
  const values = rows.map(({ id, kind, planId, fields }) => {
    const goal = kind === 'goal'
    const [from, to] = fields.time ? fields.time.split('-') : []
    return {
      statement: id,
      plan: planId,
      indicator: indicatorOf.get(id),
      status: fields.status,
      place: fields.place ?? '',
      attribute: fields.attribute ?? null,
      measure: goal ? 'level' : fields.measure,
      basis: goal ? null : /年均|年平均/.test(fields.indicator) && fields.measure === 'growth' ? 'annual' : (fields.basis ?? null),
      goal: goal ? fields.form : null,
      reference: goal ? fields.reference : null,
      value: goal || fields.value === null ? null : [fields.value].flat(),
      unit: goal ? '' : fields.unit,
      comparator: goal ? 'eq' : fields.comparator,
      from: from ? Number(from) : null,
      to: from ? Number(to ?? from) : null,
    }
  })
  for (const [table, status] of [
    ['target', 'target'],
    ['observation', 'actual'],
  ] as const) {
    await tx.query(
      `INSERT INTO ${table} (authority_id, indicator_id, plan_id, statement_id, place, attribute, measure, basis, goal, goal_reference, value, unit, comparator, period_from, period_to, recorded_at)
       SELECT $1, v.indicator, v.plan, v.statement, v.place, v.attribute, v.measure, v.basis, v.goal, v.reference,
         CASE WHEN v.value IS NULL OR jsonb_typeof(v.value) = 'null' THEN NULL
           ELSE (SELECT array_agg(n.x::numeric ORDER BY n.i) FROM jsonb_array_elements_text(v.value) WITH ORDINALITY AS n (x, i)) END,
         v.unit, v.comparator, v."from", v."to", coalesce($3::timestamptz, now())
       FROM jsonb_to_recordset($2::jsonb) AS v (indicator uuid, plan uuid, statement uuid, place text, attribute text, measure text, basis text, goal text, reference text,
         value jsonb, unit text, comparator text, "from" int, "to" int)
       ${status === 'target' ? UNLESS_AMENDED : ''}`,
      [tx.authorityId, JSON.stringify(values.filter(value => value.status === status)), table === 'observation' ? at : null],
    )
  }
}

const STAGES: Readonly<Record<Stage, string>> = {
  '': 'idea',
  planning: 'reserve',
  start: 'construction',
  ongoing: 'construction',
  upgrade: 'construction',
  complete: 'construction',
  done: 'completed',
}

async function registerProjects(tx: Tx, rows: readonly Row[]): Promise<string[]> {
  if (!rows.length) return []
  const input = rows.map(({ id, kind, planId, fields }) => ({
    statement: id,
    plan: planId,
    kind,
    name: fields.name,
    // a document that names a thing twice, the second time in other words, means one
    key: projectKey(fields.sameAs ?? fields.name),
    stage: STAGES[fields.stage] ?? 'idea',
    quantity: fields.quantity,
  }))
  const json = JSON.stringify(input)
  await tx.query(
    `INSERT INTO project (authority_id, kind, name, name_key, stage, quantity, guessed)
     SELECT DISTINCT ON (p.kind, p.key) $1::uuid, p.kind, p.name, p.key, p.stage, p.quantity,
       CASE WHEN p.quantity = '' THEN '{stage}'::text[] ELSE '{stage,quantity}'::text[] END
     FROM jsonb_to_recordset($2::jsonb) AS p (kind text, name text, key text, stage text, quantity text) ORDER BY p.kind, p.key, p.name
     ON CONFLICT (authority_id, kind, name_key) DO NOTHING`,
    [tx.authorityId, json],
  )
  const mentions = await tx.query<{ project_id: string }>(
    `INSERT INTO project_mention (authority_id, project_id, plan_id, statement_id)
     -- a name that was merged away leads to the project that stands for it
     SELECT $1, coalesce(q.merged_into, q.id), p.plan, p.statement FROM jsonb_to_recordset($2::jsonb) AS p (kind text, key text, plan uuid, statement uuid)
     JOIN project q ON q.authority_id = $1 AND q.kind = p.kind AND q.name_key = p.key RETURNING project_id`,
    [tx.authorityId, json],
  )
  const named = mentions.map(row => row.project_id)
  await guessPlaces(tx, named)
  return named
}

/** A project stands where its furthest living mention puts it, until a person has said where it stands. */
async function settleStages(tx: Tx, projects: readonly string[]): Promise<void> {
  if (!projects.length) return
  await tx.query(
    `UPDATE project p SET stage = m.stage, version = p.version + 1
     FROM (SELECT DISTINCT ON (x.project_id) x.project_id, x.stage, x.rank FROM (
        SELECT pm.project_id, v.stage, v.rank FROM project_mention pm
        JOIN statement s ON s.authority_id = pm.authority_id AND s.id = pm.statement_id
        JOIN (VALUES ('', 'idea', 0), ('planning', 'reserve', 1), ('start', 'construction', 2), ('ongoing', 'construction', 2), ('upgrade', 'construction', 2),
          ('complete', 'construction', 2), ('done', 'completed', 3)) AS v (said, stage, rank) ON v.said = coalesce(s.fields->>'stage', '')
        WHERE pm.authority_id = $1 AND pm.project_id = ANY($2) AND pm.superseded_at IS NULL) x ORDER BY x.project_id, x.rank DESC) m
     WHERE p.authority_id = $1 AND p.id = m.project_id AND p.stage <> m.stage AND 'stage' = ANY(p.guessed)`,
    [tx.authorityId, projects],
  )
}

async function registerTasks(tx: Tx, rows: readonly Row[]): Promise<void> {
  if (!rows.length) return
  const tasks = rows.map(({ id, planId, fields }) => ({
    statement: id,
    plan: planId,
    title: taskTitle(fields),
    actor: fields.actor ?? '',
    due: fields.due ?? '',
    dueOn: dayOfDeadline(fields.due ?? '', fields.dueYear ?? null),
  }))
  await moveTasks(
    tx,
    rows.map(row => row.id),
  )
  // a task is what its sentence became, whatever is corrected in it: reports and owners stay with it
  await tx.query(
    `INSERT INTO task (authority_id, plan_id, statement_id, title, actor, due, due_on)
     SELECT $1, t.plan, t.statement, t.title, t.actor, t.due, t."dueOn"
     FROM jsonb_to_recordset($2::jsonb) AS t (plan uuid, statement uuid, title text, actor text, due text, "dueOn" date)
     ON CONFLICT (authority_id, statement_id) DO UPDATE SET plan_id = excluded.plan_id, title = excluded.title, actor = excluded.actor, due = excluded.due,
       due_on = CASE WHEN task.due = excluded.due THEN task.due_on ELSE excluded.due_on END, superseded_at = NULL, version = task.version + 1`,
    [tx.authorityId, JSON.stringify(tasks)],
  )
}

/** A task goes with its sentence from edition to edition, and back where that is taken back: its reports and owners stay with it. */
async function moveTasks(tx: Tx, statements: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE task k SET statement_id = m.there FROM (
       SELECT s.carried_from AS here, s.id AS there FROM statement s WHERE s.authority_id = $1 AND s.id = ANY($2) AND s.carried_from IS NOT NULL
       UNION ALL SELECT n.id, n.carried_from FROM statement n WHERE n.authority_id = $1 AND n.carried_from = ANY($2) AND n.state NOT IN ${DECIDED}) m
     WHERE k.authority_id = $1 AND k.statement_id = m.here AND NOT EXISTS (SELECT 1 FROM task x WHERE x.authority_id = $1 AND x.statement_id = m.there)`,
    [tx.authorityId, statements],
  )
}
