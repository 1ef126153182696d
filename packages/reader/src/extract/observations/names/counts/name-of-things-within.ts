import { ending } from '../../../../patterns/at-end.ts'
import { MEASURE_TAIL } from '../../phrases/words.ts'
import { makingVerb } from '../making-verb.ts'
import type { Name } from '../name.ts'
import type { Question } from '../question.ts'
import { SCOPE_AT_END } from '../scopes.ts'
import { countedNoun } from './counted-noun.ts'

/** 调整⟦12⟧个｛政府部门职能｝: what the counted ones own. */
const OWNERS = /^([^的、]{0,8}(?:部门|单位|机构|企业|学校|公司))(职能|职责|编制|领导班子|权限|资质)$/
/** A noun so short before a counted one is what is done with it. */
const SHORT = 4
const MEASURE_AT_END = ending(MEASURE_TAIL)

/** 湖滨新区40个产业项目, 串联120个驿站: where they are or what is done with them, then what they are. */
/** 松坪县⟦60⟧兆瓦农光互补电站｛、雁岭县180兆瓦风电场｝. */
const NEXT_ONE = /、[^、]{0,8}\d/

/** 公交站点⟦500⟧米｛覆盖率｝, 环湖⟦1⟧公里｛范围内｝: said of the amount, not measured by it. */
const NO_AMOUNT_OF = /[率内外]|范围|达到|禁止|实现|形成|得以|重现/

const SHORTEST_VERB = 2
const VERB_OF_BOTH = /^(?:收治|接收|走访|慰问|调解|抽检|检查|巡查|排查|转移|疏散|接待|组织|动员|抽调|选派|邀请|吸引|签约|扶持|奖励|表彰)$/

/** What is counted within a place or a whole: 市级考核的12项指标. */
export function nameOfThingsWithin({ quantity, head, noun, around }: Question): Name | null {
  if (head.verb !== 'none' || head.start) return null
  const within = SCOPE_AT_END.test(noun)
  if (!within && (noun.length > SHORT || MEASURE_AT_END.test(noun))) return null
  // 惠及12所｛学校｝⟦2⟧万名｛学生｝, 覆盖8个｛乡镇｝⟦3⟧万人: the verb is of both
  const verb = makingVerb(around.subject)
  const both = verb !== '' && around.fresh && around.subject === verb + noun
  // 收治6个市县｛480名｝患者: any verb that the first was named with
  const verbBefore = around.fresh && around.subject.endsWith(noun) ? around.subject.slice(0, -noun.length) : ''
  if (both && around.tail === '' && quantity.unit.endsWith('人')) return { words: `${verb}人口`, from: 'counted' }
  const counted = countedNoun(around.tail).split(NEXT_ONE, 1)[0] as string
  const owners = OWNERS.exec(counted)
  if (owners && /^(?:调整|理顺|优化|明确|规范)$/.test(noun)) return { words: `${noun}${owners[2]}的${owners[1]}`, from: 'counted' }
  if (counted.length < 2 || (quantity.kind !== 'count' && NO_AMOUNT_OF.test(counted))) return null
  if (both) return { words: verb + counted, from: 'counted' }
  if (verbBefore.length === SHORTEST_VERB && VERB_OF_BOTH.test(verbBefore)) return { words: verbBefore + counted, from: 'counted' }
  // 市级考核的12项指标
  const link = around.words.endsWith('的') ? '的' : ''
  return { words: noun + link + counted, from: 'counted', ...(within || /[批级]$/.test(noun) ? {} : { verb: noun }) }
}
