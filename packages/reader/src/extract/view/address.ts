/** Whom a speaker turns to; the sentence begins behind it. */
const ADDRESSED = ['各位代表', '各位委员', '同志们']
const CLOSES = '，！：,!:'

/** Where the sentence that begins at `from` begins behind 各位代表，. */
export function endOfAddress(text: string, from = 0): number {
  const whom = '各同'.includes(text.charAt(from) || '-') ? ADDRESSED.find(one => text.startsWith(one, from)) : undefined
  const end = whom === undefined ? from : from + whom.length
  return end > from && CLOSES.includes(text.charAt(end) || '-') ? end + 1 : from
}
