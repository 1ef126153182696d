import { compareSentences } from '@lantu/coherence/versions/compare-sentences'
import { pairStatements, plainReading, type ReadStatement } from '@lantu/coherence/versions/pair-statements'
import type { Decided } from '@lantu/model/api/decision'
import type { Carried } from '@lantu/model/api/plan-system'
import { LantuError } from '@lantu/model/errors'
import type { StatementKind } from '@lantu/model/statement'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { carriedFields } from '../review/carried-fields.ts'
import { conditionsOf } from '../review/choose-statements.ts'
import { decisionById } from '../review/present-decision.ts'
import { registerStatements } from '../review/register-statements.ts'
import { statementsById } from '../review/see-statements.ts'
import { writeAudit } from '../write-audit.ts'
import { sentencesOf } from './edition-sentences.ts'

type DecidedState = 'accepted' | 'corrected' | 'rejected'

interface Row extends ReadStatement {
  readonly state: DecidedState | 'pending'
  readonly version: number
  readonly decisionId: string | null
}

/** What a decision of the edition before makes of a statement that waits. */
interface Taken {
  readonly before: Pick<Row, 'id' | 'state' | 'fields' | 'version' | 'decisionId'>
  readonly from: string
  readonly state: DecidedState
  readonly fields: Readonly<Record<string, unknown>>
}

const COLUMNS = 's.id, s.kind, s.start_at AS at, s.words, s.proposed, s.fields, s.state, s.version, s.decision_id AS "decisionId"'
const same = (a: unknown, b: unknown) => plainReading(a) === plainReading(b)

/** Writes what is taken over as one decision, which one undo takes back. */
async function record(
  tx: Tx,
  context: ActionContext,
  taken: readonly Taken[],
  how: 'same' | 'confirm',
  more: Record<string, unknown>,
): Promise<Decided['decision']> {
  const ids = taken.map(one => one.before.id)
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO decision (authority_id, verb, actor, before, decided_at) VALUES ($1, 'carry', $2, $3, $4) RETURNING id`,
    [
      tx.authorityId,
      context.actor.name,
      JSON.stringify(taken.map(({ before: { id, state, fields, version, decisionId } }) => ({ id, state, fields, version, decisionId }))),
      context.now(),
    ],
  )
  const { id } = row as { id: string }
  await tx.query(
    `UPDATE statement s SET state = x.state, fields = x.fields, carried = $3, carried_from = x."from", version = s.version + 1, decision_id = $4
     FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, state text, fields jsonb, "from" uuid) WHERE s.authority_id = $1 AND s.id = x.id`,
    [tx.authorityId, JSON.stringify(taken.map(({ before, ...one }) => ({ ...one, id: before.id }))), how, id],
  )
  await registerStatements(tx, ids)
  const count = (state: DecidedState) => taken.filter(one => one.state === state).length
  await writeAudit(tx, context, 'statement.carry', {
    decision: id,
    how,
    count: ids.length,
    accepted: count('accepted'),
    corrected: count('corrected'),
    rejected: count('rejected'),
    statements: ids.slice(0, 50),
    from: taken.slice(0, 50).map(one => one.from),
    ...more,
  })
  return decisionById(tx, id)
}

/**
 * The edition before's decisions on what this edition says too: taken over where the sentence and what was read of it are the same, put
 * forward to be confirmed where they are near it. What a reviewer has decided here already stays.
 */
export async function carryOver(tx: Tx, context: ActionContext, documentId: string): Promise<Carried> {
  const [document] = await tx.query<{ previous: string | null }>(
    'SELECT previous_id AS previous FROM document WHERE authority_id = $1 AND id = $2 FOR UPDATE',
    [tx.authorityId, documentId],
  )
  if (!document) throw new LantuError('thing.not-found', { thing: 'document' })
  if (!document.previous)
    throw new LantuError('decision.not-possible', { reason: '先指明它的前一版 / name the edition that it follows first' })
  const before = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM statement s WHERE s.authority_id = $1 AND s.document_id = $2 AND s.state IN ('accepted', 'corrected', 'rejected') AND s.made_from = '{}'
     ORDER BY s.start_at, s.id`,
    [tx.authorityId, document.previous],
  )
  const after = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM statement s WHERE s.authority_id = $1 AND s.document_id = $2 AND s.state = 'pending' ORDER BY s.start_at, s.id FOR UPDATE`,
    [tx.authorityId, documentId],
  )
  if (!before.length || !after.length) return { same: 0, confirm: 0 }
  const differences = compareSentences(await sentencesOf(tx, document.previous), await sentencesOf(tx, documentId))
  const pairs = pairStatements(differences ?? [], before, after)
  const taken = pairs
    .filter(pair => pair.same)
    .map(({ before: old, after: now }): Taken => {
      // read now as it had to be corrected then: nothing is left to correct
      const mended = old.state === 'corrected' && same(old.fields, now.proposed)
      const state = mended ? 'accepted' : (old.state as DecidedState)
      return {
        before: now,
        from: old.id,
        state,
        fields: state === 'corrected' ? carriedFields(old.proposed, old.fields, now.proposed) : now.fields,
      }
    })
  const near = pairs.filter(pair => !pair.same)
  await tx.query(
    `UPDATE statement s SET carried = 'confirm', carried_from = x."from", version = s.version + 1 FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, "from" uuid)
     WHERE s.authority_id = $1 AND s.id = x.id AND s.carried_from IS DISTINCT FROM x."from"`,
    [tx.authorityId, JSON.stringify(near.map(pair => ({ id: pair.after.id, from: pair.before.id })))],
  )
  if (taken.length) await record(tx, context, taken, 'same', { document: documentId, previous: document.previous, toConfirm: near.length })
  else if (near.length)
    await writeAudit(tx, context, 'statement.carry', {
      count: 0,
      document: documentId,
      previous: document.previous,
      toConfirm: near.length,
    })
  return { same: taken.length, confirm: near.length }
}

/** Lets go of the edition before, which this one does not follow after all: its decisions stay, and each of the two speaks for itself again. */
export async function releaseCarried(tx: Tx, documentId: string): Promise<void> {
  const rows = await tx.query<{ id: string; from: string }>(
    `WITH held AS (SELECT id, carried_from FROM statement WHERE authority_id = $1 AND document_id = $2 AND carried_from IS NOT NULL FOR UPDATE)
     UPDATE statement s SET carried = NULL, carried_from = NULL, version = s.version + 1 FROM held h WHERE s.authority_id = $1 AND s.id = h.id
     RETURNING s.id, h.carried_from AS "from"`,
    [tx.authorityId, documentId],
  )
  await registerStatements(
    tx,
    rows.flatMap(row => [row.id, row.from]),
  )
}

/** Takes the decisions on the edition before over where the sentence is the same; what has changed is put forward. */
export const carryDecisions = (context: ActionContext, documentId: string): Promise<Carried> =>
  act(context, 'statement.decide', tx => carryOver(tx, context, documentId))

export interface ConfirmRequest {
  readonly plan?: string | undefined
  readonly document?: string | undefined
  readonly kind?: StatementKind | undefined
  readonly ids?: readonly string[] | undefined
  /** Of the one statement in `ids`, as it was seen. */
  readonly version?: number | undefined
}

/** Confirms what was put forward: the statements that wait become what the edition before's decision makes of them. One undo takes all back. */
export function confirmCarried(context: ActionContext, { ids, version, ...filter }: ConfirmRequest): Promise<Decided & { count: number }> {
  return act(context, 'statement.decide', async tx => {
    const conditions = conditionsOf(tx.authorityId, { ...filter, state: 'pending', carried: 'confirm' })
    conditions.add('s.id = ANY(?)', ids)
    const rows = await tx.query<Row & { from: string; oldState: DecidedState; oldProposed: Row['proposed']; oldFields: Row['fields'] }>(
      `SELECT ${COLUMNS}, c.id AS "from", c.state AS "oldState", c.proposed AS "oldProposed", c.fields AS "oldFields" FROM statement s
       JOIN statement c ON c.authority_id = s.authority_id AND c.id = s.carried_from AND c.state IN ('accepted', 'corrected', 'rejected')
       ${conditions.where} ORDER BY s.id FOR UPDATE OF s`,
      conditions.values,
    )
    if (!rows.length) throw new LantuError('decision.not-possible', { reason: '没有待确认的沿用结果 / nothing is waiting to be confirmed' })
    if (version !== undefined && rows[0]?.version !== version) throw new LantuError('edit.stale')
    const taken = rows.map((row): Taken => {
      const fields = row.oldState === 'corrected' ? carriedFields(row.oldProposed, row.oldFields, row.proposed) : row.fields
      const state = row.oldState === 'corrected' && same(fields, row.proposed) ? 'accepted' : row.oldState
      return { before: row, from: row.from, state, fields }
    })
    const decision = await record(tx, context, taken, 'confirm', {})
    return { decision, statements: await statementsById(tx, decision.statementIds.slice(0, 200)), count: taken.length }
  })
}
