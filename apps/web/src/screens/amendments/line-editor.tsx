import { parsePeriod } from '@lantu/model/wording/period'
import { useEffect, useRef } from 'react'
import { usePlan } from '../../hooks/use-plan.ts'
import { unitTyped } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { type Line, valuesOf } from './amendment-line.ts'
import { Terms } from './terms.tsx'

export function LineEditor({
  line,
  fresh,
  places,
  onChange,
  onRemove,
}: {
  line: Line
  /** It has just been added: its value is what comes next. */
  fresh: boolean
  places: readonly { readonly id: string; readonly name: string }[]
  onChange: (line: Line) => void
  onRemove: () => void
}) {
  const { t, language } = useText()
  const words = t.area.amendments
  const { overview } = usePlan()
  const value = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // after the list that it was chosen from has closed
    if (fresh) requestAnimationFrame(() => value.current?.focus())
  }, [fresh])
  const wrong = line.text.trim() !== '' && valuesOf(line) === null
  return (
    <li>
      <div className="nm">
        <b>{line.name}</b>
        {line.before && line.place ? <span className="cap">{line.place}</span> : null}
        {line.before ? <Terms terms={line.before} old typed /> : <span className="cap">{words.verbs.add}</span>}
      </div>
      {line.verb === 'add' ? (
        <select
          aria-label={t.place}
          value={line.placeId ?? ''}
          onChange={event => onChange({ ...line, placeId: event.target.value || undefined })}
        >
          <option value="">{overview.data?.authority.name}</option>
          {places.map(place => (
            <option key={place.id} value={place.id}>
              {place.name}
            </option>
          ))}
        </select>
      ) : (
        <select
          aria-label={words.change}
          value={line.verb}
          onChange={event => onChange({ ...line, verb: event.target.value as 'change' | 'drop' })}
        >
          <option value="change">{words.verbs.change}</option>
          <option value="drop">{words.verbs.drop}</option>
        </select>
      )}
      {line.verb === 'drop' ? null : (
        <>
          <select
            aria-label={t.field.comparator}
            value={line.comparator}
            onChange={event => onChange({ ...line, comparator: event.target.value as Line['comparator'] })}
          >
            {Object.entries(t.comparator).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <input
            ref={value}
            aria-label={`${line.name}${t.sign.comma}${words.after}`}
            aria-invalid={wrong || undefined}
            title={wrong ? t.needNumber : undefined}
            placeholder={words.newValue}
            inputMode="decimal"
            value={line.text}
            onChange={event => onChange({ ...line, text: event.target.value })}
          />
          <input
            className="un"
            aria-label={t.unit}
            placeholder={t.unit}
            value={line.before === null ? line.unit : unitTyped(line.unit, language)}
            readOnly={line.before !== null}
            onChange={event => onChange({ ...line, unit: event.target.value })}
          />
          <input
            className="un"
            aria-label={t.timeLabel}
            aria-invalid={parsePeriod(line.time) ? undefined : true}
            value={line.time}
            onChange={event => onChange({ ...line, time: event.target.value })}
          />
          <select
            aria-label={t.attribute}
            value={line.attribute ?? ''}
            onChange={event => onChange({ ...line, attribute: (event.target.value || null) as Line['attribute'] })}
          >
            <option value="">—</option>
            <option value="binding">{t.binding}</option>
            <option value="expected">{t.expected}</option>
          </select>
        </>
      )}
      <input
        className="why"
        aria-label={words.reason}
        placeholder={words.reason}
        maxLength={1000}
        value={line.reason}
        onChange={event => onChange({ ...line, reason: event.target.value })}
      />
      <button className="btn sm" type="button" onClick={onRemove}>
        {words.remove}
      </button>
    </li>
  )
}
