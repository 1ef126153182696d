import { statementsToCsv } from '@lantu/exchange/statements-csv'
import type { Role, Statement, StatementKind } from '@lantu/model/statement'

/** A sentence with its role, printed where `--kind` asks for it. */
export interface PrintedSentence {
  readonly kind: 'sentence'
  readonly at: number
  readonly end: number
  readonly role: Role
  readonly section: number
  readonly text: string
}
export type Printed = Statement | PrintedSentence
export type PrintedKind = StatementKind | 'sentence'

import { pad, widthOf } from './text-width.ts'

export const FORMATS = ['jsonl', 'csv', 'table'] as const
export type Format = (typeof FORMATS)[number]

const valueOf = (value: unknown) => (value === null || value === undefined ? '—' : Array.isArray(value) ? value.join('～') : String(value))

function rowOf(statement: Printed): string[] {
  const at = String(statement.at)
  if (statement.kind === 'sentence') return [at, statement.role, statement.text.replace(/\s+/g, '')]
  const sure = statement.confidence.toFixed(2)
  if (statement.kind === 'observation')
    return [
      at,
      statement.status,
      statement.indicator,
      `${valueOf(statement.value)} ${statement.unit}`,
      statement.comparator,
      statement.time,
      sure,
    ]
  if (statement.kind === 'goal')
    return [at, statement.status, statement.indicator, statement.reference, statement.form, statement.time, sure]
  if (statement.kind === 'task')
    return [at, statement.kind, statement.object, statement.action, statement.actor ?? '', statement.due ?? '', sure]
  return [at, statement.kind, statement.name, statement.quantity, statement.verb, statement.stage, sure]
}

function* table(statements: readonly Printed[]): Generator<string> {
  const rows = statements.map(rowOf)
  const widths = rows.reduce<number[]>((w, row) => row.map((cell, i) => Math.min(48, Math.max(w[i] ?? 0, widthOf(cell)))), [])
  for (const row of rows)
    yield `${row
      .map((cell, i) => pad(cell, widths[i] ?? 0))
      .join('  ')
      .trimEnd()}\n`
}

/** Statements in the format asked for, piece by piece. */
export function* printStatements(statements: readonly Printed[], format: Format): Generator<string> {
  if (format === 'csv') yield* statementsToCsv(statements.filter(one => one.kind !== 'sentence'))
  else if (format === 'table') yield* table(statements)
  else for (const statement of statements) yield `${JSON.stringify(statement)}\n`
}
