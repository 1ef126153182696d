import { Link, type RegisteredRouter, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Search } from '../search.ts'

type Path = keyof RegisteredRouter['routesByPath']

/** The views of one area, side by side under its title; only the plan goes along. */
export function SubTabs({ label, tabs }: { label: string; tabs: readonly (readonly [Path, ReactNode])[] }) {
  const { pathname } = useLocation()
  return (
    <nav className="seg" aria-label={label}>
      {tabs.map(([to, name]) => (
        <Link
          key={to}
          to={to}
          search={(old: Search) => (old.plan ? { plan: old.plan } : {})}
          activeOptions={{ exact: true }}
          aria-current={pathname === to ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
