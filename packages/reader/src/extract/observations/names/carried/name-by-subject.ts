import { atEnd, openingKinds } from '../../../../patterns/gates.ts'
import { splitList } from '../../phrases/split-list.ts'
import { DEPENDENT_NOUN, MAKING_FRONT } from '../../phrases/words.ts'
import { makingVerb, needsObject } from '../making-verb.ts'
import type { Name } from '../name.ts'
import type { Question } from '../question.ts'
import { RANK_ALONE } from '../ranks.ts'
import { SCOPE_ALONE } from '../scopes.ts'
import { partOfWhole } from './part-of-whole.ts'
import { withPlace } from './parts-of-name.ts'
import { ofAnotherKind, ofAnotherRank, ofAnotherSize, ofAnotherStage, partOf, withSharedFront, withSharedRank } from './shared-front.ts'
import { withOwner } from './with-owner.ts'

/** Names that any kind of number may have: its own noun, and what was spoken of before, the one by itself or both together. */

/** Words of two signs at most that name nothing by themselves. */
const NAMELESS = /^(?:其|均|分别|达|约|共|比例|其余|总体|整体|由)$/
const NONE: Name = { words: '', from: 'none' }
const EMPTY_SUBJECT = /^(?:其|均|都|分别|达|约|共|其余|总体|整体|由|曾)$/
/** A noun no longer may be the end of what the clause before spoke of. */
const SHORT = 4

const WORK_OF = /(?:工作|任务|建设|工程)$/
const endsWithWork = (topic: string, noun: string) => {
  const work = topic.replace(WORK_OF, '')
  return noun.length >= 2 && work.length > noun.length && work.endsWith(noun)
}

/** What is new is not what is put right: 新建堤防…、堤防加固…. */
const NEW = /^(?:新建|修建|兴建|架设|铺设|新增)$/
const WORK_END = /(?:加固|整治|改造|治理|清淤|疏浚|护砌|维修|修复|处理)$/
const STARTED = atEnd(/^(?:建成通车|建成投用|建成投产|新启动|新开工|新竣工|新完成|新投产|启动实施|开工建设|启动建设)$/)
const STAGE = atEnd(/^(?:新开工|开工|竣工|完工|基本建成|建成|交付|开工建设|建成投用)$/)
const WORK_TOPIC = /(?:改造|建设|工程|项目|房)$/
const ACT_ALONE = atEnd(
  /^(?:修改|修订|废止|续建|扩建|改建|改造|开工|投产|竣工|复工|建成|办结|新建|取消|下放|保留|调整|关闭|拆除|维修|更新)$/,
)
/** What is done by the same verb in the name before, this time or anew; empty where it is another. */
function objectOf(verb: string, name: string): string {
  const front = name.startsWith('新') ? name.slice(1) : name
  return front.startsWith(verb) && front.length >= verb.length + 2 && MAKING_FRONT.exec(verb)?.[0] === verb ? front.slice(verb.length) : ''
}
const AFTER_MONEY = /^(额度|授信|订单)(?=[，。；、]|$)/
/** 增速高于全省｛两个百分点｝: of what, was said before. */
const RATE_AGAINST =
  /^(?:年均|平均|同比)?(?:增速|增幅|降幅|涨幅|增长速度)?(?:高于|快于|低于|高出|超出|超过|超|领先|比)(?:全|上级|所在|同类|周边|中西部|[“"]?[一二三四五六七八九十]{1,2}五|年初|预期|计划|规划|目标)/
const AGAINST_OTHER = /^(?:高于|快于|低于|高出|超出)[\u4e00-\u9fffA-Z]{2,10}$/
const PART_IN = /^在[^，、]{2,14}中的?(?:比重|比例|份额|占比)$/
const saysOfSubject = openingKinds([[RATE_AGAINST, PART_IN]])

/** What a number measures by the words before it or the subject spoken of, where nothing else names it. */
export function nameBySubject(question: Question): Name {
  const { quantity, head, noun, around } = question
  const { tail, subject, topic, fresh, lead, sameUnit, within, coordinated } = around
  if (topic && (!noun || EMPTY_SUBJECT.test(noun)) && !needsObject(topic)) return { words: topic, from: 'carried' }
  if (!noun && !fresh && lead && !needsObject(lead)) return { words: lead, from: 'own' }
  if (!noun || (noun.length <= 2 && NAMELESS.test(noun))) return subject ? { words: subject, from: 'carried' } : NONE
  const said = subject ? saidOfSubject(question) : null
  if (said) return said
  // 新转移劳动力21万人，累计｛转移｝74万人: of the same people
  const again = sameUnit && fresh && tail === '' && noun.length >= 2 ? objectOf(noun, subject) : ''
  if (again) return { words: noun + again, from: 'carried', verb: noun }
  // 制定规章5件、｛修改｝3件: two things done to the like
  if (sameUnit && coordinated && quantity.kind === 'count' && tail === '' && ACT_ALONE.test(noun)) {
    const verb = makingVerb(subject)
    if (verb && verb !== noun) return { words: noun + subject.slice(verb.length), from: 'carried', verb: noun }
  }
  // 改造小区100个，｛新启动｝50个: of the same things
  if (sameUnit && fresh && quantity.kind === 'count' && STARTED.test(noun) && tail === '')
    return { words: noun + subject.slice(MAKING_FRONT.exec(subject)?.[0].length ?? 0), from: 'carried', verb: noun }
  // 推进老旧小区改造，｛开工｝120个: how far the work is
  if (topic && !fresh && STAGE.test(noun) && WORK_TOPIC.test(topic)) return { words: topic + noun, from: 'own' }
  if (noun.length === 2 && (topic || subject) && /^(?:覆盖|惠及|受益)$/.test(noun))
    return { words: (topic || subject) + noun, from: 'carried' }
  // 争取专项债30亿元额度
  const measure = quantity.kind === 'money' ? AFTER_MONEY.exec(tail)?.[1] : undefined
  if (measure && !noun.endsWith(measure)) return { words: noun + measure, from: 'own' }
  if (within && subject && fresh && sameUnit && head.verb === 'none') {
    const part = partOf(noun, subject)
    if (part !== noun) return { words: part, from: 'own' }
  }
  // 就业服务深入开展，完成登记16万人: the clause before says of what
  if (topic && noun.length <= SHORT && head.verb === 'none' && endsWithWork(topic, noun))
    return { words: topic.replace(WORK_OF, ''), from: 'carried' }
  return { words: ownName(question), from: 'own' }
}

/** What the noun says of what was spoken of: a part of it, what it is held against, its share. */
function saidOfSubject(question: Question): Name | null {
  const { quantity, head, noun, around } = question
  const { subject, sameUnit, fresh, coordinated, within } = around
  // 城镇化率达到65%，其中县城达到60%
  // 地区生产总值226亿元（区本级197亿元）
  if ((within || (fresh && noun.endsWith('本级'))) && SCOPE_ALONE.test(noun)) return { words: noun + subject, from: 'carried' }
  const sized = fresh || coordinated ? ofAnotherSize(noun, subject) : ''
  if (sized) return { words: sized, from: 'own' }
  if (sameUnit && (fresh || coordinated)) {
    const staged = ofAnotherStage(noun, subject)
    if (staged) return { words: staged, from: 'own' }
    const placed = withPlace(noun, subject)
    if (placed !== noun) return { words: placed, from: 'carried' }
  }
  const kind = sameUnit && fresh && quantity.kind === 'rate' && head.verb === 'level' ? ofAnotherKind(noun, subject) : ''
  if (kind) return { words: kind, from: 'own' }
  const part = partOfWhole(question)
  if (part) return { words: part, from: 'own', part: true }
  const opens = saysOfSubject(noun)
  if (opens !== 0 && RATE_AGAINST.test(noun)) return { words: subject + noun, from: 'carried', aside: true }
  // 贷款余额增长18%，高于｛各项贷款｝增速6个百分点
  if (head.rateNoun && fresh && quantity.kind === 'points' && AGAINST_OTHER.test(noun))
    return { words: `${subject}增速${noun}增速`, from: 'carried', aside: true }
  // 产量达到20万吨，在建材中的比重…
  if (opens !== 0 && fresh && PART_IN.test(noun)) return { words: subject + noun, from: 'carried' }
  return quantity.kind === 'points' && noun.startsWith('占') ? { words: subject + noun, from: 'carried', aside: true } : null
}

/** 规模以上企业86家，净增5家；完成｛增加值｝…: whose, the part before says. */
const OF_OWNERS = atEnd(/^(?:增加值|总?产值|主营业务收入|营业收入|销售收入|总收入|利润|利税|税收|总投资|完成投资|年度投资)$/)
const OWNERS_END = atEnd(/(?:企业|项目|园区|开发区|产业|合作社|基地|集群)$/)

/** 规模以上工业总产值90亿元；实现｛利润｝…: of the same industry. */
const OF_INDUSTRY = /(?<=[工农林牧渔造筑产]业|企业|园区|开发区|经济)(?:总?产值|增加值|主营业务收入|营业收入|销售收入|利润|利税)$/
function ownerBefore(spokenOf: string): string {
  if (OWNERS_END.test(spokenOf)) return spokenOf
  // 规模以上工业总产值: 工业总产值 would leave 规模以上工
  const measured = OF_INDUSTRY.exec(spokenOf)
  return measured && measured.index >= SHORT + 1 ? spokenOf.slice(0, measured.index) : ''
}

/** 引进项目40项、｛资金｝20亿元: the money was brought in too. */
const BROUGHT_IN = /^(?:引进|吸引|争取|招引|筹集|落实)$/
const YIELD = atEnd(/^(?:增加值|总?产值|主营业务收入|营业收入|销售收入|总收入|收入|利润|利税|税收)$/)
/** ｛园区｝建设, ｛劳务产业｝, ｛旅游市场｝. */
const BRANCH = /^([\u4e00-\u9fff]{0,8}(?:业|经济|园区|开发区|高新区|集聚区|贸易|旅游|商贸|物流))(?:建设|发展|生产|工作|市场)?$/
const COME_ANEW = /^(?:新增|引进|招引|新引进|转移|新签|签约)(?=.{2})/
/** 改造渔船952艘、减船转产990艘: acts of their own. */
const TWO_ACTS = /^(?:减|退|封|造|改|转|扩|拆|关|停|引|还)[\u4e00-\u9fff](?:转|还|育|绿|改|建|增|复|扩|补|造|种|安)[\u4e00-\u9fff]$/
/** 新增智能工厂80家、机器人产量突破5000台: nor is an output made. */
const OUTPUT = /(?:产量|产值|增加值|总额|占比|比重|覆盖率)$/
const SPENT = /(?:花费|消费|收入|支出|[销交]售?易?额|产值|利润|税收)$/

const KINDS_END = /(?:产业|行业|集群|园区|开发区)$/
const MEASURE_OF_KIND = /(?:产业|行业|集群|园区|开发区)((?:年|总|工业)?(?:产值|营收|营业收入|销售收入|增加值|总收入))$/

const DEPENDENT_BOTH = /^[^，]{2,6}[、和及与][^，]{2,6}$/

/** The noun with what it shares with the names before it. */
function ownName({ quantity, head, noun, sharedVerb, around }: Question): string {
  const { subject, topic, fresh, coordinated, spokenOf, opening, words } = around
  // 一般公共预算收入增长2.3%、支出超过700亿元: of the same budget
  if (noun === '支出' && coordinated && subject.endsWith('收入')) return subject.slice(0, -noun.length) + noun
  // 有色金属产业年产值超4千亿元，钢铁产业超3千亿元: the same is measured
  const same = quantity.kind === 'money' && fresh && KINDS_END.test(noun) ? MEASURE_OF_KIND.exec(subject)?.[1] : undefined
  if (same) return noun + same
  const anew = sharedVerb !== '' && NEW.test(sharedVerb) && WORK_END.test(noun)
  const ofRank = coordinated ? ofAnotherRank(noun, subject) : ''
  if (ofRank) return ofRank
  const shared = coordinated && !anew ? withSharedFront(noun, subject) : noun
  if (shared !== noun) return RANK_ALONE.test(noun) && !shared.startsWith(sharedVerb) ? sharedVerb + shared : shared
  // 生产原煤3亿吨、｛发电量｝50亿度
  const output = sharedVerb === '生产' && noun.endsWith('量')
  const done =
    sharedVerb &&
    !anew &&
    !output &&
    // 培训农民1万人次、技术培训2万人次
    !noun.endsWith(sharedVerb) &&
    quantity.kind !== 'rate' &&
    !noun.endsWith('规模') &&
    // 接待游客500万人次、游客花费30亿元: what they spend is a measure of its own
    (around.sameUnit || !SPENT.test(noun)) &&
    !OUTPUT.test(noun) &&
    !TWO_ACTS.test(noun) &&
    head.verb === 'none' &&
    !MAKING_FRONT.test(noun) &&
    (!DEPENDENT_NOUN.test(noun) || (noun === '资金' && BROUGHT_IN.test(sharedVerb)))
  // 园区建设稳步推进，新增项目24家，实现税收7000万元: not of what is new
  const opened = fresh && !topic && YIELD.test(noun) && COME_ANEW.test(subject) ? (BRANCH.exec(opening)?.[1] ?? '') : ''
  if (opened) return opened + noun
  // 支持乡镇企业发展，｛增加值和上缴税金｝增长…
  if (topic && DEPENDENT_BOTH.test(noun) && splitList(noun).every(part => DEPENDENT_NOUN.test(part))) return topic + noun
  const before = spokenOf && OF_OWNERS.test(noun) ? ownerBefore(spokenOf) : ''
  // 耕地减少…，｛而｝人口增加…: set against it
  if (words.startsWith('而')) return noun
  return withOwner(done ? sharedVerb + withSharedRank(noun, subject) : noun, fresh || coordinated ? subject : before, topic, quantity.kind)
}
