import { makePath, pathAt } from '@lantu/appraisal/paths/target-path'
import type { CurveName, PathTerms } from '@lantu/model/api/lights/paths'
import { useText } from '../../i18n/use-text.ts'
import { roundTo } from '../../lib/numbers.ts'

const USUAL = 2

/** The curve drawn small, so that its name need not be known. */
function Sketch({ curve, bend }: { curve: CurveName; bend: number }) {
  const path = makePath({ time: 0, value: curve === 'growth' ? 1 : 0 }, { time: 1, value: curve === 'growth' ? 6 : 1 }, curve, undefined, {
    bend,
  })
  const [low, high] = curve === 'growth' ? [1, 6] : [0, 1]
  const points = Array.from({ length: 21 }, (_, i) => {
    const share = curve === 'flat' ? 0.75 : (pathAt(path, i / 20) - low) / (high - low)
    return `${(2 + i * 1.8).toFixed(1)},${(22 - share * 20).toFixed(1)}`
  })
  return (
    <svg viewBox="0 0 40 24" width="40" height="24" aria-hidden="true">
      <path d="M2 22h36" className="ax" />
      <polyline points={points.join(' ')} className="s-plan" strokeWidth="2" fill="none" />
    </svg>
  )
}

/** The curves that this target can take, each with its sentence; the bend of those that have one. */
export function CurveChoice({
  curves,
  terms,
  disabled,
  onChange,
}: {
  curves: readonly CurveName[]
  terms: PathTerms
  disabled: boolean
  onChange: (change: Partial<PathTerms>) => void
}) {
  const { t } = useText()
  const words = t.area.paths
  const chosen = terms.curve ?? curves[0]
  const bend = terms.bend ?? USUAL
  const half = chosen === 'front' ? 1 - 0.5 ** bend : 0.5 ** bend
  return (
    <fieldset className="pe-curves" disabled={disabled} aria-label={words.curveTitle}>
      {curves.map(curve => (
        <label key={curve} className={`pe-curve${curve === chosen ? ' on' : ''}`}>
          <input
            type="radio"
            name="curve"
            value={curve}
            checked={curve === chosen}
            onChange={() => onChange({ curve: curve === curves[0] ? null : curve, bend: null })}
          />
          <Sketch curve={curve} bend={curve === chosen ? bend : USUAL} />
          <span>
            <b>
              {words.curve[curve]}
              {curve === curves[0] ? <small>{words.own}</small> : null}
            </b>
            <em>{words.curveSays[curve]}</em>
          </span>
        </label>
      ))}
      {chosen === 'front' || chosen === 'back' ? (
        <div className="pe-bend">
          <label>
            <span>{words.bend}</span>
            <input
              type="range"
              min={1.2}
              max={5}
              step={0.1}
              value={bend}
              aria-valuetext={words.bendSays(`${roundTo(half * 100, 0)}%`)}
              onChange={event => onChange({ curve: chosen, bend: bendOf(event.target.value) })}
            />
          </label>
          <input
            type="number"
            min={1.2}
            max={5}
            step={0.1}
            value={bend}
            aria-label={words.bend}
            onChange={event => onChange({ curve: chosen, bend: bendOf(event.target.value) })}
          />
          <span className="cap">{words.bendSays(`${roundTo(half * 100, 0)}%`)}</span>
        </div>
      ) : null}
    </fieldset>
  )
}

const bendOf = (text: string): number | null => {
  const bend = Math.min(5, Math.max(1.2, Number(text)))
  return Number.isFinite(bend) && text !== '' && bend !== USUAL ? bend : null
}
