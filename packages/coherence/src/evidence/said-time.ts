import type { Datum } from '../data/datum.ts'

/** Words that give a sentence a time of its own, whatever the heading above it says. */
const OF_TIME = /\d{4}年|[“"]?十[一二三四五]五|[今明去上本当]年|全年|五年|年来|年末|年底|期末|季度|上半年|截至|目前|届/

const clauseOf = ({ observation: { quote, quoteStart, at } }: Datum): string =>
  quote
    .slice(0, Math.max(0, at - quoteStart))
    .split(/[。；;]/)
    .at(-1) ?? ''

/** Whether a number's own sentence, or the heading of its column, says its time; else the reader took it from a heading further up. */
export function saysTime(datum: Datum): boolean {
  if (datum.observation.cell) return true
  const clause = clauseOf(datum)
  return OF_TIME.test(clause) || clause.replace(/\s/g, '').includes(String(datum.to))
}
