import type { IndicatorAppraisal } from '@lantu/model/api/lights/appraisal'
import { printedInUnit, unitWords } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { SheetNumber } from '../../parts/sheet-number.tsx'

/** The targets that amendments have replaced. */
export function EarlierTargets({ earlier }: { earlier: IndicatorAppraisal['earlier'] }) {
  const { t, language } = useText()
  const words = t.area.lights
  if (earlier.length === 0) return null
  return (
    <section className="sheet">
      <div className="fig">
        <SheetNumber of="table" />
        <h2>{words.earlier}</h2>
      </div>
      <ul className="rows">
        {earlier.map(old => {
          const shown = printedInUnit(String(old.value), old.unit, language)
          return <li key={old.until}>{words.earlierUntil(`${shown} ${unitWords(old.unit, language, shown)}`, old.until, old.amendment)}</li>
        })}
      </ul>
    </section>
  )
}
