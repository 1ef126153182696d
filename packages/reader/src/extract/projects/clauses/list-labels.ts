import type { Paragraph, Section } from '@lantu/model/tree'
import { atEnd } from '../../../patterns/gates.ts'
import type { Sentence } from '../../view/sentence.ts'
import { MARK } from '../openers.ts'
import { ownAt } from '../specificity.ts'
import { announcedUnder } from './announced.ts'
import { HeadingLabels } from './heading-labels.ts'
import { labelled } from './labels.ts'
import type { Carried } from './read-clause.ts'

/** 重点项目如下：, 现将重点项目名单公布如下：, 项目有：: what opens a list of works line by line. */
const OPENS = atEnd(/(?:项目|工程|实事)[^，；。：]{0,14}(?:[：:]|如下|包括|分别[是为]|主要[是有])$/)
/** 重点项目, 2026年民生实事项目清单, 交通类项目（8个）: a heading of works that says nothing of how far they are. */
const SORTS =
  /^(?:附[件表]\d{0,2}[：:]?)?(?:\d{4}年)?([\u4e00-\u9fff]{0,12}?)(?:项目|工程)(?:建设)?(?:清单|名单|名录|一览表|计划表?|安排表?)?(?:（[^）]{1,8}）)?$/
const SORTED = /^(?:[\u4e00-\u9fff]{0,6}(?:重[点大要]|主要|民生|实事|骨干|标志性|政府投资|[^工投]类)[\u4e00-\u9fff]{0,4})$/
/** 交通类: below a heading of works. */
const OF_FIELD = /^[\u4e00-\u9fff、]{2,10}(?:类|方面|领域)(?:（[^）]{1,8}）)?$/
const LONGEST_LINE = 60
const LONGEST_PROSE = 60
const ANNOUNCED_IN = 40

interface Opened {
  /** Where the line ends that opens the list, or prose that ends it begins. */
  readonly at: number
  /** The section, no item of a list, that the line stands in. */
  readonly within: number
  readonly label: Carried | null
}

/** What the works stand under that are listed line by line: a heading, or a line that opens the list. */
export class ListLabels {
  private readonly sections: readonly Section[]
  private readonly headings: HeadingLabels
  private readonly opened: Opened[] = []

  constructor(sections: readonly Section[]) {
    this.sections = sections
    this.headings = new HeadingLabels(sections)
  }

  /** What the first clause of a paragraph stands under. Paragraphs come in the order of the text. */
  overParagraph({ kind, section, start, end }: Paragraph, sentences: readonly Sentence[]): Carried | null {
    const heading = this.headings.over(section)
    if (heading) return heading
    const first = sentences[0]?.view.text ?? ''
    const last = sentences[sentences.length - 1]?.view.text ?? ''
    const item =
      kind === 'bullet' ||
      MARK.test(first.slice(0, 6)) ||
      (sentences.length === 1 && first.length <= LONGEST_LINE && !/[。：:]$/.test(first))
    const label = item ? (this.openedBefore(start, section) ?? this.sortedBy(section)) : null
    const opens = opening(last) ?? (item && sorts(last) ? announcedUnder(last) : null)
    if (opens) this.opened.push({ at: end, within: this.withinOf(section), label: opens })
    else if (!item && end - start > LONGEST_PROSE && this.opened.length > 0 && this.sections[section]?.kind !== 'subitem')
      this.opened.push({ at: start, within: this.withinOf(section), label: null })
    return label
  }

  /** What a heading stands under. */
  overHeading({ parent, heading }: Section): Carried | null {
    if (parent === null) return null
    return this.headings.over(parent) ?? this.openedBefore(heading.start, parent) ?? this.sortedBy(parent)
  }

  private openedBefore(at: number, section: number): Carried | null {
    let i = this.opened.length - 1
    while (i >= 0 && (this.opened[i] as Opened).at > at) i--
    const opened = this.opened[i]
    return opened && opened.within === this.withinOf(section) ? opened.label : null
  }

  /** The innermost section around one that is no item of a list. */
  private withinOf(section: number): number {
    let at = this.sections[section] as Section
    while (at.kind === 'subitem' && at.parent !== null) at = this.sections[at.parent] as Section
    return at.id
  }

  /** The sort of works that a heading names. */
  private sortedBy(section: number): Carried | null {
    const { title, parent, kind } = this.sections[section] as Section
    if (sorts(title)) return announcedUnder(title)
    return parent !== null && (kind === 'subitem' || OF_FIELD.test(title)) ? this.sortedBy(parent) : null
  }
}

function sorts(title: string): boolean {
  const words = SORTS.exec(title)?.[1]
  return words !== undefined && words !== '' && (SORTED.test(words) || ownAt(words, words.length) === words.length)
}

/** What the line whose last sentence this is puts the lines behind it under; null where it opens no list of works. */
function opening(text: string): Carried | null {
  if (!OPENS.mayHave(text.charCodeAt(text.length - 1)) || !OPENS.test(text.slice(-ANNOUNCED_IN))) return null
  const from = Math.max(text.lastIndexOf('，'), text.lastIndexOf('。', text.length - 2), text.lastIndexOf('；')) + 1
  const end = text.endsWith('：') ? text.length - 1 : text.length
  const label = text.endsWith('：') ? labelled(text, from, end) : null
  return label ? { ...label, label: true } : announcedUnder(text.slice(from))
}
