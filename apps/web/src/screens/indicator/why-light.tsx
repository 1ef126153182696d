import type { IndicatorAppraisal, ReadRule } from '@lantu/model/api/lights/appraisal'
import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { LightMark } from '../../parts/light-mark.tsx'
import { OriginMark } from '../../parts/origin-mark.tsx'
import { PathStoryLine } from '../../parts/path-story.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { amount, printedOf, withUnit } from '../../wording/light-words.ts'
import { showTime } from '../../wording/show-time.ts'
import { LightSum } from './light-sum.tsx'

interface Props {
  data: IndicatorAppraisal
  light: IndicatorLight
}

/** Inputs, formula, the rules as they were read with the one that matched, and what would turn the light good. */
export function WhyLight({ data, light }: Props) {
  const words = useText().t.area.lights
  return (
    <section className="sheet why">
      <div className="fig">
        <SheetNumber of="table" />
        <h2>{words.why}</h2>
      </div>
      <div className="pad2">
        <LightSum light={light} />
        <RulesRead data={data} light={light} />
        <TurnsGood data={data} light={light} />
        {light.path.curve ? (
          <p className="mt3">
            <PathStoryLine story={light.path} indicatorId={light.indicatorId} />
          </p>
        ) : null}
        <FormulaAndInputs data={data} light={light} />
      </div>
    </section>
  )
}

/** The rules in their order, and the one that matched. */
function RulesRead({ data, light }: Props) {
  const { t, language } = useText()
  const words = t.area.lights
  return (
    <>
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
    </>
  )
}

/** The value that would turn the light good, and what each year until the end then needs. */
function TurnsGood({ data, light }: Props) {
  const { t, language } = useText()
  const words = t.area.lights
  return (
    <>
      {data.turnsGreen !== null && light.actual ? (
        <p className="mt3">
          {words.turnsGreen(words.asOf(light.actual.time).trim(), withUnit(data.turnsGreen, light.unit, language, printedOf(light)))}
        </p>
      ) : null}
      {data.neededPerYear !== null && light.light !== 'ahead' ? (
        <p className="sub">
          {light.shape === 'annual-growth'
            ? words.neededGrowth(withUnit(data.neededPerYear, '%', language))
            : words.needed(amount(data.neededPerYear, light.gapUnit, language))}
        </p>
      ) : null}
    </>
  )
}

function FormulaAndInputs({ data, light }: Props) {
  const { t, language } = useText()
  const words = t.area.lights
  return (
    <details className="mt3">
      <summary className="cap">{`${words.formulaTitle}${t.sign.list}${words.inputs}`}</summary>
      <p className="cap">{words.formula[data.formula]}</p>
      <ul className="inputs cap">
        {light.base !== null && light.base !== 0 ? (
          <li>
            {words.baseOf} {withUnit(light.base, light.unit, language, printedOf(light))}
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
