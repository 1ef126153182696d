import { useText } from '../../i18n/use-text.ts'

/** What the chosen field may be instead, each with its digit. */
export function Alternatives({
  field,
  others,
  onPick,
}: {
  field: string
  others: readonly { value: string; label: string }[]
  onPick: (value: string) => void
}) {
  const { t } = useText()
  const words = t.area.review
  return (
    <div className="alt">
      <span className="cap">{words.change(t.field[field] ?? field)}</span>
      {others.length ? null : <span className="cap">{words.noOther}</span>}
      {others.map(({ value, label }, i) => (
        <button key={value} className="chip" type="button" onClick={() => onPick(value)}>
          {label}
          <kbd>{i + 1}</kbd>
        </button>
      ))}
    </div>
  )
}
