import type { LightName } from '@lantu/model/light'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { lightsQuery } from '../api/lights.ts'
import { usePlan } from '../hooks/use-plan.ts'
import { useText } from '../i18n/use-text.ts'
import { Hatches } from '../parts/light-mark.tsx'
import { TitleBlock } from '../parts/page-head.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { ChangesSheet } from './cockpit/changes-sheet.tsx'
import { owed } from './cockpit/count-lights.ts'
import { Hero } from './cockpit/hero.tsx'
import { LampStrip } from './cockpit/lamp-strip.tsx'
import { BindingSheet, ExpectedSheet, TextTargetsSheet } from './cockpit/light-sheets.tsx'
import { PlacesSheet } from './cockpit/places-sheet.tsx'
import { FindingsSheet, PendingSheet, StagesSheet } from './cockpit/work-sheets.tsx'
import { ImportBox } from './import-box.tsx'
import { InvestmentSheet } from './library/money/investment-sheet.tsx'

export function Cockpit() {
  const { t, language } = useText()
  const words = t.area.lights
  const { planId, overview } = usePlan()
  const lights = useQuery({ ...lightsQuery(planId), enabled: planId !== undefined })
  const [only, setOnly] = useState<LightName | null>(null)
  if (overview.isError) return <Failed error={overview.error} retry={() => void overview.refetch()} />
  if (overview.isPending) return <Loading />
  const { data } = overview
  if (!data.plan) {
    return (
      <div className="wrap">
        <div className="sheet">
          <div className="fig">
            <h1>{t.noPlan}</h1>
          </div>
          <div className="pad">
            <p>{t.noPlanDo}</p>
            <ImportBox />
          </div>
        </div>
      </div>
    )
  }
  if (lights.isError) return <Failed error={lights.error} retry={() => void lights.refetch()} />
  if (lights.isPending) return <Loading />
  const all = lights.data.lights
  const main = owed(all)
  const binding = main.filter(one => one.attribute === 'binding')
  const expected = main.filter(one => one.attribute !== 'binding')
  const inText = all.filter(one => !main.includes(one))
  const vintages = Object.entries(lights.data.vintages).map(([vintage, n]) => `${words.vintage[vintage]} ${n}`)
  return (
    <>
      <Hatches />
      <Hero data={data} lights={lights.data} />
      <div className="wrap">
        {main.length ? <LampStrip lights={all} only={only} choose={setOnly} /> : null}
        <div className="g2 top">
          <div className="col">
            {all.length === 0 ? (
              <section className="sheet">
                <Empty to="/review" action={t.goReview}>
                  {t.noIndicators}
                </Empty>
              </section>
            ) : null}
            <BindingSheet list={binding} only={only} />
            <ExpectedSheet
              title={binding.length ? t.expectedTitle(expected.length) : t.otherTitle(expected.length)}
              list={expected}
              only={only}
            />
            {only ? null : <TextTargetsSheet list={inText} />}
            <InvestmentSheet />
          </div>
          <div className="col">
            <ChangesSheet lights={lights.data} recent={data.recent} />
            <PlacesSheet lights={all} planId={planId} />
            <StagesSheet data={data} />
            <PendingSheet pending={data.pending} />
            <FindingsSheet findings={data.findings} />
          </div>
        </div>
        <TitleBlock
          rows={[
            [t.plan, data.plan.title],
            [t.drawing, t.cockpit],
            [t.dataAsOf, lights.data.day],
            [words.vintages, vintages.join(' · ') || '—'],
            [
              words.ruleSet,
              <Link key="rules" to="/rules" search={(old: object) => old}>
                {lights.data.rules.name[language]}
              </Link>,
            ],
          ]}
        />
      </div>
    </>
  )
}
