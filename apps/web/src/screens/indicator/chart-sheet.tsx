import type { IndicatorAppraisal } from '@lantu/model/api/lights/appraisal'
import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { pastLightsQuery } from '../../api/lights.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { unitWords } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { PathChart } from './path-chart.tsx'

/** Path and actuals, over the lights of each quarter: by what is known now, or as they were lit then. */
export function ChartSheet({ data, light, id, day }: { data: IndicatorAppraisal; light: IndicatorLight; id: string; day: string }) {
  const { t, language } = useText()
  const words = t.area.lights
  const { planId } = usePlan()
  const [ribbon, setRibbon] = useState<'now' | 'known'>('now')
  const past = useQuery({ ...pastLightsQuery(id, planId, day), enabled: ribbon === 'known' })
  return (
    <section className="sheet">
      <div className="fig">
        <SheetNumber of="figure" />
        <h2>{words.chart}</h2>
        <span className="more cap">{unitWords(light.unit, language)}</span>
      </div>
      <div className="pad2">
        <PathChart data={data} quarters={ribbon === 'known' && past.data ? past.data : data.quarters} />
        <div className="ribk no-print">
          <span className="cap">{words.ribbonOf}</span>
          <span className="chips" role="group" aria-label={words.ribbonOf}>
            {(['now', 'known'] as const).map(each => (
              <button key={each} type="button" className="chip" aria-pressed={ribbon === each} onClick={() => setRibbon(each)}>
                {words.ribbonBy[each]}
              </button>
            ))}
          </span>
          <span className="cap" aria-live="polite">
            {past.isFetching && ribbon === 'known' ? `${t.loading}…` : words.ribbonSays[ribbon]}
          </span>
        </div>
      </div>
    </section>
  )
}
