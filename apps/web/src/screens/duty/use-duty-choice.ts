import type { DutyItem } from '@lantu/model/api/duty/duty'
import { useState } from 'react'
import { acceptSuggestions, undoDuty } from '../../api/duty.ts'
import { useKeys } from '../../hooks/use-keys.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDutyAction } from './use-duty.ts'

/** Loaded rows below the chosen one at which the next page is asked for. */
const SOON = 10

/**
 * What a person chooses among the items of a plan, and what is done with them by key: `offered` are those whose suggestion can be taken
 * over, `editing` those being assigned, `at` the row in front.
 */
export function useDutyChoice({
  planId,
  loaded,
  hidesTaken,
  isList,
  onNear,
}: {
  planId: string | undefined
  loaded: readonly DutyItem[]
  /** Whether what is taken over leaves the list. */
  hidesTaken: boolean
  /** The keys are those of the list. */
  isList: boolean
  /** The row in front comes near the end of what is loaded. */
  onNear: () => void
}) {
  const { t } = useText()
  const words = t.area.duty
  const { busy, run } = useDutyAction()
  const [selected, setSelected] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [editing, setEditing] = useState<readonly DutyItem[]>([])
  // taken over, the answer on its way: the next key means the next of them
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const items = loaded.filter(item => !hidesTaken || !taken.has(item.id))
  const at = Math.min(selected, Math.max(0, items.length - 1))
  const picked = items.filter(item => chosen.has(item.id))
  // one that names supporting bodies alone is shown, and cannot be taken over as it is
  const offered = (picked.length ? picked : items).filter(item => item.suggestion?.lead)
  const choose = (item: DutyItem | undefined) => {
    if (!item) return
    const next = new Set(chosen)
    if (!next.delete(item.id)) next.add(item.id)
    setChosen(next)
  }
  const accept = (list: readonly DutyItem[]) => {
    const wanted = list.filter(one => one.suggestion?.lead && !taken.has(one.id))
    if (!wanted.length || !planId) return
    const ids = new Set(wanted.map(one => one.id))
    setTaken(before => new Set([...before, ...ids]))
    void run(
      () => acceptSuggestions(planId, wanted),
      done => `${words.accepted(done.accepted, done.added)}${done.skipped ? `${t.sign.stop}${words.skipped(done.skipped)}` : ''}`,
    ).finally(() => setTaken(before => new Set([...before].filter(id => !ids.has(id)))))
  }
  const edit = () => setEditing(picked.length ? picked : items.slice(at, at + 1))
  const undo = () =>
    void run(
      () => undoDuty(),
      change => change.zh,
    )
  useKeys(
    {
      j: () => {
        setSelected(Math.min(at + 1, items.length - 1))
        if (at > items.length - SOON) onNear()
      },
      k: () => setSelected(Math.max(at - 1, 0)),
      v: () => {
        choose(items[at])
        setSelected(Math.min(at + 1, items.length - 1))
      },
      'Shift+v': () => setChosen(picked.length === items.length ? new Set() : new Set(items.map(item => item.id))),
      Escape: () => setChosen(new Set()),
      e: edit,
      Enter: edit,
      a: () => accept(items.slice(at, at + 1)),
      'Shift+a': () => accept(offered),
      u: undo,
    },
    isList && editing.length === 0,
  )
  const assigned = () => {
    setEditing([])
    setChosen(new Set())
  }
  return { items, at, chosen, picked, offered, editing, busy, select: setSelected, choose, accept, edit, undo, setEditing, assigned }
}
