import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import type { Search } from '../search.ts'
import { SCREENS } from './screens.ts'

type Screen = (typeof SCREENS)[number]

function Icon({ path }: { path: string }) {
  return (
    <svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
      <path d={path} strokeLinecap="round" />
    </svg>
  )
}

/** The phone's navigation: four screens at hand, the others one touch away. */
export function Dock({ here, keep }: { here: Screen['key'] | undefined; keep: (search: Search) => Search }) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const link = ({ to, key, icon }: Screen) => (
    <Link key={key} to={to} search={keep} aria-current={key === here ? 'page' : undefined} onClick={() => setOpen(false)}>
      <Icon path={icon} />
      {t[key]}
    </Link>
  )
  const others = SCREENS.filter(screen => !screen.primary)
  return (
    <nav className="dock" aria-label={t.phoneNavigation}>
      {SCREENS.filter(screen => screen.primary).map(link)}
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        data-current={others.some(screen => screen.key === here) || undefined}
        onClick={() => setOpen(true)}
      >
        <Icon path="M4 12h2M11 12h2M18 12h2" />
        {t.moreScreens}
      </button>
      <Drawer placement="bottom" open={open} onClose={() => setOpen(false)} title={t.moreScreens} size="auto">
        <div className="dock-more">
          <Link to="/search" search={keep} onClick={() => setOpen(false)}>
            <Icon path="M11 4a7 7 0 1 1 0 14a7 7 0 0 1 0-14M16 16l5 5" />
            {t.area.search.title}
          </Link>
          {others.map(link)}
        </div>
      </Drawer>
    </nav>
  )
}
