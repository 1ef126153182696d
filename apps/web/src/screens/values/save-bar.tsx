import type { Vintage } from '@lantu/model/api/values/vintage'
import { useText } from '../../i18n/use-text.ts'

const VINTAGES = ['preliminary', 'flash', 'verified', 'yearbook', ''] as const

/** What was typed and is not saved: as what it will be written, from where, and the ways back. */
export function SaveBar({
  count,
  problems,
  vintage,
  sourceNote,
  busy,
  onVintage,
  onSourceNote,
  onStepBack,
  onDiscard,
  onSave,
}: {
  count: number
  problems: number
  vintage: Vintage
  sourceNote: string
  busy: boolean
  onVintage: (vintage: Vintage) => void
  onSourceNote: (note: string) => void
  onStepBack: () => void
  onDiscard: () => void
  onSave: () => void
}) {
  const { t } = useText()
  const words = t.area.values
  return (
    <div className="vsave" role="status">
      <b>{problems ? words.problems(problems) : words.unsaved(count)}</b>
      <label>
        <span>{words.asVintage}</span>
        <select value={vintage} onChange={event => onVintage(event.target.value as Vintage)}>
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
        value={sourceNote}
        onChange={event => onSourceNote(event.target.value)}
      />
      <button className="btn" type="button" onClick={onStepBack}>
        {words.stepBack}
      </button>
      <button className="btn" type="button" onClick={onDiscard}>
        {words.discard}
      </button>
      <button className="btn pri" type="button" disabled={problems > 0 || busy} onClick={onSave}>
        {words.save(count)}
        <kbd>Ctrl S</kbd>
      </button>
    </div>
  )
}
