import { atEnd } from '../../../../patterns/gates.ts'
import { DEPENDENT_NOUN, MAKING_FRONT, MEASURE_TAIL } from '../../phrases/words.ts'
import type { Quantity } from '../../quantities/scan-quantities.ts'
import { inAll } from './parts-of-name.ts'

/** 医生284人，｛千人均｝1.42人; 病床425张，｛每千人口｝2.13张. */
const PER_HEADS = /^(?:[百千万]人均|每[百千万]人口?|平均每[百千万]人口?)$/
/** What is said of an owner, before the next that is said of it: 固定资产投资…，主营业务收入…. */
const OWNED_MEASURE =
  /(?:(?:全社会|工业|完成)?固定资产投资|主营业务收入|营业收入|销售收入|税收收入|完成投资|实现产值|实现税收|(?<=.{4})(?:利税|利润|税金)(?:总额)?)$/

/** 资产规模: what a name that is left without it would end in 资产. */
const DEPENDENT_END = /(?:资产|融资|投资|贷款|存款|用地|人口)(?:总?规模|总额|总量|余额)$/

/** ｛实施｝重点项目50个，总投资20亿元: the money is the projects' own. */
const WEAK_MAKING = /^(?:组织|集中)?(?:实施|推进|安排|谋划|启动)(?=项目$|.{4})/
/** … of all of them: ｛竣工｝技改项目17个，完成投资23亿元. */
const WEAK_OR_DONE = new RegExp(`${WEAK_MAKING.source}|^(?:竣工|完工)(?=.{4})`)
const DONE_INVESTED = /^(?:完成)?投资$/
const EXTENT = /^(?:线路)?(?:全长|总长度?|总里程)$|^涉及/
const INVESTED_END = /投资$/

/** ｛建成｝文化广场120个，覆盖率…, ｛办理｝提案80件，办结率…: a rate is of the things. */
const BUILT = /^(?:建成|新建|建设|修建|新增|改造|办理|办结|受理|梳理)(?=.{4})/

/** ｛新增｝参保人数5万人，参保率…: a rate is of all. */
const ADDED = /^(?:新增|净增)(?=.{4})/

const VISITORS = /接待[^，、]{0,6}(?:游客|旅游|游人)|旅游接待人[次数]/

const CONTRIBUTION = /^对[^、，]{2,16}(?:贡献率|贡献)$/
const SHARE_OF = /占[^占]{2,16}$/
const VALUE_ADDED = /(?:增加值|总产值)$/

/** 普通高中6所，招生…，在校生…: of whom an institution consists. */
const EMPLOYER = /(?:产业|经济|[\u4e00-\u9fff]业)(?:增加值|总产值)$/

const PEOPLE_OF =
  /(?:招生|在校生|在校学生|毕业生|专任教师|教职工|在园幼儿|在册学生|卫生技术人员|执业医师|注册护士|床位|病床|护理员|医护人员|医务人员)(?:数|人数|总数)?$/
const INSTITUTION = /(?:学校|中学|小学|幼儿园|托儿所|大学|院校|高校|学院|中专|职高|高中|初中|教育|机构|医院|卫生院|服务中心|卫生室)$/
function ofInstitution(noun: string, subject: string): string {
  if (PEOPLE_OF.exec(noun)?.index !== 0) return ''
  const owner = subject
    .replace(/^(?:共有|现有|拥有|设有|建有)/, '')
    .replace(PEOPLE_OF, '')
    .replace(/(?:数量|总数|数)$/, '')
  return INSTITUTION.test(owner) && !MAKING_FRONT.test(owner) ? owner + noun : ''
}

const HARM = /^(?:死亡|受伤|伤亡|失踪|重伤)$/
const ACCIDENT = /(?:事故|火灾|事件|案件|灾害|死亡人数|受伤人数)$/
const HAPPENED = /^(?:共?发生)?(?:各类)?|(?:死亡|受伤|失踪)人数$/g
const MONEY_END = /(?:资金|投资|内资|外资|补助|贷款)$/
const PRODUCED = /^(?:总产量?|产量|单产|平均单产|亩产)$/

const DEPENDENT_AT_END = atEnd(DEPENDENT_NOUN)

/** A rate that says of what it is by what stands before it: 提案｛办结率｝. */
const RATE_TAIL = /(?:(?:自然增长|毛入学|净入学|集中处理|无害化处理|综合利用|[\u4e00-\u9fff]{2})率|生产能力)$/
const OUTPUT_OF_TIME = /^[日月年](?:均)?产量$/
const SHORT_RATE = /^[\u4e00-\u9fff]{2}率$/
/** 财政收入40亿元，｛人口｝50万人: an amount has no inhabitants. */
const INHABITANTS = /^总?人口$/
const AMOUNT_END = /(?:率|值|收入|支出|产量|总量|额|投资|出口|存款|贷款)$/

/** The subject of words like 面积 and 总投资 is what was spoken of just before: a clause of its own, or what was counted. */
export function withOwner(noun: string, subject: string, topic: string, kind: Quantity['kind']): string {
  if (!(topic || subject)) return noun
  // 第三产业增加值…，｛从业人员｝…: of the same industry
  if (noun === '从业人员' && !topic && EMPLOYER.test(subject)) return subject.replace(VALUE_ADDED, '') + noun
  // 第一产业增加值…，对经济增长的贡献率…: of the industry
  if (subject && noun.startsWith('对') && CONTRIBUTION.test(noun)) return subject.replace(SHARE_OF, '').replace(VALUE_ADDED, '') + noun
  // 火灾事故6起，死亡2人; 上级资金8亿元，到位5亿元
  if (subject && HARM.test(noun) && ACCIDENT.test(subject)) return `${subject.replace(HAPPENED, '')}${noun}人数`
  if (subject && kind === 'money' && noun === '到位' && MONEY_END.test(subject)) return subject + noun
  if (subject && PER_HEADS.test(noun)) return noun + subject.replace(/^(?:共?拥有|现有|配备)/, '')
  const ofWhole = kind === 'count' ? ofInstitution(noun, subject) : ''
  if (ofWhole) return ofWhole
  if (!DEPENDENT_AT_END.test(noun)) return noun
  if (INHABITANTS.test(noun) && AMOUNT_END.test(topic || subject)) return noun
  // 提案办结率100%，满意率90%: two rates of one thing
  if (!topic && SHORT_RATE.test(noun) && RATE_TAIL.test(subject))
    return subject.includes('、') ? noun : subject.replace(RATE_TAIL, '') + noun
  // 工业投资年均增长8%，累计完成投资90亿元: the same
  if (noun === '完成投资' && !topic && /(?:固定资产|工业|房地产开发|民间)投资$/.test(subject)) return subject
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
  ).replace(DONE_INVESTED.test(noun) ? WEAK_OR_DONE : INVESTED_END.test(noun) ? WEAK_MAKING : /^$/, '')
  // 线路全长59公里，总投资79亿元: how long a line is owns no money
  if (INVESTED_END.test(noun) && EXTENT.test(owner)) return noun
  // 种植面积20万亩，产量3万吨: a measure has no measures
  if (!topic && owner === subject && MEASURE_TAIL.exec(subject)?.index === 0) return noun
  // 月产量2万辆，年产量20万辆
  if (!topic && OUTPUT_OF_TIME.test(subject)) return noun
  return measureOf(owner, noun)
}

/** A measure and whose it is in one name: what both say is said once. */
function measureOf(owner: string, noun: string): string {
  if (owner.endsWith(noun)) return owner
  // 已开工项目17个，开工率: not 开工项目开工率
  if (noun.length === 3 && noun.endsWith('率') && owner.startsWith(noun.slice(0, 2))) return owner.slice(2) + noun
  // 粮食生产再获丰收，总产量…: of the grain
  if (PRODUCED.test(noun)) return owner.replace(/(?:生产|种植|养殖)$/, '') + noun
  // 提高养老保险补贴标准，参保率…: of the insurance
  if (/率$/.test(noun)) {
    const bare = owner.replace(/(?:补贴|补助|缴费|待遇|报销|保障)?标准$|制度$|(?:收集|收运|处理|处置|治理|转运){1,3}(?:体系|系统)$/, '')
    if (bare.length >= 2 && bare !== owner) return bare + noun
  }
  // 接待游客500万人次，总收入…: of tourism
  if (noun === '总花费' && VISITORS.test(owner)) return `游客${noun}`
  if (/收入$/.test(noun) && VISITORS.test(owner)) return `旅游${noun}`
  // 人口增长势头减缓，总人口控制在…: the people are said
  if (INHABITANTS.test(noun) && owner.includes('人口')) return noun
  if (noun === '人均') return noun + owner
  if (noun.startsWith('总') && owner.endsWith('总')) return owner + noun.slice(1)
  if (/^(?:总数|总量|总长|总长度|总里程)$/.test(noun)) return inAll(owner, '达到') + noun
  // 林权登记发证…，发证率: what both share is said once
  for (let size = noun.length - 1; size >= 2; size--)
    if (owner.endsWith(noun.slice(0, size))) return (noun.endsWith('率') ? owner.replace(ADDED, '') : owner) + noun.slice(size)
  return (/(?<!完成)率$/.test(noun) ? owner.replace(BUILT, '') : owner) + noun
}
