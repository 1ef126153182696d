import type { Vintage } from '@lantu/model/api/values/vintage'
import { useText } from '../../i18n/use-text.ts'
import type { TypedValues } from './use-typed-values.ts'

const VINTAGES = ['preliminary', 'flash', 'verified', 'yearbook', ''] as const

/** What was typed and is not saved: as what it will be written, from where, and the ways back. */
export function SaveBar({ typed }: { typed: TypedValues }) {
  const { t } = useText()
  const words = t.area.values
  const { count, problems } = typed
  return (
    <div className="vsave" role="status">
      <b>{problems ? words.problems(problems) : words.unsaved(count)}</b>
      <label>
        <span>{words.asVintage}</span>
        <select value={typed.vintage} onChange={event => typed.setVintage(event.target.value as Vintage)}>
          {VINTAGES.map(one => (
            <option key={one} value={one}>
              {words.vintage[one]}
            </option>
          ))}
        </select>
      </label>
      <input
        aria-label={t.source}
        placeholder={words.sourcePlaceholder}
        maxLength={300}
        value={typed.sourceNote}
        onChange={event => typed.setSourceNote(event.target.value)}
      />
      <button className="btn" type="button" onClick={typed.stepBack}>
        {words.stepBack}
      </button>
      <button className="btn" type="button" onClick={typed.discard}>
        {words.discard}
      </button>
      <button className="btn pri" type="button" disabled={problems > 0 || typed.saving} onClick={typed.save}>
        {words.save(count)}
        <kbd>Ctrl S</kbd>
      </button>
    </div>
  )
}
