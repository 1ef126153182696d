import type { Sentence } from '../../view/sentence.ts'
import type { Setting } from '../clauses/clause-setting.ts'
import { confidenceOf } from '../confidence/confidence.ts'
import type { Evidence } from '../confidence/reasons.ts'
import { endsAsName, readEnding } from '../endings.ts'
import { endsInPredicate, predicateOf } from '../lexicon/predicates.ts'
import type { Verb } from '../lexicon/verbs.ts'
import { SIZE } from '../names/counts.ts'
import type { Name } from '../names/name.ts'
import { namesIn } from '../names/names-in.ts'
import { CIRCUMSTANCE, CLAUSE } from '../names/no-names.ts'
import { isPlenary } from '../plenary.ts'
import { specificity } from '../specificity.ts'
import { byClause } from './by-clause.ts'
import { bitOf, cuesAround, cuesOf, type Reading } from './cues.ts'
import { LONGEST, mayHoldName } from './features.ts'
import { type HowFar, howFar } from './how-far.ts'
import { isJudged, refuse } from './refuse.ts'
import type { Tagged } from './tagger.ts'
import { learnedSieve, learnedTagger } from './weigh.ts'
import { confidenceOfWorth, WORTH } from './worth.ts'

/** How much a name must be worth that no rule found: with the half of what is annotated, one more helps from four right in ten on. */
const WORTH_LEAST = 0.4
/** …and a mere kind of things beside names that rules are sure of. */
const KIND_LEAST = 0.5
const KIND_ONLY = bitOf('kind-only')
/** How probable the tagger must hold it to be weighed at all. */
const LEAST = 0.3
/** How probable it must be to stand in the way of one of the rules that is turned down. */
const IN_THE_WAY = 0.7
const LONGEST_NAME = 48
/** 做大做强荻浦航运中心: what is strengthened is there. */
const STRENGTHENS = /^(?:进一步|全面|着力|不断|持续|全力)?(?:加强|强化|加大|做大|做强|做优|做精|建强)/
const OF_PROJECTS = /等[^，]{0,10}(?:项目|工程)/
/** 荻浦电子等重大产业项目: a list with its class is no name; nor are 10大旅游项目. */
const NO_NAME = /.等[^等]{0,10}(?:项目|工程)$|^\d+大/
/** 荻浦路等主干道沿线景观改造, 荻浦学院等高校办学质量: roads along which something is done, schools whose work is to be better. */
const OF_OTHERS =
  /^[^，]{0,30}?等[^，、等]{0,6}(?:沿线|两侧|路段(?![新改扩升维整提拓施工的]))[\u4e00-\u9fff]{2}|^[^，]{0,30}?等[^，、等]{2,8}(?:水平|质量|能力|优势|作用|影响力)$/
const COMPLETE: ReadonlySet<string> = new Set(['complete', 'done', 'planning'])

const NONE: readonly Name[] = []

/** Whether a name already found stands in `[start, end)`. */
function taken(found: readonly Name[], start: number, end: number): boolean {
  for (const name of found) if (name.start < end && start < name.end) return true
  return false
}

const UNPAIRED = bitOf('signs-unpaired')

/** Rules this sure of a name are right about it nine times in ten: the clause is not read again. */
const SURE = 0.8
const isDoubtful = ({ kind, judged }: Name): boolean => kind === 'project' && judged.confidence < SURE

const MADE: Verb = { word: '建设', stage: 'start', force: 'strong' }

/** What the grammar of enumerations calls the members of a list whose own words end as no name does: 城东、云埠、荻浦｜污水处理厂. */
function completedNames(text: string, tagged: readonly Tagged[], end: number, { places }: Setting): readonly Name[] {
  if (!tagged.some(one => !endsAsName(text, one.start, one.end))) return []
  const [{ start }] = tagged as [Tagged]
  const predicate = endsInPredicate(text, start, end) ? predicateOf(text.slice(start, end)) : null
  const to = predicate && predicate.at > 2 ? start + predicate.at : end
  const names: Name[] = []
  namesIn(names, text, start, to, { verb: MADE, words: '', stage: '', boxed: false, topic: false, places })
  return names.filter(({ evidence }) => evidence.completed)
}

/** A sentence that the rules have read, and that has clauses for the tagger. */
interface Waiting {
  readonly sentence: Sentence
  readonly section: number
  readonly setting: Setting
  readonly byRules: readonly Name[]
  readonly found: readonly (readonly Name[])[]
  /** The numbers of the clauses to be read. */
  readonly clauses: readonly number[]
}

const AND = /[、和及与]/

/** Whether a list has a member beside one that rules found, of which they made none: 环城高速｜、川荻铁路. */
function leavesOut(text: string, from: number, to: number, found: readonly Name[]): boolean {
  for (const { kind, start, end } of found) {
    if (kind !== 'project') continue
    if (start > from && AND.test(text[start - 1] as string) && !taken(found, start - 2, start - 1)) return true
    if (end + 1 < to && AND.test(text[end] as string) && !taken(found, end + 1, end + 2)) return true
  }
  return false
}

/** Whether the tagger is to read a clause: rules doubt what they `found` there, left something out, or found nothing where something may be. */
function isAsked(text: string, [start, end]: readonly [number, number], found: readonly Name[]): boolean {
  if (end - start < 3 || end - start > LONGEST) return false
  return found.length === 0
    ? learnedSieve().passes(text, start, end) && mayHoldName(text, start, end)
    : found.some(isDoubtful) || leavesOut(text, start, end, found)
}

type Take = (name: Name, sentence: Sentence, section: number, setting: Setting) => void

/**
 * Judges the names of projects that rules found, clause by clause with all that tells of one, and finds those that no rule did: in many
 * sentences at once, since the tables of the tagger and those of the rules would drive one another out of the nearest caches.
 */
export class LearnedNames {
  private waiting: Waiting[] = []
  private readonly take: Take

  /** `take` is given each name that stands. */
  constructor(take: Take) {
    this.take = take
  }

  /** Takes the names that rules found in a sentence, unless the tagger is to read a clause of it: then it waits, in most texts one in eight. */
  wait(sentence: Sentence, section: number, setting: Setting, byRules: readonly Name[]): void {
    const { view, clauses } = sentence
    const found = byClause(clauses, byRules)
    let asked: number[] | null = null
    for (let number = 0; number < clauses.length; number++)
      if (isAsked(view.text, clauses[number] as readonly [number, number], found[number] ?? NONE)) (asked ??= []).push(number)
    if (asked) this.waiting.push({ sentence, section, setting, byRules: byRules.slice(), found, clauses: asked })
    else for (const name of byRules) if (!isPlenary(view.text, name.end)) this.take(name, sentence, section, setting)
  }

  /** Reads all that wait. */
  read(): void {
    for (const one of this.waiting) {
      const { sentence, section, setting, byRules, found, clauses } = one
      const refused = new Set<Name>()
      for (const number of clauses) this.readClause(one, number, found[number] ?? NONE, refused)
      for (const name of byRules)
        if (!refused.has(name) && !isPlenary(sentence.view.text, name.end)) this.take(name, sentence, section, setting)
    }
    this.waiting = []
  }

  /** Refuses what rules `found` in a clause amiss, and finds what they did not. */
  private readClause({ sentence, section, setting }: Waiting, number: number, found: readonly Name[], refused: Set<Name>): void {
    const { text } = sentence.view
    const [start, end] = sentence.clauses[number] as readonly [number, number]
    const tagger = learnedTagger()
    const tagged = tagger.names(text, start, end, found)
    const own = tagged.filter(one => one.chance >= LEAST && one.end - one.start <= LONGEST_NAME)
    const { past, places } = setting
    const strengthens = STRENGTHENS.test(text.slice(start, start + 10)) && !OF_PROJECTS.test(text.slice(start, end))
    const doubtful = found.length === 0 || found.some(isDoubtful)
    if (doubtful)
      refuse(
        { text, start, end, tagged, found, kept: found, past, places },
        found.filter(name => isJudged(name, start, end)),
        own.filter(({ chance }) => chance >= IN_THE_WAY),
        refused,
      )
    const kept = found.filter(name => !refused.has(name))
    const free = own.filter(
      one =>
        !taken(kept, one.start, one.end) &&
        !isPlenary(text, one.end) &&
        !NO_NAME.test(text.slice(one.start, one.end)) &&
        !OF_OTHERS.test(text.slice(one.end, end)),
    )
    if (free.length === 0 || strengthens) return
    const weighed = weigh(
      { text, start, end, tagged, found, kept, past, places },
      free,
      completedNames(text, free, end, setting),
      doubtful ? WORTH_LEAST : KIND_LEAST,
    )
    if (weighed.length === 0) return
    const said = howFar(
      text,
      sentence.clauses,
      number,
      (weighed[0] as Weighed).start,
      (weighed[weighed.length - 1] as Weighed).end,
      setting,
    )
    for (const one of weighed) this.take(nameOf(one, tagged.length > 1, said, setting), sentence, section, setting)
  }
}

/** A name of the tagger as it is called, and how much it is worth. */
interface Weighed extends Tagged {
  readonly name: string
  readonly worth: number
}

/** Those of the `free` names of the tagger that are worth enough; `leastOfKind`: how much a mere kind of things must be worth. */
function weigh(reading: Reading, free: readonly Tagged[], completed: readonly Name[], leastOfKind: number): readonly Weighed[] {
  const { text, tagged } = reading
  const around = cuesAround(reading)
  const weighed: Weighed[] = []
  for (const one of free) {
    const name = completed.find(({ start }) => start === one.start)?.name ?? text.slice(one.start, one.end)
    let least = 1
    for (const other of tagged) if (other !== one) least = Math.min(least, other.chance)
    const cues = around | cuesOf(reading, one, name)
    // 云埠、石梁）至荻浦: half of a bracket
    if ((cues & UNPAIRED) !== 0 || CLAUSE.test(name) || CIRCUMSTANCE.test(name)) continue
    const worth = WORTH.ofTagger({ cues, chance: one.chance, other: tagged.length > 1 ? least : null })
    if (worth >= ((cues & KIND_ONLY) !== 0 ? leastOfKind : WORTH_LEAST)) weighed.push({ ...one, name, worth })
  }
  return weighed
}

function nameOf({ start, end, name, worth }: Weighed, listed: boolean, { stage, words }: HowFar, setting: Setting): Name {
  const ending = readEnding(name)
  const upgrades = ending.upgrade && !COMPLETE.has(stage)
  const evidence: Evidence = {
    kind: 'project',
    name,
    governed: 'none',
    special: specificity(name, ending.headAt, setting.places),
    ending: ending.kind,
    listed,
    completed: name.length > end - start,
    from: setting.boxed ? 'box' : 'prose',
    learned: confidenceOfWorth(worth),
  }
  return {
    start,
    end,
    kind: 'project',
    name,
    quantity: SIZE.exec(name)?.[0] ?? '',
    stage: ending.preparing ? 'planning' : upgrades ? 'upgrade' : stage,
    verb: words,
    rule: 'project.learned',
    evidence,
    agrees: false,
    judged: confidenceOf(evidence, false),
  }
}
