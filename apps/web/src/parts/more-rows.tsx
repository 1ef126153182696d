import { type ReactNode, useState } from 'react'
import { fetchUpTo, type PagedList } from '../api/pages.ts'
import { MOST_PRINTED, useDrawn, useFill } from '../hooks/printing.ts'
import { useText } from '../i18n/use-text.ts'
import { formatNumber } from '../lib/numbers.ts'

/** On paper, of a list that goes on: how many of its rows are printed, and of how many where that is known. */
export function PrintNote({ printed, total }: { printed: number; total?: number | undefined }) {
  const { t } = useText()
  return <p className="printnote">{t.printedOf(formatNumber(printed), total === undefined ? undefined : formatNumber(total))}</p>
}

/** The first rows of a long list, and the button for the next ones: ten thousand at once would hold the page up. Paper has them all. */
export function useFirstRows<T>(all: readonly T[], step = 500): { rows: readonly T[]; more: ReactNode } {
  const { t } = useText()
  const [count, setCount] = useState(step)
  const shown = useDrawn(count)
  const left = all.length - shown
  return {
    rows: left > 0 ? all.slice(0, shown) : all,
    more:
      left > 0 ? (
        <div className="morerows">
          <button className="btn sm" type="button" onClick={() => setCount(count + step)}>
            {t.showMore(formatNumber(Math.min(step, left)), formatNumber(all.length))}
          </button>
          <PrintNote printed={shown} total={all.length} />
        </div>
      ) : null,
  }
}

/** How much of a list that comes page by page is shown, and the button for the next page; nothing where it is whole. */
export function MorePages({ pages, shown, total }: { pages: PagedList; shown: number; total?: number | undefined }) {
  const { t } = useText()
  useFill(pages.hasNextPage && shown < MOST_PRINTED ? () => fetchUpTo(pages, MOST_PRINTED) : undefined)
  if (!pages.hasNextPage) return null
  return (
    <div className="morerows">
      <button className="btn sm" type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {total === undefined ? t.showNextOf(formatNumber(shown)) : t.showNext(formatNumber(shown), formatNumber(total))}
      </button>
      <PrintNote printed={shown} total={total} />
    </div>
  )
}

/** Says that a list ends before what there is, and how to see the rest. */
export function CutNote({ shown, total, rest }: { shown: number; total: number; rest: string }) {
  const { t } = useText()
  return shown < total ? <p className="foot cap">{t.cutAt(formatNumber(shown), formatNumber(total), rest)}</p> : null
}

/** Of a history, only the latest are listed: said where there may be more. */
export function LatestOnly({ shown, most }: { shown: number; most: number }) {
  const { t } = useText()
  return shown >= most ? <p className="foot cap">{t.latestOnly(formatNumber(most))}</p> : null
}
