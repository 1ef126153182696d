import { useText } from '../../i18n/use-text.ts'
import type { FieldOption } from './forms/field-options.ts'

/** What the chosen field may be instead, each with its digit. */
export function Alternatives({
  field,
  others,
  onPick,
}: {
  field: string
  others: readonly FieldOption[]
  onPick: (value: string) => void
}) {
  const { t } = useText()
  const words = t.area.review
  return (
    <div className="alt">
      <span className="cap">{words.change(t.field[field] ?? field)}</span>
      {others.length ? null : <span className="cap">{words.noOther}</span>}
      {others.map(({ value, label, from }, i) => (
        <button key={value} className="chip" type="button" onClick={() => onPick(value)}>
          {label}
          {from ? <em className="cap">{words.nameFrom[from]}</em> : null}
          <kbd>{i + 1}</kbd>
        </button>
      ))}
    </div>
  )
}
