import type { LibraryStage } from '@lantu/model/api/library/kinds'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { librarySummaryQuery, projectQuery, undoLibraryEdit } from '../../../api/library.ts'
import { printWhole } from '../../../hooks/printing.ts'
import { useChange } from '../../../hooks/use-change.ts'
import { useKeys } from '../../../hooks/use-keys.ts'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit } from '../../../lib/money.ts'
import { PageHead, TitleBlock } from '../../../parts/page-head.tsx'
import { Failed, Loading } from '../../../parts/states.tsx'
import { EntryDialog } from '../dialogs/entry-dialog.tsx'
import { GateDialog } from '../dialogs/gate-dialog.tsx'
import { LinkDialog } from '../dialogs/link-dialog.tsx'
import { InvestmentCurve } from '../money/investment-curve.tsx'
import { ApprovalSheet } from './approval-sheet.tsx'
import { FactsSheet } from './facts-sheet.tsx'
import { GateSheet } from './gate-sheet.tsx'
import { HistorySheet } from './history-sheet.tsx'
import { HowItStands } from './how-it-stands.tsx'
import { ListingEditor } from './listing-editor.tsx'
import { MilestoneSheet } from './milestone-sheet.tsx'
import { MoneySheet } from './money-sheet.tsx'
import { MonthSheet } from './month-sheet.tsx'
import { ProjectFiles } from './project-files.tsx'
import { SentenceSheet } from './sentence-sheet.tsx'

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
        <HowItStands project={one} />
      </PageHead>
      <div className="g2p">
        <FactsSheet project={one} onLinks={() => setLinking(true)} onListings={() => setListing(true)} />
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
