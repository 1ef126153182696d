import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { asQuoted } from '@lantu/model/wording/without-breaks'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { shownField } from './record-sheet.tsx'

/** What was decided on the same sentence in the edition before, or on one near it, and what taking that over makes of this statement. */
export function CarriedNote({
  one,
  carried,
  onTake,
}: {
  one: RegisteredStatement
  carried: NonNullable<RegisteredStatement['carried']>
  onTake: () => void
}) {
  const { t } = useText()
  const words = t.area.review
  const state = t.state[carried.state] ?? ''
  if (carried.how === 'same') return <p className="carried cap">{words.same(carried.documentTitle, state)}</p>
  const changed = Object.keys({ ...one.fields, ...carried.fields }).filter(
    name => t.field[name] && JSON.stringify(one.fields[name] ?? null) !== JSON.stringify(carried.fields[name] ?? null),
  )
  return (
    <div className="carried">
      <p className="cap">{words.confirm(carried.documentTitle, state)}</p>
      <p lang="zh-CN">
        <Link to="/reader/$id" params={{ id: carried.documentId }} search={{ at: carried.at }}>
          “{asQuoted(carried.quote)}”
        </Link>
      </p>
      {one.state === 'pending' ? (
        <p className="foot">
          <span className="cap">
            {carried.state === 'rejected'
              ? words.rejects
              : changed.length === 0
                ? words.nothing
                : `${words.becomes} ${changed.map(name => `${t.field[name]} ${shownField(t, name, carried.fields[name] ?? '—')}`).join(t.sign.comma)}`}
          </span>
          <button className="btn" type="button" onClick={onTake}>
            {words.take}
            <kbd>C</kbd>
          </button>
        </p>
      ) : null}
    </div>
  )
}
