import type { RegisteredFinding } from '@lantu/model/api/findings'
import { useState } from 'react'
import { useKeys } from '../../hooks/use-keys.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { showMoment } from '../../wording/show-moment.ts'
import { CoherenceTabs } from './coherence-tabs.tsx'
import { type AskedVerb, DecisionDialog } from './decision-dialog.tsx'
import { type Count, type FindingChoice, FindingFilters, sumOf } from './finding-filters.tsx'
import { FindingsFound } from './findings-found.tsx'
import { type Findings, useFindings } from './use-findings.ts'

const AT_FIRST: FindingChoice = { gravity: '', status: 'open', grouping: 'gravity', gone: false }
const isOpen = (one: Count) => one.status === 'open' && !one.gone

/** The keys move through the findings and decide the one in hand; what needs words is asked for. */
function useFindingKeys({ item, move, decide }: Findings, ask: (verb: AskedVerb) => void) {
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    r: () => item?.status === 'open' && void decide({ verb: 'resolve' }),
    w: () => item?.status === 'open' && ask('waive'),
    o: () => item && item.status !== 'open' && ask('reopen'),
    a: () => item && ask('assign'),
  })
}

export function Coherence() {
  const { t } = useText()
  const words = t.area.coherence
  const { chosen, find, overview } = usePlan()
  const [choice, setChoice] = useState(AT_FIRST)
  // the finding it was opened for: the list may be asked again, and another one chosen, while somebody writes
  const [dialog, setDialog] = useState<{ verb: AskedVerb; item: RegisteredFinding } | null>(null)
  const findings = useFindings({
    gone: choice.gone,
    grouping: choice.grouping,
    ...(chosen ? { plan: chosen } : {}),
    ...(choice.gravity ? { gravity: choice.gravity } : {}),
    ...(choice.status ? { status: choice.status } : {}),
    ...(find ? { q: find } : {}),
  })
  const { list, ordered, busy, check } = findings
  const ask = (verb: AskedVerb) => findings.item && setDialog({ verb, item: findings.item })
  useFindingKeys(findings, ask)
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />
  if (list.isPending) return <Loading />
  const { counts = [], lastCheck: last = null, stale = false } = list.data.pages[0] ?? {}
  const all = sumOf(counts, () => true, 'all')
  return (
    <div className="wrap">
      <PageHead title={words.coherence} actions={<CoherenceTabs />}>
        {words.head(
          chosen ? (overview.data?.plan?.title ?? '') : '',
          sumOf(counts, isOpen, 'all'),
          sumOf(counts, one => isOpen(one) && one.gravity === 'error', 'all'),
          last?.documents ?? 0,
        )}
      </PageHead>
      {stale ? (
        <p className="cstale" role="status">
          {words.stale}
        </p>
      ) : null}
      <div className="wtools">
        <FindingFilters counts={counts} choice={choice} onChoose={part => setChoice(old => ({ ...old, ...part }))} />
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
        <FindingsFound findings={findings} grouping={choice.grouping} onAsk={(verb, item) => setDialog({ verb, item })} />
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
