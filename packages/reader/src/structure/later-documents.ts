import type { DocumentFacts, LaterDocument } from '@lantu/model/tree'
import { documentFacts } from './document-facts.ts'
import { labelOf } from './labels.ts'
import type { Line } from './lines.ts'

/** A title as it stands on a line of its own. */
const TITLE =
  /^(?:关于)?[^，。；：、]{0,36}(?:政府工作报告|(?:规划|计划|远景目标)纲要|(?:发展|建设|保护|振兴|专项|总体)规划|(?:实施|行动|工作)(?:方案|计划)|统计公报|(?:执行情况|草案)[^，。；：、]{0,30}报告|实施意见)\s?(?:（[^（）]{1,20}）)?$/
const LONGEST_TITLE = 60
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

/** The documents pasted behind the first: an annex with a title of its own, a second report. */
export function laterDocuments(lines: readonly Line[], text: string, first: DocumentFacts): LaterDocument[] {
  const later: LaterDocument[] = []
  let [begun, title] = [0, first.title]
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as Line
    if (line.text.length > LONGEST_TITLE || line.start - begun < BEFORE || text.length - line.start < BEHIND) continue
    const words = line.text.replace(MARKS, '')
    if (!TITLE.test(words) || !beginsBehind(lines, i, words.replace(/\s/g, '') === title)) continue
    const facts = documentFacts([{ ...line, text: words }, ...lines.slice(i + 1)], text.slice(line.start))
    if (!known(facts)) continue
    later.push({ start: line.start, facts })
    begun = line.start
    title = facts.title
  }
  return later
}
