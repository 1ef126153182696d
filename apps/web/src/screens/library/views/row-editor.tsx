import { useText } from '../../../i18n/use-text.ts'
import { DateField } from '../../../parts/date-field.tsx'
import { FormDialog } from '../../../parts/form-dialog.tsx'
import { AddRow, RemoveCell, useRowDrafts } from '../row-drafts.tsx'

export interface EditorColumn<Row> {
  key: keyof Row & string
  label: string
  type: 'text' | 'date' | 'month' | 'number' | 'wan' | 'percent'
  options?: readonly (readonly [string, string])[]
  required?: boolean
  maxLength?: number
  width?: string
}

export type Draft = Record<string, string>

/** A table of inputs for the lists of a project: rows are added, changed and taken away, and saved together. */
export function RowEditor<Row>({
  title,
  columns,
  rows,
  blank,
  busy,
  fixed,
  onSave,
  onClose,
}: {
  title: string
  columns: readonly EditorColumn<Row>[]
  rows: readonly Draft[]
  blank: Draft
  busy: boolean
  /** Rows cannot be taken away: a month that was reported is corrected, not forgotten. */
  fixed?: boolean
  onSave: (rows: Draft[]) => void
  onClose: () => void
}) {
  const { t } = useText()
  const words = t.area.library
  const { drafts, shorter, put, remove, add } = useRowDrafts(rows.length ? rows : [blank])
  return (
    <FormDialog
      title={title}
      open
      busy={busy}
      changed={shorter}
      width={960}
      onClose={onClose}
      onSave={() => onSave(drafts.map(draft => draft.row))}
    >
      <div className="tscroll" data-scroll>
        <table className="rowed">
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column.key} style={{ width: column.width }}>
                  {column.label}
                  {column.type === 'wan' ? t.sign.inside(words.wan) : ''}
                </th>
              ))}
              {fixed ? null : <th />}
            </tr>
          </thead>
          <tbody>
            {drafts.map(({ key, row }) => (
              <tr key={key}>
                {columns.map(column => (
                  <td key={column.key}>
                    {column.options ? (
                      <select
                        aria-label={column.label}
                        value={row[column.key] ?? ''}
                        required={column.required}
                        onChange={event => put(key, { [column.key]: event.target.value })}
                      >
                        {column.required ? null : <option value="">—</option>}
                        {column.options.map(([value, label]) => (
                          <option key={value} value={value}>
                            {label}
                          </option>
                        ))}
                      </select>
                    ) : column.type === 'date' || column.type === 'month' ? (
                      <DateField
                        unit={column.type === 'date' ? 'day' : 'month'}
                        label={column.label}
                        value={row[column.key] ?? ''}
                        required={column.required}
                        onValue={value => put(key, { [column.key]: value })}
                      />
                    ) : (
                      <input
                        aria-label={column.label}
                        inputMode={
                          column.type === 'wan' || column.type === 'percent' ? 'decimal' : column.type === 'number' ? 'numeric' : undefined
                        }
                        pattern={
                          column.type === 'wan'
                            ? '\\d{1,11}(\\.\\d{1,6})?'
                            : column.type === 'percent'
                              ? '100(\\.0+)?|\\d{1,2}(\\.\\d{1,2})?'
                              : column.type === 'number'
                                ? '\\d{1,4}'
                                : undefined
                        }
                        title={column.type === 'wan' ? words.wanInvalid : column.label}
                        value={row[column.key] ?? ''}
                        required={column.required}
                        maxLength={column.maxLength}
                        onChange={event => put(key, { [column.key]: event.target.value })}
                      />
                    )}
                  </td>
                ))}
                {fixed ? null : <RemoveCell onRemove={() => remove(key)} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <AddRow onAdd={() => add(blank)} />
    </FormDialog>
  )
}
