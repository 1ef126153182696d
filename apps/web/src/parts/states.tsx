import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { ApiError } from '../api/request.ts'
import { useText } from '../i18n/use-text.ts'
import { isCodeGone, mayReload } from '../lib/code-gone.ts'
import { screenOf } from '../shell/screens.ts'
import { PageTitle } from './page-title.tsx'

/** While something is on its way. */
export function Loading() {
  const { t } = useText()
  return (
    <p className="wrap quiet" role="status">
      {t.loading}…
    </p>
  )
}

/** What went wrong, in one sentence, with the next step. */
export function Failed({ error, retry }: { error: Error; retry?: () => void }) {
  const { t, language } = useText()
  if (isCodeGone(error)) return <Renewed error={error} />
  // an address whose identifier is none leads nowhere
  if (error instanceof ApiError && error.code === 'request.invalid' && error.en.includes('params/')) return <NotFound />
  // a refusal has its sentence; a fault of ours says what to do, and what to pass on
  const sentence = error instanceof ApiError ? error[language] : t.screenFault(error.message)
  // asking again finds no more: the way on is the list
  if (error instanceof ApiError && error.status === 404) return <Gone sentence={sentence} />
  return (
    <div className="wrap">
      <div className="sheet note" role="alert">
        <p>{sentence}</p>
        {retry ? (
          <button className="btn" type="button" onClick={retry}>
            {t.retry}
          </button>
        ) : null}
      </div>
    </div>
  )
}

/** Lantu was renewed under an open tab: the page is loaded anew once, at the address that was asked for; if that was no help, it is said. */
function Renewed({ error }: { error: Error }) {
  const { t } = useText()
  const [reloads] = useState(() => mayReload(error))
  useEffect(() => {
    if (reloads) location.reload()
  }, [reloads])
  if (reloads) return <Loading />
  return (
    <div className="wrap">
      <div className="sheet note" role="alert">
        <p>{t.codeGone}</p>
        <button className="btn pri" type="button" onClick={() => location.reload()}>
          {t.reload}
        </button>
      </div>
    </div>
  )
}

/** Nothing is here yet, and what to do about it. */
export function Empty({ children, to, action }: { children: ReactNode; to?: '/review' | '/imports' | '/'; action?: string }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {to && action ? (
        <Link className="btn pri" to={to}>
          {action}
        </Link>
      ) : null}
    </div>
  )
}

/** One thing that is no longer there, on its own page, with the way to the list that it stood in. */
function Gone({ sentence }: { sentence: string }) {
  const { t } = useText()
  const list = screenOf(useLocation().pathname)
  return (
    <div className="wrap">
      <div className="sheet empty">
        <PageTitle>{sentence}</PageTitle>
        <Link className="btn pri" to={list?.to ?? '/'}>
          {list ? t.toList(t[list.key]) : t.backHome}
        </Link>
      </div>
    </div>
  )
}

/** A screen of a plan where there is no plan yet. */
export function NoPlan() {
  const { t } = useText()
  const here = screenOf(useLocation().pathname)
  return (
    <div className="wrap">
      {here ? (
        <div className="ph">
          <h1>{t[here.key]}</h1>
        </div>
      ) : null}
      <section className="sheet">
        <Empty to="/imports" action={t.imports}>
          {t.noPlanYet}
        </Empty>
      </section>
    </div>
  )
}

export function NotFound() {
  const { t } = useText()
  return (
    <div className="wrap">
      <div className="sheet empty">
        <PageTitle>{t.notFound}</PageTitle>
        <Link className="btn pri" to="/">
          {t.backHome}
        </Link>
      </div>
    </div>
  )
}
