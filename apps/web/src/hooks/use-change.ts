import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { ApiError } from '../api/request.ts'
import { useText } from '../i18n/use-text.ts'
import { holdFocus } from './hold-focus.ts'

/**
 * Runs a change: while it runs `busy` is true; afterwards every list that may show it is asked again and `said` is told, or the refusal is
 * told in the reader's language. Answers what the change answered, or undefined after a refusal.
 */
export function useChange() {
  const client = useQueryClient()
  const { language } = useText()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  async function change<T>(work: () => Promise<T>, said?: string): Promise<T | undefined> {
    const giveBack = holdFocus()
    setBusy(true)
    try {
      const answer = await work()
      await client.invalidateQueries()
      if (said) void message.success(said)
      return answer
    } catch (error) {
      void message.error(error instanceof ApiError ? error[language] : error instanceof Error ? error.message : String(error), 6)
      // somebody else was faster: show what stands now
      if (error instanceof ApiError && error.status === 412) await client.invalidateQueries()
      return undefined
    } finally {
      setBusy(false)
      giveBack()
    }
  }
  return { busy, change }
}
