import type { PathSheet, PathTerms, PathTrial } from '@lantu/model/api/lights/paths'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { pathQuery, pathTrialQuery } from '../../api/paths.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useLeaveGuard } from '../../hooks/use-leave-guard.tsx'
import { usePlan } from '../../hooks/use-plan.ts'
import { unitTyped, unitWords } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { Hatches } from '../../parts/light-mark.tsx'
import { TitleBlock } from '../../parts/page-head.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { isChanged, PathForm } from './path-form.tsx'
import { PathHead } from './path-head.tsx'
import { PathHistory } from './path-history.tsx'
import { TrialChart } from './trial-chart.tsx'
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
  const change = useChange()
  const [terms, setTerms] = useState(sheet.terms)
  const settled = useSettled(terms)
  const trial = useQuery({
    ...pathTrialQuery(sheet.indicatorId, { plan: sheet.planId, place: sheet.placeId, terms: settled }),
    enabled: sheet.curves.length > 0,
  })
  // whether a reason is owed, and what is wrong, is known of the terms that were tried last
  const untried = settled !== terms || trial.isPlaceholderData
  const edit = (part: Partial<PathTerms>) => setTerms(old => ({ ...old, ...part }))
  const name = [sheet.name, sheet.places.find(one => one.id === sheet.placeId)?.[language === 'en' ? 'nameEn' : 'name']]
    .filter(Boolean)
    .join(t.sign.comma)
  useLeaveGuard(isChanged(terms, sheet))
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
            <ChartSheet sheet={sheet} trial={trial} today={today} />
            <section className="sheet">
              <div className="fig">
                <SheetNumber of="table" />
                <h2>{words.years}</h2>
                <span className="more cap">{unitTyped(sheet.unit, language)}</span>
              </div>
              <YearsEditor sheet={sheet} years={trial.data?.years ?? []} terms={terms} disabled={change.busy} onChange={edit} />
            </section>
          </div>
          <div className="col">
            <section className="sheet">
              <div className="fig">
                <h2>{words.curveTitle}</h2>
              </div>
              <PathForm
                sheet={sheet}
                terms={terms}
                trial={trial.data}
                untried={untried}
                change={change}
                onChange={edit}
                onDiscard={() => setTerms(sheet.terms)}
              />
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

/** What runs now, what would, and what happened. */
function ChartSheet({ sheet, trial, today }: { sheet: PathSheet; trial: UseQueryResult<PathTrial>; today: string }) {
  const { t, language } = useText()
  const words = t.area.paths
  return (
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
  )
}
