import { atEnd, closingKinds, openingKinds, possibleOf, withoutEnd } from '../../../patterns/gates.ts'
import { cleanNoun } from './clean-noun.ts'
import type { ComparatorWord } from './comparator-word.ts'
import { FRAMING, withoutFrame } from './frames.ts'
import {
  ADVERB_END,
  AMONG_END,
  COMPARATORS,
  ENDS,
  FALL_END,
  FALL_NOUN_END,
  INTENDED_END,
  LEVEL_END,
  RATE_NOUN_END,
  RISE_END,
  SET_AT,
  START_END,
  TOPIC_FALL,
  TOPIC_RISE,
  WITHIN_YEAR,
} from './head-ends.ts'
import { LEFT_OUT, withoutLeftOut } from './left-out.ts'
import { OF_EACH, PER_HEAD, PER_MEASURE, withoutEach, withoutPerHead } from './of-each.ts'
import { LASTING, LASTING_END, PROTECTED_END } from './protected-ends.ts'

/** What stands before a number, taken apart from its right end: ｛城镇登记失业率｝｛控制在｝⟦4.5⟧. */
export interface Head {
  /** The noun phrase left of the predicate, manner words stripped. */
  readonly noun: string
  /** What the predicate says: an amount reached, a rate of change, or nothing. */
  readonly verb: 'level' | 'rise' | 'fall' | 'multiple' | 'none'
  /** Comparator word right before the number. */
  readonly comparator: ComparatorWord | ''
  /** 年均, 每年: the rate is per year on average. */
  readonly yearly: boolean
  /** 累计: over the whole time. */
  readonly cumulative: boolean
  /** 同比, 比上年: against the year before. */
  readonly overYear: boolean
  /** 分别, 各: one number for each of several. */
  readonly respectively: boolean
  /** The number is where a movement starts: 由⟦3.8⟧%降至. */
  readonly start: boolean
  /** It starts within the year spoken of: 由年初的⟦5⟧家增加到. */
  readonly startsWithin: boolean
  /** 预计 stood in the phrase. */
  readonly forecast: boolean
  /** The name itself is of a rate of change: 增速, 降幅. */
  readonly rateNoun: boolean
  readonly fallNoun: boolean
  /** The verb of change stands first and its object between it and the number: 增加｛绿地｝⟦20⟧公顷. */
  readonly verbFirst: boolean
}

/** A head while it is read: `rest` is what is left of it. */
type Draft = { -readonly [K in keyof Head]: Head[K] } & { rest: string }

/** A comparator right before the number or its verb. */
function takeComparator(draft: Draft): boolean {
  if ((closingsOf(draft.rest) & COMPARES) === 0) return false
  for (const { end, comparator } of ENDS.comparators) {
    const found = end.exec(draft.rest)
    if (!found) continue
    // 高于全省 is no bound; 提高 and 通过 end in the same letters as 高于 and 过
    draft.comparator ||= comparator
    draft.rest = draft.rest.slice(0, found.index)
    return true
  }
  return false
}

function noteAdverb(draft: Draft, word: string): void {
  if (/年均|每年|平均|^年$/.test(word) && word !== '平均') draft.yearly = true
  if (/累计|累积|总共|合计|共计|总计/.test(word)) draft.cumulative = true
  if (/同比|上年|去年|上一年|年初/.test(word)) draft.overYear = true
  if (/分别|各|分列|双双/.test(word)) draft.respectively = true
  if (word === '预计') draft.forecast = true
}

/** Adverbs that end like a verb. */
const COUNT_ADVERB = /(?:累计|总计|共计|合计|预计|(?:努力|力争|争取|确保|有望)实现)$/

function takeAdverb(draft: Draft): boolean {
  const closings = closingsOf(draft.rest)
  if ((closings & (LASTS | ADVERBIAL | INTENDS)) === 0) return false
  const lasting = (closings & LASTS) === 0 ? null : LASTING_END.exec(draft.rest)
  if (lasting && lasting.index >= 2) {
    draft.rest = draft.rest.slice(0, lasting.index)
    return true
  }
  const reaches = draft.verb !== 'none' || draft.comparator !== ''
  const found =
    ENDS.adverb.exec(draft.rest) ??
    (draft.verb === 'none' && !draft.rateNoun ? null : ENDS.intended.exec(draft.rest)) ??
    (reaches ? ENDS.among.exec(draft.rest) : null)
  if (!found) return false
  if ((PROTECTED_END.test(draft.rest) || ENDS.level.test(draft.rest)) && !COUNT_ADVERB.test(draft.rest)) return false
  noteAdverb(draft, found.words)
  draft.rest = draft.rest.slice(0, found.index)
  return true
}

function takeVerb(draft: Draft): boolean {
  if ((closingsOf(draft.rest) & VERBAL) === 0 || PROTECTED_END.test(draft.rest)) return false
  const level = ENDS.level.exec(draft.rest)
  if (level) {
    draft.verb = 'level'
    draft.rest = draft.rest.slice(0, level.index)
    return true
  }
  const rise = ENDS.rise.exec(draft.rest)
  if (rise) {
    draft.verb = 'rise'
    draft.rest = draft.rest.slice(0, rise.index)
    return true
  }
  const fall = ENDS.fall.exec(draft.rest)
  if (!fall) return false
  draft.verb = 'fall'
  draft.rest = draft.rest.slice(0, fall.index)
  return true
}

/** 收入｛实现｝增长, 投资｛保持｝年均增长: a verb that only carries the one of change. */
function takeSupport(draft: Draft): boolean {
  if ((draft.verb !== 'rise' && draft.verb !== 'fall' && !draft.rateNoun) || !SUPPORT_END.test(draft.rest)) return false
  draft.rest = draft.rest.slice(0, -2)
  return true
}

function takeRateNoun(draft: Draft): void {
  if ((closingsOf(draft.rest) & RATE_NOUNS) === 0) return
  const rate = ENDS.rateNoun.exec(draft.rest)
  if (rate && !/(?:自然|人口)$/.test(draft.rest.slice(0, rate.index))) {
    draft.rateNoun = true
    if (/年均|平均/.test(rate.words)) draft.yearly = true
    draft.rest = draft.rest.slice(0, rate.index)
  } else if (ENDS.fallNoun.test(draft.rest)) {
    draft.fallNoun = true
  }
}

/** 平均增长 and 平均递增 are per year too; 人均 and 户均 are not. */
const YEARLY =
  /年均|平均每年|每年平均|(?<![人户亩月日地])平均(?:递[增减]|增[长加速幅]|增(?=\d)|提[高升]|上[升涨]|下降|降低|减少|回落|下调|压减)/
const OVER_YEAR = /同比|[比较](?:上|去)年|[比较]上一年/
const RESPECTIVELY = /分别|分列|各自|双双/
/** 第一、二产业｛现价｝增加值: at which prices, not what. */
const AT_PRICES = /(?<=.{2})现价(?=(?:增加值|总产值|产值)$)/
const BEFORE_DEED = /(?<=.{2})[比较][\u4e00-\u9fff]{2,6}前$/
/** 公路建设｛拟｝完成投资, 每年｛还将｝改造危房: that it is meant, within the name. */
const MEANT_WITHIN =
  /(?<=.{2})(?<![模虚草比])(?:还|就|也)?(?:拟|力争|将(?!完成|实现|达到))(?=(?:完成|实现|达到|新增|新建|新改建|改造|开工|建成|建设|投资|培育|引进|创建|打造|整治|治理))/
/** 青川湖市｛要｝实现人均收入. */
const HAS_TO = /^[\u4e00-\u9fff]{2,8}?(?<![需主必重首])要(?:实现|达到|完成)(?=.{3})/

const toldIn = possibleOf([YEARLY, OVER_YEAR, RESPECTIVELY, /预计/, /现价/, MEANT_WITHIN, /要(?:实现|达到|完成)/, FRAMING])
/** 进出口总额｛五年｝超过: after a measure a stretch of years names nothing. */
const MEASURED_STRETCH = /(?<=[额值量入出资数积率重])(?:[两三四五六七八九十]|(?<!\d)\d)年$/
const STRETCH_END =
  /(?<=[\u4e00-\u9fff]{3})(?<![一二三四五六七八九十百零〇个前去])(?:这)?(?:[两二三四五六七八九十]|(?<!\d)\d)年(?:来|间|内)?$/
const MEASURED_STRETCH_END = atEnd(MEASURED_STRETCH)
const SET_END = atEnd(SET_AT)
const ANY_STRETCH_END = atEnd(STRETCH_END)

/** What the last sign of a phrase may be the end of. */
const closingsOf = closingKinds([
  LEFT_OUT,
  COMPARATORS.map(([pattern]) => pattern),
  [LASTING],
  [ADVERB_END],
  [INTENDED_END, AMONG_END],
  [LEVEL_END, RISE_END, FALL_END],
  [RATE_NOUN_END, FALL_NOUN_END],
  [START_END],
  [MEASURED_STRETCH, STRETCH_END],
  [PER_HEAD, OF_EACH],
])
const [LEAVES, COMPARES, LASTS, ADVERBIAL, INTENDS, VERBAL, RATE_NOUNS, STARTS, STRETCHES, PER_HEADS] = [
  1, 2, 4, 8, 16, 32, 64, 128, 256, 512,
] as const
const SUPPORT_END = /(?:实现|保持|呈现)$/
const FALL_ALONE = /^(?:平均|年均)?[降减]幅$/
/** Whether a phrase may begin with a verb of change. */
const mayChange = openingKinds([[TOPIC_FALL, TOPIC_RISE]])

/** Takes the phrase before a number apart. `text` has no blanks and no time phrases. */
export function readHead(text: string): Head {
  const told = toldIn(text)
  const draft: Draft = {
    rest: text,
    noun: '',
    verb: 'none',
    comparator: '',
    yearly: (told & 1) !== 0 && YEARLY.test(text),
    cumulative: false,
    overYear: (told & 2) !== 0 && OVER_YEAR.test(text),
    respectively: (told & 4) !== 0 && RESPECTIVELY.test(text),
    start: false,
    startsWithin: false,
    forecast: (told & 8) !== 0 && text.includes('预计'),
    rateNoun: false,
    fallNoun: false,
    verbFirst: false,
  }
  if ((closingsOf(text) & LEAVES) !== 0) draft.rest = withoutLeftOut(draft.rest)
  // from the right: comparator and adverbs in any order, one verb, then what remains of adverbs
  for (let turn = 0; turn < 6 && (takeComparator(draft) || takeAdverb(draft)); turn++);
  if ((closingsOf(draft.rest) & PER_HEADS) !== 0) draft.rest = withoutPerHead(draft.rest)
  const start = (closingsOf(draft.rest) & STARTS) === 0 ? null : ENDS.start.exec(draft.rest)
  if (start) {
    draft.start = true
    draft.startsWithin = WITHIN_YEAR.test(start.words)
    draft.rest = draft.rest.slice(0, start.index)
  }
  takeRateNoun(draft)
  if (!draft.rateNoun && !draft.fallNoun && !draft.start && takeVerb(draft)) {
    for (let turn = 0; turn < 6 && (takeAdverb(draft) || takeComparator(draft)); turn++);
    takeRateNoun(draft)
    // 增长达到8%, 增加到: a second verb under the first
    if (draft.verb === 'level' && /(?:增长|下降|降低|上涨)$/.test(draft.rest)) takeVerb(draft)
  }
  for (let turn = 0; turn < 4 && (takeAdverb(draft) || takeSupport(draft)); turn++);
  if (draft.rest.endsWith('为')) {
    draft.rest = withoutEnd(draft.rest, SET_END)
    takeRateNoun(draft)
  }
  takeNoun(draft, told)
  draft.verbFirst = draft.verb === 'none' && mayChange(draft.noun) !== 0 && (TOPIC_FALL.test(draft.noun) || TOPIC_RISE.test(draft.noun))
  return draft
}

/** What remains before verb and comparator is the noun; `told`: what the whole phrase may tell (`toldIn`). */
function takeNoun(draft: Draft, told: number): void {
  // 投资五年｛年均增长｝: the stretch says how long, not what
  const stretch =
    draft.yearly || draft.cumulative || draft.verb === 'rise' || draft.verb === 'fall' ? ANY_STRETCH_END : MEASURED_STRETCH_END
  const closings = closingsOf(draft.rest)
  const moves = draft.start || draft.verb !== 'none' || PER_MEASURE.test(draft.rest)
  const whose = (closings & PER_HEADS) !== 0 && moves ? withoutEach(draft.rest, draft.verb === 'level') : draft.rest
  draft.noun = cleanNoun((closings & STRETCHES) === 0 ? whose : withoutEnd(whose, stretch))
  // 600项，｛减幅｝达71%: by how much what was named before fell
  if (draft.fallNoun && FALL_ALONE.test(draft.noun)) {
    draft.fallNoun = false
    draft.verb = 'fall'
    draft.noun = ''
  }
  // 伤亡人数｛比整治前｝下降86%: before what was done
  if (moves && draft.noun.endsWith('前')) draft.noun = draft.noun.replace(BEFORE_DEED, '')
  draft.noun = withoutFrame(
    draft.noun,
    draft.verb === 'rise' || draft.verb === 'fall' || draft.rateNoun,
    draft.verb === 'level' || draft.comparator !== '',
    (told & 128) !== 0,
  )
  if ((told & 16) !== 0) draft.noun = draft.noun.replace(AT_PRICES, '')
  if ((told & 32) !== 0) draft.noun = draft.noun.replace(MEANT_WITHIN, '')
  if ((told & 64) !== 0) draft.noun = draft.noun.replace(HAS_TO, '')
}

export const fallsFirst = (noun: string): boolean => TOPIC_FALL.test(noun)
