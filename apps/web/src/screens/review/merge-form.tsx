import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { statementAmount, statementTitle } from '../../lib/statement-title.ts'

/** Joins records that say one thing. */
export function MergeForm({
  near,
  onDo,
  onCancel,
}: {
  near: readonly RegisteredStatement[]
  onDo: (chosen: RegisteredStatement[]) => void
  onCancel: () => void
}) {
  const { t } = useText()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return (
    <div className="edit" onKeyDown={event => event.key === 'Escape' && onCancel()}>
      <p className="cap">{near.length ? t.mergeWith : t.mergeNone}</p>
      {near.map((one, i) => (
        <label key={one.id} className="pick">
          <input
            type="checkbox"
            // biome-ignore lint/a11y/noAutofocus: the dialog was asked for by key
            autoFocus={i === 0}
            checked={chosen.has(one.id)}
            onChange={() => {
              const next = new Set(chosen)
              if (!next.delete(one.id)) next.add(one.id)
              setChosen(next)
            }}
          />
          {statementTitle(one)} {statementAmount(one)}
        </label>
      ))}
      <div className="foot">
        <button className="btn pri" type="button" disabled={!chosen.size} onClick={() => onDo(near.filter(one => chosen.has(one.id)))}>
          {t.merge}
        </button>
        <button className="btn" type="button" onClick={onCancel}>
          {t.cancel}
          <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  )
}
