import type { Decided } from '@lantu/model/api'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { queueQuery, type StatementFilter } from '../api/queries.ts'
import { ApiError, post } from '../api/request.ts'
import { useText } from '../i18n/use-text.ts'
import { statementTitle } from '../lib/statement-title.ts'
import { useKeys } from '../lib/use-keys.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import type { Search } from '../router.tsx'
import { ActBar, type Mode } from './review/act-bar.tsx'
import { BulkForm } from './review/bulk-form.tsx'
import { CarriedNote } from './review/carried-note.tsx'
import { MergeForm } from './review/merge-form.tsx'
import { Queue } from './review/queue.tsx'
import { RecordSheet } from './review/record-sheet.tsx'
import { CARRIED, ReviewFilters } from './review/review-filters.tsx'
import { SentenceSheet } from './review/sentence-sheet.tsx'
import { SplitForm } from './review/split-form.tsx'
import { StatementForm } from './review/statement-form.tsx'

export function Review() {
  const { t, language } = useText()
  const { message } = App.useApp()
  const client = useQueryClient()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Search
  const filter: StatementFilter = {
    plan: search.plan,
    document: search.document,
    kind: search.kind,
    ...(search.state === CARRIED ? { state: 'pending', carried: 'confirm' } : { state: search.state ?? 'pending' }),
    order: 'text',
  }
  const scope = Object.fromEntries((['plan', 'document', 'kind'] as const).flatMap(name => (search[name] ? [[name, search[name]]] : [])))
  const queue = useInfiniteQuery(queueQuery(filter))
  const [current, setCurrent] = useState<string>()
  const [mode, setMode] = useState<Mode>('look')
  const find = (search.q ?? '').trim().toLowerCase()
  const list = useMemo(() => {
    const all = queue.data?.pages.flatMap(page => page.items) ?? []
    return find ? all.filter(one => `${statementTitle(one)}${one.quote}`.toLowerCase().includes(find)) : all
  }, [queue.data, find])
  const total = queue.data?.pages[0]?.total ?? 0
  const index = Math.max(
    0,
    list.findIndex(one => one.id === current),
  )
  const one = list[index]
  // a link may ask for one statement: the queue begins there
  useEffect(() => {
    if (search.at === undefined || current) return
    const asked = list.find(other => other.at === search.at)
    if (asked) setCurrent(asked.id)
    else if (list.length && queue.hasNextPage && !queue.isFetchingNextPage) void queue.fetchNextPage()
  }, [search.at, list, current, queue])
  const siblings = useMemo(
    () =>
      one ? list.filter(other => other.documentId === one.documentId && other.quoteStart === one.quoteStart && other.kind !== 'task') : [],
    [one, list],
  )
  const move = (step: number) => {
    const next = list[Math.min(list.length - 1, Math.max(0, index + step))]
    if (next) setCurrent(next.id)
    setMode('look')
    if (index + step > list.length - 10 && queue.hasNextPage && !queue.isFetchingNextPage) void queue.fetchNextPage()
  }
  // decisions go out one after another, so that a quick hand loses no key
  const decide = useMutation({
    scope: { id: 'review' },
    mutationFn: ({ path, body, version }: { path: string; body: unknown; version?: number; said: string }) =>
      post<Decided & { count?: number }>(path, body, version),
    onSuccess: (_decided, { said }) => {
      void message.success(t.decided(said))
      setMode('look')
    },
    onError: error => void message.error(error instanceof ApiError ? error[language] : error.message),
    onSettled: () => void client.invalidateQueries(),
  })
  const inFlight = useRef(new Set<string>())
  const after = () => {
    const next = list[index + 1] ?? list[index - 1]
    if (filter.state === 'pending') setCurrent(next?.id)
    else move(1)
  }
  const act = (verb: string, said: string, body: unknown = {}) => {
    if (!one || inFlight.current.has(one.id)) return
    const { id, version } = one
    inFlight.current.add(id)
    // a key moves on at once and comes back when it was refused; a form stays until it is taken
    const quick = mode === 'look'
    if (quick) after()
    void decide
      .mutateAsync({ path: `/statements/${id}/${verb}`, body, version, said })
      .then(
        () => (quick ? undefined : after()),
        () => (quick ? setCurrent(id) : undefined),
      )
      .finally(() => inFlight.current.delete(id))
  }
  const accept = () => act('accept', t.accepted)
  const reject = () => act('reject', t.rejected)
  const take = () => (one?.carried?.how === 'confirm' && one.state === 'pending' ? act('confirm', t.area.review.taken) : undefined)
  const undo = () => decide.mutate({ path: '/decisions/undo', body: {}, said: t.undone })
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      a: accept,
      x: reject,
      c: take,
      e: () => one && setMode('edit'),
      s: () => one && setMode('split'),
      m: () => one && setMode('merge'),
      u: undo,
      'Shift+a': () => setMode('bulk'),
      g: () => one && void navigate({ to: '/reader/$id', params: { id: one.documentId }, search: { at: one.at } }),
      Escape: () => setMode('look'),
    },
    true,
  )
  const setFilter = (change: Search) => {
    setCurrent(undefined)
    setMode('look')
    void navigate({ to: '/review', search: (old: Search) => ({ ...old, at: undefined, ...change }) })
  }
  if (queue.isError) return <Failed error={queue.error} retry={() => void queue.refetch()} />
  if (queue.isPending) return <Loading />
  const near = one
    ? list
        .filter(
          other =>
            other.id !== one.id && other.documentId === one.documentId && other.kind === one.kind && Math.abs(other.at - one.at) < 400,
        )
        .slice(0, 8)
    : []
  return (
    <div className="wrap">
      <PageHead title={t.review} actions={<ReviewFilters search={search} onFilter={setFilter} />} />
      {one ? (
        <div className="cols">
          <nav className="sheet queue" aria-label={t.queue}>
            <div className="fig">
              <h2>
                {filter.carried
                  ? `${t.area.review.carriedState} ${total}`
                  : filter.state === 'pending'
                    ? t.pendingTitle(total)
                    : `${t.state[filter.state ?? ''] ?? ''} ${total}`}
              </h2>
            </div>
            <Queue
              list={list}
              current={one.id}
              onChoose={id => {
                setCurrent(id)
                setMode('look')
              }}
              more={
                queue.hasNextPage ? (
                  <li className="morerow">
                    <button className="btn sm" type="button" disabled={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
                      {t.more}
                    </button>
                  </li>
                ) : null
              }
            />
            <div className="bulk">
              {filter.carried ? (
                <button
                  className="btn"
                  type="button"
                  onClick={() =>
                    decide.mutate(
                      { path: '/decisions/confirm', body: scope, said: t.area.review.taken },
                      { onSuccess: () => setCurrent(undefined) },
                    )
                  }
                >
                  {t.area.review.takeAll(total)}
                </button>
              ) : (
                <button className="btn" type="button" onClick={() => setMode('bulk')}>
                  {t.bulk}
                  <kbd>⇧A</kbd>
                </button>
              )}
            </div>
          </nav>
          <SentenceSheet one={one} siblings={siblings} onChoose={setCurrent} />
          {mode === 'look' ? (
            <RecordSheet
              one={one}
              place={t.state[one.state] ?? ''}
              note={one.carried ? <CarriedNote one={one} carried={one.carried} onTake={take} /> : null}
            />
          ) : (
            <section className="sheet rec" aria-label={t[mode]}>
              <div className="fig">
                <h2>{t[mode]}</h2>
              </div>
              {mode === 'edit' ? (
                <StatementForm
                  key={one.id}
                  statement={one}
                  onSave={fields => act('correct', t.corrected, { fields })}
                  onCancel={() => setMode('look')}
                />
              ) : null}
              {mode === 'split' ? (
                <SplitForm one={one} onDo={parts => act('split', t.splitDone, { parts })} onCancel={() => setMode('look')} />
              ) : null}
              {mode === 'merge' ? (
                <MergeForm
                  near={near}
                  onCancel={() => setMode('look')}
                  onDo={chosen =>
                    decide.mutate(
                      {
                        path: '/statements/merge',
                        body: { statements: [one, ...chosen].map(({ id, version }) => ({ id, version })), fields: one.fields },
                        said: t.mergeDone,
                      },
                      { onSuccess: after },
                    )
                  }
                />
              ) : null}
              {mode === 'bulk' ? (
                <BulkForm
                  filter={filter}
                  onCancel={() => setMode('look')}
                  onDo={minConfidence =>
                    decide.mutate(
                      {
                        path: '/decisions/bulk',
                        body: {
                          verb: 'accept',
                          minConfidence,
                          ...scope,
                        },
                        said: t.accepted,
                      },
                      { onSuccess: () => setCurrent(undefined) },
                    )
                  }
                />
              ) : null}
            </section>
          )}
          <ActBar onAccept={accept} onReject={reject} onUndo={undo} onMode={setMode} />
        </div>
      ) : (
        <section className="sheet">
          <Empty to="/imports" action={t.imports}>
            {filter.state === 'pending' && !search.kind && !search.document && !find ? t.allDone : t.allDoneFilter}
          </Empty>
        </section>
      )}
    </div>
  )
}
