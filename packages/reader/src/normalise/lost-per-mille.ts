import type { Mask } from './mask.ts'

const PER_MILLE = 0x2030

// 控制在3.5％。左右: a ‰ that a conversion took apart into a per cent sign and the ring that was left of it
//            ^^  no sentence begins with 左右, 以内 or a comma: there the ring cannot be a full stop
const TORN = /[％%]。(?=以内|以下|以上|左右|上下|[，、；：）])/g

/** Puts a torn ‰ together again where what follows proves it; a per cent sign before a full stop is left as it is. */
export function mendPerMille(text: string, mask: Mask): void {
  for (const { index } of text.matchAll(TORN)) {
    mask.hide('torn sign', index + 1, index + 2)
    mask.writeInstead(index, PER_MILLE)
  }
}
