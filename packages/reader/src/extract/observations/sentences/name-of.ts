import type { Head } from '../phrases/read-head.ts'
import { cleanNoun } from '../phrases/read-head.ts'
import { DEPENDENT_NOUN, MAKING_END, MAKING_FRONT, MEASURE_TAIL, PREDICATE_START } from '../phrases/words.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'

/** What is measured, in words; and how sure one can be of it. */
export interface Name {
  readonly words: string
  /** `own`: named by the number's own words; `counted`: by what follows it; `carried`: by what was said before. */
  readonly from: 'own' | 'counted' | 'carried' | 'none'
}

const NONE: Name = { words: '', from: 'none' }

/** The noun that a number counts, from the words after it: ⟦5⟧个｛城市公园｝建成. */
function countedNoun(tail: string): string {
  const words = tail
    .replace(/^（[^）]*）/, '')
    .replace(/^(?:以上|左右|以内|多|余)?的?/, '')
    .replace(/^[，、：:]+/, '')
  if (!words || PREDICATE_START.test(words)) return ''
  const stop = words.search(/[，；。：、]|(?:等|的)(?:[，；。]|$)|以上|，|（/)
  return cleanNoun((stop < 0 ? words : words.slice(0, stop)).replace(/(?:全部|全面|均|已|顺利|陆续|正式|竣工|投产|开工|建成|完工|通车|投入使用|落户|落地|签约).*$/, ''))
}

const isCountable = (quantity: Quantity) => quantity.kind === 'count' || quantity.kind === 'physical' || quantity.kind === 'power' || quantity.kind === 'money'

/** Whether the words before the number end in a verb that still needs its object: ｛新建｝⟦20⟧公里｛管网｝. */
const needsObject = (noun: string) => noun === '' || MAKING_END.test(noun)

/** The subject of words like 面积 and 总投资 is what was counted just before. */
function withOwner(noun: string, subject: string): string {
  if (!DEPENDENT_NOUN.test(noun) || !subject) return noun
  const owner = subject.replace(MEASURE_TAIL, '') || subject
  return owner.endsWith(noun) ? owner : owner + noun
}

/** The name of what the number measures. `subject` is what the sentence spoke of last. */
export function nameOf(quantity: Quantity, head: Head, tail: string, subject: string, coordinatedVerb: string): Name {
  const noun = head.noun
  if (isCountable(quantity) && head.verb !== 'fall' && needsObject(noun)) {
    const counted = countedNoun(tail)
    if (counted.length > 1 || (counted && noun)) return { words: noun + counted, from: 'counted' }
  }
  if (!noun || /^(?:其|均|分别|达|约|共|比例|其余|总体|整体|由)$/.test(noun)) return subject ? { words: subject, from: 'carried' } : NONE
  const own = coordinatedVerb && !MAKING_FRONT.test(noun) && quantity.kind !== 'rate' && head.verb === 'none' ? coordinatedVerb + noun : noun
  return { words: withOwner(own, subject), from: 'own' }
}

/** The verb of making that a name opens with, shared with what stands beside it. */
export const makingVerb = (name: string): string => {
  const found = MAKING_FRONT.exec(name)?.[0] ?? ''
  return found.length >= 2 && found.length < name.length ? found : ''
}
