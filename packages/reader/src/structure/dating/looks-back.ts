import { PassageSigns } from './passage-cues.ts'
import { oddsOf, PASSAGE_MODELS } from './passage-weights.ts'

/** As much of a text as is asked: a plan that lost its title may look back on its first pages. */
const WITHIN = 60_000
/** A shorter line is a title, or a part of one; a longer one is told by its beginning. */
const [LEAST, LONGEST] = [20, 400]
/** What one line may say at most. */
const MOST = 4
/** So much in all tells that a text looks back, and so much in one line with a number in it that it does not throughout. */
const [BACK, AHEAD] = [-3, 1.5]

/** Whether a text of unknown kind tells what was, from its beginning to its end: by its words (`passage-weights.ts`), line by line. */
export function looksBackThroughout(text: string): boolean {
  const signs = new PassageSigns()
  let sum = 0
  for (const line of text.slice(0, WITHIN).split('\n')) {
    for (let at = 0; at < line.length; at += LONGEST) {
      const part = line.slice(at, at + LONGEST)
      if (part.length < LEAST) continue
      signs.read(part, null)
      const odds = Math.max(-MOST, Math.min(MOST, oddsOf(PASSAGE_MODELS.ahead, signs.values)))
      if (odds > AHEAD && /\d/.test(part)) return false
      sum += odds
    }
  }
  return sum < BACK
}
