import type { ReviewSummary } from '@lantu/model/api/review'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { documentsQuery } from '../../../api/queries.ts'
import { useText } from '../../../i18n/use-text.ts'
import type { Search } from '../../../search.ts'
import { CARRIED, EVERY_PLAN, NARROWING } from './filter-of.ts'

const KINDS = ['observation', 'goal', 'project', 'system', 'task'] as const
const STATES = ['pending', 'accepted', 'corrected', 'rejected'] as const
const ORDERS = ['text', 'doubt', 'kind'] as const

/** One filter: its first choice, by which it is called, is none. */
function FilterSelect({
  label,
  value,
  options,
  onChoose,
}: {
  label: string
  value: string | undefined
  options: readonly (readonly [value: string, label: string])[]
  onChoose: (value: string | undefined) => void
}) {
  return (
    <select aria-label={label} value={value ?? ''} onChange={event => onChoose(event.target.value || undefined)}>
      <option value="">{label}</option>
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  )
}

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
  order: string
  summary: ReviewSummary | undefined
  onFilter: (change: Search) => void
  onOrder: (order: string) => void
}) {
  const { t } = useText()
  const words = t.area.review
  const documents = useQuery(documentsQuery(plan))
  const chapters = summary?.chapters ?? []
  const tables = summary?.tables ?? []
  const [open, setOpen] = useState(false)
  const byHand = useRef(false)
  const set = [...NARROWING, 'state' as const].filter(name => search[name] !== undefined).length
  const narrowed = NARROWING.some(name => search[name] !== undefined)
  const many = new Set(chapters.map(one => one.documentId)).size > 1
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
      <select
        aria-label={t.anyDocument}
        value={search.document ?? (search.scope === EVERY_PLAN ? EVERY_PLAN : '')}
        onChange={({ target: { value } }) =>
          onFilter({
            section: undefined,
            table: undefined,
            document: value && value !== EVERY_PLAN ? value : undefined,
            scope: value === EVERY_PLAN ? EVERY_PLAN : undefined,
          })
        }
      >
        <option value="">{words.planDocuments}</option>
        {documents.data?.map(document => (
          <option key={document.id} value={document.id}>
            {words.withCount(document.title, document.pending)}
          </option>
        ))}
        <option value={EVERY_PLAN}>{words.everyPlan}</option>
      </select>
      <FilterSelect
        label={words.anyChapter}
        value={search.section === undefined ? undefined : `${search.document} ${search.section}`}
        options={chapters.map(one => [
          `${one.documentId} ${one.section}`,
          `${'　'.repeat(one.depth - 1)}${words.withCount(many && one.depth === 1 ? `${one.title} · ${one.documentTitle}` : one.title, one.pending)}`,
        ])}
        onChoose={chapter => {
          const [document, section] = chapter?.split(' ') ?? []
          onFilter(section === undefined ? { section: undefined } : { document, section: Number(section) })
        }}
      />
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
        options={(summary?.rules ?? []).map(({ rule, pending }) => [rule, words.withCount(rule, pending)])}
        onChoose={rule => onFilter({ rule })}
      />
      {tables.length || search.table ? (
        <FilterSelect
          label={words.anyTable}
          value={search.table}
          options={tables.map(({ statementId, table, pending, documentTitle }) => [
            statementId,
            many ? `${words.tableOf(table + 1, pending)} ${documentTitle}` : words.tableOf(table + 1, pending),
          ])}
          onChoose={table => onFilter({ table })}
        />
      ) : null}
      <select
        aria-label={t.anyState}
        value={search.state ?? 'pending'}
        onChange={event => onFilter({ state: event.target.value === 'pending' ? undefined : event.target.value })}
      >
        {STATES.map(state => (
          <option key={state} value={state}>
            {t.state[state]}
          </option>
        ))}
        <option value={CARRIED}>{words.carriedState}</option>
      </select>
      <select aria-label={words.order} value={order} onChange={event => onOrder(event.target.value)}>
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
