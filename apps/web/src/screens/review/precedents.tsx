import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useQuery } from '@tanstack/react-query'
import { precedentQuery } from '../../api/review.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'

/** How those that were read in the same way have been decided: what a reviewer goes by before he accepts the rest at once. */
export function Precedents({ one }: { one: RegisteredStatement }) {
  const { t } = useText()
  const words = t.area.review
  const precedent = useQuery(precedentQuery(one))
  if (!precedent.data) return null
  const { accepted, corrected, rejected } = precedent.data
  const decided = accepted + corrected + rejected
  return (
    <div className="prec">
      <p className="cap">{words.precedent}</p>
      {decided === 0 ? (
        <p>{words.noPrecedent}</p>
      ) : (
        <p>
          {words.precedentOf(formatNumber(decided), formatNumber(accepted))}
          {corrected + rejected > 0 ? (
            <span className="warm">
              {t.sign.comma}
              {words.precedentOther(formatNumber(corrected), formatNumber(rejected))}
            </span>
          ) : null}
        </p>
      )}
    </div>
  )
}
