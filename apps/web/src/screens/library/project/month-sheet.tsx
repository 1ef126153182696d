import type { MonthReport } from '@lantu/model/api/library/lists'
import type { ProjectDetail } from '@lantu/model/api/library/project'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit, showMoney, wanOf, yuanOf } from '../../../lib/money.ts'
import { type Draft, RowEditor } from '../views/row-editor.tsx'
import { Rows, Sheet } from './sheet.tsx'
import { orNull, useListEditor } from './use-list-editor.ts'

const toItems = (rows: readonly Draft[]) =>
  rows
    .filter(row => row.month)
    .map(row => ({
      month: row.month,
      planned: row.planned ? (yuanOf(row.planned) ?? null) : null,
      completed: row.completed ? (yuanOf(row.completed) ?? null) : null,
      progress: orNull(row.progress),
      note: row.note ?? '',
      issue: row.issue ?? '',
      reportedBy: row.reportedBy ?? '',
      reportedOn: null,
    })) as MonthReport[]

/** The months as reported, newest first. */
export function MonthSheet({ project }: { project: ProjectDetail }) {
  const { t, language } = useText()
  const words = t.area.library
  const { editing, busy, edit, close, save } = useListEditor(project, 'months')
  return (
    <Sheet title={words.months} more={moneyUnit(language)} onEdit={edit}>
      <Rows
        head={[words.month, words.planned, words.completed, words.fields.progress ?? '', words.note, words.issue]}
        right={[1, 2, 3]}
        none={!project.months.length}
      >
        {project.months.toReversed().map(one => (
          <tr key={one.month}>
            <td className="n">{one.month}</td>
            <td className="r n">{showMoney(one.planned, language)}</td>
            <td className="r n b">{showMoney(one.completed, language)}</td>
            <td className="r n">{one.progress === null ? '—' : `${Number(one.progress)}%`}</td>
            <td>{one.note}</td>
            <td className={one.issue ? 'warm' : undefined}>{one.issue}</td>
          </tr>
        ))}
      </Rows>
      {editing ? (
        <RowEditor<MonthReport>
          title={words.months}
          busy={busy}
          fixed
          rows={project.months.slice(-12).map(one => ({
            month: one.month,
            planned: wanOf(one.planned),
            completed: wanOf(one.completed),
            progress: one.progress === null ? '' : String(Number(one.progress)),
            note: one.note,
            issue: one.issue,
            reportedBy: one.reportedBy,
          }))}
          blank={{ month: '' }}
          columns={[
            { key: 'month', label: words.month, type: 'month', required: true, width: '130px' },
            { key: 'planned', label: words.planned, type: 'wan' },
            { key: 'completed', label: words.completed, type: 'wan' },
            { key: 'progress', label: `${words.fields.progress} %`, type: 'percent', width: '80px' },
            { key: 'note', label: words.note, type: 'text', maxLength: 1000 },
            { key: 'issue', label: words.issue, type: 'text', maxLength: 1000 },
            { key: 'reportedBy', label: words.reportedBy, type: 'text', maxLength: 60 },
          ]}
          onSave={rows => void save(toItems(rows))}
          onClose={close}
        />
      ) : null}
    </Sheet>
  )
}
