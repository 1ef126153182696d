import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { post } from '../api/request.ts'
import { reviewQuery, sentenceQuery } from '../api/review.ts'
import { useText } from '../i18n/use-text.ts'
import { formatNumber } from '../lib/numbers.ts'
import { useKeys } from '../lib/use-keys.ts'
import { usePlan } from '../lib/use-plan.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failed, Loading, NoPlan } from '../parts/states.tsx'
import type { Search } from '../router.tsx'
import { ActBar, type Mode } from './review/act-bar.tsx'
import { AlikeForm } from './review/alike-form.tsx'
import { AlikeOffer } from './review/alike-offer.tsx'
import { Alternatives } from './review/alternatives.tsx'
import { CarriedNote } from './review/carried-note.tsx'
import { alternativesOf, useOptions } from './review/field-options.ts'
import { filterOf, NARROWING } from './review/filter-of.ts'
import { GroupForm } from './review/group-form.tsx'
import type { GroupName } from './review/groups.ts'
import { History } from './review/history.tsx'
import { useOrder } from './review/order.ts'
import { Progress } from './review/progress.tsx'
import { Queue } from './review/queue.tsx'
import { RecordForms } from './review/record-forms.tsx'
import { RecordSheet } from './review/record-sheet.tsx'
import { ReviewFilters } from './review/review-filters.tsx'
import { Scope } from './review/scope.tsx'
import { SentenceSheet } from './review/sentence-sheet.tsx'
import { shownFields } from './review/statement-fields.ts'
import { useDeciding } from './review/use-deciding.ts'
import { usePlace } from './review/use-place.ts'
import { useQueue } from './review/use-queue.ts'
import { useVerbs, waitingIn } from './review/use-verbs.ts'

/** Statements that a key for more than one passes over. */
const LEAP = 10
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** The plan is known before anything is asked: the number beside the tab and the number here are the same. */
export function Review() {
  const search = useSearch({ strict: false }) as Search
  const { planId, overview } = usePlan()
  if (overview.isError) return <Failed error={overview.error} retry={() => void overview.refetch()} />
  if (overview.isPending && !search.document) return <Loading />
  if (overview.data?.plans.length === 0) return <NoPlan />
  return <Reviewing search={search} planId={planId} />
}

function Reviewing({ search, planId }: { search: Search; planId: string | undefined }) {
  const { t } = useText()
  const words = t.area.review
  const client = useQueryClient()
  const navigate = useNavigate()
  const options = useOptions()
  const { overview } = usePlan()
  const [order, setOrder] = useOrder()
  const filter = filterOf(search, planId, order)
  const queue = useQueue(filter)
  const { list, total } = queue
  const summary = useQuery(reviewQuery({ plan: filter.plan, document: filter.document, kind: filter.kind }))
  const [mode, setMode] = useState<Mode>('look')
  const [group, setGroup] = useState<GroupName>('sure')
  const [chosenField, setField] = useState<string>()
  const looked = useRef(new Map<string, RegisteredStatement>())
  const look = useCallback((other: RegisteredStatement) => void looked.current.set(other.id, other), [])
  const pending = filter.state === 'pending'
  const { index, one, seeking, setCurrent } = usePlace(filter, search.at, queue)
  const { send, offer, dismiss } = useDeciding(queue, setCurrent)

  useEffect(() => queue.reach(index))
  useEffect(() => {
    if (one) looked.current.set(one.id, one)
    setField(undefined)
  }, [one])

  const sentence = useQuery({ ...sentenceQuery(one ?? { id: '', documentId: '', quoteStart: 0 }), enabled: one !== undefined })
  const siblings = useMemo(
    () => sentence.data?.items.filter(other => other.documentId === one?.documentId && other.quoteStart === one.quoteStart) ?? [],
    [sentence.data, one],
  )
  // the next sentence is there when the key is pressed
  const following = list.slice(index + 1).find(other => other.documentId !== one?.documentId || other.quoteStart !== one.quoteStart)
  useEffect(() => {
    if (following) void client.prefetchQuery(sentenceQuery(following))
  }, [client, following])

  const together = waitingIn(siblings, filter.kind)
  const fields = one ? shownFields(one).filter(name => t.field[name]) : []
  const field = chosenField ?? one?.doubts.find(doubt => fields.includes(doubt.field))?.field
  const others =
    one && field
      ? alternativesOf(
          field,
          one,
          siblings.filter(other => other.id !== one.id),
          options,
        )
      : []

  const choose = (id: string | undefined) => {
    setCurrent(id)
    setMode('look')
  }
  const moveToLast = () => void queue.whole().then(items => choose(items.at(-1)?.id))
  const move = (step: number) => choose(list[Math.min(list.length - 1, Math.max(0, index + step))]?.id)
  const { accept, reject, take, correct, correctFields, split, acceptMany, acceptSentence, undo, merge, correctOthers } = useVerbs({
    one,
    list,
    index,
    filter,
    together: sentence.data && siblings.length ? together : undefined,
    queue,
    send,
    offer,
    setCurrent,
    onDone: () => setMode('look'),
  })
  const openGroup = (name: GroupName) => {
    if (!one) return
    setGroup(name)
    setMode('group')
  }
  const stepField = (step: number) => {
    if (!fields.length) return
    const now = field ? fields.indexOf(field) : step > 0 ? -1 : 0
    setField(fields[(now + step + fields.length) % fields.length])
  }
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      PageDown: () => move(LEAP),
      PageUp: () => move(-LEAP),
      Home: () => choose(list[0]?.id),
      End: moveToLast,
      ArrowRight: () => stepField(1),
      ArrowLeft: () => stepField(-1),
      a: accept,
      w: () => void acceptSentence(),
      x: reject,
      c: take,
      e: () => one && setMode('edit'),
      s: () => one && setMode('split'),
      m: () => one && setMode('merge'),
      u: () => undo(),
      h: () => setMode('history'),
      t: () => one?.cell && openGroup('table'),
      r: () => openGroup('reading'),
      l: () => openGroup('looked'),
      y: () => offer && setMode('alike'),
      'Shift+a': () => openGroup('sure'),
      g: () => one && void navigate({ to: '/reader/$id', params: { id: one.documentId }, search: { at: one.at } }),
      Escape: dismiss,
      ...Object.fromEntries(
        DIGITS.map(n => [String(n), () => field && others[n - 1] && correct(field, (others[n - 1] as { value: string }).value)]),
      ),
    },
    mode === 'look',
  )
  const setFilter = (change: Search) => {
    setMode('look')
    void navigate({ to: '/review', search: (old: Search) => ({ ...old, at: undefined, ...change }) })
  }
  if (queue.queue.isError) return <Failed error={queue.queue.error} retry={() => void queue.queue.refetch()} />
  // a hand may be quicker than the next page, too
  if (queue.queue.isPending || seeking || (!one && (queue.queue.hasNextPage || queue.queue.isFetching))) return <Loading />

  const narrowed = NARROWING.some(name => name !== 'document' && name !== 'kind' && search[name] !== undefined) || filter.q !== undefined
  const scope = { plan: filter.plan, document: filter.document, kind: filter.kind }
  const head = (
    <PageHead
      title={t.review}
      actions={
        <button className="btn" type="button" onClick={() => setMode(mode === 'history' ? 'look' : 'history')}>
          {words.history}
          <kbd>H</kbd>
        </button>
      }
    >
      <Scope
        search={search}
        summary={summary.data}
        plan={overview.data?.plan?.title ?? ''}
        left={pending ? total : undefined}
        filtered={narrowed || filter.kind !== undefined}
      />
    </PageHead>
  )
  const filters = (
    <ReviewFilters
      search={search}
      plan={planId}
      order={order}
      summary={summary.data}
      onFilter={setFilter}
      onOrder={next => {
        setMode('look')
        setOrder(next as typeof order)
      }}
    />
  )
  if (mode === 'history' || !one)
    return (
      <div className="wrap">
        {head}
        {filters}
        {mode === 'history' ? (
          <History onUndo={decision => undo(decision.id)} onClose={() => setMode('look')} />
        ) : (
          <section className="sheet">
            <Empty to="/imports" action={t.imports}>
              {pending && !narrowed && !search.kind && !search.document ? t.allDone : t.allDoneFilter}
            </Empty>
          </section>
        )}
      </div>
    )
  return (
    <div className="wrap">
      {head}
      {filters}
      <div className="cols">
        <nav className="sheet queue" aria-label={t.queue}>
          <div className="fig">
            <h2>
              {filter.carried
                ? `${words.carriedState} ${total}`
                : pending
                  ? t.pendingTitle(total)
                  : `${t.state[filter.state ?? ''] ?? ''} ${total}`}
            </h2>
            <span className="more cap n">{words.placeOf(formatNumber(index + 1))}</span>
          </div>
          {summary.data ? <Progress summary={summary.data} left={total} kind={search.kind} onKind={kind => setFilter({ kind })} /> : null}
          <Queue list={list} total={total} index={index} onChoose={choose} onReach={queue.reach} />
          <div className="bulk">
            {filter.carried ? (
              <button
                className="btn"
                type="button"
                onClick={() =>
                  void send({ work: () => post('/decisions/confirm', scope), said: words.taken }).then(() => queue.queue.refetch())
                }
              >
                {words.takeAll(total)}
              </button>
            ) : pending ? (
              <button className="btn" type="button" onClick={() => openGroup('sure')}>
                {words.many}
                <kbd>⇧A</kbd>
              </button>
            ) : null}
          </div>
        </nav>
        {mode === 'group' ? (
          <GroupForm
            key={`${one.id} ${group}`}
            one={one}
            shown={filter}
            narrowed={narrowed}
            begin={group}
            looked={waitingOf(looked.current, list)}
            onLook={look}
            onDo={acceptMany}
            onCancel={() => setMode('look')}
          />
        ) : mode === 'alike' && offer ? (
          <AlikeForm alike={offer.alike} onCancel={() => setMode('look')} onDo={correctOthers} />
        ) : (
          <>
            <SentenceSheet one={one} field={field} siblings={siblings} onChoose={id => list.some(other => other.id === id) && choose(id)} />
            {mode === 'edit' || mode === 'split' || mode === 'merge' ? (
              <RecordForms
                mode={mode}
                one={one}
                list={list}
                field={field}
                onCorrect={correctFields}
                onSplit={split}
                onMerge={merge}
                onCancel={() => setMode('look')}
              />
            ) : (
              <RecordSheet
                one={one}
                place={t.state[one.state] ?? ''}
                field={field}
                onField={setField}
                note={
                  <>
                    {offer ? <AlikeOffer total={offer.alike.total} onSee={() => setMode('alike')} onLeave={dismiss} /> : null}
                    {one.carried ? <CarriedNote one={one} carried={one.carried} onTake={take} /> : null}
                  </>
                }
                others={field ? <Alternatives field={field} others={others} onPick={value => correct(field, value)} /> : null}
              />
            )}
          </>
        )}
        {mode === 'group' || mode === 'alike' ? null : (
          <ActBar
            together={together.length}
            row={one.cell !== undefined}
            onAccept={accept}
            onWhole={() => void acceptSentence()}
            onReject={reject}
            onUndo={() => undo()}
            onMode={setMode}
          />
        )}
      </div>
    </div>
  )
}

/** Of what was looked at, that which still waits. */
function waitingOf(
  looked: ReadonlyMap<string, RegisteredStatement>,
  list: readonly RegisteredStatement[],
): ReadonlyMap<string, RegisteredStatement> {
  return new Map(list.filter(one => looked.has(one.id) && one.state === 'pending').map(one => [one.id, one]))
}
