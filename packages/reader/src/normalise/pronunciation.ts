import type { Mask } from './mask.ts'

// 經(jīng): a character, then its reading in brackets, put there by a page that teaches how to read
//   ^^^^^^
const READING = /[(（]([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6})[)）]/g
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/

const isHanzi = (code: number) => code >= 0x3400 && code <= 0x9fff

/** Below this, a lower-case word in brackets without a tone mark is taken for a unit: 吨(t). */
const HABIT = 5

export function hidePronunciation(text: string, mask: Mask): void {
  const found = [...text.matchAll(READING)].filter(match => isHanzi(text.charCodeAt(match.index - 1)))
  const habit = found.filter(match => TONE.test(match[1] ?? '')).length >= HABIT
  for (const match of found) {
    if (habit || TONE.test(match[1] ?? '')) mask.hide('pronunciation', match.index, match.index + match[0].length)
  }
}
