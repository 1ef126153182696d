import type { TargetTerms } from '@lantu/model/api/amendments'
import { labelOfPeriod } from '@lantu/model/wording/period'
import { useText } from '../../i18n/use-text.ts'
import { Quantity } from '../../parts/quantity.tsx'

/** A target in one line: value, time, attribute. */
export function Terms({ terms, old, typed }: { terms: TargetTerms | null; old?: boolean; typed?: boolean }) {
  const { t, language } = useText()
  if (!terms) return <span className="dim">—</span>
  return (
    <span className="terms" data-old={old || undefined}>
      <Quantity
        value={terms.value.length === 1 ? terms.value[0] : terms.value}
        unit={terms.unit}
        typed={typed}
        comparator={terms.comparator}
        measure={terms.measure}
        basis={terms.basis ?? undefined}
      />
      <span className="cap">
        {[labelOfPeriod(terms.time, language), terms.attribute ? t[terms.attribute] : ''].filter(Boolean).join(t.sign.comma)}
      </span>
    </span>
  )
}
