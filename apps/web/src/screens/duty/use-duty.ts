import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { ApiError } from '../../api/request.ts'
import { useText } from '../../i18n/use-text.ts'

/** Does one thing at a time, says how it ended, and has everything about responsibility asked again. */
export function useDutyAction() {
  const client = useQueryClient()
  const { language } = useText()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const run = async <T>(work: () => Promise<T>, said?: (answer: T) => string | undefined): Promise<T | undefined> => {
    if (busy) return undefined
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
      setBusy(false)
      await client.invalidateQueries({ queryKey: ['duty'] })
      await client.invalidateQueries({ queryKey: ['breakdown'] })
    }
  }
  return { busy, run }
}
