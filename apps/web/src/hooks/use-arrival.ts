import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** How long a page that is returned to may take to show what had the focus. */
const PATIENCE = 4000
const STOPS = 'a[href], button'

interface Left {
  readonly tag: string
  readonly name: string
  /** Which of those that are called the same. */
  readonly nth: number
}

const nameOf = (one: Element) => one.getAttribute('href') ?? one.getAttribute('aria-label') ?? one.textContent ?? ''
const alike = (main: Element, tag: string, name: string) =>
  [...main.querySelectorAll<HTMLElement>(STOPS)].filter(one => one.tagName === tag && nameOf(one) === name)

function describe(main: Element, one: Element | null): Left | undefined {
  if (!(one instanceof HTMLElement) || !main.contains(one) || !one.matches(STOPS)) return undefined
  const [tag, name] = [one.tagName, nameOf(one)]
  return { tag, name, nth: alike(main, tag, name).indexOf(one) }
}

/**
 * Keeps the keyboard's place from page to page: whoever follows a link is at the top of what it leads to, not of the navigation above it;
 * whoever goes back is where he left, also in a list that is read again first. Who has gone on by himself is left alone.
 */
export function useArrival(): void {
  const router = useRouter()
  useEffect(() => {
    const left = new Map<string, Left>()
    let waiting: (() => void) | undefined
    const main = () => document.getElementById('main')
    const lost = () => document.activeElement === null || document.activeElement === document.body || document.activeElement === main()
    const back = (place: Left) => {
      const find = () => {
        const found = lost() ? alike(main() as Element, place.tag, place.name).at(place.nth) : undefined
        if (found) found.focus()
        if (found || !lost()) waiting?.()
      }
      const watch = new MutationObserver(find)
      watch.observe(main() as Element, { childList: true, subtree: true })
      const timer = setTimeout(() => waiting?.(), PATIENCE)
      waiting = () => {
        watch.disconnect()
        clearTimeout(timer)
        waiting = undefined
      }
      find()
    }
    const offs = [
      router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
        waiting?.()
        const frame = main()
        const place = frame ? describe(frame, document.activeElement) : undefined
        if (pathChanged && fromLocation?.state.key && place) left.set(fromLocation.state.key, place)
      }),
      router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
        // the first page begins at its top, where the skip link is
        if (!fromLocation || !pathChanged || !lost()) return
        main()?.focus({ preventScroll: true })
        const place = left.get(toLocation.state.key ?? '')
        if (place) back(place)
      }),
    ]
    return () => {
      for (const off of offs) off()
      waiting?.()
    }
  }, [router])
}
