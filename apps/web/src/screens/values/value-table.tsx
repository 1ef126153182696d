import type { ValueCell, ValueGrid, ValueSeries } from '@lantu/model/api/values/values'
import { isMissingReason, MISSING_REASONS } from '@lantu/model/typed/read-value'
import { labelOfPeriod } from '@lantu/model/wording/period'
import { Link } from '@tanstack/react-router'
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { unitTyped } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber, roundTo } from '../../lib/numbers.ts'
import { type Checked, cellKey, type Draft, type Drafts, seriesKey, textOf } from './drafts.ts'

export interface Place {
  row: number
  column: number
}

interface Props {
  grid: ValueGrid
  drafts: Drafts
  checked: ReadonlyMap<string, Checked>
  onChange: (key: string, draft: Draft | undefined) => void
  onPaste: (at: Place, text: string) => void
  onFocus: (at: Place) => void
  /** Leads to what is known of the cell, and what may be said of it. */
  onMore: () => void
  onUndo: () => void
  onSave: () => void
}

/** 累计降低, 年均增长: how the row is measured, where it is no plain level. */
export function useMeasureName() {
  const { t } = useText()
  return (series: ValueSeries) => {
    if (series.measure === 'level' && !series.basis) return ''
    const basis = t.basisName[series.basis ?? ''] ?? ''
    // 能耗降低 says itself that it is a change
    return /降低|下降|降幅|增长|增速/.test(series.name) ? basis : [basis, t.measure[series.measure]].filter(Boolean).join(t.sign.word)
  }
}

function shownOf(cell: ValueCell, language: 'zh' | 'en'): string {
  const first = cell.versions[0]
  if (!first) return ''
  if (first.value !== null) return formatNumber(first.value)
  return first.missing && isMissingReason(first.missing) ? MISSING_REASONS[first.missing][language] : (first.missing ?? '')
}

/** Indicators by periods. Arrows and Enter move, a paste fills right and down, Alt+↓ leads to the cell’s panel, Ctrl+Z takes a step back, Ctrl+S saves. */
export function ValueTable({ grid, drafts, checked, onChange, onPaste, onFocus, onMore, onUndo, onSave }: Props) {
  const { t, language } = useText()
  const words = t.area.values
  const table = useRef<HTMLTableElement>(null)
  const measureName = useMeasureName()
  const go = (row: number, column: number) => {
    const input = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`)
    input?.focus()
    input?.select()
  }
  const keys = (event: KeyboardEvent<HTMLInputElement>, at: Place, key: string) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const whole = selectionStart === 0 && selectionEnd === value.length
    const command = event.ctrlKey || event.metaKey
    if (event.nativeEvent.isComposing) return
    if (command && event.key.toLowerCase() === 'z') onUndo()
    else if (command && event.key.toLowerCase() === 's') onSave()
    else if (event.altKey && event.key === 'ArrowDown') onMore()
    else if (event.key === 'Enter' || event.key === 'ArrowDown') go(at.row + 1, at.column)
    else if (event.key === 'ArrowUp') go(at.row - 1, at.column)
    else if (event.key === 'ArrowRight' && (whole || selectionStart === value.length)) go(at.row, at.column + 1)
    else if (event.key === 'ArrowLeft' && (whole || selectionEnd === 0)) go(at.row, at.column - 1)
    else if (event.key === 'Escape') onChange(key, undefined)
    else return
    event.preventDefault()
  }
  return (
    <div data-scroll className="tscroll vgrid">
      <table ref={table}>
        <thead>
          <tr>
            <th scope="col" className="vname">
              {t.indicators}
            </th>
            {grid.periods.map(code => {
              const label = labelOfPeriod(code, language)
              const [year, rest] = /^(\d{4}年)(.+)$/.exec(label)?.slice(1) ?? [label, '']
              return (
                <th key={code} scope="col">
                  {year}
                  {rest ? <span>{rest}</span> : null}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ series, cells }, row) => (
            <tr key={seriesKey(series)}>
              <th scope="row" className="vname">
                <Link to="/indicators/$id" params={{ id: series.indicatorId }} tabIndex={-1}>
                  {series.name}
                </Link>
                <span className="cap">
                  {[measureName(series), unitTyped(series.unit, language), series.formula ? words.derived : ''].filter(Boolean).join(' · ')}
                </span>
              </th>
              {cells.map((cell, column) => {
                const key = cellKey(series, cell)
                const draft = drafts.cells.get(key)
                const check = draft ? checked.get(key) : undefined
                const first = cell.versions[0]
                const computed = series.formula !== null
                const shown = draft
                  ? textOf(draft, series.unit)
                  : computed && !first
                    ? cell.derived === null
                      ? ''
                      : formatNumber(roundTo(Number(cell.derived), 4))
                    : shownOf(cell, language)
                const problem = check?.problem?.[language]
                return (
                  <td key={key} data-draft={draft ? true : undefined} data-warn={check?.warning ? true : undefined}>
                    <input
                      data-cell={`${row}:${column}`}
                      aria-label={`${series.name}${t.sign.comma}${labelOfPeriod(cell.period, language)}`}
                      aria-invalid={problem ? true : undefined}
                      title={problem ?? check?.warning?.[language] ?? (computed ? (series.formula ?? undefined) : undefined)}
                      value={shown}
                      readOnly={computed}
                      inputMode="decimal"
                      data-missing={!draft && first?.value === null ? true : undefined}
                      onFocus={event => {
                        onFocus({ row, column })
                        event.currentTarget.select()
                      }}
                      onChange={event => onChange(key, { text: event.target.value })}
                      onKeyDown={event => keys(event, { row, column }, key)}
                      onPaste={(event: ClipboardEvent<HTMLInputElement>) => {
                        const text = event.clipboardData.getData('text/plain')
                        if (!/[\t\n]/.test(text)) return
                        event.preventDefault()
                        onPaste({ row, column }, text)
                      }}
                    />
                    {!draft && first && first.vintage ? <i>{words.vintageShort[first.vintage]}</i> : null}
                    {!draft && first?.statementId ? <i>{words.fromText}</i> : null}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
