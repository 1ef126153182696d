import { useText } from '../../../i18n/use-text.ts'
import { FormDialog } from '../../../parts/form-dialog.tsx'
import { AddRow, RemoveCell, useRowDrafts } from '../row-drafts.tsx'
import { type EditorColumn, RowField } from './row-field.tsx'

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
                    <RowField column={column} value={row[column.key] ?? ''} onValue={value => put(key, { [column.key]: value })} />
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
