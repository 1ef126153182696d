import type { PathSheet, PathTerms } from '@lantu/model/api/lights/paths'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { choosePath, pathQuery, pathTrialQuery, resetPath, undoPath } from '../../api/paths.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useLeaveGuard } from '../../hooks/use-leave-guard.tsx'
import { usePlan } from '../../hooks/use-plan.ts'
import { unitTyped, unitWords } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { Hatches } from '../../parts/light-mark.tsx'
import { TitleBlock } from '../../parts/page-head.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { CurveChoice } from './curve-choice.tsx'
import { PathHead } from './path-head.tsx'
import { PathHistory } from './path-history.tsx'
import { TrialChart } from './trial-chart.tsx'
import { TrialEffect } from './trial-effect.tsx'
import { YearShares } from './year-shares.tsx'
import { YearsEditor } from './years-editor.tsx'

/** The editor of a path: what runs now, what would, what it changes in the light; nothing counts until it is put in use. */
export function PathEditor() {
  const { t } = useText()
  const { id } = useParams({ strict: false }) as { id: string }
  const { place } = useSearch({ strict: false }) as { place?: string }
  const { planId, overview, today } = usePlan()
  const sheet = useQuery({ ...pathQuery(id, planId ?? '', place ?? null), enabled: planId !== undefined })
  if (overview.isError) return <Failed error={overview.error} retry={() => void overview.refetch()} />
  if (overview.isSuccess && !planId) return <Empty>{t.area.paths.noPlan}</Empty>
  if (sheet.isError) return <Failed error={sheet.error} retry={() => void sheet.refetch()} />
  if (sheet.isPending) return <Loading />
  // a change of whose path it is begins anew
  return <Editor key={`${sheet.data.placeId ?? ''}:${sheet.data.version}`} sheet={sheet.data} today={today} />
}

/** The terms, a moment after the last change: a slider asks once, not at every step. */
function useSettled(terms: PathTerms): PathTerms {
  const [settled, setSettled] = useState(terms)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(terms), 120)
    return () => clearTimeout(timer)
  }, [terms])
  return settled
}

function Editor({ sheet, today }: { sheet: PathSheet; today: string }) {
  const { t, language } = useText()
  const words = t.area.paths
  const { busy, change } = useChange()
  const [terms, setTerms] = useState(sheet.terms)
  const [reason, setReason] = useState('')
  const scope = { plan: sheet.planId, place: sheet.placeId }
  const settled = useSettled(terms)
  const trial = useQuery({ ...pathTrialQuery(sheet.indicatorId, { ...scope, terms: settled }), enabled: sheet.curves.length > 0 })
  // whether a reason is owed, and what is wrong, is known of the terms that were tried last
  const untried = settled !== terms || trial.isPlaceholderData
  const edit = (part: Partial<PathTerms>) => setTerms(old => ({ ...old, ...part }))
  const changed = JSON.stringify(terms) !== JSON.stringify(sheet.terms)
  const [problem] = trial.data?.problems ?? []
  const departs = trial.data?.departs ?? false
  const save = () => change(() => choosePath(sheet.indicatorId, { ...scope, terms, reason }, sheet.version), words.saved)
  const name = [sheet.name, sheet.places.find(one => one.id === sheet.placeId)?.[language === 'en' ? 'nameEn' : 'name']]
    .filter(Boolean)
    .join(t.sign.comma)
  useLeaveGuard(changed)
  return (
    <div className="wrap pe">
      <Hatches />
      <PathHead sheet={sheet} name={name} />
      {sheet.whyNot ? (
        <Empty>
          {words.whyNot[sheet.whyNot]}{' '}
          {sheet.whyNot === 'no-base' ? (
            <Link to="/values" search={(old: object) => ({ ...old, q: sheet.name, place: undefined })}>
              {words.fillBase}
            </Link>
          ) : null}
        </Empty>
      ) : (
        <div className="g2">
          <div className="col">
            <section className="sheet">
              <div className="fig">
                <SheetNumber of="figure" />
                <h2>{words.chart}</h2>
                <span className="more cap pe-key">
                  <i className="now" /> {words.before}
                  <i className="new" /> {words.after}
                  <i className="act" /> {words.actual}　{unitWords(sheet.unit, language)}
                </span>
              </div>
              <div className="pad2">
                {trial.data ? (
                  <TrialChart sheet={sheet} trial={trial.data} day={today} />
                ) : trial.isError ? (
                  <Failed error={trial.error} retry={() => void trial.refetch()} />
                ) : (
                  <Loading />
                )}
              </div>
            </section>
            <section className="sheet">
              <div className="fig">
                <SheetNumber of="table" />
                <h2>{words.years}</h2>
                <span className="more cap">{unitTyped(sheet.unit, language)}</span>
              </div>
              <YearsEditor sheet={sheet} years={trial.data?.years ?? []} terms={terms} disabled={busy} onChange={edit} />
            </section>
          </div>
          <div className="col">
            <section className="sheet">
              <div className="fig">
                <h2>{words.curveTitle}</h2>
              </div>
              <form
                className="pad2 pe-form"
                onSubmit={event => {
                  event.preventDefault()
                  void save()
                }}
                onKeyDown={event => {
                  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && changed && !problem && !untried)
                    event.currentTarget.requestSubmit()
                }}
              >
                <CurveChoice curves={sheet.curves} terms={terms} disabled={busy} onChange={edit} />
                {sheet.profiles ? <YearShares sheet={sheet} terms={terms} disabled={busy} onChange={edit} /> : null}
                <h3 className="cap">{words.effect}</h3>
                {trial.data ? <TrialEffect sheet={sheet} trial={trial.data} /> : null}
                {problem ? (
                  <p className="warm" role="alert">
                    {problem[language]}
                  </p>
                ) : null}
                {changed ? (
                  <>
                    <label className="pe-reason">
                      <span>{words.reason}</span>
                      <textarea
                        rows={2}
                        maxLength={500}
                        required={departs}
                        value={reason}
                        placeholder={words.reasonExample}
                        onChange={event => setReason(event.target.value)}
                      />
                      <em className="cap">{departs ? words.reasonNeeded : words.reasonFree}</em>
                    </label>
                    <div className="foot">
                      <button className="btn pri" type="submit" disabled={busy || problem !== undefined || untried}>
                        {words.save}
                      </button>
                      <button
                        className="btn"
                        type="button"
                        onClick={() => {
                          setTerms(sheet.terms)
                          setReason('')
                        }}
                      >
                        {words.discard}
                      </button>
                    </div>
                  </>
                ) : (
                  <div className="foot">
                    {sheet.history.find(one => one.living)?.isDefault === false ? (
                      <button
                        className="btn"
                        type="button"
                        disabled={busy}
                        onClick={() =>
                          void change(() => resetPath(sheet.indicatorId, { ...scope, reason: '' }, sheet.version), words.resetDone)
                        }
                      >
                        {words.reset}
                      </button>
                    ) : null}
                    {sheet.history.length ? (
                      <button
                        className="btn"
                        type="button"
                        disabled={busy}
                        onClick={() => void change(() => undoPath(sheet.indicatorId, scope, sheet.version), words.undone)}
                      >
                        {words.undo}
                      </button>
                    ) : null}
                  </div>
                )}
              </form>
            </section>
            <section className="sheet">
              <div className="fig">
                <h2>{words.history}</h2>
              </div>
              <div className="pad2">
                <PathHistory sheet={sheet} />
              </div>
            </section>
          </div>
        </div>
      )}
      <TitleBlock
        rows={[
          [t.drawing, words.title(name)],
          [t.dataAsOf, today],
        ]}
      />
    </div>
  )
}
