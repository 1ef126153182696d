import { useLocation, useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { MenuButton } from '../parts/menu-button.tsx'
import { SCREENS } from './screens.ts'

interface Saved {
  readonly name: string
  readonly href: string
}

const KEY = 'lantu-filters'
const MOST = 30

function stored(): Saved[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    const isSaved = (one: unknown): one is Saved =>
      typeof one === 'object' && one !== null && typeof (one as Saved).name === 'string' && /^\/(?!\/)/.test(String((one as Saved).href))
    return Array.isArray(found) ? found.filter(isSaved) : []
  } catch {
    return []
  }
}

/** Lists as somebody filters them again and again, by the address that says the filter. They are a person's habit and stay in the browser. */
export function SavedFilters() {
  const { t } = useText()
  const words = t.area.search
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { pathname, searchStr } = useLocation()
  const [saved, setSaved] = useState(stored)
  const keep = (next: Saved[]) => {
    setSaved(next)
    try {
      localStorage.setItem(KEY, JSON.stringify(next.slice(0, MOST)))
    } catch {
      // private windows may refuse storage; the list then lasts for the page
    }
  }
  const here = SCREENS.find(screen => screen.to !== '/' && pathname.startsWith(screen.to))
  const href = pathname + searchStr
  const known = saved.some(one => one.href === href)
  const filtered = new URLSearchParams(searchStr)
  filtered.delete('plan')
  const name = [here ? t[here.key] : words.title, ...filtered.values()].join(t.sign.colon).slice(0, 60)
  return (
    <MenuButton
      className="band-button"
      aria-label={words.saved}
      title={words.saved}
      menu={{
        items: [
          ...saved.map(one => ({ key: one.href, label: one.name })),
          ...(saved.length ? [{ type: 'divider' as const }] : [{ key: 'none', label: words.nothingSaved, disabled: true }]),
          known ? { key: 'forget', label: words.forget } : { key: 'save', label: words.saveThis, disabled: filtered.size === 0 },
        ],
        onClick: ({ key }) => {
          if (key === 'save') {
            keep([{ name, href }, ...saved])
            void message.success(words.savedNow)
          } else if (key === 'forget') keep(saved.filter(one => one.href !== href))
          else void navigate({ href: key })
        },
      }}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
        <path d="M3.5 2h9v12L8 10.5 3.5 14z" />
      </svg>
    </MenuButton>
  )
}
