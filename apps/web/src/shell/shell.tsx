import { yearSpan } from '@lantu/model/wording/period'
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useArrival } from '../hooks/use-arrival.ts'
import { useFind } from '../hooks/use-find.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { useAreaName } from '../hooks/use-page-name.ts'
import { usePlan } from '../hooks/use-plan.ts'
import { useText } from '../i18n/use-text.ts'
import { formatNumber } from '../lib/numbers.ts'
import { toMain } from '../lib/to-main.ts'
import { MenuButton } from '../parts/menu-button.tsx'
import type { Search } from '../search.ts'
import { ConnectionNote } from './connection-note.tsx'
import { Dock } from './dock.tsx'
import { KeyHelp } from './key-help.tsx'
import { PrintWait } from './print-wait.tsx'
import { SavedFilters } from './saved-filters.tsx'
import { SCREENS, screenOf } from './screens.ts'
import { useAppearance } from './settings.tsx'

/** Only the plan goes along from screen to screen. */
const keepPlan = (search: Search): Search => (search.plan ? { plan: search.plan } : {})

function Logo() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M2 7V2h5M19 2h5v5M24 19v5h-5M7 24H2v-5" />
      <path d="M5 19 11 13l4 3 6-9" stroke="var(--band-warm)" />
    </svg>
  )
}

function PlanChoice() {
  const { t, language } = useText()
  const { overview } = usePlan()
  const navigate = useNavigate()
  // while another plan is being read the button stays, and with it the focus
  const shown = useRef(overview.data)
  shown.current = overview.data ?? shown.current
  const plan = shown.current?.plan
  if (!plan) return null
  const items = (shown.current?.plans ?? []).map(one => ({ key: one.id, label: one.title }))
  return (
    <MenuButton
      className="band-plan"
      title={plan.title}
      menu={{
        items,
        selectedKeys: [plan.id],
        onClick: ({ key }) =>
          void navigate({ to: '.', search: (old: Search) => ({ ...old, plan: key, document: undefined, at: undefined }) }),
      }}
    >
      <span className="sr">
        {t.choosePlan}
        {t.sign.colon}
      </span>
      <span className="band-plan-title">{plan.title}</span>
      <i>{yearSpan(plan.periodFrom, plan.periodTo, language)}</i>
      <span className="chev" />
    </MenuButton>
  )
}

function Find({ input }: { input: React.RefObject<HTMLInputElement | null> }) {
  const { t } = useText()
  const navigate = useNavigate()
  const { words, type } = useFind()
  return (
    <label className="band-find">
      <span className="sr">{t.find}</span>
      <input
        ref={input}
        value={words}
        placeholder={t.findHint}
        type="search"
        maxLength={200}
        title={t.area.search.everywhere}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && words.trim())
            void navigate({ to: '/search', search: (old: Search) => ({ ...keepPlan(old), q: words.trim() }) }).then(toMain)
          if (event.key === 'ArrowDown') {
            event.preventDefault()
            toMain()
          }
        }}
        onChange={event => type(event.target.value)}
      />
      <kbd>/</kbd>
    </label>
  )
}

export function Shell() {
  const { t, language, setLanguage } = useText()
  const { dark, toggle } = useAppearance()
  const { overview } = usePlan()
  const { pathname } = useLocation()
  const find = useRef<HTMLInputElement>(null)
  const [help, setHelp] = useState(false)
  const here = screenOf(pathname)?.key
  // the number beside the tab is the plan's, so the queue behind it is too
  const ofPlan = (old: Search): Search => ({ ...keepPlan(old), ...(overview.data?.plan ? { plan: overview.data.plan.id } : {}) })
  const pending = Object.values(overview.data?.pending ?? {}).reduce((sum, n) => sum + n, 0)
  useArrival()
  useAreaName()
  useKeys({
    '/': () => find.current?.focus(),
    '?': () => setHelp(true),
  })
  const area = here === 'indicators' ? 'indicator' : here
  return (
    <div className={`app screen-${area}`}>
      <a className="skip-link" href="#main">
        {t.skip}
      </a>
      <header className="band">
        <div className="wrap band-bar">
          <Link className="band-logo" to="/" search={keepPlan}>
            <Logo />
            蓝图<small>Lantu</small>
          </Link>
          <PlanChoice />
          <Find input={find} />
          <SavedFilters />
          <span className="band-asof">
            {t.dataAsOf} <b>{overview.data?.today ?? '—'}</b>
          </span>
          <button className="band-button band-language" type="button" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
            {language === 'zh' ? 'En' : '中'}
            <span className="sr">{t.language}</span>
          </button>
          <button className="band-button" type="button" aria-label={t.theme} aria-pressed={dark} title={t.theme} onClick={toggle}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
              <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
            </svg>
          </button>
        </div>
        <nav className="wrap band-tabs" aria-label={t.mainNavigation}>
          {SCREENS.map(({ to, key }) => (
            <Link key={key} to={to} search={key === 'review' ? ofPlan : keepPlan} aria-current={key === here ? 'page' : undefined}>
              {t[key]}
              {key === 'review' && pending > 0 ? (
                <sup title={t.area.review.navCount(overview.data?.plan?.title ?? '', pending)}>{formatNumber(pending)}</sup>
              ) : null}
            </Link>
          ))}
        </nav>
      </header>
      <ConnectionNote />
      <PrintWait />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Dock here={here} keep={keepPlan} />
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </div>
  )
}
