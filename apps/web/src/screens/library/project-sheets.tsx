import {
  APPROVAL_KINDS,
  APPROVAL_STATES,
  type Approval,
  type Listing,
  type Milestone,
  MONEY_KINDS,
  MONEY_SOURCES,
  type MoneyLine,
  type MonthReport,
  type ProjectDetail,
} from '@lantu/model/api/library'
import { addDecimals } from '@lantu/model/decimal'
import { type ReactNode, useState } from 'react'
import { setProjectList } from '../../api/library.ts'
import { useText } from '../../i18n/use-text.ts'
import { moneyUnit, showMoney, wanOf, yuanOf } from '../../lib/money.ts'
import { useChange } from '../../lib/use-change.ts'
import { SourceMark } from '../../parts/source-mark.tsx'
import { type Draft, RowEditor } from './row-editor.tsx'

interface Of {
  project: ProjectDetail
}

/** A sheet of the project's page with its table and, where it can be changed, the way to change it. */
function Sheet({
  title,
  more,
  onEdit,
  screenOnly,
  children,
}: {
  title: string
  more?: ReactNode
  onEdit?: () => void
  screenOnly?: boolean
  children: ReactNode
}) {
  const { t } = useText()
  return (
    <section className={screenOnly ? 'sheet noprint' : 'sheet'}>
      <div className="fig">
        <h2>{title}</h2>
        <span className="more">
          {more ? <span className="cap">{more}　</span> : null}
          {onEdit ? (
            <button type="button" className="plain noprint" onClick={onEdit}>
              {t.area.library.edit}
            </button>
          ) : null}
        </span>
      </div>
      {children}
    </section>
  )
}

function Rows({ head, children, none }: { head: readonly string[]; children: ReactNode; none: boolean }) {
  const { t } = useText()
  if (none) return <p className="foot cap">{t.area.library.empty}</p>
  return (
    <div className="tscroll" data-scroll>
      <table className="list">
        <thead>
          <tr>
            {head.map(name => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

const orNull = (value: string | undefined) => (value ? value : null)

export function MilestoneSheet({ project }: Of) {
  const { t } = useText()
  const words = t.area.library
  const { busy, change } = useChange()
  const [editing, setEditing] = useState(false)
  const save = async (rows: Draft[]) => {
    const items = rows
      .filter(row => row.name)
      .map(row => ({
        name: row.name,
        baselineOn: orNull(row.baselineOn),
        plannedOn: row.plannedOn,
        doneOn: orNull(row.doneOn),
        reason: row.reason ?? '',
      })) as Milestone[]
    if (await change(() => setProjectList('milestones', project.id, project.version, items), words.saved)) setEditing(false)
  }
  const slip = (name: string) => project.slips.find(one => one.what === name)
  return (
    <Sheet title={words.milestones} onEdit={() => setEditing(true)}>
      <Rows
        head={[words.milestones, words.baseline, words.plannedOn, words.doneOn, words.howLong, words.reason]}
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
              <td className={late ? 'n warm' : 'n dim'}>{late ? words.days(late.days) : '—'}</td>
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
          onSave={rows => void save(rows)}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </Sheet>
  )
}

export function ApprovalSheet({ project }: Of) {
  const { t } = useText()
  const words = t.area.library
  const { busy, change } = useChange()
  const [editing, setEditing] = useState(false)
  const save = async (rows: Draft[]) => {
    const items = rows
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
    if (await change(() => setProjectList('approvals', project.id, project.version, items), words.saved)) setEditing(false)
  }
  return (
    <Sheet title={words.approvalsTitle} onEdit={() => setEditing(true)}>
      <Rows
        head={[words.kind, words.state, words.body, words.number, words.submittedOn, words.limitDays, words.dueOn, words.grantedOn]}
        none={!project.approvals.length}
      >
        {project.approvals.map(one => (
          <tr key={one.kind}>
            <td className="lead">{words.approvals[one.kind]}</td>
            <td className={one.state === 'refused' ? 'warm nw' : 'nw'}>{words.approvalStates[one.state]}</td>
            <td>{one.body}</td>
            <td>{one.number}</td>
            <td className="n">{one.submittedOn ?? '—'}</td>
            <td className="n">{one.limitDays ?? '—'}</td>
            <td className="n">{one.dueOn ?? '—'}</td>
            <td className="n">{one.grantedOn ?? '—'}</td>
          </tr>
        ))}
      </Rows>
      {editing ? (
        <RowEditor<Approval>
          title={words.approvalsTitle}
          busy={busy}
          rows={project.approvals.map(one => ({
            ...one,
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
              options: APPROVAL_KINDS.map(kind => [kind, words.approvals[kind] ?? kind]),
            },
            {
              key: 'state',
              label: words.state,
              type: 'text',
              required: true,
              options: APPROVAL_STATES.map(state => [state, words.approvalStates[state] ?? state]),
            },
            { key: 'body', label: words.body, type: 'text', maxLength: 120 },
            { key: 'number', label: words.number, type: 'text', maxLength: 80 },
            { key: 'submittedOn', label: words.submittedOn, type: 'date' },
            { key: 'limitDays', label: words.limitDays, type: 'number', width: '72px' },
            { key: 'dueOn', label: words.dueOn, type: 'date' },
            { key: 'grantedOn', label: words.grantedOn, type: 'date' },
          ]}
          onSave={rows => void save(rows)}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </Sheet>
  )
}

export function MoneySheet({ project }: Of) {
  const { t, language } = useText()
  const words = t.area.library
  const { busy, change } = useChange()
  const [editing, setEditing] = useState(false)
  const years = [...new Set(project.money.map(line => line.year))]
  const sum = (year: number, kind: string, source?: string) => {
    const found = project.money
      .filter(line => line.year === year && line.kind === kind && (!source || line.source === source))
      .map(line => line.amount)
    return found.length ? addDecimals(found) : null
  }
  const save = async (rows: Draft[]) => {
    const items = rows
      .filter(row => row.amount)
      .map(row => ({ year: Number(row.year), source: row.source, kind: row.kind, amount: yuanOf(row.amount ?? '') ?? '0' })) as MoneyLine[]
    if (await change(() => setProjectList('money', project.id, project.version, items), words.saved)) setEditing(false)
  }
  return (
    <Sheet title={words.moneyTitle} more={moneyUnit(language)} onEdit={() => setEditing(true)}>
      <Rows head={[words.year, words.source, ...MONEY_KINDS.map(kind => words.moneyKinds[kind] ?? kind)]} none={!project.money.length}>
        {years.flatMap(year => [
          ...MONEY_SOURCES.filter(source => project.money.some(line => line.year === year && line.source === source)).map(
            (source, index) => (
              <tr key={`${year}${source}`}>
                <td className="n">{index === 0 ? year : ''}</td>
                <td>{words.sources[source]}</td>
                {MONEY_KINDS.map(kind => (
                  <td key={kind} className="n">
                    {showMoney(sum(year, kind, source), language)}
                  </td>
                ))}
              </tr>
            ),
          ),
          <tr key={`${year}sum`} className="sum">
            <td />
            <td>{words.total}</td>
            {MONEY_KINDS.map(kind => (
              <td key={kind} className="n b">
                {showMoney(sum(year, kind), language)}
              </td>
            ))}
          </tr>,
        ])}
      </Rows>
      {editing ? (
        <RowEditor<MoneyLine>
          title={words.moneyTitle}
          busy={busy}
          rows={project.money.map(line => ({ year: String(line.year), source: line.source, kind: line.kind, amount: wanOf(line.amount) }))}
          blank={{ year: String(new Date().getFullYear()), source: 'city', kind: 'plan', amount: '' }}
          columns={[
            { key: 'year', label: words.year, type: 'number', required: true, width: '90px' },
            {
              key: 'source',
              label: words.source,
              type: 'text',
              required: true,
              options: MONEY_SOURCES.map(source => [source, words.sources[source] ?? source]),
            },
            {
              key: 'kind',
              label: words.kind,
              type: 'text',
              required: true,
              options: MONEY_KINDS.map(kind => [kind, words.moneyKinds[kind] ?? kind]),
            },
            { key: 'amount', label: words.amount, type: 'wan', required: true },
          ]}
          onSave={rows => void save(rows)}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </Sheet>
  )
}

export function MonthSheet({ project }: Of) {
  const { t, language } = useText()
  const words = t.area.library
  const { busy, change } = useChange()
  const [editing, setEditing] = useState(false)
  const save = async (rows: Draft[]) => {
    const items = rows
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
    if (await change(() => setProjectList('months', project.id, project.version, items), words.saved)) setEditing(false)
  }
  return (
    <Sheet title={words.months} more={moneyUnit(language)} onEdit={() => setEditing(true)}>
      <Rows
        head={[words.month, words.planned, words.completed, words.fields.progress ?? '', words.note, words.issue]}
        none={!project.months.length}
      >
        {project.months.toReversed().map(one => (
          <tr key={one.month}>
            <td className="n">{one.month}</td>
            <td className="n">{showMoney(one.planned, language)}</td>
            <td className="n b">{showMoney(one.completed, language)}</td>
            <td className="n">{one.progress === null ? '—' : `${Number(one.progress)}%`}</td>
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
          onSave={rows => void save(rows)}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </Sheet>
  )
}

/** The lists that the project stands on: three-year rolling and annual, with the year's goal. */
export function ListingEditor({ project, onClose }: Of & { onClose: () => void }) {
  const { t } = useText()
  const words = t.area.library
  const { busy, change } = useChange()
  const save = async (rows: Draft[]) => {
    const items = rows.filter(row => row.year).map(row => ({ year: Number(row.year), list: row.list, goal: row.goal ?? '' })) as Listing[]
    if (await change(() => setProjectList('listings', project.id, project.version, items), words.saved)) onClose()
  }
  return (
    <RowEditor<Listing>
      title={words.listings}
      busy={busy}
      rows={project.listings.map(one => ({ ...one, year: String(one.year) }))}
      blank={{ year: '', list: 'annual', goal: '' }}
      columns={[
        { key: 'year', label: words.year, type: 'number', required: true, width: '90px' },
        {
          key: 'list',
          label: words.listings,
          type: 'text',
          required: true,
          options: [
            ['rolling', words.lists.rolling ?? ''],
            ['annual', words.lists.annual ?? ''],
          ],
        },
        { key: 'goal', label: words.yearGoal, type: 'text', maxLength: 400 },
      ]}
      onSave={rows => void save(rows)}
      onClose={onClose}
    />
  )
}

export function SentenceSheet({ project }: Of) {
  const { t } = useText()
  const words = t.area.library
  if (!project.sentences.length) return null
  return (
    <Sheet title={words.sentences}>
      <ul className="quotes">
        {project.sentences.map(sentence => (
          <li key={sentence.statementId}>
            <blockquote>{sentence.quote}</blockquote>
            <span className="cap">
              {sentence.planTitle} <SourceMark source={sentence} />
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

export function GateSheet({ project }: Of) {
  const { t } = useText()
  const words = t.area.library
  if (!project.gates.length) return null
  return (
    <Sheet title={words.gates}>
      <ul className="rows">
        {project.gates.map(gate => {
          const missing = gate.checks.filter(check => !check.met)
          return (
            <li key={`${gate.from}${gate.to}${gate.passedOn}`} className="when">
              <span>
                {t.stage[gate.from]} → <b>{t.stage[gate.to]}</b>
                {missing.length ? (
                  <span className="warm">{` ${words.gateMissing}：${missing.map(check => words.gateChecks[check.key]).join('、')}`}</span>
                ) : null}
                {gate.reason ? ` ${words.gateReason}：${gate.reason}` : ''}
              </span>
              <span className="cap">{words.gateBy(gate.passedBy, gate.passedOn)}</span>
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}

export function HistorySheet({
  project,
  bodies,
  places,
}: Of & { bodies: readonly { id: string; name: string }[]; places: readonly { id: string; name: string }[] }) {
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
