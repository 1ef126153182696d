import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const blocks = [...css.matchAll(/:root(\S*) \{([^}]*)\}/g)].map(([, selector = '', body = '']) => ({
  selector,
  tokens: new Map([...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value])),
}))
const [light, asked, chosen] = blocks

/** Relative luminance of `#rrggbb`: WCAG 2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(value => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [bright = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (bright + 0.05) / (dark + 0.05)
}

/** What is written in which, on what. */
const WORDS: readonly (readonly [ink: string, ground: string])[] = [
  ...['ground', 'paper', 'paper-2', 'wash'].flatMap(ground => ['ink', 'ink-2', 'ink-3', 'blue', 'warm'].map(ink => [ink, ground] as const)),
  ...['paper', 'wash'].flatMap(ground => ['ahead', 'ok', 'risk', 'lag', 'none'].map(ink => [ink, ground] as const)),
  ['ink', 'wash-2'],
  ['warm', 'warm-soft'],
  ['on-blue', 'blue'],
  ['band-ink', 'band'],
  ['band-sub', 'band'],
  ['band-warm', 'band'],
]
/** What must be seen though it is not read: marks, what frames a field, what shows the focus. */
const MARKS: readonly (readonly [mark: string, ground: string])[] = ['ground', 'paper'].flatMap(ground =>
  ['blue', 'blue-2', 'blue-3', 'risk-fill', 'warm', 'rule'].map(mark => [mark, ground] as const),
)

describe.each([
  ['light', light],
  ['dark', asked],
])('the colours of the %s theme', (_, block) => {
  const of = (name: string) => block?.tokens.get(name) ?? ''
  it.each(WORDS)('%s is read on %s', (ink, ground) => expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5))
  it.each(MARKS)('%s is seen on %s', (mark, ground) => expect(contrast(of(mark), of(ground))).toBeGreaterThanOrEqual(3))
})

it('is dark in the same way by choice as by the system, and names every token of the light theme', () => {
  expect(chosen?.tokens).toEqual(asked?.tokens)
  expect([...(asked?.tokens.keys() ?? [])]).toEqual([...(light?.tokens.keys() ?? [])])
})
