import type { Listing } from '@lantu/model/api/library/lists'
import type { ProjectDetail } from '@lantu/model/api/library/project'
import { setProjectList } from '../../../api/library.ts'
import { useText } from '../../../i18n/use-text.ts'
import { useUndoable } from '../use-undoable.tsx'
import { type Draft, RowEditor } from '../views/row-editor.tsx'
import { choices } from './use-list-editor.ts'

/** The lists that the project stands on: three-year rolling and annual, with the year's goal. */
export function ListingEditor({ project, onClose }: { project: ProjectDetail; onClose: () => void }) {
  const { t } = useText()
  const words = t.area.library
  const { busy, undoable } = useUndoable()
  const save = async (rows: Draft[]) => {
    const items = rows.filter(row => row.year).map(row => ({ year: Number(row.year), list: row.list, goal: row.goal ?? '' })) as Listing[]
    const set = await undoable(
      () => setProjectList('listings', project.id, project.version, items),
      done => done.editId,
      words.saved,
    )
    if (set) onClose()
  }
  return (
    <RowEditor<Listing>
      title={words.listings}
      busy={busy}
      rows={project.listings.map(one => ({ ...one, year: String(one.year) }))}
      blank={{ year: '', list: 'annual', goal: '' }}
      columns={[
        { key: 'year', label: words.year, type: 'number', required: true, width: '90px' },
        { key: 'list', label: words.listings, type: 'text', required: true, options: choices(['rolling', 'annual'], words.lists) },
        { key: 'goal', label: words.yearGoal, type: 'text', maxLength: 400 },
      ]}
      onSave={rows => void save(rows)}
      onClose={onClose}
    />
  )
}
