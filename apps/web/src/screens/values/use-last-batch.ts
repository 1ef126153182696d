import type { ValueBatch } from '@lantu/model/api/values/values'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { ApiError } from '../../api/request.ts'
import { batchesQuery, undoValues } from '../../api/values.ts'
import { useText } from '../../i18n/use-text.ts'

/** One cell comes back in a moment, a whole workbook does not. */
const ASKED_ABOVE = 20

/** The values that were entered last, and how to take them back. */
export function useLastBatch() {
  const { t, language } = useText()
  const words = t.area.values
  const { message, modal } = App.useApp()
  const client = useQueryClient()
  const batches = useQuery(batchesQuery())
  const taking = useMutation({
    mutationFn: (id: string) => undoValues(id),
    onSuccess: batch => {
      void message.success(words.undone(batch.values))
      void client.invalidateQueries()
    },
    onError: (error: Error) => void message.error(error instanceof ApiError ? error[language] : error.message),
  })
  const undo = (batch: ValueBatch) => {
    if (batch.values <= ASKED_ABOVE) taking.mutate(batch.id)
    else
      void modal.confirm({
        title: words.undoBatch(batch.values),
        content: words.undoAsk(batch.fileName || words.title, batch.enteredBy),
        okText: t.undo,
        cancelText: t.cancel,
        onOk: () => taking.mutateAsync(batch.id),
      })
  }
  return { latest: batches.data?.find(batch => batch.origin !== 'undo' && !batch.undone), undo, busy: taking.isPending }
}
