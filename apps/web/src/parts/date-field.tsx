import { readDay, readMonth } from '@lantu/model/typed/read-day'
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { stepDate } from '../lib/step-date.ts'

const UNITS = { day: { read: readDay, type: 'date' }, month: { read: readMonth, type: 'month' } } as const

/** Not every browser has a calendar of months; there the field is typed into. */
function hasCalendar(type: string): boolean {
  const probe = document.createElement('input')
  probe.setAttribute('type', type)
  return probe.type === type
}

/**
 * A day (or a month), typed as people write it: 20240630, 2024-06-30, 2024年6月30日. ↑ and ↓ go a day on and back, Alt ↓ opens the browser's
 * calendar. What is none, or out of bounds, is said, is not taken, and keeps a form from being saved.
 */
export function DateField({
  value,
  onValue,
  unit = 'day',
  min,
  max,
  required,
  label,
  className,
}: {
  /** ISO 8601, or '' for none; so are the bounds. */
  value: string
  onValue: (value: string) => void
  unit?: keyof typeof UNITS
  min?: string | undefined
  max?: string | undefined
  required?: boolean | undefined
  /** Where no label stands around it. */
  label?: string | undefined
  className?: string | undefined
}) {
  const { t } = useText()
  const words = t.area.dates
  const { read, type } = UNITS[unit]
  const calendar = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const faultOf = (text: string) => {
    const found = read(text)
    if (text.trim() === '') return ''
    if (found === undefined) return words.unread[unit]
    return (min && found < min) || (max && found > max) ? words.outside(min ?? '', max ?? '') : ''
  }
  const shown = typed ?? value
  const fault = faultOf(shown)
  const take = (text: string) => {
    setTyped(text)
    setLeft(false)
    if (faultOf(text) === '') onValue(read(text) ?? '')
  }
  const leave = () => {
    setLeft(true)
    if (fault === '') setTyped(null)
  }
  const open = () => {
    try {
      calendar.current?.showPicker()
    } catch {
      // a frame of another origin may not open it: the field can be typed into
    }
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    const from = read(shown)
    if (!step || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (event.altKey) open()
    else if (from) take(stepDate(from, step))
  }
  return (
    <span className={`date ${className ?? ''}`}>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={left && fault !== '' ? true : undefined}
        placeholder={words.form[unit]}
        title={words.help[unit]}
        maxLength={20}
        required={required}
        value={shown}
        ref={input => input?.setCustomValidity(fault)}
        onChange={event => take(event.target.value)}
        onBlur={leave}
        onKeyDown={onKey}
      />
      {hasCalendar(type) ? (
        <Calendar
          field={calendar}
          type={type}
          bounds={{ min, max }}
          value={fault === '' ? (read(shown) ?? '') : ''}
          onOpen={open}
          onValue={picked => {
            setTyped(null)
            onValue(picked)
          }}
        />
      ) : null}
      {left && fault !== '' ? (
        <em className="warm" role="alert">
          {fault}
        </em>
      ) : null}
    </span>
  )
}

/** The browser's own calendar behind a button: not a stop of its own for the keys, Alt ↓ in the field opens it. */
function Calendar({
  field,
  type,
  bounds,
  value,
  onOpen,
  onValue,
}: {
  field: RefObject<HTMLInputElement | null>
  type: 'date' | 'month'
  bounds: { min: string | undefined; max: string | undefined }
  value: string
  onOpen: () => void
  onValue: (value: string) => void
}) {
  const words = useText().t.area.dates
  return (
    <>
      <button type="button" tabIndex={-1} aria-label={words.calendar} title={words.calendar} onClick={onOpen}>
        <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.3" aria-hidden="true">
          <path d="M1.5 3h11v9.5h-11zM1.5 6h11M4.5 1v3M9.5 1v3" />
        </svg>
      </button>
      <input
        ref={field}
        type={type}
        tabIndex={-1}
        aria-hidden="true"
        className="cal"
        min={bounds.min}
        max={bounds.max}
        value={value}
        onChange={event => onValue(event.target.value)}
      />
    </>
  )
}
