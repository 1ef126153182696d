import type { ProjectRow } from '@lantu/model/api/library/library'
import type { Candidate } from '@lantu/model/api/library/matches'
import { asQuoted } from '@lantu/model/wording/without-breaks'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { Said } from '../../parts/said.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Guessed } from './views/library-columns.tsx'

/** What is known of a project, in a line. */
function ProjectFacts({ row }: { row: ProjectRow }) {
  const { t } = useText()
  const words = t.area.library
  return (
    <span className="cap">
      {t.stage[row.stage]} <Guessed row={row} field="stage" t={t} />
      {row.placeName ? ` · ${row.placeName} ` : ''}
      <Guessed row={row} field="jurisdictionId" t={t} />
      {row.quantity ? ` · ${row.quantity} ` : ''}
      <Guessed row={row} field="quantity" t={t} />
      {row.standing === 'listed' ? ` · ${words.listed}` : ''}
      {row.serial ? ` · ${row.serial}` : ''}
    </span>
  )
}

/** A project that a text names, beside those of the library that it may be. */
export function WaitingCandidate({
  one,
  at,
  onMatch,
  onNew,
  onLater,
}: {
  one: Candidate
  at: boolean
  onMatch: (project: ProjectRow) => void
  onNew: () => void
  onLater: () => void
}) {
  const { t, language } = useText()
  const words = t.area.library
  return (
    <li className={at ? 'at' : undefined} aria-current={at || undefined}>
      <div className="cd">
        <p className="pn">
          <Link to="/projects/$id" params={{ id: one.project.id }}>
            {one.project.name}
          </Link>{' '}
          {one.project.source ? <SourceMark source={one.project.source} /> : null}
        </p>
        <ProjectFacts row={one.project} />
        {one.project.source ? (
          <p className="cq" lang="zh-CN">
            <Said>{asQuoted(one.project.source.quote)}</Said>
          </p>
        ) : null}
        <p className="ca">
          <button type="button" className="btn sm" onClick={onNew}>
            {words.asNew} <kbd>N</kbd>
          </button>
          <button type="button" className="plain" onClick={onLater}>
            {words.later} <kbd>L</kbd>
          </button>
        </p>
      </div>
      <ol className="cm">
        {one.matches.length === 0 ? <li className="cap">{words.noMatch}</li> : null}
        {one.matches.map((match, index) => (
          <li key={match.project.id}>
            <p className="pn">
              <Link to="/projects/$id" params={{ id: match.project.id }}>
                {match.project.name}
              </Link>{' '}
              <b className={match.score >= 0.8 ? 'n' : 'n dim'}>{words.score(Math.round(match.score * 100))}</b>
            </p>
            <ProjectFacts row={match.project} />
            <p className="cap">{match.reasons.map(reason => reason[language]).join(t.sign.stop)}</p>
            <button
              type="button"
              className={index === 0 && match.score >= 0.8 ? 'btn sm pri' : 'btn sm'}
              onClick={() => onMatch(match.project)}
            >
              {words.isThis} <kbd>{index + 1}</kbd>
            </button>
          </li>
        ))}
      </ol>
    </li>
  )
}
