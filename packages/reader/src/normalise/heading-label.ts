import { openingKinds } from '../patterns/gates.ts'

const NUMERAL = '[一二三四五六七八九十百零〇○\\d]{1,5}'

const LABELS: readonly RegExp[] = [
  new RegExp(`^第${NUMERAL}[编篇章节条]`),
  new RegExp(`^第${NUMERAL}部分`),
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,3}(?:[、．]|\.(?!\d))/,
  /^[(（]?\d{1,2}[)）]/,
  /^[①-⑳]/,
  /^专栏\d{0,3}[:：]?/,
  /^附[件表录注图]\d{0,2}[:：]?/,
]

/** Which of them can begin with the first sign of a line, a bit for each: hardly a line of running text has any. */
const openingsOf = openingKinds(LABELS.map(pattern => [pattern]))

/** The number that a heading or list item opens with, in a line without blanks: `第二章`, `（三）`, `12、`; or null. */
export function headingLabel(head: string): string | null {
  for (let some = openingsOf(head), i = 0; some !== 0; some >>= 1, i++) {
    const match = some & 1 ? (LABELS[i] as RegExp).exec(head) : null
    if (match) return match[0]
  }
  return null
}
