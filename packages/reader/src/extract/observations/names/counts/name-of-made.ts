import { atEnd } from '../../../../patterns/gates.ts'
import { WordSet } from '../../../../patterns/word-set.ts'
import { cleanNoun } from '../../phrases/clean-noun.ts'
import { MAKING_FRONT } from '../../phrases/words.ts'
import { needsObject } from '../making-verb.ts'
import type { Name } from '../name.ts'
import type { Question } from '../question.ts'
import { RANK_ALONE } from '../ranks.ts'
import { countedNoun } from './counted-noun.ts'
import { placesOfWork, sharedWork } from './places-of-work.ts'
import { withNextThing } from './with-next-thing.ts'

/** What is made or done, where the words before the number leave its object to those behind it. */

const TROUBLE = /^(?!.*(?:人口|群众|居民|农民|职工|学生|人员|劳动力|户)).{2,12}(?:问题|困难)$/
const REACHED = atEnd(/(?:惠及|受益|覆盖|服务)$/)
/** Things that go through stages: 开工 … 竣工. */
const STAGED = /^(?:个|家|座|所|项|条|处|台|户|套|万户|万套)$/
const STAGE_END = /(?:新开工|完工|基本建成|新开|开工|竣工|建成|完工|投产|签约)(?:建设)?$/

const WORKS_END = /(?:工程|项目|公路|道路|铁路|管网|住房|改造|建设)$/
const STAGE_WORD = /开工|竣工|完工|投产|建成|开通|通车|交付|签约|改造|扩建|改建|续建|关闭|摘帽|出列|启动/
const STAGE_WITHIN = /开工|竣工|完工|投产/
const STAGE_ALONE = /^(?:开工|竣工|完工|投产|建成|开通|通车|交付)$/

/** 解决｛67个｝村、｛8.7万｝人的饮水安全问题: both are those who had the trouble. */
function relieved({ quantity, noun, around }: Question): Name | null {
  const { tail, nextTail, subject, fresh } = around
  if (noun === '解决') {
    const trouble = TROUBLE_OF.exec(nextTail)?.[1]
    const counted = trouble ? countedNoun(tail) : ''
    return trouble && PLACES_END.test(counted) ? { words: `解决${trouble}的${counted}`, from: 'counted' } : null
  }
  const before = fresh && /[人户]$/.test(quantity.unit) ? RELIEVED.exec(subject)?.[1] : undefined
  return before && tail.includes(before)
    ? { words: `解决${before}的${quantity.unit.endsWith('户') ? '户' : '人口'}`, from: 'counted' }
    : null
}
const TROUBLE_OF = /^(?:农村)?(?:群众|村民|居民|农民)?的?([^，。；、的]{2,12}(?:问题|困难))/
const RELIEVED = /^解决([^的]{2,12}(?:问题|困难))的/
const PLACES_END = /(?:村|村屯|屯|乡镇|镇|社区|小区|学校)$/

/** ｛抓好｝⟦4⟧个在建项目: that it is seen to is no part of what is counted. */
const SEEN_TO = /^(?:重点|着力|全力|扎实|统筹)?(?:抓好|抓实|抓紧|狠抓)$/

/** ｛省政府确定的｝15条政策措施: whose doing they are tells which, it is not what is done. */
const saidOfThem = (noun: string, words: string): string =>
  words.endsWith('的') && noun !== '' && !noun.endsWith('的') && MAKING_FRONT.exec(noun)?.[0] !== noun ? `${noun}的` : noun

/** What is made, done or relieved, so many of it: 改造老旧管网60公里. */
export function nameOfMade(question: Question): Name | null {
  const { quantity, head, noun, sharedVerb, around } = question
  const troubled = relieved(question)
  if (troubled) return troubled
  if (head.verb === 'fall') return null
  if (!needsObject(noun))
    return REVISES.has(noun) || BEFORE_LISTING.has(noun) ? (around.tail === '' ? atAnotherStage(question) : null) : null
  const { tail, words, nextTail } = around
  // 120个总投资600亿元的工业项目
  const counted = countedNoun(/^(?:总|计划)投资/.test(tail) && nextTail.startsWith('的') ? nextTail : tail)
  const ranked = withNextThing(
    RANK_ALONE.test(counted) && tail.startsWith(`${counted}以上`) ? `${counted}以上` : counted,
    RANK_ALONE.test(nextTail) ? around.sharedTail : nextTail,
  )
  // 惠及27万居民的改水工程: whom it reaches
  const reached = REACHED.test(noun) && /[人户]$|^[万亿]+个?$/.test(quantity.unit) ? /^([^的]{2,8})的/.exec(counted)?.[1] : undefined
  if (reached) return { words: noun + reached, from: 'counted' }
  const doing = noun || sharedVerb || (/(?:完成|实施|推进|启动|开展)$/.exec(words)?.[0] ?? '')
  const places = quantity.kind === 'count' && doing ? placesOfWork(doing, counted, quantity.unit, around) : null
  if (places) return { words: places, from: 'counted', verb: doing }
  const work = quantity.kind === 'count' ? sharedWork(counted, doing, around) : ''
  const given = SEEN_TO.test(noun) ? '' : saidOfThem(noun, words)
  const verb = sharedVerb && !noun && head.verb === 'none' && !MAKING_FRONT.test(counted) ? sharedVerb : given
  if (quantity.unit.endsWith('人') && verb.endsWith('解决') && TROUBLE.test(counted))
    return { words: `${verb}${counted}的人数`, from: 'counted' }
  if (work) return { words: verb + counted + work, from: 'counted' }
  if (ranked !== counted) return { words: verb + ranked, from: 'counted' }
  // 新建12项、建成18项示范项目
  if (counted === '' && tail === '' && doing && nextTail && countedNoun(nextTail).length >= 2)
    return { words: noun + countedNoun(nextTail), from: 'counted' }
  if (counted.length > 1 || (counted && noun)) return { words: verb + counted, from: 'counted' }
  // 引导9000万人在内陆地区就近城镇化
  if (counted === '' && doing.length >= 2 && /[人户]$/.test(quantity.unit) && tail.length >= 4 && tail.length <= 20)
    return { words: doing + cleanNoun(tail), from: 'counted' }
  return atAnotherStage(question)
}

const REVISES = new WordSet('修改 复审 续建')
const BEFORE_LISTING = new WordSet('报审 报会 过会 在审 辅导 挂牌 备案 入库')
const KIND_END = /(?:企业|公司|项目)$/
/** 开工项目60个、竣工40个: the same things at another stage. */
function atAnotherStage({ quantity, noun, around }: Question): Name | null {
  const { subject, fresh, sameUnit, coordinated } = around
  // 建成过江通道4座、在建8座
  const under = noun === '在建' && (fresh || coordinated) ? subject.replace(MAKING_FRONT, '') : ''
  if (under.length >= 2) return { words: noun + under, from: 'carried' }
  // 发放低保金1.6亿元，救助2.8万户: of something else
  const staged = STAGED.test(quantity.unit) && STAGE_WORD.test(noun)
  if (!coordinated && !(fresh && (staged || sameUnit || (noun && subject.startsWith(noun))))) return null
  if (!noun || noun === '脱贫' || (REACHED.test(noun) && !sameUnit)) return null
  // 上市企业2家、报审2家
  const kind = coordinated && sameUnit && BEFORE_LISTING.has(noun) ? KIND_END.exec(subject)?.[0] : undefined
  if (kind) return { words: noun + kind, from: 'carried' }
  if (MAKING_FRONT.exec(noun)?.[0] !== noun && !REVISES.has(noun)) return null
  const things = subject
    .replace(STAGE_END, '')
    .replace(/^(?:计划|拟)/, '')
    .replace(MAKING_FRONT, '')
  // 路网提升工程建成40公里、开工60公里: the works that reach it
  if (things === subject && coordinated && sameUnit && WORKS_END.test(subject) && !STAGE_WITHIN.test(subject) && STAGE_ALONE.test(noun))
    return { words: subject + noun, from: 'own', aside: true }
  // 棚户区改造开工建设15万平方米，改造2万户: the things are named by the same work
  if (things.endsWith(noun) && things.length > noun.length) return { words: things, from: 'carried' }
  return things.length >= 2 && things !== subject ? { words: noun + things, from: 'carried' } : null
}
