import { fundsWith } from '../../phrases/funds.ts'
import { MAKING_FRONT, MEASURE_TAIL } from '../../phrases/words.ts'
import { RANK, RANK_ALONE } from '../ranks.ts'

/** Short names that share their front with the name before: 示范县2个、示范点8个; 经营主体…，其中企业…. */

/** A name of more signs says by itself what it is: 产业园4个、产业集群3个. */
const LONGEST_SHORT = 3
/** 示范景区, 试点单位: of what, the first of the list says. */
const DEPENDENT_FRONT = /^(?:示范|试点|样板|标兵|模范|标杆)/
const LONGEST_DEPENDENT = 5
/** 省级以上｛绿色工厂、绿色园区｝. */
const RANKED = /(?:国家级|省级|市级|县级|州级|区级|国家|省|市)(?:以上)?$/

/** 万元产值水耗下降8%、｛电耗｝下降5%: of the same unit of output. */
const PER_OUTPUT = /^(?:单位|万元|亿元)(?:地区|国内)?(?:生产总值|GDP|工业增加值|增加值|产值)/
const CONSUMPTION = /^(?:水耗|电耗|能耗|煤耗|用水量|用电量|用地|建设用地|二氧化碳排放|碳排放强度|碳排放)$/

/** 每千人拥有床位6.8张、｛执业医师｝3.1人: of as many. */
const PER_EACH =
  /^每[十百千万]{1,2}[名户]?(?:(?:城镇|农村|城乡|城市)?(?:居民|农牧?户|家庭)(?:家庭)?|常住人口|老年人|儿童|人口|人|(?<=户))(?:平均)?(?:拥有)?/
const LONGEST_OF_EACH = 8

/** 湖滨｛卫生｝县城: so many signs before the settlement say of what kind it is. */
const SHORTEST_KIND = 3

const INNER_RANK = /(?<=.{2})(?:国家级|省级|市级|县级|国际级)/
const KIND_OF_THINGS = /^[^，。、]{2,}(?:企业|项目|园区|基地|中心|景区|学校|医院|实验室|工厂|合作社|品牌|平台)$/
const WORLD = /^国际(?=重要|知名)/
/** 国家级湿地1个、｛省级｝2个: what has another level is said once. */
function ofRankAlone(noun: string, subject: string): string {
  const things = subject.slice(MAKING_FRONT.exec(subject)?.[0].length ?? 0)
  const rest = things.replace(RANK, '').replace(WORLD, '')
  if (rest !== things) return noun + rest
  if (INNER_RANK.test(things)) return things.replace(INNER_RANK, noun)
  return KIND_OF_THINGS.test(things) && /级$/.test(noun) ? noun + things : noun
}

const HONOUR = '(?:先进|示范|试点|样板|模范|标兵|达标|名)'
const PLACE_OF_HONOUR = '(?:县（市、区）|县（市）|县城|县|乡（镇）|乡镇|镇|乡|村社|村寨|村|街道|社区)'
const HONOURED = new RegExp(`^${HONOUR}${PLACE_OF_HONOUR}$`)
const HONOURED_END = new RegExp(`(?<=.{4})${HONOUR}${PLACE_OF_HONOUR}$`)
/** 创建省级乡村振兴先进乡镇2个、｛示范村｝27个: places of one programme, whatever their honour. */
const honouredAlike = (noun: string, subject: string): string => {
  const end = HONOURED.test(noun) ? HONOURED_END.exec(subject) : null
  return end ? subject.slice(0, end.index) + noun : ''
}

/** 示范县2个、示范点8个: what a short name shares with the one before it. */
export function withSharedFront(noun: string, subject: string): string {
  const each = noun.startsWith('每') ? '' : (PER_EACH.exec(subject)?.[0] ?? '')
  if (each && noun.length <= LONGEST_OF_EACH) return each + noun
  if (CONSUMPTION.test(noun)) return (PER_OUTPUT.exec(subject)?.[0] ?? '') + noun
  const funds = fundsWith(noun, subject)
  if (funds) return funds
  // 卫生县城3个、乡镇20个、村60个: settlements of one kind
  if (SETTLEMENT.exec(noun)?.[0] === noun) {
    const end = SETTLEMENT_END.exec(subject)
    const verb = MAKING_FRONT.exec(subject)?.[0] ?? ''
    if (end && end.index >= Math.max(SHORTEST_KIND, verb.length + 2)) return subject.slice(0, end.index) + noun
  }
  const honoured = honouredAlike(noun, subject)
  if (honoured) return honoured
  if (noun.length > LONGEST_DEPENDENT || noun.length < 2) return noun
  if (/^(?:[1-5]A级|国家级|省级|市级|县级|州级|区级|县区级|市县级|省|市|县)$/.test(noun)) return ofRankAlone(noun, subject)
  const at = subject.lastIndexOf(noun.slice(0, 2))
  // 轨道交通运营线路14条、｛运营里程｝…: two measures of as many signs
  if (noun.length === 4 && at > 0 && subject.length - at === 4 && MEASURE_TAIL.test(noun)) return subject.slice(0, at) + noun
  if (noun.length > LONGEST_SHORT && !DEPENDENT_FRONT.test(noun) && !RANKED.test(subject.slice(0, Math.max(0, at)))) return noun
  return at > 0 && subject.length - at <= 5 ? subject.slice(0, at) + noun : noun
}

const LEVEL = '(?:国家级?|全国|世界级|自治区级|[省市县州区部]级)'
const RANK_OF_MADE = new RegExp(`^(?:${LEVEL}(?:[和及、]?${LEVEL})*(?:及?以上)?|标准化|规范化)(?=.{4})`)

/** 国家级…企业、上云企业: what ends so may be of any rank. */
const ANY_KIND = /(?:企业|项目|单位)$/

/** 建成国家级湿地公园2个、｛森林公园｝5个: both are of the rank, for they are of one kind. */
export function withSharedRank(noun: string, subject: string): string {
  if (noun.length < 4 || noun.slice(-2) !== subject.slice(-2) || ANY_KIND.test(noun) || MAKING_FRONT.test(noun)) return noun
  const rank = RANK_OF_MADE.exec(subject.slice(MAKING_FRONT.exec(subject)?.[0].length ?? 0))?.[0]
  return rank && !RANK_OF_MADE.test(noun) && !RANK.test(noun) ? rank + noun : noun
}

/** 超50亿元, 10亿元以上的, 千亿元. */
const SIZE = '(?:超过?|突破|达到?|过)?(?:\\d[\\d.]{0,6})?[一二三四五六七八九十百千]{0,3}[万亿]元?(?:级|以上)?的?'
const SIZE_FRONT = new RegExp(`^${SIZE}`)
const SIZE_WITHIN = new RegExp(SIZE)
/** 收入超亿元的企业80户，｛10亿元以上的｝20户; 收入千亿元地级市3个、｛百亿元县｝5个: what has the size is said once; empty where the noun has none. */
export function ofAnotherSize(noun: string, subject: string): string {
  const size = SIZE_FRONT.exec(noun)?.[0] ?? ''
  const before = size ? SIZE_WITHIN.exec(subject) : null
  if (!before || before.index < 2) return ''
  const rest = size === noun ? subject.slice(before.index + before[0].length) : ''
  const joined = rest && before[0].endsWith('的') && !noun.endsWith('的') ? '的' : ''
  return subject.slice(0, before.index) + noun + joined + rest
}

const STAGE = '(?:新开工|开工|竣工|施工|在建|复工|销售|待售)'
const STAGE_ALONE = new RegExp(`^${STAGE}(?:面积)?$`)
const AREA_OF_STAGE = new RegExp(`(?<=.{2})${STAGE}面积$`)
/** 商品房施工面积270万平方米、｛竣工｝24万平方米: of the same houses; empty where it is of none. */
export function ofAnotherStage(noun: string, subject: string): string {
  const area = STAGE_ALONE.test(noun) ? AREA_OF_STAGE.exec(subject) : null
  return area ? `${subject.slice(0, area.index)}${noun.replace(/面积$/, '')}面积` : ''
}

const RATE_OF = /^[\u4e00-\u9fff]{1,6}(?:率|比重|比例)$/
/** 常住人口城镇化率达到60%，｛户籍人口｝达到45%: the rate is said once; empty where the noun is not of that kind. */
export function ofAnotherKind(noun: string, subject: string): string {
  if (noun.length < 4 || RATE_OF.test(noun)) return ''
  const kind = noun.slice(-2)
  const at = subject.indexOf(kind)
  const rate = subject.slice(at + kind.length)
  return at >= 2 && RATE_OF.test(rate) && !subject.startsWith(noun) ? noun + rate : ''
}

const SETTLEMENT = /^(?:乡（镇）|乡镇|乡|镇|村|行政村|社区|街道|县城|县)/
const SETTLEMENT_END = /(?<![区园])(?:县城（城市）|县（市、区）|县（市）|县城|乡（镇）|乡镇|镇|县)$/

const ADDING = /^(?:新增|净增|新建|新认定|新登记|新培育|新引进|新发展|引进|培育|招聘|招录|选聘|选派|培训|资助)(?:各类)?(?=.{2})/
const THRESHOLD = /^(?:总?投资)?(?:超|过)?\d*[十百千万亿]?[万亿]元?以上的?$/
const COUNT_END = /(?:总数|数量|总量)$/
const LEVELLED = /级|国家/
const ANY_RANK = /国家|[省市县州区乡镇村部]级|世界|国际|[获与或和的、]/
/** 建设茶叶园区5个，其中｛县级园区｝4个: of the things before, those of a rank; empty where they are others. */
export function ofAnotherRank(noun: string, subject: string): string {
  const rank = RANK.exec(noun)?.[0] ?? ''
  if (!LEVELLED.test(rank) || rank.length === noun.length) return ''
  const verb = MAKING_FRONT.exec(subject)?.[0] ?? ''
  const things = subject.slice(verb.length).replace(RANK, '')
  const kind = noun.slice(rank.length)
  return things.endsWith(kind) && things !== kind && !ANY_RANK.test(things) ? verb + rank + things : ''
}

/** 新增经营主体3万户，其中｛企业｝1万户; 总数…，其中｛企业｝…: a kind of what was counted, added or there in the same way. */
export function partOf(noun: string, subject: string): string {
  const verb = MAKING_FRONT.exec(subject)?.[0] ?? ''
  if (RANK_ALONE.test(noun)) {
    const ranked = withSharedFront(noun, subject)
    return verb + (ranked === noun ? noun + subject.slice(verb.length) : ranked)
  }
  const ofRank = ofAnotherRank(noun, subject)
  if (ofRank) return ofRank
  // 签约项目56个，其中亿元以上12个
  if (THRESHOLD.test(noun)) return noun + subject
  if (noun.length > 8 || ADDING.test(noun) || MAKING_FRONT.test(noun) || MEASURE_TAIL.test(noun) || COUNT_END.test(noun)) return noun
  return (ADDING.test(subject) ? verb : '') + noun + (COUNT_END.exec(subject)?.[0] ?? '')
}
