import type { ReviewSummary } from '@lantu/model/api/review'
import { useQuery } from '@tanstack/react-query'
import { documentsQuery } from '../../../api/queries.ts'
import { useText } from '../../../i18n/use-text.ts'
import type { Search } from '../../../search.ts'
import { CARRIED, EVERY_PLAN } from './filter-of.ts'

const STATES = ['pending', 'accepted', 'corrected', 'rejected'] as const

interface Props {
  search: Search
  onFilter: (change: Search) => void
}

/** Of which documents: then a place in one is told with its title. */
const severalDocuments = (chapters: ReviewSummary['chapters']) => new Set(chapters.map(one => one.documentId)).size > 1

/** One filter: its first choice, by which it is called, is none. */
export function FilterSelect({
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

/** The plan's documents, one of them, or those of every plan. */
export function DocumentSelect({ plan, search, onFilter }: Props & { plan: string | undefined }) {
  const { t } = useText()
  const words = t.area.review
  const documents = useQuery(documentsQuery(plan))
  return (
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
  )
}

export function ChapterSelect({ chapters, search, onFilter }: Props & { chapters: ReviewSummary['chapters'] }) {
  const words = useText().t.area.review
  return (
    <FilterSelect
      label={words.anyChapter}
      value={search.section === undefined ? undefined : `${search.document} ${search.section}`}
      options={chapters.map(one => [
        `${one.documentId} ${one.section}`,
        `${'　'.repeat(one.depth - 1)}${words.withCount(severalDocuments(chapters) && one.depth === 1 ? `${one.title} · ${one.documentTitle}` : one.title, one.pending)}`,
      ])}
      onChoose={chapter => {
        const [document, section] = chapter?.split(' ') ?? []
        onFilter(section === undefined ? { section: undefined } : { document, section: Number(section) })
      }}
    />
  )
}

/** Only where there are tables. */
export function TableSelect({ summary, search, onFilter }: Props & { summary: ReviewSummary | undefined }) {
  const words = useText().t.area.review
  const tables = summary?.tables ?? []
  if (!tables.length && !search.table) return null
  const many = severalDocuments(summary?.chapters ?? [])
  return (
    <FilterSelect
      label={words.anyTable}
      value={search.table}
      options={tables.map(({ statementId, table, pending, documentTitle }) => [
        statementId,
        many ? `${words.tableOf(table + 1, pending)} ${documentTitle}` : words.tableOf(table + 1, pending),
      ])}
      onChoose={table => onFilter({ table })}
    />
  )
}

export function StateSelect({ search, onFilter }: Props) {
  const { t } = useText()
  const words = t.area.review
  return (
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
  )
}
