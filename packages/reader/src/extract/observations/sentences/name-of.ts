import { ending } from '../../../patterns/at-end.ts'
import { atEnd, atStart, openingKinds } from '../../../patterns/gates.ts'
import { cleanNoun } from '../phrases/clean-noun.ts'
import type { Head } from '../phrases/read-head.ts'
import { DEPENDENT_NOUN, MAKING_END, MAKING_FRONT, MEASURE_TAIL } from '../phrases/words.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'
import { countedNoun } from './counted-noun.ts'
import { countedPlaces, predicatedCount, predicatedName } from './counted-with-predicate.ts'
import type { Name } from './name.ts'
import { inAll, withPlace, withSharedMeasure, withStock } from './parts-of-name.ts'
import { asShare, asShareOfThose, shareOfThose } from './shares.ts'

/** Words that name nothing: 五年, 全市, 另. */
const EMPTY_NOUN =
  /^(?:[一二三四五六七八九十]|这|该|而|但|则|却|上述|在?(?:全市|全省|全县|全国|全区)|.{2,20}的同时|.{0,2}用[\d一二两三四五六七八九十]{1,4}(?:天|周|个月|年|小时)(?:时间)?|[\d一二两三四五六七八九十]{1,3}年[内来间里]?|年|现在|目前|都是|均为|均是|在执行中?|当时|以往|.{2,6}(?:标准下|条件下|基础上|期间)|以|在|对|向|为|给|从|把|将|由|用|按|每|有|与|和|就|让|使|并|仍然|现有|实际|主要|计划|预计|其|全市|全省|全县|全区|目前|年内|年底|其中|[上下]半年|另|另有|按照|按|新|累计|共有|全部|提高|增加|减少|下降|完成|均|如期|按期|提前|顺利|圆满|高标准|高质量|高水平|高起点|高品质|同步|集中|统一|率先|陆续|先后|继续|未|充分考虑|这样|[这那]一?个?(?:速度|增速|水平|比例|比重|数字|指标|要求)|也?(?:实现|达到|保持))$/

/** ｛大大高于｝全省平均增长⟦6⟧%的水平: what something is held against names itself. */
const SURPASSED =
  /^([^，、]{2,12}?)??(?:大大|大幅|明显|显著|远远?|略|均|都|也|又|分别|未|没有|基本){0,3}(?:高于?|快于?|低于?|超过|超额完成|完成|达到|实现)了?/
/** 超过｛年初预定｝增长7%的目标: what had been meant of the subject itself. */
const MEANT_BEFORE =
  /^(?:[“"][一二三四五六七八九十]{1,2}五[”"]|年初|年度|全年|省|市|既定|预定|预期|原定|原|确定|提出|规划|计划|目标|全省|全国|全市|平均|的)+$/
const AGAINST_RATE = /^的(?:平均)?(?:速度|水平|增速|增幅|幅度|要求|目标)/

function heldAgainst(noun: string): string {
  const found = SURPASSED.exec(noun)
  const rest = found ? noun.slice(found[0].length) : noun
  return rest === '' || MEANT_BEFORE.test(rest) ? (found?.[1] ?? '') : rest
}

const EMPTY_END = atEnd(EMPTY_NOUN)
const NONE: Name = { words: '', from: 'none' }

const isCountable = (quantity: Quantity) =>
  quantity.kind === 'count' || quantity.kind === 'physical' || quantity.kind === 'power' || quantity.kind === 'money'

/** Whether the words before the number end in a verb that still needs its object: ｛新建｝⟦20⟧公里｛管网｝. */
const needsObject = (noun: string) => noun === '' || MAKING_AT_END.test(noun)
const MAKING_AT_END = atEnd(MAKING_END)

/** What is said of an owner, before the next that is said of it: 固定资产投资…，主营业务收入…. */
const OWNED_MEASURE = /(?:(?:全社会|工业|完成)?固定资产投资|主营业务收入|营业收入|销售收入|税收收入|完成投资|实现产值|实现税收)$/

/** 资产规模: what a name that is left without it would end in 资产. */
const DEPENDENT_END = /(?:资产|融资|投资|贷款|存款|用地|人口)(?:总?规模|总额|总量|余额)$/

/** ｛实施｝重点项目50个，总投资20亿元: the money is the projects' own. */
const WEAK_MAKING = /^(?:组织|集中)?(?:实施|推进|安排|谋划|启动)(?=项目$|.{4})/
const INVESTED_END = /投资$/

const VISITORS = /接待[^，、]{0,6}(?:游客|旅游|游人)/

const DEPENDENT_AT_END = atEnd(DEPENDENT_NOUN)

/** The subject of words like 面积 and 总投资 is what was spoken of just before: a clause of its own, or what was counted. */
function withOwner(noun: string, subject: string, topic: string): string {
  if (!(topic || subject) || !DEPENDENT_AT_END.test(noun)) return noun
  // 财政收入…，总量: of the whole; 播种面积…，产量: of what was sown
  const whole = /^(?:总量|总额|总数|数量|规模|总规模)$/.test(noun)
  const owner = (
    topic ||
    (whole
      ? subject
      : subject
          .replace(/（[^（）]{2,40}）$/, '')
          .replace(DEPENDENT_END, '')
          .replace(OWNED_MEASURE, '')
          .replace(MEASURE_TAIL, '')) ||
    subject
  ).replace(INVESTED_END.test(noun) ? WEAK_MAKING : /^$/, '')
  if (owner.endsWith(noun)) return owner
  // 提高养老保险补贴标准，参保率…: of the insurance
  if (/率$/.test(noun)) {
    const bare = owner.replace(/(?:补贴|补助|缴费|待遇|报销|保障)?标准$/, '')
    if (bare.length >= 2 && bare !== owner) return bare + noun
  }
  // 接待游客500万人次，总收入…: of tourism
  if (/收入$/.test(noun) && VISITORS.test(owner)) return `旅游${noun}`
  if (noun.startsWith('总') && owner.endsWith('总')) return owner + noun.slice(1)
  if (/^(?:总数|总量)$/.test(noun)) return inAll(owner, noun) + noun
  // 林权登记发证…，发证率: what both share is said once
  for (let size = noun.length - 1; size >= 2; size--) if (owner.endsWith(noun.slice(0, size))) return owner + noun.slice(size)
  return owner + noun
}

/** 所有社区和70%以上的镇街建立…. */
const ALL_AND = /(?:所有|全部)[^，。；、]{1,8}和$/

/** 投入950万元｛为困难家庭购买医疗保险｝: for whom and what. */
const SPENT_FOR = /^(为[^，。；、]{2,10}(?:购买|发放|提供|办理|配备|补贴|改造|建设|修建|缴纳)[^，。；、]{2,14})(?:[，。；、]|$)/
const SPENDING = /^(?:总|共|累计|完成)?(?:投资|投入|安排|筹集|拨付)(?:资金|专项资金)?$/

/** 投资6亿元｛推进湖岸修复三年行动｝: what the money is for stands after it. */
const SPENT_ON = /^(?:元)?(?:用于|推进|实施|建设|支持|开展|启动|改造|新建|修建|完善)(.{3,24}?)(?:[，。；、]|$)/

const RANK = /^(?:国家级|省级|市级|县级|州级|区级|世界级|乡级|村级|国家|全国|全省|全市|省|市|县|城镇|农村|城市|乡村)(?:及?以上)?/

/** A name of more signs says by itself what it is: 产业园2个、产业集群1个. */
const LONGEST_SHORT = 3
/** 示范景区, 试点单位: of what, the first of the list says. */
const DEPENDENT_FRONT = /^(?:示范|试点|样板|标兵|模范|标杆)/
const LONGEST_DEPENDENT = 5
/** 省级以上｛绿色工厂、绿色园区｝. */
const RANKED = /(?:国家级|省级|市级|县级|州级|区级|国家|省|市)(?:以上)?$/

/** 示范县3个、示范点6个: what a short name shares with the one before it. */
function withSharedFront(noun: string, subject: string): string {
  if (noun.length > LONGEST_DEPENDENT || noun.length < 2) return noun
  if (/^(?:国家级|省级|市级|县级|州级|区级|省|市|县)$/.test(noun)) {
    const verb = MAKING_FRONT.exec(subject)?.[0] ?? ''
    const rest = subject.slice(verb.length).replace(RANK, '')
    return rest !== subject.slice(verb.length) ? noun + rest : noun
  }
  // 卫生县城3个、乡镇20个: settlements of one kind
  if (SETTLEMENT.exec(noun)?.[0] === noun) {
    const end = SETTLEMENT_END.exec(subject)
    if (end && end.index >= 4) return subject.slice(0, end.index) + noun
  }
  const at = subject.lastIndexOf(noun.slice(0, 2))
  if (noun.length > LONGEST_SHORT && !DEPENDENT_FRONT.test(noun) && !RANKED.test(subject.slice(0, Math.max(0, at)))) return noun
  return at > 0 && subject.length - at <= 5 ? subject.slice(0, at) + noun : noun
}

const SETTLEMENT = /^(?:乡（镇）|乡镇|乡|镇|村|行政村|社区|街道|县城|县)/
const SETTLEMENT_END = /(?<!示范|[区园])(?:县城（城市）|县（市）|县城|乡（镇）|乡镇|镇|县)$/

/** What the words around a number's own say, besides its head. */
export interface Surroundings {
  /** Words after the number, up to what belongs to the next. */
  readonly tail: string
  /** Words after the last of the numbers that stand side by side: 9个集体、31人｛获得嘉奖｝. */
  readonly sharedTail: string
  /** What the sentence spoke of last, or the one before it. */
  readonly subject: string
  /** `subject` was spoken of in this sentence. */
  readonly fresh: boolean
  /** The number before is in the same unit. */
  readonly sameUnit: boolean
  /** What the clause just before spoke of, where it has no number of its own. */
  readonly topic: string
  /** The noun that opens the sentence and stands alone in its clause: 粮食，由…增加到…. */
  readonly lead: string
  /** The making verb of the number before, where only 、 or 和 parts the two. */
  readonly coordinated: { readonly verb: string } | null
  /** The words before the number, as written. */
  readonly words: string
  /** Words after the next number of the clause. */
  readonly nextTail: string
  /** What the sentence goes on with after the comma that ends the clause. */
  readonly onward: string
}

/** ｛在全国推广的｝经验. */
const SAID_FIRST = /^在[^的]{2,10}的(?=.{2})/

/** ⟦14⟧所学校获评市级书香校园; in ⟦9⟧个集体、⟦31⟧人获得嘉奖 the verb is said once. */
function countedByPredicate(quantity: Quantity, around: Surroundings): string | null {
  if (quantity.kind !== 'count') return null
  const { tail, sharedTail } = around
  const own = predicatedCount(tail)
  // 3个转入建设阶段: of what was counted before
  const things =
    own?.noun === '' && around.fresh && /^[个家项户]$/.test(quantity.unit)
      ? around.subject.replace(SAID_FIRST, '').replace(MAKING_FRONT, '')
      : ''
  if (own) return predicatedName(things ? { ...own, noun: things } : own, quantity.unit)
  if (sharedTail === tail || tail.length > 14) return null
  const shared = predicatedCount(sharedTail)
  if (!shared) return null
  return predicatedName({ verb: shared.verb, noun: cleanNoun(tail) || (quantity.unit === '人' ? '' : shared.noun) }, quantity.unit)
}

/** 投资30亿元，｛加快示范区基础设施建设｝: the next clause says what for. */
const BARE_MONEY = /^(?:总|完成|累计)?(?:投资|投入)(?:资金)?$/
const MEANT_FOR =
  /^(?:用于|着力|重点|深入|全面|扎实|加快|推进|实施|建设|支持|开展|启动|改造|新建|修建|完善|建成|打通|扶持|发展|治理|办好|完成|抓好|开发|是|继续|了|第[一二三四五六七八九十]批){1,4}([^，。；、]{4,20}?)(?=[，。；、]|$)/

/** The name of what the number measures. */
export function nameOf(quantity: Quantity, head: Head, around: Surroundings): Name {
  const name = withCompleted(nameBy(quantity, head, around), around)
  if (name.from !== 'carried' || head.verb !== 'level') return name
  // 22个达到Ⅲ类，占91.7%
  if (quantity.kind === 'rate' && /占到?了?$/.test(around.words) && !SHARE_END.test(name.words))
    return { ...name, words: `${name.words}占比` }
  return { ...name, words: inAll(name.words, around.words) }
}

const COMPLETED_END = /完成([\u4e00-\u9fff]{2})$/
/** 完成造林5万亩, 项目…完成投资: an act so short is named with its verb. */
function withCompleted(name: Name, { words, subject }: Surroundings): Name {
  const act = name.from === 'own' && name.words !== subject ? COMPLETED_END.exec(words)?.[1] : undefined
  return act && name.words.endsWith(act) && !name.words.endsWith(`完成${act}`)
    ? { ...name, words: `${name.words.slice(0, -act.length)}完成${act}` }
    : name
}

/** 安排6000万元｛资金支持分期｝新建…: what the money before is for. */
const SPENDING_FRONT = /^(?:财政|专项|引导|补助)?资金(?:用于|支持|扶持|推进|实施)(?:分期|分批|重点)?(?=.{2})/
const MOVED_ALONE = /^(?:调整|优化|提升|转变)$/
const MEASURE_END = /(?:总值|增加值|率|比重|比例|总额|收入|投资|指数|强度|能耗|排放量?)$/
const SAID_OF_INDICATORS = /^(?:[\u4e00-\u9fff]{0,3}指标)?((?:未|均|全部|提前|超额|好于|优于|达到|完成|实现|低于|高于)[^，。；]{0,14})/
const HAVE_SHARE = /^(?:以上|左右)?((?:依靠|来自|出口|销往|用于|实现|达到|建成|参加|加入)[^，。；、]{1,12}?)(?:解决)?(?=[，。；、]|$)/
const SPENT_SHARE = /^(?:以上|左右)?(?:用于|投向|投入)([^，。；、]{2,16})/
/** ｛连续8年、｝累计投入. */
const LASTING_FRONT = /^连续[一二三四五六七八九十\d]{1,2}年[、，]?(?=.{2})/
/** ｛即｝实施, ｛再｝新建: before a verb alone. */
const LONE_ADVERB = /^[即并也还再又将可已就便拟需须要应](?=.{2,4}$)/
/** Whether a noun may begin with any of these. */
const frontsOf = openingKinds([[SPENDING_FRONT, LASTING_FRONT, LONE_ADVERB]])
function withoutAdverb(noun: string): string {
  const rest = noun.replace(LONE_ADVERB, '')
  return rest !== noun && MAKING_FRONT.exec(rest)?.[0] === rest ? rest : noun
}
const SHARE_END = /(?:率|比重|比例|占比|份额)$/
const RANK_ALONE = /^(?:国家级|省级|市级|县级|州级|区级|部级|国家|省|市|县|区)$/
/** 5个省级｛和4个市级园区｝: what both are stands with the second. */
function withNextThing(rank: string, nextTail: string): string {
  const next = countedNoun(nextTail)
  const thing = next.replace(RANK, '')
  return thing !== next && thing.length >= 2 ? rank + thing : rank
}

const OF_ITS_OWN = /^(?:、|和|及)?(?:完成|实现)/
/** 实施湖岸绿化工程、⟦12⟧个｛水利项目｝: what stands before the mark is another thing of the list. */
const besideCounted = (quantity: Quantity, head: Head, { words, tail }: Surroundings) =>
  quantity.kind === 'count' && head.verb === 'none' && words.endsWith('、') && countedNoun(tail).length >= 2

const INVESTED = /^(.*?)(总投资|计划投资|概算投资|预算投资|总?规模)$/

/** 总投资45亿元｛的交通项目｝、3亿元｛的水利项目｝: whose investment stands after it. */
function investedIn(quantity: Quantity, noun: string, { tail, subject }: Surroundings): Name | null {
  if (quantity.kind !== 'money' || !tail.startsWith('的')) return null
  const measure = INVESTED.exec(noun)?.[2] ?? (noun === '' ? INVESTED.exec(subject)?.[2] : undefined)
  const whose = measure ? (countedNoun(tail).split(/(?:建设)?的基础/, 1)[0] as string) : ''
  // 设立规模30亿元的引导基金
  const making = /规模$/.test(noun) ? (MAKING_FRONT.exec(noun)?.[0] ?? '') : ''
  return whose.length >= 2 ? { words: making + whose + measure, from: 'counted' } : null
}

function nameBy(quantity: Quantity, head: Head, around: Surroundings): Name {
  const { tail, sharedTail, subject, topic, coordinated, words, fresh } = around
  const held =
    (head.rateNoun || head.verb === 'rise' || head.verb === 'fall') && AGAINST_RATE.test(tail) ? heldAgainst(head.noun) : head.noun
  const bare = frontsOf(held) === 0 ? held : withoutAdverb(held.replace(SPENDING_FRONT, '').replace(LASTING_FRONT, ''))
  // 三次产业结构…，调整优化为12:50:37
  const moved = quantity.shape === 'composition' && subject !== '' && MOVED_ALONE.test(bare)
  const said = moved || EMPTY_END.test(bare) ? '' : bare
  const noun = besideCounted(quantity, head, around) ? makingVerb(said) : said
  // 减少使用农药30%、完成防控面积20万亩: the second has a verb of its own
  const coordinatedVerb = coordinated && !OF_ITS_OWN.test(words) ? coordinated.verb : ''
  // 达到20万吨，相当于40万亩棉田: the same in other words
  if (bare === '相当于' && subject && fresh) return { words: subject, from: 'carried', aside: true }
  // 加大20个中心村培育力度: the effort is not what is counted
  if (quantity.kind === 'count' && EFFORT_VERB.test(noun) && EFFORT.test(tail)) {
    const counted = countedNoun(tail)
    if (counted.length >= 2) return { words: counted, from: 'counted' }
  }
  const invested = investedIn(quantity, noun, around)
  if (invested) return invested
  // 压缩5%的行政经费
  if (quantity.kind === 'rate' && noun === '' && (head.verb === 'rise' || head.verb === 'fall') && /^的[^，。；、]{2}/.test(tail)) {
    const of = cleanNoun(/^的(.{2,16}?)(?=用于|[，。；、]|$)/.exec(tail)?.[1] ?? '')
    if (of.length >= 2 && !/^(?:增速|速度|目标|幅度|水平|态势|基础|增长)/.test(of)) return { words: of, from: 'counted' }
  }
  // 地区生产总值等5项未达规划目标: indicators are counted
  const ofIndicators =
    quantity.kind === 'count' && words.endsWith('等') && MEASURE_END.test(noun) ? SAID_OF_INDICATORS.exec(tail)?.[1] : undefined
  if (ofIndicators) return { words: `${ofIndicators}的指标`, from: 'counted' }
  // 新增财力的71%用于民生
  const spent = quantity.kind === 'rate' && noun.length >= 2 && words.endsWith('的') ? SPENT_SHARE.exec(tail)?.[1] : undefined
  if (spent) return { words: `${noun.replace(/^[把将]/, '')}用于${spent}比例`, from: 'own' }
  // 产品有40%依靠进口
  const those = quantity.kind === 'rate' && noun.length >= 2 && /[^没具拥富享占]有$/.test(words) ? HAVE_SHARE.exec(tail)?.[1] : undefined
  if (those) return { words: noun.replace(/有$/, '') + those, from: 'own' }
  // 24个断面中22个达到Ⅲ类
  if (quantity.kind === 'count' && noun.length >= 2 && /[^其]中有?$/.test(words)) {
    const predicated = predicatedCount(tail)
    if (predicated)
      return { words: predicatedName({ verb: predicated.verb, noun: predicated.noun || noun }, quantity.unit), from: 'counted' }
  }
  if (noun === '' && (head.verb === 'none' || head.verb === 'level')) {
    const predicated = countedByPredicate(quantity, around)
    if (predicated) return { words: predicated, from: 'counted' }
  }
  // 取得成果60项，｛具有国际水平的占｝⟦9⟧%: which of them
  if (quantity.kind === 'rate' && /的占到?$/.test(words) && fresh && !around.sameUnit && noun.length > 2) {
    const things = subject.slice(MAKING_FRONT.exec(subject)?.[0].length ?? 0).replace(/^取得(?=.{2})/, '')
    if (things.length >= 2) return { words: `${noun.replace(/的?占$/, '')}的${things}占比`, from: 'own' }
  }
  // 消化60%的“大班额”: how much of it
  if (quantity.kind === 'rate' && noun.length >= 2 && MAKING_FRONT.exec(noun)?.[0] === noun && /^(?:以上|以下|左右)?的/.test(tail)) {
    const of = countedNoun(tail)
    if (of.length >= 2) return { words: noun + of, from: 'counted' }
  }
  // 对大赛50个获奖项目给予补助: what stands after 对 is where they are
  if (quantity.kind === 'count' && head.verb === 'none' && TOWARDS.test(noun) && noun.length > 2) {
    const counted = countedNoun(tail).split(/(?:进行|给予|实行|开展|带来|改善)/, 1)[0] as string
    if (counted.length >= 2) return { words: noun.slice(1) + counted, from: 'counted' }
  }
  // 获奖项目给予平均10万元资助
  const given = quantity.kind === 'money' ? GIVEN.exec(noun) : null
  const gift = given ? GIFT.exec(tail)?.[1] : undefined
  if (given && gift) {
    const mean = /(?:平均|人均|户均)约?$/.exec(words)?.[0].replace('约', '') ?? ''
    return { words: (given[1] || subject) + mean + gift, from: given[1] ? 'own' : 'carried' }
  }
  // 财政支出…，其中民生支出占⟦76.5⟧%
  if (quantity.kind === 'rate' && noun && subject && fresh && /占到?$/.test(words))
    return {
      words: /(?:比例|比重|占比)占?$/.test(noun) ? noun.replace(/占$/, '') : `${noun.replace(/占$/, '')}占${subject}比重`,
      from: 'own',
      owner: noun,
    }
  const shareOfThem = quantity.kind === 'rate' && noun.includes('占') ? asShareOfThose(noun, tail === '' ? sharedTail : tail) : null
  if (shareOfThem) return shareOfThem
  const share = asShare(
    quantity,
    noun,
    topic || (fresh ? subject : around.lead || subject),
    head.verb === 'rise' || head.verb === 'fall',
    words,
  )
  if (share) return share
  const forWhom = quantity.kind === 'money' && SPENDING.test(noun) ? SPENT_FOR.exec(tail)?.[1] : undefined
  if (forWhom) return { words: `${forWhom}${noun.includes('投资') ? '投资' : '投入'}`, from: 'counted' }
  const purpose = quantity.kind === 'money' && /^(?:总|完成)?投[资入](?:资金)?$/.test(noun) ? SPENT_ON.exec(tail) : null
  if (purpose) return { words: `${purpose[1]}投资`, from: 'counted' }
  const meant =
    quantity.kind === 'money' && tail === '' && !fresh && !topic && BARE_MONEY.test(noun) ? MEANT_FOR.exec(around.onward)?.[1] : undefined
  if (meant) return { words: `${meant.replace(/\d{1,6}[个条座所项处家]/, '')}${noun.includes('投入') ? '投入' : '投资'}`, from: 'counted' }
  if ((quantity.kind === 'rate' || quantity.shape === 'fraction') && (noun.length < 2 || SCOPE_ALONE.test(noun) || ALL_AND.test(words))) {
    const those = shareOfThose(tail, fresh ? subject : '')
    if (those) return { words: those, from: 'counted' }
    // 92%的渔村和95%的渔户实现…: the predicate is said once
    const own = /^(?:以上)?的([^，。；、]{1,8})$/.exec(tail)?.[1]
    const next = own ? /^(.{2,}的).{1,12}比例$/.exec(shareOfThose(around.nextTail, ''))?.[1] : undefined
    if (next) return { words: `${next}${own}比例`, from: 'counted' }
  }
  // 每个乡镇至少建成⟦1⟧个综合文化站: the verb of making is no predicate of an amount here
  const made = quantity.kind === 'count' && head.verb === 'level' ? MADE.exec(words)?.[0] : undefined
  if (made) {
    const counted = countedNoun(tail)
    if (counted.length >= 2) return { words: noun + made + counted, from: 'counted' }
  }
  if (subject && fresh && ADDED.test(noun) && isCountable(quantity) && !countedNoun(tail))
    return { words: noun + subject, from: 'carried', aside: !head.respectively }
  // 沈家桥、南石等3县被评为…; 《甲条例》《乙条例》3部地方性法规
  if (quantity.kind === 'count' && head.verb === 'none' && noun.includes('、')) {
    const predicated = predicatedCount(tail)
    if (predicated) return { words: predicatedName(predicated, quantity.unit), from: 'counted' }
  }
  if (quantity.kind === 'count' && /[》”]$/.test(noun)) {
    const counted = countedNoun(tail)
    if (counted.length >= 2) return { words: noun.slice(0, noun.search(/[《“]/)) + counted, from: 'counted' }
  }
  // 产品远销｛40个｝国家, 客户遍及全球｛40个｝国家
  const spread = quantity.kind === 'count' && noun.includes('遍') ? SPREAD.exec(noun)?.[1] : undefined
  if (spread) {
    const counted = countedNoun(tail)
    if (counted.length >= 2) return { words: spread + counted, from: 'counted' }
  }
  // 引进青川机械、云埠精工等装备制造企业｛12家｝: the list names members, what follows it is their kind
  const kind = quantity.kind === 'count' && head.verb === 'none' && noun.includes('、') ? MEMBERS_OF.exec(noun)?.[1] : undefined
  if (kind && makingVerb(noun)) return { words: makingVerb(noun) + kind, from: 'own' }
  // 塔山、三口桥等｛2座｝中型水库: the list names members, the count its kind
  const verbsAlone = MAKING_FRONT.exec(noun)?.[0] === noun
  if (quantity.kind === 'count' && (noun.includes('、') || /(?:等|以及|及|和)$/.test(words)) && head.verb === 'none' && !verbsAlone) {
    const predicated = /[等及]$/.test(words) ? predicatedCount(tail) : null
    if (predicated?.noun) return { words: predicatedName(predicated, quantity.unit), from: 'counted' }
    const counted = countedNoun(tail)
    // 完成东湖商贸区等15个项目: a class so bare is named with what is done
    const done = counted.length < 4 ? (DONE_WITH.exec(words)?.[1] ?? '') : ''
    if (counted.length >= 2) return { words: (makingVerb(noun) || done) + lineOf(noun) + counted, from: 'counted' }
  }
  if (noun.endsWith('新增') && noun.length > 4 && quantity.kind === 'count') {
    const counted = countedNoun(tail)
    // 湖东大学新增｛5个｝博士点
    if (counted.length >= 2) return { words: noun + counted, from: 'counted' }
  }
  if (noun.endsWith('新增') && noun.length > 4) return { words: `新增${noun.slice(0, -2)}`, from: 'own' }
  if (isCountable(quantity) && head.verb !== 'fall' && needsObject(noun)) {
    // 120个总投资600亿元的工业项目
    const counted = countedNoun(/^(?:总|计划)投资/.test(tail) && around.nextTail.startsWith('的') ? around.nextTail : tail)
    const ranked = RANK_ALONE.test(counted)
      ? withNextThing(tail.startsWith(`${counted}以上`) ? `${counted}以上` : counted, around.nextTail)
      : counted
    // 惠及27万居民的改水工程: whom it reaches
    const reached = REACHED.exec(noun) && /[人户]$|^[万亿]+$/.test(quantity.unit) ? /^([^的]{2,8})的/.exec(counted)?.[1] : undefined
    if (reached) return { words: noun + reached, from: 'counted' }
    const doing = noun || coordinatedVerb || (/(?:完成|实施|推进|启动|开展)$/.exec(words)?.[0] ?? '')
    const places =
      quantity.kind === 'count' && doing
        ? (countedPlaces(doing, counted) ?? sharedPlaces(doing, counted, sharedTail) ?? placesOfOneWork(doing, counted, around.nextTail))
        : null
    if (places) return { words: places, from: 'counted' }
    const shared = coordinatedVerb && !noun && head.verb === 'none' && !MAKING_FRONT.test(counted) ? coordinatedVerb : noun
    if (/人$/.test(quantity.unit) && /解决$/.test(shared) && TROUBLE.test(counted))
      return { words: `${shared}${counted}的人数`, from: 'counted' }
    if (ranked !== counted) return { words: shared + ranked, from: 'counted' }
    // 新建15项、建成20项示范项目
    if (counted === '' && tail === '' && noun && around.nextTail && countedNoun(around.nextTail).length >= 3)
      return { words: noun + countedNoun(around.nextTail), from: 'counted' }
    if (counted.length > 1 || (counted && noun)) return { words: shared + counted, from: 'counted' }
    // 引导9000万人在内陆地区就近城镇化
    if (counted === '' && doing.length >= 2 && /[人户]$/.test(quantity.unit) && tail.length >= 4 && tail.length <= 20)
      return { words: doing + cleanNoun(tail), from: 'counted' }
    // 开工项目60个、竣工40个: the same things at another stage
    const things =
      (coordinated || (fresh && (STAGED.test(quantity.unit) || around.sameUnit))) &&
      MAKING_FRONT.exec(noun)?.[0] === noun &&
      noun !== '脱贫' &&
      noun
        ? subject.replace(STAGE_END, '').replace(MAKING_FRONT, '')
        : ''
    if (things.length >= 2 && things !== subject) return { words: noun + things, from: 'carried' }
  }
  // 湖滨新区40个产业项目, 串联120个驿站: where they are or what is done with them, then what they are
  if (
    quantity.kind === 'count' &&
    head.verb === 'none' &&
    !head.start &&
    (SCOPE_AT_END.test(noun) || (noun.length <= SHORT && !MEASURE_AT_END.test(noun)))
  ) {
    const counted = countedNoun(tail)
    const owners = OWNERS.exec(counted)
    if (owners && /^(?:调整|理顺|优化|明确|规范)$/.test(noun)) return { words: `${noun}${owners[2]}的${owners[1]}`, from: 'counted' }
    if (counted.length >= 2)
      return { words: noun + counted, from: 'counted', ...(SCOPE_AT_END.test(noun) || /[批级]$/.test(noun) ? {} : { verb: noun }) }
  }
  if (topic && (!noun || EMPTY_SUBJECT.test(noun)) && !needsObject(topic)) return { words: topic, from: 'carried' }
  if (!noun && !fresh && around.lead && !needsObject(around.lead)) return { words: around.lead, from: 'own' }
  if (!noun || /^(?:其|均|分别|达|约|共|比例|其余|总体|整体|由)$/.test(noun)) return subject ? { words: subject, from: 'carried' } : NONE
  // 城镇化率达到65%，其中县城达到60%
  const within = words.startsWith('其中')
  if (within && subject && SCOPE_ALONE.test(noun)) return { words: noun + subject, from: 'carried' }
  if (subject && around.sameUnit && (fresh || coordinated)) {
    const placed = withPlace(noun, subject)
    if (placed !== noun) return { words: placed, from: 'carried' }
    const measured = coordinated || within ? withSharedMeasure(noun, quantity, head, subject) : noun
    if (measured !== noun) return { words: measured, from: 'own' }
  }
  const opens = subject === '' ? 0 : saysOfSubject(noun)
  if (opens !== 0 && RATE_AGAINST.test(noun)) return { words: subject + noun, from: 'carried', aside: true }
  // 产量达到20万吨，在建材中的比重…
  if (opens !== 0 && fresh && PART_IN.test(noun)) return { words: subject + noun, from: 'carried' }
  if (quantity.kind === 'points' && subject && noun.startsWith('占')) return { words: subject + noun, from: 'carried', aside: true }
  if (noun.length === 2 && (topic || subject) && /^(?:覆盖|惠及|受益)$/.test(noun))
    return { words: (topic || subject) + noun, from: 'carried' }
  // 争取专项债30亿元额度
  const measure = quantity.kind === 'money' ? AFTER_MONEY.exec(tail)?.[1] : undefined
  if (measure && !noun.endsWith(measure)) return { words: noun + measure, from: 'own' }
  if (within && subject && fresh && around.sameUnit && head.verb === 'none') {
    const part = partOf(noun, subject)
    if (part !== noun) return { words: part, from: 'own' }
  }
  // 技能培训工作稳步开展，完成培训16万人: the clause before says of what
  if (topic && noun.length <= SHORT && head.verb === 'none' && endsWithWork(topic, noun))
    return { words: topic.replace(WORK_OF, ''), from: 'carried' }
  const anew = coordinatedVerb !== '' && NEW.test(coordinatedVerb) && WORK_END.test(noun)
  const stock = coordinated ? withStock(noun, subject) : noun
  if (stock !== noun) return { words: stock, from: 'own' }
  const shared = coordinated && !anew ? withSharedFront(noun, subject) : noun
  if (shared !== noun) return { words: shared, from: 'own' }
  const own =
    coordinatedVerb && !MAKING_FRONT.test(noun) && !anew && !DEPENDENT_NOUN.test(noun) && quantity.kind !== 'rate' && head.verb === 'none'
      ? coordinatedVerb + noun
      : noun
  return { words: withOwner(own, fresh || coordinated ? subject : '', topic), from: 'own' }
}

const WORK_OF = /(?:工作|任务|建设|工程)$/
const endsWithWork = (topic: string, noun: string) => {
  const work = topic.replace(WORK_OF, '')
  return noun.length >= 2 && work.length > noun.length && work.endsWith(noun)
}

const ADDING = /^(?:新增|净增|新建|新认定|新登记|新培育|新引进|新发展|引进|培育)(?:各类)?(?=.{2})/
const COUNT_END = /(?:总数|数量|总量)$/
/** 新增经营主体3万户，其中｛企业｝1万户; 总数…，其中｛企业｝…: a kind of what was counted, added or there in the same way. */
function partOf(noun: string, subject: string): string {
  const verb = MAKING_FRONT.exec(subject)?.[0] ?? ''
  if (RANK_ALONE.test(noun)) {
    const ranked = withSharedFront(noun, subject)
    return ranked === noun ? noun : verb + ranked
  }
  if (noun.length > 8 || ADDING.test(noun) || MAKING_FRONT.test(noun) || MEASURE_TAIL.test(noun) || COUNT_END.test(noun)) return noun
  return (ADDING.test(subject) ? verb : '') + noun + (COUNT_END.exec(subject)?.[0] ?? '')
}

const TOWARDS = /^(?:对(?![外口接照标比])|为(?![民主]))/
const DONE_WITH = /^(?:加快|全面|积极|重点|扎实|全力|大力)?(完成|启动|推进|实施|建设|抓好)/
const GIVEN = /^(.*?)(?:分别|一次性)?(?:给予|发放)(?:一次性)?(?:平均|人均|每户|每人|最高)?$/
const GIFT = /^(?:左右|以上|以内|以下)?的?(?:一次性)?(资助|补助|奖励|补贴|奖补|支持|救助|奖金)/

/** Where something reaches to, before what is counted there. */
const SPREAD = /^(.{2,16}?(?:遍及|遍布))(?:全球|全世界|世界|全国|国内外|海内外|境内外)?$/
const MEMBERS_OF = /等([^、，等]{0,12}(?:企业|公司|企业项目|高校|院校|银行))$/
/** 新建湖东高速云埠、石梁、雁岭｛3个｝互通: the line that the places stand on. */
const LINE = /^([^、]{2,8}?(?:高速公路|高速|铁路|高铁|公路|国道|省道|\d号线))[^、]{2,6}、/
const lineOf = (noun: string): string => LINE.exec(noun.slice(makingVerb(noun).length))?.[1] ?? ''
/** What is new is not what is put right: 新建堤防…、堤防加固…. */
const NEW = /^(?:新建|修建|兴建|架设|铺设|新增)$/
const WORK_END = /(?:加固|整治|改造|治理|清淤|疏浚|护砌|维修|修复|处理)$/
const AFTER_MONEY = /^(额度|授信|订单)(?=[，。；、]|$)/
/** 调整⟦12⟧个｛政府部门职能｝: what the counted ones own. */
const OWNERS = /^([^的、]{0,8}(?:部门|单位|机构|企业|学校|公司))(职能|职责|编制|领导班子|权限|资质)$/
const TROUBLE = /^(?!.*(?:人口|群众|居民|农民|职工|学生|人员|劳动力|户)).{2,12}(?:问题|困难)$/
const REACHED = /(?:惠及|受益|覆盖|服务)$/
const EFFORT_VERB = /^(?:加大|加强|强化)(?:对)?$/
const EFFORT = /^[^，。；、]{2,14}力度(?=[，。；、]|$)/
/** Things that go through stages: 开工 … 竣工. */
const STAGED = /^(?:个|家|座|所|项|条|处|台|户|套|万户|万套)$/
const STAGE_END = /(?:新开工|完工|基本建成|新开|开工|竣工|建成|完工|投产|签约)(?:建设)?$/
/** A noun so short before a counted one is what is done with it. */
const SHORT = 4
const SCOPE_ALONE = /^(?:城镇|农村|县城|市区|城区|中心城区|主城区|市本级|县级|乡镇|男性|女性|国有|民营|规模以上|限额以上|东部|西部|中部)$/
/** Nouns of place and trade, before what is counted in them. */
const SCOPE_END =
  /(?:首批|第[一二三四五六七八九十]批|区|市|县|省|州|镇|乡|村|域|行业|领域|系统|部门|沿线|园区|各地|上下|境内|国内外|境内外|海内外|省内外|[东南西北中]段)$/
const SCOPE_AT_END = atEnd(SCOPE_END)
const MEASURE_AT_END = ending(MEASURE_TAIL)
/** 增速高于全省｛两个百分点｝: of what, was said before. */
const RATE_AGAINST =
  /^(?:年均|平均|同比)?(?:增速|增幅|降幅|涨幅|增长速度)?(?:高于|快于|低于|高出|超出|超过|超|领先|比)(?:全|上级|所在|同类|周边|中西部|[“"]?[一二三四五六七八九十]{1,2}五|年初|预期|计划|规划|目标)/
const MADE = /(?:建成|建立|建起|建设|改造成)$/
const PART_IN = /^在[^，、]{2,14}中的?(?:比重|比例|份额|占比)$/
const saysOfSubject = openingKinds([[RATE_AGAINST, PART_IN]])
/** 净增⟦86⟧家: of what was said before. */
const ADDED = /^(?:净增|新增)$/
const EMPTY_SUBJECT = /^(?:其|均|都|分别|达|约|共|其余|总体|整体|由|曾)$/

/** 完成30个山区村、50个库区村｛的饮水管网改造｝. */
function sharedPlaces(verb: string, counted: string, sharedTail: string): string | null {
  const work = /^[^，。；、]{1,10}?的([^，。；、]{3,20})$/.exec(sharedTail)
  return work && /(?:村|镇|县|社区|小区|户)$/.test(counted) ? countedPlaces(verb, `${counted}的${work[1]}`) : null
}

/** 完成36个｛乡镇｝和30个贫困村｛文化中心建设｝. */
function placesOfOneWork(verb: string, counted: string, nextTail: string): string | null {
  const work = ONE_WORK.exec(nextTail)
  return work && PLACES_ALONE.test(counted) ? `${verb}${work[1]}的${counted}` : null
}
const ONE_WORK =
  /^[^，。；、]{0,8}?(?:村|镇|县|社区|小区|街道)([\u4e00-\u9fff]{2,12}(?:建设|改造|整治|治理|提升|绿化|改厕))(?:任务|工程)?(?=[，。；、]|$)/
const PLACES_ALONE = /^[\u4e00-\u9fff]{0,6}(?:村|乡镇|镇|县|社区|小区|街道)$/

const MAKING_AT_START = atStart(MAKING_FRONT)
const PER_YEAR = /^(?:平均)?每年/
const PER_YEAR_FIRST = atStart(PER_YEAR)

/** The verb of making that a name opens with, shared with what stands beside it. */
export const makingVerb = (name: string): string => {
  if (PER_YEAR_FIRST.test(name)) name = name.replace(PER_YEAR, '')
  const found = MAKING_AT_START.exec(name)?.[0] ?? ''
  return found.length >= 2 && found.length < name.length ? found : ''
}
