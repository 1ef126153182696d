import type { CleanText } from '@lantu/model/clean-text'
import type { Outline, Paragraph, Section, Table } from '@lantu/model/tree'
import { dutyRowsOf, sentencesOfCell } from '../../structure/tables/duty-rows.ts'
import type { ContextAt } from '../context/passages.ts'
import type { ProjectDraft } from '../draft.ts'
import { looksDamaged } from '../view/damage.ts'
import { type BlockReader, type Sentence, sentenceAt } from '../view/sentence.ts'
import { DAMAGED } from '../view/signs.ts'
import { boxHeadings } from './box-headings.ts'
import { withoutAsides } from './clauses/asides.ts'
import type { Setting } from './clauses/clause-setting.ts'
import { opensWithVerb } from './clauses/clause-verb.ts'
import { ListLabels } from './clauses/list-labels.ts'
import { withQuotedPromises } from './clauses/quoted-promises.ts'
import { type Carried, readClause } from './clauses/read-clause.ts'
import { withListsJoined } from './comma-lists.ts'
import { confidenceOf } from './confidence/confidence.ts'
import { readEnding } from './endings.ts'
import { LearnedNames } from './learned/learned-names.ts'
import type { Name } from './names/name.ts'
import { Openers } from './openers.ts'
import { Places } from './places.ts'
import { isPlenary } from './plenary.ts'
import { projectsOfTable } from './project-table.ts'
import { joinMentions } from './same-project.ts'
import type { Found, Standing } from './stage/evidence.ts'
import { judgeStages } from './stage/stages-in-turn.ts'

/** Reads the named projects and promised systems of an outline, block by block; linear in the text. */
export class ProjectReader implements BlockReader {
  private readonly drafts: ProjectDraft[]
  private readonly contextAt: ContextAt
  private readonly place: string
  private readonly places: Places
  private readonly boxes: ReadonlySet<number>
  private readonly names: Name[] = []
  private readonly headed = new Set<number>()
  private named: Found[] = []
  private readonly openers = new Openers()
  private before = { section: -1, sentence: '' }
  private readonly learned = new LearnedNames((name, sentence, section, setting) =>
    this.add(name, sentence, section, setting, sentence.view.has(DAMAGED) && looksDamaged(sentence.view.text)),
  )
  private readonly labels: ListLabels
  private readonly clean: CleanText
  private readonly outline: Outline

  constructor(clean: CleanText, outline: Outline, contextAt: ContextAt) {
    this.contextAt = contextAt
    this.clean = clean
    this.outline = outline
    this.place = outline.facts.place
    this.places = new Places(clean.text, outline)
    this.boxes = boxedSections(outline)
    this.labels = new ListLabels(outline.sections)
    this.drafts = boxHeadings(clean, outline, this.boxes, this.places)
  }

  readTable(table: Table, i: number): void {
    this.drafts.push(...projectsOfTable(table))
    const duties = dutyRowsOf(table)
    if (!duties) return
    const { section, start } = table
    for (const { prose } of duties)
      for (const cell of prose) {
        const sentences = sentencesOfCell(this.clean.text, cell).map(one => sentenceAt(this.clean.text, one))
        this.readParagraph({ kind: 'paragraph', section, start, end: cell.end, sentences: [] }, sentences, i)
      }
  }

  readParagraph(paragraph: Paragraph, sentences: readonly Sentence[], i: number): void {
    const { kind, section } = paragraph
    if (kind !== 'paragraph' && kind !== 'bullet') return
    const { names, places } = this
    const standing = this.standingOf(paragraph, sentences, i)
    const setting: Setting = { past: PAST.has(standing.tense), boxed: this.boxes.has(section), places, standing }
    const over = this.labels.overParagraph(paragraph, sentences)
    this.readHeadings(section, setting)
    for (const written of sentences) {
      const sentence = withoutAsides(written)
      let { text } = sentence.view
      let { clauses } = sentence
      const parted = withListsJoined(text, clauses)
      text = parted.text
      clauses = parted.clauses
      clauses = withQuotedPromises(text, clauses)
      // 开工项目 over 石梁水厂、荻浦大桥。
      let carried = written === sentences[0] ? over : null
      const label = carried
      for (const [from, to] of clauses) {
        const topic = from > 0 && text.charCodeAt(from - 1) === COLON && readEnding(text, Math.max(0, from - 13), from - 1).kind === 'works'
        carried = readClause(names, text, from, to, setting, carried, topic)
        if (label && from === clauses[0]?.[0]) carried = namedUnder(names, label)
      }
      this.learned.wait(sentence, section, setting, names)
      empty(names)
    }
  }

  endTurn(): void {
    this.learned.read()
    this.judge()
  }

  /** Judges the stages of what was found since the last time. */
  private judge(): void {
    judgeStages(this.named.toSorted((a, b) => a.draft.at - b.draft.at))
    this.named = []
  }

  private add(name: Name, sentence: Sentence, section: number, { standing }: Setting, damaged: boolean): void {
    const draft = draftOf(name, sentence, section, damaged)
    this.drafts.push(draft)
    if (name.kind === 'project') this.named.push({ draft, name, sentence, standing })
  }

  /** What a paragraph stands in. */
  private standingOf(paragraph: Paragraph, sentences: readonly Sentence[], i: number): Standing {
    const { section, start } = paragraph
    const { status, settled } = this.contextAt(i, start)
    const before = this.before.section === section ? this.before.sentence : ''
    this.before = { section, sentence: sentences[sentences.length - 1]?.view.text ?? '' }
    return {
      tense: (status === 'actual' ? 0 : 1) + (settled ? 0 : 2),
      opener: this.openers.openerOf(paragraph, sentences),
      before,
      heading: section > 0 ? (this.outline.sections[section]?.title ?? '') : '',
      title: this.outline.facts.title,
      kind: KINDS.indexOf(this.outline.facts.kind),
      sentences,
    }
  }

  /** What the headings over a paragraph promise: （二）加快推进石梁水厂建设. */
  private readHeadings(section: number, setting: Setting): void {
    for (let at: number | null = section; at !== null && !this.headed.has(at); ) {
      this.headed.add(at)
      const { title, heading, kind, parent } = this.outline.sections[at] as Section
      // looked for there alone: what is not found would be looked for to the end of the text
      const within = this.clean.text.slice(heading.start, heading.end + title.length)
      const start =
        heading.start +
        (kind === 'box' || (title.length < 8 && !this.labels.overHeading(this.outline.sections[at] as Section))
          ? -1
          : within.indexOf(title))
      if (start >= heading.start && start < heading.end)
        this.readHeading(withoutAsides(sentenceAt(this.clean.text, { start, end: start + title.length })), at, setting)
      at = parent
    }
  }

  private readHeading(sentence: Sentence, section: number, setting: Setting): void {
    const { text } = sentence.view
    // 3. 开工建设市一中新校区。 is a sentence that was numbered
    const whole = this.clean.text[sentence.end] === '。'
    let carried: Carried | null = this.labels.overHeading(this.outline.sections[section] as Section)
    for (const [from, to] of sentence.clauses)
      carried =
        carried?.label || whole || opensWithVerb(text, from, to) ? readClause(this.names, text, from, to, setting, carried, false) : null
    for (const name of this.names)
      if (!isPlenary(text, name.end) && (whole || (name.kind === 'project' && name.evidence.special === 2 && !name.name.includes('”'))))
        this.add(name, sentence, section, setting, false)
    empty(this.names)
  }

  /** What was found, in text order, each place once. */
  finish(): ProjectDraft[] {
    for (const { id } of this.outline.sections) this.readHeadings(id, { past: false, boxed: false, places: this.places, standing: NOWHERE })
    this.judge()
    const unique: ProjectDraft[] = []
    for (const draft of this.drafts.toSorted((a, b) => a.at - b.at)) if (draft.at !== unique[unique.length - 1]?.at) unique.push(draft)
    joinMentions(unique, this.place)
    return unique
  }
}

/** Takes all out of a list that is used again: to set its length is a call out of the compiled code. */
function empty(list: unknown[]): void {
  while (list.length > 0) list.pop()
}

/** Boxes and what stands in them. */
function boxedSections(outline: Outline): ReadonlySet<number> {
  const boxes = new Set<number>()
  for (const section of outline.sections)
    if (section.kind === 'box' || (section.parent !== null && boxes.has(section.parent))) boxes.add(section.id)
  return boxes
}

function draftOf(name: Name, { view, start: quoteStart, end: quoteEnd }: Sentence, section: number, damaged: boolean): ProjectDraft {
  const { confidence, why } = damaged ? confidenceOf(name.evidence, true) : name.judged
  const start = view.at(name.start)
  return {
    kind: name.kind,
    at: start,
    end: Math.max(start, view.at(name.end - 1) + 1),
    text: '',
    quoteStart,
    quoteEnd,
    quote: '',
    section,
    rule: name.rule,
    confidence,
    why,
    name: name.name.slice(0, 300),
    stage: name.stage,
    verb: name.verb.slice(0, 60),
    quantity: name.quantity.slice(0, 100),
  }
}

/**
 * Leaves only what is a work by its own name of what a heading or the line above a list alone makes one; what follows its first clause
 * stands under nothing. The list says that it is one: it need not be asked of the tagger.
 */
function namedUnder(names: Name[], { words }: Carried): null {
  for (let i = names.length - 1; i >= 0; i--) {
    const name = names[i] as Name
    if (name.evidence.special === 2) name.agrees = true
    else if (name.verb === words) names.splice(i, 1)
  }
  return null
}

const PAST: ReadonlySet<number> = new Set([0, 2])
const NOWHERE: Standing = { tense: 3, opener: '', before: '', heading: '', title: '', kind: 5, sentences: [] }
const KINDS = ['outline', 'proposal', 'special', 'annual', 'work-report', 'other'] as const
const COLON = '：'.charCodeAt(0)
