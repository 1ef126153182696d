import type { SearchAnswer } from '@lantu/model/api/search'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { Hit } from './hit.tsx'

const MARKS: Readonly<Record<string, string>> = { task: 'task', project: 'project' }

/** What was found of one kind. */
export function HitGroup({
  group,
  words,
  inert,
  onAll,
  more,
}: {
  group: SearchAnswer['groups'][number]
  /** The words sought, to be marked. */
  words: readonly string[]
  inert: boolean
  /** Absent where all of the kind are being shown. */
  onAll: (() => void) | undefined
  more: ReactNode
}) {
  const { t } = useText()
  const { kinds, all } = t.area.search
  return (
    <section className="sheet mt2" inert={inert}>
      <div className="fig">
        <h2>{kinds[group.kind]}</h2>
        {onAll ? (
          <span className="more">
            <button className="btn sm" type="button" onClick={onAll}>
              {all}
            </button>
          </span>
        ) : null}
      </div>
      <ul className="rows">
        {group.items.map((hit, i) => (
          <li key={`${hit.id}-${hit.at ?? ''}-${i}`}>
            <span>
              {MARKS[hit.kind] ? <KindMark kind={MARKS[hit.kind] as string} /> : null} <Hit hit={hit} words={words} />
            </span>
            <span className="cap">
              {hit.context}
              {hit.kind === 'sentence' && hit.statements ? ` · ${t.statementsCount(formatNumber(hit.statements))}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}
