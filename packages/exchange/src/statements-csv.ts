import type { Statement } from '@lantu/model/statement'

/** Columns of the statement table, in order; a column that a kind lacks is empty. */
const STATEMENT_COLUMNS = [
  'kind',
  'at',
  'end',
  'text',
  'indicator',
  'status',
  'measure',
  'basis',
  'value',
  'unit',
  'comparator',
  'time',
  'attribute',
  'form',
  'reference',
  'place',
  'name',
  'stage',
  'verb',
  'quantity',
  'actor',
  'action',
  'object',
  'due',
  'rule',
  'confidence',
  'quote',
] as const

/** RFC 4180 quoting. A cell that a spreadsheet would run as a formula gets a leading apostrophe; numbers do not. */
export function csvCell(value: unknown): string {
  if (value === undefined || value === null) return ''
  const plain = Array.isArray(value) ? value.join(':') : String(value)
  const isNumber = typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(plain)
  const safe = !isNumber && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Statements as CSV, one line each, with a header line. Lines end in CR LF (RFC 4180). */
export function* statementsToCsv(statements: Iterable<Statement>): Generator<string> {
  yield `${STATEMENT_COLUMNS.join(',')}\r\n`
  for (const statement of statements) {
    const record = statement as Record<string, unknown>
    yield `${STATEMENT_COLUMNS.map(column => csvCell(record[column])).join(',')}\r\n`
  }
}
