import type { IndicatorAppraisal, ReadRule } from '@lantu/model/api/lights/appraisal'
import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber, roundTo } from '../../lib/numbers.ts'
import { LightMark } from '../../parts/light-mark.tsx'
import { OriginMark } from '../../parts/origin-mark.tsx'
import { PathStoryLine } from '../../parts/path-story.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { amount, lackSays, nearIn, percent, withUnit } from '../../wording/light-words.ts'
import { showTime } from '../../wording/show-time.ts'

const minus = (value: number) => formatNumber(roundTo(value, 1))

/** The division behind the progress, in the numbers that went into it. */
function fraction(light: IndicatorLight, language: 'zh' | 'en'): string {
  const { actual, base, target } = light
  if (!actual || base === null || target === null || light.shape === 'annual-growth') return ''
  const value = actual.wholeYear?.value ?? actual.value
  const said = (n: number) => nearIn(n, light.unit, language)
  const minusBase = (n: number) => (base === 0 ? said(n) : `(${said(n)} − ${said(base)})`)
  return `${minusBase(value)} ÷ ${minusBase(target)}`
}

/** Inputs, formula, the rules as they were read with the one that matched, and what would turn the light good. */
export function WhyLight({ data, light }: { data: IndicatorAppraisal; light: IndicatorLight }) {
  const { t, language } = useText()
  const words = t.area.lights
  const printed = typeof light.commitment.value === 'string' ? light.commitment.value : null
  const lag = light.schedule !== null && light.progress !== null ? light.progress - light.schedule : null
  return (
    <section className="sheet why">
      <div className="fig">
        <SheetNumber of="table" />
        <h2>{words.why}</h2>
      </div>
      <div className="pad2">
        <dl className="eq">
          {light.progress !== null && light.schedule !== null ? (
            <>
              <div>
                <dt>{words.progress}</dt>
                <dd>
                  <span className="fr n">{fraction(light, language)}</span>
                  <b className="n">{percent(light.progress)}</b>
                </dd>
              </div>
              <div>
                <dt>{words.schedule}</dt>
                <dd>
                  <span className="fr" />
                  <b className="n">{percent(light.schedule)}</b>
                </dd>
              </div>
              <div className="tot">
                <dt>{words.gap}</dt>
                <dd>
                  <span className="fr" />
                  <b className={`n${lag !== null && lag < 0 && light.light !== 'on-course' ? ' warm' : ''}`}>
                    {lag === null ? '—' : `${lag > 0 ? '+' : ''}${minus(lag)}`}
                    <u>{words.points}</u>
                  </b>
                </dd>
              </div>
            </>
          ) : (
            <>
              <div>
                <dt>{t.actual}</dt>
                <dd>
                  <span className="fr">{light.actual?.time}</span>
                  <b className="n">{light.actual ? withUnit(light.actual.value, light.unit, language, printed) : '—'}</b>
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
          )}
        </dl>
        <p className="cap rl">
          {words.rulesRead}
          {'　'}
          <Link to="/rules" search={(old: object) => ({ ...old, q: undefined })}>
            {data.ruleSet.name[language]}
          </Link>
        </p>
        <ol className="rules">
          {collapse(data.rules, light).map(rule => (
            <li
              key={`${rule.light}-${rule.says.en}`}
              className={rule.matched ? `hit ${rule.light === 'behind' || rule.light === 'at-risk' ? '' : 'good'}` : ''}
            >
              <LightMark light={rule.light} word={rule.word} />
              <span>{rule.says[language]}</span>
              {rule.matched ? <em>{words.hit}</em> : null}
            </li>
          ))}
        </ol>
        {data.turnsGreen !== null && light.actual ? (
          <p className="mt3">
            {words.turnsGreen(words.asOf(light.actual.time).trim(), withUnit(data.turnsGreen, light.unit, language, printed))}
          </p>
        ) : null}
        {data.neededPerYear !== null && light.light !== 'ahead' ? (
          <p className="sub">
            {light.shape === 'annual-growth'
              ? words.neededGrowth(withUnit(data.neededPerYear, '%', language))
              : words.needed(amount(data.neededPerYear, light.gapUnit, language))}
          </p>
        ) : null}
        {light.path.curve ? (
          <p className="mt3">
            <PathStoryLine story={light.path} indicatorId={light.indicatorId} />
          </p>
        ) : null}
        <details className="mt3">
          <summary className="cap">{`${words.formulaTitle}${t.sign.list}${words.inputs}`}</summary>
          <p className="cap">{words.formula[data.formula]}</p>
          <ul className="inputs cap">
            {light.base !== null && light.base !== 0 ? (
              <li>
                {words.baseOf} {withUnit(light.base, light.unit, language, printed)}
              </li>
            ) : null}
            <li>
              {t.target} {showTime(light.commitment.time, language)} <OriginMark origin={light.commitment.origin} />
            </li>
            {light.actual ? (
              <li>
                {t.actual} {light.actual.time} {words.vintage[light.actual.vintage]}
                {words.how[light.actual.how] ? `${t.sign.comma}${words.how[light.actual.how]}${t.sign.inside(light.actual.sources)}` : ''}{' '}
                <OriginMark origin={light.actual.origin} />
              </li>
            ) : null}
          </ul>
          <p className="cap">{words.forecastMethod}</p>
        </details>
      </div>
    </section>
  )
}

/** Rules on what this target does not have say nothing about it and are left out, save the one that matched. */
function collapse(rules: readonly ReadRule[], light: IndicatorLight): ReadRule[] {
  return rules.filter(
    rule =>
      rule.matched ||
      (rule.found.length > 0 &&
        rule.found.every(one => one.value !== null) &&
        !(light.actual && rule.found.some(one => one.quantity === 'noData'))),
  )
}
