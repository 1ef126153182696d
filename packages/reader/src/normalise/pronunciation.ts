import type { Mask } from './mask.ts'

// 經(jīng): a character, then its reading in brackets, put there by a page that teaches how to read
//   ^^^^^^
const LONGEST = 6
const LETTER = 1
const TONED = 2
const CLOSES = 4
const SIGNS = new Uint8Array(0x10000)
for (const [kind, signs] of [
  [LETTER, 'abcdefghijklmnopqrstuvwxyzü'],
  [LETTER | TONED, 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ'],
  [CLOSES, ')）'],
] as const)
  for (const sign of signs) SIGNS[sign.charCodeAt(0)] = kind

/** Below this, a lower-case word in brackets without a tone mark is taken for a unit: 吨(t). */
const HABIT = 5

/** `brackets`: where one opens behind a character and before a small Latin letter, in text order (`first-look.ts`). */
export function hidePronunciation(units: Uint16Array, brackets: readonly number[], mask: Mask): void {
  const toned: boolean[] = []
  const ends = brackets.map((open, i) => {
    let at = open + 1
    let all = 0
    let kind = 0
    while (at <= open + LONGEST && ((kind = SIGNS[units[at] as number] as number) & LETTER) !== 0) {
      all |= kind
      at++
    }
    toned[i] = (all & TONED) !== 0
    return at > open + 1 && SIGNS[units[at] as number] === CLOSES ? at + 1 : -1
  })
  const habit = ends.filter((end, i) => end > 0 && toned[i]).length >= HABIT
  ends.forEach((end, i) => {
    if (end > 0 && (habit || toned[i])) mask.hide('pronunciation', brackets[i] as number, end)
  })
}
