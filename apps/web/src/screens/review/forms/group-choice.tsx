import type { ReactNode } from 'react'
import { useText } from '../../../i18n/use-text.ts'
import { formatNumber } from '../../../lib/numbers.ts'
import type { Group, GroupName } from '../groups/groups.ts'

/** Which group is meant, each with how many it holds. */
export function GroupChoice({
  groups,
  counts,
  name,
  onName,
  children,
}: {
  groups: readonly Group[]
  /** Of each group; undefined while it is counted. */
  counts: readonly (number | undefined)[]
  name: GroupName
  onName: (name: GroupName) => void
  children: ReactNode
}) {
  const words = useText().t.area.review
  return (
    <div className="choices" role="radiogroup" aria-label={words.groupOf}>
      {groups.map((other, i) => {
        const count = counts[i]
        return (
          <button
            key={other.name}
            type="button"
            role="radio"
            className="chip"
            aria-checked={other.name === name}
            onClick={() => onName(other.name)}
          >
            {words.groups[other.name]}
            <b>{count === undefined ? '' : words.count(formatNumber(count))}</b>
            <kbd>{i + 1}</kbd>
          </button>
        )
      })}
      {children}
    </div>
  )
}

/** How sure the reader must have been. */
export function Least({ value, onValue }: { value: number; onValue: (least: number) => void }) {
  const { t } = useText()
  return (
    <label className="least">
      <span>{t.bulkThreshold}</span>
      <input type="range" min="0" max="0.98" step="0.01" value={value} onChange={event => onValue(Number(event.target.value))} />
      <em className="n">{value.toFixed(2)}</em>
    </label>
  )
}
