import type { ProjectDetail } from '@lantu/model/api/library/project'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../i18n/use-text.ts'
import { Guessed } from '../views/library-columns.tsx'

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

/** What is known of a project, field by field; the source of what was guessed stands beside it. */
export function FactsSheet({ project: one, onLinks, onListings }: { project: ProjectDetail; onLinks: () => void; onListings: () => void }) {
  const { t } = useText()
  const words = t.area.library
  const shown = (field: (typeof FACTS)[number]): string => {
    const value = one[field]
    if (!value) return ''
    if (field === 'sector') return words.sectors[value] ?? value
    if (field === 'nature') return words.natures[value] ?? value
    if (field === 'level') return words.levels[value] ?? value
    return value
  }
  return (
    <section className="sheet">
      <div className="fig">
        <h2>{words.summary}</h2>
        <span className="more noprint">
          <button type="button" className="plain" onClick={onLinks}>
            {words.links}
          </button>
          <button type="button" className="plain" onClick={onListings}>
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
  )
}
