import type { ValueGrid } from '@lantu/model/api/values/values'
import type { Vintage } from '@lantu/model/api/values/vintage'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useMemo, useState } from 'react'
import { ApiError } from '../../api/request.ts'
import { enterValues } from '../../api/values.ts'
import { useLeaveGuard } from '../../hooks/use-leave-guard.tsx'
import { useText } from '../../i18n/use-text.ts'
import { checkDrafts } from './check-drafts.ts'
import { change, type Draft, type Drafts, entriesOf, NO_DRAFTS, type Place, paste, readClipboard, undoStep, written } from './drafts.ts'

/** What is typed into the grid of a place and not saved yet, what is wrong with it, as what it will be written, and how. */
export function useTypedValues(grid: ValueGrid | undefined, place: string) {
  const { t, language } = useText()
  const words = t.area.values
  const { message } = App.useApp()
  const client = useQueryClient()
  const [vintage, setVintage] = useState<Vintage>('preliminary')
  const [sourceNote, setSourceNote] = useState('')
  const [drafts, setDrafts] = useState(NO_DRAFTS)
  const checked = useMemo(() => checkDrafts(grid, drafts), [grid, drafts])
  const problems = [...checked.values()].filter(one => one.problem).length
  const count = drafts.cells.size
  useLeaveGuard(count > 0)
  const entries = (of: Drafts) => entriesOf(grid?.rows ?? [], of, { place: place || null, vintage, sourceNote: sourceNote.trim() })
  const discard = () => setDrafts(NO_DRAFTS)
  const saving = useMutation({
    mutationFn: (sent: Drafts) => enterValues(entries(sent)),
    onSuccess: async (batch, sent) => {
      void message.success(words.saved(batch.values))
      // what is written stands in the cells before what was typed is let go; what was typed since stays
      await client.invalidateQueries({ queryKey: ['values'] })
      setDrafts(now => written(now, sent))
      void client.invalidateQueries()
    },
    onError: (error: Error) => void message.error(error instanceof ApiError ? error[language] : error.message),
  })
  return {
    cells: drafts.cells,
    count,
    checked,
    problems,
    vintage,
    setVintage,
    sourceNote,
    setSourceNote,
    type: (key: string, draft: Draft | undefined) => setDrafts(old => change(old, new Map([[key, draft]]))),
    paste: (at: Place, text: string) => {
      const { changes, outside } = paste(grid?.rows ?? [], at, readClipboard(text))
      setDrafts(old => change(old, changes))
      void message.info(words.pasted(changes.size, outside))
    },
    stepBack: () => setDrafts(undoStep),
    discard,
    saving: saving.isPending,
    save: () => {
      if (saving.isPending) return
      if (problems) void message.warning(words.problems(problems))
      else if (count && entries(drafts).length) saving.mutate(drafts)
      else discard()
    },
    /** What is typed belongs to the cells in sight: others are shown once it is saved. */
    unlessTyped: (then: () => void) => {
      if (count) void message.warning(words.saveFirst)
      else then()
    },
  }
}

export type TypedValues = ReturnType<typeof useTypedValues>
