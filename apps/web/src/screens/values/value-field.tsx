import type { ValueCell, ValueSeries } from '@lantu/model/api/values/values'
import { isMissingReason, MISSING_REASONS } from '@lantu/model/typed/read-value'
import { labelOfPeriod } from '@lantu/model/wording/period'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber, roundTo } from '../../lib/numbers.ts'
import { type Checked, type Draft, type Place, textOf } from './drafts.ts'

function shownOf(cell: ValueCell, language: 'zh' | 'en'): string {
  const first = cell.versions[0]
  if (!first) return ''
  if (first.value !== null) return formatNumber(first.value)
  return first.missing && isMissingReason(first.missing) ? MISSING_REASONS[first.missing][language] : (first.missing ?? '')
}

/** What the register holds for the cell; for an indicator with a formula, what it gives where nothing was reported. */
function standing(series: ValueSeries, cell: ValueCell, language: 'zh' | 'en'): string {
  if (series.formula === null || cell.versions[0]) return shownOf(cell, language)
  return cell.derived === null ? '' : formatNumber(roundTo(Number(cell.derived), 4))
}

/** One cell of the table: the value with its vintage, or what is typed over it and is not saved yet. */
export function ValueField({
  at,
  series,
  cell,
  draft,
  checked,
  onFocus,
  onType,
  onKey,
  onPaste,
}: {
  at: Place
  series: ValueSeries
  cell: ValueCell
  draft: Draft | undefined
  checked: Checked | undefined
  onFocus: () => void
  onType: (draft: Draft) => void
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void
  onPaste: (text: string) => void
}) {
  const { t, language } = useText()
  const words = t.area.values
  const first = cell.versions[0]
  const computed = series.formula !== null
  const missing = !draft && first?.value === null
  const problem = checked?.problem?.[language]
  return (
    <td
      data-draft={draft ? true : undefined}
      data-warn={checked?.warning ? true : undefined}
      data-reason={missing ? shownOf(cell, language) || undefined : undefined}
    >
      <input
        data-cell={`${at.row}:${at.column}`}
        aria-label={`${series.name}${t.sign.comma}${labelOfPeriod(cell.period, language)}`}
        aria-invalid={problem ? true : undefined}
        title={problem ?? checked?.warning?.[language] ?? (computed ? (series.formula ?? undefined) : undefined)}
        value={draft ? textOf(draft, series.unit) : standing(series, cell, language)}
        readOnly={computed}
        inputMode="decimal"
        data-missing={missing || undefined}
        onFocus={event => {
          onFocus()
          event.currentTarget.select()
        }}
        onChange={event => onType({ text: event.target.value })}
        onKeyDown={onKey}
        onPaste={(event: ClipboardEvent<HTMLInputElement>) => {
          const text = event.clipboardData.getData('text/plain')
          if (!/[\t\n]/.test(text)) return
          event.preventDefault()
          onPaste(text)
        }}
      />
      {!draft && first && first.vintage ? <i>{words.vintageShort[first.vintage]}</i> : null}
      {!draft && first?.statementId ? <i>{words.fromText}</i> : null}
    </td>
  )
}
