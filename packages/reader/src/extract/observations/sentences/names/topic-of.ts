import { atEnd, atStart, openingKinds } from '../../../../patterns/gates.ts'
import { search } from '../../../../patterns/openings.ts'
import { cleanNoun } from '../../phrases/clean-noun.ts'
import { DEPENDENT_NOUN, MAKING_FRONT } from '../../phrases/words.ts'

/** Words that open what is said of a topic: 林权登记｜有序推进. */
const SAID_OF = search(
  /(?:稳步|稳中|连年|连[跨上]|跨[越过上]|跃[上升居]|站上|登上|蝉联|[增扩稳]量(?=提[质级])|加快|继续(?=壮大|发展|保持|增长|扩大|提升|向好)|持续|不断|进一步|全面|大幅|明显|显著|逐步|再[获上创]|取得|获得|得到|迈上|顺利|有序|深入|扎实|平稳|快速(?!铁|公|路|通|轨|交|干)|健康|成功|首次|较快|推进|启动|增强|提升|改善|优化|加强|加速|蓬勃|日益|更加|成效|建成|开工|竣工|通车|投入|形成|已(?!经?济)|连续|大力|积极|初步|曾|一度|居高|基本(?=完成|建成|实现|形成|建立|得到)|圆满|超额|提质|提速|增效|扩容|有效|有力|良好|向好|势头|增势|态势|从无到有|从小到大|由弱到强|喜人|升温|走强|回暖|活跃|兴旺|红火|火热|旺盛|繁荣|步伐|逆势|(?:发展|运行)?(?:继续|持续)?(?:在[^，。；、]{1,6}[上下中])?保持(?=领先|平稳|稳定|良好|较快|快速|高速|中高速|增长|强劲|稳健)|创(?:下)?历史|创下|(?:保持|基本|实现)?与[^，。；、]{2,10}(?:基本)?同步|由负转正|止跌|企稳|回升|扭转|(?<!培育|发展|做大)壮大$)/,
)
/** Verbs whose object is spoken of further: 扩大｛湿地面积｝，由…; 实施｛沿湖修复项目｝，完成投资…. */
const VERB_FIRST = /^(?:提高|提升|扩大|增加|降低|减少|加大|压减|完善|加强|实行|推行|健全|认真办理)(?:了)?/
const QUANTIFIED = /^(?:一批|若干|一系列|多个|多项|\d+[个项大家条座])/
/** 一是, 第二，. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]，)/
const NUMBERED_FIRST = atStart(NUMBERED)
/** Whether a clause may begin with a verb that takes what is spoken of for its object. */
const verbs = openingKinds([[VERB_FIRST, MAKING_FRONT]])
const LONGEST = 24

/** ｛提前｝开工二号线延伸段: when it is done, before the verb that has it for its object. */
const WHEN_DONE = /^(?:提前|如期|按期|陆续|相继)(?=.{4})/
const mayBeDated = openingKinds([[WHEN_DONE]])
function withoutWhen(words: string): string {
  const rest = mayBeDated(words) === 0 ? words : words.replace(WHEN_DONE, '')
  return MAKING_FRONT.test(rest) ? rest : words
}

/** ｛在｝投资、消费、出口｛方面｝，分别增长…: the fields in a row. */
const FIELDS = /^(?:其中)?在([^，。；]{1,16}[、和及与][^，。；]{1,16}?)(?:等)?(?:几个)?方面$/

/** What a clause without a number of its own speaks of; empty where it cannot be told. */
export function topicOf(clause: string): string {
  const fields = clause.endsWith('方面') ? FIELDS.exec(clause)?.[1] : undefined
  if (fields) return fields
  const words = withoutWhen(cleanNoun(NUMBERED_FIRST.test(clause) ? clause.replace(NUMBERED, '') : clause))
  const first = verbs(words) === 0 ? null : (VERB_FIRST.exec(words) ?? MAKING_FRONT.exec(words))
  if (first && first[0].length >= 2 && first[0].length < words.length) {
    const measured = words.slice(0, saidOf(words)?.index)
    // 造林面积，现在每年…: the verb belongs to the noun
    if (DEPENDENT_NOUN.test(measured.slice(first[0].length))) return measured
    const object = words.slice(first[0].length).replace(QUANTIFIED, '')
    if (object.startsWith('的')) return ''
    return fits(object) && !SAID_OF.test(object) ? object.replace(GOES_ON, '') : ''
  }
  const said = saidOf(words)
  if (!said || said.index < 2) return ''
  const topic = words
    .slice(0, said.index)
    .replace(/(?:和|与|的|也|还|均|都|将|要|仍然?|依然)$/, '')
    .replace(FORCE_END, '')
    .replace(PART_PLAYED, '')
    .replace(GOES_ON, '')
  return fits(topic) && !HOW_ALONE.test(topic) ? topic : ''
}

const MEASURE_END = atEnd(/(?:率|里程|面积|[产总存数容流储含出用排放额销]量|[总销零交]售?额|产值|增加值|收入|比重|占比|密度|强度)$/)
/** Where what is said of a topic begins: behind its measure, if it has one (公路通车里程｜不断增加, not 公路｜通车里程不断增加). */
function saidOf(words: string): RegExpExecArray | null {
  const first = SAID_OF.exec(words)
  for (let said = first; said; said = SAID_OF.exec(words, said.index + 1)) if (MEASURE_END.test(words.slice(0, said.index))) return said
  return first
}

/** 服务业｛支撑作用｝更加明显: what it does for others. */
const PART_PLAYED = /(?<=.{2})(?:支撑|带动|拉动|引领|主导|主体|支柱)(?:作用|地位|能力|功能)$/
/** 乡镇企业｛发展｝较快. */
const GOES_ON = /(?<=(?:企业|产业|经济|[工农林牧渔商贸造筑务]业))(?:创新|健康|协调|集聚|集群)?(?:发展|运行|生产)$/
/** 支边｛力度｝不断加大. */
const FORCE_END = /(?<=.{2})力度$/
const HOW_ALONE = /^(?:提前|如期|按期|相继|陆续|先后|集中|同步|全部|全面|均|已)$/

/** Words that open a sentence and name nothing. */
const NO_NOUN =
  /^(?:同时|此外|其中|另外|目前|今年|全年|去年|年内|五年来|一年来|为此|因此|这样|由此|从而|于是|但是|然而|当前|总之|一方面|首先|其次|最后|再次|到目前|各位代表|预计|据.{1,6}|从.{1,8}(?:开始|起)|.{0,4}(?:以来|期间|时期|方面|之后|以后|以前|年底|情况下))$/
const ONE_NOUN = /^[-—·•]?([\u4e00-\u9fffA-Za-z（）()、“”]{1,20})$/

/** A clause that is a noun and nothing else, as lists of products have it: `-粮食，由…`; else empty. */
export function loneNoun(clause: string): string {
  const words = ONE_NOUN.exec(clause)?.[1] ?? ''
  if (!words || NO_NOUN.test(words) || SAID_OF.test(words) || MAKING_FRONT.test(words) || /[了着过要将把被使让]/.test(words)) return ''
  return words.replace(/（[^（）]{0,40}）$/, '')
}

const fits = (topic: string) => topic.length >= 2 && topic.length <= LONGEST && !/[，。；：]/.test(topic)
