import type { ReviewSummary } from '@lantu/model/api/review'
import { useText } from '../../../i18n/use-text.ts'
import { formatNumber } from '../../../lib/numbers.ts'
import type { Search } from '../../../search.ts'
import { EVERY_PLAN } from './filter-of.ts'

/** Of what the numbers of this screen are, and what waits beside it. */
export function Scope({
  search,
  summary,
  plan,
  left,
  filtered,
}: {
  search: Search
  summary: ReviewSummary | undefined
  plan: string
  left: number | undefined
  filtered: boolean
}) {
  const { t } = useText()
  const words = t.area.review
  if (!summary) return null
  // the queue counts at once what the register is asked about a moment later
  const n = formatNumber(left === undefined || filtered ? summary.pending : left)
  const document = summary.chapters.find(one => one.documentId === search.document)?.documentTitle ?? ''
  return (
    <>
      {search.document ? words.ofDocument(document, n) : search.scope === EVERY_PLAN ? words.ofAll(n) : words.ofPlan(plan, n)}
      {summary.elsewhere > 0 && search.scope !== EVERY_PLAN ? `${t.sign.comma}${words.elsewhere(formatNumber(summary.elsewhere))}` : ''}
    </>
  )
}
