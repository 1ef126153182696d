import type { ImportJob } from '@lantu/model/api/import'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode, useEffect, useState } from 'react'
import { fetchUpTo } from '../api/pages.ts'
import { importsQuery, olderImportsQuery } from '../api/queries.ts'
import { MOST_PRINTED, useFill } from '../hooks/printing.ts'
import { usePlan } from '../hooks/use-plan.ts'
import { useText } from '../i18n/use-text.ts'
import { formatBytes, formatNumber } from '../lib/numbers.ts'
import { PrintNote } from '../parts/more-rows.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { SheetNumber } from '../parts/sheet-number.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { RestoreDocument, WithdrawDocument } from '../parts/withdraw-document.tsx'
import { showMoment } from '../wording/show-moment.ts'
import { ImportBox } from './import-box.tsx'

const KINDS = ['observation', 'goal', 'task', 'project', 'system'] as const

/** What was read, kind by kind, and whether it looks like a plan at all. */
function useOutcome() {
  const { t } = useText()
  return ({ duplicate, statements, found, unlikePlan, step }: ImportJob): ReactNode => {
    if (duplicate) return t.duplicate
    if (step !== 'done' || statements === null) return t.step[step]
    return (
      <>
        {t.readStatements(statements)}
        {KINDS.filter(kind => found?.[kind]).map((kind, i) => (
          <Fragment key={kind}>
            {i ? t.sign.comma : t.sign.colon}
            <span className="nw">{`${t.kind[kind]} ${formatNumber(found?.[kind] ?? 0)}`}</span>
          </Fragment>
        ))}
        {unlikePlan ? `${t.sign.end}${t.unlikePlan}` : null}
      </>
    )
  }
}

function Job({ job }: { job: ImportJob }) {
  const { t, language } = useText()
  const outcome = useOutcome()
  const ended = job.finishedAt !== null
  // what was imported may belong to another plan than the one in front
  const ofPlan = job.planId === null ? {} : { plan: job.planId }
  return (
    <li>
      <div>
        <p className="b">{job.fileName}</p>
        <p className="cap">
          {formatBytes(job.bytes)} · {showMoment(job.createdAt)}
        </p>
      </div>
      <div className="how">
        {ended ? null : (
          <div
            className="pr"
            role="progressbar"
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(job.progress * 100)}
            aria-label={job.fileName}
          >
            <i style={{ width: `${job.progress * 100}%` }} />
          </div>
        )}
        {job.error ? (
          <p className="warm">{job.error[language]}</p>
        ) : (
          <p className={job.unlikePlan ? 'warm' : 'cap'}>{job.withdrawn ? t.withdrawnMark : outcome(job)}</p>
        )}
      </div>
      <div className="to">
        {job.documentId && job.withdrawn ? (
          <RestoreDocument id={job.documentId} />
        ) : job.documentId ? (
          <>
            {job.statements === 0 ? null : (
              <Link className="btn sm" to="/review" search={{ ...ofPlan, document: job.documentId }}>
                {t.reviewThem}
              </Link>
            )}
            <Link className="btn sm" to="/reader/$id" params={{ id: job.documentId }} search={ofPlan}>
              {t.readIt}
            </Link>
            <WithdrawDocument id={job.documentId} name={job.fileName} />
          </>
        ) : null}
      </div>
    </li>
  )
}

/** The imports before the `newest` ones, a page more each time. */
function Older({ from, newest }: { from: string; newest: number }) {
  const { t } = useText()
  const [begun] = useState(from)
  const [asked, setAsked] = useState(false)
  const older = useInfiniteQuery({ ...olderImportsQuery(begun), enabled: asked })
  const jobs = older.data?.pages.flatMap(page => page.items) ?? []
  const shown = newest + jobs.length
  const whole = older.data !== undefined && !older.hasNextPage
  useFill(whole || shown >= MOST_PRINTED ? undefined : () => fetchUpTo(older, MOST_PRINTED))
  return (
    <>
      {jobs.map(job => (
        <Job key={job.id} job={job} />
      ))}
      {older.isError ? <li className="warm">{older.error.message}</li> : null}
      {whole ? null : (
        <li className="morerow">
          <button
            className="btn sm"
            type="button"
            disabled={older.isFetching}
            onClick={() => (asked ? void older.fetchNextPage() : setAsked(true))}
          >
            {t.olderImports}
          </button>
          <PrintNote printed={shown} />
        </li>
      )}
    </>
  )
}

export function Imports() {
  const { t } = useText()
  const { overview } = usePlan()
  const client = useQueryClient()
  const imports = useQuery(importsQuery())
  const [plan, setPlan] = useState('')
  const done = imports.data?.items.filter(job => job.step === 'done').length ?? 0
  // what an import brought shows on every screen
  useEffect(() => {
    if (done) void client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'imports' })
  }, [done, client])
  if (imports.isPending) return <Loading />
  if (imports.isError) return <Failed error={imports.error} retry={() => void imports.refetch()} />
  return (
    <div className="wrap">
      <PageHead title={t.imports}>{t.asReceived}</PageHead>
      <section className="sheet">
        <div className="pad">
          <label className="inline">
            <span>{t.intoPlan}</span>
            <select value={plan} onChange={event => setPlan(event.target.value)}>
              <option value="">{t.recognise}</option>
              {overview.data?.plans.map(one => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </select>
          </label>
          <ImportBox planId={plan || undefined} />
        </div>
      </section>
      <section className="sheet mt2">
        <div className="fig">
          <SheetNumber of="table" />
          <h2>{t.importsTitle}</h2>
        </div>
        {imports.data.items.length ? (
          <ul className="jobs">
            {imports.data.items.map(job => (
              <Job key={job.id} job={job} />
            ))}
            {imports.data.next === null ? null : <Older from={imports.data.next} newest={imports.data.items.length} />}
          </ul>
        ) : (
          <Empty>{t.noImports}</Empty>
        )}
      </section>
    </div>
  )
}
