import type { RegisteredTarget } from '@lantu/model/api/amendments'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { indicatorsQuery } from '../../api/queries.ts'
import { unitBeside } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import type { NewLine } from './amendment-line.ts'

/** Adds a line to an amendment: a target of the plan that is changed, or an indicator that the plan had no target for. */
export function AddLine({
  targets,
  periodTo,
  onAdd,
}: {
  targets: readonly RegisteredTarget[]
  /** The last year of the plan, for which a new target is. */
  periodTo: number | undefined
  onAdd: (line: NewLine) => void
}) {
  const { t, language } = useText()
  const words = t.area.amendments
  const [sought, setSought] = useState('')
  const indicators = useInfiniteQuery(indicatorsQuery({ limit: 50, ...(sought.trim() ? { q: sought.trim() } : {}) }))
  const offered = indicators.data?.pages[0]?.items ?? []
  return (
    <div className="amendadd">
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={words.addTarget}
        placeholder={words.addTarget}
        value={null}
        options={targets.map(target => ({
          value: target.id,
          label: `${target.name}${target.place ? `　${target.place}` : ''}　${target.value.join('∶')} ${unitBeside(target.unit, language)}　${target.time}`,
        }))}
        onChange={(id: string | null) => {
          const target = targets.find(one => one.id === id)
          if (!target) return
          const { unit, time, comparator, attribute, name, place } = target
          onAdd({ verb: 'change', targetId: target.id, name, place, before: target, unit, time, comparator, attribute })
        }}
      />
      <Select
        showSearch={{ filterOption: false, onSearch: setSought }}
        aria-label={words.addIndicator}
        placeholder={words.addIndicator}
        value={null}
        options={offered.map(one => ({ value: one.id, label: one.name }))}
        onChange={(id: string | null) => {
          const one = offered.find(indicator => indicator.id === id)
          if (one)
            onAdd({
              verb: 'add',
              indicatorId: one.id,
              name: one.name,
              place: '',
              before: null,
              unit: one.unit,
              time: String(periodTo ?? ''),
              comparator: 'eq',
              attribute: 'expected',
            })
        }}
      />
    </div>
  )
}
