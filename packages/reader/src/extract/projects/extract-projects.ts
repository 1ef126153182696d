import type { CleanText } from '@lantu/model/clean-text'
import type { Outline, Paragraph, Range } from '@lantu/model/tree'
import type { ProjectDraft } from '../draft.ts'
import { sectionContexts } from '../observations/context/section-context.ts'
import { splitClauses } from '../observations/sentences/clauses.ts'
import { type View, viewOf } from '../observations/view.ts'
import { boxHeadings } from './box-headings.ts'
import { readEnding } from './endings.ts'
import { predicateOf } from './lexicon/verbs.ts'
import type { Name } from './names/name.ts'
import { projectsOfTable } from './project-table.ts'
import { type Carried, opensWithVerb, readClause, type Setting } from './read-clause.ts'
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
    readParagraph(clean, block, { past, boxed: boxes.has(block.section), places }, drafts)
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

function readParagraph(clean: CleanText, paragraph: Paragraph, setting: Setting, drafts: ProjectDraft[]): void {
  const names: Name[] = []
  for (const sentence of paragraph.sentences) {
    const view = viewOf(clean.text, sentence.start, sentence.end)
    const { text } = view
    let carried: Carried | null = null
    for (const [from, to] of joinLists(text, splitClauses(text))) {
      const topic = text[from - 1] === '：' && readEnding(text, Math.max(0, from - 13), from - 1).kind === 'works'
      carried = readClause(names, text, from, to, setting, carried, topic)
    }
    for (const name of names) drafts.push(draftOf(name, view, sentence, paragraph.section))
    names.length = 0
  }
}

function draftOf(name: Name, view: View, sentence: Range, section: number): ProjectDraft {
  const start = view.at(name.start)
  return {
    kind: name.kind,
    at: start,
    end: Math.max(start, view.at(name.end - 1) + 1),
    text: '',
    quoteStart: sentence.start,
    quoteEnd: sentence.end,
    quote: '',
    section,
    rule: name.rule,
    confidence: name.confidence,
    name: name.name.slice(0, 300),
    stage: name.stage,
    verb: name.verb.slice(0, 60),
    quantity: name.quantity.slice(0, 100),
  }
}

/** 实施甲、乙，丙、丁等项目: a comma within an enumeration parts no clause when what follows closes the list. */
function joinLists(text: string, clauses: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = []
  for (const [from, to] of clauses) {
    const before = joined.at(-1)
    if (
      before &&
      text[from - 1] === '，' &&
      to - before[0] < 400 &&
      text.slice(from, to).includes('等') &&
      text.slice(from, to).includes('、') &&
      /等[^，、]{0,16}$/.test(text.slice(from, to)) &&
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
