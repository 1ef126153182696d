import type { ProjectRow, SORTS } from '@lantu/model/api/library/library'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Language } from '../../../i18n/use-text.ts'
import type { Messages } from '../../../i18n/zh.ts'
import { showMoney } from '../../../lib/money.ts'
import { ByWords } from '../../../parts/by-words.tsx'
import { SourceMark } from '../../../parts/source-mark.tsx'
import { PlanBar } from '../plan-bar.tsx'
import { ProjectLight } from '../project/project-light.tsx'

export interface LibraryColumn {
  key: string
  /** Pixels at 1280. */
  width: number
  sort?: (typeof SORTS)[number]
  right?: boolean
  /** Whether it stands in the table until chosen otherwise. */
  shown: boolean
  cell: (row: ProjectRow, t: Messages, language: Language) => ReactNode
}

const text = (value: string) => value || <span className="dim">—</span>
const day = (value: string | null) => (value ? <span className="n">{value}</span> : <span className="dim">—</span>)

/** A mark beside what was guessed from a text and nobody has confirmed. */
export function Guessed({ row, field, t }: { row: Pick<ProjectRow, 'guessed'>; field: string; t: Messages }) {
  return row.guessed.includes(field) ? (
    <span className="guess" title={t.area.library.guessedHint}>
      {t.area.library.guessedMark}
    </span>
  ) : null
}

export const COLUMNS: readonly LibraryColumn[] = [
  { key: 'light', width: 84, sort: 'light', shown: true, cell: row => <ProjectLight project={row} /> },
  {
    key: 'name',
    width: 210,
    sort: 'name',
    shown: true,
    cell: row => (
      <Link to="/projects/$id" params={{ id: row.id }} className="nm">
        <ByWords>{row.name}</ByWords>
      </Link>
    ),
  },
  {
    key: 'mentions',
    width: 66,
    shown: true,
    cell: row => (row.source ? <SourceMark source={row.source} /> : <span className="dim">—</span>),
  },
  {
    key: 'stage',
    width: 94,
    sort: 'stage',
    shown: true,
    cell: (row, t) => (
      <>
        {t.stage[row.stage]} <Guessed row={row} field="stage" t={t} />
      </>
    ),
  },
  {
    key: 'jurisdictionId',
    width: 84,
    sort: 'place',
    shown: true,
    cell: (row, t) => (
      <>
        {text(row.placeName)} <Guessed row={row} field="jurisdictionId" t={t} />
      </>
    ),
  },
  { key: 'leadId', width: 138, sort: 'lead', shown: true, cell: row => text(row.lead) },
  {
    key: 'investment',
    width: 76,
    sort: 'investment',
    right: true,
    shown: true,
    cell: (row, _t, language) => <span className="n">{showMoney(row.investment, language, 1)}</span>,
  },
  {
    key: 'yearPlan',
    width: 68,
    sort: 'yearPlan',
    right: true,
    shown: true,
    cell: (row, _t, language) => <span className="n">{showMoney(row.yearPlan, language, 1)}</span>,
  },
  {
    key: 'yearDone',
    width: 68,
    sort: 'yearDone',
    right: true,
    shown: true,
    cell: (row, _t, language) => <b className="n">{showMoney(row.yearDone, language)}</b>,
  },
  { key: 'share', width: 120, shown: true, cell: row => <PlanBar project={row} /> },
  {
    key: 'next',
    width: 168,
    sort: 'late',
    shown: true,
    cell: (row, t) =>
      row.next ? (
        <span className={row.late > 0 ? 'warm b' : undefined} title={row.late > 0 ? t.area.library.lateBy(row.late) : undefined}>
          {row.next.name}　<span className="n">{row.next.on.slice(0, 7)}</span>
        </span>
      ) : (
        <span className="dim">—</span>
      ),
  },
  { key: 'reportedMonth', width: 84, right: true, shown: false, cell: row => day(row.reportedMonth) },
  { key: 'serial', width: 104, sort: 'serial', shown: false, cell: row => text(row.serial) },
  { key: 'code', width: 210, shown: false, cell: row => <span className="n">{text(row.code)}</span> },
  { key: 'sector', width: 110, shown: false, cell: (row, t) => text(row.sector ? (t.area.library.sectors[row.sector] ?? '') : '') },
  { key: 'level', width: 76, shown: false, cell: (row, t) => text(t.area.library.levels[row.level] ?? '') },
  { key: 'leader', width: 110, shown: false, cell: row => text(row.leader) },
  { key: 'owner', width: 160, shown: false, cell: row => text(row.owner) },
  { key: 'quantity', width: 130, shown: false, cell: row => text(row.quantity) },
  {
    key: 'progress',
    width: 84,
    sort: 'progress',
    right: true,
    shown: false,
    cell: row => (row.progress ? <span className="n">{Number(row.progress)}%</span> : <span className="dim">—</span>),
  },
  { key: 'startsOn', width: 104, sort: 'startsOn', shown: false, cell: row => day(row.startsOn) },
  { key: 'endsOn', width: 104, sort: 'endsOn', shown: false, cell: row => day(row.endsOn) },
  {
    key: 'late',
    width: 84,
    sort: 'late',
    right: true,
    shown: false,
    cell: (row, t) => (row.late ? <span className="warm n">{t.area.library.days(row.late)}</span> : <span className="dim">—</span>),
  },
]

const REMEMBERED = 'lantu-library-columns'

export function rememberedColumns(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null')
    if (Array.isArray(kept) && kept.every(one => typeof one === 'string') && kept.includes('name')) return kept
  } catch {
    // none kept, or the browser keeps none
  }
  return COLUMNS.filter(column => column.shown).map(column => column.key)
}

export function rememberColumns(keys: readonly string[]): void {
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify(keys))
  } catch {
    // then the choice lasts for the page
  }
}
