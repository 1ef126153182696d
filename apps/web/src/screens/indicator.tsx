import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { appraisalQuery, pastLightsQuery } from '../api/lights.ts'
import { usePlan } from '../hooks/use-plan.ts'
import { printedInUnit, unitWords } from '../i18n/unit-names.ts'
import { useText } from '../i18n/use-text.ts'
import { DateField } from '../parts/date-field.tsx'
import { Hatches, LightMark } from '../parts/light-mark.tsx'
import { TitleBlock } from '../parts/page-head.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Said } from '../parts/said.tsx'
import { SheetNumber } from '../parts/sheet-number.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { lightSays } from '../wording/light-words.ts'
import { FormulaDialog } from './indicator/formula-dialog.tsx'
import { GoalsSheet } from './indicator/goals-sheet.tsx'
import { MentionsSheet } from './indicator/mentions-sheet.tsx'
import { OtherPlans } from './indicator/other-plans.tsx'
import { PathChart } from './indicator/path-chart.tsx'
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
  const [ribbon, setRibbon] = useState<'now' | 'known'>('now')
  const today = overview.data?.today ?? ''
  const appraisal = useQuery({ ...appraisalQuery(id, planId, day || undefined, known && day !== ''), enabled: overview.isSuccess })
  const past = useQuery({ ...pastLightsQuery(id, planId, day || today), enabled: ribbon === 'known' && overview.isSuccess })
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
              <YearsTable data={data} />
            </div>
            <div className="col">
              <WhyLight data={data} light={light} />
              {indicator.definition || indicator.aliases.length ? (
                <section className="sheet">
                  <div className="fig">
                    <h2>{words.definition}</h2>
                  </div>
                  <div className="pad2 cap">
                    {indicator.definition ? <p>{`${indicator.definition}${t.sign.inside(indicator.source)}`}</p> : null}
                    {indicator.aliases.length ? <p>{`${t.aliases}${t.sign.colon}${indicator.aliases.join(t.sign.list)}`}</p> : null}
                  </div>
                </section>
              ) : null}
              {data.earlier.length ? (
                <section className="sheet">
                  <div className="fig">
                    <SheetNumber of="table" />
                    <h2>{words.earlier}</h2>
                  </div>
                  <ul className="rows">
                    {data.earlier.map(old => {
                      const shown = printedInUnit(String(old.value), old.unit, language)
                      return (
                        <li key={old.until}>
                          {words.earlierUntil(`${shown} ${unitWords(old.unit, language, shown)}`, old.until, old.amendment)}
                        </li>
                      )
                    })}
                  </ul>
                </section>
              ) : null}
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
