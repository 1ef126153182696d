import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { formatQuantity } from '../lib/numbers.ts'

/** A statement in a few words: its indicator, name or task. */
export function statementTitle(statement: RegisteredStatement): string {
  const { fields } = statement
  if (statement.kind === 'observation' || statement.kind === 'goal') return String(fields.indicator ?? '')
  if (statement.kind === 'task') return `${String(fields.action ?? '')}${String(fields.object ?? '')}`
  return String(fields.name ?? '')
}

/** What it says of it: the number with its unit; empty for what has none. */
export function statementAmount(statement: RegisteredStatement): string {
  const { fields } = statement
  if (statement.kind === 'goal') return statement.text.replace(/\s+/g, '')
  if (statement.kind !== 'observation') return String(fields.quantity ?? '')
  const value = fields.value as number | number[] | null
  const shown = formatQuantity(
    Array.isArray(value) ? value : value === null || value === undefined ? null : String(value),
    String(fields.comparator ?? ''),
  )
  return shown === '—' ? '' : `${shown}${String(fields.unit ?? '')}`
}
