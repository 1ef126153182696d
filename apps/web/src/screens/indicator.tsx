import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { appraisalQuery } from '../api/lights.ts'
import { usePlan } from '../hooks/use-plan.ts'
import { useText } from '../i18n/use-text.ts'
import { DateField } from '../parts/date-field.tsx'
import { Hatches, LightMark } from '../parts/light-mark.tsx'
import { TitleBlock } from '../parts/page-head.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Said } from '../parts/said.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { lightSays } from '../wording/light-words.ts'
import { ChartSheet } from './indicator/chart-sheet.tsx'
import { DefinitionSheet } from './indicator/definition-sheet.tsx'
import { EarlierTargets } from './indicator/earlier-targets.tsx'
import { FormulaDialog } from './indicator/formula-dialog.tsx'
import { GoalsSheet } from './indicator/goals-sheet.tsx'
import { MentionsSheet } from './indicator/mentions-sheet.tsx'
import { OtherPlans } from './indicator/other-plans.tsx'
import { PlacesTable } from './indicator/places-table.tsx'
import { WhyLight } from './indicator/why-light.tsx'
import { YearsTable } from './indicator/years-table.tsx'

export function Indicator() {
  const { t, language } = useText()
  const words = t.area.lights
  const { id } = useParams({ strict: false }) as { id: string }
  const { planId, overview } = usePlan()
  const [day, setDay] = useState('')
  const [formula, setFormula] = useState(false)
  const [known, setKnown] = useState(false)
  const today = overview.data?.today ?? ''
  const appraisal = useQuery({ ...appraisalQuery(id, planId, day || undefined, known && day !== ''), enabled: overview.isSuccess })
  if (overview.isError) return <Failed error={overview.error} retry={() => void overview.refetch()} />
  if (appraisal.isError) return <Failed error={appraisal.error} retry={() => void appraisal.refetch()} />
  if (appraisal.isPending) return <Loading />
  const { data } = appraisal
  const { light, indicator } = data
  return (
    <div className="wrap">
      <Hatches />
      <div className="ph">
        <div>
          <p className="crumb">
            <Link to="/indicators" search={(old: object) => old}>
              {t.indicators}
            </Link>
            {light?.group ? `　${light.group}` : ''}
          </p>
          <div className="ttl">
            <PageTitle>{indicator.name}</PageTitle>
            {light ? <LightMark light={light.light} word={light.word} /> : null}
            {light?.attribute ? <span className="tagl">{light.attribute === 'binding' ? t.binding : t.expected}</span> : null}
          </div>
          <p>
            <Said>{light ? lightSays(light, words, language) : words.noCommitment}</Said>
          </p>
        </div>
        <div className="act no-print">
          {light ? (
            <Link className="btn" to="/indicators/$id/path" params={{ id }} search={(old: object) => old}>
              {t.area.paths.edit}
            </Link>
          ) : null}
          <button className="btn" type="button" onClick={() => setFormula(true)}>
            {t.area.values.formula}
          </button>
          <label className="chip tall">
            {words.asKnown('')}
            <DateField value={day || data.day} max={today || undefined} onValue={setDay} />
          </label>
          {day && day !== today ? (
            <label className="chip tall">
              <input type="checkbox" checked={known} onChange={event => setKnown(event.target.checked)} />
              {words.knownThen}
            </label>
          ) : null}
        </div>
      </div>
      {light ? (
        <>
          <div className="g2">
            <div className="col">
              <ChartSheet data={data} light={light} id={id} day={day || today} />
              <YearsTable data={data} />
            </div>
            <div className="col">
              <WhyLight data={data} light={light} />
              <DefinitionSheet indicator={indicator} />
              <EarlierTargets earlier={data.earlier} />
            </div>
          </div>
          <MentionsSheet mentions={data.mentions} />
          <GoalsSheet indicatorId={id} />
          <div className="g2b">
            <PlacesTable data={data} light={light} />
            <OtherPlans others={data.others} />
          </div>
        </>
      ) : (
        <>
          <MentionsSheet mentions={data.mentions} />
          <GoalsSheet indicatorId={id} />
          <OtherPlans others={data.others} />
        </>
      )}
      {formula ? <FormulaDialog id={id} name={indicator.name} onClose={() => setFormula(false)} /> : null}
      <TitleBlock
        rows={[
          [t.plan, data.planTitle || '—'],
          [t.drawing, indicator.name],
          [t.dataAsOf, `${data.day}${light?.actual ? ` ${words.vintage[light.actual.vintage] ?? ''}` : ''}`],
        ]}
      />
    </div>
  )
}
