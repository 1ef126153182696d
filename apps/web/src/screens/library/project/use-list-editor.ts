import type { ProjectDetail } from '@lantu/model/api/library/project'
import { useState } from 'react'
import { setProjectList } from '../../../api/library.ts'
import { useText } from '../../../i18n/use-text.ts'
import { useUndoable } from '../use-undoable.tsx'

type ListName = Parameters<typeof setProjectList>[0]
type Item<K extends ListName> = Parameters<typeof setProjectList<K>>[3][number]

/** Opens one of the project's lists for editing and saves it as a whole; it stays open when the save is refused. One undo takes it back. */
export function useListEditor<K extends ListName>(project: ProjectDetail, list: K) {
  const { t } = useText()
  const { busy, undoable } = useUndoable()
  const [editing, setEditing] = useState(false)
  const save = async (items: readonly Item<K>[]) => {
    const set = await undoable(
      () => setProjectList(list, project.id, project.version, items),
      done => done.editId,
      t.area.library.saved,
    )
    if (set) setEditing(false)
  }
  return { editing, busy, edit: () => setEditing(true), close: () => setEditing(false), save }
}

/** The choices of a column: each value with its name in the reader's language. */
export const choices = (values: readonly string[], names: Readonly<Record<string, string>>) =>
  values.map(value => [value, names[value] ?? value] as const)

/** An empty field is no value. */
export const orNull = (value: string | undefined) => (value ? value : null)
