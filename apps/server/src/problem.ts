import type { Problem } from '@lantu/model/api/problem'
import { LantuError } from '@lantu/model/errors'

/** RFC 9457: what went wrong, in both languages, with the address of its explanation. */
export function problemOf(error: LantuError, instance: string): Problem {
  const en = error.sentence('en')
  return {
    type: `/docs/errors#${error.code}`,
    title: error.code,
    status: error.status,
    detail: en,
    code: error.code,
    zh: error.sentence('zh'),
    en,
    instance,
  }
}

interface Thrown {
  readonly statusCode?: number
  readonly code?: string
  readonly message?: string
  readonly validation?: readonly {
    readonly instancePath?: string
    readonly message?: string
    readonly params?: Readonly<Record<string, unknown>>
  }[]
  readonly validationContext?: string
}

/** What Fastify and its plugins throw, in our words; null for what nobody expected. */
export function knownError(error: unknown, limitMebibytes: number): LantuError | null {
  if (error instanceof LantuError) return error
  const { statusCode, code, message, validation, validationContext } = error as Thrown
  if (validation) {
    const first = validation[0]
    const missing = first?.params?.missingProperty
    return new LantuError('request.invalid', {
      reason:
        `${validationContext ?? ''}${first?.instancePath ?? ''}${missing ? `/${String(missing)}` : ''} ${first?.message ?? ''}`.trim(),
    })
  }
  if (code === 'FST_REQ_FILE_TOO_LARGE' || code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413)
    return new LantuError('file.too-large', { limit: limitMebibytes })
  if (statusCode === 429) return new LantuError('rate.limited')
  if (statusCode === 415) return new LantuError('request.invalid', { reason: 'content-type' })
  // PostgreSQL: a value that is no UUID where one is expected
  if (code === '22P02') return new LantuError('request.invalid', { reason: 'id' })
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new LantuError('request.invalid', { reason: (message ?? '').slice(0, 120) })
  if (code === 'ECONNREFUSED' || code === '57P01' || code === '57P03') return new LantuError('database.unreachable', { reason: code })
  return null
}
