import type { ProjectDetail } from '@lantu/model/api/library/project'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { setLinks } from '../../../api/library.ts'
import { indicatorsQuery } from '../../../api/queries.ts'
import { usePlan } from '../../../hooks/use-plan.ts'
import { useText } from '../../../i18n/use-text.ts'
import { FormDialog } from '../../../parts/form-dialog.tsx'
import { Loading } from '../../../parts/states.tsx'
import { useUndoable } from '../use-undoable.tsx'

/** Which indicators of the plan the project serves; binding ones first. Tasks are tied to it on their own page. */
export function LinkDialog({ project, onClose }: { project: ProjectDetail; onClose: () => void }) {
  const { t } = useText()
  const words = t.area.library
  const { planId } = usePlan()
  // those with an attribute come first, far fewer than a page holds
  const indicators = useInfiniteQuery({
    ...indicatorsQuery({ ...(planId ? { plan: planId } : {}), limit: 200 }),
    enabled: planId !== undefined,
  })
  const known = indicators.data?.pages.flatMap(page => page.items)
  const { busy, undoable } = useUndoable()
  const own = project.links.filter(link => link.itemKind === 'indicator')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(own.map(link => link.itemId)))
  const [find, setFind] = useState('')
  const others = own.filter(link => known && !known.some(one => one.id === link.itemId))
  const list = [...(known ?? [])]
    .filter(one => one.attribute !== null && one.name.includes(find.trim()))
    .toSorted((a, b) => Number(b.attribute === 'binding') - Number(a.attribute === 'binding') || (a.name < b.name ? -1 : 1))
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const save = async () => {
    const items = [...chosen].map(itemId => ({ itemKind: 'indicator' as const, itemId }))
    const set = await undoable(
      () => setLinks(project.id, project.version, items),
      done => done.editId,
      words.saved,
    )
    if (set) onClose()
  }
  return (
    <FormDialog title={words.chooseIndicators} open busy={busy} onClose={onClose} onSave={() => void save()}>
      <label>
        {words.findIndicator}
        <input value={find} onChange={event => setFind(event.target.value)} />
      </label>
      {indicators.isPending ? <Loading /> : null}
      <ul className="linkpick">
        {[...others.map(link => ({ id: link.itemId, name: link.name, attribute: null })), ...list].map(one => (
          <li key={one.id}>
            <label className="pick">
              <input type="checkbox" checked={chosen.has(one.id)} onChange={() => toggle(one.id)} />
              <span>
                {one.name} {one.attribute === 'binding' ? <span className="tagl">{t.binding}</span> : null}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </FormDialog>
  )
}
