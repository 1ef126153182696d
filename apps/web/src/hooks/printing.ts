import { useEffect, useRef, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

/** As many rows of one list as are printed at the most: some sixty pages of A4. */
export const MOST_PRINTED = 2000

/** `gathering`: lists ask for the rows that they have not loaded; `printing`: they draw all that they have, up to `MOST_PRINTED`. */
type State = 'screen' | 'gathering' | 'printing'

type Fill = () => Promise<unknown>

let state: State = 'screen'
const watchers = new Set<() => void>()
/** Of the lists in front that have not loaded all of their rows: how each does. */
const fills = new Set<Fill>()

function tell(next: State): void {
  state = next
  for (const watcher of watchers) watcher()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

const useStateOfPrint = () => useSyncExternalStore(watch, () => state)

/** Whether the page is being printed. */
export const usePrinting = (): boolean => useStateOfPrint() === 'printing'

/** How many rows of a list to draw, of which `limit` are drawn on the screen. */
export const useDrawn = (limit: number): number => (usePrinting() ? Math.max(limit, MOST_PRINTED) : limit)

/** Whether rows are being gathered before the page is printed. */
export const useGathering = (): boolean => useStateOfPrint() === 'gathering'

/** `fill` loads the rows of a list that are to be printed; undefined where all are there. */
export function useFill(fill: Fill | undefined): void {
  const latest = useRef(fill)
  latest.current = fill
  const lacks = fill !== undefined
  useEffect(() => {
    if (!lacks) return undefined
    const own: Fill = async () => latest.current?.()
    fills.add(own)
    return () => {
      fills.delete(own)
    }
  }, [lacks])
}

const drawn = () => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))

/** Prints the page when its lists have loaded what they print. What cannot be loaded is not waited for: the lists say where they end. */
export async function printWhole(): Promise<void> {
  if (state === 'gathering') return
  tell('gathering')
  await Promise.allSettled([...fills].map(fill => fill()))
  tell('printing')
  await drawn()
  window.print()
}

/**
 * Prints by the browser's own key go the same way where a list lacks rows; by its menu, nothing can be waited for, and the lists print
 * what they have loaded. Answers what ends the listening.
 */
export function listenToPrint(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p' || fills.size === 0) return
    event.preventDefault()
    void printWhole()
  }
  const before = () => flushSync(() => tell('printing'))
  const after = () => tell('screen')
  document.addEventListener('keydown', onKey)
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  return () => {
    document.removeEventListener('keydown', onKey)
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
  }
}
