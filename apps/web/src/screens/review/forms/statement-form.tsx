import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useEffect, useRef, useState } from 'react'
import { useDiscard } from '../../../hooks/use-discard.tsx'
import { useFormKeys } from '../../../hooks/use-form-keys.ts'
import { useLeaveGuard } from '../../../hooks/use-leave-guard.tsx'
import { useReturnFocus } from '../../../hooks/use-return-focus.ts'
import { useText } from '../../../i18n/use-text.ts'
import { useOptions } from './field-options.ts'
import { type Fields, FORMS, readForm, shown } from './statement-fields.ts'

/** The record's fields, to correct; Ctrl+Enter saves, Esc leaves. */
export function StatementForm({
  statement,
  focus,
  onSave,
  onCancel,
  legend,
}: {
  statement: RegisteredStatement
  /** The field to begin with. */
  focus?: string | undefined
  onSave: (fields: Fields) => void
  onCancel: () => void
  legend?: string
}) {
  const { t } = useText()
  const options = useOptions()
  const names = FORMS[statement.kind] ?? []
  const [words, setWords] = useState(() => Object.fromEntries(names.map(name => [name, shown(name, statement.fields[name])])))
  const [begun] = useState(words)
  const [wrong, setWrong] = useState(false)
  useLeaveGuard(words !== begun)
  const leave = useDiscard(words !== begun, onCancel)
  const form = useRef<HTMLFormElement>(null)
  useReturnFocus()
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(focus ? `[name="${focus}"]` : 'input') ?? form.current?.querySelector('input')
    first?.focus()
    if (first instanceof HTMLInputElement) first.select()
  }, [focus])
  const save = () => {
    const fields = readForm(statement.kind, words)
    setWrong(fields === undefined)
    if (fields) onSave(fields)
  }
  const onKey = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>) => {
    if (event.key === 'Escape') leave()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
  }
  useFormKeys(form, onKey)
  return (
    <form
      ref={form}
      className="edit"
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
      onKeyDown={onKey}
    >
      {legend ? <p className="cap">{legend}</p> : null}
      {names.map(name => (
        <label key={name}>
          <span>{t.field[name]}</span>
          {options[name] ? (
            <select name={name} value={words[name]} onChange={event => setWords({ ...words, [name]: event.target.value })}>
              {Object.entries(options[name]).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          ) : (
            <input
              name={name}
              value={words[name]}
              aria-invalid={name === 'value' && wrong ? true : undefined}
              required={name === 'indicator' || name === 'name'}
              onChange={event => setWords({ ...words, [name]: event.target.value })}
            />
          )}
          {name === 'value' ? <em className={wrong ? 'warm' : 'cap'}>{t.valueHelp}</em> : null}
        </label>
      ))}
      <div className="foot">
        <button className="btn pri" type="submit">
          {t.save}
          <kbd>Ctrl Enter</kbd>
        </button>
        <button className="btn" type="button" onClick={leave}>
          {t.cancel}
          <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  )
}
