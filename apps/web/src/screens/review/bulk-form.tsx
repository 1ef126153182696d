import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { countQuery, type StatementFilter } from '../../api/queries.ts'
import { useText } from '../../i18n/use-text.ts'

const SURE = 0.9

/** Accepts at once all that the filter shows and the reader is sure of. */
export function BulkForm({
  filter,
  onDo,
  onCancel,
}: {
  filter: StatementFilter
  onDo: (minConfidence: number) => void
  onCancel: () => void
}) {
  const { t } = useText()
  const [least, setLeast] = useState(SURE)
  const count = useQuery(countQuery({ ...filter, state: 'pending', minConfidence: least }))
  const n = count.data ?? 0
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [])
  return (
    <form
      className="edit"
      onKeyDown={event => event.key === 'Escape' && onCancel()}
      onSubmit={event => {
        event.preventDefault()
        if (n) onDo(least)
      }}
    >
      <label>
        <span>{t.bulkThreshold}</span>
        <input
          ref={box}
          type="range"
          min="0.5"
          max="0.99"
          step="0.01"
          value={least}
          onChange={event => setLeast(Number(event.target.value))}
        />
        <em className="n">{least.toFixed(2)}</em>
      </label>
      <p>{n ? t.bulkConfirm(n, least.toFixed(2)) : t.bulkNone}</p>
      <div className="foot">
        <button className="btn pri" type="submit" disabled={!n}>
          {t.bulkButton(n)}
        </button>
        <button className="btn" type="button" onClick={onCancel}>
          {t.cancel}
          <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  )
}
