import { type RefObject, useEffect } from 'react'

/** At a desk everything is in sight already; on a phone what opens is brought there. */
const DESK = '(min-width: 721px)'

/** Gives what has just opened the keys. */
export function useFocus(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const desk = matchMedia(DESK).matches
    frame.current?.focus({ preventScroll: true })
    if (!desk) frame.current?.scrollIntoView({ block: 'start' })
  }, [frame])
}
