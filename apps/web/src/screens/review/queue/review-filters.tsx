import type { ReviewSummary } from '@lantu/model/api/review'
import { useRef, useState } from 'react'
import { readingName } from '../../../i18n/reading-names.ts'
import { useText } from '../../../i18n/use-text.ts'
import type { Search } from '../../../search.ts'
import { NARROWING } from './filter-of.ts'
import { ChapterSelect, DocumentSelect, FilterSelect, StateSelect, TableSelect } from './filter-selects.tsx'
import { ORDERS, type Order } from './order.ts'

const KINDS = ['observation', 'goal', 'project', 'system', 'task'] as const

/** Which statements the queue holds, and in which order: each choice with how many wait behind it. */
export function ReviewFilters({
  search,
  plan,
  order,
  summary,
  onFilter,
  onOrder,
}: {
  search: Search
  plan: string | undefined
  order: Order
  summary: ReviewSummary | undefined
  onFilter: (change: Search) => void
  onOrder: (order: Order) => void
}) {
  const { t, language } = useText()
  const words = t.area.review
  const [open, setOpen] = useState(false)
  const byHand = useRef(false)
  const set = [...NARROWING, 'state' as const].filter(name => search[name] !== undefined).length
  const narrowed = NARROWING.some(name => search[name] !== undefined)
  return (
    <div
      className="chips rfilters"
      role="group"
      aria-label={t.filters}
      data-open={open ? '' : undefined}
      // after a choice by hand, or Esc, the keys are the queue's again
      onPointerDown={() => {
        byHand.current = true
      }}
      onKeyDown={event => {
        byHand.current = false
        if (event.key === 'Escape') (event.target as HTMLElement).blur()
      }}
      onChange={event => byHand.current && (event.target as HTMLElement).blur()}
    >
      <button className="btn sm fold" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {set ? words.withCount(t.filters, set) : t.filters}
      </button>
      <DocumentSelect plan={plan} search={search} onFilter={onFilter} />
      <ChapterSelect chapters={summary?.chapters ?? []} search={search} onFilter={onFilter} />
      <FilterSelect
        label={t.anyKind}
        value={search.kind}
        options={KINDS.map(kind => [
          kind,
          words.withCount(t.kind[kind] ?? kind, summary?.kinds.find(one => one.kind === kind)?.pending ?? 0),
        ])}
        onChoose={kind => onFilter({ kind })}
      />
      <FilterSelect
        label={words.anyDoubt}
        value={search.doubt}
        options={(summary?.doubts ?? []).map(({ reason, pending }) => [reason, words.withCount(t.reason[reason] ?? reason, pending)])}
        onChoose={doubt => onFilter({ doubt })}
      />
      <FilterSelect
        label={words.anyRule}
        value={search.rule}
        options={(summary?.rules ?? []).map(({ rule, pending }) => [rule, words.withCount(readingName(rule, language), pending)])}
        onChoose={rule => onFilter({ rule })}
      />
      <TableSelect summary={summary} search={search} onFilter={onFilter} />
      <StateSelect search={search} onFilter={onFilter} />
      <select aria-label={words.order} value={order} onChange={event => onOrder(event.target.value as Order)}>
        {ORDERS.map(one => (
          <option key={one} value={one}>
            {words.orders[one]}
          </option>
        ))}
      </select>
      {narrowed ? (
        <button className="btn sm" type="button" onClick={() => onFilter(Object.fromEntries(NARROWING.map(name => [name, undefined])))}>
          {words.clear}
        </button>
      ) : null}
    </div>
  )
}
