import { useText } from '../../../i18n/use-text.ts'
import { yuanOf } from '../../../lib/money.ts'
import { DateField } from '../../../parts/date-field.tsx'
import { DAYS, type Field } from './entry-fields.ts'
import type { Choices } from './use-field-choices.ts'

const LONGEST: Partial<Record<Field, number>> = { name: 120, code: 24, serial: 40, place: 120, owner: 120, leader: 60 }

/** One field of a project under its name, marked where the reader guessed it. */
export function EntryField({
  field,
  value,
  choices,
  guessed,
  onValue,
}: {
  field: Field
  value: string
  choices: Choices | undefined
  guessed: boolean
  onValue: (value: string) => void
}) {
  const { t } = useText()
  const words = t.area.library
  return (
    <label className={field === 'name' || field === 'scale' ? 'wide' : undefined}>
      <span>
        {words.fields[field]}
        {field === 'investment' ? t.sign.inside(words.wan) : ''}
        {guessed ? <em className="guess">{words.guessedMark}</em> : null}
      </span>
      {choices ? (
        <select value={value} onChange={event => onValue(event.target.value)}>
          <option value="">—</option>
          {choices.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      ) : field === 'scale' ? (
        <textarea rows={3} value={value} maxLength={1000} onChange={event => onValue(event.target.value)} />
      ) : DAYS.has(field) ? (
        <DateField value={value} onValue={onValue} />
      ) : (
        <input
          value={value}
          required={field === 'name'}
          maxLength={LONGEST[field]}
          inputMode={field === 'investment' ? 'decimal' : undefined}
          placeholder={field === 'code' ? words.codeHint : undefined}
          ref={input => {
            if (field === 'investment') input?.setCustomValidity(yuanOf(value) === undefined ? words.wanInvalid : '')
          }}
          onChange={event => onValue(event.target.value)}
        />
      )}
    </label>
  )
}
