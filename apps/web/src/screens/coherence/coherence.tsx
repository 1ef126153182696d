import type { FindingGrouping, FindingStatus, RegisteredFinding } from '@lantu/model/api/findings'
import type { Gravity } from '@lantu/model/finding'
import { useState } from 'react'
import { useKeys } from '../../hooks/use-keys.ts'
import { useOneStop } from '../../hooks/use-one-stop.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { RULE_TITLES } from '../../i18n/rule-titles.ts'
import { useText } from '../../i18n/use-text.ts'
import { grouped } from '../../lib/grouped.ts'
import { MorePages } from '../../parts/more-rows.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { showMoment } from '../../wording/show-moment.ts'
import { CoherenceTabs } from './coherence-tabs.tsx'
import { type Count, FindingFilters, sumOf } from './finding-filters.tsx'
import { FindingList } from './finding-list.tsx'
import { DecisionDialog, FindingPanel } from './finding-panel.tsx'
import { useFindings } from './use-findings.ts'

/** The group of a finding, as the list calls it. */
const GROUP_OF: Readonly<Record<FindingGrouping, (item: RegisteredFinding) => string>> = {
  gravity: item => item.gravity,
  rule: item => item.rule,
  chapter: item => item.chapter,
  body: item => item.assignedTo || item.bodies[0] || '',
}

export function Coherence() {
  const { t, language } = useText()
  const words = t.area.coherence
  const { chosen, find, overview } = usePlan()
  const [gone, setGone] = useState(false)
  const [gravity, setGravity] = useState<Gravity | ''>('')
  const [status, setStatus] = useState<FindingStatus | ''>('open')
  const [grouping, setGrouping] = useState<FindingGrouping>('gravity')
  // the finding it was opened for: the list may be asked again, and another one chosen, while somebody writes
  const [dialog, setDialog] = useState<{ verb: 'waive' | 'reopen' | 'assign'; item: RegisteredFinding } | null>(null)
  const stops = useOneStop<HTMLElement>('li > button')
  const { list, ordered, item, titleOf, busy, choose, move, decide, check } = useFindings({
    gone,
    grouping,
    ...(chosen ? { plan: chosen } : {}),
    ...(gravity ? { gravity } : {}),
    ...(status ? { status } : {}),
    ...(find ? { q: find } : {}),
  })
  const titleOfGroup = (key: string) =>
    ({
      gravity: words.gravity[key] ?? key,
      rule: RULE_TITLES[key]?.[language] ?? key,
      chapter: key || words.noChapter,
      body: key || words.noBody,
    })[grouping]
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    r: () => item?.status === 'open' && void decide({ verb: 'resolve' }),
    w: () => item?.status === 'open' && setDialog({ verb: 'waive', item }),
    o: () => item && item.status !== 'open' && setDialog({ verb: 'reopen', item }),
    a: () => item && setDialog({ verb: 'assign', item }),
  })
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />
  if (list.isPending) return <Loading />
  const [first] = list.data.pages
  const { counts = [], groups: sizes = {}, lastCheck: last = null, stale = false } = first ?? {}
  const all = sumOf(counts, () => true, 'all')
  const open = (one: Count) => one.status === 'open' && !one.gone
  const groups = grouped(ordered, GROUP_OF[grouping]).map(([key, items]) => ({
    key,
    title: titleOfGroup(key),
    size: sizes[key] ?? items.length,
    items,
  }))
  const panelOf = (one: RegisteredFinding) => (
    <FindingPanel
      item={one}
      titleOf={titleOf}
      busy={busy}
      onDecide={decision => void decide(decision)}
      onAsk={verb => setDialog({ verb, item: one })}
    />
  )
  return (
    <div className="wrap">
      <PageHead title={words.coherence} actions={<CoherenceTabs />}>
        {words.head(
          chosen ? (overview.data?.plan?.title ?? '') : '',
          sumOf(counts, open, 'all'),
          sumOf(counts, one => open(one) && one.gravity === 'error', 'all'),
          last?.documents ?? 0,
        )}
      </PageHead>
      {stale ? (
        <p className="cstale" role="status">
          {words.stale}
        </p>
      ) : null}
      <div className="wtools">
        <FindingFilters
          counts={counts}
          gravity={gravity}
          status={status}
          grouping={grouping}
          gone={gone}
          onGravity={setGravity}
          onStatus={setStatus}
          onGrouping={setGrouping}
          onGone={setGone}
        />
        <CheckActions busy={busy} plan={chosen} hasFindings={all > 0} onCheck={() => void check()} />
      </div>
      {all === 0 ? (
        <section className="sheet mt2">
          <Empty {...(last ? {} : { to: '/imports' as const, action: t.imports })}>{last ? words.none : words.noneYet}</Empty>
        </section>
      ) : ordered.length === 0 ? (
        <section className="sheet mt2">
          <Empty>{t.noMatch}</Empty>
        </section>
      ) : (
        <div className="csplit mt2">
          <section className="sheet clist" aria-label={words.coherence} ref={stops}>
            <FindingList groups={groups} chosen={item?.id} titleOf={titleOf} onChoose={choose} panelOf={panelOf} />
            <MorePages pages={list} shown={ordered.length} total={Object.values(sizes).reduce((sum, n) => sum + n, 0)} />
          </section>
          <section className="sheet cside only-wide" aria-live="polite">
            {item ? panelOf(item) : <p className="pad2 cap">{words.pick}</p>}
          </section>
        </div>
      )}
      {last ? <p className="cap mt2">{words.lastCheck(showMoment(last.checkedAt), (last.milliseconds / 1000).toFixed(1))}</p> : null}
      {dialog ? (
        <DecisionDialog
          item={ordered.find(one => one.id === dialog.item.id) ?? dialog.item}
          verb={dialog.verb}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </div>
  )
}

/** To check all documents again, and the report of what was found. */
function CheckActions({
  busy,
  plan,
  hasFindings,
  onCheck,
}: {
  busy: boolean
  plan: string | undefined
  hasFindings: boolean
  onCheck: () => void
}) {
  const words = useText().t.area.coherence
  return (
    <span className="wact no-print">
      <button className="btn pri" type="button" disabled={busy} onClick={onCheck}>
        {busy ? words.checking : words.check}
      </button>
      {hasFindings ? (
        <a className="btn" href={`/api/v1/findings/report${plan ? `?plan=${plan}` : ''}`} download>
          {words.report}
        </a>
      ) : null}
    </span>
  )
}
