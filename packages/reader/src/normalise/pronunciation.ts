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
  /** Where each ends; 0 where no reading stands in it. */
  const ends = new Uint32Array(brackets.length)
  const toned = new Uint8Array(brackets.length)
  let habit = 0
  for (let i = 0; i < ends.length; i++) {
    const open = brackets[i] as number
    let at = open + 1
    let all = 0
    let kind = 0
    while (at <= open + LONGEST && ((kind = SIGNS[units[at] as number] as number) & LETTER) !== 0) {
      all |= kind
      at++
    }
    if (at === open + 1 || SIGNS[units[at] as number] !== CLOSES) continue
    ends[i] = at + 1
    toned[i] = all & TONED
    if ((all & TONED) !== 0) habit++
  }
  for (let i = 0; i < ends.length; i++)
    if (ends[i] !== 0 && (habit >= HABIT || toned[i] !== 0)) mask.hide('pronunciation', brackets[i] as number, ends[i] as number)
}
