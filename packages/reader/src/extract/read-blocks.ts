import type { CleanText } from '@lantu/model/clean-text'
import type { Outline, Paragraph, Table } from '@lantu/model/tree'
import { type BlockReader, type Sentence, sentenceAt } from './sentence.ts'

/** One walk along the blocks of an outline for those who read them together: each sentence is made ready once for all. */
export function readBlocks(clean: CleanText, outline: Outline, readers: readonly BlockReader[]): void {
  const { blocks } = outline
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Paragraph | Table
    if (block.kind === 'table') {
      for (const reader of readers) reader.readTable(block, i)
      continue
    }
    const sentences: Sentence[] = []
    for (const one of block.sentences) sentences.push(sentenceAt(clean.text, one))
    for (const reader of readers) reader.readParagraph(block, sentences, i)
  }
}
