import { atEnd, atStart } from '../../../../patterns/gates.ts'
import { cleanNoun } from '../../phrases/clean-noun.ts'
import { MAKING_FRONT } from '../../phrases/words.ts'
import type { Quantity } from '../../quantities/scan-quantities.ts'
import type { Name } from '../name.ts'
import type { Question, Surroundings } from '../question.ts'
import { WHO } from '../who.ts'
import { AMOUNT_OF, countedNoun } from './counted-noun.ts'
import { gainedAmount, predicatedCount, predicatedName } from './counted-with-predicate.ts'
import { withNextThing } from './with-next-thing.ts'

/** What things are counted, where more is said of them than what they are. */

/** ｛在全国推广的｝经验. */
const SAID_FIRST = /^在[^的]{2,10}的(?=.{2})/

/** ｛进入名单的｝企业: what was said of them before. */
const SAID_OF = new RegExp(`^.{2,}的(?=[\\u4e00-\\u9fff]{0,12}${WHO}$)`)
/** ｛达到国际先进水平的｝成果; ｛改制｝企业. */
const REACHED_FRONT = /^(?:达到|获得?|荣获|入选|列入|纳入|进入|通过|实现)[^的]{2,24}的(?=[^的]{2,10}$)/
const ACT_FRONT = /^(?:完成)?(?:改制|转产|关停|上市|挂牌|复工|复产)(?=(?:企业|公司|单位)$)/
const withoutSaid = (name: string) =>
  name.includes('的') ? name.replace(SAID_OF, '').replace(REACHED_FRONT, '') : name.replace(ACT_FRONT, '')

/** ⟦14⟧所学校获评市级书香校园; in ⟦9⟧个集体、⟦31⟧人获得嘉奖 the verb is said once. */
function countedByPredicate(quantity: Quantity, around: Surroundings, first: string): string | null {
  const { tail, sharedTail } = around
  // 46个技改项目完成投资超⟦8⟧亿元: what the next number amounts to
  if (around.runsOn && AMOUNT_OF.test(tail)) return null
  const own = (around.runsOn ? gainedAmount(tail, around.nextTail) : null) ?? predicatedCount(tail)
  // 3个转入建设阶段: of what was counted before
  const things =
    own?.noun === '' && around.fresh && /^[个家项户]$/.test(quantity.unit)
      ? withoutSaid(around.subject.replace(SAID_FIRST, '')).replace(MAKING_FRONT, '')
      : ''
  if (own && first) return own.noun ? predicatedName({ ...own, noun: first + own.noun }, quantity.unit) : null
  if (own) return predicatedName(things ? { ...own, noun: things } : own, quantity.unit)
  if (sharedTail === tail || tail.length > 14) return null
  const shared = predicatedCount(sharedTail)
  if (!shared) return null
  return predicatedName({ verb: shared.verb, noun: cleanNoun(tail) || (quantity.unit === '人' ? '' : shared.noun) }, quantity.unit)
}

const MEASURE_END = /(?:总值|增加值|率|比重|比例|总额|收入|投资|指数|强度|能耗|排放量?)$/
const SAID_OF_INDICATORS = /^(?:[\u4e00-\u9fff]{0,3}指标)?((?:未|均|全部|提前|超额|好于|优于|达到|完成|实现|低于|高于)[^，。；]{0,14})/
/** ｛首批｝12家企业入驻: which of them, not what. */
const FIRST = atEnd(/^(?:首批|第[一二三四五六七八九十]批)$/)
const TOWARDS = atStart(/^(?:对(?![外口接照标比])|为(?![民主]))/)
/** ｛在陆续投产的｝建设单位｛中｝. */
const AMONG_THEM = /^在(?:[^中]{0,30}的)?([^的中]{2,16})中$/
const THOSE =
  /^(?:其中|已经?|目前|现在|现|就|并){0,3}((?:依法|可以|能够|不能|提前|按期|如期|未|没有|非法|结案|达到|超过|符合|通过|获得|投产|参加)[^，。；、的]{2,24})的(?:就|只|共|还|已|约)*有?$/
const FOR_WHOM = atEnd(/[^，作成分称称视认定确]为$/)
const GETS = new RegExp(
  `^([^，。；、]{0,10}?${WHO})((?:发放|提供|拨付|兑现|减免|退还|办理|购买|安装|配备|授信|补贴)[^，。；、\\d]{2,12})(?=[，。；、]|$)`,
)
const GIVES_END = atEnd(/^为.{2,12}(?:提供|发放|办理|减免|兑现|拨付|安装|配备)$/)
const WHO_END = new RegExp(`${WHO}$`)
const WHOLE = /^(?:[全我][市省县区州国]|全体|所有)/
const EFFORT_VERB = atStart(/^(?:加大|加强|强化)(?:对)?$/)
const EFFORT = /^[^，。；、]{2,14}力度(?=[，。；、]|$)/
const OUT_OF = atEnd(/[^其]中有?$/)
const DONE = '完成'
const MADE = atEnd(/(?:建成|建立|建起|建设|改造成)$/)

/** What is counted, by the words behind its number and what is said of it: 14所学校获评市级书香校园. */
export function nameOfThings({ quantity, head, noun, around }: Question): Name | null {
  const { tail, sharedTail, words, runsOn } = around
  // 加大20个中心村培育力度: the effort is not what is counted
  if (EFFORT_VERB.test(noun) && EFFORT.test(tail)) {
    const counted = countedNoun(tail)
    if (counted.length >= 2) return { words: counted, from: 'counted' }
  }
  // 13项预期性指标完成｛8项｝: completed are those that the next number counts
  if (runsOn && tail.endsWith(DONE) && (noun === '' || FIRST.test(noun))) {
    const counted = countedNoun(tail.slice(0, -DONE.length))
    if (counted.length >= 2) return { words: counted, from: 'counted' }
  }
  // 可以按期投产的有71个, 依法查处的26件
  const those = tail === '' && (head.verb === 'none' || head.verb === 'level') ? THOSE.exec(words)?.[1] : undefined
  if (those) {
    const things = around.fresh && around.sameUnit ? withoutSaid(around.subject.replace(AMONG_THEM, '$1')).replace(MAKING_FRONT, '') : ''
    return { words: predicatedName({ verb: `${those}的`, noun: things }, quantity.unit), from: 'counted' }
  }
  // 地区生产总值等5项未达规划目标: indicators are counted
  const ofIndicators = words.endsWith('等') && MEASURE_END.test(noun) ? SAID_OF_INDICATORS.exec(tail)?.[1] : undefined
  if (ofIndicators) return { words: `${ofIndicators}的指标`, from: 'counted' }
  // 24个断面中22个达到Ⅲ类
  if (noun.length >= 2 && OUT_OF.test(words)) {
    const predicated = predicatedCount(tail)
    if (predicated)
      return { words: predicatedName({ verb: predicated.verb, noun: predicated.noun || noun }, quantity.unit), from: 'counted' }
  }
  if ((noun === '' || FIRST.test(noun)) && (head.verb === 'none' || head.verb === 'level')) {
    const predicated = countedByPredicate(quantity, around, noun)
    if (predicated) return { words: predicated, from: 'counted' }
  }
  // 对住在库区的｛600户｝2100人实行搬迁: what is done stands behind the last of them
  if (head.verb === 'none' && tail === '' && sharedTail && words.endsWith('的') && TOWARDS.test(noun)) {
    const whom = quantity.unit.endsWith('户') ? '户' : quantity.unit.endsWith('人') ? '人口' : ''
    if (whom) return { words: `${sharedTail}的${noun.slice(1)}的${whom}`, from: 'counted' }
  }
  // 银行为｛655户｝企业发放贷款3亿元: who gets it, not who gives
  const given = head.verb !== 'rise' && head.verb !== 'fall' && noun.length >= 2 && FOR_WHOM.test(words) ? GETS.exec(tail) : null
  if (given) return { words: `${given[2]}的${given[1]}`, from: 'counted' }
  // 对大赛50个获奖项目给予补助: what stands after 对 is where they are
  if (head.verb === 'none' && TOWARDS.test(noun) && noun.length > 2) {
    const own = predicatedCount(tail)
    // 为全市3万名学生提供课后服务
    if (own && own.noun.length >= 2 && WHO_END.test(own.noun))
      return { words: predicatedName({ ...own, noun: noun.slice(1).replace(WHOLE, '') + own.noun }, quantity.unit), from: 'counted' }
    const counted = countedNoun(tail).split(/(?:进行|给予|实行|开展|带来|改善)/, 1)[0] as string
    // 为渔民提供1.2万次服务: what is given is told with whom it is for
    if (counted.length >= 2) return { words: (GIVES_END.test(noun) ? noun : noun.slice(1)) + counted, from: 'counted' }
  }
  // 每个乡镇至少建成⟦1⟧个综合文化站: the verb of making is no predicate of an amount here
  const made = head.verb === 'level' ? MADE.exec(words)?.[0] : undefined
  if (made) {
    const counted = withNextThing(countedNoun(tail), around.nextTail)
    if (counted.length >= 2) return { words: noun + made + counted, from: 'counted' }
  }
  return null
}
