import { type KeyboardEvent, type RefObject, useState } from 'react'
import { flushSync } from 'react-dom'

const NUMBER = /^[-−]?\d{1,15}(\.\d{1,10})?$/
const plain = (text: string) =>
  text
    .trim()
    .replace(/[,，\s]/g, '')
    .replace('−', '-')

export const isNumber = (text: string) => NUMBER.test(plain(text))

/** The number that is being typed into a year: Enter, ↑, ↓ and leaving the field take it, Esc lets it go. */
export function useTypedYears(table: RefObject<HTMLTableElement | null>, set: (year: number, value: string) => void) {
  const [typing, setTyping] = useState<{ year: number; text: string } | null>(null)
  const confirm = () => {
    if (typing && isNumber(typing.text)) set(typing.year, plain(typing.text))
    setTyping(null)
  }
  const move = (event: KeyboardEvent<HTMLInputElement>, step: number) => {
    const inputs = [...(table.current?.querySelectorAll<HTMLInputElement>('input:not(:disabled)') ?? [])]
    const next = inputs[inputs.indexOf(event.currentTarget) + step]
    if (!next) return
    event.preventDefault()
    confirm()
    next.focus()
    next.select()
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') move(event, 1)
    else if (event.key === 'ArrowUp') move(event, -1)
    else if (event.key === 'Escape') {
      // at once, or leaving the field would take what was typed
      flushSync(() => setTyping(null))
      event.currentTarget.blur()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      confirm()
    }
  }
  return {
    /** What is typed into this year and not yet taken. */
    textOf: (year: number) => (typing?.year === year ? typing.text : undefined),
    type: (year: number, text: string) => setTyping({ year, text }),
    confirm,
    onKey,
  }
}
