import type { CheckedDocument, CheckedParagraph, CheckedSection, Finding, FindingSide } from '@lantu/model/finding'
import { bodiesNamedIn } from './bodies.ts'

/** The last item that starts at or before a position; items ascend by their start. */
function lastBefore<T>(items: readonly T[], start: (item: T) => number, at: number): T | undefined {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (start(items[middle] as T) <= at) low = middle + 1
    else high = middle
  }
  return items[low - 1]
}

/** Tells the headings above a position, and the bodies that its paragraph names. */
class Guide {
  readonly #sections: readonly CheckedSection[]
  readonly #byId: ReadonlyMap<number, CheckedSection>
  readonly #paragraphs: readonly CheckedParagraph[]

  constructor(document: CheckedDocument) {
    this.#sections = (document.sections ?? []).toSorted((a, b) => a.start - b.start || a.id - b.id)
    this.#byId = new Map(this.#sections.map(section => [section.id, section]))
    this.#paragraphs = (document.paragraphs ?? []).toSorted((a, b) => a.at - b.at)
  }

  chapterAt(at: number): string[] {
    const chapter: string[] = []
    // the innermost section that starts before the position; its parents hold it
    let section = lastBefore(this.#sections, s => s.start, at)
    while (section && section.parent !== null) {
      chapter.unshift([section.label, section.title].filter(Boolean).join(section.label.endsWith('、') ? '' : ' '))
      section = this.#byId.get(section.parent)
    }
    return chapter
  }

  bodiesAt(at: number): string[] {
    const paragraph = lastBefore(this.#paragraphs, p => p.at, at)
    return paragraph && at < paragraph.at + paragraph.text.length ? bodiesNamedIn(paragraph.text) : []
  }
}

/** Adds to every side the headings that it stands under and the bodies that its paragraph makes responsible. */
export function addChapters(findings: readonly Finding[], documents: readonly CheckedDocument[]): Finding[] {
  const guides = new Map(documents.map(document => [document.name, new Guide(document)]))
  const withChapter = (side: FindingSide): FindingSide => {
    const guide = guides.get(side.document)
    if (!guide) return side
    const [chapter, bodies] = [guide.chapterAt(side.at), guide.bodiesAt(side.at)]
    return { ...side, ...(chapter.length ? { chapter } : {}), ...(bodies.length ? { bodies } : {}) }
  }
  return findings.map(finding => ({ ...finding, sides: finding.sides.map(withChapter) }))
}
