import type { StatementOrder } from '@lantu/model/api/review'
import type { StatementKind } from '@lantu/model/statement'
import type { StatementFilter } from '../../../api/review.ts'
import type { Search } from '../../../search.ts'

/** In the address: what waits, with a decision of the edition before put forward. */
export const CARRIED = 'carried'
/** In the address: the documents of all plans. */
export const EVERY_PLAN = 'all'
/** What of the address chooses among the plan's statements. */
export const NARROWING = ['document', 'kind', 'section', 'doubt', 'rule', 'table'] as const satisfies readonly (keyof Search)[]

/** What of the address the queue is asked for. */
export function filterOf(search: Search, planId: string | undefined, order: StatementOrder): StatementFilter {
  const waiting = search.state === CARRIED
  return {
    plan: search.document || search.scope === EVERY_PLAN ? undefined : planId,
    document: search.document,
    kind: search.kind as StatementKind | undefined,
    section: search.document ? search.section : undefined,
    doubt: search.doubt as StatementFilter['doubt'],
    rule: search.rule,
    tableOf: search.table,
    q: search.q?.trim() || undefined,
    ...(waiting ? { state: 'pending', carried: 'confirm' } : { state: (search.state ?? 'pending') as StatementFilter['state'] }),
    order,
  }
}
