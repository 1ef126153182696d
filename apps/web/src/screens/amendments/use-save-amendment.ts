import type { Amendment, AmendmentFields } from '@lantu/model/api/amendments'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { amendmentQuery, editAmendment, proposeAmendment } from '../../api/amendments.ts'
import { ApiError } from '../../api/request.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'

/** Proposes an amendment of a plan, or changes the one given; then `onDone`, or its own page where nobody waits for that. */
export function useSaveAmendment(amendment: Amendment | undefined, planId: string | undefined, onDone: (() => void) | undefined) {
  const { language } = useText()
  const { message } = App.useApp()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { overview } = usePlan()
  return useMutation({
    mutationFn: (fields: AmendmentFields) =>
      amendment
        ? editAmendment(amendment.id, amendment.version, fields)
        : proposeAmendment({ planId: planId as string, ...fields, ...(overview.data ? { proposedOn: overview.data.today } : {}) }),
    onSuccess: made => {
      client.setQueryData(amendmentQuery(made.id).queryKey, made)
      void client.invalidateQueries()
      if (onDone) onDone()
      else void navigate({ to: '/amendments/$id', params: { id: made.id }, search: { plan: planId }, ignoreBlocker: true })
    },
    onError: (error: Error) => void message.error(error instanceof ApiError ? error[language] : error.message),
  })
}
