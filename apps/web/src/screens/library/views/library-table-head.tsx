import { useText } from '../../../i18n/use-text.ts'
import type { LibraryColumn } from './library-columns.tsx'

/** What may be done with the projects that are chosen. */
export function BulkBar({
  selected,
  total,
  gathering,
  onEdit,
  onAll,
  onNone,
}: {
  selected: number
  total: number
  gathering: boolean
  onEdit: () => void
  /** Absent where all are chosen. */
  onAll: (() => void) | undefined
  onNone: () => void
}) {
  const { t } = useText()
  const words = t.area.library
  if (!selected) return null
  return (
    <div className="bulkbar" role="status">
      <b>{words.selected(selected)}</b>
      <button type="button" className="btn sm pri" onClick={onEdit}>
        {words.bulkEdit(selected)} <kbd>E</kbd>
      </button>
      {onAll ? (
        <button type="button" className="plain" disabled={gathering} onClick={onAll}>
          {words.selectAll} {total}
        </button>
      ) : null}
      <button type="button" className="plain" onClick={onNone}>
        {words.selectNone}
      </button>
    </div>
  )
}

/** The heads of the columns, by which it is sorted, and the choice of all. */
export function LibraryHead({
  columns,
  sort,
  descending,
  all,
  gathering,
  onAll,
  onSort,
}: {
  columns: readonly LibraryColumn[]
  sort: string | undefined
  descending: boolean
  all: boolean
  gathering: boolean
  onAll: () => void
  onSort: (column: LibraryColumn) => void
}) {
  const { t } = useText()
  const words = t.area.library
  return (
    <thead>
      <tr>
        <th className="sel">
          <input type="checkbox" aria-label={words.selectAll} checked={all} disabled={gathering} onChange={onAll} />
        </th>
        {columns.map(column => (
          <th
            key={column.key}
            className={column.right ? 'r' : undefined}
            aria-sort={sort === column.sort ? (descending ? 'descending' : 'ascending') : undefined}
          >
            {column.sort ? (
              <button type="button" className="sort" onClick={() => onSort(column)}>
                {words.fields[column.key]}
                {sort === column.sort ? <span aria-hidden="true">{descending ? ' ↓' : ' ↑'}</span> : null}
              </button>
            ) : (
              words.fields[column.key]
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}
