import { diffArrays } from 'diff'

/** A sentence of a version, with where it stands in the stored text (code points). */
export interface VersionSentence {
  readonly text: string
  readonly at: number
}

export interface SentenceDifference {
  readonly kind: 'same' | 'removed' | 'added' | 'changed'
  readonly before: VersionSentence | null
  readonly after: VersionSentence | null
}

/** Beyond this many differing sentences the two are two texts, not two versions, and the search would grow with its square. */
const MOST_EDITS = 4000
const MOST_PAIRS = 40_000
const ALIKE = 0.5

/** A sentence without what only its print differs in. */
export const plainSentence = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

function bigrams(text: string): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2))
  return found
}

/** Share of pairs of characters that two sentences have in common (Dice), 0 to 1. */
function likeness(a: Set<string>, b: Set<string>): number {
  if (a.size + b.size === 0) return 0
  let common = 0
  for (const pair of a) if (b.has(pair)) common++
  return (2 * common) / (a.size + b.size)
}

/** Removed sentences beside the added ones that are most like them, in order; the rest stay removed or added. */
function pairUp(removed: readonly VersionSentence[], added: readonly VersionSentence[]): SentenceDifference[] {
  const before = removed.map(one => bigrams(plainSentence(one.text)))
  const after = added.map(one => bigrams(plainSentence(one.text)))
  const found: SentenceDifference[] = []
  let next = 0
  const last = removed.length * added.length <= MOST_PAIRS ? added.length : 0
  for (const [i, sentence] of removed.entries()) {
    let best = -1
    let most = ALIKE
    for (let j = next; j < last; j++) {
      const alike = likeness(before[i] as Set<string>, after[j] as Set<string>)
      if (alike >= most) [best, most] = [j, alike + 1e-9]
    }
    if (best < 0) found.push({ kind: 'removed', before: sentence, after: null })
    else {
      while (next < best) found.push({ kind: 'added', before: null, after: added[next++] as VersionSentence })
      found.push({ kind: 'changed', before: sentence, after: added[next++] as VersionSentence })
    }
  }
  while (next < added.length) found.push({ kind: 'added', before: null, after: added[next++] as VersionSentence })
  return found
}

/** The differences of two versions sentence by sentence, in the order of the text. Null where they have too little in common to be versions. */
export function compareSentences(before: readonly VersionSentence[], after: readonly VersionSentence[]): SentenceDifference[] | null {
  const parts = diffArrays(
    before.map(one => plainSentence(one.text)),
    after.map(one => plainSentence(one.text)),
    { maxEditLength: MOST_EDITS },
  )
  if (!parts) return null
  const found: SentenceDifference[] = []
  let [i, j] = [0, 0]
  let removed: VersionSentence[] = []
  let added: VersionSentence[] = []
  const settle = () => {
    found.push(...pairUp(removed, added))
    removed = []
    added = []
  }
  for (const part of parts) {
    const { length } = part.value
    if (part.removed) removed.push(...before.slice(i, i + length))
    else if (part.added) added.push(...after.slice(j, j + length))
    else {
      settle()
      for (let k = 0; k < length; k++)
        found.push({ kind: 'same', before: before[i + k] as VersionSentence, after: after[j + k] as VersionSentence })
    }
    if (!part.added) i += length
    if (!part.removed) j += length
  }
  settle()
  return found
}
