import type { Mask } from './mask.ts'

const POINT = '.'.charCodeAt(0)
const RAISED = ['·', '•', '‧', '・']
const DIGIT = /\d/
/** What is measured follows the tenths: 270·4亿元; “5·12” is a day. */
const TENTHS_AT = /\d{1,3}\s?(?:[%％‰:：∶]|个?百分点|[十百千]?[万亿]|倍|番|吨|公里|公斤|平方|立方|元|美元|人|千瓦|岁|度|亩)/y
/** 10·5:45·4:44·1: the last of several shares has nothing behind it. */
const SHARE_BEFORE = /[:：∶]\d{1,2}$/

/** Writes the decimal point where a text has the raised one. */
export function mendRaisedPoints(text: string, mask: Mask): void {
  for (const sign of RAISED)
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      if (!DIGIT.test(text[at - 1] ?? '') || !DIGIT.test(text[at + 1] ?? '')) continue
      TENTHS_AT.lastIndex = at + 1
      if (TENTHS_AT.test(text) || SHARE_BEFORE.test(text.slice(Math.max(0, at - 3), at))) mask.writeInstead(at, POINT)
    }
}
