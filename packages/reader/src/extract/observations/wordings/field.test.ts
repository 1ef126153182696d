import { describe, expect, it } from 'vitest'
import { TAGS } from '../../fitted/chain.ts'
import { Field, type FieldWeights } from './field.ts'
import { keyOf, QUESTIONS, Signals, WIDTHS } from './signals.ts'
import { LONGEST, Stretch } from './stretch.ts'

const TEXT = '修湿地7处芦'
const ALPHABET = '修湿地处芦◆'
const MAY_FOLLOW = [
  [0, 1],
  [2, 3],
  [2, 3],
  [0, 1],
]

function read(): Stretch {
  const stretch = new Stretch()
  stretch.read(TEXT, 3, 4, '')
  return stretch
}

function keysOf(stretch: Stretch): Int32Array {
  const keys = new Int32Array(LONGEST * QUESTIONS.length)
  new Signals(ALPHABET).read(stretch, '', keys)
  return keys.subarray(0, stretch.text.length * QUESTIONS.length)
}

/** Weights of any kind for all answers of the stretch, drawn by `seed`. */
function weights(seed: number): FieldWeights {
  const keys = [...new Set(keysOf(read()))].filter(key => key !== 0)
  return {
    alphabet: ALPHABET,
    keys: Int32Array.from(keys),
    values: Int8Array.from(keys.flatMap((_, i) => [0, 1, 2, 3].map(tag => ((i * 37 + tag * 101 + seed * 17) % 251) - 125))),
    steps: Int8Array.from({ length: TAGS * TAGS }, (_, i) => ((i * 53 + seed * 29) % 151) - 75),
  }
}

/** The name by trying all sequences of tags. */
function byTrying(stretch: Stretch, { keys, values, steps }: FieldWeights): string {
  const places = new Map([...keys].map((key, i) => [key, i * TAGS]))
  const own = keysOf(stretch)
  const score = (i: number, tag: number) =>
    own
      .subarray(i * QUESTIONS.length, (i + 1) * QUESTIONS.length)
      .reduce((sum, key) => sum + (values[(places.get(key) ?? Number.NaN) + tag] ?? 0), 0)
  let found = [0, 1].map(tag => ({ tags: [tag], weight: score(0, tag) }))
  for (let i = 1; i < stretch.text.length; i++)
    found = found.flatMap(({ tags, weight }) =>
      (MAY_FOLLOW[tags[i - 1] as number] as number[])
        .filter(tag => i !== stretch.at || tag === 0)
        .map(tag => ({ tags: [...tags, tag], weight: weight + score(i, tag) + (steps[(tags[i - 1] as number) * TAGS + tag] as number) })),
    )
  const whole = found.filter(({ tags }) => tags.at(-1) === 0 || tags.at(-1) === 3)
  const best = whole.reduce((a, b) => (b.weight > a.weight ? b : a))
  return [...stretch.text].filter((_, i) => best.tags[i] !== 0).join('')
}

describe('the field that names what a number measures', () => {
  it.each([1, 2, 3, 4, 5, 6])('takes the weightiest of all readings (weights %i)', seed => {
    expect(new Field(weights(seed)).name(read(), '')).toBe(byTrying(read(), weights(seed)))
  })

  it('asks each sign every question, each answer within its width', () => {
    expect(WIDTHS).toHaveLength(QUESTIONS.length)
    for (const key of keysOf(read())) if (key !== 0) expect(key & 0xffffff).toBeLessThan(2 ** (WIDTHS[(key >>> 24) - 1] as number))
    expect(keyOf(QUESTIONS.length - 1, 0)).toBeGreaterThan(0)
  })

  it('reads the same stretch alike wherever it was before', () => {
    const field = new Field(weights(2))
    const alone = field.name(read(), '')
    const other = new Stretch()
    other.read('芦地修9处处处处', 3, 4, '处')
    field.name(other, '处')
    expect(field.name(read(), '')).toBe(alone)
  })
})
