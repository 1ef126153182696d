import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { toMain } from '../../lib/to-main.ts'
import { ByWords } from '../../parts/by-words.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import type { Search } from '../../search.ts'
import { showDay } from '../../wording/show-moment.ts'
import { useExamples } from './use-examples.ts'

/** Before anything is typed: what can be found, with words that find something, and the newest documents. */
export function SearchStart() {
  const { t } = useText()
  const words = t.area.search
  const { documents, examples, error, pending } = useExamples()
  if (error) return <Failed error={error} />
  if (pending) return <Loading />
  if (documents.length === 0)
    return (
      <section className="sheet mt2">
        <Empty to="/imports" action={t.imports}>
          {words.nothingYet}
        </Empty>
      </section>
    )
  return (
    <div className="seekstart">
      <section className="sheet mt2">
        <div className="fig">
          <h2>{words.tryThese}</h2>
        </div>
        <dl>
          {examples.map(one => (
            <div key={one.kind}>
              <dt>
                {words.kinds[one.kind]}
                {words.foundBy[one.kind] ? <span className="cap">{words.foundBy[one.kind]}</span> : null}
              </dt>
              <dd>
                {one.words.map(word => (
                  <Link key={word} className="chip" to="/search" search={(old: Search) => ({ ...old, q: word })} onClick={toMain}>
                    {word}
                  </Link>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="sheet mt2">
        <div className="fig">
          <h2>{words.newest}</h2>
        </div>
        <ul className="rows">
          {documents.map(one => (
            <li key={one.id}>
              <Link to="/reader/$id" params={{ id: one.id }} search={{ plan: one.planId }}>
                <ByWords>{one.title}</ByWords>
              </Link>
              <span className="cap">
                {words.importedOn(showDay(new Date(one.importedAt)))}
                {t.sign.comma}
                {t.statementsCount(formatNumber(Object.values(one.statements).reduce((sum, n) => sum + n, 0)))}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
