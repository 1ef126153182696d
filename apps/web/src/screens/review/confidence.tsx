import { useText } from '../../i18n/use-text.ts'

/** Below this a confidence is shown warm. */
const LOW = 0.7

/** How sure the reader was, as a bar and a number. */
export function Confidence({ value }: { value: number }) {
  const { t } = useText()
  const low = value < LOW
  return (
    <span className="cfw">
      <span className="cfb" title={t.confidence}>
        <i style={{ width: `${value * 100}%` }} className={low ? 'lo' : undefined} />
      </span>
      <span className={low ? 'n cfn warm b' : 'n cfn'}>{value.toFixed(2)}</span>
    </span>
  )
}
