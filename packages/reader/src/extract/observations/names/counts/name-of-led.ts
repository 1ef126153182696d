import { atEnd } from '../../../../patterns/gates.ts'
import type { Name } from '../name.ts'
import type { Question } from '../question.ts'
import { WHO } from '../who.ts'
import { countedNoun } from './counted-noun.ts'

/** Numbers of those who are brought to do something, and of those who do it to others. */

const LEADS =
  '(?:带动|帮助|帮扶|扶持|支持|引导|推动|促进|助推|助力|组织|动员|安置|吸纳|保障|指导|鼓励|确保|让|使|推荐|辐射|培育|扶助|资助|服务|督促|撬动)'
const LED_BY = atEnd(new RegExp(`${LEADS}$`))

/** What one is brought to do, without an object and with one. */
const DOES_ALONE =
  '脱贫|增收|致富|脱贫致富|增收致富|稳定增收|就业|再就业|创业|就业创业|创业就业|灵活就业|转移就业|务工|上市|挂牌|融资|转型|转型升级|技改|上云|上规|升规|入规|达产|复工|复产|复工复产|入学|就学|返乡|搬迁|入住|参保|摘帽|退出|出列|脱困|解困|受益|开工|竣工|落地|落户|建成|完工|投运|参训|参展|参赛|投产'
const DOES =
  '实现|完成|进行|开展|实施|发展|加快|建立|建设|通过|达到|享受|参加|参与|进入|加入|纳入|成为|获得|取得|解决|从事|掌握|申报|创建|改善|提升|增加|融入|对接|走出|走进|摆脱|告别|用上|喝上|住上|搬进|引进|购买|接受|拓展|扩大'
const HOW = '(?:稳定|全部|均|成功|顺利|如期|就近|就地|精准|充分|率先|自主|积极|共同|持续|平稳){0,2}'
const LED = new RegExp(
  `^(?:以上|左右|以内|多|余)?的?([^，。；、的\\d向对在]{2,18}?)(${HOW}(?:(?:${DOES_ALONE})(?=[，。；、]|$)|(?:${DOES})(?![的型区]|计划|工程|项目)[^，。；\\d（）]{2,24}?(?<!等)(?=[，。；]|$)))`,
)
const WHO_END = new RegExp(`${WHO}$`)

/** 带动｛6000名｝移民就近就业: those who are brought to it. */
export function nameOfLed({ noun, sharedVerb, around }: Question): Name | null {
  const verb = noun || sharedVerb
  if (!LED_BY.test(verb)) return null
  const found = LED.exec(around.tail)
  if (!found || !WHO_END.test(found[1] as string)) return null
  return { words: `${verb}${found[2]}的${found[1]}`, from: 'counted', verb }
}

const RELIEVES = atEnd(/(?:解决|缓解|化解|消除|改善|破解|满足|保障)$/)
const TROUBLED =
  /^(?:以上|左右|多|余)?的?([^，。；、的\d]{2,14}?)的?((?![口员子师和及与])(?:[^，。；、的\d户人众民]{2,12})(?:问题|困难|难题|难|不便|条件|环境|需求)|住房|饮水|用电|出行|就医|上学|就业)(?=[，。；、]|$)/

/** 缓解｛800户｝职工住房困难: those who had the trouble. */
export function nameOfRelieved({ noun, sharedVerb, around }: Question): Name | null {
  const verb = noun || sharedVerb
  const found = RELIEVES.test(verb) ? TROUBLED.exec(around.tail) : null
  return found && WHO_END.test(found[1] as string) ? { words: `${verb}${found[2]}的${found[1]}`, from: 'counted', verb } : null
}

/** Verbs that take the next number of the clause for their object. */
const ACTS =
  '(?:(?:结对|挂钩|联点|对口|包联|定点|联系|驻村|包村|上门)?(?:帮扶|帮带|服务)|挂钩|挂包|挂联|结对|联系|包联|包保|包抓|联建|共建|对接|带动|帮助|扶持|资助|救助|走访|走访慰问|慰问|吸纳|辐射|辐射带动|惠及|进驻|派驻|支援|签约|认领|承接|遍访|组成|组建)'
const ACTORS = new RegExp(
  `^(?:以上|左右|多|余)?的?([^，。；、的\\d]{2,12}?)(?:共|共计|累计|分别|全部|积极|深入|常年)?(${ACTS})了?(?:约|近|超过|超|逾|共)?$`,
)

/** ｛320名｝机关干部联系｛1800户｝果农: those who do it are named with what they do, and to whom. */
export function nameOfActors({ noun, around }: Question): Name | null {
  if (noun !== '' || !around.runsOn) return null
  const found = ACTORS.exec(around.tail)
  if (!found) return null
  const whom = countedNoun(around.nextTail)
  return { words: `${found[2]}${whom}的${found[1]}`, from: 'counted' }
}
