import { Link, useLocation } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import type { Search } from '../../router.tsx'

export function CoherenceTabs() {
  const { t } = useText()
  const { pathname } = useLocation()
  const tabs = [
    ['/coherence', 'findings'],
    ['/coherence/matrix', 'matrix'],
    ['/coherence/compare', 'compare'],
  ] as const
  return (
    <nav className="seg" aria-label={t.area.coherence.coherence}>
      {tabs.map(([to, key]) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true }}
          search={(old: Search) => (old.plan ? { plan: old.plan } : {})}
          aria-current={pathname === to ? 'page' : undefined}
        >
          {t.area.coherence.views[key]}
        </Link>
      ))}
    </nav>
  )
}
