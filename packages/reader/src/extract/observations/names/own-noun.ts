import { atEnd, openingKinds } from '../../../patterns/gates.ts'
import type { Head } from '../phrases/read-head.ts'
import { MAKING_FRONT } from '../phrases/words.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'
import { countedNoun } from './counts/counted-noun.ts'
import { makingVerb } from './making-verb.ts'
import type { Surroundings } from './question.ts'
import { SCOPE_AT_END } from './scopes.ts'

/** The noun that stands before a number, without what only opens it or names nothing. */

/** Words that name nothing: 五年, 全市, 另. */
const EMPTY_NOUN =
  /^(?:[一二两三四五六七八九十]|尤其|这|该|而|但|则|却|上述|在?(?:全市|全省|全县|全国|全区)|.{2,20}的同时|.{0,2}用[\d一二两三四五六七八九十]{1,4}(?:天|周|个月|年|小时)(?:时间)?|[\d一二两三四五六七八九十]{1,3}年[内来间里]?|年|现在|目前|都是|均为|均是|在执行中?|当时|以往|.{2,6}(?:标准下|条件下|基础上|期间)|以|在|对|向|为|给|从|把|将|由|用|按|每|有|与|和|就|让|使|力争使|努力使|虽然|尽管|但?要?充分考虑|并|仍然|现有|实际|主要|计划|预计|其|全市|全省|全县|全区|目前|年内|年[底末]前?|[\u4e00-\u9fff]{1,3}(?<![提以目超空从面])前(?:就|即|便)?(?:会|将|要)?|按[^，、]{0,6}口径|其中|[上下]半年|另|另有|按照|按|新|累计|共有|全部|提高|增加|减少|下降|完成|均|如期|按期|提前|顺利|圆满|全面|基本|大力|着力|深入|扎实|积极|有序|稳步|加快|成功|超额|高标准|高质量|高水平|高起点|高品质|同步|集中|统一|率先|陆续|先后|继续|未|充分考虑|这样|[这那]一?个?(?:速度|增速|水平|比例|比重|数字|指标|要求)|也?(?:实现|达到|保持|要求))$/

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
/** 提高养老金待遇，｛人均月｝增⟦120⟧元: of each, not what. */
const OF_EACH_MONTH = atEnd(/^(?:[人户]均每?月|每?月[人户]均|每人每月)$/)

/** 安排6000万元｛资金支持分期｝新建…: what the money before is for. */
const SPENDING_FRONT = /^(?:财政|专项|引导|补助)?资金(?:用于|支持|扶持|推进|实施)(?:分期|分批|重点)?(?=.{2})/
const MOVED_ALONE = /^(?:调整|优化|提升|转变)$/
/** ｛连续8年、｝累计投入. */
const LASTING_FRONT = /^连续[一二三四五六七八九十\d]{1,2}年[、，]?(?=.{2})/
/** ｛即｝实施, ｛再｝新建: before a verb alone. */
const LONE_ADVERB = /^[即并也还再又将可已就便拟需须要应](?=.{2,4}$)/
/** ｛重点｝孵化⟦30⟧家企业: what stands between such a word and what is counted is a verb, whichever. */
const MANNER_OF_VERB =
  /^(?:重点|高标准|高质量|高水平|高起点|集中|着力|大力|再|即|还|又|已)(?!推进|推动|抓好|抓实|加强|做好|加快|促进)(?=[\u4e00-\u9fff]{2}$)/
/** ｛扎实｝推进⟦18⟧项工程建设: how, before a verb that is nothing but going on with it. */
const HOW_PURSUED =
  /^(?:扎实|加快|大力|深入|全面|继续|积极|着力|有序|稳步|强力|全力|突出|精心|切实|认真|持续|统筹|集中力量|集中资金|国家)+(?:(?:抓好|抓实|抓|做好)$|(?=(?:推进|推动|办好|实施|支持|扶持|建设|重点建设)$))/
/** Whether a noun may begin with any of these. */
const frontsOf = openingKinds([[SPENDING_FRONT, LASTING_FRONT, LONE_ADVERB, MANNER_OF_VERB, HOW_PURSUED]])
function withoutAdverb(noun: string, tail: string): string {
  if (MANNER_OF_VERB.test(noun) && countedNoun(tail).length >= 2) return noun.replace(MANNER_OF_VERB, '')
  const rest = noun.replace(LONE_ADVERB, '')
  return rest !== noun && MAKING_FRONT.exec(rest)?.[0] === rest ? rest : noun
}

/** 实施湖岸绿化工程、⟦12⟧个｛水利项目｝: what stands before the mark is another thing of the list. */
const besideCounted = (quantity: Quantity, head: Head, { words, tail }: Surroundings) =>
  quantity.kind === 'count' && head.verb === 'none' && words.endsWith('、') && countedNoun(tail).length >= 2

/** 石梁电厂二期｛建成投产、｝总装机: what became of it is no part of what is measured of it. */
const BECAME =
  /^([^、]{2,20}?)(?:全面|全部|顺利|正式)?(?:建成|开工|竣工|投产|投运|通车|投用|挂牌|开馆|开园|运营|封顶)(?:建设|投产|投用|投运|通车|运营|投入使用)?、(?=[\u4e00-\u9fff]{2,8}$)/
const MEASURED_OF = /^总?(?:装机(?:容量|规模)?|产能|年?产值|里程|面积|建筑面积|床位|投资|库容|容量|长度|销售额|营业收入)$/
/** 为基本实现现代化、｛实现｝人均产值…翻番: what else is to come true. */
const ANOTHER_AIM = /^[^、]{6,}(?:、[^、]+)*、实现(?=[^、]{3,}$)/
/** ｛成为全国首个｝年吞吐量超过…的港口: which of its kind it is. */
const FIRST_OF_KIND = /成为(?:全国|全省|全球|世界|我国|国内)?(?:首个|首座|首家|唯一|第[一二三四五六七八九十]个)(?=.{3})/
function withoutFate(whole: string): string {
  const noun = whole.includes('成为') ? whole.replace(FIRST_OF_KIND, '') : whole
  if (ANOTHER_AIM.test(noun)) return noun.replace(ANOTHER_AIM, '')
  const found = noun.includes('、') ? BECAME.exec(noun) : null
  if (!found) return noun
  const rest = noun.slice(found[0].length)
  return MEASURED_OF.test(rest) ? found[1] + rest : rest
}

/** ｛以甲、乙等为代表的｝生物医药产业: who stands at its head. */
const HEADED_BY = /^以[^，。；]{2,30}?为(?:代表|主体|骨干|龙头|主导)的(?=.{3})/

/** The noun as it stands, without what opens it. */
export function bareNoun(head: Head, tail: string): string {
  const against = (head.rateNoun || head.verb === 'rise' || head.verb === 'fall') && AGAINST_RATE.test(tail)
  const named = head.noun.startsWith('以') ? head.noun.replace(HEADED_BY, '') : head.noun
  const held = against ? heldAgainst(named) : withoutFate(named)
  return frontsOf(held) === 0
    ? held
    : withoutAdverb(held.replace(SPENDING_FRONT, '').replace(LASTING_FRONT, '').replace(HOW_PURSUED, ''), tail)
}

/** 新建引水一期工程和青川平原｛9处｝灌区工程: the work before 和 is another thing. */
const WORK_AND_PLACE = /^[^、]{4,24}(?:工程|项目|防洪堤)和([\u4e00-\u9fff]{2,8})$/
function besideWork(noun: string, quantity: Quantity, head: Head, tail: string): string {
  const place = quantity.kind === 'count' && head.verb === 'none' ? WORK_AND_PLACE.exec(noun)?.[1] : undefined
  return place && countedNoun(tail).length >= 2 ? makingVerb(noun) + place : noun
}

const COMPLETES = atEnd(/完成$/)
const done = (noun: string, quantity: Quantity, head: Head, { words, tail }: Surroundings) =>
  quantity.kind === 'count' && head.verb === 'level' && COMPLETES.test(words) && SCOPE_AT_END.test(noun) && countedNoun(tail).length >= 2

const EARLY = /^提前[一两三四五六七八九\d]年$/

/** Of a bare noun, what names the number; empty where it names nothing. */
export function ownNoun(bare: string, quantity: Quantity, head: Head, around: Surroundings): string {
  // 云埠区完成⟦8⟧个｛小区改造｝: who does it
  if (done(bare, quantity, head, around)) return ''
  // 三次产业结构…，调整优化为12:50:37
  const moved = quantity.shape === 'composition' && around.subject !== '' && MOVED_ALONE.test(bare)
  const each = (head.verb === 'rise' || head.verb === 'fall') && OF_EACH_MONTH.test(bare)
  // 财政收入40亿元，提前两年实现翻番
  const early = (quantity.shape === 'fold' || COMPLETES.test(around.words)) && EARLY.test(bare)
  const noun = moved || each || early || EMPTY_END.test(bare) ? '' : bare
  return besideCounted(quantity, head, around) ? makingVerb(noun) : besideWork(noun, quantity, head, around.tail)
}
