import type { FindingGrouping, FindingList, FindingStatus } from '@lantu/model/api/findings'
import type { Gravity } from '@lantu/model/finding'
import { useText } from '../../i18n/use-text.ts'
import { FilterChips } from '../../parts/choice-chips.tsx'

const GRAVITIES = ['error', 'warning', 'note'] as const
const STATUSES = ['open', 'resolved', 'waived'] as const
const GROUPINGS = ['gravity', 'rule', 'chapter', 'body'] as const

export type Count = FindingList['counts'][number]
export const sumOf = (counts: readonly Count[], wanted: (one: Count) => boolean, of: 'all' | 'found') =>
  counts.filter(wanted).reduce((sum, one) => sum + one[of], 0)

export interface FindingChoice {
  readonly gravity: Gravity | ''
  readonly status: FindingStatus | ''
  readonly grouping: FindingGrouping
  /** Those, too, that the last check did not find again. */
  readonly gone: boolean
}

/** What of the findings is listed, and how: by gravity, by what was decided, in which groups, with those that are gone. */
export function FindingFilters({
  counts,
  choice: { gravity, status, grouping, gone },
  onChoose,
}: {
  counts: readonly Count[]
  choice: FindingChoice
  onChoose: (part: Partial<FindingChoice>) => void
}) {
  const { t } = useText()
  const words = t.area.coherence
  return (
    <>
      <FilterChips
        legend={words.by.gravity}
        options={GRAVITIES.map(key => ({
          key,
          label: words.gravity[key] ?? key,
          count: sumOf(counts, one => one.gravity === key && (!status || one.status === status), 'found'),
        }))}
        chosen={gravity}
        onChoose={one => onChoose({ gravity: one })}
      />
      <FilterChips
        legend={t.statusLabel}
        options={STATUSES.map(key => ({ key, label: words.status[key] ?? key, count: sumOf(counts, one => one.status === key, 'found') }))}
        chosen={status}
        onChoose={one => onChoose({ status: one })}
      />
      <label className="inline">
        <span className="sr">{words.by.gravity}</span>
        <select value={grouping} onChange={event => onChoose({ grouping: event.target.value as FindingGrouping })}>
          {GROUPINGS.map(one => (
            <option key={one} value={one}>
              {words.by[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="inline cap">
        <input type="checkbox" checked={gone} onChange={event => onChoose({ gone: event.target.checked })} /> {words.showGone}
      </label>
    </>
  )
}
