import type { RegisteredFinding } from '@lantu/model/api/findings'
import type { ReactNode } from 'react'
import { usePrinting } from '../../hooks/printing.ts'
import { useText } from '../../i18n/use-text.ts'
import { ByWords } from '../../parts/by-words.tsx'
import { FindingCase } from './finding-panel.tsx'

/** A group of the list: its title, how many it has in all, and those that are loaded. */
export interface FindingGroup {
  readonly key: string
  readonly title: string
  readonly size: number
  readonly items: readonly RegisteredFinding[]
}

function FindingRow({ item, titleOf }: { item: RegisteredFinding; titleOf: (document: string) => string }) {
  const { t, language } = useText()
  const words = t.area.coherence
  const about = [
    titleOf(item.finding.sides[0]?.document ?? ''),
    item.status === 'open' ? '' : words.status[item.status],
    item.goneAt ? words.gone : '',
  ]
  return (
    <>
      <span className={`cg cg-${item.gravity}`} aria-hidden="true" />
      <span>
        <ByWords>{item.finding.message[language]}</ByWords>
        <span className="cap">{about.filter(Boolean).join(' · ')}</span>
      </span>
    </>
  )
}

/** The findings in their groups; on a narrow screen the chosen one opens below its own row, on paper each has its sentences there. */
export function FindingList({
  groups,
  chosen,
  titleOf,
  onChoose,
  panelOf,
}: {
  groups: readonly FindingGroup[]
  chosen: string | undefined
  titleOf: (document: string) => string
  onChoose: (id: string) => void
  panelOf: (item: RegisteredFinding) => ReactNode
}) {
  const printing = usePrinting()
  return groups.map(({ key, title, size, items }) => (
    <div key={key}>
      <div className="fig">
        <h2>{title}</h2>
        <span className="more cap n">{size}</span>
      </div>
      <ul>
        {items.map(one => (
          <li key={one.id} id={`f-${one.id}`}>
            <button type="button" aria-current={one.id === chosen} onFocus={() => onChoose(one.id)} onClick={() => onChoose(one.id)}>
              <FindingRow item={one} titleOf={titleOf} />
            </button>
            {printing ? (
              <div className="cpaper">
                <FindingCase finding={one.finding} titleOf={titleOf} />
              </div>
            ) : one.id === chosen ? (
              <div className="only-narrow">{panelOf(one)}</div>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  ))
}
