import type { FindingGrouping, RegisteredFinding } from '@lantu/model/api/findings'
import { useOneStop } from '../../hooks/use-one-stop.ts'
import { RULE_TITLES } from '../../i18n/rule-titles.ts'
import { useText } from '../../i18n/use-text.ts'
import { grouped } from '../../lib/grouped.ts'
import { MorePages } from '../../parts/more-rows.tsx'
import type { AskedVerb } from './decision-dialog.tsx'
import { FindingList } from './finding-list.tsx'
import { FindingPanel } from './finding-panel.tsx'
import type { Findings } from './use-findings.ts'

/** The group of a finding, as the list calls it. */
const GROUP_OF: Readonly<Record<FindingGrouping, (item: RegisteredFinding) => string>> = {
  gravity: item => item.gravity,
  rule: item => item.rule,
  chapter: item => item.chapter,
  body: item => item.assignedTo || item.bodies[0] || '',
}

/** The findings in their groups, and the one in hand in full: beside the list, on a phone within it. */
export function FindingsFound({
  findings,
  grouping,
  onAsk,
}: {
  findings: Findings
  grouping: FindingGrouping
  onAsk: (verb: AskedVerb, item: RegisteredFinding) => void
}) {
  const { t, language } = useText()
  const words = t.area.coherence
  const { list, ordered, item, titleOf, busy, choose, decide } = findings
  const stops = useOneStop<HTMLElement>('li > button')
  const sizes = list.data?.pages[0]?.groups ?? {}
  const titleOfGroup = (key: string) =>
    ({
      gravity: words.gravity[key] ?? key,
      rule: RULE_TITLES[key]?.[language] ?? key,
      chapter: key || words.noChapter,
      body: key || words.noBody,
    })[grouping]
  const groups = grouped(ordered, GROUP_OF[grouping]).map(([key, items]) => ({
    key,
    title: titleOfGroup(key),
    size: sizes[key] ?? items.length,
    items,
  }))
  const panelOf = (one: RegisteredFinding) => (
    <FindingPanel item={one} titleOf={titleOf} busy={busy} onDecide={decision => void decide(decision)} onAsk={verb => onAsk(verb, one)} />
  )
  return (
    <div className="csplit mt2">
      <section className="sheet clist" aria-label={words.coherence} ref={stops}>
        <FindingList groups={groups} chosen={item?.id} titleOf={titleOf} onChoose={choose} panelOf={panelOf} />
        <MorePages pages={list} shown={ordered.length} total={Object.values(sizes).reduce((sum, n) => sum + n, 0)} />
      </section>
      <section className="sheet cside only-wide" aria-live="polite">
        {item ? panelOf(item) : <p className="pad2 cap">{words.pick}</p>}
      </section>
    </div>
  )
}
