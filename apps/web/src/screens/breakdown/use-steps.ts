import type { BreakdownDetail, BreakdownSheet } from '@lantu/model/api/breakdown'
import { useState } from 'react'
import { answerBreakdown, issueBreakdown, saveBreakdown, sendBreakdown } from '../../api/breakdown.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDutyAction } from '../duty/use-duty.ts'

/** What is done with a breakdown, one step after another: saved with a note, sent to those it is asked of, answered, issued. */
export function useSteps(detail: BreakdownDetail) {
  const words = useText().t.area.breakdown
  const { busy, run } = useDutyAction()
  const [note, setNote] = useState('')
  return {
    busy,
    note,
    setNote,
    save: (sheet: BreakdownSheet) =>
      void run(
        () => saveBreakdown(detail, sheet, note),
        done => words.saved(done.edition),
      ).then(done => done && setNote(now => (now === note ? '' : now))),
    send: () =>
      void run(
        () => sendBreakdown(detail),
        done => words.sent(done.rows - done.agreed),
      ),
    issue: (why: string) =>
      run(
        () => issueBreakdown(detail, why),
        () => words.issued,
      ),
    agree: (row: string) => void run(() => answerBreakdown(detail, { row, state: 'agreed', reason: '' })),
    object: (row: string, reason: string) => run(() => answerBreakdown(detail, { row, state: 'objected', reason })),
  }
}

export type Steps = ReturnType<typeof useSteps>
