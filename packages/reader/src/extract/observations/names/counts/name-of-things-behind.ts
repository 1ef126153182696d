import { atEnd } from '../../../../patterns/gates.ts'
import type { Name } from '../name.ts'
import type { Question } from '../question.ts'
import { countedNoun } from './counted-noun.ts'
import { predicatedCount } from './counted-with-predicate.ts'

/** What is counted stands behind its number, whatever stands before it: a verb that no lexicon knows, whose they are, where. */

/** Behind a number of what was named before it: 专业合作社30家｛和…｝, 审批事项由90项｛减至｝…. */
const GOES_ON =
  /^(?![\u4e00-\u9fff“《A-Z])|^(?:和|及|与|以及|或|等|占|其|内|外|以|比|在|并|为(?!民)|是|还|也|都|均|仍|经|到|至|于|从|由|把|将|被|未|不|没|减|增|降|升|缩|扩|压|精简|调|提|整合|撤|合|归|不[足到]|（|时间|工作日|自然日|日|次|小时|分钟|年|月|天|季度|百分点|子项|标准|左右|翻|居|位|名列|排|创(?:历史|下)|刷新|数量|总量|总数|同比|千升)/
const HAS = atEnd(/有(?:近|约|超过|将近|大约)?$/)
/** A clause before the number that has the things for its object: 列入名录的｛12项｝技艺. */
const RELATIVE = atEnd(/的$/)

/** What has so many of what stands behind: 荻浦港有泊位12个. */
export function nameOfThingsBehind({ quantity, head, noun, around }: Question): Name | null {
  const { tail, words } = around
  // 至少一人掌握…: people are what the unit says
  if (quantity.unit === '人' || noun.length < 2 || head.start || tail.length < 2 || GOES_ON.test(tail)) return null
  if (head.verb !== 'none' && !(head.verb === 'level' && HAS.test(words))) return null
  // 企业投资项目收费3.5亿元: up to the next number
  const counted = countedNoun(tail.split(/[\d$]/, 1)[0] as string)
  if (counted.length < 2 || noun.endsWith(counted)) return null
  return { words: `${noun}${RELATIVE.test(words) ? '的' : ''}${counted}`, from: 'counted' }
}

/** What may be measured of a thing that is named only behind its number. */
const OF_THING = atEnd(/^(?:全长|总长度?|长度?|占地(?:面积)?|总?面积|总?建筑面积|总?库容|总?装机(?:容量|规模)?)$/)

/** 全长⟦3046⟧公里的｛生态屏障｝: how long it is. */
export function nameOfThingMeasured({ noun, around: { tail } }: Question): Name | null {
  if (!tail.startsWith('的') || !OF_THING.test(noun)) return null
  const thing = predicatedCount(tail)?.noun || countedNoun(tail)
  return thing.length >= 2 ? { words: thing + noun, from: 'counted' } : null
}
