import { MONEY_SOURCES, SECTORS } from '@lantu/model/api/library/kinds'
import type { LibrarySummary } from '@lantu/model/api/library/library'
import { type ReactNode, useRef } from 'react'
import { useKeys } from '../../hooks/use-keys.ts'
import { useText } from '../../i18n/use-text.ts'
import { useLibrarySearch } from './use-library-search.ts'

type Field = 'place' | 'lead' | 'sector' | 'source' | 'light' | 'standing'

/** Filters as the look has them: a word and its value in a box; a plain select beneath, so that keyboard and phone know it. */
export function LibraryFilters({ summary, children }: { summary: LibrarySummary; children?: ReactNode }) {
  const { t, language } = useText()
  const words = t.area.library
  const { search, filtered, set } = useLibrarySearch()
  const first = useRef<HTMLSelectElement>(null)
  useKeys({ f: () => first.current?.focus() })
  const choice = (field: Field, label: string, all: string, options: readonly (readonly [string, string])[]) => {
    const shown = options.find(([value]) => value === search[field])?.[1] ?? all
    return (
      <label className="chip pick" data-on={search[field] ? true : undefined}>
        {label} <b>{shown}</b>
        <span className="chev" />
        <select
          ref={field === 'place' ? first : undefined}
          aria-label={label}
          value={search[field] ?? ''}
          onChange={event => set({ [field]: event.target.value || undefined })}
        >
          <option value="">{all}</option>
          {options.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    )
  }
  return (
    <div className="fl">
      {choice(
        'place',
        words.place,
        words.wholeCity,
        summary.places.map(place => [place.id, language === 'en' && place.nameEn ? place.nameEn : place.name]),
      )}
      {choice(
        'lead',
        words.lead,
        words.all,
        summary.bodies.map(body => [body.id, body.name]),
      )}
      {choice(
        'sector',
        words.sector,
        words.all,
        SECTORS.map(sector => [sector, words.sectors[sector] ?? sector]),
      )}
      {choice(
        'source',
        words.source,
        words.all,
        MONEY_SOURCES.map(source => [source, words.sources[source] ?? source]),
      )}
      {choice(
        'light',
        words.light,
        words.all,
        (['lag', 'risk', 'none', 'ok', 'ahead'] as const).map(light => [light, words.lights[light]]),
      )}
      {choice('standing', words.standing, search.q ? words.all : words.listed, [
        ['listed', words.listed],
        ['candidate', words.candidate],
      ])}
      {filtered ? (
        <button
          type="button"
          className="plain"
          onClick={() =>
            set({
              stage: undefined,
              place: undefined,
              lead: undefined,
              sector: undefined,
              source: undefined,
              light: undefined,
              standing: undefined,
              q: undefined,
            })
          }
        >
          {words.clear}
        </button>
      ) : null}
      <span className="res">{children}</span>
    </div>
  )
}
