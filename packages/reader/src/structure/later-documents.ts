import type { DocumentFacts, LaterDocument } from '@lantu/model/tree'
import { closingsOf } from '../patterns/openings.ts'
import { documentFacts } from './document-facts.ts'
import { OPENING_LINES } from './document-title.ts'
import { labelOf } from './labels.ts'
import type { Line } from './lines.ts'

/** A title as it stands on a line of its own. */
const TITLE =
  /^(?:关于)?[^，。；：、]{0,36}(?:政府工作报告|(?:规划|计划|远景目标)纲要|(?:发展|建设|保护|振兴|专项|总体)规划|(?:实施|行动|工作)(?:方案|计划)|统计公报|(?:执行情况|草案)[^，。；：、]{0,30}报告|实施意见)\s?(?:（[^（）]{1,20}）)?$/
const LONGEST_TITLE = 60
const TITLE_ENDS = closingsOf(TITLE)
/** So much text at least makes a document, before a title and behind it. */
const [BEFORE, BEHIND] = [1500, 400]
/** Within so many lines behind its title a document begins: it addresses, is dated, or numbers anew. */
const LINES = 6
const BEGINS = /^(?:各位代表|[—-]{0,3}（?(?:19|20)\d\d年\d{1,2}月\d{1,2}日|前\s?言$|目\s?录$)/
const FIRST_OF = new Set(['part', 'chapter', 'han'])

/** `again`: the line has stood in the text before, as what a page writes at its top does, so numbers alone do not tell. */
function beginsBehind(lines: readonly Line[], at: number, again: boolean): boolean {
  return lines.slice(at + 1, at + 1 + LINES).some(({ text }) => {
    if (BEGINS.test(text)) return true
    const label = again ? null : labelOf(text)
    return label !== null && label.number === 1 && FIRST_OF.has(label.style)
  })
}

/** As pages and forms of libraries mark a title. */
const MARKS = /^#+\s*|^title[:：]\s*|\*\*/g

const known = ({ period, baseYear }: DocumentFacts) => period !== null || baseYear !== null

const wordsOf = ({ text }: Line): string => text.replace(MARKS, '')

/** By its last sign, which may be one of the marks. */
const mayEndTitle = ({ text }: Line): boolean => text.endsWith('*') || TITLE_ENDS.has(text.charCodeAt(text.length - 1))

/** Where lines stand that may be the title of a document. */
const titleLines = (lines: readonly Line[]): number[] =>
  lines.flatMap((line, i) =>
    i > 0 && line.text.length <= LONGEST_TITLE && mayEndTitle(line) && TITLE.test(wordsOf(line)) && beginsBehind(lines, i, false) ? i : [],
  )

/** The documents pasted behind the first: an annex with a title of its own, a second report. Each is read up to where another may begin. */
export function laterDocuments(lines: readonly Line[], text: string, first: DocumentFacts): LaterDocument[] {
  const later: LaterDocument[] = []
  const titles = titleLines(lines)
  let [begun, title, next] = [0, first.title, 0]
  for (const at of titles) {
    const line = lines[at] as Line
    const { start } = line
    if (start - begun < BEFORE || text.length - start < BEHIND) continue
    const words = wordsOf(line)
    if (words.replace(/\s/g, '') === title && !beginsBehind(lines, at, true)) continue
    while (next < titles.length && (lines[titles[next] as number] as Line).start < start + BEFORE) next++
    const end = next < titles.length ? (lines[titles[next] as number] as Line).start : text.length
    const facts = documentFacts([{ ...line, text: words }, ...lines.slice(at + 1, at + OPENING_LINES)], text.slice(start, end))
    if (!known(facts)) continue
    later.push({ start, facts })
    begun = start
    title = facts.title
  }
  return later
}
