import { search } from '../../../patterns/openings.ts'
import type { ObservationDraft } from '../../draft.ts'
import { looksDamaged } from '../../log-odds.ts'
import { confidenceOf, doubtsName } from '../confidence/confidence.ts'
import type { Evidence } from '../confidence/reasons.ts'
import { type ReadingContext, timeText } from '../context/reading-context.ts'
import { makingVerb } from '../names/making-verb.ts'
import type { Name } from '../names/name.ts'
import { wholeAfter } from '../names/part-of-whole.ts'
import type { Head } from '../phrases/read-head.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'
import { DAMAGED } from '../signs.ts'
import type { TimePhrase } from '../times/read-times.ts'
import type { View } from '../view.ts'
import { likelierName } from '../wordings/likelier-name.ts'
import { takeAsides } from './asides.ts'
import { comparatorFor, foretells, isForecast } from './bounds.ts'
import { passClause } from './clause-without-number.ts'
import { headOf } from './head-of-number.ts'
import { tellsEvent } from './lead-event.ts'
import { leadWithin } from './lead-time.ts'
import { signed } from './measure.ts'
import { grownNotShare, growsAtPace, isFlow, measureIn, SECOND_BOUND } from './measure-in-sentence.ts'
import { nameIn } from './name-in-sentence.ts'
import { inOrder, type Numbers, numbersOf, timesOf, withTimes } from './numbers-of.ts'
import { plannedBefore } from './planned-before.ts'
import { type Memory, type Running, runningFrom } from './running.ts'
import type { SentencePlace } from './sentence-place.ts'
import { RATE_SAID } from './share-or-rate.ts'
import { shareNames } from './shared-names.ts'
import { readSlots, type Slot } from './slots.ts'
import { statusOf } from './status-of.ts'
import { type Times, timesIn } from './time-in-sentence.ts'
import { basisOf, type Temporal, yearsOf } from './time-of.ts'

/** 我市现有老旧管网60公里，…: not 在现有60公里的基础上. */
const EXISTING = search(/(?<![将对在])现有(?![^，]*基础上)/)
/** What goes on about it without a wish or a work of its own. */
const STILL_EXISTING =
  /^(?!.*(?:力争|争取|确保|要|将|计划|新增|新建|建成|完成|改造|实施|推进|加快|培育|引进|提高到|增加到|发展到|控制)).*(?:达|为|占|约|高|浪费|有|超过)/

/** 农业投资占｛全部投资比重｝. */
const SHARE_OF = /占([^占、]{2,16}比重)$/
const PLAN_END = /^[“"‘「]?[一二三四五六七八十]{1,2}五[”"’」]?[期时]?末/

const round = (value: number) => Math.round(value * 1e9) / 1e9
const tidy = (value: number | number[]) => (Array.isArray(value) ? value.map(round) : round(value))

const RULES = {
  plain: { own: 'prose.own', counted: 'prose.counted', carried: 'prose.carried', none: 'prose.none' },
  respectively: {
    own: 'prose.own.respectively',
    counted: 'prose.counted.respectively',
    carried: 'prose.carried.respectively',
    none: 'prose.none.respectively',
  },
} as const

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
export class Observer {
  private readonly out: ObservationDraft[]
  private readonly place: SentencePlace
  private readonly running: Running
  private numbers = 0
  private damaged = false

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
    sortFrom(this.out, first)
  }

  private walk(whole: Numbers): void {
    const { main, asides } = takeAsides(whole.view, whole.quantities)
    const { times, quantities } = main === whole.view ? whole : withTimes(main, this.place.context)
    let aside = 0
    const within = inOrder(quantities)
    for (const [from, to] of main.clauses) {
      this.clause(main, from, to, within(from, to), times)
      while (aside < asides.length && (asides[aside] as { place: number }).place <= to) {
        this.aside((asides[aside] as { view: View }).view)
        aside++
      }
    }
    // （目前已建成8处。）: a sentence that is nothing but an aside
    for (; aside < asides.length; aside++) this.aside((asides[aside] as { view: View }).view)
  }

  /** （其中…35%）: a sentence within the sentence, with the subject that it stands at. */
  private aside(view: View): void {
    const numbers = numbersOf(view, this.place.context)
    if (!numbers) return
    const { times, quantities } = numbers
    const { phrase, subject, rate, list, verb } = this.running
    const within = inOrder(quantities)
    for (const [from, to] of view.clauses) {
      this.clause(view, from, to, within(from, to), times)
    }
    this.running.phrase = phrase
    this.running.subject = subject
    this.running.rate = rate
    this.running.list = list
    this.running.verb = verb
  }

  private clause(view: View, from: number, to: number, quantities: readonly Quantity[], times: readonly TimePhrase[]): void {
    const { running } = this
    if (!quantities.length) {
      passClause(view, from, to, times, running)
      return
    }
    const words = view.text.slice(from, to)
    running.each = null
    if (words.startsWith('其中')) running.averaged = running.yearly
    const slots = readSlots(view.text, from, to, quantities, times)
    for (let i = 0; i < slots.length; i++) this.slot(view, slots, i, from, times, words)
    running.forecast = view.text[to] === '，' && foretells(words)
    if (EXISTING.test(words)) running.existing = true
    running.topic = ''
  }

  /** The number in slot `i` of a clause that begins at `from` and reads `words`. */
  private slot(view: View, given: readonly Slot[], i: number, from: number, times: readonly TimePhrase[], words: string): void {
    const { running, place } = this
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
    const named = grownNotShare(slot, head, nameIn(view, slots, i, head, running, place.measure ?? ''), running)
    const name = named.words ? this.write(view, slots, i, head, planned ? { ...when, planned } : when, named, words) : named
    if (name.from !== 'none' && !name.aside) this.speakOf(name, head, slot)
    if (name.from === 'counted' || name.from === 'own') running.verb = name.verb ?? makingVerb(name.words)
    if (when.starts) running.startYear = (when.own as TimePhrase).to
  }

  /** The sentence goes on about what was named. */
  private speakOf({ words, from, owner, part }: Name, head: Head, slot: Slot): void {
    const { running } = this
    // 占全市8%，提高0.2个百分点，增长6%: the part grows
    const whose = owner ?? (from === 'carried' && words === running.subject ? running.owner : '')
    running.subject = words
    running.said = ''
    const level = head.verb === 'level' || head.verb === 'none'
    running.whole = wholeAfter(running.whole, words, level ? slot.quantity.unit : '', part === true)
    if (from !== 'carried') {
      running.rate = head.rateNoun && RATE_SAID.test(slot.head)
      running.recent.push(words)
    }
    running.owner = whose
    if (words.endsWith('比重')) running.shareOf = SHARE_OF.exec(words)?.[1] ?? running.shareOf
    running.fresh = true
    running.spokenOf = ''
  }

  /** 预计 in the clause, or in the one before where this one only says by how much: 预计实现500亿元，增长8%. */
  private isForecast(view: View, slots: readonly Slot[], i: number, head: Head, name: Name, words: string): boolean {
    const { forecast, foretold, before } = this.running
    const moves = head.verb === 'rise' || head.verb === 'fall'
    const onward = forecast && before?.measure === 'level' && name.from === 'carried' && moves
    const told = foretold && !head.start && this.place.context.status === 'actual'
    return head.forecast || onward || told || (this.place.context.status === 'actual' && !head.start && isForecast(view, slots, i, words))
  }

  /** Writes what is measured, by another name where the grammar doubts its own; the name written. */
  private write(view: View, slots: readonly Slot[], i: number, head: Head, when: Times, name: Name, words: string, reworded = false): Name {
    const { running } = this
    const { context, quote, section } = this.place
    const slot = slots[i] as Slot
    const { quantity } = slot
    const measured = measureIn(slot, head, name, running)
    const { measure } = measured
    const temporal: Temporal = {
      phrase: when.phrase,
      base: when.base,
      startYear: running.startYear,
      yearly: head.yearly || growsAtPace(slot) || (running.averaged && measure === 'growth' && when.own === null && when.base === null),
      cumulative: head.cumulative,
      overYear: head.overYear || when.base?.from === 0,
      start: head.start,
      dated: when.starts,
      flow: measure === 'level' && isFlow(name.words, head),
    }
    const years = yearsOf(measure, temporal, context)
    // a second bound is of the time of the first
    const first = measured === SECOND_BOUND ? running.before : null
    const status = this.statusOf(view, slots[i] as Slot, head, when, words)
    const { past, present } = context.clock
    // 已建成8处 in the tasks of a plan: as things stand when it begins
    const standing = status === 'actual' && past !== null && past === present && years !== null && years.to > past && when.phrase === null
    const basis = first ? first.basis : basisOf(measure, temporal, years)
    const time = first?.time ?? timeText(when.planned?.years ?? (standing ? { from: past, to: past } : years))
    // 是2015年的2.1倍，年均增长…, 比2015年增加20亿元，年均增长…: from that year on
    if (measure !== 'level' && isRecent(when.base, context)) running.startYear = (when.base as TimePhrase).to
    const indicator = name.words.slice(0, 200)
    const sharedList = Boolean(running.list?.names)
    const evidence: Evidence = {
      indicator,
      from: name.from,
      sharedList,
      noVerb: head.verb === 'none',
      time: when.own !== null ? 'said' : time === '' ? 'none' : 'heading',
      guessed: context.clock.guessed && when.phrase === null,
      change: measure === 'growth' || measure === 'change',
      chineseNumeral: quantity.script === 'chinese',
      numbers: this.numbers,
      damaged: this.damaged,
      reworded,
      beside: {
        sentence: view.text,
        wordsAfter: slot.tail !== '',
        oneOfSeveral: slot.listed || slot.adjacent || slot.coordinated,
        respectively: head.respectively,
        money: quantity.kind === 'money',
      },
    }
    const { confidence, why } = confidenceOf(evidence)
    if (!reworded && !sharedList && doubtsName(evidence, confidence)) {
      const other = likelierName(this.place.source, view.at(quantity.start), view.at(quantity.end - 1) + 1, quantity.unit, name.words)
      if (other) return this.write(view, slots, i, head, when, { ...name, words: other }, words, true)
    }
    // written at once: a draft spread over several steps costs more than reading its name
    const draft: ObservationDraft = {
      kind: 'observation',
      at: view.at(quantity.start),
      end: view.at(quantity.end - 1) + 1,
      text: '',
      quoteStart: quote.start,
      quoteEnd: quote.end,
      quote: '',
      section,
      rule: reworded ? 'prose.reworded' : RULES[sharedList ? 'respectively' : 'plain'][name.from],
      confidence,
      why,
      status,
      indicator,
      measure,
      value: tidy(signed(quantity.value, measured.sign)),
      unit: quantity.unit,
      comparator: comparatorFor(slots, i, head, this.isForecast(view, slots, i, head, name, words)),
      time,
    }
    if (basis) draft.basis = basis
    this.out.push(draft)
    running.before = draft
    running.yearly = temporal.yearly && measure === 'growth'
    return name
  }

  private statusOf(
    view: View,
    slot: Slot,
    head: Head,
    { own, near, phrase, past, planned }: Times,
    words: string,
  ): ObservationDraft['status'] {
    if (planned) return 'target'
    // 从8万元提高到12万元: where a movement starts is where things stand
    if ((head.start && own === null) || past) return 'actual'
    if (this.running.existing && own === null && STILL_EXISTING.test(words)) return 'actual'
    const time = own ?? near ?? (this.running.phrase === phrase ? phrase : null)
    return statusOf(this.place.context, time, words, { before: slot.head, sentence: view.text })
  }
}

/** 力争比2010年翻一番，年均需增长8%: what is still to come begins with the period, not with the year compared with. */
function isRecent(base: TimePhrase | null, { status, clock }: ReadingContext): boolean {
  if (!base || base.from <= 1 || base.from !== base.to) return false
  return status === 'actual' || clock.past === null || base.to >= clock.past
}

/** What one sentence observes, added to `out`. */
export function observeSentence(place: SentencePlace, memory: Memory, out: ObservationDraft[]): void {
  const { view, context } = place
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
