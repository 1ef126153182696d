import { createHash } from 'node:crypto'
import type { ActionContext } from '@lantu/actions/action-context'
import { LantuError } from '@lantu/model/errors'
import type { FastifyReply, FastifyRequest } from 'fastify'

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

interface Row {
  readonly request_hash: string
  readonly status: number | null
  readonly headers: Record<string, string> | null
  readonly answer: unknown
}

const WAIT = 100
const LONGEST = 30_000

async function claim(context: ActionContext, key: string, hash: string): Promise<Row | null> {
  return context.register.transaction(context.actor.authorityId, async tx => {
    const made = await tx.query(
      'INSERT INTO idempotency (authority_id, key, request_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key',
      [tx.authorityId, key, hash],
    )
    if (made.length) return null
    const [row] = await tx.query<Row>(
      'SELECT request_hash, status, headers, answer FROM idempotency WHERE authority_id = $1 AND key = $2',
      [tx.authorityId, key],
    )
    return row ?? null
  })
}

async function send(reply: FastifyReply, answer: Answer): Promise<never> {
  return reply
    .code(answer.status)
    .headers(answer.headers ?? {})
    .send(answer.body)
}

/**
 * Does what a post asks once for each `Idempotency-Key`: the same request again has the same answer, another request under the
 * same key is refused, one that comes while the first is at work waits for it. A failed request may be repeated.
 */
export async function once(
  context: ActionContext,
  request: FastifyRequest,
  reply: FastifyReply,
  body: string | Uint8Array,
  work: () => Promise<Answer>,
): Promise<never> {
  const key = request.headers['idempotency-key']
  if (key === undefined) return send(reply, await work())
  if (typeof key !== 'string' || key.length < 8 || key.length > 200) throw new LantuError('request.invalid', { reason: 'Idempotency-Key' })
  const hash = createHash('sha256')
    .update(`${request.method} ${request.url}\n${request.headers['if-match'] ?? ''}\n`)
    .update(body)
    .digest('hex')
  for (let waited = 0; waited <= LONGEST; waited += WAIT) {
    const row = await claim(context, key, hash)
    if (row === null) break
    if (row.request_hash !== hash) throw new LantuError('idempotency.mismatch')
    if (row.status !== null) return send(reply, { status: row.status, body: row.answer, headers: row.headers ?? {} })
    await new Promise(done => setTimeout(done, WAIT))
  }
  const { actor, register } = context
  try {
    const answer = await work()
    await register.transaction(actor.authorityId, tx =>
      tx.query('UPDATE idempotency SET status = $3, headers = $4, answer = $5 WHERE authority_id = $1 AND key = $2', [
        tx.authorityId,
        key,
        answer.status,
        JSON.stringify(answer.headers ?? {}),
        JSON.stringify(answer.body),
      ]),
    )
    return await send(reply, answer)
  } catch (error) {
    await register.transaction(actor.authorityId, tx =>
      tx.query('DELETE FROM idempotency WHERE authority_id = $1 AND key = $2', [tx.authorityId, key]),
    )
    throw error
  }
}

/** The same for a request that says all in JSON: answers what is done, as JSON too. */
export const answerOnce = (
  context: ActionContext,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<unknown>,
  status = 200,
): Promise<never> => once(context, request, reply, JSON.stringify(request.body ?? null), async () => ({ status, body: await work() }))

/** The same where what is answered has a version, which a later change must say that it saw (`seen-version.ts`). */
export const answerVersionOnce = (
  context: ActionContext,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<{ readonly version: number }>,
  status = 200,
): Promise<never> =>
  once(context, request, reply, JSON.stringify(request.body ?? null), async () => {
    const body = await work()
    return { status, body, headers: { etag: `"${body.version}"` } }
  })
