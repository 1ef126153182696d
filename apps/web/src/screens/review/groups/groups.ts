import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import type { DecideMany } from '@lantu/model/api/review'
import type { StatementFilter } from '../../../api/review.ts'

export type GroupName = 'sentence' | 'table' | 'section' | 'reading' | 'looked' | 'sure'

/** Statements that may be decided at once: by a filter, or one by one. */
export interface Group {
  readonly name: GroupName
  readonly filter?: StatementFilter
  readonly items?: readonly RegisteredStatement[]
}

/** What a reviewer must have had on the screen before he accepts what was read in one way, or above a confidence, at once. */
export const LOOK_FIRST = 5

/** The groups that a statement stands in, the smallest first. `shown` is what the queue's filter lets through, `looked` what was looked at. */
export function groupsOf(one: RegisteredStatement, shown: StatementFilter, looked: readonly RegisteredStatement[]): Group[] {
  const kind = shown.kind ? { kind: shown.kind } : {}
  return [
    { name: 'sentence', filter: { sentenceOf: one.id, ...kind } },
    ...(one.cell ? [{ name: 'table', filter: { tableOf: one.id, ...kind } } as const] : []),
    // what stands before the first heading belongs to the document: that is no section to be looked through
    ...(one.section === 0 ? [] : [{ name: 'section', filter: { document: one.documentId, section: one.section, ...kind } } as const]),
    { name: 'reading', filter: { readAs: one.id, plan: one.planId } },
    ...(looked.length ? [{ name: 'looked', items: looked } as const] : []),
    { name: 'sure', filter: shown },
  ]
}

/** What a filter chooses by, without how the queue is shown. */
function choiceOf({
  state: _state,
  carried: _carried,
  order: _order,
  cursor: _cursor,
  limit: _limit,
  from: _from,
  to: _to,
  ...choice
}: StatementFilter) {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined))
}

/** What is asked of the register: those `picked` one by one, or all that the filter lets through but those `gone`; `expect` of them. */
export function requestOf(
  { name, filter }: Group,
  {
    picked,
    gone,
    expect,
    looked,
    minConfidence,
  }: { picked: readonly string[] | undefined; gone: readonly string[]; expect: number; looked: number; minConfidence: number },
): DecideMany {
  const least = name === 'sure' ? { minConfidence } : {}
  return {
    verb: 'accept',
    ...(picked ? { ids: [...picked] } : { ...choiceOf(filter ?? {}), ...least, ...(gone.length ? { except: [...gone] } : {}) }),
    expect,
    // a section is looked through and what is wrong left out: nothing else than looking speaks for the rest
    basis: { how: name === 'section' ? 'looked' : name, looked, ...least },
  }
}
