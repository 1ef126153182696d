import type { IndicatorAppraisal } from '@lantu/model/api/lights/appraisal'
import { useText } from '../../i18n/use-text.ts'

/** What an indicator is, and what else it is called; nothing where neither is known. */
export function DefinitionSheet({ indicator }: { indicator: IndicatorAppraisal['indicator'] }) {
  const { t } = useText()
  const words = t.area.lights
  if (!indicator.definition && indicator.aliases.length === 0) return null
  return (
    <section className="sheet">
      <div className="fig">
        <h2>{words.definition}</h2>
      </div>
      <div className="pad2 cap">
        {indicator.definition ? <p>{`${indicator.definition}${t.sign.inside(indicator.source)}`}</p> : null}
        {indicator.aliases.length ? <p>{`${t.aliases}${t.sign.colon}${indicator.aliases.join(t.sign.list)}`}</p> : null}
      </div>
    </section>
  )
}
