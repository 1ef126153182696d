import { describe, expect, it } from 'vitest'
import { TAGS } from '../../fitted/chain.ts'
import { QUESTIONS, Signals } from './features.ts'
import { PARTS, Tagger, type Weights } from './tagger.ts'

const ALPHABET = '9A云埠新桥通车建'
const TEXT = '新建云埠桥通车'
/** What rules found: 云埠桥. */
const NAMED = [{ start: 2, end: 5, kind: 'project' }] as const
const MAY_FOLLOW = [
  [0, 1],
  [2, 3],
  [2, 3],
  [0, 1],
]

/** Weights of any kind for whatever the clause answers. */
function weights(): Weights {
  const signals = new Signals(ALPHABET)
  signals.read(TEXT, 0, TEXT.length, NAMED)
  const keys = [...new Set([...TEXT].flatMap((_, i) => signals.keysAt(i)))].filter(key => key !== 0).toSorted((a, b) => a - b)
  return {
    alphabet: ALPHABET,
    keys: Int32Array.from(keys),
    values: Int8Array.from(keys.flatMap((_, i) => [0, 1, 2, 3].map(tag => ((i * 7 + tag * 5) % 13) - 6))),
    steps: Int8Array.from({ length: TAGS * TAGS }, (_, i) => ((i * 5) % 7) - 3),
  }
}

/** Every sequence of tags with what it weighs. */
function sequences({ keys, values, steps }: Weights): { tags: number[]; weight: number }[] {
  const signals = new Signals(ALPHABET)
  signals.read(TEXT, 0, TEXT.length, NAMED)
  const places = new Map([...keys].map((key, i) => [key, i * TAGS]))
  const score = (i: number, tag: number) =>
    signals.keysAt(i).reduce((sum, key) => sum + (values[(places.get(key) ?? Number.NaN) + tag] ?? 0), 0) / PARTS
  let found = [0, 1].map(tag => ({ tags: [tag], log: score(0, tag) }))
  for (let i = 1; i < TEXT.length; i++)
    found = found.flatMap(({ tags, log }) =>
      (MAY_FOLLOW[tags[i - 1] as number] as number[]).map(tag => ({
        tags: [...tags, tag],
        log: log + score(i, tag) + (steps[(tags[i - 1] as number) * TAGS + tag] as number) / PARTS,
      })),
    )
  return found
    .filter(({ tags }) => [0, 3].includes(tags[TEXT.length - 1] as number))
    .map(({ tags, log }) => ({ tags, weight: Math.exp(log) }))
}

describe('the tagger', () => {
  it('asks each sign every question once', () => {
    const signals = new Signals(ALPHABET)
    signals.read(TEXT, 0, TEXT.length, NAMED)
    expect(signals.keysAt(3)).toHaveLength(QUESTIONS.length)
  })

  it('finds the names of the weightiest sequence, each with its share of all sequences', () => {
    const all = sequences(weights())
    const total = all.reduce((sum, { weight }) => sum + weight, 0)
    const best = all.reduce((a, b) => (b.weight > a.weight ? b : a))
    const found = new Tagger(weights()).names(TEXT, 0, TEXT.length, NAMED)
    expect(found.map(({ start }) => start)).toEqual(best.tags.flatMap((tag, i) => (tag === 1 ? [i] : [])))
    expect(found.length).toBeGreaterThan(0)
    for (const { start, end, chance } of found) {
      const has = ({ tags }: { tags: number[] }) =>
        tags.every((tag, i) => i < start || i >= end || tag === (i === start ? 1 : i === end - 1 ? 3 : 2))
      expect(chance).toBeCloseTo(all.filter(has).reduce((sum, { weight }) => sum + weight, 0) / total, 9)
    }
  })

  it('holds what rules found as probable as its share of all sequences, whether it is of the weightiest or not', () => {
    const all = sequences(weights())
    const total = all.reduce((sum, { weight }) => sum + weight, 0)
    const tagger = new Tagger(weights())
    tagger.names(TEXT, 0, TEXT.length, NAMED)
    const has = ({ tags }: { tags: number[] }) => tags[2] === 1 && tags[3] === 2 && tags[4] === 3
    expect(tagger.chanceOf(2, 5)).toBeCloseTo(all.filter(has).reduce((sum, { weight }) => sum + weight, 0) / total, 9)
  })

  it('is told nothing of names where that is not known', () => {
    const signals = new Signals(ALPHABET)
    signals.read(TEXT, 0, TEXT.length, null)
    expect(signals.keysAt(3).slice(-2)).toEqual([0, 0])
  })

  it('reads the same clause alike wherever it stands', () => {
    const tagger = new Tagger(weights())
    const alone = tagger.names(TEXT, 0, TEXT.length, NAMED).map(({ chance }) => chance)
    tagger.names('通车通车新建', 0, 6, [])
    expect(tagger.names(TEXT, 0, TEXT.length, NAMED).map(({ chance }) => chance)).toEqual(alone)
  })
})
