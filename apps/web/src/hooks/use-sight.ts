import { useEffect, useState } from 'react'

/** Rows drawn above and below those in sight. */
const AHEAD = 12
/** The first row in sight is told in steps, so that a touch of the wheel does not draw the list anew. */
const STEP = 6

export interface Sight {
  /** The rows to draw, `[from, to)`; the list may end before `to`. */
  readonly from: number
  readonly to: number
  /** How many rows the frame shows at once. */
  readonly rows: number
}

/** Which rows of a long list of equally high rows are in sight of the frame that scrolls it: only those are drawn. */
export function useSight(frame: HTMLElement | null, height: number): Sight {
  const [sight, setSight] = useState({ first: 0, rows: 20 })
  useEffect(() => {
    if (!frame) return
    const look = () => {
      const first = Math.floor(frame.scrollTop / height / STEP) * STEP
      const rows = Math.ceil(frame.clientHeight / height) + STEP
      setSight(before => (before.first === first && before.rows === rows ? before : { first, rows }))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(frame)
    frame.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      frame.removeEventListener('scroll', look)
    }
  }, [frame, height])
  return { from: Math.max(0, sight.first - AHEAD), to: sight.first + sight.rows + AHEAD, rows: Math.max(1, sight.rows - STEP) }
}
