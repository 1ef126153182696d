import { type RefObject, useEffect, useRef } from 'react'
import { OPEN_DIALOG, typing } from './use-keys.ts'

export type FormKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'target' | 'preventDefault'>

/**
 * The keys of a form that stands in the page, for when the focus is not in it, where the form hears them itself: Esc from anywhere, the
 * others while nothing has the focus, since Tab goes on past its last control.
 */
export function useFormKeys(frame: RefObject<HTMLElement | null>, onKey: (event: FormKey) => void): void {
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (event.defaultPrevented || event.isComposing || frame.current?.contains(target) || document.querySelector(OPEN_DIALOG)) return
      const atRest = target === null || target === document.body || target.id === 'main'
      if (atRest || (event.key === 'Escape' && !typing(target))) latest.current(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [frame])
}
