import type { GoalForm } from '@lantu/model/statement'
import { CueSets } from '../../../patterns/cue-sets.ts'
import { GOAL_WORDS } from '../../view/goal-words.ts'

/** A commitment that is measured without a number of its own, as it stands in a clause. Offsets are of the clause. */
export interface GoalPhrase {
  readonly form: GoalForm
  readonly start: number
  readonly end: number
  /** What it is measured against, who sets it, or the rank: 经济增长, 省, 全省平均水平. */
  readonly reference: string
}

/** Where else: the places above and beside that a place measures itself by. */
const PLACE =
  '(?:(?:全国|全省|全区|全州|全市|全县|全疆|全盟|全地区|全自治区|自治区|省|市|州|发达国家|国家|世界|全球|国内|国际|沿海|中部|西部|东部|中西部|东北|周边|周边地区|同类城市|同类地区|同等城市|省会城市|副省级城市|计划单列市|兄弟市州?|地级市|各市州?|全国全省|沿边|沿江|长三角|珠三角|苏北|苏中)(?:地区|城市|同类(?:地区|城市)?|省份|各?市州?|县市区?)?)'
/** 沿海、中部: several of them. */
const PLACES = `${PLACE}(?:[、和及]${PLACE}){0,2}`
const ABOVE = '(?:国家|省|市|州|自治区|区|县|省委|市委|上级|中央|部|厅|省政府|国务院|国家和省|省、市|省市|规划|约束性)'

/** 完成省级下达的｛高新技术企业、技术合同成交额｝目标任务: of several things. */
const ASSIGNED_LIST = new RegExp(
  `(?:完成|实现|落实)了?(${ABOVE}级?(?:下达|核定|确定|分解)的?[^，。；：（）\\d、]{2,16}(?:、[^，。；：（）\\d、]{2,16}){1,5}?(?:目标任务|目标|任务|指标|要求|计划))(?=$|[，。；）])`,
)
const ASSIGNED = new RegExp(
  `(?:控制在|达到|完成|实现|落实|低于|不高于|优于|符合)了?(${ABOVE}控?[^，。；、：（）控实落低优符\\d]{0,12}?(?:目标任务|目标要求|目标|任务|指标|要求|计划|范围|控制数|标准|限额|红线))(?:以内|之内|内|值)?`,
)
const NAMED_BY = /下达|核定|分解|规定|确定|给定|控制|考核|约束|定目标|控指标|控目标|定任务/
/** 省目标, 国家任务: short of a word for who assigned it. */
const SHORT_ASSIGNMENT = /^(?:国家|省|市|州|自治区|规划|上级|约束性)级?的?(?:目标任务|目标|任务|指标|控制数)$/

/** 贯彻落实国家规定, 严格执行: a duty, not a goal. */
const FOLLOWED = /(?:贯彻|执行|遵守|严格|保障|按照|根据|依据|符合|对照)$/

const SYNCHRONOUS =
  /(?:保持)?(?:与|和|同|跟)([^，。；、：（）与和同]{2,16}?)(?:保持)?(?:基本|大体|大致|同频)?(?:保持)?(?:同步(?:增长|提高|提升|增加)?|相适应|相协调|相匹配|一致)(?=$|[，。；、）])/
const ECONOMIC = /增长|增速|增幅|发展|GDP|生产总值|收入|生产率|经济|水平|财力|物价|趋势|进度|全国|全省|城镇|人口/

const ABOVE_AVERAGE = new RegExp(
  `(?:继续|稳定|持续|均|明显|显著|总体|力争|保持|长期){0,4}(?:高于|快于|不低于|超过|好于|优于|低于|领先于?|领跑|接近或达到|达到或接近|达到或超过|达到|接近|赶上|赶超|略高于|略低于)(?:了)?((?:${PLACES})(?:的)?(?:平均水平|平均值|平均数|平均增长水平|平均增长速度|平均增速|平均增长幅度|平均增幅|平均线|平均|均值|增速|增幅|水平|增长水平|总体水平)|(?:地区|国内)?(?:生产总值|GDP|经济)(?:的)?(?:增长速度|增长|增速|增幅)|经常性财政收入(?:的)?增[长幅速]|城镇居民(?:收入)?(?:增[长幅速])?|物价(?:上涨|涨幅)(?:水平)?|[“"]十[一二三四五]五[”"](?:时期|末|期间)?(?:的)?(?:实际|平均)?(?:水平|增速)?)(?=$|[，。；、）]|的(?:预期|主要|约束性|奋斗)?(?:目标|要求)?(?:$|[，。；]))`,
)

/** 教育支出增幅｛高于｝地方财政收入增幅: one pace against another. */
const FASTER =
  /(?<=(?:增长|增速|增幅|速度|幅度)(?:继续|持续|均|明显|始终|总体|保持|分别|应|要|略){0,2})(?:高于|快于|大于|不低于|超过)((?!目标|预期|年初|计划)[^，。；、：（）\d高快大低超]{2,16}?(?:增长速度|增长幅度|上涨幅度|增长|增速|增幅|涨幅))(?=$|[，。；、）])/

/** 增速高于全省: of what, and the mean, go without saying. */
const ABOVE_ALL =
  /(?<=(?:增速|增幅|速度|率|水平)(?:继续|持续|均|明显|始终|总体|保持|分别){0,2})(?:高于|快于|优于|好于|低于)((?:全国|全省|全市|全区|全州|全县){1,2})(?=$|[，。；）])/
const RANK_WORDS =
  '(?:前列|前茅|第一方阵|第一梯队|先进行列|领先水平|先进水平|领先地位|首位|首列|最前列|上游水平|上游|中等偏上水平|中等以上水平|中等水平|中上游水平|中上游|中游|前[一二三四五六七八九十百\\d]{1,3}(?:名|位|强|分之一)?(?:水平)?|先进(?=$|[，。；、）])|第[一二三四五六七八九十\\d]{1,2}(?:位|名|方阵|梯队)?|第一|领先(?=$|[，。；、）]))'
const RANK = new RegExp(
  `(?:继续|稳|持续|始终|均|力争|确保|总体|综合){0,4}(?:保持|跃居|跃升至|跃升到|上升到|上升至|升至|攀升至|位居|居于|居|稳居|跻身|进入|挺进|列|位列|走在|走到|处于|排名|排|迈入|迈进|达到|争创|保持在|站稳|进位到|名列)(?:了|在|到|全市)?((?:${PLACE})(?:的)?(?:同类城市|同类地区|同类城区|中心城区|中心城市|副省级城市|同级城市|同行业|重点城市|省会城市|地级市|地市级?|县级|城市|景区|涉藏地区)?(?:的)?${RANK_WORDS})`,
)

/** 在全国53个高新区中排第10位, 在全国城市信用监测中位居前列: the place stands before the verb. */
const RANK_AMONG = new RegExp(
  `在(${PLACE}[^，。；：、]{1,16}?中(?:(?:排名|排序)?(?:上升|跃升|提升|前移|攀升)?(?:至|到|为)?|(?:稳|名|位)?[居列]|排在?|跃居|进入|跻身|保持)${RANK_WORDS})(?=$|[，。；、）])`,
)
/** 由全省第10位上升到第7位: the place is said of the rank before. */
const RANK_RISE = new RegExp(
  `[由从](${PLACE}第[一二三四五六七八九十\\d]{1,3}位?(?:上升|跃升|提升|攀升|前移|进位)?(?:至|到|为)(?:第[一二三四五六七八九十\\d]{1,3}位?|首位))(?=$|[，。；、）])`,
)
/** 主要指标增幅｛全省领先｝, 总量连续三年｛全省第一｝: without a verb, behind what is measured. */
const RANK_BARE = new RegExp(
  `(?<=(?:增幅|增速|总量|指标|规模|水平|质量|密度|率|综合实力)(?:均|继续|始终|持续|稳定|连续[一二两三四五六七八九十\\d]{1,2}年)?)(${PLACE}(?:第[一二三四五六七八九十\\d]{1,3}位?|领先|首位|前列))(?=$|[，。；、）])`,
)
/** 信息基础设施水平｛领先西部｝. */
const LEADS =
  /(?<=水平|密度|功能|指数|指标|率|总量|规模|竞争力|综合实力)(?:继续|持续|保持|总体)?领先于?((?:全国|全省|全区|全市|西部|中部|东部|东北|中西部|世界|全球)(?:地区|省份|城市)?)(?=$|[，。；、）])/

const ZERO =
  /(?:实现|保持|确保|达到|力争|努力实现|继续保持|基本实现){0,3}(零增长|负增长|零新增|零净增|零发生|零死亡|零事故|零感染|零疫情|零伤亡|零排放|零缺陷|零就业家庭动态(?:为零|清零|归零)|动态(?:为零|清零|归零|消除)|清零|归零|只减不增|只降不升|不增加|不反弹|不新增|不超载)(?=$|[，。；、）]|的?目标)/

const whole = (form: GoalForm, found: RegExpExecArray, reference: string): GoalPhrase => ({
  form,
  start: found.index,
  end: found.index + found[0].length,
  reference,
})

/** Words without which a form stands nowhere. The patterns are long, and tried at every sign: one walk along a text tells which may match. */
const NEEDED = new CueSets([
  { words: GOAL_WORDS.join(' ') },
  { words: '控制在 达到 完成 实现 落实 低于 不高于 优于 符合' },
  { words: '目标 任务 指标 要求 计划 范围 控制数 标准 限额 红线' },
  { words: '同步 相适应 相协调 相匹配 一致' },
  { words: '高于 快于 低于 超过 好于 优于 领先 领跑 达到 接近 赶上 赶超' },
  { words: '平均 均值 增速 增幅 水平 增长 财政收入 居民 物价 五”' },
  {
    words: `前列 前茅 方阵 梯队 行列 水平 地位 领先 先进 首位 首列 上游 中游 第一 ${[...'一二三四五六七八九十百0123456789'].map(n => `前${n} 第${n}`).join(' ')}`,
  },
  {
    words:
      '零增长 负增长 零新增 零净增 零发生 零死亡 零事故 零感染 零疫情 零伤亡 零排放 零缺陷 零就业家庭 为零 清零 归零 动态消除 只减不增 只降不升 不增加 不反弹 不新增 不超载',
  },
  { words: '高于 快于 优于 好于 低于' },
  { words: '全国 全省 全市 全区 全州 全县' },
  { words: '高于 快于 大于 不低于 超过' },
])
const [WORD, REACHES, SET, IN_STEP, COMPARES, COMPARED, RANKED, NONE, SURPASSES, EVERYWHERE, OUTRUNS] = [
  1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024,
] as const

const mayBe = (words: number, needed: number): boolean => (words & needed) === needed

const NOTHING: readonly GoalPhrase[] = []

/** Whether words of these kinds make room for any form. */
const mayHoldForm = (words: number): boolean =>
  (words & (IN_STEP | RANKED | NONE)) !== 0 ||
  mayBe(words, REACHES | SET) ||
  mayBe(words, COMPARES | COMPARED) ||
  mayBe(words, SURPASSES | EVERYWHERE) ||
  mayBe(words, OUTRUNS | COMPARED)

const rankIn = (clause: string): RegExpExecArray | null =>
  RANK.exec(clause) ?? RANK_AMONG.exec(clause) ?? RANK_RISE.exec(clause) ?? RANK_BARE.exec(clause) ?? LEADS.exec(clause)

/** The goals of one clause, blanks and times left out of their patterns by the caller. */
export function goalPhrases(clause: string): readonly GoalPhrase[] {
  const words = NEEDED.in(clause)
  if (!mayHoldForm(words)) return NOTHING
  const found: GoalPhrase[] = []
  const assigned = mayBe(words, REACHES | SET) ? (ASSIGNED_LIST.exec(clause) ?? ASSIGNED.exec(clause)) : null
  if (assigned) {
    const reference = assigned[1] as string
    if ((NAMED_BY.test(reference) || SHORT_ASSIGNMENT.test(reference)) && !FOLLOWED.test(clause.slice(0, assigned.index)))
      found.push(whole('assigned', assigned, reference))
  }
  const pace = mayBe(words, IN_STEP) ? SYNCHRONOUS.exec(clause) : null
  if (pace && ECONOMIC.test(pace[1] as string) && !/[不未的]$/.test(pace[1] as string))
    found.push(whole('synchronous', pace, pace[1] as string))
  const above = mayBe(words, COMPARES | COMPARED) ? ABOVE_AVERAGE.exec(clause) : null
  if (above) found.push(whole('above-average', above, above[1] as string))
  const all = !above && mayBe(words, SURPASSES | EVERYWHERE) ? ABOVE_ALL.exec(clause) : null
  if (all) found.push(whole('above-average', all, all[1] as string))
  const faster = !above && !all && mayBe(words, OUTRUNS | COMPARED) ? FASTER.exec(clause) : null
  if (faster) found.push(whole('above-average', faster, faster[1] as string))
  const rank = mayBe(words, RANKED) ? rankIn(clause) : null
  if (rank) found.push(whole('keep-rank', rank, rank[1] as string))
  const zero = mayBe(words, NONE) ? ZERO.exec(clause) : null
  if (zero) found.push(whole('zero-growth', zero, zero[1] as string))
  if (found.length < 2) return found
  return found.filter((one, i) => !found.some((other, j) => j < i && other.start < one.end && one.start < other.end))
}

/** Whether a sentence may hold a goal. */
export function mayHoldGoal(text: string): boolean {
  const words = NEEDED.in(text)
  return mayBe(words, WORD) && mayHoldForm(words)
}
