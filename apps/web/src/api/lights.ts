import type { Boundary } from '@lantu/model/api/library/exchange'
import type { IndicatorAppraisal, KnownLight } from '@lantu/model/api/lights/appraisal'
import type { NewRuleSet, RuleBook, RulePreview, RuleScope, RuleSet } from '@lantu/model/api/lights/light-rules'
import type { PlanLights } from '@lantu/model/api/lights/lights'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get, post } from './request.ts'

export const lightsQuery = (plan: string | undefined, at?: string) =>
  queryOptions({
    queryKey: ['lights', plan ?? '', at ?? ''],
    queryFn: ({ signal }) => get<PlanLights>('/lights', { plan, at }, signal),
  })

export const appraisalQuery = (id: string, plan: string | undefined, at?: string, known = false) =>
  queryOptions({
    queryKey: ['appraisal', id, plan ?? '', at ?? '', known],
    queryFn: ({ signal }) =>
      get<IndicatorAppraisal>(`/indicators/${id}/appraisal`, { plan, at, ...(known ? { known: 'true' } : {}) }, signal),
    placeholderData: keepPreviousData,
  })

export const pastLightsQuery = (id: string, plan: string | undefined, at: string) =>
  queryOptions({
    queryKey: ['past-lights', id, plan ?? '', at],
    queryFn: ({ signal }) =>
      get<{ items: KnownLight[] }>(`/indicators/${id}/past-lights`, { plan, at }, signal).then(answer => answer.items),
  })

export const rulesQuery = ({ subject, planId, indicatorId }: RuleScope) =>
  queryOptions({
    queryKey: ['light-rules', subject ?? '', planId ?? '', indicatorId ?? ''],
    staleTime: 60_000,
    queryFn: ({ signal }) => get<RuleBook>('/light-rules', { subject, plan: planId, indicator: indicatorId }, signal),
  })

export const previewQuery = (given: Pick<NewRuleSet, 'subject' | 'planId' | 'indicatorId' | 'rules'>, enabled: boolean) =>
  queryOptions({
    queryKey: ['light-rules-preview', given],
    enabled,
    queryFn: () => post<RulePreview>('/light-rules/preview', given),
    placeholderData: keepPreviousData,
  })

export const saveRules = (given: NewRuleSet, version: number) => post<RuleSet>('/light-rules', given, version)

export const withdrawRules = (scope: RuleScope, version: number) => post<{ version: number }>('/light-rules/withdraw', scope, version)

export const boundariesQuery = () =>
  queryOptions({
    queryKey: ['boundaries'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => get<{ items: Boundary[] }>('/library/boundaries', undefined, signal).then(answer => answer.items),
  })
