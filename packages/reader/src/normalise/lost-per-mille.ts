import type { Mask } from './mask.ts'

const PER_MILLE = 0x2030

// 控制在3.5％。左右: a ‰ that a conversion took apart into a per cent sign and the ring that was left of it
//            ^^  no sentence begins with 左右, 以内 or a comma: there the ring cannot be a full stop, though a line end there; 以上数据 may open one
const TORN = /。(?=\r?\n?(?:以内|左右|上下|(?:以下|以上)[，、；：）。]|[，、；：）]))/y

/** Puts a torn ‰ together again where what follows proves it; a per cent sign before a full stop is left as it is. */
export function mendPerMille(text: string, mask: Mask): void {
  for (const sign of ['%', '％']) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      TORN.lastIndex = at + 1
      if (!TORN.test(text)) continue
      mask.hide('torn sign', at + 1, at + 2)
      mask.writeInstead(at, PER_MILLE)
    }
  }
}
