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
