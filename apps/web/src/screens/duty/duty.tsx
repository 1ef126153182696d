import type { DutyItem, DutyItemKind, ItemSuggestion } from '@lantu/model/api/duty'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { acceptSuggestions, dutyQuery, dutyTableAddress, suggestionsQuery, undoDuty } from '../../api/duty.ts'
import { useText } from '../../i18n/use-text.ts'
import { useKeys } from '../../lib/use-keys.ts'
import { usePlan } from '../../lib/use-plan.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { AssignForm } from './assign-form.tsx'
import { loadsOf } from './duty-figures.ts'
import { DutyRows } from './duty-list.tsx'
import { BodyLoads, DutyMatrix } from './duty-matrix.tsx'
import { useDutyAction } from './use-duty.ts'

type View = 'list' | 'matrix' | 'bodies'
const VIEWS: readonly View[] = ['list', 'matrix', 'bodies']
const KINDS: readonly DutyItemKind[] = ['indicator', 'task', 'project', 'system']

export function Duty() {
  const { t } = useText()
  const words = t.area.duty
  const { planId, overview, find } = usePlan()
  const duty = useQuery({ ...dutyQuery(planId ?? ''), enabled: planId !== undefined })
  const suggested = useQuery({ ...suggestionsQuery(planId ?? ''), enabled: planId !== undefined })
  const { busy, run } = useDutyAction()
  const [view, setView] = useState<View>('list')
  const [kind, setKind] = useState<DutyItemKind | ''>('')
  const [only, setOnly] = useState<'' | 'open' | 'suggested'>('')
  const [selected, setSelected] = useState(0)
  const [editing, setEditing] = useState<DutyItem | null>(null)
  const suggestions = new Map((suggested.data ?? []).map(one => [one.id, one]))
  // one that names supporting bodies alone is shown, and cannot be taken over as it is
  const ready = new Set((suggested.data ?? []).filter(one => one.suggestion.lead).map(one => one.id))
  const all = duty.data?.items ?? []
  const matches = (item: DutyItem) =>
    (!kind || item.kind === kind) &&
    (!find || `${item.title}${item.lead?.name ?? ''}${item.support.map(one => one.name).join('')}`.toLowerCase().includes(find)) &&
    (only === '' || (item.lead === null && (only === 'open' || ready.has(item.id))))
  const shown = all.filter(matches)
  const at = Math.min(selected, Math.max(0, shown.length - 1))
  const accept = (list: readonly ItemSuggestion[]) => {
    const wanted = list.filter(one => one.suggestion.lead)
    if (!wanted.length || !planId) return
    void run(
      () => acceptSuggestions(planId, wanted),
      done => `${words.accepted(done.accepted, done.added)}${done.skipped ? `${t.sign.stop}${words.skipped(done.skipped)}` : ''}`,
    )
  }
  const offered = shown.flatMap(item => (item.lead ? [] : (suggestions.get(item.id) ?? []))).filter(one => one.suggestion.lead)
  const undo = () =>
    void run(
      () => undoDuty(),
      change => change.zh,
    )
  useKeys(
    {
      j: () => setSelected(Math.min(at + 1, shown.length - 1)),
      k: () => setSelected(Math.max(at - 1, 0)),
      e: () => setEditing(shown[at] ?? null),
      Enter: () => setEditing(shown[at] ?? null),
      a: () => {
        const one = suggestions.get(shown[at]?.id ?? '')
        if (one) accept([one])
      },
      'Shift+a': () => accept(offered),
      u: undo,
    },
    view === 'list' && editing === null,
  )
  if (overview.isSuccess && !overview.data.plan)
    return (
      <div className="wrap">
        <section className="sheet">
          <Empty to="/imports" action={t.imports}>
            {words.noItems}
          </Empty>
        </section>
      </div>
    )
  if (duty.isError) return <Failed error={duty.error} retry={() => void duty.refetch()} />
  if (duty.isPending) return <Loading />
  const open = all.filter(one => one.lead === null).length
  const heaviest = loadsOf(all).find(one => one.leads > 0)
  const today = overview.data?.today ?? duty.data.day
  return (
    <div className="wrap">
      <PageHead
        title={t.duty}
        actions={
          <>
            <a className="btn" href={dutyTableAddress(planId ?? '', 'docx')}>
              {words.word}
            </a>
            <a className="btn" href={dutyTableAddress(planId ?? '', 'xlsx')}>
              {words.excel}
            </a>
            <Link className="btn" to="/duty/organizations" search={old => old}>
              {words.administration}
            </Link>
          </>
        }
      >
        {words.head(all.length - open, open)}
        {heaviest ? `${t.sign.stop}${words.heaviest(heaviest.name, heaviest.leads)}` : ''}
        {ready.size ? `${t.sign.stop}${words.suggested(ready.size)}` : ''}
      </PageHead>
      <div className="dtools">
        <fieldset className="chips">
          <legend className="sr">{words.item}</legend>
          <button type="button" className="chip" aria-pressed={kind === ''} onClick={() => setKind('')}>
            {words.all} <b className="n">{all.length}</b>
          </button>
          {KINDS.map(one => (
            <button key={one} type="button" className="chip" aria-pressed={kind === one} onClick={() => setKind(kind === one ? '' : one)}>
              {words.kinds[one]} <b className="n">{all.filter(item => item.kind === one).length}</b>
            </button>
          ))}
        </fieldset>
        <fieldset className="chips">
          <legend className="sr">{words.status}</legend>
          {(['open', 'suggested'] as const).map(one => (
            <button key={one} type="button" className="chip" aria-pressed={only === one} onClick={() => setOnly(only === one ? '' : one)}>
              {one === 'open' ? words.open : words.withSuggestion} <b className="n">{one === 'open' ? open : ready.size}</b>
            </button>
          ))}
        </fieldset>
        <fieldset className="chips">
          <legend className="sr">{t.listView}</legend>
          {VIEWS.map(one => (
            <button key={one} type="button" className="chip" aria-pressed={view === one} onClick={() => setView(one)}>
              {words.views[one]}
            </button>
          ))}
        </fieldset>
        <span className="dact">
          {offered.length ? (
            <button className="btn pri" type="button" disabled={busy} onClick={() => accept(offered)}>
              {words.acceptAll(offered.length)} <kbd>⇧A</kbd>
            </button>
          ) : null}
          <button className="btn" type="button" disabled={busy} onClick={undo}>
            {words.undo} <kbd>U</kbd>
          </button>
        </span>
      </div>
      <section className="sheet">
        {all.length === 0 ? (
          <Empty to="/review" action={t.goReview}>
            {words.noItems}
          </Empty>
        ) : shown.length === 0 ? (
          <Empty>{t.noMatch}</Empty>
        ) : view === 'matrix' ? (
          <DutyMatrix items={shown} onEdit={setEditing} />
        ) : view === 'bodies' ? (
          <BodyLoads items={shown} />
        ) : (
          <DutyRows
            items={shown}
            suggestions={suggestions}
            selected={at}
            today={today}
            onSelect={setSelected}
            onEdit={setEditing}
            onAccept={one => accept([one])}
          />
        )}
      </section>
      {view === 'list' ? <p className="cap dkeys">{words.keys}</p> : null}
      {editing ? <AssignForm key={editing.id} item={editing} onClose={() => setEditing(null)} /> : null}
    </div>
  )
}
