import { useText } from '../i18n/use-text.ts'
import { formatNumber } from '../lib/numbers.ts'

/** Chips of which one is chosen, or none; `legend` says to screen readers what of. */
export function ChoiceChips<Key extends string>({
  legend,
  options,
  chosen,
  onChoose,
}: {
  legend: string
  options: readonly { readonly key: Key; readonly label: string; readonly count?: number | undefined }[]
  chosen: Key
  onChoose: (key: Key) => void
}) {
  return (
    <fieldset className="chips">
      <legend className="sr">{legend}</legend>
      {options.map(({ key, label, count }) => (
        <button key={key} type="button" className="chip" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {label}
          {count === undefined ? null : (
            <>
              {' '}
              <b className="n">{formatNumber(count)}</b>
            </>
          )}
        </button>
      ))}
    </fieldset>
  )
}

/** Chips that keep the rows of one kind, and all of them once more pressed. */
export function FilterChips<Key extends string>({
  chosen,
  onChoose,
  ...rest
}: {
  legend: string
  options: readonly { readonly key: Key; readonly label: string; readonly count?: number | undefined }[]
  chosen: Key | ''
  onChoose: (key: Key | '') => void
}) {
  return <ChoiceChips<Key | ''> {...rest} chosen={chosen} onChoose={key => onChoose(key === chosen ? '' : key)} />
}

/** The ways in which a list is shown. */
export function ViewChips<View extends string>({
  views,
  words,
  view,
  onView,
}: {
  views: readonly View[]
  words: Readonly<Record<View, string>>
  view: View
  onView: (view: View) => void
}) {
  const { t } = useText()
  return <ChoiceChips legend={t.listView} options={views.map(key => ({ key, label: words[key] }))} chosen={view} onChoose={onView} />
}
