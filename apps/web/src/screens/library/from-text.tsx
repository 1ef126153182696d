import type { ProjectRow } from '@lantu/model/api/library/library'
import type { Candidate } from '@lantu/model/api/library/matches'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import {
  candidatesQuery,
  duplicatesQuery,
  keepApart,
  matchCandidate,
  mergeProjects,
  promisedQuery,
  putOff,
  takeAsNew,
  undoLibraryEdit,
} from '../../api/library.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useKeys } from '../../hooks/use-keys.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { WaitingCandidate } from './candidate.tsx'
import { LibraryTabs } from './library-head.tsx'

/** What the texts name: is it a project of the library already, a new one, or a question for later? */
export function FromText() {
  const { t, language } = useText()
  const words = t.area.library
  const { planId, chosen } = usePlan()
  const candidates = useQuery(candidatesQuery(chosen))
  const duplicates = useQuery(duplicatesQuery())
  const promised = useQuery({ ...promisedQuery(planId ?? ''), enabled: planId !== undefined })
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
  const missing = promised.data?.filter(one => one.standing !== 'listed') ?? []
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
      <section className="sheet">
        <div className="fig">
          <SheetNumber of="table" />
          <h2>{words.promised}</h2>
          <span className="more cap">{promised.data ? words.promisedHead(missing.length, promised.data.length) : ''}</span>
        </div>
        {missing.length ? (
          <ul className="rows">
            {missing.map(one => (
              <li key={one.id}>
                <span>
                  {one.name} <SourceMark source={one} />
                </span>
                <span className="cap">{one.section}</span>
              </li>
            ))}
          </ul>
        ) : (
          <Empty>{words.promisedAll}</Empty>
        )}
      </section>
      <section className="sheet">
        <div className="fig">
          <SheetNumber of="table" />
          <h2>{words.duplicates}</h2>
        </div>
        {duplicates.data?.length ? (
          <ul className="rows big">
            {duplicates.data.map(pair => (
              <li key={pair.left.id + pair.right.id}>
                <span>
                  <Link to="/projects/$id" params={{ id: pair.left.id }}>
                    {pair.left.name}
                  </Link>{' '}
                  ↔{' '}
                  <Link to="/projects/$id" params={{ id: pair.right.id }}>
                    {pair.right.name}
                  </Link>
                  <br />
                  <span className="cap">
                    {words.score(Math.round(pair.score * 100))}
                    {t.sign.colon}
                    {pair.reasons.map(reason => reason[language]).join(t.sign.stop)}
                  </span>
                </span>
                <span className="nw">
                  <button
                    type="button"
                    className="btn sm"
                    onClick={() => void change(() => mergeProjects(pair.left.id, pair.right.id), words.merged)}
                  >
                    {words.merge}
                  </button>{' '}
                  <button
                    type="button"
                    className="plain"
                    onClick={() => void change(() => keepApart(pair.left.id, pair.right.id), words.keptApart)}
                  >
                    {words.apart}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="foot cap">{words.nothingHere}</p>
        )}
      </section>
    </div>
  )
}
