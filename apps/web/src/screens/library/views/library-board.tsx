import { type LibraryStage, STAGES } from '@lantu/model/api/library/kinds'
import type { LibrarySummary, ProjectRow } from '@lantu/model/api/library/library'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useDrawn } from '../../../hooks/printing.ts'
import { useKeys } from '../../../hooks/use-keys.ts'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit, showMoney } from '../../../lib/money.ts'
import { PrintNote } from '../../../parts/more-rows.tsx'
import { Empty, Failed, Loading } from '../../../parts/states.tsx'
import { GateDialog } from '../dialogs/gate-dialog.tsx'
import { PlanBar } from '../plan-bar.tsx'
import { ProjectLight } from '../project/project-light.tsx'
import { useLibrarySearch } from '../use-library-search.ts'
import { Guessed } from './library-columns.tsx'
import { useRows } from './use-rows.ts'

const FIRST = 8
const MORE = 40

function Card({ row, onMove }: { row: ProjectRow; onMove: (row: ProjectRow, step: number) => void }) {
  const { t, language } = useText()
  const navigate = useNavigate()
  const planned = row.stage === 'construction' && row.yearPlan !== null
  return (
    <li
      className="pc"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a card is chosen and moved by keyboard
      tabIndex={0}
      data-card={row.id}
      draggable
      onDragStart={event => event.dataTransfer.setData('text/plain', row.id)}
      onKeyDown={event => {
        if (event.target !== event.currentTarget) return
        if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') onMove(row, event.key === 'ArrowRight' ? 1 : -1)
        else if (event.key === 'Enter') void navigate({ to: '/projects/$id', params: { id: row.id } })
        else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          const other = event.key === 'ArrowDown' ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling
          if (other instanceof HTMLElement) other.focus()
        } else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <p className="pn">
        <Link to="/projects/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      </p>
      <p className="pm">
        <span>
          {row.placeName} <Guessed row={row} field="jurisdictionId" t={t} />
        </span>
        {row.investment === null ? null : (
          <span className="n">
            {showMoney(row.investment, language, 1)}
            <u>{moneyUnit(language)}</u>
          </span>
        )}
      </p>
      {planned ? (
        <div className="pp">
          <PlanBar project={row} />
        </div>
      ) : null}
      <p className="pd">
        <ProjectLight project={row} bare />
        {row.next ? (
          <span className={row.late > 0 ? 'warm b' : undefined}>
            {row.next.name} {row.next.on.slice(0, 7)}
          </span>
        ) : row.actualEnd ? (
          <span>{row.actualEnd.slice(0, 7)}</span>
        ) : null}
        <Guessed row={row} field="stage" t={t} />
      </p>
    </li>
  )
}

function Column({
  stage,
  summary,
  onMove,
  onDrop,
}: {
  stage: LibraryStage
  summary: LibrarySummary
  onMove: (row: ProjectRow, step: number) => void
  onDrop: (id: string, to: LibraryStage) => void
}) {
  const { t, language } = useText()
  const words = t.area.library
  const { query } = useLibrarySearch()
  const [onScreen, setOnScreen] = useState(FIRST)
  const limit = useDrawn(onScreen)
  const [over, setOver] = useState(false)
  const { pages, rows, total } = useRows({ ...query, stage }, limit, onScreen === FIRST ? FIRST : MORE)
  const printed = Math.min(limit, rows.length)
  const sum = summary.stages.find(one => one.stage === stage)
  return (
    <section
      className={`bc bc${STAGES.indexOf(stage)} ${over ? 'over' : ''}`}
      aria-label={t.stage[stage]}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        onDrop(event.dataTransfer.getData('text/plain'), stage)
      }}
    >
      <header>
        <h2>{t.stage[stage]}</h2>
        <span className="n cn">{sum?.projects ?? 0}</span>
        <span className="cap n">
          {showMoney(sum?.investment ?? '0', language, 1)} {moneyUnit(language)}
        </span>
      </header>
      {pages.isError ? <Failed error={pages.error} /> : pages.isPending ? <Loading /> : null}
      <ol>
        {rows.slice(0, limit).map(row => (
          <Card key={row.id} row={row} onMove={onMove} />
        ))}
      </ol>
      {total > limit ? (
        <button type="button" className="plain mo" onClick={() => setOnScreen(limit === FIRST ? MORE : limit + MORE)}>
          {words.more(total - limit)}
        </button>
      ) : null}
      {total > printed ? <PrintNote printed={printed} total={total} /> : null}
    </section>
  )
}

/** The library by stage. A card goes on through its gate: dragged, or chosen and moved with the arrow keys. */
export function LibraryBoard({ summary }: { summary: LibrarySummary }) {
  const [moving, setMoving] = useState<{ id: string; to: LibraryStage }>()
  const { t } = useText()
  const { search, filtered } = useLibrarySearch()
  const board = useRef<HTMLDivElement>(null)
  const shown = search.stage ? STAGES.filter(stage => stage === search.stage) : STAGES
  // the arrows begin somewhere: at the first card
  useKeys({
    ArrowDown: () => board.current?.querySelector<HTMLElement>('.pc')?.focus(),
    j: () => board.current?.querySelector<HTMLElement>('.pc')?.focus(),
  })
  return (
    <>
      <div ref={board} className="board" data-scroll style={shown.length < STAGES.length ? { gridTemplateColumns: '1fr' } : undefined}>
        {shown.map(stage => (
          <Column
            key={stage}
            stage={stage}
            summary={summary}
            onMove={(row, step) => {
              const to = STAGES[STAGES.indexOf(row.stage) + step]
              if (to) setMoving({ id: row.id, to })
            }}
            onDrop={(id, to) => {
              if (id) setMoving({ id, to })
            }}
          />
        ))}
      </div>
      {summary.projects || filtered ? null : (
        <section className="sheet mt2">
          <Empty to="/review" action={t.goReview}>
            {t.area.library.noProjects}
          </Empty>
        </section>
      )}
      {moving ? <GateDialog key={`${moving.id} ${moving.to}`} {...moving} onClose={() => setMoving(undefined)} /> : null}
    </>
  )
}
