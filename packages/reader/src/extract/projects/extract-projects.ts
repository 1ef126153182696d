import type { CleanText } from '@lantu/model/clean-text'
import type { Outline, Paragraph } from '@lantu/model/tree'
import type { ProjectDraft } from '../draft.ts'
import { sectionContexts } from '../observations/context/section-context.ts'
import { splitClauses } from '../observations/sentences/clauses.ts'
import { viewOf } from '../observations/view.ts'
import { boxHeadings } from './box-headings.ts'
import { readEnding } from './endings.ts'
import { predicateOf } from './lexicon/verbs.ts'
import { projectsOfTable } from './project-table.ts'
import { type Carried, opensWithVerb, readClause } from './read-clause.ts'
import { joinMentions } from './same-project.ts'
import { Places } from './specificity.ts'

/** Named projects and promised systems of the outline, in text order; linear in the text. */
export function extractProjects(clean: CleanText, outline: Outline): ProjectDraft[] {
  const places = new Places(clean.text, outline)
  const contexts = sectionContexts(outline)
  const boxes = boxedSections(outline)
  const drafts: ProjectDraft[] = []
  drafts.push(...boxHeadings(clean, outline, boxes, places))
  for (const block of outline.blocks) {
    if (block.kind === 'table') drafts.push(...projectsOfTable(block))
    if (block.kind !== 'paragraph' && block.kind !== 'bullet') continue
    const past = contexts[block.section]?.status === 'actual'
    drafts.push(...ofParagraph(clean, block, { past, boxed: boxes.has(block.section), places }))
  }
  const seen = new Set<number>()
  const unique = drafts.toSorted((a, b) => a.at - b.at).filter(draft => !seen.has(draft.at) && seen.add(draft.at))
  joinMentions(unique, outline.facts.place)
  return unique
}

/** Boxes and what stands in them. */
function boxedSections(outline: Outline): ReadonlySet<number> {
  const boxes = new Set<number>()
  for (const section of outline.sections)
    if (section.kind === 'box' || (section.parent !== null && boxes.has(section.parent))) boxes.add(section.id)
  return boxes
}

function ofParagraph(
  clean: CleanText,
  paragraph: Paragraph,
  context: { readonly past: boolean; readonly boxed: boolean; readonly places: Places },
): ProjectDraft[] {
  const { past, boxed, places } = context
  const drafts: ProjectDraft[] = []
  for (const sentence of paragraph.sentences) {
    const view = viewOf(clean.text, sentence.start, sentence.end)
    let carried: Carried | null = null
    for (const [from, to] of joinLists(view.text, splitClauses(view.text))) {
      const topic = view.text[from - 1] === '：' && readEnding(view.text.slice(Math.max(0, from - 13), from - 1)).kind === 'works'
      const reading = readClause(view.text, from, to, { past, boxed, places, carried, topic })
      carried = reading.carried
      for (const name of reading.names) {
        const start = view.at(name.start)
        drafts.push({
          kind: name.kind,
          at: start,
          end: Math.max(start, view.at(name.end - 1) + 1),
          text: '',
          quoteStart: sentence.start,
          quoteEnd: sentence.end,
          quote: '',
          section: paragraph.section,
          rule: name.rule,
          confidence: name.confidence,
          name: name.name.slice(0, 300),
          stage: name.stage,
          verb: name.verb.slice(0, 60),
          quantity: name.quantity.slice(0, 100),
        })
      }
    }
  }
  return drafts
}

/** 实施甲、乙，丙、丁等项目: a comma within an enumeration parts no clause when what follows closes the list. */
function joinLists(text: string, clauses: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = []
  for (const [from, to] of clauses) {
    const before = joined.at(-1)
    const words = text.slice(from, to)
    if (
      before &&
      text[from - 1] === '，' &&
      to - before[0] < 400 &&
      /、/.test(words) &&
      /等[^，、]{0,16}$/.test(words) &&
      text.slice(before[0], before[1]).includes('、') &&
      !/等[^、]{0,12}$/.test(text.slice(Math.max(before[0], before[1] - 14), before[1])) &&
      !opensWithVerb(text, from, to) &&
      !predicateOf(text.slice(before[0], before[1]))
    )
      before[1] = to
    else joined.push([from, to])
  }
  return joined
}
