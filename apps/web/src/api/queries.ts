import type { DocumentSummary, SectionNode, TextBlock } from '@lantu/model/api/document'
import type { ImportJob } from '@lantu/model/api/import'
import type { IndicatorDetail, IndicatorPage, IndicatorQuery } from '@lantu/model/api/indicator'
import type { Overview } from '@lantu/model/api/overview'
import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { everyItem, type Page } from './pages.ts'
import { get } from './request.ts'
import type { StatementFilter } from './review.ts'
import type { StatementPage } from './statement-page.ts'

export const overviewQuery = (plan: string | undefined) =>
  queryOptions({ queryKey: ['overview', plan ?? ''], queryFn: ({ signal }) => get<Overview>('/overview', { plan }, signal) })

export const documentsQuery = (plan: string | undefined) =>
  queryOptions({
    queryKey: ['documents', plan ?? ''],
    queryFn: ({ signal }) => everyItem<DocumentSummary>('/documents', { plan }, signal),
  })

export const documentQuery = (id: string) =>
  queryOptions({ queryKey: ['document', id], queryFn: ({ signal }) => get<DocumentSummary>(`/documents/${id}`, undefined, signal) })

export const sectionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['sections', id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      get<{ sections: SectionNode[] }>(`/documents/${id}/sections`, undefined, signal).then(answer => answer.sections),
  })

/** The whole text of a document: it never changes once stored, so it is fetched once. */
export const textQuery = (id: string) =>
  queryOptions({
    queryKey: ['text', id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const blocks: TextBlock[] = []
      let from: number | null = 0
      while (from !== null) {
        const page: { blocks: TextBlock[]; next: number | null } = await get(`/documents/${id}/text`, { from, limit: 500 }, signal)
        blocks.push(...page.blocks)
        from = page.next !== null && page.next > from ? page.next : null
      }
      return blocks
    },
  })

async function allStatements(filter: StatementFilter, signal?: AbortSignal): Promise<RegisteredStatement[]> {
  const items: RegisteredStatement[] = []
  let cursor: string | undefined
  do {
    const page: StatementPage = await get('/statements', { ...filter, cursor, limit: 200 }, signal)
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return items
}

export const documentStatementsQuery = (document: string) =>
  queryOptions({
    queryKey: ['statements', 'document', document],
    queryFn: ({ signal }) => allStatements({ document, order: 'text' }, signal),
  })

/** Statements page by page: the queue that is worked through, or a group that is looked at before all of it is decided. */
export const statementPagesQuery = (use: 'queue' | 'group', filter: StatementFilter) =>
  infiniteQueryOptions({
    queryKey: ['statements', use, filter],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<StatementPage>('/statements', { ...filter, cursor: pageParam || undefined, limit: 200 }, signal),
    getNextPageParam: page => page.next ?? undefined,
  })

/** Indicators page by page; how many there are comes with the first. */
export const indicatorsQuery = (query: IndicatorQuery) =>
  infiniteQueryOptions({
    queryKey: ['indicators', query],
    queryFn: ({ pageParam, signal }) => get<IndicatorPage>('/indicators', { ...query, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })

export const indicatorQuery = (id: string) =>
  queryOptions({ queryKey: ['indicator', id], queryFn: ({ signal }) => get<IndicatorDetail>(`/indicators/${id}`, undefined, signal) })

const finished = (job: ImportJob) => job.step === 'done' || job.step === 'failed'

/** The newest imports, asked again while one of them is still at work; `next` is where the older ones begin. */
export const importsQuery = () =>
  queryOptions({
    queryKey: ['imports'],
    queryFn: ({ signal }) => get<Page<ImportJob>>('/imports', undefined, signal),
    refetchInterval: query => (query.state.data?.items.some(job => !finished(job)) ? 700 : false),
  })

/** Imports older than `from`, page by page when a person wants them. */
export const olderImportsQuery = (from: string) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'older', from],
    queryFn: ({ pageParam, signal }) => get<Page<ImportJob>>('/imports', { cursor: pageParam }, signal),
    initialPageParam: from,
    getNextPageParam: page => page.next ?? undefined,
  })
