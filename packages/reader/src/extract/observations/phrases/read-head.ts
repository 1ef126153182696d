import { ending } from '../../../patterns/at-end.ts'
import { atEnd, closingKinds, openingKinds, possibleOf, withoutEnd } from '../../../patterns/gates.ts'
import { cleanNoun } from './clean-noun.ts'
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
  readonly comparator: 'gt' | 'ge' | 'lt' | 'le' | 'approx' | ''
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

const COMPARATORS: readonly (readonly [RegExp, Head['comparator']])[] = [
  [/(?:不低于|不少于|不小于|不下于?|至少|最低|≥|不低於|不得低于|不得少于)$/, 'ge'],
  [/(?:不高于|不超过|不大于|不多于|不突破|不超|≤|最高|最多|至多|不得超过|不得高于)$/, 'le'],
  [/(?:低于|小于|少于|不足|不到|不满|<)$/, 'lt'],
  [
    /(?:不止|超过了?|突破了?|跨越了?|跨上|跨入|迈入|高于|大于|超出|多于|跨过|跃过|跃上|迈过|迈上|越过|冲破|冲上|站上|登上|>|超|逾|(?<![通经])过)$/,
    'gt',
  ],
  [/(?:大约|大概|接近|将近|逼近|趋近|约为|(?<![签合预节履违条公])约|近|左右|预计)$/, 'approx'],
]

const ADVERB_END =
  /(?:连续[一二两三四五六七八九十\d]{1,2}年|年平均|年均|平均每年|每年平均|每年|全年|年|平均|均|全部|都|分别|分列|各自|各|累计|累积|总共|总计|共计|合计|一共|共|已经|已|就|便|将要|将|要|力争|争取|确保|(?<![为的不])努力|力求|务求|力保|进一步|同比|(?:按)?同口径|可比|环比|比上年同期|比去年同期|较上年同期|比年初|较年初|比上年末|较上年末|比上年|较上年|比去年|较去年|比上一年|按可比价格(?:计算)?|按可比口径|按不变价格?(?:计算)?|(?:扣除|剔除)[^，、。]{2,10}因素(?:影响)?后?|逆势|按可比价|可比价|预计|预期|只|仅|实际|名义|又|再|净|大幅度?|明显|稳步|平稳|首次|率先|快速|逐年|逐步|迅速|持续|有望|有可能|可能|一直|始终|历史性地?|成功|连续|相继|接连|双双|需|可|能够|能|总体|大体|基本|初步|均值|平均值|才|也|还|可以|应该|应当|必须|尚|仍然?|依然|止[跌降滑]|尽快|继续|左右|大约|大致|在|期间|时期|，|、|和|是|为|(?<!(?:[于超比]|超过)(?:规划|计划|预期|年度|年初|预定|既定)?)目标|力争达到|(?:努力|力争|争取|确保|有望)实现|(?:不变|可比|现行|当年|现)价格?(?:计算|测算|核算)?|（可比价）|(?<=^|，)价(?:格?(?:计算|测算))?|其中)$/
/** Before a verb these say that it is meant, after a noun they are one: 产量计划递增, 招生计划. */
const INTENDED_END = /(?:计划|规划|要求|可望|拟)$/
/** 总产值｛在全国｝率先突破: before what is reached, among whom. */
const AMONG_END = /(?<!稳定|保持|维持|位列|位居|排名|排)在全[国省区市]$/
const LEVEL_END =
  /(?:(?:提高|提升|增加|增长|上升|扩大|扩展|拓展|延长|延伸|发展|达|上涨|下降|降低|减少|缩小|缩短|回落|回升|反弹|攀高|走高|走低|放缓|提速|[飙抬拉爬蹿]升|[升增调抬]高|调[低增减]|扩[张容充增]|[核递]增|递减|下[滑探跌挫]|[滑跌]落|涨|跌|[骤锐压]降|[骤锐]减|减[小轻]|收缩|[上下]浮|上扬|削减|追加|变化|演变|好转|压缩|压减|缩减|精简|精减|撤并|合并|归并|整合优化|调整优化|优化整合|重组整合|整合重组|整合|核减|收窄|调整|优化|改善|下调|上调|增|降|减|升|扩|压|控制|稳定|保持|维持|巩固|限制|锁定|确定|定|建|改造|推进|跃升|攀升|上|由|变|转|转变|增至|恢复|调|晋升|集聚|聚集|完善|覆盖|严控|严格控制|争取达|力争达|保有|拉高|分别达)(?:到了?|至|为|成|在|于|达)|达到了?|达成|达标|达|到达|为|是|在|有|计|到|至|占|(?<![联关体派院])系|实现了?|完成了?|高达|多达|长达|只有|仅有|仅为|已有|现有|共有|下辖|现辖|所辖|管辖|拥有|设有|建有|超额完成|严守|守住|保持|稳定|突破|约占|成为|维持|合计为|折合|约合|降到|等于|＝|=|：|:)$/
/** 比增, 比降: said for 比上年增长 in the south-east; not of what is 同比 or a 占比. */
const RISE_END =
  /(?:(?<![同环占对相反价配别生出])比增|递增|(?<![每平])年递增|(?<!负)增长了?|增加了?|提高了?|提升了?|上升了?|上涨了?|扩大了?|增收|增产|增投|增贷|纯增|增|升|涨|高出|高于|(?<=^|年|期|底|末|比|水平|平均|同期|[全省市县国区])高|上扬|上调|[攀飙跃回抬拉爬蹿]升|[升增调走攀抬]高|反弹|[猛剧激骤陡]增|调增|核增|扩[增容张]|上浮|提速|加快|拓宽|延长|多|快于|领先|扩展)$/
const FALL_END =
  /(?:(?<=(?:浓度|综合指数)(?:同比|累计|平均)?)改善|(?<![同环占对相反价配别生出])比[降减]|递减|下降了?|降低了?|减少了?|回落了?|缩短了?|压减了?|压缩了?|下调了?|削减了?|缩减了?|[骤锐陡压]降|[骤锐陡]减|调[低减]|走低|放缓|下[探挫浮]|[滑跌]落|减[小轻]|收缩|跌|减幅|下滑了?|减|降|缩小|少|低于|(?<=^|年|期|底|末|比|水平|平均|同期|[全省市县国区])低|收窄|下跌|降幅|负增长|萎缩|落后|降下|精简|负)$/
const RATE_NOUN_END =
  /(?:年均增长速度|年均增长率|年均增速|年均增幅|平均增速|平均增长速度|平均增长率|同比增速|同比增幅|增长速度|增长幅度|增长率|增长目标|增速目标|增速|增幅|年增长率|上?涨幅度?|(?<=[^高负])增长)$/
const FALL_NOUN_END = /(?:年均降幅|平均降幅|下降率|下降幅度|降低幅度|降低率|降幅|减幅|减排比例|削减率|削减比例)$/
const START_END = /(?:从|由)(?:原来|原先|原有|当初|过去|最初|上半年|上季度|年初|高峰期?|峰值|最高|最低)?的?$/
/** 增速目标｛设定为｝年均增长. */
const SET_AT = /(?<=目标)(?:设定|确定|安排|拟定|初步定|定)为$/
const TOPIC_FALL = /^(?:减少|降低|下降|压减|压缩|削减|缩短|精简|下调)/
const TOPIC_RISE = /^(?:增加(?!值)|提高|提升|扩大|延长)/

/** 由年初的, 从上半年: within the year spoken of. */
const WITHIN_YEAR = /年初|上半年|上季度|高峰|峰值|最高|最低/

const ENDS = {
  adverb: ending(ADVERB_END),
  intended: ending(INTENDED_END),
  among: ending(AMONG_END),
  level: ending(LEVEL_END),
  rise: ending(RISE_END),
  fall: ending(FALL_END),
  rateNoun: ending(RATE_NOUN_END),
  fallNoun: ending(FALL_NOUN_END),
  start: ending(START_END),
  comparators: COMPARATORS.map(([pattern, comparator]) => ({ end: ending(pattern), comparator })),
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
const toldIn = possibleOf([YEARLY, OVER_YEAR, RESPECTIVELY, /预计/, /现价/])
/** 进出口总额｛五年｝超过: after a measure a stretch of years names nothing. */
const MEASURED_STRETCH = /(?<=[额值量入出资数积率重])(?:[两三四五六七八九十]|(?<!\d)\d)年$/
const STRETCH_END = /(?<=[\u4e00-\u9fff]{3})(?<![一二三四五六七八九十百零〇个前去])(?:这)?(?:[两二三四五六七八九十]|(?<!\d)\d)年(?:来|间|内)?$/
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
  if (!draft.rateNoun && !draft.start && takeVerb(draft)) {
    for (let turn = 0; turn < 6 && (takeAdverb(draft) || takeComparator(draft)); turn++);
    takeRateNoun(draft)
    // 增长达到8%, 增加到: a second verb under the first
    if (draft.verb === 'level' && /(?:增长|下降|降低|上涨)$/.test(draft.rest)) takeVerb(draft)
  }
  for (let turn = 0; turn < 4 && takeAdverb(draft); turn++);
  if (draft.rest.endsWith('为')) {
    draft.rest = withoutEnd(draft.rest, SET_END)
    takeRateNoun(draft)
  }
  // 投资五年｛年均增长｝: the stretch says how long, not what
  const stretch = draft.yearly || draft.cumulative || draft.verb === 'rise' || draft.verb === 'fall' ? ANY_STRETCH_END : MEASURED_STRETCH_END
  const closings = closingsOf(draft.rest)
  const moves = draft.start || draft.verb !== 'none' || PER_MEASURE.test(draft.rest)
  const whose = (closings & PER_HEADS) !== 0 && moves ? withoutEach(draft.rest, draft.verb === 'level') : draft.rest
  draft.noun = cleanNoun((closings & STRETCHES) === 0 ? whose : withoutEnd(whose, stretch))
  if ((told & 16) !== 0) draft.noun = draft.noun.replace(AT_PRICES, '')
  draft.verbFirst = draft.verb === 'none' && mayChange(draft.noun) !== 0 && (TOPIC_FALL.test(draft.noun) || TOPIC_RISE.test(draft.noun))
  return draft
}

export const fallsFirst = (noun: string): boolean => TOPIC_FALL.test(noun)
