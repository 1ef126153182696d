import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber, roundTo } from '../../lib/numbers.ts'
import { amount, lackSays, nearIn, percent, printedOf, withUnit } from '../../wording/light-words.ts'

/** The division behind the progress, in the numbers that went into it. */
function fraction(light: IndicatorLight, language: 'zh' | 'en'): string {
  const { actual, base, target } = light
  if (!actual || base === null || target === null || light.shape === 'annual-growth') return ''
  const value = actual.wholeYear?.value ?? actual.value
  const said = (n: number) => nearIn(n, light.unit, language)
  const minusBase = (n: number) => (base === 0 ? said(n) : `(${said(n)} − ${said(base)})`)
  return `${minusBase(value)} ÷ ${minusBase(target)}`
}

/** What the light was judged by: progress against schedule, or the value against what is due. */
export function LightSum({ light }: { light: IndicatorLight }) {
  return (
    <dl className="eq">
      {light.progress !== null && light.schedule !== null ? (
        <ProgressSum light={light} progress={light.progress} schedule={light.schedule} />
      ) : (
        <GapSum light={light} />
      )}
    </dl>
  )
}

function ProgressSum({ light, progress, schedule }: { light: IndicatorLight; progress: number; schedule: number }) {
  const { t, language } = useText()
  const words = t.area.lights
  const lag = progress - schedule
  return (
    <>
      <div>
        <dt>{words.progress}</dt>
        <dd>
          <span className="fr n">{fraction(light, language)}</span>
          <b className="n">{percent(progress)}</b>
        </dd>
      </div>
      <div>
        <dt>{words.schedule}</dt>
        <dd>
          <span className="fr" />
          <b className="n">{percent(schedule)}</b>
        </dd>
      </div>
      <div className="tot">
        <dt>{words.gap}</dt>
        <dd>
          <span className="fr" />
          <b className={`n${lag < 0 && light.light !== 'on-course' ? ' warm' : ''}`}>
            {`${lag > 0 ? '+' : ''}${formatNumber(roundTo(lag, 1))}`}
            <u>{words.points}</u>
          </b>
        </dd>
      </div>
    </>
  )
}

function GapSum({ light }: { light: IndicatorLight }) {
  const { t, language } = useText()
  const words = t.area.lights
  return (
    <>
      <div>
        <dt>{t.actual}</dt>
        <dd>
          <span className="fr">{light.actual?.time}</span>
          <b className="n">{light.actual ? withUnit(light.actual.value, light.unit, language, printedOf(light)) : '—'}</b>
        </dd>
      </div>
      <div className="tot">
        <dt>{light.gap === null ? words.reason['not-reported'] : words.gap}</dt>
        <dd>
          <span className="fr">{lackSays(light.reason, words)}</span>
          <b className={`n${light.gap !== null && light.gap < 0 ? ' warm' : ''}`}>
            {light.gap === null ? '—' : amount(light.gap, light.gapUnit, language)}
          </b>
        </dd>
      </div>
    </>
  )
}
