import { LantuError } from '@lantu/model/errors'

/** A place in a list, opaque to clients: the sort key of the last row seen. */
export const writeCursor = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url')

export function readCursor(cursor: string, length: number): (string | number)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.length === length && key.every(part => typeof part === 'string' || typeof part === 'number')) return key
  } catch {
    // said below
  }
  throw new LantuError('request.invalid', { reason: 'cursor' })
}
