import type { CleanText } from '@lantu/model/clean-text'
import type { Outline, Paragraph, Table } from '@lantu/model/tree'
import { type BlockReader, type Sentence, sentenceAt } from './sentence.ts'
import { SentenceSigns } from './sentence-signs.ts'

/**
 * So many sentences are made ready before the readers take turns at them. Turns at each paragraph would cost a twentieth of a reading
 * more: the code and the lexicons of one reader drive those of the other out of the nearest caches.
 */
const AT_ONCE = 1000
/**
 * Of the first that a program reads, so few: while the code is not yet compiled there is nothing to drive out, and more objects are
 * made of each sentence, among which a thousand made ready would grow old and stay in memory until the engine collects the old.
 */
const AT_FIRST = 150
const FIRST = 20_000
/** Sentences that the program has read; the readings do not depend on it. */
let readSoFar = 0

const NONE: readonly Sentence[] = []

/** One walk along the blocks of an outline for those who read them together: each sentence is made ready once for all. */
export function readBlocks(
  { text }: CleanText,
  outline: Outline,
  readers: readonly BlockReader[],
  signs = new SentenceSigns(text, outline),
): void {
  const { blocks } = outline
  const ready: (readonly Sentence[])[] = []
  let from = 0
  let waiting = 0
  let atOnce = readSoFar < FIRST ? AT_FIRST : AT_ONCE
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Paragraph | Table
    const sentences = block.kind === 'table' ? NONE : block.sentences.map((one, k) => sentenceAt(text, one, signs.of(i, k)))
    ready.push(sentences)
    waiting += sentences.length
    if (waiting < atOnce && i + 1 < blocks.length) continue
    for (const reader of readers) {
      readReady(reader, blocks, from, ready)
      reader.endTurn?.()
    }
    readSoFar += waiting
    atOnce = readSoFar < FIRST ? AT_FIRST : AT_ONCE
    ready.length = 0
    from = i + 1
    waiting = 0
  }
}

/** Gives a reader the blocks from number `from` on whose sentences are ready. */
function readReady(reader: BlockReader, blocks: Outline['blocks'], from: number, ready: readonly (readonly Sentence[])[]): void {
  for (let k = 0; k < ready.length; k++) {
    const i = from + k
    const block = blocks[i] as Paragraph | Table
    if (block.kind === 'table') reader.readTable(block, i)
    else reader.readParagraph(block, ready[k] as readonly Sentence[], i)
  }
}
