import type { PathYear } from '@lantu/model/api/lights/paths'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber, roundTo } from '../../lib/numbers.ts'
import { isNumber, type useTypedYears } from './use-typed-years.ts'

/** What the column of values holds. */
export interface YearColumn {
  /** What a value is called: due, a bound or a rate. */
  readonly what: string
  readonly digits: number
  /** Beside it there is a column of steps. */
  readonly steps: boolean
}

/** One year of the path: its value, the step to it, where it comes from, and its lock. */
export function YearRow({
  indicatorId,
  of: { year, step, from },
  column,
  shown,
  editable,
  typed,
  onLock,
}: {
  indicatorId: string
  of: PathYear
  column: YearColumn
  shown: string
  editable: boolean
  typed: ReturnType<typeof useTypedYears>
  /** With the value that it is held at; null lets it go. */
  onLock: (value: string | null) => void
}) {
  const words = useText().t.area.paths
  const text = typed.textOf(year)
  const wrong = text !== undefined && !isNumber(text)
  return (
    <tr className={from === 'hand' ? 'held' : ''}>
      <td className="n">{year}</td>
      <td className="r">
        <input
          className="n"
          inputMode="decimal"
          value={text ?? shown}
          disabled={!editable}
          aria-label={`${year} ${column.what}`}
          aria-invalid={wrong || undefined}
          title={wrong ? words.notNumber : undefined}
          onFocus={event => event.currentTarget.select()}
          onChange={event => typed.type(year, event.target.value)}
          onBlur={typed.confirm}
          onKeyDown={typed.onKey}
        />
      </td>
      {column.steps ? <td className="r n dim step">{step === null ? '' : formatNumber(roundTo(step, column.digits))}</td> : null}
      <td className="cap">
        {from === 'agreed' ? (
          <Link to="/breakdown/$id" params={{ id: indicatorId }} search={(old: object) => old}>
            {words.fromOf.agreed}
          </Link>
        ) : (
          words.fromOf[from]
        )}
      </td>
      <td className="r">
        {editable ? <Lock year={year} held={from === 'hand'} onPress={() => onLock(from === 'hand' ? null : shown)} /> : null}
      </td>
    </tr>
  )
}

function Lock({ year, held, onPress }: { year: number; held: boolean; onPress: () => void }) {
  const words = useText().t.area.paths
  return (
    <button
      type="button"
      className="pe-lock"
      aria-pressed={held}
      aria-label={held ? words.unlock(year) : words.lock(year)}
      title={held ? words.unlock(year) : words.lock(year)}
      onClick={onPress}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M3 7h10v7H3z" fill={held ? 'currentColor' : 'none'} stroke="currentColor" />
        <path d={held ? 'M5 7V5a3 3 0 0 1 6 0v2' : 'M5 7V4.5a3 3 0 0 1 5.8-1'} fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
    </button>
  )
}
