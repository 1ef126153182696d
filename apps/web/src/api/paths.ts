import type { ChoosePath, PathSheet, PathTrial, PathTrialRequest, ResetPath, UndoPath } from '@lantu/model/api/lights/paths'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get, post } from './request.ts'

export const pathQuery = (id: string, plan: string, place: string | null) =>
  queryOptions({
    queryKey: ['path', id, plan, place ?? ''],
    queryFn: ({ signal }) => get<PathSheet>(`/indicators/${id}/path`, { plan, place: place ?? undefined }, signal),
  })

export const pathTrialQuery = (id: string, given: PathTrialRequest) =>
  queryOptions({
    queryKey: ['path-trial', id, given],
    queryFn: () => post<PathTrial>(`/indicators/${id}/path/preview`, given),
    placeholderData: keepPreviousData,
  })

export const choosePath = (id: string, given: ChoosePath, version: number) => post<PathSheet>(`/indicators/${id}/path`, given, version)
export const resetPath = (id: string, given: ResetPath, version: number) =>
  post<PathSheet>(`/indicators/${id}/path/default`, given, version)
export const undoPath = (id: string, given: UndoPath, version: number) => post<PathSheet>(`/indicators/${id}/path/undo`, given, version)
