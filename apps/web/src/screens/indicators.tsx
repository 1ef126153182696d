import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lightsQuery } from '../api/lights.ts'
import { indicatorsQuery } from '../api/queries.ts'
import { usePlan } from '../hooks/use-plan.ts'
import { useText } from '../i18n/use-text.ts'
import { ByWords } from '../parts/by-words.tsx'
import { LightBullet } from '../parts/light-bullet.tsx'
import { Hatches, LightMark } from '../parts/light-mark.tsx'
import { MorePages } from '../parts/more-rows.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Quantity } from '../parts/quantity.tsx'
import { SourceMark } from '../parts/source-mark.tsx'
import { Empty, Failed, Loading, NoPlan } from '../parts/states.tsx'
import { lackSays } from '../wording/light-words.ts'
import { showTime } from '../wording/show-time.ts'

/** The light's bullet, or why there is none. */
function ListLight({ light }: { light: IndicatorLight | undefined }) {
  const { t } = useText()
  if (!light) return <span className="cap">{t.noTarget}</span>
  return light.light === 'no-data' ? <span className="cap">{lackSays(light.reason, t.area.lights)}</span> : <LightBullet one={light} low />
}

export function Indicators() {
  const { t, language } = useText()
  const { planId, overview, find } = usePlan()
  const indicators = useInfiniteQuery({
    ...indicatorsQuery({ ...(planId ? { plan: planId } : {}), ...(find ? { q: find } : {}) }),
    enabled: planId !== undefined,
  })
  const lights = useQuery({ ...lightsQuery(planId), enabled: planId !== undefined })
  if (overview.isSuccess && !overview.data.plan) return <NoPlan />
  if (indicators.isError) return <Failed error={indicators.error} retry={() => void indicators.refetch()} />
  if (indicators.isPending) return <Loading />
  const [first] = indicators.data.pages
  const shown = indicators.data.pages.flatMap(page => page.items)
  const lightOf = new Map(lights.data?.lights.map(one => [one.indicatorId, one]))
  return (
    <div className="wrap">
      <Hatches />
      <PageHead title={t.indicators}>{t.indicatorHead(first?.total ?? 0, first?.binding ?? 0)}</PageHead>
      <section className="sheet">
        {shown.length === 0 && !find ? (
          <Empty to="/review" action={t.goReview}>
            {t.noIndicators}
          </Empty>
        ) : shown.length === 0 ? (
          <Empty>{t.noMatch}</Empty>
        ) : (
          <div data-scroll className="tscroll cards">
            <table className="list indic">
              <thead>
                <tr>
                  <th>{t.name}</th>
                  <th>{t.attribute}</th>
                  <th className="r wide">{t.base}</th>
                  <th className="r">{t.latest}</th>
                  <th className="r">{t.target}</th>
                  <th>{t.area.lights.ribbon}</th>
                  <th className="wide">{t.path}</th>
                  <th>{t.source}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(one => (
                  <tr key={one.id}>
                    <td className="lead">
                      <Link to="/indicators/$id" params={{ id: one.id }}>
                        <ByWords>{one.name}</ByWords>
                      </Link>
                    </td>
                    <td className="nw" data-none={one.attribute ? undefined : ''}>
                      {one.attribute ? (
                        <span className={one.attribute === 'binding' ? 'tagl' : 'cap'}>
                          {one.attribute === 'binding' ? t.binding : t.expected}
                        </span>
                      ) : (
                        ''
                      )}
                    </td>
                    <td className="r wide" data-label={t.base} data-none={one.base ? undefined : ''}>
                      {one.base ? <Quantity {...one.base} comparator={undefined} name={one.name} /> : <span className="dim">—</span>}
                    </td>
                    <td className="r" data-label={t.latest} data-none={one.latest ? undefined : ''}>
                      {one.latest ? (
                        <>
                          <Quantity {...one.latest} comparator={undefined} name={one.name} />{' '}
                          <span className="cap">{showTime(one.latest.time, language)}</span>
                        </>
                      ) : (
                        <span className="dim">—</span>
                      )}
                    </td>
                    <td className="r" data-label={t.target} data-none={one.target ? undefined : ''}>
                      {one.target ? (
                        <>
                          <Quantity {...one.target} name={one.name} /> <span className="cap">{showTime(one.target.time, language)}</span>
                        </>
                      ) : (
                        <span className="dim">—</span>
                      )}
                    </td>
                    <td>
                      {lightOf.get(one.id) ? (
                        <LightMark light={lightOf.get(one.id)?.light ?? 'no-data'} word={lightOf.get(one.id)?.word} />
                      ) : null}
                    </td>
                    <td className="wide lbar">{lights.isSuccess ? <ListLight light={lightOf.get(one.id)} /> : null}</td>
                    <td>{one.target ? <SourceMark source={one.target} /> : one.latest ? <SourceMark source={one.latest} /> : null}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <MorePages pages={indicators} shown={shown.length} total={first?.total ?? 0} />
      </section>
    </div>
  )
}
