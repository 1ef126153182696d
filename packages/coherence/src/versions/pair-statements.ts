import { plainSentence, type SentenceDifference, type VersionSentence } from './compare-sentences.ts'
import { thingKey } from './compare-statements.ts'

/** A statement as the reader gave it, and as a reviewer left it; `at` in code points of its document. */
export interface ReadStatement {
  readonly id: string
  readonly kind: string
  readonly at: number
  readonly words: string
  readonly proposed: Readonly<Record<string, unknown>>
  readonly fields: Readonly<Record<string, unknown>>
}

export interface StatementPair<S extends ReadStatement> {
  readonly before: S
  readonly after: S
  /** The sentence is the same and so is what was read of it, or what a reviewer had made of it. */
  readonly same: boolean
}

interface Slot<S> {
  readonly same: boolean
  readonly before: S[]
  readonly after: S[]
}

const PLACES = new Set(['at', 'end'])

/** What was read, in one order and without where it stands in its document: equal for two readings that say the same. */
export const plainReading = (read: unknown): string =>
  JSON.stringify(read, (_name, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([name]) => !PLACES.has(name))
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  ) ?? ''

/** Which slot a place in a document belongs to: that of the sentence which begins last before it. */
function slotFinder<S>(sentences: readonly (readonly [VersionSentence, Slot<S>])[]): (at: number) => Slot<S> | undefined {
  const ordered = sentences.toSorted(([a], [b]) => a.at - b.at)
  return at => {
    let [low, high] = [0, ordered.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ordered[middle]?.[0].at ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return ordered[low - 1]?.[1]
  }
}

/** A place for each pair of sentences, and for each sentence that stands elsewhere word for word. */
function slotsOf<S>(differences: readonly SentenceDifference[]): {
  slots: Slot<S>[]
  find: Record<'before' | 'after', (at: number) => Slot<S> | undefined>
} {
  const slots: Slot<S>[] = []
  const placed: Record<'before' | 'after', [VersionSentence, Slot<S>][]> = { before: [], after: [] }
  const moved = new Map<string, VersionSentence[]>()
  for (const one of differences)
    if (one.kind === 'added' && one.after) {
      const text = plainSentence(one.after.text)
      const list = moved.get(text)
      if (list) list.push(one.after)
      else moved.set(text, [one.after])
    }
  for (const { kind, before, after: beside } of differences) {
    if (!before) continue
    const after = kind === 'removed' ? moved.get(plainSentence(before.text))?.shift() : beside
    if (!after) continue
    const slot: Slot<S> = { same: kind !== 'changed', before: [], after: [] }
    slots.push(slot)
    placed.before.push([before, slot])
    placed.after.push([after, slot])
  }
  // a sentence without its like keeps its statements to itself
  const known = new Set([...placed.before, ...placed.after].map(([sentence]) => sentence))
  for (const side of ['before', 'after'] as const)
    for (const { [side]: sentence } of differences)
      if (sentence && !known.has(sentence)) placed[side].push([sentence, { same: false, before: [], after: [] }])
  return { slots, find: { before: slotFinder(placed.before), after: slotFinder(placed.after) } }
}

function pairWithin<S extends ReadStatement>({ same, before, after }: Slot<S>): StatementPair<S>[] {
  const left = new Set(after)
  const pairs: StatementPair<S>[] = []
  const pair = (one: S, like: (other: S) => boolean, alike: boolean): boolean => {
    for (const other of left) {
      if (other.kind !== one.kind || !like(other)) continue
      left.delete(other)
      pairs.push({ before: one, after: other, same: alike })
      return true
    }
    return false
  }
  const rest = before.filter(one => {
    const [words, read, made] = [plainSentence(one.words), plainReading(one.proposed), plainReading(one.fields)]
    const equal = (other: S) => plainSentence(other.words) === words && [read, made].includes(plainReading(other.proposed))
    return !(same && pair(one, equal, true))
  })
  for (const one of rest) {
    const keys = [one.proposed, one.fields].map(fields => thingKey({ kind: one.kind, fields }))
    pair(one, other => keys.includes(thingKey({ kind: other.kind, fields: other.proposed })), false)
  }
  return pairs
}

/**
 * The statements of two versions of a text that say the same thing in the same sentence, or in one that is near it. Each statement is in
 * one pair at most. Pure; linear but for the sentences' own comparison.
 */
export function pairStatements<S extends ReadStatement>(
  differences: readonly SentenceDifference[],
  before: readonly S[],
  after: readonly S[],
): StatementPair<S>[] {
  const { slots, find } = slotsOf<S>(differences)
  for (const one of before) find.before(one.at)?.before.push(one)
  for (const one of after) find.after(one.at)?.after.push(one)
  return slots.flatMap(pairWithin)
}
