import { plainReading } from '@lantu/coherence/versions/pair-statements'

type Fields = Readonly<Record<string, unknown>>

const same = (a: unknown, b: unknown) => plainReading(a) === plainReading(b)

/**
 * A reviewer's correction of one reading, made on another: what the reviewer had changed is changed again, unless the later text says
 * something else in that very field.
 */
export function carriedFields(read: Fields, corrected: Fields, readNow: Fields): Record<string, unknown> {
  const fields: Record<string, unknown> = { ...readNow }
  for (const name of new Set([...Object.keys(read), ...Object.keys(corrected)])) {
    if (same(read[name], corrected[name]) || !same(read[name], readNow[name])) continue
    if (corrected[name] === undefined) delete fields[name]
    else fields[name] = corrected[name]
  }
  return fields
}
