import type { RowIn, SheetShape } from '@lantu/exchange/workbook/sheet'
import { type SheetOut, writeWorkbook } from '@lantu/exchange/workbook/write-workbook'
import { isMissingReason, MISSING_REASONS } from '@lantu/model/typed/read-value'
import { codeOfDays, labelOfPeriod } from '@lantu/model/wording/period'
import { type ActionContext, act } from '../action-context.ts'
import { valueSheet, wideSheet } from './value-sheet.ts'

export interface ValueExport {
  readonly plan?: string | undefined
  readonly place?: string | undefined
  readonly from: number
  readonly to: number
  /** `wide`: indicators down and periods across; otherwise a line a value. */
  readonly form?: 'long' | 'wide' | undefined
}

interface Row {
  readonly name: string
  readonly kind: string
  readonly unit: string
  readonly place: string | null
  readonly from: number
  readonly to: number
  readonly starts: string | null
  readonly ends: string | null
  readonly value: string | null
  readonly missing: string | null
  readonly vintage: string
  readonly numerator: string | null
  readonly denominator: string | null
  readonly note: string
}

/** The same values with a column for each time; those of several vintages stand in rows of their own. */
function wideTable(long: SheetShape, rows: readonly Row[]): SheetOut {
  const periods = new Map<string, string>()
  const lines = new Map<string, Record<string, string | null>>()
  for (const { name, kind, unit, place, vintage, note, ...row } of rows) {
    const code = codeOfDays(row.from, row.to, row.starts, row.ends)
    periods.set(code, `${row.ends ?? `${row.to}-12-31`}|${row.starts ?? `${row.from}-01-01`}`)
    const key = [name, kind, unit, place, vintage].join('|')
    const line = lines.get(key) ?? { indicator: name, kind, unit, place, vintage, note }
    const reason = row.missing !== null && isMissingReason(row.missing) ? MISSING_REASONS[row.missing].zh : row.missing
    lines.set(key, { ...line, note: line.note === note ? note : '', [code]: row.value ?? reason })
  }
  const ordered = [...periods].toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([code]) => ({ code, header: labelOfPeriod(code, 'zh') }))
  return { shape: wideSheet(long, ordered), rows: [...lines.values()] }
}

/** Entered values of the years as a workbook, which is also the form to fill in and send back. */
export function exportValues(context: ActionContext, query: ValueExport): Promise<Uint8Array> {
  return act(context, 'register.see', async tx => {
    const shape = await valueSheet(tx)
    const rows = await tx.query<Row>(
      `SELECT i.name, o.measure || '|' || coalesce(o.basis, '') AS kind, o.unit, coalesce(o.jurisdiction_id::text, o.organization_id::text, CASE o.place WHEN '全省' THEN 'province' WHEN '全国' THEN 'nation' END) AS place, o.period_from AS "from", o.period_to AS "to", o.starts_on AS starts,
         o.ends_on AS ends, o.value[1]::text AS value, o.missing_reason AS missing, coalesce(nullif(o.vintage, ''), 'none') AS vintage, o.numerator::text, o.denominator::text,
         o.source_note AS note
       FROM observation o JOIN indicator i ON i.authority_id = $1 AND i.id = o.indicator_id
       WHERE o.authority_id = $1 AND o.superseded_at IS NULL AND o.statement_id IS NULL AND o.period_to BETWEEN $2 AND $3
         AND ($4::text IS NULL OR coalesce(o.jurisdiction_id::text, o.organization_id::text, CASE o.place WHEN '全省' THEN 'province' WHEN '全国' THEN 'nation' END) = $4)
         AND ($5::uuid IS NULL OR EXISTS (SELECT 1 FROM target t WHERE t.authority_id = $1 AND t.indicator_id = i.id AND t.plan_id = $5 AND t.superseded_at IS NULL))
       ORDER BY i.name, o.place, o.jurisdiction_id NULLS FIRST, o.period_from, o.period_to, o.ends_on NULLS LAST`,
      [tx.authorityId, query.from, query.to, query.place ?? null, query.plan ?? null],
    )
    if (query.form === 'wide') return writeWorkbook([wideTable(shape, rows)])
    return writeWorkbook([
      {
        shape,
        rows: rows.map(
          ({ name, from, to, starts, ends, ...row }): RowIn => ({
            ...row,
            indicator: name,
            period: labelOfPeriod(codeOfDays(from, to, starts, ends), 'zh'),
          }),
        ),
      },
    ])
  })
}
