import { isYear, type ReadingContext, timeText } from '../../context/reading-context.ts'
import type { ObservationDraft } from '../../draft.ts'
import type { TimePhrase } from '../../times/time-phrase.ts'
import type { View } from '../../view/view.ts'
import { confidenceOf, doubtsName } from '../confidence/confidence.ts'
import type { Evidence } from '../confidence/reasons.ts'
import type { Name } from '../names/name.ts'
import type { Head } from '../phrases/read-head.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'
import { likelierName } from '../wordings/likelier-name.ts'
import { comparatorFor, isForecast } from './measures/bounds.ts'
import { signed } from './measures/measure.ts'
import { growsAtPace, isFlow, isSecondBound, measureIn } from './measures/measure-in-sentence.ts'
import type { Running } from './running.ts'
import type { SentencePlace } from './sentence-place.ts'
import type { Slot } from './slots.ts'
import { statusOf } from './times/status-of.ts'
import type { Times } from './times/time-in-sentence.ts'
import { basisOf, type Temporal, yearsOf } from './times/time-of.ts'

/** A sentence whose numbers are written down one by one. */
export interface Observing {
  readonly place: SentencePlace
  readonly running: Running
  /** What has been observed, this sentence's own and those before it. */
  readonly out: ObservationDraft[]
  /** How many numbers the sentence has. */
  readonly numbers: number
  /** The text is damaged around it. */
  readonly damaged: boolean
}

/** What goes on about what there is now, without a wish or a work of its own. */
const STILL_EXISTING =
  /^(?!.*(?:力争|争取|确保|要|将|计划|新增|新建|建成|完成|改造|实施|推进|加快|培育|引进|提高到|增加到|发展到|控制)).*(?:达|为|占|约|高|浪费|有|超过)/

const RULES = {
  plain: { own: 'prose.own', counted: 'prose.counted', carried: 'prose.carried', none: 'prose.none' },
  respectively: {
    own: 'prose.own.respectively',
    counted: 'prose.counted.respectively',
    carried: 'prose.carried.respectively',
    none: 'prose.none.respectively',
  },
} as const

const round = (value: number) => Math.round(value * 1e9) / 1e9
const tidy = (value: number | number[]) => (Array.isArray(value) ? value.map(round) : round(value))

/**
 * Writes what the number in slot `i` of the clause `words` measures, by another name where the grammar doubts its own (`reworded`: this is
 * that name). The name that was written, which the sentence goes on about.
 */
export function writeObservation(
  observing: Observing,
  view: View,
  slots: readonly Slot[],
  i: number,
  head: Head,
  when: Times,
  name: Name,
  words: string,
  reworded = false,
): Name {
  const { place, running } = observing
  const { context, quote } = place
  const slot = slots[i] as Slot
  const { quantity } = slot
  const measured = measureIn(slot, head, name, running)
  const { measure } = measured
  const temporal = temporalOf(slot, head, when, name, measure, running)
  const years = yearsOf(measure, temporal, context)
  // a second bound is of the time of the first
  const first = isSecondBound(measured) ? running.before : null
  const status = statusIn(observing, view, slot, head, when, words)
  const basis = first ? first.basis : basisOf(measure, temporal, years)
  const time = first?.time ?? timeText(when.planned?.years ?? standsAt(status, years, when, context) ?? years)
  // 是2015年的2.1倍，年均增长…, 比2015年增加20亿元，年均增长…: from that year on
  if (measure !== 'level' && isRecent(when.base, status, context)) running.startYear = (when.base as TimePhrase).to
  const indicator = name.words.slice(0, 200)
  const sharedList = Boolean(running.list?.names)
  const evidence = evidenceOf(observing, view, slot, head, when, name, { indicator, sharedList, time, measure, reworded })
  const { confidence, why } = confidenceOf(evidence)
  if (!reworded && !sharedList && doubtsName(evidence, confidence)) {
    const other = likelierNameOf(quantity, name, view, observing)
    if (other) return writeObservation(observing, view, slots, i, head, when, { ...name, words: other }, words, true)
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
    section: place.section,
    rule: reworded ? 'prose.reworded' : RULES[sharedList ? 'respectively' : 'plain'][name.from],
    confidence,
    why,
    status,
    indicator,
    measure,
    value: tidy(signed(quantity.value, measured.sign)),
    unit: unitOf(quantity, words),
    comparator: comparatorFor(slots, i, head, isForetold(observing, view, slots, i, head, name, words)),
    time,
  }
  if (basis) draft.basis = basis
  observing.out.push(draft)
  running.before = draft
  running.yearly = temporal.yearly && measure === 'growth'
  running.rises = temporal.yearly && measure === 'change'
  return name
}

/** The likelier name of a number by the words around it, none where they agree with the grammar's. */
function likelierNameOf(quantity: Quantity, { words }: Name, view: View, { place, running }: Observing): string {
  const beside = running.before?.unit === quantity.unit ? running.recent : []
  return likelierName(place.source, view.at(quantity.start), view.at(quantity.end - 1) + 1, quantity.unit, words, beside)
}

/** 浓度低于｛每立方米｝19微克, 浓度19微克｛每立方米｝: in how much. */
const IN_VOLUME = /每(?:标准)?(立方米|升)(?:\d[\d.]*[微毫纳]?克)?$/
function unitOf({ unit }: Quantity, words: string): string {
  const volume = unit.endsWith('克') ? IN_VOLUME.exec(words)?.[1] : undefined
  return volume ? `${unit}/${volume}` : unit
}

/** What tells how far a record may be believed, of the number, its name and the words around. */
function evidenceOf(
  { place, numbers, damaged }: Observing,
  view: View,
  slot: Slot,
  head: Head,
  when: Times,
  name: Name,
  {
    indicator,
    sharedList,
    time,
    measure,
    reworded,
  }: Record<'indicator' | 'time' | 'measure', string> & Record<'sharedList' | 'reworded', boolean>,
): Evidence {
  return {
    indicator,
    from: name.from,
    sharedList,
    noVerb: head.verb === 'none',
    time: when.own !== null ? 'said' : time === '' ? 'none' : 'heading',
    guessed: place.context.clock.guessed && when.phrase === null,
    change: measure === 'growth' || measure === 'change',
    chineseNumeral: slot.quantity.script === 'chinese',
    numbers,
    damaged,
    reworded,
    beside: {
      sentence: view.text,
      wordsAfter: slot.tail !== '',
      oneOfSeveral: slot.listed || slot.adjacent || slot.coordinated,
      respectively: head.respectively,
      money: slot.quantity.kind === 'money',
    },
  }
}

/** What is known of the years that the number in `slot` speaks of. */
function temporalOf(slot: Slot, head: Head, when: Times, name: Name, measure: string, running: Running): Temporal {
  const { averaged, rises } = running
  const again = (averaged || (rises && name.from === 'carried')) && measure === 'growth' && when.own === null && when.base === null
  return {
    phrase: when.phrase,
    base: when.base,
    startYear: running.startYear ?? sinceBase(head, when, name, running),
    yearly: head.yearly || growsAtPace(slot) || again,
    cumulative: head.cumulative,
    overYear: head.overYear || when.base?.from === 0,
    start: head.start,
    dated: when.starts || head.startsWithin,
    flow: measure === 'level' && isFlow(name.words, head),
  }
}

/** 产量30万吨，比2021年增加12万吨，｛年均｝增长⟦2.8⟧%: the pace is of the same years as the change. */
function sinceBase(head: Head, { own, base: ownBase }: Times, { from }: Name, { base, before }: Running): number | null {
  const same = head.yearly && from === 'carried' && own === null && ownBase === null && before?.measure === 'change'
  return same && base && base.from > 1 && base.from === base.to ? base.to : null
}

/** 已建成8处 in the tasks of a plan or of several years: as things stand when they begin; null where nothing like it is told. */
function standsAt(
  status: ObservationDraft['status'],
  years: ReturnType<typeof yearsOf>,
  when: Times,
  context: ReadingContext,
): ReturnType<typeof yearsOf> {
  const { past, present } = context.clock
  const several = past === present || (context.status === 'target' && !isYear(context.years))
  const standing = status === 'actual' && past !== null && several && years !== null && years.to > past && when.phrase === null
  return standing ? { from: past, to: past } : null
}

/** 预计 in the clause, or in the one before where this one only says by how much: 预计实现500亿元，增长8%. */
function isForetold({ place, running }: Observing, view: View, slots: readonly Slot[], i: number, head: Head, name: Name, words: string) {
  const { forecast, foretold, before } = running
  const moves = head.verb === 'rise' || head.verb === 'fall'
  const onward = forecast && before?.measure === 'level' && name.from === 'carried' && moves
  const told = foretold && !head.start && place.context.status === 'actual'
  return head.forecast || onward || told || (place.context.status === 'actual' && !head.start && isForecast(view, slots, i, words))
}

/** A commitment or a fact. */
function statusIn(
  { place, running }: Observing,
  view: View,
  slot: Slot,
  head: Head,
  { own, near, phrase, past, planned }: Times,
  words: string,
): ObservationDraft['status'] {
  if (planned) return 'target'
  // 从8万元提高到12万元: where a movement starts is where things stand
  if ((head.start && own === null) || past) return 'actual'
  // 现有救灾库6个，其中市级1个
  const part = words.startsWith('其中') || running.about === '其中'
  if (running.existing && own === null && (part || STILL_EXISTING.test(words))) return 'actual'
  const time = own ?? near ?? (running.phrase === phrase ? phrase : null)
  return statusOf(place.context, time, words, { before: slot.head, sentence: view.text })
}

/** 力争比2010年翻一番，年均需增长8%: what is still to come begins with the period, not with the year compared with. */
function isRecent(base: TimePhrase | null, status: ObservationDraft['status'], { clock }: ReadingContext): boolean {
  if (!base || base.from <= 1 || base.from !== base.to) return false
  return status === 'actual' || clock.past === null || base.to >= clock.past
}
