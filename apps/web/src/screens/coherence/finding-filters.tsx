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

/** What of the findings is listed, and how: by gravity, by what was decided, in which groups, with those that are gone. */
export function FindingFilters({
  counts,
  gravity,
  status,
  grouping,
  gone,
  onGravity,
  onStatus,
  onGrouping,
  onGone,
}: {
  counts: readonly Count[]
  gravity: Gravity | ''
  status: FindingStatus | ''
  grouping: FindingGrouping
  gone: boolean
  onGravity: (gravity: Gravity | '') => void
  onStatus: (status: FindingStatus | '') => void
  onGrouping: (grouping: FindingGrouping) => void
  onGone: (gone: boolean) => void
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
        onChoose={onGravity}
      />
      <FilterChips
        legend={t.statusLabel}
        options={STATUSES.map(key => ({ key, label: words.status[key] ?? key, count: sumOf(counts, one => one.status === key, 'found') }))}
        chosen={status}
        onChoose={onStatus}
      />
      <label className="inline">
        <span className="sr">{words.by.gravity}</span>
        <select value={grouping} onChange={event => onGrouping(event.target.value as FindingGrouping)}>
          {GROUPINGS.map(one => (
            <option key={one} value={one}>
              {words.by[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="inline cap">
        <input type="checkbox" checked={gone} onChange={event => onGone(event.target.checked)} /> {words.showGone}
      </label>
    </>
  )
}
