import type { FindingDecision, FindingQuery } from '@lantu/model/api/findings'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { checkAgain, decideFinding, findingsQuery } from '../../api/findings.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useText } from '../../i18n/use-text.ts'

/** Loaded findings below the chosen one at which the next page is asked for. */
const SOON = 5

/** The findings in their order, as far as they have come, the one that is chosen among them, and what is decided of it. */
export function useFindings(sought: Omit<FindingQuery, 'cursor' | 'limit' | 'document'>) {
  const words = useText().t.area.coherence
  const { busy, change } = useChange()
  const list = useInfiniteQuery(findingsQuery(sought))
  const [selected, setSelected] = useState<string | null>(null)
  // decided, the answer on its way: the next key means the next of them
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set())
  const pages = list.data?.pages ?? []
  const ordered = pages.flatMap(page => page.items).filter(one => !sought.status || !leaving.has(one.id))
  const item = ordered.find(one => one.id === selected) ?? ordered[0]
  const titles = new Map(pages.flatMap(page => page.documents).map(document => [document.id, document.planTitle]))
  const move = (by: number) => {
    const at = ordered.findIndex(one => one.id === item?.id)
    if (at + by >= ordered.length - SOON && list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
    const next = ordered[Math.min(ordered.length - 1, Math.max(0, at + by))]
    if (!next) return
    setSelected(next.id)
    const row = document.getElementById(`f-${next.id}`)
    row?.scrollIntoView({ block: 'nearest' })
    // whoever is in the list stays in it
    if (document.activeElement?.closest('.clist')) row?.querySelector('button')?.focus({ preventScroll: true })
  }
  const decide = async (decision: FindingDecision) => {
    if (!item || leaving.has(item.id)) return
    const at = ordered.findIndex(one => one.id === item.id)
    const next = ordered[at + 1] ?? ordered[at - 1]
    const inList = document.activeElement?.closest('.clist') !== null
    setLeaving(before => new Set(before).add(item.id))
    setSelected(next?.id ?? null)
    if (inList) document.querySelector<HTMLElement>(`#f-${next?.id} > button`)?.focus()
    const done = await change(() => decideFinding(item.id, item.version, decision), words.decided(words[decision.verb]))
    setLeaving(before => new Set([...before].filter(id => id !== item.id)))
    if (!done) setSelected(item.id)
  }
  const check = async () => {
    const done = await change(checkAgain)
    if (done) setSelected(null)
  }
  return {
    list,
    ordered,
    item,
    titleOf: (id: string) => titles.get(id) ?? '',
    busy,
    choose: setSelected,
    move,
    decide,
    check,
  }
}

export type Findings = ReturnType<typeof useFindings>
