import { type ReactNode, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { formatNumber } from '../lib/numbers.ts'

/** The first rows of a long list, and the button for the next ones: ten thousand at once would hold the page up. */
export function useFirstRows<T>(all: readonly T[], step = 500): { rows: readonly T[]; more: ReactNode } {
  const { t } = useText()
  const [count, setCount] = useState(step)
  const left = all.length - count
  return {
    rows: left > 0 ? all.slice(0, count) : all,
    more:
      left > 0 ? (
        <p className="morerows">
          <button className="btn sm" type="button" onClick={() => setCount(count + step)}>
            {t.showMore(formatNumber(Math.min(step, left)), formatNumber(all.length))}
          </button>
        </p>
      ) : null,
  }
}

interface Pages {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => Promise<unknown>
}

/** How much of a list that comes page by page is shown, and the button for the next page; nothing where it is whole. */
export function MorePages({ pages, shown, total }: { pages: Pages; shown: number; total: number }) {
  const { t } = useText()
  if (!pages.hasNextPage) return null
  return (
    <p className="morerows">
      <button className="btn sm" type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {t.showNext(formatNumber(shown), formatNumber(total))}
      </button>
    </p>
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
