import { checkRules } from '@lantu/appraisal/lights/check-rules'
import { checkProjectRules } from '@lantu/appraisal/lights/project-rules'
import type { PresetRules, RuleBook, RuleScope } from '@lantu/model/api/lights/light-rules'
import type { LightRules } from '@lantu/model/light'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { lightsQuery, previewQuery, rulesQuery, saveRules, withdrawRules } from '../../api/lights.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useLeaveGuard } from '../../hooks/use-leave-guard.tsx'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { DateField } from '../../parts/date-field.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { RuleEffect } from './rule-effect.tsx'
import { RuleList } from './rule-list.tsx'
import { Presets, RuleHistory } from './rule-side.tsx'

type Reach = 'all' | 'plan' | 'indicator' | 'project'

/** Light rules: choose whom they are for, begin with a known practice, change it, see what it would have done, use it. */
export function Rules() {
  const { t } = useText()
  const words = t.area.lights
  const { planId, overview } = usePlan()
  const [reach, setReach] = useState<Reach>('all')
  const [indicatorId, setIndicatorId] = useState<string>()
  const lights = useQuery({ ...lightsQuery(planId), enabled: reach === 'indicator' && planId !== undefined })
  const scope = useMemo<RuleScope>(
    () =>
      reach === 'project'
        ? { subject: 'project' }
        : reach === 'all' || !planId
          ? {}
          : { planId, ...(reach === 'indicator' && indicatorId ? { indicatorId } : {}) },
    [reach, planId, indicatorId],
  )
  const ready = reach !== 'indicator' || indicatorId !== undefined
  const book = useQuery({ ...rulesQuery(scope), enabled: ready && overview.isSuccess })
  if (overview.isError) return <Failed error={overview.error} retry={() => void overview.refetch()} />
  if (book.isError) return <Failed error={book.error} retry={() => void book.refetch()} />
  return (
    <div className="wrap">
      <PageHead title={words.rules}>{words.rulesHead}</PageHead>
      <div className="rl-scope">
        <span className="cap">{words.scope}</span>
        <span className="chips" role="group" aria-label={words.scope}>
          {(
            [
              ['all', words.scopeAll],
              ['plan', words.scopePlan],
              ['indicator', words.scopeIndicator],
              ['project', words.scopeProject],
            ] as const
          ).map(([key, word]) => (
            <button
              key={key}
              className="chip"
              type="button"
              aria-pressed={reach === key}
              disabled={(key === 'plan' || key === 'indicator') && !planId}
              onClick={() => setReach(key)}
            >
              {word}
            </button>
          ))}
        </span>
        {reach === 'indicator' ? (
          <Select
            className="rl-pick"
            placeholder={words.pickIndicator}
            aria-label={words.pickIndicator}
            value={indicatorId ?? null}
            onChange={setIndicatorId}
            showSearch={{ optionFilterProp: 'label' }}
            options={(lights.data?.lights ?? []).map(one => ({ value: one.indicatorId, label: one.name }))}
          />
        ) : null}
      </div>
      {!ready ? (
        <p className="sheet pad2 cap">{words.pickIndicator}</p>
      ) : book.isPending ? (
        <Loading />
      ) : (
        <RuleDesk
          key={`${reach}${indicatorId}${book.data.inForce.version}`}
          book={book.data}
          scope={scope}
          planId={planId}
          today={overview.data?.today ?? ''}
        />
      )}
    </div>
  )
}

/** One scope's rules on the desk: what is being changed lives here until it is used. */
function RuleDesk({ book, scope, planId, today }: { book: RuleBook; scope: RuleScope; planId: string | undefined; today: string }) {
  const { t, language } = useText()
  const words = t.area.lights
  const { busy, change } = useChange()
  const [rules, setRules] = useState<LightRules>(book.inForce.rules)
  const [name, setName] = useState(book.inForce.from === 'default' ? '' : book.inForce.name[language])
  const [preset, setPreset] = useState(book.inForce.preset)
  const [from, setFrom] = useState(today)
  const tried = useSettled(rules)
  useLeaveGuard(JSON.stringify(rules) !== JSON.stringify(book.inForce.rules))
  const projects = scope.subject === 'project'
  const trial = { ...scope, ...(planId && !projects ? { planId } : {}), rules: tried }
  const preview = useQuery(previewQuery(trial, tried.length > 0))
  const problems = new Map((projects ? checkProjectRules : checkRules)(rules).map(problem => [problem.rule, problem[language]]))
  const own = book.sets.some(set => set.living && set.validTo === null)
  const pick = (given: PresetRules) => {
    setRules(given.rules)
    setPreset(given.key)
    if (!name || book.presets.some(one => one.name[language] === name)) setName(given.name[language])
  }
  const save = () =>
    change(
      () =>
        saveRules(
          { ...scope, name: name.trim(), rules, ...(preset ? { preset } : {}), ...(from ? { validFrom: from } : {}) },
          book.inForce.version,
        ),
      words.saved,
    )
  return (
    <div className="g2 rl">
      <div className="col">
        <section className="sheet">
          <div className="fig">
            <SheetNumber of="table" />
            <h2>{book.inForce.name[language]}</h2>
            <span className="more cap">{words.inForceFrom[book.inForce.from]}</span>
          </div>
          <RuleList rules={rules} problems={problems} change={setRules} projects={projects} />
          <form
            className="rl-save"
            onSubmit={event => {
              event.preventDefault()
              void save()
            }}
          >
            <label>
              <span>{words.ruleName}</span>
              <input required maxLength={80} value={name} onChange={event => setName(event.target.value)} />
            </label>
            <label>
              <span>{words.validFrom}</span>
              <DateField required value={from} onValue={setFrom} />
            </label>
            <button className="btn pri" type="submit" disabled={busy || problems.size > 0 || !name.trim()}>
              {words.save}
            </button>
            {own && book.inForce.from !== 'default' ? (
              <button
                className="btn"
                type="button"
                disabled={busy}
                onClick={() => void change(() => withdrawRules(scope, book.inForce.version), words.withdrawn)}
              >
                {words.withdraw}
              </button>
            ) : null}
          </form>
        </section>
        {preview.isError ? (
          <Failed error={preview.error} retry={() => void preview.refetch()} />
        ) : preview.data ? (
          <RuleEffect preview={preview.data} projects={projects} />
        ) : (
          <Loading />
        )}
      </div>
      <div className="col">
        <Presets presets={book.presets} chosen={preset} pick={pick} />
        <RuleHistory book={book} />
      </div>
    </div>
  )
}

/** The rules once nobody has changed them for a moment, so that each stroke of a number is not tried. */
function useSettled(rules: LightRules): LightRules {
  const [settled, setSettled] = useState(rules)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(rules), 350)
    return () => clearTimeout(timer)
  }, [rules])
  return settled
}
