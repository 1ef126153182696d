import type { ProjectSummary } from '@lantu/model/api'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { projectsQuery } from '../api/queries.ts'
import { useText } from '../i18n/use-text.ts'
import { usePlan } from '../lib/use-plan.ts'
import { PageHead } from '../parts/page-head.tsx'
import { SourceMark } from '../parts/source-mark.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'

const STAGES = ['idea', 'reserve', 'construction', 'completed', 'cancelled'] as const

export function Projects() {
  const { t } = useText()
  const { planId, find } = usePlan()
  const projects = useQuery(projectsQuery(planId))
  const [stage, setStage] = useState<ProjectSummary['stage'] | ''>('')
  if (projects.isError) return <Failed error={projects.error} retry={() => void projects.refetch()} />
  if (projects.isPending) return <Loading />
  const all = projects.data
  const found = all.filter(one => !find || one.name.toLowerCase().includes(find))
  const shown = found.filter(one => !stage || one.stage === stage)
  return (
    <div className="wrap">
      <PageHead
        title={t.projects}
        actions={
          <span className="chips" role="group" aria-label={t.stageLabel}>
            {STAGES.map(one => {
              const n = found.filter(project => project.stage === one).length
              return n ? (
                <button
                  key={one}
                  type="button"
                  className="chip"
                  aria-pressed={stage === one}
                  onClick={() => setStage(stage === one ? '' : one)}
                >
                  {t.stage[one]} <b className="n">{n}</b>
                </button>
              ) : null
            })}
          </span>
        }
      >
        {t.showing(shown.length, all.length)} {t.countOf}
      </PageHead>
      <section className="sheet">
        {all.length === 0 ? (
          <Empty to="/review" action={t.goReview}>
            {t.noProjects}
          </Empty>
        ) : shown.length === 0 ? (
          <Empty>{t.noMatch}</Empty>
        ) : (
          <div data-scroll className="tscroll">
            <table className="list">
              <thead>
                <tr>
                  <th>{t.name}</th>
                  <th>{t.stageLabel}</th>
                  <th>{t.quantity}</th>
                  <th>{t.section}</th>
                  <th>{t.source}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(one => (
                  <tr key={one.id}>
                    <td className="lead">
                      {one.name} {one.kind === 'system' ? <span className="cap">{t.kind.system}</span> : null}
                    </td>
                    <td className="nw">{t.stage[one.stage]}</td>
                    <td className="n">{one.quantity || <span className="dim">—</span>}</td>
                    <td className="cap">{one.section}</td>
                    <td className="nw">
                      <SourceMark source={{ ...one, documentTitle: one.planTitle }} />{' '}
                      {one.mentions > 1 ? <span className="cap">{t.mentions(one.mentions)}</span> : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </div>
  )
}
