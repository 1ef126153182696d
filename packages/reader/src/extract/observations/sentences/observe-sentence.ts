import { search } from '../../../patterns/openings.ts'
import type { ObservationDraft } from '../../draft.ts'
import type { TimePhrase } from '../../times/time-phrase.ts'
import { looksDamaged } from '../../view/damage.ts'
import { DAMAGED } from '../../view/signs.ts'
import type { View } from '../../view/view.ts'
import { wholeAfter } from '../names/carried/part-of-whole.ts'
import { makingVerb, sharedVerbOf } from '../names/making-verb.ts'
import type { Name } from '../names/name.ts'
import type { Head } from '../phrases/read-head.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'
import { takeAsides } from './asides.ts'
import { passClause } from './clause-without-number.ts'
import { headOf } from './head-of-number.ts'
import { foretells } from './measures/bounds.ts'
import { grownNotShare } from './measures/measure-in-sentence.ts'
import { RATE_SAID } from './measures/share-or-rate.ts'
import { nameIn } from './names/name-in-sentence.ts'
import { shareNames } from './names/shared-names.ts'
import { inOrder, type Numbers, numbersOf, timesOf, withTimes } from './numbers-of.ts'
import { keep, keptOf, type Memory, type Running, runningFrom } from './running.ts'
import type { SentencePlace } from './sentence-place.ts'
import { readSlots, type Slot } from './slots.ts'
import { datesOwnSentence, tellsEvent } from './times/lead-event.ts'
import { leadWithin, stretchBefore } from './times/lead-time.ts'
import { plannedBefore } from './times/planned-before.ts'
import { timesIn } from './times/time-in-sentence.ts'
import { type Observing, writeObservation } from './write-observation.ts'

/** 我市现有老旧管网60公里，…: not 在现有60公里的基础上. */
const EXISTING = search(/(?<![将对在])现有(?![^，]*基础上)|^(?:全|我)[国省市县区州盟](?:共|还|尚|仍)?有/)
/** 农业投资占｛全部投资比重｝. */
const SHARE_OF = /占([^占、]{2,16}比重)$/
const PLAN_END = /^[“"‘「]?[一二三四五六七八十]{1,2}五[”"’」]?[期时]?末/

/** So many names at most are shared out again. */
const MOST_NAMES = 12

/** Puts what a sentence added in text order: asides are read after the clause that they stand in. */
function sortFrom(drafts: ObservationDraft[], first: number): void {
  const inPlace = (draft: ObservationDraft, i: number) => i <= first || (drafts[i - 1] as ObservationDraft).at <= draft.at
  for (let i = first; i < drafts.length; i++) {
    if (inPlace(drafts[i] as ObservationDraft, i)) continue
    for (const draft of drafts.splice(first).toSorted((a, b) => a.at - b.at)) drafts.push(draft)
    return
  }
}

/** Walks along the clauses of one sentence. */
export class Observer implements Observing {
  readonly out: ObservationDraft[]
  readonly place: SentencePlace
  readonly running: Running
  numbers = 0
  damaged = false

  constructor(place: SentencePlace, memory: Memory, out: ObservationDraft[]) {
    this.place = place
    this.out = out
    this.running = runningFrom(memory)
  }

  observe(whole: Numbers, memory: Memory): void {
    const { view } = this.place
    const first = this.out.length
    this.numbers = whole.quantities.length
    this.damaged = view.has(DAMAGED) && looksDamaged(view.text)
    this.walk(whole)
    memory.subject = this.running.subject
    memory.rate = this.running.rate
    memory.base = view.text.endsWith('；') ? this.running.base : null
    memory.said = ''
    memory.whole = this.running.whole
    memory.shareOf = this.running.shareOf
    memory.recent = view.text.endsWith('；') ? this.running.recent.slice(-MOST_NAMES) : []
    sortFrom(this.out, first)
  }

  private walk(whole: Numbers): void {
    const { main, asides } = takeAsides(whole.view, whole.quantities)
    const { times, quantities } = main === whole.view ? whole : withTimes(main, this.place.context)
    let next = 0
    const asidesTo = (place: number) => {
      for (let aside = asides[next]; aside && aside.place <= place; aside = asides[next]) {
        next++
        this.aside(aside.view)
      }
    }
    const within = inOrder(quantities)
    for (const [from, to] of main.clauses) {
      this.clause(main, [from, to], within(from, to), times, asidesTo)
      asidesTo(to)
    }
    // （目前已建成8处。）: a sentence that is nothing but an aside
    asidesTo(Infinity)
  }

  /** （其中…35%）: a sentence within the sentence, with the subject that it stands at. */
  private aside(view: View): void {
    const numbers = numbersOf(view, this.place.context)
    if (!numbers) return
    const { times, quantities } = numbers
    const before = keptOf(this.running)
    const within = inOrder(quantities)
    for (const [from, to] of view.clauses) this.clause(view, [from, to], within(from, to), times)
    const { subject, units } = this.running
    // 住房1万套（50万平方米），竣工20万平方米: the same in another unit
    Object.assign(this.running, before, subject === before.subject ? { units } : {})
  }

  /** A clause; `behind` reads the asides up to a place, each behind the number that it stands at: 公园12个（城区3个）、停车场5处. */
  private clause(
    view: View,
    [from, to]: readonly [number, number],
    quantities: readonly Quantity[],
    times: readonly TimePhrase[],
    behind?: (place: number) => void,
  ): void {
    const { running } = this
    if (!quantities.length) {
      passClause(view, from, to, times, running)
      return
    }
    const words = view.text.slice(from, to)
    running.each = null
    if (words.startsWith('其中')) running.averaged = running.yearly
    const slots = readSlots(view.text, from, to, quantities, times)
    for (let i = 0; i < slots.length; i++) {
      this.slot(view, slots, i, from, times, words)
      const next = slots[i + 1]
      if (next) behind?.(next.headFrom)
    }
    running.forecast = view.text[to] === '，' && foretells(words)
    if (EXISTING.test(words)) running.existing = true
    running.topic = ''
  }

  /** The number in slot `i` of a clause that begins at `from` and reads `words`. */
  private slot(view: View, given: readonly Slot[], i: number, from: number, times: readonly TimePhrase[], words: string): void {
    const { running, place } = this
    if (running.mark === (given[i] as Slot).quantity) return
    const read = headOf(view, given[i] as Slot, times, running)
    const { headFrom, quantity, tail } = given[i] as Slot
    const planned = tail === '' ? null : plannedBefore(read.noun, tail, view.text.slice(headFrom, quantity.start))
    const own = planned ? { ...read, noun: planned.noun } : read
    const slots = planned ? given.with(i, { ...(given[i] as Slot), tail: '' }) : given
    const slot = slots[i] as Slot
    shareNames(running, slots, i, own)
    const { list } = running
    const head = slot.listed && list ? { ...list.head, comparator: own.comparator || list.head.comparator } : own
    const when = timesIn(view, slot, from, times, head, running, place.context)
    const named = grownNotShare(slot, head, nameIn(view, slots, i, head, running, place), running)
    const name = named.words ? writeObservation(this, view, slots, i, head, planned ? { ...when, planned } : when, named, words) : named
    if (name.from !== 'none' && !name.aside) this.speakOf(name, head, slot)
    if (name.from === 'counted' || name.from === 'own') running.verb = name.verb ?? sharedVerbOf(name.words)
    if (when.starts) running.startYear = (when.own as TimePhrase).to
  }

  /** The sentence goes on about what was named. */
  private speakOf({ words, from, owner, part }: Name, head: Head, slot: Slot): void {
    const { running } = this
    // 占全市8%，提高0.2个百分点，增长6%: the part grows
    const whose = owner ?? (from === 'carried' && words === running.subject ? running.owner : '')
    // 改造新开工5600套，基本建成4100套，分别完成…: the later stage is a name of its own
    if (from !== 'carried' || (running.fresh && words !== running.subject)) running.recent.push(words)
    // 制定措施18条，甲达到…，乙达到…，均翻一番: what was made has not doubled
    if (from !== 'carried' && (head.verb === 'level' || (head.verb === 'none' && !makingVerb(words)))) keep(running.unmoved, words)
    else running.unmoved = []
    if (words !== running.subject) running.units = []
    keep(running.units, slot.quantity.unit)
    running.subject = words
    running.said = ''
    const level = head.verb === 'level' || head.verb === 'none'
    running.whole = wholeAfter(running.whole, words, level ? slot.quantity.unit : '', part === true)
    // 物价涨幅达6%，次年回落到2%: of the rise, though what rises was named before
    const rate = head.rateNoun && RATE_SAID.test(slot.head)
    if (rate || from !== 'carried') running.rate = rate
    running.owner = whose
    if (words.endsWith('比重')) running.shareOf = SHARE_OF.exec(words)?.[1] ?? running.shareOf
    running.fresh = true
    running.spokenOf = ''
  }
}

/** The sentence before ended with ；, or this one tells of its parts or goes on with its year: 全年增长13%. */
const goesOn = ({ source, quote, view }: SentencePlace) => source.charAt(quote.start - 1) === '；' || GOES_ON.test(view.text)
const GOES_ON = /^(?:其中|全年|当年|同年|年内|年底)/

/** What one sentence observes, added to `out`. */
export function observeSentence(place: SentencePlace, memory: Memory, out: ObservationDraft[]): void {
  const { view, context } = place
  if (memory.phrase && (view.text.startsWith('今后') || (!goesOn(place) && datesOwnSentence(memory.phrase, context)))) memory.phrase = null
  memory.phrase = stretchBefore(place) ?? memory.phrase
  const numbers = numbersOf(view, context)
  if (numbers) new Observer(place, memory, out).observe(numbers, memory)
  else memory.base = null
  memory.goesOn = numbers !== null && view.text.endsWith('；')
  const within = leadWithin(view.text)
  const times = numbers?.times ?? timesOf(view, context, Math.min(view.text.length, within + 1))
  const lead = times.find(time => time.role !== 'base' && time.start <= within)
  // “十三五”期末考核获通报表扬。: an event of that time, not the time of what follows
  const to = lead ? (view.clauses.find(([from, end]) => from <= lead.start && end >= lead.end)?.[1] ?? view.text.length) : 0
  if (lead && tellsEvent(view.text, lead, to, Boolean(numbers?.quantities.some(({ start }) => start >= lead.end && start < to)))) return
  if (lead && (numbers || view.text[lead.end] === '，' || !PLAN_END.test(view.text.slice(lead.start, lead.end)))) memory.phrase = lead
}
