import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { ApiError } from '../../api/request.ts'
import { useText } from '../../i18n/use-text.ts'

/** Does one thing after another, says how each ended, and has everything about responsibility asked again before the next. */
export function useDutyAction() {
  const client = useQueryClient()
  const { language } = useText()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const perform = async <T>(work: () => Promise<T>, said?: (answer: T) => string | undefined): Promise<T | undefined> => {
    setBusy(true)
    try {
      const answer = await work()
      const sentence = said?.(answer)
      if (sentence) void message.success(sentence)
      return answer
    } catch (error) {
      void message.error(error instanceof ApiError ? error[language] : String(error))
      return undefined
    } finally {
      // free again when what is shown has the new versions: a step on an old one would be refused
      await client.invalidateQueries({ queryKey: ['duty'] })
      await client.invalidateQueries({ queryKey: ['breakdown'] })
      setBusy(false)
    }
  }
  const run = <T>(work: () => Promise<T>, said?: (answer: T) => string | undefined): Promise<T | undefined> => {
    // a key pressed while the step before is still at work is not lost
    const next = last.current.then(() => perform(work, said))
    last.current = next
    return next
  }
  return { busy, run }
}
