import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { overviewQuery } from '../api/queries.ts'
import { showDay } from '../wording/show-moment.ts'

/** The plan that the screens speak of: the one in the address, or the one that the server puts first. */
export function usePlan() {
  const { plan, q } = useSearch({ strict: false }) as { plan?: string; q?: string }
  const overview = useQuery(overviewQuery(plan))
  // the register's day; until it is known, the clock's
  const today = overview.data?.today ?? showDay(new Date())
  return { today, planId: plan ?? overview.data?.plan?.id, chosen: plan, overview, find: (q ?? '').trim().toLowerCase() }
}
