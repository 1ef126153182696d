import { useLocation } from '@tanstack/react-router'
import { useEffect, useLayoutEffect } from 'react'
import { useText } from '../i18n/use-text.ts'
import { screenOf } from '../shell/screens.ts'

/** The area that an address belongs to, as tabs, history and screen readers call it. */
function useArea(): string {
  const { t } = useText()
  const { pathname } = useLocation()
  const here = screenOf(pathname)?.key
  return pathname === '/search' ? t.area.search.title : here ? t[here] : t.notFound
}

const titleOf = (...names: readonly string[]) => [...new Set(names)].join(' · ')

/** Calls the page by its area until it knows what it shows: before any effect of the page itself (`usePageName`). */
export function useAreaName(): void {
  const { t } = useText()
  const { pathname } = useLocation()
  const area = useArea()
  useLayoutEffect(() => {
    // another page of the same area begins anew
    void pathname
    document.title = titleOf(area, t.product)
  }, [t, area, pathname])
}

/** Calls the page by what it shows, then by its area. */
export function usePageName(name: string): void {
  const { t } = useText()
  const { pathname } = useLocation()
  const area = useArea()
  useEffect(() => {
    void pathname
    document.title = titleOf(name, area, t.product)
  }, [t, area, pathname, name])
}
