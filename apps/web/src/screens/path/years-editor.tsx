import type { PathSheet, PathTerms, PathYear } from '@lantu/model/api/lights/paths'
import { useRef } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { roundTo } from '../../lib/numbers.ts'
import { useTypedYears } from './use-typed-years.ts'
import { type YearColumn, YearRow } from './year-row.tsx'

/** The years of the path. What is typed is locked and the others are solved again; agreed years are changed in the breakdown. */
export function YearsEditor({
  sheet,
  years,
  terms,
  disabled,
  onChange,
}: {
  sheet: PathSheet
  years: readonly PathYear[]
  terms: PathTerms
  disabled: boolean
  onChange: (change: Partial<PathTerms>) => void
}) {
  const words = useText().t.area.paths
  const table = useRef<HTMLTableElement>(null)
  const set = (year: number, value: string | null) =>
    onChange({
      years: [...terms.years.filter(one => one.year !== year), ...(value === null ? [] : [{ year, value }])].toSorted(
        (a, b) => a.year - b.year,
      ),
    })
  const typed = useTypedYears(table, set)
  const rates = sheet.shape === 'annual-growth'
  const bound = sheet.curves[0] === 'flat' && !rates
  const column: YearColumn = {
    what: rates ? words.rate : bound ? words.bound : words.due,
    digits: rates ? Math.max(1, sheet.digits) : sheet.digits,
    steps: !bound && !rates,
  }
  const locked = new Map(terms.years.map(one => [one.year, one.value]))
  return (
    <>
      <table className="pe-years" ref={table}>
        <thead>
          <tr>
            <th>{words.year}</th>
            <th className="r">{column.what}</th>
            {column.steps ? <th className="r step">{words.step}</th> : null}
            <th>{words.from}</th>
            <th>
              <span className="sr">{words.lockColumn}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map(one => (
            <YearRow
              key={one.year}
              indicatorId={sheet.indicatorId}
              of={one}
              column={column}
              shown={locked.get(one.year) ?? roundTo(one.value, column.digits)}
              editable={!disabled && (one.from === 'curve' || one.from === 'hand')}
              typed={typed}
              onLock={value => set(one.year, value)}
            />
          ))}
        </tbody>
      </table>
      {disabled ? null : <p className="cap padx">{words.yearsHelp}</p>}
    </>
  )
}
