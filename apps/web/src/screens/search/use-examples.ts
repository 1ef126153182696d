import type { SearchKind } from '@lantu/model/api/search'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { bodiesQuery } from '../../api/duty.ts'
import { libraryQuery } from '../../api/library.ts'
import { documentsQuery, indicatorsQuery, sectionsQuery } from '../../api/queries.ts'
import { tasksQuery } from '../../api/work.ts'
import { usePlan } from '../../hooks/use-plan.ts'

/** Examples of each kind, and the documents told. */
const EXAMPLES = 4
const DOCUMENTS = 6
/** A longer name is no word that anybody would type. */
const LONGEST = 12

export interface Examples {
  readonly kind: SearchKind
  /** Words that find something. */
  readonly words: readonly string[]
}

const short = (names: readonly string[]) => [...new Set(names)].filter(name => name !== '' && name.length <= LONGEST).slice(0, EXAMPLES)

/** What the register in use has to be found: the plan's first indicators, its largest projects, the busiest bodies, the newest documents. */
export function useExamples() {
  const { planId, overview } = usePlan()
  const known = overview.isSuccess
  const documents = useQuery(documentsQuery(undefined))
  const newest = (documents.data ?? []).toSorted((a, b) => b.importedAt.localeCompare(a.importedAt))
  const own = newest.find(one => one.planId === planId) ?? newest[0]
  const indicators = useInfiniteQuery({ ...indicatorsQuery({ ...(planId ? { plan: planId } : {}), limit: 40 }), enabled: known })
  const projects = useInfiniteQuery(libraryQuery({ sort: 'investment', down: true }, 40))
  const tasks = useInfiniteQuery({ ...tasksQuery({ plan: planId, list: 'plan', view: 'section' }), enabled: known })
  const bodies = useQuery(bodiesQuery())
  const sections = useQuery({ ...sectionsQuery(own?.id ?? ''), enabled: own !== undefined })
  const examples: readonly Examples[] = [
    { kind: 'indicator', words: short(indicators.data?.pages[0]?.items.map(one => one.name) ?? []) },
    { kind: 'project', words: short(projects.data?.pages[0]?.items.map(one => one.name) ?? []) },
    { kind: 'task', words: short(tasks.data?.pages[0]?.items.map(one => one.title) ?? []) },
    { kind: 'organization', words: short((bodies.data ?? []).toSorted((a, b) => b.leads - a.leads).map(one => one.name)) },
    { kind: 'sentence', words: short((sections.data ?? []).map(one => one.title)) },
  ]
  return {
    documents: newest.slice(0, DOCUMENTS),
    examples: examples.filter(({ words }) => words.length > 0),
    error: documents.error ?? overview.error,
    // all at once: rows that come one by one push one another about
    pending: [documents, indicators, projects, tasks, bodies].some(one => one.isPending) || (own !== undefined && sections.isPending),
  }
}
