import { useState } from 'react'
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
  const leave = () => {
    if (typed === null) return
    setTyped(null)
    if (typed.trim() === '') return onValue(null)
    const number = typedDecimal(typed, digits)
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
      onChange={event => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={event => {
        if (event.key === 'Enter') leave()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
