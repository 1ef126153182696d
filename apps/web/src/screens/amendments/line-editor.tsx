import { parsePeriod } from '@lantu/model/wording/period'
import { useEffect, useRef } from 'react'
import { usePlan } from '../../hooks/use-plan.ts'
import { unitTyped } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { type Line, valuesOf } from './amendment-line.ts'
import { Terms } from './terms.tsx'

interface Place {
  readonly id: string
  readonly name: string
}

interface Edited {
  line: Line
  onChange: (line: Line) => void
}

/** One line: whose target of what, whether it is changed, dropped or added, its new terms and why. */
export function LineEditor({
  line,
  fresh,
  places,
  onChange,
  onRemove,
}: Edited & {
  /** It has just been added: its value is what comes next. */
  fresh: boolean
  places: readonly Place[]
  onRemove: () => void
}) {
  const words = useText().t.area.amendments
  return (
    <li>
      <div className="nm">
        <b>{line.name}</b>
        {line.before && line.place ? <span className="cap">{line.place}</span> : null}
        {line.before ? <Terms terms={line.before} old typed /> : <span className="cap">{words.verbs.add}</span>}
      </div>
      {line.verb === 'add' ? (
        <PlaceSelect line={line} places={places} onChange={onChange} />
      ) : (
        <VerbSelect line={line} onChange={onChange} />
      )}
      {line.verb === 'drop' ? null : <NewTerms line={line} fresh={fresh} onChange={onChange} />}
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

/** Whose target is added: the plan's own, or a place's. */
function PlaceSelect({ line, places, onChange }: Edited & { places: readonly Place[] }) {
  const { t } = useText()
  const { overview } = usePlan()
  return (
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
  )
}

function VerbSelect({ line, onChange }: Edited) {
  const words = useText().t.area.amendments
  return (
    <select
      aria-label={words.change}
      value={line.verb}
      onChange={event => onChange({ ...line, verb: event.target.value as 'change' | 'drop' })}
    >
      <option value="change">{words.verbs.change}</option>
      <option value="drop">{words.verbs.drop}</option>
    </select>
  )
}

/** How the target reads after the decision: comparison, value, unit, time, binding or expected. */
function NewTerms({ line, fresh, onChange }: Edited & { fresh: boolean }) {
  const { t, language } = useText()
  const words = t.area.amendments
  const value = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // after the list that it was chosen from has closed
    if (fresh) requestAnimationFrame(() => value.current?.focus())
  }, [fresh])
  const wrong = line.text.trim() !== '' && valuesOf(line) === null
  return (
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
  )
}
