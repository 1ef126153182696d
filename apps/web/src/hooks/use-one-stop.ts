import { useEffect, useState } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }

/**
 * Makes a long list one stop of the Tab key, so that what stands beside it is the next: ↑, ↓, Home and End go through it, and it is entered
 * at its current item. Answers the ref for the list; `item` says which of its controls are its items.
 */
export function useOneStop<T extends HTMLElement>(item: string): (list: T | null) => void {
  const [list, setList] = useState<T | null>(null)
  useEffect(() => {
    if (!list) return
    const items = () => [...list.querySelectorAll<HTMLElement>(item)]
    const settle = () => {
      const all = items()
      const stop = all.find(one => one === document.activeElement) ?? all.find(one => one.ariaCurrent === 'true') ?? all[0]
      for (const one of all) one.tabIndex = one === stop ? 0 : -1
    }
    const go = (event: KeyboardEvent) => {
      const step = STEPS[event.key]
      const all = items()
      const at = all.indexOf(event.target as HTMLElement)
      if (step === undefined || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus()
    }
    settle()
    const watch = new MutationObserver(settle)
    watch.observe(list, { childList: true, subtree: true, attributeFilter: ['aria-current'] })
    list.addEventListener('keydown', go)
    list.addEventListener('focusin', settle)
    return () => {
      watch.disconnect()
      list.removeEventListener('keydown', go)
      list.removeEventListener('focusin', settle)
    }
  }, [list, item])
  return setList
}
