import type { ValueBatch, ValueEntry, ValueGrid, ValueGridQuery, WorkbookTrial } from '@lantu/model/api/values/values'
import { queryOptions } from '@tanstack/react-query'
import { get, post } from './request.ts'

export const valueGridQuery = (query: ValueGridQuery) =>
  queryOptions({
    queryKey: ['values', query],
    queryFn: ({ signal }) => {
      const { cumulative, ...rest } = query
      return get<ValueGrid>('/values', { ...rest, ...(cumulative ? { cumulative: 'true' } : {}) }, signal)
    },
  })

export const batchesQuery = () =>
  queryOptions({
    queryKey: ['value-batches'],
    queryFn: ({ signal }) => get<{ items: ValueBatch[] }>('/values/batches', undefined, signal).then(page => page.items),
  })

export const enterValues = (entries: readonly ValueEntry[]) => post<ValueBatch>('/values', { entries })

export const formulaQuery = (indicatorId: string) =>
  queryOptions({
    queryKey: ['formula', indicatorId],
    queryFn: ({ signal }) => get<{ formula: string; unit: string }>(`/indicators/${indicatorId}/formula`, undefined, signal),
  })

/** Defines how an indicator is computed; an empty formula ends it. */
export const defineFormula = (indicatorId: string, formula: string, unit: string) =>
  post<{ formula: string }>(`/indicators/${indicatorId}/formula`, { formula, unit })

export const undoValues = (batchId?: string) => post<ValueBatch>('/values/undo', batchId ? { batchId } : {})

/** Tries a workbook, or takes it: all or nothing. */
export function sendWorkbook(file: File, apply: boolean): Promise<WorkbookTrial> {
  const form = new FormData()
  form.set('file', file, file.name)
  return post<WorkbookTrial>(`/values/workbook${apply ? '?apply=true' : ''}`, form)
}

/** Where the workbook, which is also the form, can be fetched. */
export function workbookAddress(query: { plan?: string | undefined; place?: string | undefined; from: number; to: number }): string {
  const parameters = new URLSearchParams({ from: String(query.from), to: String(query.to) })
  if (query.plan) parameters.set('plan', query.plan)
  if (query.place) parameters.set('place', query.place)
  return `/api/v1/values/workbook?${parameters}`
}
