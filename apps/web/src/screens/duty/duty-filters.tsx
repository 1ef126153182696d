import type { DutySummary } from '@lantu/model/api/duty/duty'
import type { DutyItemKind } from '@lantu/model/api/duty/duty-item'
import { useText } from '../../i18n/use-text.ts'
import { ChoiceChips, FilterChips, ViewChips } from '../../parts/choice-chips.tsx'

const VIEWS = ['list', 'matrix', 'bodies'] as const
export type DutyView = (typeof VIEWS)[number]
const KINDS: readonly DutyItemKind[] = ['indicator', 'task', 'project', 'system']

/** What is listed, and how. `whole` counts the plan, `open` what is without a lead among what is listed. */
export function DutyFilters({
  whole,
  open,
  kind,
  only,
  view,
  onKind,
  onOnly,
  onView,
}: {
  whole: DutySummary | undefined
  open: number
  kind: DutyItemKind | ''
  only: '' | 'open' | 'suggested'
  view: DutyView
  onKind: (kind: DutyItemKind | '') => void
  onOnly: (only: '' | 'open' | 'suggested') => void
  onView: (view: DutyView) => void
}) {
  const { t } = useText()
  const words = t.area.duty
  return (
    <>
      <ChoiceChips
        legend={words.item}
        options={[
          { key: '' as const, label: words.all, count: whole?.total ?? 0 },
          ...KINDS.map(key => ({ key, label: words.kinds[key], count: whole?.kinds[key] ?? 0 })),
        ]}
        chosen={kind}
        onChoose={key => onKind(key === kind ? '' : key)}
      />
      <FilterChips
        legend={words.status}
        options={[
          { key: 'open', label: words.open, count: open },
          { key: 'suggested', label: words.withSuggestion },
        ]}
        chosen={only}
        onChoose={onOnly}
      />
      <ViewChips views={VIEWS} words={words.views} view={view} onView={onView} />
    </>
  )
}
