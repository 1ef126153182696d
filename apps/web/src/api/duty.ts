import type { Body, MergeBodies, NewBody, RenameBody, SplitBody } from '@lantu/model/api/duty/bodies'
import type { BodyDuties, Reorganized } from '@lantu/model/api/duty/body-duties'
import type { DutyAssignment, DutyChange, DutyItem, DutyPage, DutyPeriod, DutyQuery, DutySummary } from '@lantu/model/api/duty/duty'
import type { DutyItemKind } from '@lantu/model/api/duty/duty-item'
import type { MergePlaces, NewPlace, PlaceOfAuthority, RenamePlace, SplitPlace } from '@lantu/model/api/duty/places'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get, post } from './request.ts'

const items = <T>(page: { items: T[] }) => page.items

/** Every key begins with `duty`, so that a change of any of it refreshes all. */
export const dutyQuery = (query: DutyQuery) =>
  infiniteQueryOptions({
    queryKey: ['duty', 'list', query],
    queryFn: ({ pageParam, signal }) => get<DutyPage>('/duty', { ...query, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })

export const dutySummaryQuery = (query: Pick<DutyQuery, 'plan' | 'kind' | 'q'>) =>
  queryOptions({
    queryKey: ['duty', 'summary', query],
    queryFn: ({ signal }) => get<DutySummary>('/duty/summary', query, signal),
    placeholderData: keepPreviousData,
  })

export const dutyItemQuery = (kind: DutyItemKind, id: string) =>
  queryOptions({
    queryKey: ['duty', 'item', kind, id],
    queryFn: ({ signal }) => get<{ item: DutyItem; periods: DutyPeriod[] }>(`/duty/items/${kind}/${id}`, undefined, signal),
  })

export const bodiesQuery = () =>
  queryOptions({
    queryKey: ['duty', 'bodies'],
    queryFn: ({ signal }) => get<{ items: Body[] }>('/organizations', undefined, signal).then(items),
  })

export const bodyQuery = (id: string) =>
  queryOptions({
    queryKey: ['duty', 'body', id],
    queryFn: ({ signal }) => get<BodyDuties>(`/organizations/${id}`, undefined, signal),
  })

export const placesQuery = () =>
  queryOptions({
    queryKey: ['duty', 'places'],
    queryFn: ({ signal }) => get<{ items: PlaceOfAuthority[] }>('/jurisdictions', undefined, signal).then(items),
  })

export const dutyChangesQuery = () =>
  queryOptions({
    queryKey: ['duty', 'changes'],
    queryFn: ({ signal }) => get<{ items: DutyChange[] }>('/duty/changes', undefined, signal).then(items),
  })

export const assignDuty = (item: DutyItem, assignment: DutyAssignment) =>
  post<DutyItem>(`/duty/items/${item.kind}/${item.id}`, assignment, item.version)

const seen = ({ kind, id, version }: DutyItem) => ({ kind, id, version })

export const assignMany = (plan: string, list: readonly DutyItem[], assignment: DutyAssignment) =>
  post<DutyChange>('/duty/assign', { plan, items: list.map(seen), assignment })

export const acceptSuggestions = (plan: string, list: readonly DutyItem[]) =>
  post<{ change: DutyChange; accepted: number; skipped: number; added: string[] }>('/duty/suggestions/accept', {
    plan,
    items: list.map(seen),
  })

export const undoDuty = (changeId?: string) => post<DutyChange>('/duty/undo', changeId ? { changeId } : {})

export const addBody = (body: NewBody) => post<Body>('/organizations', body)
export const editBody = (body: Body, edit: Omit<NewBody, 'name'>) => post<Body>(`/organizations/${body.id}/edit`, edit, body.version)
export const mergeBodies = (request: MergeBodies) => post<Reorganized>('/organizations/merge', request)
export const splitBody = (body: Body, request: SplitBody) => post<Reorganized>(`/organizations/${body.id}/split`, request, body.version)
export const renameBody = (body: Body, request: RenameBody) => post<Reorganized>(`/organizations/${body.id}/rename`, request, body.version)
export const addPlace = (place: NewPlace) => post<PlaceOfAuthority>('/jurisdictions', place)
export const mergePlaces = (request: MergePlaces) => post<Reorganized>('/jurisdictions/merge', request)
export const splitPlace = (place: PlaceOfAuthority, request: SplitPlace) =>
  post<Reorganized>(`/jurisdictions/${place.id}/split`, request, place.version)
export const renamePlace = (place: PlaceOfAuthority, request: RenamePlace) =>
  post<Reorganized>(`/jurisdictions/${place.id}/rename`, request, place.version)

/** Where files of responsibility can be fetched. */
export const dutyTableAddress = (plan: string, format: 'docx' | 'xlsx') => `/api/v1/duty/table.${format}?plan=${plan}`
export const letterAddress = (body: string, plan: string) => `/api/v1/organizations/${body}/letter.docx?plan=${plan}`
