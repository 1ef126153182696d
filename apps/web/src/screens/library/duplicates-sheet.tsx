import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { duplicatesQuery, keepApart, mergeProjects } from '../../api/library.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useText } from '../../i18n/use-text.ts'
import { SheetNumber } from '../../parts/sheet-number.tsx'

/** Projects of the library that may be one: to be merged or kept apart. */
export function DuplicatesSheet() {
  const { t, language } = useText()
  const words = t.area.library
  const duplicates = useQuery(duplicatesQuery())
  const { change } = useChange()
  return (
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
  )
}
