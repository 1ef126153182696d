import type { Quantity } from './scan-quantities.ts'
import { CAPACITY, COUNTED, GRADED, PER_TIME, ROAD, SIZE } from './unit-traits.ts'

const FACILITY = /^(?:的)?(?:级)?[\u4e00-\u9fff]{0,4}?(?:水厂|处理厂|电厂|电站|冷库|粮库|油库|泊位|码头|油轮|货轮)/

/** 110千伏变电站, 2000吨级航道, 300吨/日生产线: the size of one thing, not an amount of it. */
export function isSpecification(quantity: Quantity, text: string, traits: number): boolean {
  const { full, unit } = quantity
  const next = text.charAt(full)
  // 宽带速率提高到150M is how fast it is, 100M光纤 which
  if ((traits & SIZE) !== 0)
    return !(BANDWIDTH.test(unit) && !isHanzi(next) && REACHES.test(text.slice(Math.max(0, quantity.start - 2), quantity.start)))
  if ((traits & GRADED) !== 0 && (next === '级' || text.startsWith('深水', full))) return true
  if (quantity.kind === 'power' && !/以上|以下/.test(quantity.bound) && PLANT.test(text.slice(full, full + 4))) {
    return !/(?:新增|建成|完成|装机|达|达到|开发|建设)$/.test(text.slice(Math.max(0, quantity.start - 4), quantity.start))
  }
  // 7万吨水厂: how large each is
  if ((traits & CAPACITY) !== 0 && FACILITY.test(text.slice(full, full + 10))) return true
  // 时速600公里的列车
  if (quantity.unit === '公里' && SPEED_BEFORE.test(text.slice(Math.max(0, quantity.start - 4), quantity.start))) return true
  // 300吨/日生产线, not 98元/月提高到178元/月
  return (traits & PER_TIME) !== 0 && quantity.kind !== 'money' && isHanzi(next)
}

const BANDWIDTH = /^[MGT]$/
const REACHES = /[到达至为]$/
const SPEED_BEFORE = /[时航车]速(?:超过?|达到?|为)?$/
/** 60万千瓦｛光伏电站｝. */
const PLANT = /^(?:[光风水火核煤燃抽]|特大型|贯流|机组|级|项目|电站|变电|输|线路|空)/

/** 十二里河, 三里桥, 106国道, 超亿元企业: names and classes of things. */
export function isPlaceName(quantity: Quantity, text: string, traits: number): boolean {
  const { start, full, kind, unit } = quantity
  const next = text.charAt(full)
  const chinese = quantity.script === 'chinese'
  if (chinese && quantity.unit === '里' && isHanzi(next)) return true
  if (next === '道' && (traits & ROAD) !== 0) return true
  const before = text.charAt(start - 1)
  // 省道60公里 is how long they are
  if (before === '道' && kind !== 'physical' && '国省县乡'.includes(text.charAt(start - 2) || '-')) return true
  // 投资超100亿元重大项目, 产值上10亿元企业: a class of what is counted
  const passed =
    before === '超' ||
    (before === '过' && (text[start - 2] === '超' || (next === '的' && MEASURED.has(text.charAt(start - 2))))) ||
    (before === '上' && MEASURED.has(text.charAt(start - 2)))
  if ((kind === 'money' || unit.endsWith('亿')) && passed && (isHanzi(next) || PASSED_TOO.test(text.slice(full, full + 20))))
    if (!/^(?:大关|台阶|目标|左右|以上|规模|[和及与或])/.test(text.slice(full, full + 2))) return true
  if (isSizeOfThem(quantity, text)) return true
  if (!chinese || (kind !== 'money' && kind !== 'physical') || !/[\u4e00-\u9fffA-Za-z]/.test(next)) return false
  return /^[百千万亿]+$/.test(text.slice(start, quantity.end)) && !MARK_BEHIND.test(text.slice(full, full + 4))
}
/** 突破百亿元大关, 迈上万亿元新台阶. */
const MARK_BEHIND = /^(?:的?新的?)?(?:大关|台阶|关口|时代)/

/** 超百亿元｛、超千亿元的｝企业. */
const PASSED_TOO = /^、超过?[\d.百千万亿]{1,6}元?(?:的|[\u4e00-\u9fff]{0,8}(?:企业|集团|集群|项目|园区|产业))/

/** 销售收入｛50亿元｝的龙头企业, 超｛百亿｝产业集群12个: how large each is, and no amount that there is. */
function isSizeOfThem({ kind, unit, start, full, bound }: Quantity, text: string): boolean {
  if ((kind !== 'money' && unit !== '亿') || (bound !== '' && bound !== '以上')) return false
  return SIZED.test(text.slice(full, full + 30)) && !GIVEN_BEFORE.test(text.slice(Math.max(0, start - 10), start))
}
const SIZED =
  /^(?:[、和][\d.]{1,6}[万亿]{1,2}元?){0,3}级?的?(?:国家级|省级|市级|大型|重点|骨干|知名|优势|特色|工业|先进制造业|制造业|行业){0,2}(?:龙头企业|企业集团|产业集群|大企业|企业|产业|集团|集群|园区|开发区)(?=[，。；、和及与为]|[\d一两三四五六七八九十]|$)/
const GIVEN_BEFORE = /(?:投入|拨付|发放|兑现|给予|补贴|奖励|减免|减轻|安排|落实|提供|贷款|融资|支持|让利)[^，。；]{0,6}$/

/** 500万元以上项目, 60岁以上老人, 3岁以下婴幼儿: who is counted, not how much. */
export function isThreshold(quantity: Quantity, text: string, traits: number): boolean {
  const { full, kind, bound } = quantity
  const next = text.charAt(full)
  // 完成年计划710亿元的89%: the plan itself
  if (next === '的' && PLAN_BEFORE.test(text.slice(Math.max(0, quantity.start - 6), quantity.start))) return false
  // 超50亿元的2个: a class of what is counted next; 总投资50亿元的12个项目: of all of them
  if (next === '的' && (kind === 'money' || kind === 'physical') && /^的[约近]?\d/.test(text.slice(full, full + 3)))
    return kind === 'physical' || !IN_ALL.test(text.slice(Math.max(0, quantity.start - 5), quantity.start))
  // 人口超5万人的镇
  if (kind === 'count' && next === '的' && isSettlement(quantity, text)) return true
  if (bound === '' || !/以上|以下|以内|之内/.test(bound) || !next || /[，。；、）：和及与]/.test(next)) return false
  // 耕地4100万亩以上（不含林场）, 提供100兆比特每秒以上接入能力
  if (WITHOUT.test(text.slice(full, full + 4)) || CONNECTS.test(text.slice(full - 4, full + 12))) return false
  // 节约一千万吨以上标准煤: what the tons are of
  if (COAL.test(text.slice(full, full + 3))) return false
  // 12个30户以上的村寨, 存栏50头以上奶牛规模养殖比重: how large each of what is counted is
  if (kind === 'count' && isHanzi(next) && COUNTER_BEFORE.test(text.slice(Math.max(0, quantity.start - 3), quantity.start))) return true
  // 50户以上自然村
  if (kind === 'count' && bound === '以上' && isSettlement(quantity, text)) return true
  // 50万以上人口大县
  if (kind === 'count' && INHABITED.test(text.slice(full, full + 4))) return true
  // 60人以上大班额
  if (kind === 'count' && CLASSES.test(text.slice(full, full + 5))) return true
  if (kind === 'count' && (traits & COUNTED) !== 0) return false
  // 完成5000亩以上的连片整治: how much is done, not of what size each is
  if (kind !== 'rate' && next === '的' && bound === '以上' && DONE_BEFORE.test(text.slice(Math.max(0, quantity.start - 2), quantity.start)))
    return !UNCOUNTED.test(text.slice(full, full + 30))
  if (quantity.shape === 'fraction') return false
  if (kind === 'rate') return /^(?:股权|股份|控股|表决|票)/.test(text.slice(full, full + 2))
  return kind !== 'points' && kind !== 'fold'
}

const WITHOUT = /^（不?含[^）]/
const CONNECTS = /(?:比特|每秒)以上(?:灵活|接入|的?[^，。；、]{0,6}(?:能力|选择))/
const IN_ALL = /总投资(?:额)?(?:约|近|达到?|为)?$/
const PLAN_BEFORE = /(?:计划|目标任务|目标|任务|预算)数?$/
/** 产｛值｝上10亿元, 税｛收｝上亿元. */
const MEASURED = new Set('值入收润税资额')
const COAL = /^标准?煤/
/** ｛12个｝30户以上. */
const COUNTER_BEFORE = /\d万?(?:个|家|处|条|座|所|项|万户|户)$|(?:存栏|出栏|年产|日产)$/
const VILLAGE = /^(?:的|已通电|未通电)?(?:自然|行政|少数民族)?[盲村]/
const SETTLED = /^的[^，。；、]{0,6}[镇市县区村乡](?![^，。；、]{0,2}人口)/
const isSettlement = ({ unit, start, full }: Quantity, text: string) =>
  (/[户人]$/.test(unit) && VILLAGE.test(text.slice(full, full + 8))) ||
  (/(?:人口|人口规模)(?:达到?|在|超过?)?$/.test(text.slice(Math.max(0, start - 6), start)) && SETTLED.test(text.slice(full, full + 12)))
const INHABITED = /^人口的?(?:大?县|大?城|大?市|大?镇|乡)/
const CLASSES = /^的?(?:超?大|小)?班额?/
const DONE_BEFORE = /(?:完成|新增|落实|实现|累计)$/
/** No other number counts what follows. */
const UNCOUNTED = /^的[^，。；\d]{1,24}(?:[，。；]|$)/

/** 二元结构, 一元化, 三元区: so many parts, not so many yuan. */
export const PARTS = /^元(?:结构|经济|体制|化|论|格局|次|股权|分割|制|主体|投入|参与|共治|治理|杂交)/

/** 石梁电厂二期: the part of a work, not how often something was held. */
export const isPhase = ({ unit, start, full }: Quantity, text: string) =>
  unit === '期' && !/^班/.test(text.slice(full, full + 1)) && !HELD.test(text.slice(Math.max(0, start - 10), start))
const HELD = /举办|开办|开展|培训|开班|办班|出版|编发|编印|印发|发行|刊发/

export const isHanzi = (sign: string): boolean => sign >= '\u4e00' && sign <= '\u9fff'
