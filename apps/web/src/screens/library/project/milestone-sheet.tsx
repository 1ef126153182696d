import type { Milestone } from '@lantu/model/api/library/lists'
import type { ProjectDetail } from '@lantu/model/api/library/project'
import { useText } from '../../../i18n/use-text.ts'
import { type Draft, RowEditor } from '../views/row-editor.tsx'
import { Rows, Sheet } from './sheet.tsx'
import { orNull, useListEditor } from './use-list-editor.ts'

const toItems = (rows: readonly Draft[]) =>
  rows
    .filter(row => row.name)
    .map(row => ({
      name: row.name,
      baselineOn: orNull(row.baselineOn),
      plannedOn: row.plannedOn,
      doneOn: orNull(row.doneOn),
      reason: row.reason ?? '',
    })) as Milestone[]

/** Milestones: first planned, planned now, done, and how late. */
export function MilestoneSheet({ project }: { project: ProjectDetail }) {
  const { t } = useText()
  const words = t.area.library
  const { editing, busy, edit, close, save } = useListEditor(project, 'milestones')
  const slip = (name: string) => project.slips.find(one => one.what === name)
  return (
    <Sheet title={words.milestones} onEdit={edit}>
      <Rows
        head={[words.milestones, words.baseline, words.plannedOn, words.doneOn, words.howLong, words.reason]}
        right={[4]}
        none={!project.milestones.length}
      >
        {project.milestones.map(one => {
          const late = slip(one.name)
          return (
            <tr key={one.name} className={late && !late.done ? 'hot' : undefined}>
              <td className="lead">{one.name}</td>
              <td className="n">{one.baselineOn ?? '—'}</td>
              <td className="n">{one.plannedOn}</td>
              <td className="n">{one.doneOn ?? '—'}</td>
              <td className={late ? 'r n warm' : 'r n dim'}>{late ? words.days(late.days) : '—'}</td>
              <td>{one.reason}</td>
            </tr>
          )
        })}
      </Rows>
      {editing ? (
        <RowEditor<Milestone>
          title={words.milestones}
          busy={busy}
          rows={project.milestones.map(one => ({ ...one, baselineOn: one.baselineOn ?? '', doneOn: one.doneOn ?? '' }))}
          blank={{ name: '', baselineOn: '', plannedOn: '', doneOn: '', reason: '' }}
          columns={[
            { key: 'name', label: words.milestones, type: 'text', required: true, maxLength: 80 },
            { key: 'baselineOn', label: words.baseline, type: 'date' },
            { key: 'plannedOn', label: words.plannedOn, type: 'date', required: true },
            { key: 'doneOn', label: words.doneOn, type: 'date' },
            { key: 'reason', label: words.reason, type: 'text', maxLength: 400 },
          ]}
          onSave={rows => void save(toItems(rows))}
          onClose={close}
        />
      ) : null}
    </Sheet>
  )
}
