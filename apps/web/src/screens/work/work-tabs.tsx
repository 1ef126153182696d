import { Link, useLocation } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import type { Search } from '../../router.tsx'

/** The four views of the work: what the plan sets, what the year takes of it, what is to be set up, what meetings decide. */
export function WorkTabs() {
  const { t } = useText()
  const { pathname } = useLocation()
  const tabs = [
    ['/tasks', t.area.work.planTasks],
    ['/tasks/lists', t.area.work.yearLists],
    ['/tasks/systems', t.area.work.systems],
    ['/tasks/meetings', t.area.work.meetings],
  ] as const
  return (
    <nav className="seg" aria-label={t.tasks}>
      {tabs.map(([to, label]) => (
        <Link
          key={to}
          to={to}
          search={(old: Search) => (old.plan ? { plan: old.plan } : {})}
          activeOptions={{ exact: true }}
          aria-current={pathname === to ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
