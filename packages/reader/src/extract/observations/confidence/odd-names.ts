import { ending } from '../../../patterns/at-end.ts'
import { Cues } from '../../../patterns/cues.ts'
import { openingKinds } from '../../../patterns/gates.ts'
import { SignKinds } from '../../../patterns/sign-set.ts'

/** Signs that a name was cut at the wrong place: words that stand around names, not in them. */

/** 对, 为, 使: words before a name; not 对外贸易, 在校学生, 可再生能源. */
const ODD_OPENING =
  /^(?:对(?![外口])|为|在(?![校建园岗册职编线])|从(?!业)|使(?!用)|让|由|按|向|与|比(?!重|例)|以(?!工)|把|将|给|被|有(?![效线机色])|是|占(?!比)|这|其|该|可(?![再支])|应(?![急届用税])|又|再(?![生就])|已|也|还|了|着|所有|全力|选择|引导$|发挥|提前)/
const mayOpenOddly = openingKinds([[ODD_OPENING]])
const ODD_WITHIN = new Cues(
  '可以 可能 应该 仍然 大大 迅速 这种 这些 其中 过去 预计 力争 连续 同时 先后 已经 大约 分别 给予 按',
  '按摩 按揭 按键 按钮',
)
const ODD_END = ending(/(?:计划|目标|[比从由占将已]|(?<![存现潜所内])在|高于|低于|已经)$/)

const [OPENS, CLOSES, DIGIT] = [1, 2, 4]
const SIGNS = new SignKinds([
  [OPENS, '“（《'],
  [CLOSES, '”）》'],
  [DIGIT, '0123456789'],
])

/** A quotation mark or bracket without its other half. */
function isTorn(name: string): boolean {
  let open = 0
  for (let i = 0; i < name.length; i++) {
    const sign = SIGNS.of(name.charCodeAt(i))
    if (sign === OPENS) open++
    else if (sign === CLOSES && --open < 0) return true
  }
  return open > 0
}

export const hasOddWords = (name: string): boolean =>
  (mayOpenOddly(name) !== 0 && ODD_OPENING.test(name)) || ODD_END.test(name) || ODD_WITHIN.in(name) || isTorn(name)

/** Whether a name holds a digit. */
export function hasDigits(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (SIGNS.of(name.charCodeAt(i)) === DIGIT) return true
  return false
}
