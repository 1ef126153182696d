import { PROJECT_QUANTITIES } from '@lantu/appraisal/lights/project-rules'
import type { LightRule, LightRules, RuleCondition } from '@lantu/model/light'
import { Input, InputNumber, Select } from 'antd'
import { useText } from '../../i18n/use-text.ts'
import { LightMark } from '../../parts/light-mark.tsx'

const LIGHTS = ['ahead', 'on-course', 'at-risk', 'behind', 'no-data'] as const
const QUANTITIES = [
  'lag',
  'completion',
  'progress',
  'gap',
  'shortfall',
  'reached',
  'forecastLag',
  'growth',
  'aboveMean',
  'missing',
  'overdue',
  'speed',
  'noData',
] as const
const SIGNS = ['ge', 'gt', 'le', 'lt', 'eq'] as const
/** What a new condition begins with. */
const FIRST: Readonly<Record<'indicator' | 'project', RuleCondition>> = {
  indicator: { quantity: 'lag', is: 'ge', value: 5 },
  project: { quantity: 'completion', is: 'lt', value: 80 },
}

interface Props {
  rules: LightRules
  change: (rules: LightRules) => void
  /** Rules that cannot stay as they are, by their place. */
  problems: ReadonlyMap<number, string>
  /** Rules for projects, which have fewer quantities. */
  projects?: boolean
}

/** The rules from the top, each with its light, its local word and its conditions; moved, added and deleted by keyboard as by mouse. */
export function RuleList({ rules, change, problems, projects = false }: Props) {
  const { t, language } = useText()
  const words = t.area.lights
  const put = (i: number, rule: LightRule) => change(rules.with(i, rule))
  const swap = (i: number, j: number) => change(rules.with(i, rules[j] as LightRule).with(j, rules[i] as LightRule))
  return (
    <>
      <ol className="rl-edit">
        {rules.map((rule, i) => (
          <li key={i} aria-label={`${words.ruleNo} ${i + 1}`}>
            <span className="n cap">{i + 1}</span>
            <Select
              className="rl-light"
              aria-label={words.ruleLight}
              value={rule.light}
              onChange={light => put(i, { ...rule, light })}
              options={LIGHTS.map(light => ({ value: light, label: <LightMark light={light} /> }))}
            />
            <Input
              className="rl-word"
              aria-label={words.ruleWord}
              placeholder={words.ruleWord}
              maxLength={20}
              value={rule.word?.[language] ?? ''}
              onChange={event => {
                const { word, ...rest } = rule
                const text = event.target.value
                const other = language === 'zh' ? (word?.en ?? '') : (word?.zh ?? '')
                put(i, text || other ? { ...rest, word: language === 'zh' ? { zh: text, en: other } : { zh: other, en: text } } : rest)
              }}
            />
            <Conditions rule={rule} put={next => put(i, next)} projects={projects} />
            <span className="rl-act">
              <button
                className="btn"
                type="button"
                disabled={i === 0}
                aria-label={words.up}
                title={words.up}
                onClick={() => swap(i, i - 1)}
              >
                ↑
              </button>
              <button
                className="btn"
                type="button"
                disabled={i === rules.length - 1}
                aria-label={words.down}
                title={words.down}
                onClick={() => swap(i, i + 1)}
              >
                ↓
              </button>
              <button
                className="btn"
                type="button"
                disabled={rules.length === 1}
                aria-label={words.removeRule}
                title={words.removeRule}
                onClick={() => change(rules.toSpliced(i, 1))}
              >
                {words.removeShort}
              </button>
            </span>
            {problems.get(i) ? (
              <p className="warm rl-problem" role="alert">
                {problems.get(i)}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      <p className="padx">
        <button
          className="btn"
          type="button"
          // before the last, which is for everything else
          onClick={() =>
            change(
              rules.toSpliced(Math.max(0, rules.length - 1), 0, { light: 'at-risk', when: [FIRST[projects ? 'project' : 'indicator']] }),
            )
          }
        >
          {words.addRule}
        </button>
      </p>
    </>
  )
}

/** What the quantity is compared with; of one that is either so or not, which of the two. */
function Bound({ condition, onChange }: { condition: RuleCondition; onChange: (condition: RuleCondition) => void }) {
  const { t } = useText()
  const words = t.area.lights
  const either = words.either[condition.quantity]
  if (either)
    return (
      <Select
        className="rl-either"
        aria-label={words.quantity[condition.quantity]}
        value={condition.value === 1 ? 1 : 0}
        onChange={value => onChange({ ...condition, is: 'eq', value })}
        popupMatchSelectWidth={false}
        options={either.map((label, i) => ({ value: 1 - i, label }))}
      />
    )
  return (
    <>
      <Select
        className="rl-is"
        aria-label={words.is[condition.is]}
        value={condition.is}
        onChange={is => onChange({ ...condition, is })}
        options={SIGNS.map(is => ({ value: is, label: words.is[is] }))}
      />
      <InputNumber
        className="rl-n"
        aria-label={words.quantity[condition.quantity]}
        min={-1e6}
        max={1e6}
        value={condition.value}
        onChange={value => onChange({ ...condition, value: value ?? 0 })}
      />
    </>
  )
}

function Conditions({ rule, put, projects }: { rule: LightRule; put: (rule: LightRule) => void; projects: boolean }) {
  const { t } = useText()
  const words = t.area.lights
  const set = (i: number, condition: RuleCondition) => put({ ...rule, when: rule.when.with(i, condition) })
  return (
    <span className="rl-when">
      {rule.when.length === 0 ? <span className="cap">{words.anything}</span> : null}
      {rule.when.map((condition, i) => (
        <span key={i} className="rl-if">
          <Select
            className="rl-q"
            aria-label={words.ruleWhen}
            value={condition.quantity}
            onChange={quantity => set(i, words.either[quantity] ? { quantity, is: 'eq', value: 1 } : { ...condition, quantity })}
            popupMatchSelectWidth={false}
            options={(projects ? PROJECT_QUANTITIES : QUANTITIES).map(quantity => ({ value: quantity, label: words.quantity[quantity] }))}
          />
          <Bound condition={condition} onChange={changed => set(i, changed)} />
          <button
            className="x"
            type="button"
            aria-label={words.removeCondition}
            title={words.removeCondition}
            onClick={() => put({ ...rule, when: rule.when.toSpliced(i, 1) })}
          >
            ×
          </button>
        </span>
      ))}
      {rule.when.length < 6 ? (
        <button
          className="x"
          type="button"
          aria-label={words.addCondition}
          title={words.addCondition}
          onClick={() => put({ ...rule, when: [...rule.when, FIRST[projects ? 'project' : 'indicator']] })}
        >
          ＋
        </button>
      ) : null}
    </span>
  )
}
