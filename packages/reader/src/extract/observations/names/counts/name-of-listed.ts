import { atEnd } from '../../../../patterns/gates.ts'
import { MAKING_FRONT } from '../../phrases/words.ts'
import { makingVerb } from '../making-verb.ts'
import type { Name } from '../name.ts'
import type { Question } from '../question.ts'
import { countedNoun } from './counted-noun.ts'
import { predicatedCount, predicatedName } from './counted-with-predicate.ts'
import { withNextThing } from './with-next-thing.ts'

/** What is counted where the words before the number list it, or some of it. */

/** 新建、改造｛12座｝水库: two acts of one thing. */
const MAKING_ALONE = /^[^、]{1,3}(?:、[^、]{1,3})*$/
const DONE_WITH = /^(?:加快|全面|积极|重点|扎实|全力|大力)?(完成|启动|推进|实施|建设|抓好)/
/** Where something reaches to, before what is counted there. */
const SPREAD = /^(.{2,16}?(?:遍及|遍布))(?:全球|全世界|世界|全国|国内外|海内外|境内外)?$/
/** 惠及, 涉及 end like 以及 and join nothing. */
const JOINS_LAST = atEnd(/(?:等|(?<![惠涉普危波顾遍])及|和)$/)
const CLOSES_TITLE = atEnd(/[》”]$/)
const MEMBERS_OF = /等([^、，等]{0,12}(?:企业|公司|企业项目|高校|院校|银行))$/
/** 新建湖东高速云埠、石梁、雁岭｛3个｝互通: the line that the places stand on, where what is counted stands on lines. */
const LINE = /^([^、]{2,8}?(?:高速公路|高速|铁路|高铁|公路|国道|省道|\d号线))[^、]{2,6}、/
const ON_LINES = /互通|服务区|停车区|收费站|出入?口|枢纽|站/
const lineOf = (noun: string, counted: string): string =>
  ON_LINES.test(counted) ? (LINE.exec(noun.slice(makingVerb(noun).length))?.[1] ?? '') : ''
/** 荻浦电厂等2个｛建成项目｝做大做强: the class of the members, whatever is said of it. */
const CLASS = /^[\u4e00-\u9fff]{0,8}?(?:项目|工程|企业|公司|园区|基地|平台|景区|品牌|任务|实事)/

/** What a count behind a list counts: 甲、乙等3县被评为…, 《甲条例》《乙条例》3部地方性法规. */
export function nameOfListed(question: Question): Name | null {
  const { quantity, head, noun, around } = question
  const { tail, words } = around
  const listed = head.verb === 'none' && noun.includes('、')
  // 沈家桥、南石等3县被评为…; 《甲条例》《乙条例》3部地方性法规
  if (listed) {
    const predicated = predicatedCount(tail)
    if (predicated) return { words: predicatedName(predicated, quantity.unit), from: 'counted' }
  }
  if (CLOSES_TITLE.test(noun)) {
    const counted = countedNoun(tail)
    if (counted.length >= 2) return { words: noun.slice(0, noun.search(/[《“]/)) + counted, from: 'counted' }
  }
  // 产品远销｛40个｝国家, 客户遍及全球｛40个｝国家
  const spread = noun.includes('遍') ? SPREAD.exec(noun)?.[1] : undefined
  if (spread) {
    const counted = countedNoun(tail)
    if (counted.length >= 2) return { words: spread + counted, from: 'counted' }
  }
  // 做强3大片区、｛打造｝12个特色村: what was done to others is another act
  const last = listed ? noun.slice(noun.lastIndexOf('、') + 1) : ''
  if (last && !tail.startsWith('的') && MAKING_FRONT.exec(last)?.[0] === last && !MAKING_ALONE.test(noun)) {
    const counted = withNextThing(countedNoun(tail), around.nextTail)
    if (counted.length >= 2) return { words: last + counted, from: 'counted', verb: last }
  }
  // 引进青川机械、云埠精工等装备制造企业｛12家｝: the list names members, what follows it is their kind
  const kind = listed ? MEMBERS_OF.exec(noun)?.[1] : undefined
  if (kind && makingVerb(noun)) return { words: makingVerb(noun) + kind, from: 'own' }
  return head.verb === 'none' && (listed || JOINS_LAST.test(words)) ? nameOfClass(question) : null
}

/** 疏浚北河、三口河等｛27公里｝河道: the same of lengths and areas. */
export const nameOfListedAmount = (question: Question): Name | null =>
  question.head.verb === 'none' && question.around.words.endsWith('等') ? nameOfClass(question) : null

/** 塔山、三口桥等｛2座｝中型水库: the list names members, the count its kind. */
function nameOfClass({ quantity, noun, around }: Question): Name | null {
  const { words } = around
  // 湖渠、三口渠等｛6条｝48公里渠道: the class stands behind both
  const tail = around.tail || around.sharedTail
  if (MAKING_FRONT.exec(noun)?.[0] === noun) return null
  const predicated = /(?:等|(?<![惠涉普危波顾遍])及)$/.test(words) ? predicatedCount(tail) : null
  if (predicated?.noun) return { words: predicatedName(predicated, quantity.unit), from: 'counted' }
  // 县域金融等17项｛国家级｝和16项省级｛改革试点｝: the class stands with the second
  const counted = withNextThing(countedNoun(tail), around.nextTail) || (words.endsWith('等') ? (CLASS.exec(tail)?.[0] ?? '') : '')
  // 完成东湖商贸区等15个项目: a class so bare is named with what is done
  const done = counted.length < 4 ? (DONE_WITH.exec(words)?.[1] ?? '') : ''
  return counted.length >= 2 ? { words: (makingVerb(noun) || done) + lineOf(noun, counted) + counted, from: 'counted' } : null
}
