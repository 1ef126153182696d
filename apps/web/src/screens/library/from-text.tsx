import type { ProjectRow } from '@lantu/model/api/library/library'
import type { Candidate } from '@lantu/model/api/library/matches'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { candidatesQuery, matchCandidate, putOff, takeAsNew, undoLibraryEdit } from '../../api/library.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useKeys } from '../../hooks/use-keys.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { WaitingCandidate } from './candidate.tsx'
import { DuplicatesSheet } from './duplicates-sheet.tsx'
import { LibraryTabs } from './library-head.tsx'
import { PromisedSheet } from './promised-sheet.tsx'

/** What the texts name: is it a project of the library already, a new one, or a question for later? */
export function FromText() {
  const words = useText().t.area.library
  const { chosen } = usePlan()
  const candidates = useQuery(candidatesQuery(chosen))
  const { change } = useChange()
  const [at, setAt] = useState(0)
  const items = candidates.data?.items ?? []
  const here = items[Math.min(at, items.length - 1)]
  const unlike = items.filter(one => one.matches.length === 0).map(one => one.project.id)
  const match = (one: Candidate, project: ProjectRow) => void change(() => matchCandidate(one.project.id, project.id), words.matched)
  const asNew = (ids: readonly string[]) => void change(() => takeAsNew(ids), words.taken(ids.length))
  const later = (one: Candidate) => void change(() => putOff(one.project.id), words.putOff)
  const nth = (n: number) => () => {
    const found = here?.matches[n]
    if (here && found) match(here, found.project)
  }
  useKeys({
    ArrowDown: () => setAt(Math.min(items.length - 1, at + 1)),
    ArrowUp: () => setAt(Math.max(0, at - 1)),
    j: () => setAt(Math.min(items.length - 1, at + 1)),
    k: () => setAt(Math.max(0, at - 1)),
    '1': nth(0),
    '2': nth(1),
    '3': nth(2),
    n: () => {
      if (here) asNew([here.project.id])
    },
    l: () => {
      if (here) later(here)
    },
    u: () => void change(() => undoLibraryEdit(), words.undone),
  })
  if (candidates.isError) return <Failed error={candidates.error} retry={() => void candidates.refetch()} />
  if (candidates.isPending) return <Loading />
  return (
    <div className="wrap library">
      <PageHead
        title={words.fromText}
        actions={
          unlike.length ? (
            <button type="button" className="btn" onClick={() => asNew(unlike)}>
              {words.allNew(unlike.length)}
            </button>
          ) : null
        }
      >
        {candidates.data.total ? words.textHead(candidates.data.total, candidates.data.later) : words.textNone}
      </PageHead>
      <LibraryTabs />
      {items.length ? (
        <section className="sheet">
          <div className="fig">
            <SheetNumber of="table" />
            <h2>{words.candidate}</h2>
            <span className="more cap">{words.found(items.length, candidates.data.total)}</span>
          </div>
          <ul className="cands">
            {items.map((one, index) => (
              <WaitingCandidate
                key={one.project.id}
                one={one}
                at={one === here && index === Math.min(at, items.length - 1)}
                onMatch={project => match(one, project)}
                onNew={() => asNew([one.project.id])}
                onLater={() => later(one)}
              />
            ))}
          </ul>
        </section>
      ) : null}
      <PromisedSheet />
      <DuplicatesSheet />
    </div>
  )
}
