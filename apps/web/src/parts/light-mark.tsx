import type { LightName } from '@lantu/model/light'
import { useText } from '../i18n/use-text.ts'

/** Names of the lights in the styles. */
export const LIGHT_CLASS = {
  ahead: 'ahead',
  'on-course': 'ok',
  'at-risk': 'risk',
  behind: 'lag',
  'no-data': 'none',
} as const satisfies Record<LightName, string>

const SHAPES = {
  ahead: <path d="M8 1.6 15 14H1Z" fill="currentColor" />,
  'on-course': <circle cx="8" cy="8" r="6" fill="currentColor" />,
  'at-risk': (
    <>
      <path d="M8 1 15 8 8 15 1 8Z" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 1v14L1 8Z" fill="currentColor" />
    </>
  ),
  behind: <path d="M8 14.4 15 2H1Z" fill="currentColor" />,
  'no-data': <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.4 2.15" />,
}

/** The shape alone; `label` says what it is of, and without one it is decoration beside its word. */
export function LightShape({ light, label, x, y, size }: { light: LightName; label?: string; x?: number; y?: number; size?: number }) {
  return (
    <svg
      className={`gl gl-${LIGHT_CLASS[light]}`}
      viewBox="0 0 16 16"
      {...(x === undefined ? {} : { x, y, width: size, height: size })}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {label ? <title>{label}</title> : null}
      {SHAPES[light]}
    </svg>
  )
}

/** Shape and word: what a light looks like wherever it stands. A city's own word comes before ours. */
export function LightMark({ light, word }: { light: LightName; word?: { zh: string; en: string } | undefined }) {
  const { t, language } = useText()
  return (
    <span className={`lt lt-${LIGHT_CLASS[light]}`}>
      <LightShape light={light} />
      {word?.[language] || t.area.lights.light[light]}
    </span>
  )
}

/** Hatches that charts and maps fill with: late places, and the forbidden side of a bound. Once a screen. */
export function Hatches() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <defs>
        <pattern id="hatw" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V7" style={{ stroke: 'var(--warm)' }} strokeOpacity=".42" strokeWidth="1.2" />
        </pattern>
        <pattern id="hatn" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" style={{ stroke: 'var(--line)' }} strokeWidth="1.4" />
        </pattern>
        <pattern id="hat" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" style={{ stroke: 'var(--blue-3)' }} strokeWidth="1.4" />
        </pattern>
      </defs>
    </svg>
  )
}
