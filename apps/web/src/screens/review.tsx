import type { Decided, RegisteredStatement } from '@lantu/model/api'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App } from 'antd'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { countQuery, documentsQuery, queueQuery, type StatementFilter, textQuery } from '../api/queries.ts'
import { ApiError, post } from '../api/request.ts'
import { useText } from '../i18n/use-text.ts'
import { locateFields } from '../lib/locate-fields.ts'
import { splitByMarks } from '../lib/split-by-marks.ts'
import { statementAmount, statementTitle } from '../lib/statement-title.ts'
import { useKeys } from '../lib/use-keys.ts'
import { KindMark } from '../parts/kind-mark.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import type { Search } from '../router.tsx'
import { StatementForm } from './statement-form.tsx'

const SURE = 0.9
const LOW = 0.7
const SHOWN_REASONS = 5
const KINDS = ['observation', 'goal', 'project', 'system', 'task'] as const
const STATES = ['pending', 'accepted', 'corrected', 'rejected'] as const

function Confidence({ value }: { value: number }) {
  const { t } = useText()
  const low = value < LOW
  return (
    <span className="cfw">
      <span className="cfb" title={t.confidence}>
        <i style={{ width: `${value * 100}%` }} className={low ? 'lo' : undefined} />
      </span>
      <span className={low ? 'n cfn warm b' : 'n cfn'}>{value.toFixed(2)}</span>
    </span>
  )
}

function Queue({
  list,
  current,
  onChoose,
  more,
}: {
  list: readonly RegisteredStatement[]
  current: string | undefined
  onChoose: (id: string) => void
  more: ReactNode
}) {
  const chosen = useRef<HTMLLIElement>(null)
  // in braces: newer browsers return a promise, which React would take for a clean-up
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <ol className="qlist">
      {list.map(one => (
        <li key={one.id} ref={one.id === current ? chosen : undefined} className={one.id === current ? 'cur' : undefined}>
          <KindMark kind={one.kind} />
          <button type="button" className="plain" aria-current={one.id === current ? 'true' : undefined} onClick={() => onChoose(one.id)}>
            {statementTitle(one)} {statementAmount(one)}
          </button>
          <Confidence value={one.confidence} />
        </li>
      ))}
      {more}
    </ol>
  )
}

const ROWS_AROUND = 4

/** A number of a table is reviewed in its table: the headings, its row with those around it, its cell marked. */
function TableAround({ one }: { one: RegisteredStatement }) {
  const text = useQuery(textQuery(one.documentId))
  const block = text.data?.find(other => other.kind === 'table' && other.start <= one.at && one.at < other.end)
  if (!block?.cells || !one.cell) return null
  const { row: here } = one.cell
  const heads = block.headerRows ?? 0
  const shown = block.cells.filter(cell => cell.row < heads || Math.abs(cell.row - here) <= ROWS_AROUND)
  const rows = [...new Set(shown.map(cell => cell.row))].toSorted((a, b) => a - b)
  return (
    <div data-scroll className="tscroll around">
      <table className="tt">
        <tbody>
          {rows.map(row => (
            <tr key={row} aria-current={row === here ? 'true' : undefined}>
              {shown
                .filter(cell => cell.row === row)
                .map(cell => {
                  const Cell = row < heads ? 'th' : 'td'
                  const mine = cell.start <= one.at && one.at < cell.end
                  return (
                    <Cell key={cell.column} colSpan={cell.columnSpan} rowSpan={cell.rowSpan} className={mine ? 'num cur' : undefined}>
                      {mine ? <span className="cell">{cell.text}</span> : cell.text}
                    </Cell>
                  )
                })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SentenceSheet({
  one,
  siblings,
  onChoose,
}: {
  one: RegisteredStatement
  siblings: readonly RegisteredStatement[]
  onChoose: (id: string) => void
}) {
  const { t } = useText()
  const spans = useMemo(() => locateFields(one), [one])
  const pieces = splitByMarks(one.quote, one.quoteStart, spans)
  return (
    <section className="sheet sen" aria-label={t.originalSentence}>
      <div className="fig">
        <span className="no">{one.page === undefined ? one.sectionTitle.slice(0, 14) : t.page(one.page)}</span>
        <h2>{t.originalSentence}</h2>
        <span className="more">
          <Link to="/reader/$id" params={{ id: one.documentId }} search={{ at: one.at }}>
            {t.openSource} <kbd>G</kbd>
          </Link>
        </span>
      </div>
      <div className="txt" lang="zh-CN">
        <p className="cap">{one.documentTitle}</p>
        {one.cell ? <TableAround one={one} /> : null}
        <p className="cur">
          {pieces.map(piece => {
            const mark = piece.marks[0]
            const words = piece.text.replace(/\s*\n\s*/g, one.cell ? '　' : '')
            return mark ? (
              <span key={piece.start} className="cu">
                {words}
                {mark.at === piece.start ? <b>{mark.letter}</b> : null}
              </span>
            ) : (
              words
            )
          })}
        </p>
      </div>
      {siblings.length > 1 ? (
        <div className="split">
          <p className="cap">{t.sameSentence(siblings.length)}</p>
          <ol>
            {siblings.map((other, i) => (
              <li key={other.id} className={other.id === one.id ? 'on' : undefined}>
                <b className="n">{i + 1}</b>
                <button type="button" className="plain" onClick={() => onChoose(other.id)}>
                  {statementTitle(other)}
                </button>
                <span className="n">{statementAmount(other)}</span>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
    </section>
  )
}

function shownField(t: ReturnType<typeof useText>['t'], name: string, value: unknown): string {
  const table = {
    status: t.status,
    measure: t.measure,
    comparator: t.comparator,
    basis: t.basisName,
    form: t.goalForm,
    stage: t.taskStage,
  }[name]
  if (table) return table[String(value)] ?? String(value)
  if (name === 'attribute') return value === 'binding' ? t.binding : t.expected
  return Array.isArray(value) ? value.join(value.length === 2 ? '～' : '∶') : String(value)
}

function RecordSheet({ one, place }: { one: RegisteredStatement; place: string }) {
  const { t } = useText()
  const letters = useMemo(() => new Map(locateFields(one).map(span => [span.field, span.letter])), [one])
  const rows = Object.entries(one.fields)
    .toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .filter(([name, value]) => t.field[name] && value !== undefined && value !== '' && value !== null)
  return (
    <section className="sheet rec" aria-label={t.record}>
      <div className="fig">
        <span className="no">{place}</span>
        <h2>{t.record}</h2>
        <span className="more">
          <Confidence value={one.confidence} />
        </span>
      </div>
      <dl>
        {rows.map(([name, value]) => {
          const letter = letters.get(name)
          return (
            <div key={name}>
              <dt>{t.field[name]}</dt>
              <dd>
                <span className="fv">
                  <i className={letter ? 'lk' : 'lk no'}>{letter}</i>
                  <b>{shownField(t, name, value)}</b>
                </span>
                {letter || !INFERRED.has(name) ? null : <span className="cap">{t.notInSentence}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
      <p className="why cap">
        {t.why(one.rule, `${Math.round(one.confidence * 100)}%`)}
        {one.why.length ? (
          <span className="reasons">
            {t.whySure}
            {one.why.slice(0, SHOWN_REASONS).map(reason => (
              <span key={reason} className="chip">
                {t.reason[reason] ?? reason}
              </span>
            ))}
          </span>
        ) : null}
      </p>
    </section>
  )
}

const ORDER = [
  'indicator',
  'name',
  'action',
  'object',
  'value',
  'unit',
  'comparator',
  'time',
  'status',
  'measure',
  'basis',
  'attribute',
  'place',
  'form',
  'reference',
  'stage',
  'verb',
  'quantity',
  'actor',
  'due',
]
/** Fields that a sentence may leave to its context; the others are read from the grammar of the whole. */
const INFERRED = new Set(['indicator', 'time', 'place', 'attribute'])

type Mode = 'look' | 'edit' | 'split' | 'merge' | 'bulk'

function Bulk({ filter, onDo, onCancel }: { filter: StatementFilter; onDo: (minConfidence: number) => void; onCancel: () => void }) {
  const { t } = useText()
  const [least, setLeast] = useState(SURE)
  const count = useQuery(countQuery({ ...filter, state: 'pending', minConfidence: least }))
  const n = count.data ?? 0
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [])
  return (
    <form
      className="edit"
      onKeyDown={event => event.key === 'Escape' && onCancel()}
      onSubmit={event => {
        event.preventDefault()
        if (n) onDo(least)
      }}
    >
      <label>
        <span>{t.bulkThreshold}</span>
        <input
          ref={box}
          type="range"
          min="0.5"
          max="0.99"
          step="0.01"
          value={least}
          onChange={event => setLeast(Number(event.target.value))}
        />
        <em className="n">{least.toFixed(2)}</em>
      </label>
      <p>{n ? t.bulkConfirm(n, least.toFixed(2)) : t.bulkNone}</p>
      <div className="foot">
        <button className="btn pri" type="submit" disabled={!n}>
          {t.bulkButton(n)}
        </button>
        <button className="btn" type="button" onClick={onCancel}>
          {t.cancel}
          <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  )
}

function Merge({
  near,
  onDo,
  onCancel,
}: {
  near: readonly RegisteredStatement[]
  onDo: (chosen: RegisteredStatement[]) => void
  onCancel: () => void
}) {
  const { t } = useText()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return (
    <div className="edit" onKeyDown={event => event.key === 'Escape' && onCancel()}>
      <p className="cap">{near.length ? t.mergeWith : t.mergeNone}</p>
      {near.map((one, i) => (
        <label key={one.id} className="pick">
          <input
            type="checkbox"
            // biome-ignore lint/a11y/noAutofocus: the dialog was asked for by key
            autoFocus={i === 0}
            checked={chosen.has(one.id)}
            onChange={() => {
              const next = new Set(chosen)
              if (!next.delete(one.id)) next.add(one.id)
              setChosen(next)
            }}
          />
          {statementTitle(one)} {statementAmount(one)}
        </label>
      ))}
      <div className="foot">
        <button className="btn pri" type="button" disabled={!chosen.size} onClick={() => onDo(near.filter(one => chosen.has(one.id)))}>
          {t.merge}
        </button>
        <button className="btn" type="button" onClick={onCancel}>
          {t.cancel}
          <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  )
}

function Split({
  one,
  onDo,
  onCancel,
}: {
  one: RegisteredStatement
  onDo: (parts: Record<string, unknown>[]) => void
  onCancel: () => void
}) {
  const { t } = useText()
  const [parts, setParts] = useState<Record<string, unknown>[]>([])
  return (
    <StatementForm
      key={parts.length}
      statement={one}
      legend={`${t.splitInto}：${t.part(parts.length + 1)}`}
      onCancel={onCancel}
      onSave={fields => {
        const next = [...parts, fields]
        if (next.length >= 2) onDo(next)
        else setParts(next)
      }}
    />
  )
}

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
    state: search.state ?? 'pending',
    order: 'text',
  }
  const queue = useInfiniteQuery(queueQuery(filter))
  const documents = useQuery(documentsQuery(undefined))
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
  const undo = () => decide.mutate({ path: '/decisions/undo', body: {}, said: t.undone })
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      a: () => act('accept', t.accepted),
      x: () => act('reject', t.rejected),
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
      <PageHead
        title={t.review}
        actions={
          <span className="chips" role="group" aria-label={t.filters}>
            <select
              aria-label={t.anyDocument}
              value={search.document ?? ''}
              onChange={event => setFilter({ document: event.target.value || undefined })}
            >
              <option value="">{t.anyDocument}</option>
              {documents.data?.map(document => (
                <option key={document.id} value={document.id}>
                  {document.title}
                </option>
              ))}
            </select>
            <select
              aria-label={t.anyKind}
              value={search.kind ?? ''}
              onChange={event => setFilter({ kind: event.target.value || undefined })}
            >
              <option value="">{t.anyKind}</option>
              {KINDS.map(kind => (
                <option key={kind} value={kind}>
                  {t.kind[kind]}
                </option>
              ))}
            </select>
            <select
              aria-label={t.anyState}
              value={filter.state}
              onChange={event => setFilter({ state: event.target.value === 'pending' ? undefined : event.target.value })}
            >
              {STATES.map(state => (
                <option key={state} value={state}>
                  {t.state[state]}
                </option>
              ))}
            </select>
          </span>
        }
      />
      {one ? (
        <div className="cols">
          <nav className="sheet queue" aria-label={t.queue}>
            <div className="fig">
              <h2>{filter.state === 'pending' ? t.pendingTitle(total) : `${t.state[filter.state ?? ''] ?? ''} ${total}`}</h2>
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
              <button className="btn" type="button" onClick={() => setMode('bulk')}>
                {t.bulk}
                <kbd>⇧A</kbd>
              </button>
            </div>
          </nav>
          <SentenceSheet one={one} siblings={siblings} onChoose={setCurrent} />
          {mode === 'look' ? (
            <RecordSheet one={one} place={t.state[one.state] ?? ''} />
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
                <Split one={one} onDo={parts => act('split', t.splitDone, { parts })} onCancel={() => setMode('look')} />
              ) : null}
              {mode === 'merge' ? (
                <Merge
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
                <Bulk
                  filter={filter}
                  onCancel={() => setMode('look')}
                  onDo={minConfidence =>
                    decide.mutate(
                      {
                        path: '/decisions/bulk',
                        body: {
                          verb: 'accept',
                          minConfidence,
                          ...(search.plan ? { plan: search.plan } : {}),
                          ...(search.document ? { document: search.document } : {}),
                          ...(search.kind ? { kind: search.kind } : {}),
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
          <div className="actbar sheet">
            <div className="in">
              <button className="btn pri" type="button" onClick={() => act('accept', t.accepted)}>
                {t.accept}
                <kbd>A</kbd>
              </button>
              <button className="btn" type="button" onClick={() => setMode('edit')}>
                {t.edit}
                <kbd>E</kbd>
              </button>
              <button className="btn" type="button" onClick={() => act('reject', t.rejected)}>
                {t.reject}
                <kbd>X</kbd>
              </button>
              <span className="vr only-wide" />
              <button className="btn only-wide2" type="button" onClick={() => setMode('split')}>
                {t.split}
                <kbd>S</kbd>
              </button>
              <button className="btn only-wide2" type="button" onClick={() => setMode('merge')}>
                {t.merge}
                <kbd>M</kbd>
              </button>
              <span className="sp" />
              <button className="btn" type="button" onClick={undo}>
                {t.undo}
                <kbd>U</kbd>
              </button>
              <span className="kk only-wide2">
                <kbd>J</kbd>
                <kbd>K</kbd>
                {t.moveKeys}
              </span>
            </div>
          </div>
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
