import type { ProjectDetail } from '@lantu/model/api/library/project'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit, showMoney } from '../../../lib/money.ts'
import { actorName } from '../../../wording/actor-name.ts'
import { showMoment } from '../../../wording/show-moment.ts'
import { useUndoable } from '../use-undoable.tsx'
import { Sheet } from './sheet.tsx'

interface Named {
  readonly id: string
  readonly name: string
}

/** Who changed what, and when; each act can be taken back from here, unless something came after. */
export function HistorySheet({ project, bodies, places }: { project: ProjectDetail; bodies: readonly Named[]; places: readonly Named[] }) {
  const { t, language } = useText()
  const words = t.area.library
  const names = new Map([...bodies, ...places].map(one => [one.id, one.name]))
  const said = (field: string, value: string): string => {
    if (!value) return '—'
    if (field === 'investment') return `${showMoney(value, language)} ${moneyUnit(language)}`
    if (field === 'stage') return t.stage[value] ?? value
    if (field === 'standing') return value === 'candidate' ? words.candidate : value === 'listed' ? words.listed : value
    if (field === 'sector') return words.sectors[value] ?? value
    if (field === 'level') return words.levels[value] ?? value
    if (field === 'nature') return words.natures[value] ?? value
    return names.get(value) ?? value
  }
  const { busy, undo } = useUndoable()
  if (!project.history.length) return null
  return (
    <Sheet title={words.history} screenOnly>
      <ul className="rows">
        {project.history.map(entry => (
          <li key={`${entry.at} ${entry.editId}`} className="when">
            <span className={entry.undone ? 'dim' : undefined}>
              {words.editVerbs[entry.verb] ?? entry.verb}{' '}
              {entry.changes
                .filter(one => one.field !== 'guessed' && one.field !== 'geometry' && one.field !== 'mergedInto')
                .map(one => `${words.fields[one.field] ?? one.field} ${said(one.field, one.from)} → ${said(one.field, one.to)}`)
                .join(t.sign.stop)}
              {entry.rows
                .map(({ list, written, ended }) => ` ${words.rowLists[list] ?? list} ${words.rowsTouched(written, ended)}`)
                .join(t.sign.stop)}
            </span>
            <span className="cap">
              {entry.undone ? `${words.undone} ` : null}
              {entry.editId && !entry.undone && entry.verb !== 'undo' ? (
                <button type="button" className="plain" disabled={busy} onClick={() => void undo(entry.editId as string)}>
                  {words.undo}
                </button>
              ) : null}{' '}
              {actorName(entry.actor, language)} {showMoment(entry.at)}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
