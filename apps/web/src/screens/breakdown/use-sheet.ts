import type { BreakdownSheet } from '@lantu/model/api/breakdown'
import { useCallback, useEffect, useRef, useState } from 'react'

interface Stack {
  /** What the draft began with: it is unsaved when it is another. */
  readonly saved: BreakdownSheet
  readonly past: readonly BreakdownSheet[]
  readonly now: BreakdownSheet
  readonly future: readonly BreakdownSheet[]
}

const MOST = 200

/**
 * A sheet in somebody's hands, with every step to be taken back; a newly saved edition replaces it, but for what was changed after it
 * was `sent`.
 */
export function useSheet(saved: BreakdownSheet, edition: string) {
  const [stack, setStack] = useState<Stack>({ saved, past: [], now: saved, future: [] })
  const sent = useRef<BreakdownSheet>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another edition begins anew, not another copy of the same
  useEffect(() => {
    const written = sent.current
    sent.current = undefined
    setStack(old => (written && old.now !== written ? { ...old, saved } : { saved, past: [], now: saved, future: [] }))
  }, [edition])
  const change = useCallback((next: (sheet: BreakdownSheet) => BreakdownSheet) => {
    setStack(old => {
      const now = next(old.now)
      return now === old.now ? old : { ...old, past: [...old.past, old.now].slice(-MOST), now, future: [] }
    })
  }, [])
  const undo = useCallback(() => {
    setStack(old => {
      const before = old.past.at(-1)
      return before ? { ...old, past: old.past.slice(0, -1), now: before, future: [old.now, ...old.future] } : old
    })
  }, [])
  const redo = useCallback(() => {
    setStack(old => {
      const [next, ...rest] = old.future
      return next ? { ...old, past: [...old.past, old.now], now: next, future: rest } : old
    })
  }, [])
  return {
    sheet: stack.now,
    noteSent: () => {
      sent.current = stack.now
    },
    change,
    undo,
    redo,
    canUndo: stack.past.length > 0,
    canRedo: stack.future.length > 0,
    unsaved: stack.now !== stack.saved,
  }
}
