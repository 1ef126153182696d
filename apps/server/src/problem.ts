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

/** What PostgreSQL says of a value that no column holds; the transaction has been rolled back. */
const REFUSED_VALUES: Readonly<Record<string, string>> = {
  // no UUID where one is expected
  '22P02': 'id',
  // the sign U+0000, in text and in JSON
  '22021': 'U+0000',
  '22P05': 'U+0000',
  '22003': 'number',
  '22007': 'date',
  '22008': 'date',
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
  const refused = REFUSED_VALUES[code ?? '']
  if (refused) return new LantuError('request.invalid', { reason: refused })
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new LantuError('request.invalid', { reason: (message ?? '').slice(0, 120) })
  if (code === 'ECONNREFUSED' || code === '57P01' || code === '57P03') return new LantuError('database.unreachable', { reason: code })
  return null
}
