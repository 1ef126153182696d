import type { Decided } from '@lantu/model/api/decision'
import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import type { Alike } from '@lantu/model/api/review'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { carriedFields } from './carried-fields.ts'
import { checkFields } from './decide-statement.ts'
import { recordDecision, type Standing } from './record-decision.ts'
import { statementsById } from './see-statements.ts'

/** More than a reviewer looks through before he agrees. */
const MOST = 200
/** What a sentence says in words of its own: the same words mean the same anywhere in the plan. What else was read hangs on its chapter. */
const WORDS = new Set(['indicator', 'name', 'unit', 'action', 'object', 'actor', 'reference', 'verb', 'quantity', 'place'])

interface Corrected extends Standing {
  readonly planId: string
  readonly section: number
  readonly rule: string
  readonly proposed: Record<string, unknown>
}

const differs = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null)

/** The statement that was corrected by the decision, and what was changed in it. */
async function correctionOf(tx: Tx, decisionId: string): Promise<{ source: Corrected; changed: string[] }> {
  const [source] = await tx.query<Corrected>(
    `SELECT s.id, s.state, s.fields, s.version, s.kind, s.document_id AS "documentId", s.decision_id AS "decisionId", s.plan_id AS "planId", s.section, s.rule, s.proposed
     FROM decision d JOIN statement s ON s.authority_id = d.authority_id AND s.id = (d.before -> 0 ->> 'id')::uuid
     WHERE d.authority_id = $1 AND d.id = $2 AND d.verb = 'correct' AND d.count = 1 AND d.undone_by IS NULL`,
    [tx.authorityId, decisionId],
  )
  if (!source) throw new LantuError('thing.not-found', { thing: 'decision' })
  const names = [...new Set([...Object.keys(source.proposed), ...Object.keys(source.fields)])]
  return { source, changed: names.filter(name => differs(source.proposed[name], source.fields[name])) }
}

/**
 * Pending statements that were read as the corrected one was: of the same plan and kind, with the same words in what was changed; where
 * something else than words was changed (a year, what it measures), also by the same rule and under the same heading.
 */
async function alikeOf(
  tx: Tx,
  { source, changed }: Awaited<ReturnType<typeof correctionOf>>,
  ids: readonly string[] | null,
): Promise<Standing[]> {
  if (!changed.length) return []
  const near = !changed.every(name => WORDS.has(name))
  return tx.query<Standing>(
    `SELECT s.id, s.state, s.fields, s.version, s.kind, s.document_id AS "documentId", s.decision_id AS "decisionId" FROM statement s
     WHERE s.authority_id = $1 AND s.plan_id = $2 AND s.state = 'pending' AND s.kind = $3
       AND NOT EXISTS (SELECT 1 FROM unnest($4::text[]) AS f (name) WHERE s.fields -> f.name IS DISTINCT FROM $5::jsonb -> f.name)
       AND (NOT $6 OR (s.document_id = $7 AND s.section = $8 AND s.rule = $9)) AND ($10::uuid[] IS NULL OR s.id = ANY($10))
     ORDER BY s.document_id, s.start_at, s.id ${ids ? 'FOR UPDATE' : ''}`,
    [
      tx.authorityId,
      source.planId,
      source.kind,
      changed,
      JSON.stringify(source.proposed),
      near,
      source.documentId,
      source.section,
      source.rule,
      ids,
    ],
  )
}

/** For which other statements a correction may be made too, and what it changes. */
export function seeAlike(context: ActionContext, decisionId: string): Promise<Alike> {
  return act(context, 'statement.decide', async tx => {
    const correction = await correctionOf(tx, decisionId)
    const alike = await alikeOf(tx, correction, null)
    const items: RegisteredStatement[] = await statementsById(
      tx,
      alike.slice(0, MOST).map(one => one.id),
    )
    const { proposed, fields } = correction.source
    return {
      changes: correction.changed.map(field => ({ field, from: proposed[field] ?? null, to: fields[field] ?? null })),
      items,
      total: alike.length,
    }
  })
}

/** Makes the correction for the statements that the reviewer picked of those: one decision, which one undo takes back. */
export function correctAlike(context: ActionContext, decisionId: string, ids: readonly string[]): Promise<Decided & { count: number }> {
  return act(context, 'statement.decide', async tx => {
    const correction = await correctionOf(tx, decisionId)
    const before = await alikeOf(tx, correction, ids)
    if (before.length !== new Set(ids).size) throw new LantuError('edit.stale')
    const { proposed, fields } = correction.source
    return recordDecision(tx, context, {
      verb: 'correct',
      before,
      state: 'corrected',
      fields: new Map(before.map(one => [one.id, checkFields(one.kind, carriedFields(proposed, fields, one.fields) as never)])),
      basis: { how: 'alike', from: decisionId },
    })
  })
}
