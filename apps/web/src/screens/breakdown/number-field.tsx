import { useRef, useState } from 'react'
import { typedDecimal } from './edit-sheet.ts'

/** A number that is typed in; it counts when the field is left or Enter is pressed, and what is no number goes back. */
export function NumberField({
  value,
  label,
  digits,
  className,
  onValue,
  ...place
}: {
  value: string | null
  label: string
  digits: number
  className?: string | undefined
  onValue: (value: string | null) => void
  'data-row'?: number
  'data-column'?: number
}) {
  const [typed, setTyped] = useState<string | null>(null)
  // Enter takes it and moves on, which leaves the field before it is drawn again: it counts once, and is one step to take back
  const pending = useRef<string | null>(null)
  const type = (text: string | null) => {
    pending.current = text
    setTyped(text)
  }
  const leave = () => {
    const text = pending.current
    if (text === null) return
    type(null)
    if (text.trim() === '') return onValue(null)
    const number = typedDecimal(text, digits)
    if (number !== null && number !== value) onValue(number)
  }
  return (
    <input
      {...place}
      className={className}
      aria-label={label}
      inputMode="decimal"
      value={typed ?? value ?? ''}
      onFocus={event => event.target.select()}
      onChange={event => type(event.target.value)}
      onBlur={leave}
      onKeyDown={event => {
        if (event.key === 'Enter') leave()
        if (event.key === 'Escape') type(null)
      }}
    />
  )
}
