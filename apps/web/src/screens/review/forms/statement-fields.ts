/** What the correction form says, in words and as fields. */

export type Fields = Record<string, unknown>

/** The fields of a statement's form, by kind. */
export const FORMS: Record<string, readonly string[]> = {
  observation: ['indicator', 'value', 'unit', 'comparator', 'time', 'status', 'measure', 'basis', 'attribute', 'place'],
  goal: ['indicator', 'form', 'reference', 'time', 'status', 'attribute', 'place'],
  project: ['name', 'stage', 'verb', 'quantity'],
  system: ['name', 'stage', 'verb', 'quantity'],
  task: ['action', 'object', 'actor', 'due'],
}
const ORDER = [
  'indicator',
  'name',
  'action',
  'object',
  'value',
  'unit',
  'comparator',
  'time',
  'status',
  'measure',
  'basis',
  'attribute',
  'place',
  'form',
  'reference',
  'stage',
  'verb',
  'quantity',
  'actor',
  'due',
]

/** The fields that a record says something in, in the order in which they are read. */
export const shownFields = (one: { readonly fields: Fields }): string[] =>
  Object.entries(one.fields)
    .filter(([, value]) => value !== undefined && value !== '' && value !== null)
    .map(([name]) => name)
    .toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))

const REQUIRED = new Set([
  'indicator',
  'form',
  'reference',
  'unit',
  'time',
  'status',
  'measure',
  'comparator',
  'value',
  'name',
  'stage',
  'verb',
  'quantity',
  'action',
  'object',
])

/** A field as the form shows it. */
export const shown = (name: string, value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (name === 'value' && Array.isArray(value)) return value.join(value.length === 2 ? '～' : ':')
  return String(value)
}

/** `8.8～9.8` is a range, `3.5:41.2:55.3` a composition; null for nothing; undefined for what is no number. */
export function parseValue(text: string): number | number[] | null | undefined {
  const clean = text.replace(/[,\s]/g, '').replace(/−/g, '-')
  if (clean === '') return null
  const parts = clean.split(/[～~:：∶]/).map(Number)
  if (parts.some(part => !Number.isFinite(part))) return undefined
  return parts.length === 1 ? parts[0] : parts
}

/** What the form says, as the kind's fields; undefined where the number is none. */
export function readForm(kind: string, words: Readonly<Record<string, string>>): Fields | undefined {
  const fields: Fields = {}
  for (const name of FORMS[kind] ?? []) {
    const text = (words[name] ?? '').trim()
    if (name === 'value') {
      const value = parseValue(text)
      if (value === undefined) return undefined
      fields.value = value
    } else if (text !== '' || REQUIRED.has(name)) fields[name] = text
  }
  return fields
}
