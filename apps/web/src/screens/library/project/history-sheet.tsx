import type { ProjectDetail } from '@lantu/model/api/library'
import { useText } from '../../../i18n/use-text.ts'
import { Sheet } from './sheet.tsx'

interface Named {
  readonly id: string
  readonly name: string
}

/** Who changed what, and when. */
export function HistorySheet({ project, bodies, places }: { project: ProjectDetail; bodies: readonly Named[]; places: readonly Named[] }) {
  const { t } = useText()
  const words = t.area.library
  const names = new Map([...bodies, ...places].map(one => [one.id, one.name]))
  const said = (field: string, value: string): string => {
    if (!value) return '—'
    if (field === 'stage') return t.stage[value] ?? value
    if (field === 'standing') return value === 'candidate' ? words.candidate : value === 'listed' ? words.listed : value
    if (field === 'sector') return words.sectors[value] ?? value
    if (field === 'level') return words.levels[value] ?? value
    if (field === 'nature') return words.natures[value] ?? value
    return names.get(value) ?? value
  }
  if (!project.history.length) return null
  return (
    <Sheet title={words.history} screenOnly>
      <ul className="rows">
        {project.history.map(entry => (
          <li key={entry.at + entry.verb} className="when">
            <span>
              {words.editVerbs[entry.verb] ?? entry.verb}
              {entry.changes
                .filter(one => one.field !== 'guessed' && one.field !== 'geometry' && one.field !== 'mergedInto')
                .map(one => ` ${words.fields[one.field] ?? one.field} ${said(one.field, one.from)} → ${said(one.field, one.to)}`)
                .join('；')}
            </span>
            <span className="cap">
              {entry.actor} {entry.at.slice(0, 16).replace('T', ' ')}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
