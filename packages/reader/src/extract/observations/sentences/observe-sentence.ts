import { parseChineseNumeral } from '../../../numerals/chinese-numerals.ts'
import { ending } from '../../../patterns/at-end.ts'
import { Cues } from '../../../patterns/cues.ts'
import { search } from '../../../patterns/openings.ts'
import type { ObservationDraft } from '../../draft.ts'
import { looksDamaged } from '../../log-odds.ts'
import { confidenceOf } from '../confidence/confidence.ts'
import { timeText } from '../context/reading-context.ts'
import { amongPartners, completeName, type Each, eachOf, nameOfEach } from '../names/complete-name.ts'
import { makingVerb } from '../names/making-verb.ts'
import type { Name } from '../names/name.ts'
import { nameOf } from '../names/name-of.ts'
import { type Head, readHead } from '../phrases/read-head.ts'
import { splitSubjects } from '../phrases/split-subjects.ts'
import { MEASURE_TAIL } from '../phrases/words.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'
import type { TimePhrase } from '../times/read-times.ts'
import type { View } from '../view.ts'
import { splitClauses, takeAsides } from './clauses.ts'
import { governing, headWords } from './head-words.ts'
import { comparatorOf, type Measured, measureOf, signed } from './measure.ts'
import { inOrder, type Numbers, numbersOf, timesOf, withTimes } from './numbers-of.ts'
import type { SentencePlace } from './sentence-place.ts'
import { readSlots, type Slot, withoutTimes } from './slots.ts'
import { statusOf } from './status-of.ts'
import { basisOf, type Temporal, yearsOf } from './time-of.ts'
import { loneNoun, topicOf } from './topic-of.ts'

/** What one sentence leaves for the next of its paragraph: the time it spoke of, and its subject. */
export interface Memory {
  phrase: TimePhrase | null
  subject: string
  /** The subject is a rate of growth: 增长速度，…年为6%. */
  rate: boolean
}

export const freshMemory = (): Memory => ({ phrase: null, subject: '', rate: false })

/** The names of shares: their movement is in points, not in rates. */
const SHARE_NAME = /(?:率|比重|比例|占比|贡献率|覆盖面|结构|程度|水平|满意度|参与度|依存度)$/
const SHARE_END = ending(SHARE_NAME)
const MEASURE_END = ending(MEASURE_TAIL)
const RATE_BUT_AMOUNT = /(?:增长率|利率|汇率|生产率|(?:消费|收入|工资|生活|物价|价格)(?:总)?水平)$/
const FLOW = new Cues(
  '新增 新建 建成 完成 累计 改造 引进 实施 投入 投资 培训 减少 转移 新签 开工 竣工 发放 新开工 ' +
    '解决 脱贫 争取 实现 总投资 帮扶 培育 建设 招引 签约 关闭 淘汰 化解 治理 修复 新改 造林 安置 惠及',
)
/** Such a word stands near the beginning of a name. */
const FLOW_WITHIN = 8
const ADDED = new Cues('新增 累计')

interface Running {
  /** Time phrase that governs so far. */
  phrase: TimePhrase | null
  subject: string
  /** The subject was named as a rate of growth. */
  rate: boolean
  /** Of a share, what it is a share of something else: a rate of growth after it is of this. */
  owner: string
  /** The subject was set in this sentence. */
  fresh: boolean
  /** The noun that opens the sentence, alone in its clause. */
  lead: string
  /** What the clause just before spoke of, where it had no number. */
  topic: string
  /** The last clause of the sentence that had no number. */
  about: string
  /** The noun before the colon that opens the sentence. */
  label: string
  /** The measure that the clause said once for all that it lists. */
  each: Each | null
  startYear: number | null
  /** What the growths of the sentence are compared with. */
  base: TimePhrase | null
  /** What a clause of its own says that all is compared with: 与“十二五”末相比，…. */
  against: TimePhrase | null
  /** The names of this sentence, in order: 甲达到…，乙达到…，分别增长…. */
  recent: string[]
  /** How many names the last list was shared out to. */
  shared: number
  /** Where movements began: each dates one number. */
  spent: TimePhrase[]
  verb: string
  /** Heads of the list in hand: 分别增长 12%、7.2%. */
  list: {
    readonly names: readonly string[] | null
    index: number
    readonly head: Head
    /** The names are those of the numbers before. */
    readonly again?: boolean
    /** Its numbers are where movements start. */
    starts?: boolean
  } | null
  forecast: boolean
  /** The sentence tells what there is now: 现有管网60公里，漏失率10%. */
  existing: boolean
  before: ObservationDraft | null
}

/** 甲收入、乙收入｛均居全省第4位｝: a place among others is no number here, but its subject goes on. */
const RANKED = ending(
  /(?:分别|继续|均|稳|仍|都|已){0,2}(?:位?居|位?列|排名?|跃居|升至|保持)(?:到?了?)?(?:在?全[省国市区州]|[东中西]部|[^，]{2,6})第?[\d一二三四五六七八九十]{1,3}[位名]$/,
)

const LIFTED = /(?:[\u4e00-\u9fff]{2}和巩固提升|提升|提高|压减|压缩|精简|扩大)$/
const LIFTED_WHOLE = /^(?:累计)?(?:解决和巩固|全力|大力|着力|重点|全面|继续|加快|力争|确保)?(?:提升|提高|压减|压缩|精简|扩大)$/

/** 我市现有老旧管网60公里，…: not 在现有60公里的基础上. */
const EXISTING = search(/(?<![将对在])现有(?![^，]*基础上)/)
/** What goes on about it without a wish or a work of its own. */
const STILL_EXISTING =
  /^(?!.*(?:力争|争取|确保|要|将|计划|新增|新建|建成|完成|改造|实施|推进|加快|培育|引进|提高到|增加到|发展到|控制)).*(?:达|为|占|约|高|浪费|有|超过)/

/** 增长15%，｛力争｝达到17%: of the same growth. */
const HOPED = /力争|争取|确保|努力/

/** 亿元 and 元 measure the same. */
const sameDimension = (one: string, other: string) => one.replace(/^[十百千万亿]+/, '') === other.replace(/^[十百千万亿]+/, '')

/** So many numbers may stand side by side before what is said of all. */
const LONGEST_ROW = 8
const NONE_SPENT: readonly TimePhrase[] = []
/** Words that say something of the things counted: 8个污水处理厂｛扎实推进｝. */
const SAYS_MORE =
  /在|得到|实现|尽快|形成|落地|推进|推广|加快|获|入选|进入|启动|完成|建成|通(?!过|信|用)|用上|被|全部|已|顺利|覆盖|达到|投入|开工|竣工|参与|参加|开展|竣工|脱贫|摘帽|力度|有序|运行|使用/
const THAT_OF = /^的(?:约|近)?$/
/** 比2015年的⟦11%⟧提高; 是2015年的120% is no amount of that year. */
const LESS_OR_MORE = /^[比较]/
const MULTIPLE = /^(?:倍|番|%|％|成|个百分点)/
/** 增速 and the like; in 收入增长5% the rate is not the subject. */
const RATE_SAID = /速度|增速|[增涨]幅|增长率|幅度/
/** 两年平均每年递增, 三年年均增长. */
const YEARS_ON_AVERAGE = /^(?:[前这近]?)([两二三四])年(?:来|间)?(?:平均|年均|每年平均)/
/** 出生率｛一直低于全国平均水平｝: said of it, not its name. */
const BETTER_THAN =
  /(?<=.{2})(?:[几近多]年来|一直|始终|连续.{1,3}年|均|都|明显|大幅){0,2}(?:低于|高于|快于|优于|好于|超过)(?:全|上|周边|同|预期|目标)[^，]{0,12}$/
/** What may follow a time that a clause does nothing but compare with: 比2015年，; 与2015年相比，. */
const COMPARED_ONLY = /^(?:年?底|年?末)?(?:相比较?|比较|对比|比)?$/
/** 加入合作社的，占总户数…: those of whom something is true. */
const WHO = /^[^，。；、]{2,}.{0,30}的$/
const SHARED_NEXT = /^(?:已经?|约|就|又)*占/
/** How far into the next clause a purpose is looked for. */
const FAR_ENOUGH = 30

/** How near its beginning a sentence's time stands that reaches the sentences after it. */
const LEAD_WITHIN = 2
const AGAINST = /[与同较比]/
const PLAN_END = /^[“"‘「]?[一二三四五六七八十]{1,2}五[”"’」]?[期时]?末/

const round = (value: number) => Math.round(value * 1e9) / 1e9
const tidy = (value: number | number[]) => (Array.isArray(value) ? value.map(round) : round(value))

function comparatorFor(slot: Slot, head: Head, bound: string, forecast: boolean): ObservationDraft['comparator'] {
  if (slot.head.includes('少') && /至少|最少|不少于/.test(slot.head)) return 'ge'
  return slot.head.includes('约占') ? 'approx' : comparatorOf(slot.quantity, head, bound, forecast)
}

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
    this.running = {
      phrase: memory.phrase,
      subject: memory.subject,
      rate: memory.rate,
      owner: '',
      fresh: false,
      topic: '',
      about: '',
      label: '',
      each: null,
      lead: '',
      startYear: null,
      base: null,
      against: null,
      spent: [],
      recent: [],
      shared: 0,
      verb: '',
      list: null,
      forecast: false,
      existing: false,
      before: null,
    }
  }

  observe(whole: Numbers, memory: Memory): void {
    const { view } = this.place
    const first = this.out.length
    this.numbers = whole.quantities.length
    this.damaged = looksDamaged(view.text)
    this.walk(whole)
    memory.subject = this.running.subject
    memory.rate = this.running.rate
    sortFrom(this.out, first)
  }

  private walk(whole: Numbers): void {
    const { main, asides } = takeAsides(whole.view, whole.quantities)
    const { times, quantities } = main === whole.view ? whole : withTimes(main, this.place.context)
    let aside = 0
    const within = inOrder(quantities)
    for (const [from, to] of splitClauses(main.text)) {
      this.clause(main, from, to, within(from, to), times)
      while (aside < asides.length && (asides[aside] as { place: number }).place <= to) {
        this.aside((asides[aside] as { view: View }).view)
        aside++
      }
    }
  }

  /** （其中…35%）: a sentence within the sentence, with the subject that it stands at. */
  private aside(view: View): void {
    const numbers = numbersOf(view, this.place.context)
    if (!numbers) return
    const { times, quantities } = numbers
    const { phrase, subject, rate, list, verb } = this.running
    const within = inOrder(quantities)
    for (const [from, to] of splitClauses(view.text)) {
      this.clause(view, from, to, within(from, to), times)
    }
    this.running.phrase = phrase
    this.running.subject = subject
    this.running.rate = rate
    this.running.list = list
    this.running.verb = verb
  }

  private clause(view: View, from: number, to: number, quantities: readonly Quantity[], times: readonly TimePhrase[]): void {
    const words = view.text.slice(from, to)
    if (!quantities.length) {
      const time = times.findLast(phrase => phrase.start >= from && phrase.end <= to && phrase.role !== 'base')
      if (time) this.running.phrase = time
      else
        this.running.against =
          times.find(({ start, end, from: year }) => start >= from && end <= to && year > 1 && AGAINST.test(view.text[start] ?? '')) ??
          this.running.against
      // 2020年比2015年，甲增长…，乙增长…: the clause says what all are compared with
      const compared = times.findLast(phrase => phrase.start >= from && phrase.end <= to && phrase.role === 'base')
      if (compared && COMPARED_ONLY.test(view.text.slice(compared.end, to))) this.running.base = compared
      this.running.list = null
      const bare = withoutTimes(view.text, from, to, times)
      this.carrySubject(bare, times, from, to)
      this.running.topic = WHO.test(bare) && SHARED_NEXT.test(view.text.slice(to + 1, to + 6)) ? bare.slice(0, -1) : topicOf(bare)
      this.running.about = bare
      if (from === 0) this.running.lead = loneNoun(bare)
      if (from === 0 && view.text[to] === '：') this.running.label = this.running.lead
      return
    }
    this.running.each = null
    const slots = readSlots(view.text, from, to, quantities, times)
    slots.forEach((slot, i) => this.slot(view, slot, slots, i, from, times, words))
    if (EXISTING.test(words)) this.running.existing = true
    this.running.topic = ''
  }

  /** 全年粮食生产再获丰收，总产量达…: a clause without numbers may name the subject of the next. */
  private carrySubject(words: string, times: readonly TimePhrase[], from: number, to: number): void {
    if (times.some(time => time.start === from && time.end >= to - 1)) return
    const ranked = RANKED.exec(words)
    const digit = ranked ? -1 : words.search(/[\d$]/)
    const head = readHead(ranked ? words.slice(0, ranked.index) : digit > 0 ? words.slice(0, digit) : words)
    const noun = head.noun.replace(BETTER_THAN, '')
    const speaksOf = head.verb === 'none' || (digit > 0 && !/[使把将让]/.test(noun))
    if (speaksOf && noun.length >= 2 && noun.length <= 30 && (SHARE_END.test(noun) || MEASURE_END.test(noun))) {
      this.running.subject = noun
      this.running.rate = head.rateNoun && RATE_SAID.test(words)
      this.running.fresh = true
    }
  }

  private namesOf(slot: Slot, slots: readonly Slot[], i: number, head: Head): void {
    if (slot.listed && this.running.list) {
      this.running.list.index++
      return
    }
    let count = 1
    while (slots[i + count]?.listed) count++
    // 甲、乙分别达到…，是2010年的1.7倍、2倍: shared out as before
    const again = head.respectively || this.running.shared === count
    // …，分别占总量的30%和34%: shares of what was said before
    const shareOf = count > 1 && head.respectively && /^占/.test(head.noun) && this.running.recent.length >= count
    if (shareOf) {
      const of = head.noun.replace(/^占到?/, '').replace(/的?(?:比重|比例)?$/, '')
      this.running.list = { names: this.running.recent.slice(-count).map(name => `${name}占${of}比重`), index: 0, head }
      return
    }
    if (count > 1 && again && head.noun === '' && this.running.recent.length >= count) {
      this.running.list = { names: this.running.recent.slice(-count), index: 0, head, again: true }
      return
    }
    // 甲、乙均居全省前列，年均增长8.4%和9%: shared out from what was spoken of
    const spoken =
      count > 1 && head.noun === '' && this.running.fresh && /[、和及与]/.test(this.running.subject)
        ? splitSubjects(this.running.subject, count)
        : null
    if (spoken?.length === count) {
      this.running.shared = count
      this.running.list = { names: spoken, index: 0, head }
      return
    }
    const split = count > 1 && (head.respectively || /[、和及与]|城乡/.test(head.noun)) ? splitSubjects(head.noun, count) : null
    if (split) this.running.shared = count
    this.running.list = { names: split, index: 0, head }
  }

  private slot(view: View, slot: Slot, slots: readonly Slot[], i: number, from: number, times: readonly TimePhrase[], words: string): void {
    const { context, quote } = this.place
    const { quantity } = slot
    const ownHead = this.lifted(slot, this.net(slot, readHead(headWords(view, slot, times))))
    this.namesOf(slot, slots, i, ownHead)
    const list = this.running.list
    const head = slot.listed && list ? { ...list.head, comparator: ownHead.comparator || list.head.comparator } : ownHead
    const { phrase: near, base: ownBase } = governing(
      times,
      from,
      quantity.start,
      slot.listed && list?.starts !== false ? NONE_SPENT : this.running.spent,
    )
    const own = near && near.start >= from ? near : null
    // 甲比2015年增长12%；乙增长9%: compared with the same year
    if (ownBase || own) this.running.base = ownBase
    const base = ownBase ?? (head.yearly ? null : (this.running.base ?? this.running.against))
    const starts = own !== null && /^[从由]/.test(view.text.slice(own.start, own.end))
    // 由2015年的3%提高到5%: the year of the start is not that of the end
    if (list && !slot.listed) list.starts = starts
    if (starts && this.running.phrase?.from === own.from && this.running.phrase.to === own.to) this.running.phrase = null
    if (starts) this.running.spent.push(own)
    else if (near) this.running.phrase = near
    // 比1995年的⟦120⟧万吨增加30万吨: what there was in the year compared with
    const then =
      ownBase &&
      ownBase.from > 1 &&
      (!MULTIPLE.test(quantity.unit ?? '') ||
        (quantity.kind === 'rate' && LESS_OR_MORE.test(view.text.slice(ownBase.start, ownBase.end)))) &&
      THAT_OF.test(view.text.slice(ownBase.end, quantity.start))
        ? ownBase
        : null
    const phrase = then ?? this.phraseOf(near, own, head, slot.head)
    const name = this.grownNot(slot, head, this.name(slot, slots, i, head, list, this.onward(view, slot, slots, i)))
    const share = SHARE_END.test(name.words) && !RATE_BUT_AMOUNT.test(name.words)
    const again = this.again(slot, head, name)
    const rated = this.running.rate && name.from === 'carried' && quantity.kind === 'rate' && name.words === this.running.subject
    const named = name.from !== 'none' && (head.noun !== '' || name.from === 'carried' || Boolean(list?.names))
    const measured = again ?? measureOf(quantity, head, named, share, rated)
    const flow =
      measured.measure === 'level' &&
      (FLOW.next(name.words, 0, Math.min(FLOW_WITHIN, name.words.length)) >= 0 ||
        ADDED.in(name.words) ||
        head.cumulative ||
        head.noun.includes('累计'))
    const temporal: Temporal = {
      phrase,
      base,
      startYear: this.running.startYear,
      yearly: head.yearly,
      cumulative: head.cumulative,
      overYear: head.overYear || base?.from === 0,
      start: head.start,
      dated: starts,
      flow,
    }
    const years = yearsOf(measured.measure, temporal, context)
    const basis = again ? this.running.before?.basis : basisOf(measured.measure, temporal, years)
    const time = (again && this.running.before?.time) ?? timeText(years)
    if (name.words) {
      const indicator = name.words.slice(0, 200)
      const sharedList = Boolean(list?.names)
      const { confidence, why } = confidenceOf({
        indicator,
        from: name.from,
        sharedList,
        noVerb: head.verb === 'none',
        time: own !== null ? 'said' : time === '' ? 'none' : 'heading',
        change: measured.measure === 'growth' || measured.measure === 'change',
        chineseNumeral: quantity.script === 'chinese',
        numbers: this.numbers,
        damaged: this.damaged,
      })
      // written at once: a draft spread over several steps costs more than reading its name
      const draft: ObservationDraft = {
        kind: 'observation',
        at: view.at(quantity.start),
        end: view.at(quantity.end - 1) + 1,
        text: '',
        quoteStart: quote.start,
        quoteEnd: quote.end,
        quote: '',
        section: this.place.section,
        rule: RULES[sharedList ? 'respectively' : 'plain'][name.from],
        confidence,
        why,
        // 从8万元提高到12万元: where a movement starts is where things stand
        status:
          (head.start && own === null) || then
            ? 'actual'
            : this.running.existing && own === null && STILL_EXISTING.test(words)
              ? 'actual'
              : statusOf(context, own ?? near ?? (this.running.phrase === phrase ? phrase : null), words, {
                  before: slot.head,
                  sentence: view.text,
                }),
        indicator,
        measure: measured.measure,
        value: tidy(signed(quantity.value, measured.sign)),
        unit: quantity.unit,
        comparator: comparatorFor(slot, head, this.boundOf(slots, i), this.forecastOf(head, words)),
        time,
      }
      if (basis) draft.basis = basis
      this.out.push(draft)
      this.running.before = draft
    }
    if (name.from !== 'none' && !name.aside) {
      this.running.subject = name.words
      if (name.from !== 'carried') this.running.rate = head.rateNoun && RATE_SAID.test(slot.head)
      if (name.from !== 'carried') this.running.recent.push(name.words)
      this.running.owner = name.owner ?? ''
      this.running.fresh = true
    }
    if (name.from === 'counted' || name.from === 'own') this.running.verb = name.verb ?? makingVerb(name.words)
    if (starts) this.running.startYear = own.to
  }

  /** The time that governs the number, where one from an earlier clause does not reach: 累计 and 年均 speak of the section's period. */
  private phraseOf(near: TimePhrase | null, own: TimePhrase | null, head: Head, words: string): TimePhrase | null {
    const phrase = near ?? this.running.phrase
    const { years } = this.place.context
    const average = head.yearly && phrase && phrase.from === phrase.to ? YEARS_ON_AVERAGE.exec(words) : null
    // 2023年…，两年平均增长5%: the two that end with the year spoken of
    if (average && phrase) return { ...phrase, role: 'period', from: phrase.to - parseChineseNumeral(average[1] as string) + 1 }
    if (own || !phrase || !years || years.from === years.to || phrase.from < phrase.to) return phrase
    if (head.cumulative && near === null) return null
    if (head.yearly && this.running.startYear === null && phrase.to > years.from && phrase.to < years.to) return null
    return phrase
  }

  private name(slot: Slot, slots: readonly Slot[], i: number, head: Head, list: Running['list'], onward: string): Name {
    if (list?.names) return { words: list.names[list.index] ?? list.names.at(-1) ?? '', from: 'own' as const }
    if (slot.listed || (slot.adjacent && slot.tail === '')) {
      if (this.running.subject) return { words: this.running.subject, from: 'carried' as const }
    }
    let last = i
    while (last - i < LONGEST_ROW && slots[last + 1]?.head === '') last++
    const each = this.each(slot, head)
    if (each) return { words: each, from: 'own' as const }
    const among = amongPartners(slots[i - 1]?.head ?? '', head.noun)
    if (among) return { words: among, from: 'own' as const }
    const name = nameOf(slot.quantity, head, {
      tail: slot.tail,
      sharedTail: (slots[last] as Slot).tail,
      subject: this.running.subject,
      fresh: this.running.fresh,
      sameUnit: this.running.before?.unit === slot.quantity.unit,
      topic: i === 0 ? this.running.topic : '',
      lead: this.running.lead,
      coordinated: slot.coordinated || this.goesOn(slot, i) ? { verb: this.running.verb } : null,
      words: slot.head,
      nextTail: slots[i + 1]?.tail ?? '',
      onward,
    })
    const { label, about, subject } = this.running
    const { from, owner, aside, verb } = name
    // names come in many shapes: from here on they have one
    return {
      from,
      owner,
      aside,
      verb,
      words: completeName(name.words, slot.quantity, {
        label,
        about,
        subject,
        coordinated: slot.coordinated,
        measure: this.place.measure ?? '',
      }),
    }
  }

  /** 新购550辆公交车，｛700辆出租车｝: a clause that begins with a number of the same things, after the verb of the last. */
  private goesOn(slot: Slot, i: number): boolean {
    if (i > 0 || slot.head !== '' || slot.tail.length < 2 || SAYS_MORE.test(slot.tail)) return false
    return this.running.fresh && this.running.before?.unit === slot.quantity.unit
  }

  /** What stands after the comma that ends the clause. */
  private onward(view: View, slot: Slot, slots: readonly Slot[], i: number): string {
    if (slot.quantity.kind !== 'money' || i < slots.length - 1) return ''
    const at = slot.quantity.full + slot.tail.length
    return view.text[at] === '，' ? view.text.slice(at + 1, at + 1 + FAR_ENOUGH) : ''
  }

  /** 日产能分别达到帐篷300顶、毛毯2000条: the measure is said once. */
  private each(slot: Slot, head: Head): string {
    if (slot.coordinated && this.running.each && head.noun && head.verb === 'none') return nameOfEach(this.running.each, head.noun)
    const first = eachOf(head.noun)
    if (!first) return ''
    this.running.each = first.each
    return nameOfEach(first.each, first.thing)
  }

  /** 增加值占全省9%，增长15%: what grows is the value, not its share. */
  private grownNot(slot: Slot, head: Head, name: Name): Name {
    const grows = slot.quantity.kind === 'rate' && (head.verb === 'rise' || head.verb === 'fall')
    return grows && name.from === 'carried' && this.running.owner ? { words: this.running.owner, from: 'carried' } : name
  }

  /** 全力提升⟦20⟧个｛示范村｝: the verb has the counted things for its object. */
  private lifted({ quantity, tail, head: words }: Slot, head: Head): Head {
    if (quantity.kind !== 'count' || (head.verb !== 'rise' && head.verb !== 'fall') || !LIFTED_WHOLE.test(words)) return head
    return /^[\u4e00-\u9fff]{2}/.test(tail) ? { ...head, noun: LIFTED.exec(words)?.[0] ?? '', verb: 'none' } : head
  }

  /** 达到500亿元、｛净增｝⟦90⟧亿元: over what it was, not a flow of its own. */
  private net({ quantity, tail }: Slot, head: Head): Head {
    const { before, fresh } = this.running
    const nets = head.noun === '净增' && fresh && before?.measure === 'level' && tail === '' && sameDimension(before.unit, quantity.unit)
    return nets ? { ...head, noun: '', verb: 'rise' } : head
  }

  /** 增长5%，力争6%: a second bound for the rate before it. */
  private again({ quantity, head: words }: Slot, head: Head, name: Name): Measured | null {
    const { before } = this.running
    const meant = head.verb === 'level' && HOPED.test(words) && !SHARE_END.test(name.words)
    const same =
      name.from === 'carried' &&
      head.noun === '' &&
      (head.verb === 'none' || meant) &&
      !head.rateNoun &&
      !head.start &&
      quantity.kind === 'rate'
    return same && before?.measure === 'growth' && before.unit === quantity.unit ? { measure: 'growth', sign: 1 } : null
  }

  private forecastOf(head: Head, words: string): boolean {
    return head.forecast || (this.place.context.status === 'actual' && words.includes('预计'))
  }

  /** 以上 and 左右 bind every number of the list that they close. */
  private boundOf(slots: readonly Slot[], i: number): string {
    let at = i
    while (slots[at] && !(slots[at] as Slot).quantity.bound && slots[at + 1]?.listed) at++
    return (slots[at] as Slot).quantity.bound
  }
}

/** What one sentence observes, added to `out`. */
export function observeSentence(place: SentencePlace, memory: Memory, out: ObservationDraft[]): void {
  const { view, context } = place
  const numbers = numbersOf(view, context)
  if (numbers) new Observer(place, memory, out).observe(numbers, memory)
  const times = numbers?.times ?? timesOf(view, context, Math.min(view.text.length, LEAD_WITHIN + 1))
  const lead = times.find(time => time.role !== 'base' && time.start <= LEAD_WITHIN)
  // “十三五”期末考核获通报表扬。: an event of that time, not the time of what follows
  if (lead && (numbers || view.text[lead.end] === '，' || !PLAN_END.test(view.text.slice(lead.start, lead.end)))) memory.phrase = lead
}
