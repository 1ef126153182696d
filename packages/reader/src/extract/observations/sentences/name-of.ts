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

/** Words that name nothing: 五年, 全市, 另. */
const EMPTY_NOUN =
  /^(?:[\d一二三四五六七八九十]{1,3}年|年|全市|全省|全县|全区|目前|其中|另|另有|按照|按|新|累计|共有|全部|提高|增加|减少|下降|完成|均)$/

const NONE: Name = { words: '', from: 'none' }

/** The noun that a number counts, from the words after it: ⟦5⟧个｛城市公园｝建成. */
function countedNoun(tail: string): string {
  const words = tail
    .replace(/^（[^）]*）/, '')
    .replace(/^(?:以上|左右|以内|多|余)?的?/, '')
    .replace(/^[，、：:]+/, '')
  if (!words || PREDICATE_START.test(words)) return ''
  const stop = words.search(/[，；。：、]|(?:等|的)(?:[，；。]|$)|以上|，|（/)
  return cleanNoun(
    (stop < 0 ? words : words.slice(0, stop)).replace(
      /(?:全部|全面|均|已|顺利|陆续|正式|竣工|投产|开工|建成|完工|通车|投入使用|落户|落地|签约).*$/,
      '',
    ),
  )
}

const isCountable = (quantity: Quantity) =>
  quantity.kind === 'count' || quantity.kind === 'physical' || quantity.kind === 'power' || quantity.kind === 'money'

/** Whether the words before the number end in a verb that still needs its object: ｛新建｝⟦20⟧公里｛管网｝. */
const needsObject = (noun: string) => noun === '' || MAKING_END.test(noun)

/** The subject of words like 面积 and 总投资 is what was counted just before. */
function withOwner(noun: string, subject: string): string {
  if (!DEPENDENT_NOUN.test(noun) || !subject) return noun
  const owner = subject.replace(MEASURE_TAIL, '') || subject
  return owner.endsWith(noun) ? owner : owner + noun
}

const RANK = /^(?:国家级|省级|市级|县级|州级|区级|世界级|乡级|村级|国家|全国|全省|全市|省|市|县|城镇|农村|城市|乡村)/
const PREDICATE =
  /(?:基本|全部|全面|普遍|均)?(?:达到|建立|建有|建成|实现|完成|得到|通过|享有|拥有|建设|具备|配备|参加|参与|纳入|开展|使用|接受|用上|喝上|进入|符合)/

/** 90%以上的社区建立回收站: the share of those of whom the predicate is true. */
function shareOfThose(tail: string): string {
  const words = tail.replace(/^(?:以上|以下|左右)?的?/, '')
  const found = PREDICATE.exec(words)
  if (!found || found.index < 2 || found.index > 16 || /[，。；]/.test(words.slice(0, found.index))) return ''
  const rest = words.slice(found.index).split(/[，。；、（]/)[0] as string
  return `${rest}的${cleanNoun(words.slice(0, found.index))}比例`
}

/** 示范县3个、示范点6个: what a short name shares with the one before it. */
function withSharedFront(noun: string, subject: string): string {
  if (noun.length > 5 || noun.length < 2) return noun
  if (/^(?:国家级|省级|市级|县级|州级|区级|省|市|县)$/.test(noun)) {
    const verb = MAKING_FRONT.exec(subject)?.[0] ?? ''
    const rest = subject.slice(verb.length).replace(RANK, '')
    return rest !== subject.slice(verb.length) ? noun + rest : noun
  }
  const at = subject.lastIndexOf(noun.slice(0, 2))
  return at > 0 && subject.length - at <= 5 ? subject.slice(0, at) + noun : noun
}

/** The name of what the number measures. `subject` is what the sentence spoke of last. */
export function nameOf(
  quantity: Quantity,
  head: Head,
  tail: string,
  subject: string,
  coordinated: { verb: string } | null,
  words: string,
): Name {
  const noun = EMPTY_NOUN.test(head.noun) ? '' : head.noun
  const coordinatedVerb = coordinated?.verb ?? ''
  if (quantity.kind === 'rate' && noun.length < 2) {
    const share = shareOfThose(tail)
    if (share) return { words: share, from: 'counted' }
  }
  // 塔山、三口桥等｛2座｝中型水库: the list names members, the count its kind
  if (quantity.kind === 'count' && (noun.includes('、') || /(?:等|以及|及)$/.test(words)) && head.verb === 'none') {
    const counted = countedNoun(tail)
    if (counted.length >= 2) return { words: makingVerb(noun) + counted, from: 'counted' }
  }
  if (noun.endsWith('新增') && noun.length > 4) return { words: `新增${noun.slice(0, -2)}`, from: 'own' }
  if (isCountable(quantity) && head.verb !== 'fall' && needsObject(noun)) {
    const counted = countedNoun(tail)
    if (counted.length > 1 || (counted && noun)) return { words: noun + counted, from: 'counted' }
  }
  if (!noun || /^(?:其|均|分别|达|约|共|比例|其余|总体|整体|由)$/.test(noun)) return subject ? { words: subject, from: 'carried' } : NONE
  const shared = coordinated ? withSharedFront(noun, subject) : noun
  if (shared !== noun) return { words: shared, from: 'own' }
  const own =
    coordinatedVerb && !MAKING_FRONT.test(noun) && quantity.kind !== 'rate' && head.verb === 'none' ? coordinatedVerb + noun : noun
  return { words: withOwner(own, subject), from: 'own' }
}

/** The verb of making that a name opens with, shared with what stands beside it. */
export const makingVerb = (name: string): string => {
  const found = MAKING_FRONT.exec(name)?.[0] ?? ''
  return found.length >= 2 && found.length < name.length ? found : ''
}
