import type { DocumentFacts, Outline, Section } from '@lantu/model/tree'
import { contextUnder, yearBesidePeriod } from './context-under.ts'
import { clockOf } from './document-clock.ts'
import { documentContext } from './document-context.ts'
import type { ReadingContext } from './reading-context.ts'

/** One of the documents of a text, with what holds in it before any heading speaks. */
export interface DocumentPart {
  readonly start: number
  readonly facts: DocumentFacts
  readonly context: ReadingContext
}

const partOf = (start: number, facts: DocumentFacts): DocumentPart => ({ start, facts, context: documentContext(facts, clockOf(facts)) })

/** The documents of a text, in its order. */
export const documentParts = ({ facts, later }: Outline): readonly DocumentPart[] => [
  partOf(0, facts),
  ...later.map(one => partOf(one.start, one.facts)),
]

/** One context for every section of the outline. */
export function sectionContexts({ sections }: Outline, parts: readonly DocumentPart[]): readonly ReadingContext[] {
  const contexts: ReadingContext[] = []
  const depths: number[] = []
  let at = 0
  for (const section of sections) {
    while (at + 1 < parts.length && (parts[at + 1] as DocumentPart).start <= section.start) at++
    const part = parts[at] as DocumentPart
    // the headings of a later document stand below none of the one before
    const parent = section.parent === null ? undefined : sections[section.parent]
    const within = parent && parent.start >= part.start ? parent : undefined
    const depth = section.parent === null ? 0 : at > 0 ? (within ? (depths[within.id] as number) + 1 : 1) : section.depth
    depths.push(depth)
    const above = within ? (contexts[within.id] as ReadingContext) : part.context
    contexts.push(section.parent === null ? above : contextOf(section, within, above, part, depth))
  }
  return contexts
}

function contextOf(
  section: Section,
  parent: Section | undefined,
  above: ReadingContext,
  { facts, context }: DocumentPart,
  depth: number,
): ReadingContext {
  const year = parent ? yearBesidePeriod(parent.title, context.clock) : null
  const settled = year === null || above.status === 'actual' ? above : { ...above, years: { from: year, to: year } }
  return contextUnder(section.title, settled, facts, depth)
}
