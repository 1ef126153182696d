import { useText } from '../i18n/use-text.ts'

/**
 * 图 1, 表 2: the number of a sheet on its page. The style sheet counts, so that a sheet which is not shown leaves no gap, and nobody
 * numbers by hand.
 */
export function SheetNumber({ of }: { of: 'figure' | 'table' }) {
  const { t } = useText()
  return <span className="no" data-of={of} data-word={t[of]} />
}
