import type { ProjectRow } from '@lantu/model/api/library/library'
import type { Approval, Slip } from '@lantu/model/api/library/lists'
import type { ProjectDetail } from '@lantu/model/api/library/project'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'
import { LIST_TABLES } from './exchange/settle-rows.ts'
import { APPROVAL_FIELDS, clocked } from './gates/approval-clocks.ts'
import { checkGate, type GateFacts, gatesFrom } from './gates/gates.ts'
import { slipsOf } from './gates/slips.ts'
import { leadOf } from './project-lead.ts'
import { rowsById } from './project-rows.ts'

interface Own extends Pick<ProjectDetail, 'nature' | 'place' | 'geometry' | 'leadId' | 'scale'> {
  readonly merged_into: string | null
}

const LISTS = {
  milestones: `SELECT name, baseline_on AS "baselineOn", planned_on AS "plannedOn", done_on AS "doneOn", reason FROM project_milestone`,
  approvals: `SELECT ${APPROVAL_FIELDS} FROM project_approval`,
  money: `SELECT year, source, kind, amount FROM project_money`,
  months: `SELECT to_char(month, 'YYYY-MM') AS month, planned, completed, progress, note, issue, reported_by AS "reportedBy", reported_on AS "reportedOn" FROM project_month`,
  listings: `SELECT year, list, goal FROM project_listing`,
  gates: `SELECT from_stage AS "from", to_stage AS "to", checks, reason, passed_by AS "passedBy", passed_on AS "passedOn" FROM project_gate`,
} as const
const ORDER: Readonly<Record<keyof typeof LISTS, string>> = {
  milestones: 'planned_on, name',
  approvals: 'coalesce(granted_on, due_on), kind',
  money: 'year, kind, source',
  months: 'month',
  listings: 'year, list',
  // two gates of one day in the order in which they were passed
  gates:
    '(SELECT e.ordinal FROM project_edit e WHERE e.authority_id = project_gate.authority_id AND e.id = project_gate.edit_id), recorded_at',
}

type Lists = Pick<ProjectDetail, Exclude<keyof typeof LISTS, 'approvals'>> & { readonly approvals: Approval[] }

async function listsOf(tx: Tx, id: string): Promise<Lists> {
  const found: Record<string, unknown> = {}
  for (const [name, select] of Object.entries(LISTS))
    found[name] = await tx.query(
      `${select} WHERE authority_id = $1 AND project_id = $2 AND superseded_at IS NULL ORDER BY ${ORDER[name as keyof typeof LISTS]}`,
      [tx.authorityId, id],
    )
  return found as unknown as Lists
}

const said = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)

interface Touched {
  readonly edit_id: string
  readonly list: string
  readonly written: number
  readonly ended: number
}

/** How many rows of which list each edit wrote and ended; copies that an undo brought back are the undo's doing, not told twice. */
async function rowsByEdit(tx: Tx, id: string): Promise<Map<string, Omit<Touched, 'edit_id'>[]>> {
  const of = LIST_TABLES.map(
    ({ list, table }) =>
      `SELECT edit_id, '${list}' AS list, count(*)::int AS written, 0 AS ended FROM ${table}
         WHERE authority_id = $1 AND project_id = $2 AND edit_id IS NOT NULL AND restores IS NULL GROUP BY edit_id
       UNION ALL SELECT ended_by, '${list}', 0, count(*)::int FROM ${table} WHERE authority_id = $1 AND project_id = $2 AND ended_by IS NOT NULL GROUP BY ended_by`,
  )
  const rows = await tx.query<Touched>(
    `SELECT edit_id, list, sum(written)::int AS written, sum(ended)::int AS ended FROM (${of.join(' UNION ALL ')}) x GROUP BY edit_id, list ORDER BY list`,
    [tx.authorityId, id],
  )
  const byEdit = new Map<string, Omit<Touched, 'edit_id'>[]>()
  for (const { edit_id, ...touched } of rows) byEdit.set(edit_id, [...(byEdit.get(edit_id) ?? []), touched])
  return byEdit
}

interface Edit {
  readonly id: string
  readonly at: Date
  readonly actor: string
  readonly verb: string
  readonly undone: boolean
  readonly ordinal: number
}

/** Every act on the project, the latest first: what its fields were before and after, how many rows of its lists were written. */
async function historyOf(tx: Tx, id: string): Promise<ProjectDetail['history']> {
  const versions = await tx.query<{ fields: Record<string, unknown>; at: Date; edit_id: string | null }>(
    `SELECT fields, recorded_at AS at, edit_id FROM project_version WHERE authority_id = $1 AND project_id = $2 ORDER BY version`,
    [tx.authorityId, id],
  )
  const rows = await rowsByEdit(tx, id)
  const edits = await tx.query<Edit>(
    `SELECT id, decided_at AS at, actor, verb, undone_by IS NOT NULL AS undone, ordinal::int FROM project_edit WHERE authority_id = $1 AND id = ANY($2)`,
    [tx.authorityId, [...new Set([...versions.flatMap(row => row.edit_id ?? []), ...rows.keys()])]],
  )
  const editOf = new Map(edits.map(edit => [edit.id, edit]))
  const told = (edit: Edit | undefined, at: Date, changes: ProjectDetail['history'][number]['changes']) => ({
    ordinal: edit?.ordinal ?? 0,
    entry: {
      at: at.toISOString(),
      actor: edit?.actor ?? '',
      verb: edit?.verb ?? 'text',
      editId: edit?.id ?? null,
      undone: edit?.undone ?? false,
      changes,
      rows: edit ? (rows.get(edit.id) ?? []) : [],
    },
  })
  const ofFields = versions.map(({ fields, at, edit_id }, index) => {
    const before = versions[index - 1]?.fields ?? {}
    const changes = Object.keys(fields)
      .filter(field => index > 0 && said(before[field]) !== said(fields[field]))
      .map(field => ({ field, from: said(before[field]), to: said(fields[field]) }))
    return told(edit_id ? editOf.get(edit_id) : undefined, at, changes)
  })
  const seen = new Set(versions.map(row => row.edit_id))
  const ofLists = edits.filter(edit => !seen.has(edit.id)).map(edit => told(edit, edit.at, []))
  return [...ofFields, ...ofLists].toSorted((a, b) => b.ordinal - a.ordinal).map(({ entry }) => entry)
}

/** What the gates look at, of a project and its lists. */
export function factsOf(
  row: ProjectRow,
  own: Pick<Own, 'place' | 'leadId' | 'scale'>,
  lists: Pick<Lists, 'approvals' | 'milestones' | 'money'>,
): GateFacts {
  return {
    ...row,
    ...own,
    granted: lists.approvals.filter(one => one.state === 'granted' || one.state === 'not-needed').map(one => one.kind),
    milestones: lists.milestones.length,
    sources: lists.money.filter(line => line.kind !== 'need').length,
  }
}

/** The project itself with its lists, in the caller's transaction. A merged project leads to the one that stands for it. */
export async function readProject(tx: Tx, day: string, asked: string) {
  const [own] = await tx.query<Own & { id: string }>(
    `SELECT p.id, p.nature, p.place, p.geometry, ${leadOf('p')} AS "leadId", p.scale FROM project m JOIN project p ON p.authority_id = m.authority_id AND p.id = coalesce(m.merged_into, m.id)
     WHERE m.authority_id = $1 AND m.id = $2`,
    [tx.authorityId, asked],
  )
  const row = own && (await rowsById(tx, day, [own.id])).get(own.id)
  if (!own || !row) throw new LantuError('thing.not-found', { thing: 'project' })
  const { id, ...fields } = own
  return { id, row, fields, lists: await listsOf(tx, id) }
}

/** All that one project's page shows. */
export function getProject(context: ActionContext, asked: string): Promise<ProjectDetail> {
  return act(context, 'library.see', async tx => {
    const day = await todayOf(tx, context)
    const { id, row, fields, lists } = await readProject(tx, day, asked)
    const facts = factsOf(row, fields, lists)
    const files = await tx.query<Omit<ProjectDetail['files'][number], 'recordedAt'> & { recordedAt: Date }>(
      `SELECT f.id, f.name, f.caption, s.media_type AS "mediaType", length(s.bytes) AS bytes, f.sha256, to_char(f.month, 'YYYY-MM') AS month, f.recorded_at AS "recordedAt"
       FROM project_file f JOIN stored_file s ON s.authority_id = f.authority_id AND s.sha256 = f.sha256
       WHERE f.authority_id = $1 AND f.project_id = $2 AND f.superseded_at IS NULL ORDER BY f.month, f.recorded_at`,
      [tx.authorityId, id],
    )
    const sentences = await tx.query<ProjectDetail['sentences'][number]>(
      `SELECT s.id AS "statementId", m.plan_id AS "planId", pl.title AS "planTitle", s.document_id AS "documentId", d.title AS "documentTitle", s.start_at AS at, s.words AS text, s.quote
       FROM project_mention m JOIN statement s ON s.authority_id = m.authority_id AND s.id = m.statement_id
       JOIN plan pl ON pl.authority_id = m.authority_id AND pl.id = m.plan_id JOIN document d ON d.authority_id = s.authority_id AND d.id = s.document_id
       WHERE m.authority_id = $1 AND m.project_id = $2 AND m.superseded_at IS NULL ORDER BY d.imported_at, s.start_at`,
      [tx.authorityId, id],
    )
    const links = await tx.query<ProjectDetail['links'][number]>(
      `SELECT * FROM (
         SELECT l.item_kind AS "itemKind", l.item_id AS "itemId", i.name FROM project_link l JOIN indicator i ON i.authority_id = l.authority_id AND i.id = l.item_id
         WHERE l.authority_id = $1 AND l.project_id = $2 AND l.superseded_at IS NULL AND l.item_kind = 'indicator'
         UNION SELECT 'task', t.id, t.title FROM task t WHERE t.authority_id = $1 AND t.superseded_at IS NULL AND t.id IN (
           SELECT item_id FROM project_link WHERE authority_id = $1 AND project_id = $2 AND superseded_at IS NULL AND item_kind = 'task'
           UNION SELECT task_id FROM task_link WHERE authority_id = $1 AND item_kind = 'project' AND item_id = $2 AND superseded_at IS NULL)) x ORDER BY 1, 3`,
      [tx.authorityId, id],
    )
    const others = await tx.query<{ name: string }>('SELECT name FROM project WHERE authority_id = $1 AND merged_into = $2 ORDER BY name', [
      tx.authorityId,
      id,
    ])
    const slips: Slip[] = slipsOf(day, row, lists.milestones)
    return {
      ...row,
      ...fields,
      ...lists,
      approvals: await clocked(tx, day, lists.approvals),
      nextGates: gatesFrom(row.stage).map(to => ({ to, checks: checkGate(row.stage, to, facts) ?? [] })),
      files: files.map(file => ({ ...file, recordedAt: file.recordedAt.toISOString() })),
      slips,
      sentences,
      links,
      otherNames: others.map(other => other.name),
      history: await historyOf(tx, id),
    }
  })
}
