import type { ValueGrid, ValueGridQuery } from '@lantu/model/api/values/values'
import { REFERENCE_PLACES } from '@lantu/model/reference-places'
import { useText } from '../../i18n/use-text.ts'

/** Which values stand in the grid. */
export interface GridChoice {
  /** A place, a body or a level to compare with; empty is the whole. */
  readonly place: string
  readonly frequency: ValueGridQuery['frequency']
  /** Parts of a year count from the first of January. */
  readonly cumulative: boolean
  readonly scope: 'main' | 'all'
  /** The last year; absent while it is this one. */
  readonly to?: number
}

/** Whose values, how often, until when, and whether those of all rows. */
export function ValueFilters({
  grid,
  whole,
  thisYear,
  choice,
  onChoose,
}: {
  grid: ValueGrid | undefined
  whole: string
  thisYear: number
  choice: GridChoice
  onChoose: (choice: GridChoice) => void
}) {
  const { t, language } = useText()
  const words = t.area.values
  const { place, frequency, cumulative, scope, to } = choice
  const years = Array.from({ length: 12 }, (_, i) => thisYear + 1 - i)
  return (
    <div className="chips vfilters">
      <select aria-label={t.place} value={place} onChange={event => onChoose({ ...choice, place: event.target.value })}>
        <option value="">{words.whole(whole)}</option>
        {grid?.places.map(one => (
          <option key={one.id} value={one.id}>
            {language === 'en' && one.nameEn ? one.nameEn : one.name}
          </option>
        ))}
        {grid?.bodies.map(one => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
        <optgroup label={words.references}>
          {Object.entries(REFERENCE_PLACES).map(([level, one]) => (
            <option key={level} value={level}>
              {language === 'en' ? one.en : one.name}
            </option>
          ))}
        </optgroup>
      </select>
      <select
        aria-label={words.frequency}
        value={frequency}
        onChange={event => onChoose({ ...choice, frequency: event.target.value as GridChoice['frequency'] })}
      >
        {(['year', 'half', 'quarter', 'month'] as const).map(one => (
          <option key={one} value={one}>
            {words.frequencies[one]}
          </option>
        ))}
      </select>
      <select aria-label={words.until} value={to} onChange={event => onChoose({ ...choice, to: Number(event.target.value) })}>
        {years.map(year => (
          <option key={year} value={year}>
            {words.untilYear(year)}
          </option>
        ))}
      </select>
      {frequency === 'year' ? null : (
        <button type="button" className="chip" aria-pressed={cumulative} onClick={() => onChoose({ ...choice, cumulative: !cumulative })}>
          {words.cumulative}
        </button>
      )}
      <button
        type="button"
        className="chip"
        aria-pressed={scope === 'all'}
        onClick={() => onChoose({ ...choice, scope: scope === 'all' ? 'main' : 'all' })}
      >
        {words.allRows}
      </button>
    </div>
  )
}
