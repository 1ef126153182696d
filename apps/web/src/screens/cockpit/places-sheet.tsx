import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { appraisalQuery } from '../../api/lights.ts'
import { useText } from '../../i18n/use-text.ts'
import { PlacesMap } from '../../parts/places-map.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { worstFirst } from './count-lights.ts'

/** The places on a map, by the light of one indicator: the worst binding one that has values of places, until another is chosen. */
export function PlacesSheet({ lights, planId }: { lights: readonly IndicatorLight[]; planId: string | undefined }) {
  const { t } = useText()
  const words = t.area.lights
  const placed = worstFirst(lights.filter(one => one.placed)).toSorted(
    (a, b) => Number(b.attribute === 'binding') - Number(a.attribute === 'binding'),
  )
  const [picked, setPicked] = useState<string | null>(null)
  const chosen = placed.find(one => one.indicatorId === picked) ?? placed[0]
  const appraisal = useQuery({ ...appraisalQuery(chosen?.indicatorId ?? '', planId), enabled: chosen !== undefined })
  if (!chosen) return null
  return (
    <section className="sheet o4">
      <div className="fig">
        <SheetNumber of="figure" />
        <h2>{placed.length > 1 ? t.area.lights.places : words.placesTitle(chosen.name)}</h2>
      </div>
      <div className="pad2">
        {placed.length > 1 ? (
          <Select
            size="small"
            className="mapsel"
            aria-label={words.otherIndicator}
            value={chosen.indicatorId}
            onChange={setPicked}
            showSearch={{ optionFilterProp: 'label' }}
            options={placed.map(one => ({ value: one.indicatorId, label: one.name }))}
          />
        ) : null}
        <PlacesMap places={appraisal.data?.places ?? []} unit={chosen.unit} />
        <p className="cap mapn">{words.placesNote}</p>
      </div>
    </section>
  )
}
