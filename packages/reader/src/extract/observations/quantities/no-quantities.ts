import { QUOTE } from '../signs.ts'
import type { View } from '../view.ts'
import { countsInWords } from './counts-in-words.ts'
import type { Quantity } from './scan-quantities.ts'
import { CAPACITY, CLASS, COUNTED, GRADE, GRADED, PER_TIME, PLACE, ROAD, SIZE, traitsOf } from './unit-traits.ts'

/** Numbers that say nothing of how much: names, slogans, dates, ordinals, specifications, counts that organise the text. */

/** Signs beside a number that make it part of a name, a code or a reference. */
const BEFORE = 1
const AFTER = 2
/** A Latin letter behind a number without a unit. */
const LETTER = 4
const REFUSES = new Uint8Array(0x10000)
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
for (const [kind, signs] of [
  [BEFORE, `${LATIN}+·/.第-№$〔[［【#＃`],
  [AFTER, '+·$〕]］】'],
  [LETTER, LATIN],
] as const)
  for (const sign of signs) (REFUSES[sign.charCodeAt(0)] as number) |= kind
const DOLLAR = '$'.charCodeAt(0)

const OPENING = '“‘「『《〈【'
const CLOSING = '”’」』》〉】'
const QUOTING = new Uint8Array(0x10000)
for (const sign of `"。${OPENING}${CLOSING}`) QUOTING[sign.charCodeAt(0)] = 1

/** `[start, end)` of what stands in quotation marks or title marks; an unclosed mark covers nothing. */
export function quotedRanges({ text, signs }: View): [number, number][] {
  if ((signs & QUOTE) === 0) return []
  const found: [number, number][] = []
  const open: number[] = []
  for (let i = 0; i < text.length; i++) {
    if (QUOTING[text.charCodeAt(i)] !== 1) continue
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

const isHanzi = (sign: string) => sign >= '\u4e00' && sign <= '\u9fff'
const FACILITY = /^(?:的)?(?:级)?[\u4e00-\u9fff]{0,4}?(?:水厂|处理厂|电厂|电站|冷库|粮库|油库|泊位|码头|油轮|货轮)/

/** 110千伏变电站, 2000吨级航道, 300吨/日生产线: the size of one thing, not an amount of it. */
function isSpecification(quantity: Quantity, text: string, traits: number): boolean {
  const { full, unit } = quantity
  const next = text.charAt(full)
  // 宽带速率提高到150M is how fast it is, 100M光纤 which
  if ((traits & SIZE) !== 0)
    return !(BANDWIDTH.test(unit) && !isHanzi(next) && REACHES.test(text.slice(Math.max(0, quantity.start - 2), quantity.start)))
  if ((traits & GRADED) !== 0 && next === '级') return true
  if (quantity.kind === 'power' && !/以上|以下/.test(quantity.bound) && PLANT.test(text.slice(full, full + 4))) {
    return !/(?:新增|建成|完成|装机|达|达到|开发|建设)$/.test(text.slice(Math.max(0, quantity.start - 4), quantity.start))
  }
  // 7万吨水厂: how large each is
  if ((traits & CAPACITY) !== 0 && FACILITY.test(text.slice(full, full + 10))) return true
  // 时速600公里的列车
  if (quantity.unit === '公里' && SPEED_BEFORE.test(text.slice(Math.max(0, quantity.start - 4), quantity.start))) return true
  return (traits & PER_TIME) !== 0 && isHanzi(next)
}

const BANDWIDTH = /^[MGT]$/
const REACHES = /[到达至为]$/
const SPEED_BEFORE = /[时航车]速(?:超过?|达到?|为)?$/
/** 60万千瓦｛光伏电站｝. */
const PLANT = /^(?:[光风水火核煤燃抽]|机组|级|项目|电站|变电|输|线路|空)/

/** 十二里河, 三里桥, 106国道, 超亿元企业: names and classes of things. */
function isPlaceName(quantity: Quantity, text: string, traits: number): boolean {
  const { start, full, kind } = quantity
  const next = text.charAt(full)
  const chinese = quantity.script === 'chinese'
  if (chinese && quantity.unit === '里' && isHanzi(next)) return true
  if (next === '道' && (traits & ROAD) !== 0) return true
  const before = text.charAt(start - 1)
  // 省道60公里 is how long they are
  if (before === '道' && kind !== 'physical' && '国省县乡'.includes(text.charAt(start - 2) || '-')) return true
  // 投资超100亿元重大项目: a class of what is counted
  if (kind === 'money' && isHanzi(next) && (before === '超' || (before === '过' && text[start - 2] === '超')))
    if (!/^(?:大关|台阶|目标|左右|以上|规模|[和及与或])/.test(text.slice(full, full + 2))) return true
  if (!chinese || (kind !== 'money' && kind !== 'physical') || !/[\u4e00-\u9fffA-Za-z]/.test(next)) return false
  return /^[百千万亿]+$/.test(text.slice(start, quantity.end))
}

/** 500万元以上项目, 60岁以上老人, 3岁以下婴幼儿: who is counted, not how much. */
function isThreshold(quantity: Quantity, text: string, traits: number): boolean {
  const { full, kind, bound } = quantity
  const next = text.charAt(full)
  // 超50亿元的2个: a class of what is counted next
  if (next === '的' && (kind === 'money' || kind === 'physical') && /^的[约近]?\d/.test(text.slice(full, full + 3))) return true
  if (bound === '' || !/以上|以下|以内|之内/.test(bound) || !next || /[，。；、）：和及与]/.test(next)) return false
  // 节约一千万吨以上标准煤: what the tons are of
  if (COAL.test(text.slice(full, full + 3))) return false
  // 12个30户以上的村寨, 存栏50头以上奶牛规模养殖比重: how large each of what is counted is
  if (kind === 'count' && isHanzi(next) && COUNTER_BEFORE.test(text.slice(Math.max(0, quantity.start - 3), quantity.start))) return true
  if (kind === 'count' && (traits & COUNTED) !== 0) return false
  // 完成5000亩以上的连片整治: how much is done, not of what size each is
  if (next === '的' && bound === '以上' && DONE_BEFORE.test(text.slice(Math.max(0, quantity.start - 2), quantity.start)))
    return !UNCOUNTED.test(text.slice(full, full + 30))
  if (quantity.shape === 'fraction') return false
  if (kind === 'rate') return /^(?:股权|股份|控股|表决|票)/.test(text.slice(full, full + 2))
  return kind !== 'points' && kind !== 'fold'
}

const COAL = /^标准?煤/
/** ｛12个｝30户以上. */
const COUNTER_BEFORE = /\d(?:个|家|处|条|座|所|项|万户|户)$|(?:存栏|出栏|年产|日产)$/
const DONE_BEFORE = /(?:完成|新增|落实|实现|累计)$/
/** No other number counts what follows. */
const UNCOUNTED = /^的[^，。；\d]{1,24}(?:[，。；]|$)/

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

/** Lengths of time that are results: 受教育年限10.7年, 优良天数300天, 预期寿命77岁. */
function timeIsMeasured(quantity: Quantity, text: string): boolean {
  const before = text.slice(Math.max(0, quantity.start - 14), quantity.start)
  const next = text.slice(quantity.full, quantity.full + 1)
  if (!/^[，。；、）]?$/.test(next) && !/[增减提缩延压降内以]/.test(next)) return false
  return (
    /(?:年限|寿命|天数|天|时间|时长|用时|年龄|学时|课时|周期|时限|良好率|达到|达|提高到|保持在|缩短|缩减|增加|减少|压缩|提速|由|从|为)/.test(
      before,
    ) &&
    !/(?:连续|历时|过去|今后|未来|第|提前|再用|用)$/.test(before) &&
    /时间|年限|寿命|天数|年龄|时长|学时|周期|时限|天$|优良|教育|比上年|同比|压缩|缩短|由|从/.test(before)
  )
}

/** 二元结构, 一元化, 三元区: so many parts, not so many yuan. */
const PARTS = /^元(?:结构|经济|体制|化|论|格局|次|股权|分割|制|主体|投入|参与|共治|治理|杂交)/

/** 七亿六千万度: no angle and no temperature. */
const isElectricity = ({ unit, script, value }: Quantity) =>
  unit === '度' && script === 'chinese' && typeof value === 'number' && value > 1e4

/** 第, 前, 列, 居 and the like right before a number: it is a place in an order. */
function isPlaced(text: string, start: number): boolean {
  const before = text.charAt(start - 1)
  return before === '名' ? text[start - 2] === '排' : before !== '' && '前列排居第'.includes(before)
}

/** 统计十二批, 一届: how often words of order come. */
const isOrdinal = ({ unit, start, end }: Quantity, text: string) =>
  unit === '届' || (unit === '批' && /^[一几数]$/.test(text.slice(start, end)))

/** Whether a scanned number can be an observation, by what stands around it; quotations and times are left to the caller. */
export function canObserve(quantity: Quantity, text: string): boolean {
  const { start, end, full, unit, kind, shape, value } = quantity
  const chinese = quantity.script === 'chinese'
  // 统一, 一批: nearly all numerals in words
  if (chinese && kind === 'none' && shape === 'plain') return text.slice(start, end).includes('点') && unitlessCounts(quantity, text)
  const before = start > 0 ? text.charCodeAt(start - 1) : 0
  const after = end < text.length ? text.charCodeAt(end) : 0
  if (((REFUSES[before] as number) & BEFORE) !== 0 || ((REFUSES[after] as number) & AFTER) !== 0) return false
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
  const traits = traitsOf(unit)
  // 十亿级企业, 百亿级园区: a class
  if (((traits & GRADE) !== 0 && !isElectricity(quantity)) || (chinese && (traits & CLASS) !== 0)) return false
  if (unit === '' && (((REFUSES[after] as number) & LETTER) !== 0 || NAMELESS.test(text.slice(full, full + 2)))) return false
  // 九届十次、十一次全体会议
  if (unit === '次' && /^(?:全体|全委|常委|常务|全会|会议|代表大会|党代会)/.test(text.slice(full, full + 4))) return false
  if (chinese && unit.startsWith('元') && PARTS.test(text.slice(end, end + 4))) return false
  if ((traits & PLACE) !== 0 && isPlaced(text, start)) return false
  if (composes(quantity, text)) return false
  if (chinese && (isOrdinal(quantity, text) || isPhase(quantity, text))) return false
  if (isDate(quantity, text)) return false
  if (kind === 'rate' && SAMPLE.test(text.slice(full, full + 8))) return false
  if (isSpecification(quantity, text, traits) || isThreshold(quantity, text, traits) || isPlaceName(quantity, text, traits)) return false
  if (chinese) return countsInWords(quantity, text)
  if (shape === 'composition') return compositionCounts(quantity, text)
  if (kind === 'none') return unitlessCounts(quantity, text)
  if (countsHeading(quantity, text)) return false
  if (unit === '项' && text[start - 1] !== '等' && /^(?:重点任务|任务|制度|原则|战略)/.test(text.slice(full, full + 4))) return false
  const { unitEnd } = quantity
  return !(text[unitEnd - 1] === '个' && /^个(?:方面|阶段|层面|坚持|更加|确保|着力|环节)/.test(text.slice(unitEnd - 1, unitEnd + 2)))
}

/** 石梁电厂二期: the part of a work, not how often something was held. */
const isPhase = ({ unit, start, full }: Quantity, text: string) =>
  unit === '期' && !/^班/.test(text.slice(full, full + 1)) && !HELD.test(text.slice(Math.max(0, start - 10), start))
const HELD = /举办|开办|开展|培训|开班|办班|出版|编发|编印|印发|发行|刊发/

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

/** 2024-03-05 11:31:01: an hour of the day, behind its date. */
const isClock = ([hour = 0, minute = 0, second = 0, ...more]: number[], before: string) =>
  more.length === 0 &&
  hour < 24 &&
  minute < 60 &&
  second < 60 &&
  [hour, minute, second].every(Number.isInteger) &&
  /[-/\d日]\s?$/.test(before)
/** 据5‰｛人口变动抽样｝调查推算: how large the sample was. */
const SAMPLE = /^的?[\u4e00-\u9fff]{0,6}抽样/

/** 15.2:44.6:40.2 and 2.8:1, but not 8:37. */
function compositionCounts(quantity: Quantity, text: string): boolean {
  const parts = quantity.value as number[]
  if (parts.length > 2) return !isClock(parts, text.slice(Math.max(0, quantity.start - 3), quantity.start))
  return /[比率为]|差距/.test(text.slice(Math.max(0, quantity.start - 12), quantity.start))
}

/** Where a movement starts, and what it does then. */
const STARTS = /[由从][^，。；\d]{0,8}$/
const MOVES = /[降升提缩下上调减增到至扩回]/

/** A number without a unit counts where a coefficient, index or ratio is said to reach it. */
function unitlessCounts(quantity: Quantity, text: string): boolean {
  const before = text.slice(Math.max(0, quantity.start - 24), quantity.start)
  const next = text[quantity.full] ?? ''
  // 资本系数由“十二五”的3.6降为2.8
  const starts = STARTS.test(before) && MOVES.test(next)
  if (next && !starts && !/[，。；、）左以和]/.test(next) && !(next === '的' && quantity.shape === 'fraction')) return false
  if (quantity.shape === 'fraction') return true
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'), before.lastIndexOf('；')) + 1)
  return (
    /(?:系数|指数|比例?|生育率|死亡率|弹性|密度|得分|数值|值|浓度|PM2\.5|PM10)[^，。；]{0,10}$/.test(clause) &&
    (starts || /(?:到|至|达|为|在|过|于|数|率|破|近|约|升|降|比|、|内|从|由)$/.test(clause))
  )
}
