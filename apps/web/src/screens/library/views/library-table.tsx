import type { LibrarySummary } from '@lantu/model/api/library/library'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { undoLibraryEdit } from '../../../api/library.ts'
import { MOST_PRINTED } from '../../../hooks/printing.ts'
import { useChange } from '../../../hooks/use-change.ts'
import { useKeys } from '../../../hooks/use-keys.ts'
import { useNarrow } from '../../../hooks/use-narrow.ts'
import { useSight } from '../../../hooks/use-sight.ts'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit } from '../../../lib/money.ts'
import { PrintNote } from '../../../parts/more-rows.tsx'
import { SheetNumber } from '../../../parts/sheet-number.tsx'
import { Empty, Failed, Loading } from '../../../parts/states.tsx'
import { BulkDialog } from '../dialogs/bulk-dialog.tsx'
import { ProjectRules } from '../project/project-light.tsx'
import { useLibrarySearch } from '../use-library-search.ts'
import { ColumnChoice } from './column-choice.tsx'
import type { LibraryColumn } from './library-columns.tsx'
import { LibraryFrame } from './library-frame.tsx'
import { BulkBar } from './library-table-head.tsx'
import { useChosenRows } from './use-chosen-rows.ts'
import { useColumns } from './use-columns.ts'
import { useRowInHand } from './use-row-in-hand.ts'
import { useRows } from './use-rows.ts'

const ROW = 44
const NARROW_ROW = 88

/** The order that a touch on a column's head asks for: a second one turns it round, and amounts begin with the largest. */
function nextOrder(column: LibraryColumn, sort: string, descending: boolean): string {
  const first = column.right ? '-' : ''
  return `${sort === column.sort ? (descending ? '' : '-') : first}${column.sort}`
}

/** The library as a table: only the rows in sight are drawn, so that ten thousand scroll like ten. */
export function LibraryTable({ summary }: { summary: LibrarySummary }) {
  const { t, language } = useText()
  const words = t.area.library
  const navigate = useNavigate()
  const { change } = useChange()
  const { query, sort, descending, filtered, set } = useLibrarySearch()
  const { keys, columns, show } = useColumns()
  const [bulk, setBulk] = useState(false)
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const narrow = useNarrow()
  const height = narrow ? NARROW_ROW : ROW
  const sight = useSight(box, height)
  const { pages, rows, total } = useRows(query, sight.to)
  const asked = JSON.stringify(query)
  const { chosen, gathering, toggle, chooseAll, chooseNone } = useChosenRows(pages, asked)
  const { at, setAt, go } = useRowInHand(box, { asked, total, height })

  const open = (id: string | undefined) => {
    if (id) void navigate({ to: '/projects/$id', params: { id } })
  }
  const undo = () => void change(() => undoLibraryEdit(), words.undone)
  useKeys({
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    j: () => go(1),
    k: () => go(-1),
    PageDown: () => go(sight.rows - 1),
    PageUp: () => go(1 - sight.rows),
    Home: () => go(-total),
    End: () => go(total),
    Enter: () => open(rows[at]?.id),
    x: () => toggle(rows[at]?.id),
    e: () => {
      if (chosen.size) setBulk(true)
    },
    u: undo,
  })
  if (pages.isError) return <Failed error={pages.error} retry={() => void pages.refetch()} />
  if (pages.isPending) return <Loading />
  const all = total > 0 && chosen.size === total
  const onAll = all ? chooseNone : () => void chooseAll()
  return (
    <section className="sheet lib">
      <div className="fig">
        <SheetNumber of="table" />
        <h2>{words.library}</h2>
        <span className="more">
          <span className="cap">
            {words.found(total, summary.projects)} · {moneyUnit(language)}
          </span>
          {'　'}
          <ColumnChoice shown={keys} onChange={show} />
        </span>
      </div>
      <BulkBar
        selected={chosen.size}
        total={total}
        gathering={gathering}
        onEdit={() => setBulk(true)}
        onAll={all ? undefined : onAll}
        onNone={chooseNone}
      />
      {total === 0 ? (
        <NothingFound filtered={filtered} />
      ) : (
        <LibraryFrame
          frame={setBox}
          rows={rows}
          total={total}
          sight={sight}
          at={at}
          chosen={chosen}
          columns={columns}
          height={height}
          narrow={narrow}
          head={{ sort, descending, all, gathering, onAll, onSort: column => set({ sort: nextOrder(column, sort, descending) }) }}
          onPoint={setAt}
          onToggle={toggle}
        />
      )}
      {total > Math.min(rows.length, MOST_PRINTED) ? <PrintNote printed={Math.min(rows.length, MOST_PRINTED)} total={total} /> : null}
      <ProjectRules />
      <BulkDialog
        open={bulk}
        ids={[...chosen]}
        summary={summary}
        onClose={() => setBulk(false)}
        onDone={() => {
          setBulk(false)
          chooseNone()
        }}
      />
    </section>
  )
}

/** Nothing fits the filters, or nothing has been read into the library yet. */
function NothingFound({ filtered }: { filtered: boolean }) {
  const { t } = useText()
  if (filtered) return <Empty>{t.noMatch}</Empty>
  return (
    <Empty to="/review" action={t.goReview}>
      {t.area.library.noProjects}
    </Empty>
  )
}
