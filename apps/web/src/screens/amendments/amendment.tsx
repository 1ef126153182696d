import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { amendmentQuery } from '../../api/amendments.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { TitleBlock } from '../../parts/page-head.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Said } from '../../parts/said.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { actorName } from '../../wording/actor-name.ts'
import { AmendmentForm } from './amendment-form.tsx'
import { NextStep } from './next-step.tsx'
import { Terms } from './terms.tsx'

/** One amendment: before and after side by side, its basis, its way to the decision, and what it departs from. */
export function Amendment() {
  const { t, language } = useText()
  const words = t.area.amendments
  const { id } = useParams({ strict: false }) as { id: string }
  const { overview } = usePlan()
  const query = useQuery(amendmentQuery(id))
  const [editing, setEditing] = useState(false)
  const state = query.data?.state
  const before = useRef(state)
  useEffect(() => {
    // the button that led here is gone: the keys go to what comes next
    if (before.current !== undefined && before.current !== state && document.activeElement === document.body)
      (document.querySelector<HTMLElement>('.nextstep input') ?? document.getElementById('main'))?.focus()
    before.current = state
  }, [state])
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />
  if (query.isPending || overview.isPending) return <Loading />
  const one = query.data
  const open = one.state === 'proposed' || one.state === 'reviewed'
  if (editing && open) return <AmendmentForm amendment={one} onDone={() => setEditing(false)} />
  return (
    <div className="wrap">
      <div className="ph">
        <div>
          <p className="crumb">
            <Link to="/amendments" search={{ plan: one.planId }}>
              {words.title}
            </Link>
          </p>
          <div className="ttl">
            <PageTitle>{one.title}</PageTitle>
            <span className="tagl">{words.states[one.state]}</span>
          </div>
          <p>
            <Said>{words.sentence(one.items.length, one.planTitle, one.decidingBody, one.decidedOn ?? '', one.effectiveOn ?? '')}</Said>
          </p>
        </div>
        {open ? (
          <div className="act">
            <button className="btn" type="button" onClick={() => setEditing(true)}>
              {t.edit}
            </button>
          </div>
        ) : null}
      </div>
      {one.warnings.length ? (
        <section className="sheet departs" aria-label={words.departs}>
          <ul>
            {one.warnings.map(warning => (
              <li key={warning.rule}>
                <b>{warning[language]}</b>
                <span className="cap">{language === 'zh' ? warning.basisZh : warning.basisEn}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="sheet mt2">
        <div className="fig">
          <SheetNumber of="table" />
          <h2>{words.beforeAfter}</h2>
        </div>
        <div data-scroll className="tscroll cards">
          <table className="list">
            <thead>
              <tr>
                <th>{t.indicators}</th>
                <th>{words.change}</th>
                <th className="r">{words.before}</th>
                <th className="r">{words.after}</th>
                <th>{words.reason}</th>
                <th>{t.source}</th>
              </tr>
            </thead>
            <tbody>
              {one.items.map(item => (
                <tr key={item.id}>
                  <td className="lead">
                    <Link to="/indicators/$id" params={{ id: item.indicatorId }}>
                      {item.name}
                      {item.place ? <span className="cap"> {item.place}</span> : null}
                    </Link>
                  </td>
                  <td>{words.verbs[item.verb]}</td>
                  <td className="r" data-label={words.before}>
                    <Terms terms={item.before} old />
                  </td>
                  <td className="r" data-label={words.after}>
                    <Terms terms={item.after} />
                  </td>
                  <td className="cap" data-label={words.reason} data-none={item.reason ? undefined : ''}>
                    {item.reason}
                  </td>
                  <td>{item.before ? <SourceMark source={{ ...item.before, amendment: item.before.amendment ?? undefined }} /> : null}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <div className="g2 mt2">
        <section className="sheet">
          <div className="fig">
            <h2>{words.basisAndReason}</h2>
          </div>
          <dl className="facts">
            <dt>{words.reason}</dt>
            <dd>{one.reason || '—'}</dd>
            <dt>{words.legalBasis}</dt>
            <dd>{one.legalBasis || '—'}</dd>
            {one.reference ? (
              <>
                <dt>{words.reference}</dt>
                <dd>{one.reference}</dd>
              </>
            ) : null}
            {one.documentId ? (
              <>
                <dt>{t.document}</dt>
                <dd>
                  <Link to="/reader/$id" params={{ id: one.documentId }}>
                    {one.documentTitle}
                  </Link>
                </dd>
              </>
            ) : null}
          </dl>
          <ol className="steps">
            {one.steps.map((step, i) => (
              <li key={`${step.state}-${i}`}>
                <b>{words.states[step.state]}</b>
                <time className="n" dateTime={step.on}>
                  {step.on}
                </time>
                <span className="cap">{[actorName(step.by, language), step.note].filter(Boolean).join(t.sign.comma)}</span>
              </li>
            ))}
          </ol>
        </section>
        {open ? <NextStep key={one.state} one={one} today={overview.data?.today ?? ''} /> : null}
      </div>
      <TitleBlock
        rows={[
          [t.drawing, one.title],
          [t.plan, one.planTitle],
          [words.effectiveOn, one.effectiveOn ?? '—'],
        ]}
      />
    </div>
  )
}
