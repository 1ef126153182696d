import type { Outline } from '@lantu/model/tree'
import { signsIn } from './signs.ts'

/** Which kinds of sign stand in each sentence of an outline (`signs.ts`): looked at once for all who read it. */
export class SentenceSigns {
  /** The number of each block's first sentence. */
  private readonly firsts: Uint32Array
  private readonly signs: Uint32Array

  constructor(text: string, { blocks }: Outline) {
    const firsts = new Uint32Array(blocks.length)
    let count = 0
    for (let i = 0; i < blocks.length; i++) {
      firsts[i] = count
      const block = blocks[i]
      if (block && block.kind !== 'table') count += block.sentences.length
    }
    const signs = new Uint32Array(count)
    let at = 0
    for (const block of blocks)
      if (block.kind !== 'table') for (const { start, end } of block.sentences) signs[at++] = signsIn(text, start, end)
    this.firsts = firsts
    this.signs = signs
  }

  /** Of sentence `k` of block `i`. */
  of(i: number, k: number): number {
    return this.signs[(this.firsts[i] as number) + k] as number
  }
}
