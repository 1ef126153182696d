import { atEnd } from '../../../patterns/gates.ts'
import type { Head } from '../phrases/read-head.ts'
import { MAKING_FRONT } from '../phrases/words.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'
import { nameOfAdded, nameOfAddedCount } from './amounts/name-of-added.ts'
import { nameOfMoney } from './amounts/name-of-money.ts'
import { nameBySubject } from './carried/name-by-subject.ts'
import { inAll } from './carried/parts-of-name.ts'
import { nameOfActors, nameOfLed, nameOfRelieved } from './counts/name-of-led.ts'
import { nameOfListed, nameOfListedAmount } from './counts/name-of-listed.ts'
import { nameOfMade } from './counts/name-of-made.ts'
import { nameOfReached } from './counts/name-of-reached.ts'
import { nameOfThings } from './counts/name-of-things.ts'
import { nameOfThingMeasured, nameOfThingsBehind } from './counts/name-of-things-behind.ts'
import { nameOfThingsWithin } from './counts/name-of-things-within.ts'
import { nameOfTreated } from './counts/name-of-treated.ts'
import { nameOfLevel } from './counts/with-next-thing.ts'
import type { Name } from './name.ts'
import { bareNoun, ownNoun } from './own-noun.ts'
import type { Question, Surroundings } from './question.ts'
import { nameOfRate, spentShare } from './rates/name-of-rate.ts'
import { nameOfShare } from './rates/name-of-share.ts'
import { asShare } from './rates/shares.ts'

/** The name of what the number measures. */
export function nameOf(quantity: Quantity, head: Head, around: Surroundings): Name {
  const name = withCompleted(nameBy(quantity, head, around), around)
  if (name.from !== 'carried' || (head.verb !== 'level' && head.comparator !== 'gt')) return name
  // 22个达到Ⅲ类，占91.7%; 农业484亿元，占全部投资的10%；轻工业230亿元，占5%: of the same
  if (quantity.kind === 'rate' && /占到?了?$/.test(around.words) && !SHARE_END.test(name.words))
    return { ...name, words: `${name.words}占${around.shareOf || '比'}` }
  const said = around.words.replace(BOUND_END, '')
  const stage = LATER_STAGE.test(said) ? said : ''
  const made = stage ? (MAKING_FRONT.exec(name.words)?.[0] ?? '') : ''
  // 开工建设安置房6200套，基本建成4100套
  if (made && made !== stage && made.length < name.words.length) return { ...name, words: stage + name.words.slice(made.length) }
  // 棚户区改造开工2826套、基本建成1829套
  if (stage && STARTED_END.test(name.words)) return { ...name, words: name.words.replace(STARTED_END, stage.replace(/^已经?/, '')) }
  return { ...name, words: inAll(name.words, around.words) }
}

const BOUND_END = /(?:约|近|共|超过?|达到?)$/
const LATER_STAGE = atEnd(/^(?:基本|已经?)?(?:建成|完成|竣工)$/)
const STARTED_END = /(?<=.{4})(?:(?:新开工|开工)(?:建设)?|(?:规划)?(?:全长|总长度?|总里程))$/
const SHARE_END = /(?:率|比重|比例|占比|份额)$/
const COMPLETED_END = /完成([\u4e00-\u9fff]{2}?)(?:超过?|突破|达到?|逾|近|约)?$/
/** 完成造林5万亩, 项目…完成投资: an act so short is named with its verb. */
function withCompleted(name: Name, { words, subject }: Surroundings): Name {
  const act =
    words.includes('完成', words.length - 6) && name.from === 'own' && name.words !== subject ? COMPLETED_END.exec(words)?.[1] : undefined
  return act && name.words.endsWith(act) && !name.words.endsWith(`完成${act}`)
    ? { ...name, words: `${name.words.slice(0, -act.length)}完成${act}` }
    : name
}

/** 建成住宅800万平方米，｛相当于过去二十八年总数｝的1.7倍, 是前五年的2倍: what is multiplied is what was spoken of. */
const MULTIPLIED =
  /^(?:大?约|几乎)?(?:相当于|等于?|是|为)(?:[^，、]{0,40}?(?:总和|之和|总数|总量|总额|合计|平均每年[^，、]{0,20}|[前上]个?(?:[一二三四五六七八九十]{1,3}|\d{1,2})个?年))$/

const OF_ITS_OWN = /^(?:、|和|及)?(?:完成|实现|带动|拉动|撬动|促成|直接|突破|攻克|转化)/

function nameBy(quantity: Quantity, head: Head, around: Surroundings): Name {
  const { subject, fresh, coordinated, words } = around
  const bare = bareNoun(head, around.tail)
  // 达到20万吨，相当于40万亩棉田: the same in other words
  if (bare === '相当于' && subject && fresh) return { words: subject, from: 'carried', aside: true }
  if (quantity.kind === 'fold' && subject && fresh && MULTIPLIED.test(bare)) return { words: subject, from: 'carried', aside: true }
  const question: Question = {
    quantity,
    head,
    around,
    noun: ownNoun(bare, quantity, head, around),
    // 减少使用农药30%、完成防控面积20万亩: the second has a verb of its own
    sharedVerb: coordinated && !OF_ITS_OWN.test(words) ? coordinated.verb : '',
  }
  return nameByKind(question) ?? nameBySubject(question)
}

/** 占全国1/3, 三分之二的村: a share of a whole, or of those of whom something is true. */
const nameOfPart = (question: Question): Name | null =>
  asShare(question.quantity, question.noun, question.around.subject, question.head.verb === 'fall', question.around.words) ??
  nameOfShare(question) ??
  spentShare(question)

/** Each kind of number is named by rules of its own, the first that holds; what none of them names goes by its words and its subject. */
function nameByKind(question: Question): Name | null {
  switch (question.quantity.kind) {
    case 'rate':
      return nameOfRate(question) ?? nameOfAdded(question)
    case 'count':
      return (
        nameOfTreated(question) ??
        nameOfReached(question) ??
        nameOfLevel(question) ??
        nameOfActors(question) ??
        nameOfLed(question) ??
        nameOfRelieved(question) ??
        nameOfThings(question) ??
        nameOfAddedCount(question) ??
        nameOfListed(question) ??
        nameOfAdded(question) ??
        nameOfMade(question) ??
        nameOfThingsWithin(question) ??
        nameOfThingsBehind(question)
      )
    case 'money':
      return (
        nameOfMoney(question) ?? nameOfAddedCount(question) ?? nameOfAdded(question) ?? nameOfMade(question) ?? nameOfThingsWithin(question)
      )
    case 'physical':
    case 'power':
      return (
        nameOfTreated(question) ??
        nameOfReached(question) ??
        nameOfThingMeasured(question) ??
        nameOfAddedCount(question) ??
        nameOfAdded(question) ??
        nameOfListedAmount(question) ??
        nameOfMade(question) ??
        nameOfThingsWithin(question)
      )
    default:
      return (question.quantity.shape === 'fraction' ? nameOfPart(question) : null) ?? nameOfAdded(question)
  }
}
