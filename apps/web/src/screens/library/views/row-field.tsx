import { useText } from '../../../i18n/use-text.ts'
import { DateField } from '../../../parts/date-field.tsx'

export interface EditorColumn<Row> {
  key: keyof Row & string
  label: string
  type: 'text' | 'date' | 'month' | 'number' | 'wan' | 'percent'
  options?: readonly (readonly [string, string])[]
  required?: boolean
  maxLength?: number
  width?: string
}

type Type = EditorColumn<unknown>['type']
const INPUT_MODE: Partial<Record<Type, 'decimal' | 'numeric'>> = { wan: 'decimal', percent: 'decimal', number: 'numeric' }
const PATTERN: Partial<Record<Type, string>> = {
  wan: '\\d{1,11}(\\.\\d{1,6})?',
  percent: '100(\\.0+)?|\\d{1,2}(\\.\\d{1,2})?',
  number: '\\d{1,4}',
}

/** One cell of a row: a choice, a day or a month, or words and numbers in the form that its column asks for. */
export function RowField<Row>({ column, value, onValue }: { column: EditorColumn<Row>; value: string; onValue: (value: string) => void }) {
  const words = useText().t.area.library
  if (column.options)
    return (
      <select aria-label={column.label} value={value} required={column.required} onChange={event => onValue(event.target.value)}>
        {column.required ? null : <option value="">—</option>}
        {column.options.map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    )
  if (column.type === 'date' || column.type === 'month')
    return (
      <DateField
        unit={column.type === 'date' ? 'day' : 'month'}
        label={column.label}
        value={value}
        required={column.required}
        onValue={onValue}
      />
    )
  return (
    <input
      aria-label={column.label}
      inputMode={INPUT_MODE[column.type]}
      pattern={PATTERN[column.type]}
      title={column.type === 'wan' ? words.wanInvalid : column.label}
      value={value}
      required={column.required}
      maxLength={column.maxLength}
      onChange={event => onValue(event.target.value)}
    />
  )
}
