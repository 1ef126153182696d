import type { KeyboardEvent, RefObject } from 'react'
import type { Place } from './drafts.ts'
import type { TypedValues } from './use-typed-values.ts'

/** What the keys do in a cell: they move as in a spreadsheet, but for arrows within what is typed. */
export function useCellKeys(table: RefObject<HTMLTableElement | null>, typed: TypedValues, onMore: () => void) {
  const go = (row: number, column: number) => {
    const input = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`)
    input?.focus()
    input?.select()
  }
  return (event: KeyboardEvent<HTMLInputElement>, at: Place, key: string) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const whole = selectionStart === 0 && selectionEnd === value.length
    const command = event.ctrlKey || event.metaKey
    if (event.nativeEvent.isComposing) return
    if (command && event.key.toLowerCase() === 'z') typed.stepBack()
    else if (command && event.key.toLowerCase() === 's') typed.save()
    else if (event.altKey && event.key === 'ArrowDown') onMore()
    else if (event.key === 'Enter' || event.key === 'ArrowDown') go(at.row + 1, at.column)
    else if (event.key === 'ArrowUp') go(at.row - 1, at.column)
    else if (event.key === 'ArrowRight' && (whole || selectionStart === value.length)) go(at.row, at.column + 1)
    else if (event.key === 'ArrowLeft' && (whole || selectionEnd === 0)) go(at.row, at.column - 1)
    else if (event.key === 'Escape') typed.type(key, undefined)
    else return
    event.preventDefault()
  }
}
