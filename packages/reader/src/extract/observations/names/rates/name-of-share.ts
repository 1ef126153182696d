import { atEnd } from '../../../../patterns/gates.ts'
import type { Name } from '../name.ts'
import type { Question } from '../question.ts'
import { SCOPE_ALONE } from '../scopes.ts'
import { shareOfThose } from './shares.ts'

/** 所有社区和70%以上的镇街建立…. */
const ALL_AND = atEnd(/(?:所有|全部)[^，。；、]{1,8}和$/)

/** 乡镇及70%以上行政村…: others of whom it is true. */
const besideThings = (noun: string, words: string) => /[及和与]$/.test(words) && THINGS_ALONE.test(noun.replace(/[及和与]$/, ''))

/** 使全市70%的…得到治理. */
const IN_ALL = /^(?:使|让|确保|实现|推动|带动)?(?:全[市省县区州国]|我[市省县区]|使|让)$/

/** 90%的｛渔船进港避风｝: of whom and what, where no verb is known that would part them. */
const SAID_WHOLE = /^(?:(?:以上|以下|左右)的?|的)([^，。；、（]{6,20})(?:[，。；]|$)/
/** 8%的目标, 60%的市场份额. */
const WHAT_IS_MEANT =
  /(?:目标|要求|水平|速度|增速|增长|幅度|标准|任务|份额|股权|股份|比例|比重|额度|资金|补贴|优惠|利率|税率|概率|贡献|空间|潜力|能力|规模|产能|产量)$|^(?:用于|投向|投入|来自|比例|比重|增幅|速度|标准|幅度)/

/** 提升至52%｛、进入普及化阶段｝: what is said next of the same. */
const GOES_ON = /^[、，]/

const THINGS =
  '村|乡镇|镇|县|街道|社区|小区|学校|院校|医院|卫生院|卫生室|企业|公司|单位|机构|部门|商户|家庭|农户|渔户|用户|居民|人口|群众|人员|职工|学生|教师|干部|党员|老人|劳动力|事项|业务|岗位|资金|项目|产品|专利|成果|车辆|渔船|道路|路口|河流|断面|水库|耕地|农田|林地|建筑|住宅|设备|景区|酒店|公园|基地|大棚|站点|服务中心|服务站'
/** 95%｛乡镇｝和50%行政村通水泥路. */
const THINGS_ALONE = new RegExp(`^(?:以上)?([^，。；、]{0,6}(?:${THINGS}))$`)
/** ｛渔船｝进港避风: things, and after them what is said of them. */
const THING_THEN_SAID = new RegExp(
  `^(.{0,8}?(?:${THINGS}))(?!(?![与同对向]).{0,2}(?:${THINGS})|[\\u4e00-\\u9fff]{0,4}(?:中心|站|所)(?![\\u4e00-\\u9fff]{0,1}$)|的)(.{3,})$`,
)
function saidOf(whole: string): string {
  const found = THING_THEN_SAID.exec(whole)
  return found ? `${(found[2] as string).replace('了', '').replace(/^(?:已经?|都|均|将|能够?|可以?)/, '')}的${found[1]}` : whole
}

/** What is said behind the next of a row, of all of them. */
function saidOfNext(tail: string): string | undefined {
  const share = shareOfThose(tail, '')
  const whole = share ? '' : SAID_WHOLE.exec(tail)?.[1]
  return /^(.{2,}的).{1,12}$/.exec(share.replace(/比例$/, '') || (whole ? saidOf(whole) : ''))?.[1]
}

const REALISES = atEnd(/(?:实现|确保|推动|力争)$/)
/** 75%以上｛城市社区与村结对｝. */
const OF_THOSE = /^(?:以上)?的?([\u4e00-\u9fff“”（）]{5,24})(?=[，。；]|$)/

/** 90%以上的社区建立回收站: a percentage or a fraction of those of whom something is true. */
export function nameOfShare({ quantity, head, noun, around }: Question): Name | null {
  const { tail, words, fresh, subject, nextTail, sharedTail } = around
  if (head.verb === 'level' && noun === '' && GOES_ON.test(tail)) return null
  if (noun.length >= 2 && !SCOPE_ALONE.test(noun) && !IN_ALL.test(noun) && !ALL_AND.test(words) && !besideThings(noun, words)) return null
  const those = shareOfThose(tail, fresh ? subject : '')
  if (those) return { words: those, from: 'counted' }
  // 92%的渔村和95%的渔户实现…: the predicate is said once
  const own = (/^(?:以上)?的([^，。；、]{1,8})$/.exec(tail) ?? THINGS_ALONE.exec(tail))?.[1]
  const next = own ? (saidOfNext(nextTail) ?? (sharedTail === tail ? undefined : saidOfNext(sharedTail))) : undefined
  if (next) return { words: `${next}${own}比例`, from: 'counted' }
  // 实现90%的依申请事项一次办结, 75%以上城市社区与村结对
  const bare = quantity.bound.endsWith('以上') || REALISES.test(words)
  const said = bare ? OF_THOSE.exec(tail)?.[1] : undefined
  if (said && THING_THEN_SAID.test(said) && !WHAT_IS_MEANT.test(said)) return { words: `${saidOf(said)}比例`, from: 'counted' }
  const whole = head.verb === 'none' ? SAID_WHOLE.exec(tail)?.[1] : undefined
  return whole && !WHAT_IS_MEANT.test(whole) ? { words: `${saidOf(whole)}比例`, from: 'counted' } : null
}
