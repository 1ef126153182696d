import { useState } from 'react'

/** Rows of a long list that are shown at once. */
export const LEAF = 50
const ALL = Number.MAX_SAFE_INTEGER
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  PageDown: LEAF,
  PageUp: -LEAF,
  Home: -ALL,
  End: ALL,
}

/**
 * A list of which some are left out: by the keys j, k, the arrows and those that turn the leaf, the space bar or x; Enter does it, Esc
 * leaves it. Of `total` items those that are not there yet are on their way.
 */
export function usePicks<T extends { readonly id: string }>(
  items: readonly T[],
  { total = items.length, onDo, onCancel }: { total?: number; onDo: () => void; onCancel: () => void },
) {
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState(0)
  const toggle = (id: string) =>
    setOut(before => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  // of a list that has yet to come, too, the first row is the first
  const step = (by: number) => setAt(Math.max(0, Math.min(total - 1, at + by)))
  const onKey = (event: Pick<KeyboardEvent, 'key' | 'target' | 'preventDefault'>) => {
    const by = STEPS[event.key]
    const here = items[at]
    const onButton = event.target instanceof HTMLButtonElement
    if (event.key === 'Escape') onCancel()
    else if (by) step(by)
    else if ((event.key === ' ' || event.key === 'x') && !onButton) {
      if (here) toggle(here.id)
    } else if (event.key === 'Enter' && !onButton) onDo()
    else return
    event.preventDefault()
  }
  return { out, at, setAt, step, toggle, onKey }
}
