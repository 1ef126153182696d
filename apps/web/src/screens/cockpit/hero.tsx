import type { PlanLights } from '@lantu/model/api/lights/lights'
import type { Overview } from '@lantu/model/api/overview'
import { useText } from '../../i18n/use-text.ts'
import { roundTo } from '../../lib/numbers.ts'
import { periodProgress } from '../../lib/period.ts'
import { Said } from '../../parts/said.tsx'
import { countLights } from './count-lights.ts'

/** The sentence that the day begins with, over the ruler of the plan's months. */
export function Hero({ data, lights }: { data: Overview; lights: PlanLights | undefined }) {
  const { t } = useText()
  const plan = data.plan
  if (!plan) return null
  const { months, passed, share } = periodProgress(plan.periodFrom, plan.periodTo, data.today)
  const years = Array.from({ length: plan.periodTo - plan.periodFrom + 1 }, (_, i) => plan.periodFrom + i)
  const counts = lights ? countLights(lights.lights) : null
  const good = counts ? counts.ahead + counts['on-course'] : 0
  const over = data.today > `${plan.periodTo}-12-31`
  const watch = counts ? counts.behind + counts['at-risk'] : 0
  return (
    <section className="band hero2">
      <div className="wrap">
        <div className="hh">
          <h1>{over ? t.periodOver(plan.periodTo) : t.walked(passed)}</h1>
          <p>
            {t.timePassed} <b>{roundTo(share * 100, 1)}%</b>
            {t.sign.end}
            {counts ? (
              <Said byWords>
                {good + watch === 0 ? t.area.lights.headNone(counts.all) : t.area.lights.head(counts.all, good, watch, counts['no-data'])}
              </Said>
            ) : null}
          </p>
        </div>
        <div className="ruler" role="img" aria-label={t.period(plan.periodFrom, plan.periodTo, data.today, roundTo(share * 100, 1))}>
          <div className="gone" style={{ width: `${share * 100}%` }} />
          {years.map((year, i) => (
            <span key={year} style={{ left: `${(i / years.length) * 100}%` }}>
              {year}
            </span>
          ))}
          <i data-edge={share > 0.94 ? 'end' : share < 0.06 ? 'start' : undefined} style={{ left: `${share * 100}%` }}>
            <b>
              {t.today} {over ? data.today : data.today.slice(5)}
            </b>
          </i>
        </div>
        <p className="rulern">{t.passedAndLeft(passed, months - passed)}</p>
      </div>
    </section>
  )
}
