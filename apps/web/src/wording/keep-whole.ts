import { splitAmounts } from './split-amounts.ts'

/** Without width, and no line ends beside it. */
export const JOINER = '\u2060'

/** The last words of a sentence: a line of one or two signs would be left over. */
const LAST_WORDS = /\p{Script=Han}{3}[。；！？]$/u

/** Before which signs of `words` no line may begin. */
const held = (words: string, whole: boolean): boolean[] => [...words].map((_, i) => whole && i > 0)

/**
 * The pieces of a sentence, as its marks cut it, with joiners where a mark ends within a date or between a number and its unit, and
 * within the last words. What lies inside one piece is kept whole by `Said`, which leaves the gap between a number and Chinese as it is.
 */
export function keepWhole(pieces: readonly string[]): string[] {
  const sentence = pieces.join('')
  const last = LAST_WORDS.exec(sentence)?.[0] ?? ''
  const body = sentence.slice(0, sentence.length - last.length)
  const inAmount = splitAmounts(body).flatMap((part, i) => held(part, i % 2 === 1))
  const inLast = held(last, true)
  let at = 0
  return pieces.map(piece =>
    [...piece]
      .map((sign, i) => {
        const joins = (i === 0 && inAmount[at]) || inLast[at - inAmount.length]
        at++
        return joins ? JOINER + sign : sign
      })
      .join(''),
  )
}

/** Words that are taken from the page are those of the document: the joiners stay on the screen. Answers what ends the listening. */
export function copyWithoutJoiners(): () => void {
  const copy = (event: ClipboardEvent) => {
    const words = String(document.getSelection() ?? '')
    if (!words.includes(JOINER)) return
    event.clipboardData?.setData('text/plain', words.replaceAll(JOINER, ''))
    event.preventDefault()
  }
  document.addEventListener('copy', copy)
  return () => document.removeEventListener('copy', copy)
}
