import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useRef, useState } from 'react'
import { useFormKeys } from '../../../hooks/use-form-keys.ts'
import { useReturnFocus } from '../../../hooks/use-return-focus.ts'
import { useText } from '../../../i18n/use-text.ts'
import { statementAmount, statementTitle } from '../../../wording/statement-title.ts'

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
  const frame = useRef<HTMLDivElement>(null)
  useReturnFocus()
  const onKey = ({ key }: { key: string }) => key === 'Escape' && onCancel()
  useFormKeys(frame, onKey)
  return (
    <div ref={frame} className="edit" onKeyDown={onKey}>
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
