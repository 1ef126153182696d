import type { PresetRules, RuleBook } from '@lantu/model/api/lights/light-rules'
import { useText } from '../../i18n/use-text.ts'
import { showDay } from '../../wording/show-moment.ts'

/** Known practices to begin with, each with whose it is and what its source leaves open. */
export function Presets({
  presets,
  chosen,
  pick,
}: {
  presets: readonly PresetRules[]
  chosen: string
  pick: (preset: PresetRules) => void
}) {
  const { t, language } = useText()
  const words = t.area.lights
  return (
    <section className="sheet">
      <div className="fig">
        <h2>{words.presets}</h2>
      </div>
      <ul className="rl-presets">
        {presets.map(preset => (
          <li key={preset.key}>
            <label>
              <input type="radio" name="preset" checked={chosen === preset.key} onChange={() => pick(preset)} />
              <b>{preset.name[language]}</b>
              <span className="cap">{preset.source[language]}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The lists that this scope has and had; what was replaced stays. */
export function RuleHistory({ book }: { book: RuleBook }) {
  const { t } = useText()
  const words = t.area.lights
  return (
    <section className="sheet">
      <div className="fig">
        <h2>{words.history}</h2>
      </div>
      <ul className="rows">
        {book.sets.length === 0 ? <li className="cap">{words.noHistory}</li> : null}
        {book.sets.map(set => (
          <li key={set.id} className={set.living ? '' : 'dim'}>
            <span>
              {set.name} <span className="cap">{words.version(set.version)}</span>
              <span className="cap" style={{ display: 'block' }}>
                {set.recordedBy} {showDay(set.recordedAt)}
              </span>
            </span>
            <span className="cap nw">
              {words.historyRow(set.validFrom, set.validTo)}
              {set.living ? '' : `${t.sign.comma}${words.replaced}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
