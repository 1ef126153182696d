import type { Mask } from './mask.ts'

// 經(jīng): a character, then its reading in brackets, put there by a page that teaches how to read
//   ^^^^^^
const READING = /[(（]([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6})[)）]/y
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/

const isHanzi = (code: number) => code >= 0x3400 && code <= 0x9fff

/** Below this, a lower-case word in brackets without a tone mark is taken for a unit: 吨(t). */
const HABIT = 5

export function hidePronunciation(text: string, mask: Mask): void {
  const found = ['(', '（'].flatMap(open => readingsAfter(text, open))
  const habit = found.filter(match => TONE.test(match[1] ?? '')).length >= HABIT
  for (const match of found) {
    if (habit || TONE.test(match[1] ?? '')) mask.hide('pronunciation', match.index, match.index + match[0].length)
  }
}

/** The readings that open with a bracket, each behind a character. Most brackets hold Chinese: one look at what follows tells. */
function readingsAfter(text: string, open: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
    if (text.charCodeAt(at + 1) > 0x1dc || !isHanzi(text.charCodeAt(at - 1))) continue
    READING.lastIndex = at
    const match = READING.exec(text)
    if (match) found.push(match)
  }
  return found
}
