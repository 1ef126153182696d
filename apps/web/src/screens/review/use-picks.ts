import { type KeyboardEvent, useState } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/** A list of which some are left out: by the keys j, k and the arrows, the space bar or x; Enter does it, Esc leaves it. */
export function usePicks<T extends { readonly id: string }>(
  items: readonly T[],
  { fixed = false, onDo, onCancel }: { fixed?: boolean; onDo: () => void; onCancel: () => void },
) {
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState(0)
  const toggle = (id: string) => {
    if (fixed) return
    const next = new Set(out)
    if (!next.delete(id)) next.add(id)
    setOut(next)
  }
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const onButton = event.target instanceof HTMLButtonElement
    if (event.key === 'Escape') onCancel()
    else if (step) setAt(Math.min(items.length - 1, Math.max(0, at + step)))
    else if ((event.key === ' ' || event.key === 'x') && !onButton) toggle(items[at]?.id ?? '')
    else if (event.key === 'Enter' && !onButton) onDo()
    else return
    event.preventDefault()
  }
  return { out, at, setAt, toggle, onKey }
}
