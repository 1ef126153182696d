import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'

/** Rows that are being edited: changed, taken away and added, and only saved together. */
export function useRowDrafts<Row>(rows: readonly Row[]) {
  const [drafts, setDrafts] = useState(() => rows.map((row, key) => ({ key, row })))
  return {
    drafts,
    /** Whether rows that were there at first are gone. */
    shorter: rows.some((_, key) => !drafts.some(draft => draft.key === key)),
    put: (key: number, patch: Partial<Row>) =>
      setDrafts(drafts.map(draft => (draft.key === key ? { key, row: { ...draft.row, ...patch } } : draft))),
    remove: (key: number) => setDrafts(drafts.filter(draft => draft.key !== key)),
    add: (row: Row) => setDrafts([...drafts, { key: Math.max(0, ...drafts.map(draft => draft.key)) + 1, row }]),
  }
}

/** The last cell of a row that can be taken away. */
export function RemoveCell({ onRemove }: { onRemove: () => void }) {
  const { t } = useText()
  return (
    <td>
      <button type="button" className="plain" onClick={onRemove}>
        {t.area.library.remove}
      </button>
    </td>
  )
}

/** Adds a row at the end of the table above it. */
export function AddRow({ onAdd }: { onAdd: () => void }) {
  const { t } = useText()
  return (
    <button type="button" className="plain" onClick={onAdd}>
      + {t.area.library.addRow}
    </button>
  )
}
