import { SignKinds, SignSet } from '../../../patterns/sign-set.ts'
import { QUOTE } from '../../view/signs.ts'
import type { View } from '../../view/view.ts'
import { countsInWords } from './counts-in-words.ts'
import { isHanzi, isPhase, isPlaceName, isSpecification, isThreshold, PARTS } from './numbers-in-names.ts'
import { compositionCounts, unitlessCounts } from './numbers-without-unit.ts'
import { countsPersons } from './persons.ts'
import type { Quantity } from './scan-quantities.ts'
import { CLASS, GRADE, PLACE, traitsOf } from './unit-traits.ts'

/** Numbers that say nothing of how much: names, slogans, dates, ordinals, specifications, counts that organise the text. */

/** Signs beside a number that make it part of a name, a code or a reference. */
const BEFORE = 1
const AFTER = 2
/** A Latin letter behind a number without a unit. */
const LETTER = 4
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const REFUSES = new SignKinds([
  [BEFORE, `${LATIN}+·/.第-№$〔[［【#＃`],
  [AFTER, '+·$〕]］】'],
  [LETTER, LATIN],
])
const DOLLAR = '$'.charCodeAt(0)

const OPENING = '“‘「『《〈【'
const CLOSING = '”’」』》〉】'
const QUOTING = new SignSet(`"。${OPENING}${CLOSING}`)

/** `[start, end)` of what stands in quotation marks or title marks; an unclosed mark covers nothing. */
export function quotedRanges({ text, signs }: View): [number, number][] {
  if ((signs & QUOTE) === 0) return []
  const found: [number, number][] = []
  const open: number[] = []
  for (let i = 0; i < text.length; i++) {
    if (!QUOTING.has(text.charCodeAt(i))) continue
    const char = text[i] as string
    if (char === '"') {
      if (open.length && text[open[open.length - 1] as number] === '"') found.push([open.pop() as number, i + 1])
      else open.push(i)
    } else if (OPENING.includes(char)) open.push(i)
    else if (CLOSING.includes(char) && open.length) found.push([open.pop() as number, i + 1])
    else if (char === '。') open.length = 0
  }
  return found.filter(([from, to]) => to - from < 60)
}

function isDate(quantity: Quantity, text: string): boolean {
  const { start, end, unit } = quantity
  if (unit === '号' || unit === '号线') return true
  const after = text.charAt(end)
  if (after === '月' || (after === '日' && !'均产处供'.includes(text.charAt(end + 1) || '。'))) return true
  if ((after === '-' || (after >= '0' && after <= '9')) && /^-?\d*月/.test(text.slice(end, end + 3))) return true
  if ((after === '日' || after === '号') && text.charAt(start - 1) === '月') return true
  // a bare year, a run of years
  if (after === '年' && quantity.script === 'arabic' && /^(?:1[89]|20)\d\d$/.test(text.slice(start, end))) return true
  return quantity.kind === 'time' && !timeIsMeasured(quantity, text)
}

/** 从9.6年提升至2025年的⟦10.2⟧年: where a movement of such a length ends. */
const MOVED_TO = /[从由][^，。；]{0,16}(?:年|岁|天|小时|分钟)(?:左右)?[\u4e00-\u9fff]{1,3}[到至为](?:\d{4}年的?)?(?:约|近)?$/

/** 平均居住⟦83⟧天. */
const LASTS_ON_AVERAGE =
  /(?:平均|人均|户均)(?:停留|居住|旅居|逗留|入住|住院|游玩|用时|耗时|等待|候诊)(?:时间|时长)?(?:达到?|为|约|近|超过?)?$/

/** …和人均受教育年限分别达到90%、45%和⟦13.5⟧年. */
const AMONG_LISTED =
  /(?:年限|寿命|年龄)分别[^。；]{0,4}[\d][^。；，]{0,40}[、和与及]$|分别[^。；，]{0,4}\d[^。；，]{0,40}[%‰](?:以上|左右|以下)?[、和与及]$/

/** 预期寿命达到78.2岁，比2015年提高⟦1.3⟧岁: how far such a length moved, a clause behind its name. */
const MOVED_BY = /(?:提高|增加|提升|延长|缩短|减少)了?(?:约|近)?$/
const SPAN_NOUN = /寿命|年限|天数|年龄|时[间长]|周期|时限|优良/
const movedBy = ({ start }: Quantity, text: string, before: string): boolean =>
  MOVED_BY.test(before) && SPAN_NOUN.test(text.slice(Math.max(0, start - 60), start))

/** 寿命78岁（含…），: the sign behind what stands in brackets. */
const signBehind = (text: string, at: number) => text.charAt(text[at] === '（' ? text.indexOf('）', at) + 1 : at)

/** Lengths of time that are results: 受教育年限10.7年, 优良天数300天, 预期寿命77岁. */
function timeIsMeasured(quantity: Quantity, text: string): boolean {
  const before = text.slice(Math.max(0, quantity.start - 14), quantity.start)
  if (LASTS_ON_AVERAGE.test(before)) return true
  if (AMONG_LISTED.test(text.slice(Math.max(0, quantity.start - 80), quantity.start))) return true
  if (quantity.unit !== '个月' && MOVED_TO.test(text.slice(Math.max(0, quantity.start - 40), quantity.start))) return true
  const next = signBehind(text, quantity.full)
  // 分别缩减至90个和70个工作日
  if (
    quantity.unit === '个工作日' &&
    next === '和' &&
    /^\d/.test(text.slice(quantity.full + 1, quantity.full + 2)) &&
    /[至到为]$/.test(before)
  )
    return true
  if (movedBy(quantity, text, before) && /^[，。；、）]?$/.test(next)) return true
  if (!/^[，。；、）]?$/.test(next) && !/[增减提缩延压降内以]/.test(next)) return false
  return (
    /(?:年限|寿命|天数|天|审批控制在|时间|时长|用时|年龄|学时|课时|周期|时限|良好率|达到|达|提高到|保持在|缩短|缩减|增加|减少|压缩|提速|由|从|为)/.test(
      before,
    ) &&
    !/(?:连续|历时|过去|今后|未来|第|提前|再用|用)$/.test(before) &&
    /时间|审批|年限|寿命|天数|年龄|时长|学时|周期|时限|天$|优良|教育|比上年|同比|压缩|缩短|由|从/.test(before)
  )
}

/** 七亿六千万度: no angle and no temperature. */
const isElectricity = ({ unit, script, value }: Quantity) =>
  unit === '度' && script === 'chinese' && typeof value === 'number' && value > 1e4

/** 第, 前, 列, 居 and the like right before a number: it is a place in an order. */
function isPlaced(text: string, start: number): boolean {
  const before = text.charAt(start - 1)
  if (before === '名') return text[start - 2] === '排'
  // 安排20名医生
  if (before === '排' && text[start - 2] === '安') return false
  return before !== '' && '前列排居第'.includes(before)
}

/** 统计十二批, 一届: how often words of order come. */
const isOrdinal = ({ unit, start, end }: Quantity, text: string) =>
  unit === '届' || (unit === '批' && /^[一几数]$/.test(text.slice(start, end)))

/** So many signs hold what places a thing, and 之一. */
const LONGEST_PLACE = 30
const ONE_OF = /^[^，。；、]{1,26}之一(?=[，。；、]|$)/
const HELD_SO_OFTEN = /(?:举办|承办|召开|主办|连续|已办)了?$/
const WITHIN = /^(?:范围|以|之)?内的?[\u4e00-\u9fff]/
const IN_NAME = /^(?:计划|工程|行动)/

/** 全国｛18个｝典型地区之一, ｛27届｝运动会, 外贸｛翻番｝计划, 沿湖｛3市｝, ｛2013环｝湖赛: what thing it is, not how many there are. */
function onlyPlaces({ unit, kind, shape, start, end, full }: Quantity, text: string): boolean {
  const next = text.charAt(full)
  if (unit === '国' && next === '、') return true
  if (next === '' || !isHanzi(next)) return false
  if (shape === 'fold') return IN_NAME.test(text.slice(full, full + 2))
  // 上游4公里处
  // 站点500米内覆盖率
  if (kind === 'physical') return /[里米]$/.test(unit) && (next === '处' || WITHIN.test(text.slice(full, full + 4)))
  if (kind !== 'count') return false
  if (unit === '届') return !HELD_SO_OFTEN.test(text.slice(Math.max(0, start - 3), start))
  if (unit === '国' || unit === '市' || unit === '省') return true
  if (unit === '环') return /^(?:19|20)\d\d$/.test(text.slice(start, end))
  const behind = text.slice(full, full + LONGEST_PLACE)
  return behind.includes('之一') && ONE_OF.test(behind)
}

/** Whether a scanned number can be an observation, by what stands around it; quotations and times are left to the caller. */
export function canObserve(quantity: Quantity, text: string): boolean {
  const { start, end, full, unit, kind, shape, value } = quantity
  const chinese = quantity.script === 'chinese'
  // 统一, 一批: nearly all numerals in words
  if (chinese && kind === 'none' && shape === 'plain') return text.slice(start, end).includes('点') && unitlessCounts(quantity, text)
  const before = start > 0 ? text.charCodeAt(start - 1) : 0
  const after = end < text.length ? text.charCodeAt(end) : 0
  if ((REFUSES.of(before) & BEFORE) !== 0 || (REFUSES.of(after) & AFTER) !== 0) return false
  // $1.$ 2: what a template left of a number
  if (start > 1 && (text.charCodeAt(start - 2) === DOLLAR || (start > 2 && text.charCodeAt(start - 3) === DOLLAR))) return false
  // 003257952, 00011: a code
  if (unit === '' && text[start] === '0' && end - start > 1 && !'.成/'.includes(text[start + 1] as string)) return false
  // 2024/11/17, 003257952/200808: per 100 or so of nothing
  if (unit.startsWith('/') && PER_BARE_NUMBER.test(unit)) return false
  // more digits than any number has
  if (!(typeof value === 'number' ? value < MOST : value.every(part => part < MOST))) return false
  // 3人制篮球场
  if (text.startsWith('人制', end)) return false
  // 每10万人专利申请数: the next number is of so many
  if (before === EACH && isHanzi(text.charAt(full))) return false
  // 从5方面提出
  if (text.startsWith('方面', end)) return false
  // 迈上4个万亿元台阶: steps, not things
  if (unit === '个' && STEPS.test(text.slice(full, full + 7))) return false
  // 连续5个季度居前列: how long
  if (unit === '个' && text.startsWith('季度', full)) return false
  // 居全县11个乡镇首位: among how many
  if (unit === '个' && AMONG.test(text.slice(Math.max(0, start - 5), start)) && PLACED.test(text.slice(full, full + 16))) return false
  return saysHowMuch(quantity, text, after)
}

/** The same of a number that the signs around it leave one; `after`: the sign behind its digits. */
function saysHowMuch(quantity: Quantity, text: string, after: number): boolean {
  const { start, end, full, unit, kind, shape } = quantity
  const chinese = quantity.script === 'chinese'
  const traits = traitsOf(unit)
  // 十亿级企业, 百亿级园区: a class
  if (((traits & GRADE) !== 0 && !isElectricity(quantity)) || (chinese && (traits & CLASS) !== 0)) return false
  if (unit === '' && ((REFUSES.of(after) & LETTER) !== 0 || NAMELESS.test(text.slice(full, full + 2)))) return false
  // 九届十次、十一次全体会议
  if (unit === '次' && /^(?:全体|全委|常委|常务|全会|会议|代表大会|党代会)/.test(text.slice(full, full + 4))) return false
  if (chinese && unit.startsWith('元') && PARTS.test(text.slice(end, end + 4))) return false
  if ((traits & PLACE) !== 0 && isPlaced(text, start)) return false
  if (unit === '位' && !countsPersons(text, start, full)) return false
  if (composes(quantity, text)) return false
  if (chinese && (isOrdinal(quantity, text) || isPhase(quantity, text))) return false
  if (onlyPlaces(quantity, text)) return false
  if (chinese && SOME.test(text.slice(Math.max(0, start - 2), start))) return false
  // 做好以下十一项工作: how many things the text goes on to list
  if (chinese && kind === 'count' && LISTED_BELOW.test(text.slice(Math.max(0, start - 2), start))) return false
  // 07时41分
  if (unit === '分' && HOUR.test(text.slice(Math.max(0, start - 2), start))) return false
  if (isDate(quantity, text)) return false
  // 排名前1%: a place, not a share
  if (kind === 'rate' && AMONG_FIRST.test(text.slice(Math.max(0, start - 2), start))) return false
  // 2个1类新药: of which class
  if (unit === '类' && COUNTED_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return false
  // 增加值每增长1%, 节能65%的标准
  if ((kind === 'rate' || kind === 'points') && IN_TERMS.test(text.slice(Math.max(0, start - 3), start))) return false
  if (kind === 'rate' && text.startsWith('节能', start - 2) && STANDARD.test(text.slice(full, full + 10))) return false
  if (kind === 'rate' && SAMPLE.test(text.slice(full, full + 8))) return false
  if (isSpecification(quantity, text, traits) || isThreshold(quantity, text, traits) || isPlaceName(quantity, text, traits)) return false
  if (chinese) return countsInWords(quantity, text)
  if (shape === 'composition') return compositionCounts(quantity, text)
  if (kind === 'none') return unitlessCounts(quantity, text)
  if (countsHeading(quantity, text)) return false
  if (unit === '项' && text[start - 1] !== '等' && /^(?:重点任务|任务|制度(?!创新|成果)|原则|战略)/.test(text.slice(full, full + 4)))
    return false
  // 提出6项指标: how the text is put in order
  if (unit === '项' && SETS_OUT.test(text.slice(Math.max(0, start - 4), start)) && text.startsWith('指标', full)) return false
  const { unitEnd } = quantity
  return !(text[unitEnd - 1] === '个' && /^个(?:方面|阶段|层面|坚持|更加|确保|着力|环节)/.test(text.slice(unitEnd - 1, unitEnd + 2)))
}

const SETS_OUT = /(?:提出|设置|设定|设立|细化|涉及)了?$/
const STEPS = /^[十百千万亿]{1,3}元?级?(?:台阶|大关|关口)/

const AMONG = /[居列在名][全我][市省县区州国][的]?$/
const PLACED =
  /^(?:乡镇|乡|镇|街道|县市区?|县区|市州|设区市|地级市|城市|省市区?|区市|旗县|县|市|区)[^，。；]{0,4}(?:首位|榜首|之首|前列|前茅|前[一二三四五六七八九十\d]|第[一二三四五六七八九十\d])|^[^，。；、]{2,10}?中?(?:名列|位列|位居|排名?|列|居)(?:首位|榜首|第[一二三四五六七八九十\d])/
const AMONG_FIRST = /(?:^|[^目年月日提此以之当税空])前$/
const IN_TERMS = /每(?:增长|提高|增加|上升|下降|降低)$/
const STANDARD = /^的?[^，。；、]{0,6}标准/
const COUNTED_BEFORE = /\d[个款项种件]$/

const LISTED_BELOW = /(?:以下|下列)$/
const HOUR = /\d[时点]$/

/** 数十亿元, 几十万: some of them, not ten. */
const SOME = /(?:(?<![人户总件次个指额倍函岁参系基年])数|几)$/

/** 由五个方面｛四十四项｝指标组成: how the text is put in order. */
const composes = ({ kind, full }: Quantity, text: string) => kind === 'count' && COMPOSED.test(text.slice(full, full + 8))
const COMPOSED = /^[\u4e00-\u9fff]{0,4}(?:指标|部分|方面|板块|环节|内容|章节?)(?:组成|构成)/

/** 发展目标（｛13个｝）: how many things the heading's text goes on to list. */
const LISTED_IN_BRACKETS = /(?:目标|指标|指标体系|任务|措施|类|领域|方面)（$/
const countsHeading = ({ start, full, kind }: Quantity, text: string) =>
  kind === 'count' && text[start - 1] === '（' && text[full] === '）' && LISTED_IN_BRACKETS.test(text.slice(Math.max(0, start - 5), start))

const MOST = 1e16
const EACH = '每'.charCodeAt(0)

const PER_BARE_NUMBER = /^\/\d+$/

/** What a number without a unit is one of: 百强, 5A级. */
const NAMELESS = /^(?:强|佳|大|星级|A级|环|省道|国道|号)/
/** 据5‰｛人口变动抽样｝调查推算: how large the sample was. */
const SAMPLE = /^的?[\u4e00-\u9fff]{0,6}抽样/
