import type { LibrarySummary } from '@lantu/model/api/library/library'
import { useNavigate } from '@tanstack/react-router'
import { Popover } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { undoLibraryEdit } from '../../../api/library.ts'
import { closeTo } from '../../../hooks/close-to.ts'
import { useChange } from '../../../hooks/use-change.ts'
import { useKeys } from '../../../hooks/use-keys.ts'
import { useNarrow } from '../../../hooks/use-narrow.ts'
import { useSight } from '../../../hooks/use-sight.ts'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit } from '../../../lib/money.ts'
import { SheetNumber } from '../../../parts/sheet-number.tsx'
import { Empty, Failed, Loading } from '../../../parts/states.tsx'
import { BulkDialog } from '../dialogs/bulk-dialog.tsx'
import { ProjectRules } from '../project/project-light.tsx'
import { useLibrarySearch } from '../use-library-search.ts'
import { COLUMNS, rememberColumns, rememberedColumns } from './library-columns.tsx'
import { LibraryRow } from './library-row.tsx'
import { BulkBar, LibraryHead } from './library-table-head.tsx'
import { useRows } from './use-rows.ts'

const ROW = 44
const NARROW_ROW = 88

function ColumnChoice({ shown, onChange }: { shown: readonly string[]; onChange: (keys: string[]) => void }) {
  const { t } = useText()
  const words = t.area.library
  const own = useRef<HTMLButtonElement>(null)
  const list = (
    <fieldset className="colpick">
      <legend className="sr">{words.columns}</legend>
      {COLUMNS.filter(column => column.key !== 'name').map(column => (
        <label key={column.key}>
          <input
            type="checkbox"
            checked={shown.includes(column.key)}
            onChange={event =>
              onChange(COLUMNS.map(one => one.key).filter(key => (key === column.key ? event.target.checked : shown.includes(key))))
            }
          />
          {words.fields[column.key]}
        </label>
      ))}
    </fieldset>
  )
  return (
    // within the bar, so that the next stop of the Tab key is the first of the list
    <Popover
      trigger="click"
      placement="bottomRight"
      content={list}
      getPopupContainer={button => button.parentElement ?? document.body}
      onOpenChange={open => !open && closeTo(own.current)}
    >
      <button ref={own} type="button" className="plain">
        {words.columns}
      </button>
    </Popover>
  )
}

/** The library as a table: only the rows in sight are drawn, so that ten thousand scroll like ten. */
export function LibraryTable({ summary }: { summary: LibrarySummary }) {
  const { t, language } = useText()
  const words = t.area.library
  const navigate = useNavigate()
  const { change } = useChange()
  const { query, sort, descending, filtered, set } = useLibrarySearch()
  const [keys, setKeys] = useState(rememberedColumns)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState(0)
  const [bulk, setBulk] = useState(false)
  const [gathering, setGathering] = useState(false)
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const narrow = useNarrow()
  const height = narrow ? NARROW_ROW : ROW
  const { from, to, rows: inSight } = useSight(box, height)
  const { pages, rows, total } = useRows(query, to)
  const columns = useMemo(() => COLUMNS.filter(column => keys.includes(column.key)), [keys])

  // another filter begins at the top, with nothing chosen
  const asked = JSON.stringify(query)
  useEffect(() => {
    setSelected(new Set())
    setAt(0)
    box?.scrollTo({ top: 0 })
  }, [asked, box])

  const go = (step: number) => {
    const next = Math.min(total - 1, Math.max(0, at + step))
    setAt(next)
    if (!box) return
    const top = next * height
    if (top < box.scrollTop + height) box.scrollTop = Math.max(0, top - height)
    else if (top + 2 * height > box.scrollTop + box.clientHeight) box.scrollTop = top + 3 * height - box.clientHeight
  }
  const toggle = useCallback((id: string | undefined) => {
    if (!id) return
    setSelected(before => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  /** All that the filter leaves, not only what has been scrolled to. */
  const selectAll = async () => {
    setGathering(true)
    let result = await pages.fetchNextPage({ cancelRefetch: false })
    while (result.hasNextPage && !result.isError) result = await result.fetchNextPage()
    setSelected(new Set((result.data?.pages ?? []).flatMap(page => page.items.map(row => row.id))))
    setGathering(false)
  }
  const open = (id: string | undefined) => {
    if (id) void navigate({ to: '/projects/$id', params: { id } })
  }
  const undo = () => void change(() => undoLibraryEdit(), words.undone)
  useKeys({
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    j: () => go(1),
    k: () => go(-1),
    PageDown: () => go(inSight - 1),
    PageUp: () => go(1 - inSight),
    Home: () => go(-total),
    End: () => go(total),
    Enter: () => open(rows[at]?.id),
    x: () => toggle(rows[at]?.id),
    e: () => {
      if (selected.size) setBulk(true)
    },
    u: undo,
  })
  if (pages.isError) return <Failed error={pages.error} retry={() => void pages.refetch()} />
  if (pages.isPending) return <Loading />
  const shown = rows.slice(from, to)
  const all = total > 0 && selected.size === total
  const order = (column: (typeof COLUMNS)[number]) => {
    if (!column.sort) return
    // a second touch turns it round; amounts begin with the largest
    const first = column.right ? '-' : ''
    const next = sort === column.sort ? (descending ? '' : '-') : first
    set({ sort: `${next}${column.sort}` })
  }
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
          <ColumnChoice
            shown={keys}
            onChange={next => {
              setKeys(next)
              rememberColumns(next)
            }}
          />
        </span>
      </div>
      <BulkBar
        selected={selected.size}
        total={total}
        gathering={gathering}
        onEdit={() => setBulk(true)}
        onAll={all ? undefined : () => void selectAll()}
        onNone={() => setSelected(new Set())}
      />
      {total === 0 ? (
        filtered ? (
          <Empty>{t.noMatch}</Empty>
        ) : (
          <Empty to="/review" action={t.goReview}>
            {words.noProjects}
          </Empty>
        )
      ) : (
        <div ref={setBox} className="vbox" style={{ maxHeight: `max(420px, min(${(total + 1) * height + 20}px, calc(100vh - 300px)))` }}>
          <table
            className="pt"
            aria-rowcount={total + 1}
            style={narrow ? undefined : { minWidth: columns.reduce((sum, column) => sum + column.width, 40) }}
          >
            {narrow ? null : (
              <colgroup>
                <col style={{ width: 40 }} />
                {columns.map(column => (
                  <col key={column.key} style={{ width: column.width }} />
                ))}
              </colgroup>
            )}
            <LibraryHead
              columns={columns}
              sort={sort}
              descending={descending}
              all={all}
              gathering={gathering}
              onAll={() => (all ? setSelected(new Set()) : void selectAll())}
              onSort={order}
            />
            <tbody>
              {from > 0 ? <tr className="gap" aria-hidden="true" style={{ height: from * height }} /> : null}
              {shown.map((row, index) => (
                <LibraryRow
                  key={row.id}
                  row={row}
                  index={from + index}
                  at={from + index === at}
                  selected={selected.has(row.id)}
                  columns={columns}
                  height={height}
                  onPoint={setAt}
                  onToggle={toggle}
                />
              ))}
              {to < total ? (
                <tr className="gap" aria-hidden="true" style={{ height: Math.max(0, total - Math.max(from + shown.length, 0)) * height }} />
              ) : null}
            </tbody>
          </table>
        </div>
      )}
      <ProjectRules />
      <BulkDialog
        open={bulk}
        ids={[...selected]}
        summary={summary}
        onClose={() => setBulk(false)}
        onDone={() => {
          setBulk(false)
          setSelected(new Set())
        }}
      />
    </section>
  )
}
