import { APPROVAL_KINDS, APPROVAL_STATES } from '@lantu/model/api/library/kinds'
import type { Approval } from '@lantu/model/api/library/lists'
import type { ProjectDetail } from '@lantu/model/api/library/project'
import { useText } from '../../../i18n/use-text.ts'
import { ClockWords, LimitWords } from '../approval-words.tsx'
import { type Draft, RowEditor } from '../views/row-editor.tsx'
import { Rows, Sheet } from './sheet.tsx'
import { choices, orNull, useListEditor } from './use-list-editor.ts'

const toItems = (rows: readonly Draft[]) =>
  rows
    .filter(row => row.kind)
    .map(row => ({
      kind: row.kind,
      state: row.state || 'todo',
      body: row.body ?? '',
      number: row.number ?? '',
      submittedOn: orNull(row.submittedOn),
      limitDays: row.limitDays ? Number(row.limitDays) : null,
      dueOn: orNull(row.dueOn),
      grantedOn: orNull(row.grantedOn),
    })) as Approval[]

/** The approvals (审批手续) the project needs, and where each is. */
export function ApprovalSheet({ project }: { project: ProjectDetail }) {
  const { t } = useText()
  const words = t.area.library
  const { editing, busy, edit, close, save } = useListEditor(project, 'approvals')
  return (
    <Sheet title={words.approvalsTitle} onEdit={edit}>
      <Rows
        head={[
          words.kind,
          words.state,
          words.body,
          words.number,
          words.submittedOn,
          words.limit,
          words.deadline,
          words.dueOn,
          words.grantedOn,
          words.onTime,
        ]}
        none={!project.approvals.length}
      >
        {project.approvals.map(one => (
          <tr key={one.kind} className={one.late ? 'hot' : undefined}>
            <td className="lead">{words.approvals[one.kind]}</td>
            <td className={one.state === 'refused' ? 'warm nw' : 'nw'}>{words.approvalStates[one.state]}</td>
            <td className="whose">{one.body}</td>
            <td>{one.number}</td>
            <td className="n">{one.submittedOn ?? '—'}</td>
            <td className="nw">
              <LimitWords limit={one.limit} />
            </td>
            <td className="n">{one.deadline ?? '—'}</td>
            <td className="n">{one.dueOn ?? '—'}</td>
            <td className="n">{one.grantedOn ?? '—'}</td>
            <td className="clock">
              <ClockWords clock={one} />
            </td>
          </tr>
        ))}
      </Rows>
      {editing ? (
        <RowEditor<Approval>
          title={words.approvalsTitle}
          busy={busy}
          rows={project.approvals.map(one => ({
            kind: one.kind,
            state: one.state,
            body: one.body,
            number: one.number,
            submittedOn: one.submittedOn ?? '',
            dueOn: one.dueOn ?? '',
            grantedOn: one.grantedOn ?? '',
            limitDays: one.limitDays === null ? '' : String(one.limitDays),
          }))}
          blank={{ kind: 'initiation', state: 'todo' }}
          columns={[
            {
              key: 'kind',
              label: words.kind,
              type: 'text',
              required: true,
              options: choices(APPROVAL_KINDS, words.approvals),
            },
            {
              key: 'state',
              label: words.state,
              type: 'text',
              required: true,
              options: choices(APPROVAL_STATES, words.approvalStates),
            },
            { key: 'body', label: words.body, type: 'text', maxLength: 120 },
            { key: 'number', label: words.number, type: 'text', maxLength: 80 },
            { key: 'submittedOn', label: words.submittedOn, type: 'date' },
            { key: 'limitDays', label: words.limitDays, type: 'number', width: '72px' },
            { key: 'dueOn', label: words.dueOn, type: 'date' },
            { key: 'grantedOn', label: words.grantedOn, type: 'date' },
          ]}
          onSave={rows => void save(toItems(rows))}
          onClose={close}
        />
      ) : null}
    </Sheet>
  )
}
