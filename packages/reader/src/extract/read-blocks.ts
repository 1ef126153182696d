import type { CleanText } from '@lantu/model/clean-text'
import type { Outline } from '@lantu/model/tree'
import { type BlockReader, sentenceAt } from './sentence.ts'

/** One walk along the blocks of an outline for those who read them together: each sentence is made ready once for all. */
export function readBlocks(clean: CleanText, outline: Outline, readers: readonly BlockReader[]): void {
  outline.blocks.forEach((block, i) => {
    if (block.kind === 'table') {
      for (const reader of readers) reader.readTable(block, i)
      return
    }
    const sentences = block.sentences.map(one => sentenceAt(clean.text, one))
    for (const reader of readers) reader.readParagraph(block, sentences, i)
  })
}
