import { LantuError } from '@lantu/model/errors'
import type { FastifyRequest } from 'fastify'

/** The version that the client saw. Without it, a change could overwrite what the client never saw. */
export function seenVersion(request: FastifyRequest): number {
  const header = request.headers['if-match']
  if (header === undefined) throw new LantuError('edit.precondition-required')
  const found = /^"(\d{1,9})"$/.exec(header)
  if (!found) throw new LantuError('request.invalid', { reason: 'If-Match' })
  return Number(found[1])
}
