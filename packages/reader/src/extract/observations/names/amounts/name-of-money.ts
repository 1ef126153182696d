import { MAKING_FRONT } from '../../phrases/words.ts'
import { countedNoun } from '../counts/counted-noun.ts'
import type { Name } from '../name.ts'
import type { Question } from '../question.ts'

/** What an amount of money was spent on, or whose it is. */

/** 投入950万元｛为困难家庭购买医疗保险｝: for whom and what. */
const SPENT_FOR = /^(为[^，。；、]{2,10}(?:购买|发放|提供|办理|配备|补贴|改造|建设|修建|缴纳)[^，。；、]{2,14})(?:[，。；、]|$)/
const SPENDING = /^(?:总|共|累计|完成)?(?:投资|投入|安排|筹集|拨付)(?:资金|专项资金)?$/

/** 投资6亿元｛推进湖岸修复三年行动｝: what the money is for stands after it. */
const SPENT_ON =
  /^(?:元)?(?:用于|推进|实施|建设|支持|开展|启动|改造|新建|修建|完善|完成|硬化|整治|治理|修复)([^，。；]{3,24}?)(?:[，。；]|$)/
/** 投资6亿元｛对老城区管网进行改造｝: on what, and what is done with it. */
const DONE_TO = /^(?:元)?对([^，。；]{2,20}?)(?:进行|实施)了?([^，。；、]{2,10}?)(?:[，。；、]|$)/

const SPENT_ALONE = /^(?:累计|共|总)?投入(?:资金)?$/
const UNDERTAKING = /(?:规划|计划|工程|行动|项目|建设|改造|治理|整治|修复|保护)$/
/** 投资30亿元，｛加快示范区基础设施建设｝: the next clause says what for. */
const BARE_MONEY = /^(?:总|完成|累计)?(?:投资|投入)(?:资金)?$/
const MEANT_FOR =
  /^(?:用于|同时|组织|着力|重点|深入|全面|扎实|加快|推进|实施|建设|支持|开展|启动|开工|改造|新建|修建|完善|建成|打通|扶持|发展|治理|办好|完成|抓好|开发|是(?![^，。；]{0,14}[倍番])|继续|解决|了|第[一二三四五六七八九十]批){1,4}([^，。；、]{4,20}?(?=[，。；]|$)|[^，。；\d]{4,24}(?<!等)(?=\d)|[^，。；、]{4,20}?(?=、))/

const COUNT = /[约近]?\d[\d.]{0,8}万?(?:余|多)?(?:公里|千米|平方米|平方公里|[个条座所项处家米亩户套口眼台盏人名])(?:的(?=.{2}))?/g
/** 完成湖东｛9.3公里｝水泥路: how much of it is a number of its own. */
const withoutCount = (words: string) => words.replace(COUNT, '')

const INVESTED =
  /^(.*?)(总投资|计划投资|概算投资|预算投资|总?规模)$|^(?:实施|推进|启动|开工|建设|完成|组织实施|引进|招引|签约|落户|新开工)?((?:完成)?投资)$/

/** 总投资45亿元｛的交通项目｝、3亿元｛的水利项目｝, 总投资50亿元｛的⟦12⟧个产业项目｝: whose investment stands after it. */
function investedIn({ noun, around }: Question): Name | null {
  const { tail, subject, nextTail } = around
  if (!tail.startsWith('的')) return null
  const invested = INVESTED.exec(noun)
  const measure = invested?.[2] ?? invested?.[3] ?? (noun === '' ? INVESTED.exec(subject)?.[2] : undefined)
  const whose = measure ? withoutMembers(countedNoun(tail === '的' ? nextTail : tail).split(/(?:建设)?的基础/, 1)[0] as string) : ''
  // 设立规模30亿元的引导基金
  const making = /规模$/.test(noun) ? (MAKING_FRONT.exec(noun)?.[0] ?? '') : ''
  return whose.length >= 2 ? { words: making + whose + measure, from: 'counted' } : null
}

/** ｛河道清淤、堤岸加固等｝水系修复工程: the class of what is listed. */
const withoutMembers = (words: string) => /^.{2,}等(.{4,16}(?:工程|项目))$/.exec(words)?.[1] ?? words

const GIVEN = /^(.*?)(?:分别|一次性)?(?:给予|发放)(?:一次性)?(?:平均|人均|每户|每人|最高)?$/
const GIFT = /^(?:左右|以上|以内|以下)?的?(?:一次性)?(资助|补助|奖励|补贴|奖补|支持|救助|奖金)/

const BY_HEAD = /^按?([^，、]{2,10}?)(?:每[生人户亩名]|人均)$/
const GRANTED = /^的?标准(?:给予|发放|安排|核拨)([^，。；、]{2,10}(?:补助|补贴|奖励|资助))(?=[，。；、]|$)/

/** What an amount of money is: invested in something, given to somebody, spent on what stands behind it. */
export function nameOfMoney(question: Question): Name | null {
  const { noun, around } = question
  const { tail, nextTail, subject, topic, words, fresh, onward } = around
  const invested = investedIn(question)
  if (invested) return invested
  // 获奖项目给予平均10万元资助
  const given = GIVEN.exec(noun)
  const gift = given ? GIFT.exec(tail)?.[1] : undefined
  if (given && gift) {
    const mean = /(?:平均|人均|户均)约?$/.exec(words)?.[0].replace('约', '') ?? ''
    return { words: (given[1] || subject) + mean + gift, from: given[1] ? 'own' : 'carried' }
  }
  // 按小学每生1000元、初中每生1250元标准给予生活费补助
  const granted = BY_HEAD.test(noun) ? (GRANTED.exec(tail) ?? GRANTED.exec(nextTail))?.[1] : undefined
  if (granted) return { words: noun.replace(BY_HEAD, '$1') + granted, from: 'counted' }
  const forWhom = SPENDING.test(noun) ? SPENT_FOR.exec(tail)?.[1] : undefined
  if (forWhom) return { words: `${forWhom}${noun.includes('投资') ? '投资' : '投入'}`, from: 'counted' }
  const spends = /^(?:总|完成)?投[资入](?:资金)?$/.test(noun)
  const doneTo = spends ? DONE_TO.exec(tail) : null
  if (doneTo) return { words: `${doneTo[1]}${doneTo[2]}投资`, from: 'counted' }
  const purpose = spends ? SPENT_ON.exec(tail) : null
  if (purpose) return { words: `${withoutCount(purpose[1] as string)}${noun.includes('投入') ? '投入' : '投资'}`, from: 'counted' }
  // 实施湖区生态修复规划，｛投入｝71亿元
  if (tail === '' && !fresh && UNDERTAKING.test(topic) && SPENT_ALONE.test(noun)) return { words: `${topic}投入`, from: 'own' }
  const meant = tail === '' && !fresh && !topic && BARE_MONEY.test(noun) ? MEANT_FOR.exec(onward)?.[1] : undefined
  return meant ? { words: `${withoutCount(meant)}${noun.includes('投入') ? '投入' : '投资'}`, from: 'counted' } : null
}
