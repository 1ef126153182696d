import type { ValueCell, ValueSeries } from '@lantu/model/api/values/values'
import { isMissingReason, MISSING_REASONS } from '@lantu/model/typed/read-value'
import { labelOfPeriod } from '@lantu/model/wording/period'
import { unitTyped } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { SourceMark } from '../../parts/source-mark.tsx'
import type { Checked, Draft } from './drafts.ts'
import { useMeasureName } from './use-measure-name.ts'

interface Props {
  series: ValueSeries
  cell: ValueCell
  draft: Draft | undefined
  checked: Checked | undefined
  onChange: (draft: Draft | undefined) => void
  /** Back to the cell itself. */
  onBack: () => void
}

/** All that is known of the cell in hand: its versions with their sources, its parts, and the reason where there is no value. */
export function CellPanel({ series, cell, draft, checked, onChange, onBack }: Props) {
  const { t, language } = useText()
  const measureName = useMeasureName()
  const said = checked?.problem ?? checked?.warning
  return (
    <section className="sheet vcell" aria-live="polite" onKeyDown={event => event.key === 'Escape' && onBack()}>
      <div className="fig">
        <h2>
          {series.name}
          <span className="cap">
            {[measureName(series), labelOfPeriod(cell.period, language), unitTyped(series.unit, language)]
              .filter(Boolean)
              .join(t.sign.comma)}
          </span>
        </h2>
      </div>
      {said ? (
        <p className="vsaid" data-bad={checked?.problem ? true : undefined} role={checked?.problem ? 'alert' : undefined}>
          {said[language]}
        </p>
      ) : null}
      <div className="vparts">
        <Versions cell={cell} />
        {series.formula ? (
          <p className="cap vformula">{series.formula}</p>
        ) : (
          <MissingAndParts cell={cell} draft={draft} onChange={onChange} />
        )}
      </div>
    </section>
  )
}

/** Every value of the cell with its source: the first counts. */
function Versions({ cell }: { cell: ValueCell }) {
  const { language, t } = useText()
  const words = t.area.values
  return (
    <ul className="rows">
      {cell.versions.length === 0 ? <li className="cap">{words.noVersion}</li> : null}
      {cell.versions.map((version, i) => (
        <li key={version.id}>
          <span>
            <b className="n">
              {version.value === null
                ? version.missing && isMissingReason(version.missing)
                  ? MISSING_REASONS[version.missing][language]
                  : '—'
                : formatNumber(version.value)}
            </b>{' '}
            {version.numerator && version.denominator ? (
              <span className="cap n">
                {formatNumber(version.numerator)} / {formatNumber(version.denominator)}
              </span>
            ) : null}
          </span>
          <span className="cap">
            {i === 0 ? `${words.counts} · ` : ''}
            {version.statementId === null ? words.vintage[version.vintage] : words.sentence}{' '}
            <SourceMark
              source={{
                documentId: version.documentId,
                documentTitle: '',
                at: version.at,
                quote: version.quote,
                enteredBy: version.enteredBy ?? undefined,
                sourceNote: version.sourceNote,
                recordedAt: version.recordedAt,
              }}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Why there is no value, or the two numbers that a share is made of. */
function MissingAndParts({ cell, draft, onChange }: Pick<Props, 'cell' | 'draft' | 'onChange'>) {
  const { language, t } = useText()
  const words = t.area.values
  const first = cell.versions.find(version => version.statementId === null)
  const part = (name: 'numerator' | 'denominator', label: string) => (
    <label>
      <span>{label}</span>
      <input
        value={draft?.[name] ?? (draft ? '' : (first?.[name] ?? ''))}
        inputMode="decimal"
        onChange={event =>
          onChange({
            text: draft?.text ?? '',
            numerator: draft?.numerator ?? first?.numerator ?? undefined,
            denominator: draft?.denominator ?? first?.denominator ?? undefined,
            [name]: event.target.value,
          })
        }
      />
    </label>
  )
  return (
    <div className="vform">
      <label>
        <span>{words.missingReason}</span>
        <select value="" onChange={event => onChange({ text: event.target.value })}>
          <option value="">{words.chooseReason}</option>
          {Object.entries(MISSING_REASONS).map(([code, name]) => (
            <option key={code} value={name[language]}>
              {name[language]}
            </option>
          ))}
        </select>
      </label>
      {part('numerator', words.numerator)}
      {part('denominator', words.denominator)}
    </div>
  )
}
