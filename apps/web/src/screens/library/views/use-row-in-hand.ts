import { useEffect, useState } from 'react'

/** The row that the keys are on, kept in sight of the frame that scrolls; another question, told by `asked`, begins at the top. */
export function useRowInHand(frame: HTMLElement | null, { asked, total, height }: { asked: string; total: number; height: number }) {
  const [at, setAt] = useState(0)
  useEffect(() => {
    setAt(0)
    frame?.scrollTo({ top: 0 })
  }, [asked, frame])
  const go = (step: number) => {
    const next = Math.min(total - 1, Math.max(0, at + step))
    setAt(next)
    if (!frame) return
    const top = next * height
    if (top < frame.scrollTop + height) frame.scrollTop = Math.max(0, top - height)
    else if (top + 2 * height > frame.scrollTop + frame.clientHeight) frame.scrollTop = top + 3 * height - frame.clientHeight
  }
  return { at, setAt, go }
}
