import type { DrawnTarget } from '@lantu/model/api/plan-system'
import { Link } from '@tanstack/react-router'
import { unitTyped } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { Terms } from '../amendments/terms.tsx'

interface Props {
  target: DrawnTarget
  /** With what it is picked; undefined where it is not. */
  value: string | undefined
  onPick: (value: string | undefined) => void
}

/** A target above, what was reached, what the year then asks for, and the rule behind it. */
export function DrawnRow({ target, value, onPick }: Props) {
  const words = useText().t.area.plans
  return (
    <tr>
      <td className="lead">
        <Link to="/indicators/$id" params={{ id: target.indicatorId }}>
          {target.name}
        </Link>
      </td>
      <td className="r">
        <Terms terms={target.above} />
      </td>
      <td className="r">
        {target.last ? (
          <>
            <span className="n">{formatNumber(target.last.value)}</span> <span className="cap">{target.last.year}</span>
          </>
        ) : (
          <span className="dim">—</span>
        )}
      </td>
      <td className="r n">{target.planned ? formatNumber(target.planned) : <span className="dim">—</span>}</td>
      <td className="r">
        <Suggested target={target} value={value} onPick={onPick} />
      </td>
      <td className="cap">{words.rules[target.rule]}</td>
    </tr>
  )
}

/** The suggested value, to be ticked as it is or typed over; where there is none, why. */
function Suggested({ target, value, onPick }: Props) {
  const { t, language } = useText()
  const words = t.area.plans
  const { suggested } = target
  if (target.present) return <span className="cap">{words.hasTarget}</span>
  if (!suggested) return <span className="dim">{words.noDraft}</span>
  return (
    <label className="pickone">
      <input
        type="checkbox"
        aria-label={`${t.accept} ${target.name}`}
        checked={value !== undefined}
        onChange={event => onPick(event.target.checked ? suggested.value[0] : undefined)}
      />
      <input
        aria-label={`${target.name}${t.sign.comma}${words.suggested}`}
        inputMode="decimal"
        value={value ?? suggested.value[0] ?? ''}
        onChange={event => onPick(event.target.value)}
      />
      <u>{unitTyped(suggested.unit, language)}</u>
    </label>
  )
}
