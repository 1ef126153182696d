import { evaluateFormula } from '@lantu/appraisal/formula/evaluate-formula'
import { type Known, known, missing, numberOf } from '@lantu/appraisal/known-value'
import type { ValueGrid } from '@lantu/model/api/values/values'
import { plainDecimal } from '@lantu/model/typed/read-value'
import { convert } from '@lantu/model/units'
import { months, parsePeriod, years } from '@lantu/model/wording/period'
import type { Tx } from '@lantu/register/open-register'
import { derivedIndicators } from './formulas.ts'
import { storedValues } from './stored-values.ts'

/** The same span of an earlier year. */
function yearsBefore(code: string, back: number): string {
  const period = parsePeriod(code)
  if (!period || back === 0) return code
  if (!period.startsOn || !period.endsOn) return years(period.from - back, period.to - back).code
  return months(period.from - back, Number(period.startsOn.slice(5, 7)), Number(period.endsOn.slice(5, 7))).code
}

const DEEPEST_YEARS_BACK = 5

/** Computes the cells of rows that have a formula, from the values that count: when they are read, so that they follow every revision. */
export async function deriveCells(tx: Tx, rows: ValueGrid['rows'], place: string | null): Promise<ValueGrid['rows']> {
  if (!rows.some(row => row.series.formula)) return rows
  const formulas = await derivedIndicators(tx)
  const inputs = [...new Set(formulas.flatMap(one => Object.values(one.names)))]
  const spans = rows.flatMap(row => row.cells.map(cell => parsePeriod(cell.period))).filter(period => period !== null)
  const from = Math.min(...spans.map(period => period.from)) - DEEPEST_YEARS_BACK
  const to = Math.max(...spans.map(period => period.to))
  const units = new Map(
    (
      await tx.query<{ id: string; unit: string }>('SELECT id, unit FROM indicator WHERE authority_id = $1 AND id = ANY($2)', [
        tx.authorityId,
        inputs,
      ])
    ).map(row => [row.id, row.unit]),
  )
  const values = new Map<string, Known>()
  for (const value of await storedValues(tx, inputs, place, from, to)) {
    const key = `${value.indicatorId}|${value.code}`
    if (value.measure !== 'level' || values.has(key)) continue
    const own = units.get(value.indicatorId) ?? value.unit
    const number = value.value === null ? null : convert(Number(value.value), value.unit, own || value.unit)
    values.set(key, number === null ? missing('stated', value.missing ? { note: value.missing } : {}) : known(number))
  }
  const formulaOf = new Map(formulas.map(one => [one.indicatorId, one]))
  const compute = (id: string, code: string): Known => {
    const key = `${id}|${code}`
    const found = values.get(key)
    if (found) return found
    const one = formulaOf.get(id)
    if (!one) return missing('not-reported', { time: code })
    // refused when it was written; here it only keeps a damaged register from going round
    values.set(key, missing('not-reported', { time: code }))
    const result = evaluateFormula(
      one.formula,
      one.unit,
      name => units.get(one.names[name] ?? '') ?? null,
      (name, back) =>
        back > DEEPEST_YEARS_BACK ? missing('no-base', { of: name }) : compute(one.names[name] ?? '', yearsBefore(code, back)),
    )
    values.set(key, result)
    return result
  }
  return rows.map(row => {
    if (!row.series.formula) return row
    return {
      ...row,
      cells: row.cells.map(cell => {
        // what was entered for the indicator itself stays beside what is computed
        values.delete(`${row.series.indicatorId}|${cell.period}`)
        const number = numberOf(compute(row.series.indicatorId, cell.period))
        return { ...cell, derived: number === null ? null : plainDecimal(number) }
      }),
    }
  })
}
