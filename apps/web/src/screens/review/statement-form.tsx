import type { RegisteredStatement } from '@lantu/model/api'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../i18n/use-text.ts'

type Fields = Record<string, unknown>

const FORMS: Record<string, readonly string[]> = {
  observation: ['indicator', 'value', 'unit', 'comparator', 'time', 'status', 'measure', 'basis', 'attribute', 'place'],
  goal: ['indicator', 'form', 'reference', 'time', 'status', 'attribute', 'place'],
  project: ['name', 'stage', 'verb', 'quantity'],
  system: ['name', 'stage', 'verb', 'quantity'],
  task: ['action', 'object', 'actor', 'due'],
}
const REQUIRED = new Set([
  'indicator',
  'form',
  'reference',
  'unit',
  'time',
  'status',
  'measure',
  'comparator',
  'value',
  'name',
  'stage',
  'verb',
  'quantity',
  'action',
  'object',
])

const shown = (name: string, value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (name === 'value' && Array.isArray(value)) return value.join(value.length === 2 ? '～' : ':')
  return String(value)
}

/** `8.8～9.8` is a range, `3.5:41.2:55.3` a composition; null for nothing; undefined for what is no number. */
export function parseValue(text: string): number | number[] | null | undefined {
  const clean = text.replace(/[,\s]/g, '').replace(/−/g, '-')
  if (clean === '') return null
  const parts = clean.split(/[～~:：∶]/).map(Number)
  if (parts.some(part => !Number.isFinite(part))) return undefined
  return parts.length === 1 ? (parts[0] as number) : parts
}

/** What the form says, as the kind's fields; undefined where the number is none. */
export function readForm(kind: string, words: Readonly<Record<string, string>>): Fields | undefined {
  const fields: Fields = {}
  for (const name of FORMS[kind] ?? []) {
    const text = (words[name] ?? '').trim()
    if (name === 'value') {
      const value = parseValue(text)
      if (value === undefined) return undefined
      fields.value = value
    } else if (text !== '' || REQUIRED.has(name)) fields[name] = text
  }
  return fields
}

function useOptions(): Record<string, Record<string, string>> {
  const { t } = useText()
  return {
    comparator: t.comparator,
    status: t.status,
    measure: t.measure,
    basis: { '': '—', ...t.basisName },
    attribute: { '': '—', binding: t.binding, expected: t.expected },
    form: t.goalForm,
    stage: t.taskStage,
  }
}

/** The record's fields, to correct; Ctrl+Enter saves, Esc leaves. */
export function StatementForm({
  statement,
  onSave,
  onCancel,
  legend,
}: {
  statement: RegisteredStatement
  onSave: (fields: Fields) => void
  onCancel: () => void
  legend?: string
}) {
  const { t } = useText()
  const options = useOptions()
  const names = FORMS[statement.kind] ?? []
  const [words, setWords] = useState(() => Object.fromEntries(names.map(name => [name, shown(name, statement.fields[name])])))
  const [wrong, setWrong] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input')?.focus()
  }, [])
  const save = () => {
    const fields = readForm(statement.kind, words)
    setWrong(fields === undefined)
    if (fields) onSave(fields)
  }
  return (
    <form
      ref={form}
      className="edit"
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
      }}
    >
      {legend ? <p className="cap">{legend}</p> : null}
      {names.map(name => (
        <label key={name}>
          <span>{t.field[name]}</span>
          {options[name] ? (
            <select value={words[name]} onChange={event => setWords({ ...words, [name]: event.target.value })}>
              {Object.entries(options[name]).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          ) : (
            <input
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
        <button className="btn" type="button" onClick={onCancel}>
          {t.cancel}
          <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  )
}
