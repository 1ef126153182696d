import type { Finding } from '@lantu/model/finding'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { comparisonQuery } from '../../api/findings.ts'
import { documentsQuery } from '../../api/queries.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { ByWords } from '../../parts/by-words.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Empty, Failed, Loading, NoPlan } from '../../parts/states.tsx'
import { chooseEditions } from './choose-editions.ts'
import { CoherenceTabs } from './coherence-tabs.tsx'
import { FindingSides } from './finding-sides.tsx'

/** 修改前后: what an edition mended, what it brought, what stays. */
export function CompareEditions() {
  const { t, language } = useText()
  const words = t.area.coherence
  const documents = useQuery(documentsQuery(undefined))
  const { planId, overview } = usePlan()
  const first = chooseEditions(documents.data ?? [], overview.data?.plans ?? [], planId)
  const [chosenBefore, setBefore] = useState<string>()
  const [chosenAfter, setAfter] = useState<string>()
  const before = chosenBefore ?? first.before
  const after = chosenAfter ?? first.after
  const comparison = useQuery(comparisonQuery(before, after))
  if (documents.isError) return <Failed error={documents.error} retry={() => void documents.refetch()} />
  if (documents.isPending) return <Loading />
  const titleOf = (id: string) => documents.data.find(document => document.id === id)?.title ?? ''
  const choice = (label: string, value: string, set: (id: string) => void) => (
    <label className="inline cpick">
      <span className="cap">{label}</span>
      <select value={value} onChange={event => set(event.target.value)}>
        <option value="">—</option>
        {documents.data.map(document => (
          <option key={document.id} value={document.id}>
            {document.title}
            {t.sign.inside(document.fileName)}
          </option>
        ))}
      </select>
    </label>
  )
  const group = (title: string, findings: readonly Finding[]) =>
    findings.length ? (
      <section className="sheet mt2">
        <div className="fig">
          <h2>{title}</h2>
        </div>
        {findings.map(finding => (
          <article key={finding.key} className="cpanel">
            <h3>
              <ByWords>{finding.message[language]}</ByWords>
            </h3>
            <FindingSides finding={finding} titleOf={titleOf} />
          </article>
        ))}
      </section>
    ) : null
  const found = comparison.data
  if (documents.data.length === 0) return <NoPlan />
  return (
    <div className="wrap">
      <PageHead title={words.views.compare} actions={<CoherenceTabs />}>
        {found
          ? [words.mended(found.mended.length), words.fresh(found.fresh.length), words.stays(found.stays.length)].join(t.sign.comma)
          : words.comparePick}
      </PageHead>
      <div className="wtools">
        {choice(words.before, before, setBefore)}
        {choice(words.after, after, setAfter)}
      </div>
      {before && before === after ? <p className="cap mt2">{words.sameDocument}</p> : null}
      {comparison.isError ? <Failed error={comparison.error} retry={() => void comparison.refetch()} /> : null}
      {comparison.isFetching ? <Loading /> : null}
      {found && !found.mended.length && !found.fresh.length && !found.stays.length ? (
        <section className="sheet mt2">
          <Empty>{words.none}</Empty>
        </section>
      ) : null}
      {found ? (
        <>
          {group(words.mended(found.mended.length), found.mended)}
          {group(words.fresh(found.fresh.length), found.fresh)}
          {group(
            words.stays(found.stays.length),
            found.stays.map(one => one.after),
          )}
        </>
      ) : null}
    </div>
  )
}
