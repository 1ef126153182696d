import { isYear } from '@lantu/appraisal/breakdown/sheet-values'
import type { BreakdownDetail, BreakdownSheet, PartsMake, Proportion } from '@lantu/model/api/breakdown'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { bodiesQuery } from '../../api/duty.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { addBodyRow, fillAll, hasQuarters, setDigits, toggleQuarters } from './edit-sheet.ts'

const PROPORTIONS: readonly Proportion[] = ['base', 'population', 'past', 'equal', 'hand']
const MAKES: readonly PartsMake[] = ['sum', 'weighted-mean', 'none']

/** How the sheet is shared out: by what, how parts make the whole, decimals, quarters of a year, departments beside places. */
export function SheetTools({
  detail,
  sheet,
  change,
  say,
}: {
  detail: BreakdownDetail
  sheet: BreakdownSheet
  change: (next: (sheet: BreakdownSheet) => BreakdownSheet) => void
  say: (problems: readonly string[]) => void
}) {
  const { t } = useText()
  const words = t.area.breakdown
  const bodies = useQuery(bodiesQuery())
  const { overview } = usePlan()
  const yearToDate = detail.accumulation === 'flow'
  const years = sheet.columns.filter(isYear).map(column => column.year)
  const now = Number((overview.data?.today ?? '').slice(0, 4))
  const [year, setYear] = useState(years.includes(now) ? now : (years[0] ?? 0))
  const nameOf = new Map(sheet.rows.map(row => [row.id, row.name]))
  const refill = (next: BreakdownSheet) => {
    const filled = fillAll(next, yearToDate)
    say([...new Set(filled.problems.map(one => words.problemOf(words.problem[one.code], nameOf.get(one.part ?? '') ?? '')))])
    change(() => filled.sheet)
  }
  return (
    <div className="btools">
      <label>
        <span>{words.proportion}</span>
        <select value={sheet.proportion} onChange={event => refill({ ...sheet, proportion: event.target.value as Proportion })}>
          {PROPORTIONS.map(one => (
            <option key={one} value={one}>
              {words.proportions[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.make}</span>
        <select value={sheet.make} onChange={event => refill({ ...sheet, make: event.target.value as PartsMake })}>
          {MAKES.map(one => (
            <option key={one} value={one}>
              {words.makes[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.digits}</span>
        <select value={sheet.digits} onChange={event => change(old => setDigits(old, Number(event.target.value)))}>
          {[0, 1, 2, 3, 4].map(one => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <span className="grp">
        <select aria-label={words.addQuarters} value={year} onChange={event => setYear(Number(event.target.value))}>
          {years.map(one => (
            <option key={one} value={one}>
              {words.year(one)}
            </option>
          ))}
        </select>
        <button className="btn sm" type="button" onClick={() => change(old => toggleQuarters(old, year, yearToDate))}>
          {hasQuarters(sheet, year) ? words.noQuarters : words.addQuarters}
        </button>
      </span>
      <Select
        size="small"
        className="bbody"
        aria-label={words.addBody}
        placeholder={words.addBody}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        options={(bodies.data ?? [])
          .filter(one => one.validTo === null && one.jurisdictionId === null && !nameOf.has(one.id))
          .map(one => ({ value: one.id, label: one.name }))}
        onChange={(id: string | null, option) => {
          const label = (option as { label?: string } | undefined)?.label
          if (id && label) change(old => addBodyRow(old, { id, name: label }))
        }}
      />
      <button className="btn sm" type="button" title={words.fillHint} onClick={() => refill(sheet)}>
        {words.fill}
      </button>
    </div>
  )
}
