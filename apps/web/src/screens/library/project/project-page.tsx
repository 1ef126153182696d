import type { LibraryStage } from '@lantu/model/api/library/kinds'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { librarySummaryQuery, projectQuery, undoLibraryEdit } from '../../../api/library.ts'
import { printWhole } from '../../../hooks/printing.ts'
import { useChange } from '../../../hooks/use-change.ts'
import { useKeys } from '../../../hooks/use-keys.ts'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit, showMoney } from '../../../lib/money.ts'
import { PageHead, TitleBlock } from '../../../parts/page-head.tsx'
import { Failed, Loading } from '../../../parts/states.tsx'
import { EntryDialog } from '../dialogs/entry-dialog.tsx'
import { GateDialog } from '../dialogs/gate-dialog.tsx'
import { LinkDialog } from '../dialogs/link-dialog.tsx'
import { InvestmentCurve } from '../money/investment-curve.tsx'
import { Guessed } from '../views/library-columns.tsx'
import { ApprovalSheet } from './approval-sheet.tsx'
import { GateSheet } from './gate-sheet.tsx'
import { HistorySheet } from './history-sheet.tsx'
import { ListingEditor } from './listing-editor.tsx'
import { MilestoneSheet } from './milestone-sheet.tsx'
import { MoneySheet } from './money-sheet.tsx'
import { MonthSheet } from './month-sheet.tsx'
import { ProjectFiles } from './project-files.tsx'
import { ProjectLight } from './project-light.tsx'
import { SentenceSheet } from './sentence-sheet.tsx'

const FACTS = [
  'serial',
  'code',
  'sector',
  'nature',
  'level',
  'placeName',
  'place',
  'owner',
  'lead',
  'leader',
  'scale',
  'quantity',
  'startsOn',
  'endsOn',
  'actualStart',
  'actualEnd',
] as const
const LABEL: Readonly<Record<string, string>> = { placeName: 'jurisdictionId', lead: 'leadId' }

/** The name of a field as it stands within a sentence; Chinese has no capitals. */
const midSentence = (name: string | undefined) => (name ?? '').toLowerCase()

/** One project, all of it, on a sheet that prints on A4. */
export function ProjectPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { t, language } = useText()
  const words = t.area.library
  const project = useQuery(projectQuery(id))
  const summary = useQuery(librarySummaryQuery({ kind: 'project', standing: 'listed' }))
  const { change } = useChange()
  const [editing, setEditing] = useState(false)
  const [linking, setLinking] = useState(false)
  const [listing, setListing] = useState(false)
  const [gate, setGate] = useState<LibraryStage>()
  useKeys({
    e: () => setEditing(true),
    u: () => void change(() => undoLibraryEdit(), words.undone),
    p: () => void printWhole(),
  })
  if (project.isError) return <Failed error={project.error} retry={() => void project.refetch()} />
  if (project.isPending) return <Loading />
  const one = project.data
  const shown = (field: (typeof FACTS)[number]): string => {
    const value = one[field]
    if (!value) return ''
    if (field === 'sector') return words.sectors[value] ?? value
    if (field === 'nature') return words.natures[value] ?? value
    if (field === 'level') return words.levels[value] ?? value
    return value
  }
  return (
    <div className="wrap library project">
      <p className="crumb">
        <Link to="/projects">{words.backToLibrary}</Link>
      </p>
      <PageHead
        title={one.name}
        actions={
          <>
            {one.nextGates
              .filter(next => next.to !== 'cancelled' || one.stage !== 'completed')
              .map(next => (
                <button key={next.to} type="button" className="btn" onClick={() => setGate(next.to)}>
                  {words.gateTo(t.stage[next.to] ?? next.to)}
                </button>
              ))}
            <button type="button" className="btn" onClick={() => void printWhole()}>
              {words.print}
            </button>
            <button type="button" className="btn pri" onClick={() => setEditing(true)}>
              {words.edit} <kbd>E</kbd>
            </button>
          </>
        }
      >
        <ProjectLight project={one} />　{t.stage[one.stage]}
        <Guessed row={one} field="stage" t={t} />
        {one.standing === 'candidate' ? ` · ${words.candidate}` : ''}
        {one.progress ? `${t.sign.stop}${midSentence(words.fields.progress)} ${Number(one.progress)}%` : ''}
        {one.investment
          ? `${t.sign.stop}${midSentence(words.fields.investment)} ${showMoney(one.investment, language, 2)} ${moneyUnit(language)}`
          : ''}
        {one.slips.filter(slip => !slip.done)[0] ? (
          <SlipWords slip={one.slips.filter(slip => !slip.done)[0] as (typeof one.slips)[number]} />
        ) : null}
      </PageHead>
      <div className="g2p">
        <section className="sheet">
          <div className="fig">
            <h2>{words.summary}</h2>
            <span className="more noprint">
              <button type="button" className="plain" onClick={() => setLinking(true)}>
                {words.links}
              </button>
              <button type="button" className="plain" onClick={() => setListing(true)}>
                {words.listings}
              </button>
            </span>
          </div>
          <dl className="pfacts">
            {FACTS.filter(field => shown(field)).map(field => (
              <div key={field}>
                <dt>{words.fields[LABEL[field] ?? field]}</dt>
                <dd>
                  {shown(field)} <Guessed row={one} field={LABEL[field] ?? field} t={t} />
                </dd>
              </div>
            ))}
            {one.otherNames.length ? (
              <div>
                <dt>{words.otherNames}</dt>
                <dd>{one.otherNames.join(t.sign.list)}</dd>
              </div>
            ) : null}
            {one.listings.length ? (
              <div>
                <dt>{words.listings}</dt>
                <dd>
                  {one.listings
                    .map(listing => `${listing.year} ${words.lists[listing.list]}${listing.goal ? t.sign.inside(listing.goal) : ''}`)
                    .join(t.sign.stop)}
                </dd>
              </div>
            ) : null}
            {one.links.length ? (
              <div>
                <dt>{words.links}</dt>
                <dd>
                  {one.links.map(link =>
                    link.itemKind === 'indicator' ? (
                      <Link key={link.itemId} to="/indicators/$id" params={{ id: link.itemId }}>
                        {link.name}{' '}
                      </Link>
                    ) : (
                      <Link key={link.itemId} to="/tasks/$id" params={{ id: link.itemId }}>
                        {link.name}{' '}
                      </Link>
                    ),
                  )}
                </dd>
              </div>
            ) : null}
          </dl>
        </section>
        <section className="sheet">
          <div className="fig">
            <h2>{words.investment}</h2>
            <span className="more cap">{moneyUnit(language)}</span>
          </div>
          <InvestmentCurve project={one} />
        </section>
      </div>
      <MilestoneSheet project={one} />
      <ApprovalSheet project={one} />
      <MoneySheet project={one} />
      <MonthSheet project={one} />
      <ProjectFiles project={one} />
      <SentenceSheet project={one} />
      <GateSheet project={one} />
      <HistorySheet project={one} bodies={summary.data?.bodies ?? []} places={summary.data?.places ?? []} />
      <TitleBlock
        rows={[
          [t.drawing, one.name],
          [t.dataAsOf, summary.data?.today ?? '—'],
          [t.version, t.versionOf(one.version)],
        ]}
      />
      {editing && summary.data ? <EntryDialog summary={summary.data} project={one} onClose={() => setEditing(false)} /> : null}
      {linking ? <LinkDialog project={one} onClose={() => setLinking(false)} /> : null}
      {listing ? <ListingEditor project={one} onClose={() => setListing(false)} /> : null}
      {gate ? <GateDialog id={one.id} to={gate} onClose={() => setGate(undefined)} /> : null}
    </div>
  )
}

function SlipWords({ slip }: { slip: { what: string; days: number; since: string | null; reason: string } }) {
  const { t } = useText()
  const words = t.area.library
  const what = slip.what === 'start' ? words.slipStart : slip.what === 'finish' ? words.slipFinish : slip.what
  return (
    <span className="warm b">
      {t.sign.stop}
      {words.slipped(what, slip.days)}
      {slip.since ? `${t.sign.comma}${words.since(slip.since)}` : ''}
      {slip.reason ? `${t.sign.colon}${slip.reason}` : ''}
    </span>
  )
}
