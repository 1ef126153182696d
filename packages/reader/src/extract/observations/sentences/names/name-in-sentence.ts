import { atEnd } from '../../../../patterns/gates.ts'
import type { View } from '../../../view/view.ts'
import { amongPartners, completeName, eachOf, givenTo, nameOfEach } from '../../names/complete-name.ts'
import { makingVerb } from '../../names/making-verb.ts'
import type { Name } from '../../names/name.ts'
import { nameOf } from '../../names/name-of.ts'
import type { Head } from '../../phrases/read-head.ts'
import { DEPENDENT_NOUN } from '../../phrases/words.ts'
import type { Running } from '../running.ts'
import type { SentencePlace } from '../sentence-place.ts'
import type { Slot } from '../slots.ts'
import { actorWith } from './actor-of.ts'
import { isOfIndustry, themeOf } from './theme.ts'
import { thosePast } from './those-past.ts'
import { loneNoun, topicOf } from './topic-of.ts'

/** So many numbers may stand side by side before what is said of all. */
const LONGEST_ROW = 8
/** Words that say something of the things counted: 8个污水处理厂｛扎实推进｝. */
const SAYS_MORE =
  /在|得到|实现|尽快|形成|落地|推进|推广|加快|获|入选|进入|启动|完成|建成|通(?!过|信|用)|用上|被|全部|已|顺利|覆盖|达到|投入|开工|竣工|参与|参加|开展|竣工|脱贫|摘帽|力度|有序|运行|使用|入住|迁入|喜迁|开放|共享/
/** How far into the next clause a purpose is looked for. */
const FAR_ENOUGH = 30

/** The name that the words around give without being taken apart: of a list, of what was spoken of before, of who acts; null where they give none. */
function nameAround(slots: readonly Slot[], i: number, head: Head, running: Running): Name | null {
  const slot = slots[i] as Slot
  const { list, subject, told, recent, earlier } = running
  if (list?.names) return { words: list.names[list.index] ?? list.names.at(-1) ?? '', from: 'own' }
  if (slot.listed || (slot.adjacent && (slot.tail === '' || slot.tail.startsWith('“') || subject.endsWith(slot.tail)))) {
    if (subject) return { words: subject, from: 'carried' }
  }
  const each = eachIn(slot, head, running)
  if (each) return { words: each, from: 'own' }
  const before = slot.headFrom === slots[i - 1]?.quantity.full ? (slots[i - 1] as Slot).head : ''
  const among = givenTo(before, head.noun) || amongPartners(slots[i - 1]?.head ?? '', head.noun)
  if (among) return { words: among, from: 'own' }
  const ofBoth = rateOfBoth(slot, head, running)
  if (ofBoth) return { words: ofBoth, from: 'own' }
  const first = recent.length === earlier || CAPACITY.test(subject)
  const actor = i === 0 && first && told.length > 0 ? actorWith(head.noun, told) : ''
  return actor ? { words: ofActor(actor, head.noun), from: 'own' } : null
}

/** The name of the number in slot `i`. */
export function nameIn(
  view: View,
  slots: readonly Slot[],
  i: number,
  head: Head,
  running: Running,
  { measure = '', themed }: SentencePlace,
): Name {
  const around = nameAround(slots, i, head, running)
  if (around) return around
  const slot = slots[i] as Slot
  const { label, about, subject } = running
  let last = i
  while (last - i < LONGEST_ROW && slots[last + 1]?.head === '') last++
  const theme = themed && needsTheme(slot, head, running) ? themeOf(themed) : ''
  const { words, from, owner, aside, part, verb } = nameOf(slot.quantity, head, {
    tail: slot.tail,
    sharedTail: (slots[last] as Slot).tail,
    subject,
    fresh: running.fresh,
    spokenOf: running.spokenOf,
    sameUnit: running.before?.unit === slot.quantity.unit || running.units.includes(slot.quantity.unit),
    whole: running.whole,
    shareOf: running.shareOf,
    within: slot.head.startsWith('其中') || running.about === '其中',
    topic: i === 0 ? topicFor(head.noun, theme, running) : '',
    lead: running.lead,
    opening: running.opening,
    coordinated: slot.coordinated || goesOn(slot, i, running) ? { verb: running.verb } : null,
    words: slot.head,
    nextTail: slots[i + 1]?.tail ?? '',
    runsOn: slot.tail !== '' && slots[i + 1]?.headFrom === slot.quantity.full,
    onward: onwardOf(view, slots, i),
  })
  const past = thosePast(view, slot, slots[i + 1], words)
  if (past) {
    running.mark = past.mark
    return { words: past.words, from: 'counted' }
  }
  // names come in many shapes: from here on they have one
  return {
    from,
    owner,
    aside,
    part,
    verb,
    words: completeName(theme && words === head.noun ? theme + words : words, slot.quantity, {
      label,
      about,
      subject,
      coordinated: slot.coordinated,
      measure,
    }),
  }
}

/** What the clause before spoke of, or what is said of it elsewhere. */
function topicFor(noun: string, theme: string, { fresh, topic, said, lead }: Running): string {
  if (topic && ABSTRACT.test(topic) && LEADS.test(lead)) return lead
  return theme || topic || (!fresh && DEPENDENT_NOUN.test(noun) && LEADS.test(lead) ? lead : '') || saidBefore(noun, said)
}
/** ｛县域｝经济…，实现生产总值…; 高新区…，完成｛产值｝…. */
const ofActor = (actor: string, noun: string) =>
  (noun.endsWith('生产总值') ? actor.replace(/经济$/, '') : actor) +
  noun.replace(/^(?:实现|完成)(?!投资)/, '').replace(/的(?=(?:比重|比例)$)/, '')
/** ｛装备制造业｝，以…为代表，产值…: what the sentence is about stands alone before it. */
const LEADS = /^.{2,}(?:[\u4e00-\u9fff]业|产业|经济|生产|建设|园区|开发区)$/

/** 转化｛能力｝达到50万吨，实现销售收入…: it sells nothing. */
const CAPACITY = /(?:能力|规模|面积)$/
const ABSTRACT = atEnd(/(?:能力|水平|竞争力|实力|质量|效益|活力|影响力|质效)$/)

const INDUSTRY_END = /(?:产业|业|集群|企业|园区?|公司)$/
/** 到2025年，｛产值｝达到⟦500⟧亿元: of which industry, the sentence does not say. */
const needsTheme = ({ quantity }: Slot, { noun }: Head, { fresh, topic }: Running) =>
  quantity.kind === 'money' && !fresh && isOfIndustry(noun) && !INDUSTRY_END.test(topic)

/** 建材业稳步回升。｛实现增加值｝40亿元: what the sentence before spoke of, for a measure that needs it. */
const saidBefore = (noun: string, said: string) =>
  said !== '' && DEPENDENT_NOUN.test(noun) && !MONEY_SPENT.test(noun) ? topicOf(said) || labelOf(said) : ''
/** ｛茶叶。｝种植面积30万亩: the label of a paragraph. */
const labelOf = (said: string) => (said.length <= LONGEST_LABEL ? loneNoun(said) : '')
const LONGEST_LABEL = 6
/** 投资30亿元: on what, the words after it say. */
const MONEY_SPENT = /投资|投入|金额|资金/

/** 新购550辆公交车，｛700辆出租车｝: a clause that begins with a number of the same things, after the verb of the last. */
function goesOn(slot: Slot, i: number, { fresh, before }: Running): boolean {
  if (i > 0 || slot.head !== '' || slot.tail.length < 2 || SAYS_MORE.test(slot.tail)) return false
  return fresh && before?.unit === slot.quantity.unit
}

/** What stands after the comma that ends the clause. */
function onwardOf(view: View, slots: readonly Slot[], i: number): string {
  const { quantity, tail } = slots[i] as Slot
  if (quantity.kind !== 'money' || i < slots.length - 1) return ''
  const at = quantity.full + tail.length
  return view.text[at] === '，' ? view.text.slice(at + 1, at + 1 + FAR_ENOUGH) : ''
}

const RATE_OF_BOTH = /^[\u4e00-\u9fff]{2}率$/
/** 办理建议10件、提案20件，办结率｛均｝达100%: of both that were done in the clause before. */
function rateOfBoth({ head: words, quantity }: Slot, { noun }: Head, { recent, fresh }: Running): string {
  if (!fresh || quantity.kind !== 'rate' || !RATE_OF_BOTH.test(noun) || !words.includes('率均')) return ''
  const done = recent.slice(-2)
  const verb = makingVerb(done[0] ?? '')
  return done.length === 2 && verb !== '' && makingVerb(done[1] as string) === verb
    ? done.map(name => name.slice(verb.length)).join('、') + noun
    : ''
}

/** 日产能分别达到帐篷300顶、毛毯2000条: the measure is said once. */
function eachIn(slot: Slot, head: Head, running: Running): string {
  if (slot.coordinated && running.each && head.noun && head.verb === 'none') return nameOfEach(running.each, head.noun)
  const first = eachOf(head.noun)
  if (!first) return ''
  running.each = first.each
  return nameOfEach(first.each, first.thing)
}
