import { search } from '../../patterns/openings.ts'
import { DATED } from './sentence-cues.ts'

const YEAR = '(?:20\\d\\d|二[〇零○][一二三四五六七八九〇零○]{2})年'
/** A date that a task is to be done by: 2023年底前, 到2025年, 6月底前, “十四五”末. */
const DUE = search(
  new RegExp(
    `(?<![较比于])(?:到|在|于)?(${YEAR}(?:上半年|下半年|\\d{1,2}月(?:底|末|上旬|中旬|下旬)?(?:前)?|[一二三四]季度)?(?:底|末|初)?(?:前|之前|以前)?|(?:今年|明年|年)(?:年)?(?:上半年|下半年|底|末)(?:前)?|\\d{1,2}月(?:\\d{1,2}日|底|末)前?|“?十[一二三四五六七]五”?(?:期末|末|期间|时期|期内)|(?:规划期|五年|三年|两年|一年|年)内)`,
  ),
)

/** The words of the deadline in a task's sentence with where they stand, or null. `cues`: what its words tell. */
export function dueOf(text: string, cues: number): { at: number; end: number; words: string } | null {
  if ((cues & DATED) === 0) return null
  const match = DUE.exec(text)
  if (!match?.[1]) return null
  const at = match.index + match[0].length - match[1].length
  // 2020年价, 2020年的: a year of reckoning is no deadline
  if (/^(?:价|不变价|的|以来|为基)/.test(text.slice(at + match[1].length, at + match[1].length + 3))) return null
  return { at, end: at + match[1].length, words: match[1] }
}
