import { atEnd, atStart } from '../../patterns/gates.ts'
import { SignSet } from '../../patterns/sign-set.ts'
import { CLOSES, isBody, isLikelyBody, namesIn, OPENS, partsOf } from '../../structure/bodies.ts'
import { actionAt } from './action-words.ts'
import { dueOf } from './due.ts'
import { ANSWERED, BY_WHOM, DATED } from './sentence-cues.ts'

/** Who answers for a task, the lead first, and by when where the same words say so. */
export interface Duty {
  readonly units: readonly string[]
  readonly due: string
}

const LABEL = atStart(
  /^(?:主要(?=配合|协作|协办|参与|责任|牵头)|[市县区州省](?:级|直))?(牵头|第一责任|主体责任|主责|责任|主办|承办|负责|实施|主管|配合|协办|协助|协同|协作|参加|参与|支持|部门分工|任务分工|责任分工|职责分工)(?:责任)?(?:单位|部门|主体|科室|处室)?(?:及(?:配合|参与|责任)单位)?：/,
)
/** What stands for a person or a date in a list of duties. */
const OTHER_LABEL = atStart(
  /^(?:(?:分管|责任|牵头|包保|联系|挂钩|主管|主要|责任单位)[^，。；：]{0,6}(?:领导|人|负责人|同志)|进度(?:安排|要求)|完成时[限间]|时限(?:要求)?|时间(?:节点|要求)?|办结时限|责任人)：/,
)
const HELPS = /^(?:配合|协|参|支持)/
/** How a list of units closes: …牵头, …按职责分工负责, …配合. */
const TAIL = atEnd(
  /(?:等)?(?:有关|相关)?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?|分工|分别|共同|各自|结合(?:各自)?实际|抓好)?(牵头(?:负责|组织|督导|落实|实施|抓总)?|负责(?:落实|组织实施|实施|督导)?|配合(?:落实|实施)?|参与(?:配合)?|参加|协助|协同(?:配合)?|承办|主办|协办|组织实施|具体落实|具体实施|落实)$/,
)
/** What may be said beside units and tells of none: 持续推进, 下同. */
const ASIDE = /^(?:持续|长期|常态|全年|贯穿|下同|以上|以下|除|列第一|排第一|第一个|不再|逐步|按).{0,40}$/

const COMMAS = new SignSet('，；。')
const LONGEST = 400

/**
 * What a sentence of nothing but responsibility says: （责任单位：甲、乙）, 甲牵头，乙、丙配合, （甲、乙按职责分工负责，2023年6月底前完成）. Null for
 * one that says anything else. `goesOn`: a list before it was not closed.
 */
export function dutyOf(text: string, cues: number, goesOn: boolean): Duty | null {
  if (text.length < 3 || text.length > LONGEST) return null
  const bracketed = goesOn || (OPENS.has(text.charCodeAt(0)) && text[2] !== '）' && text[3] !== '）')
  if (!bracketed && (cues & ANSWERED) === 0) return null
  const words = bare(text, goesOn)
  const leads: string[] = []
  const helpers: string[] = []
  let due = ''
  let said = goesOn
  let into = leads
  for (const segment of partsOf(words, COMMAS)) {
    if (segment === '') continue
    if (OTHER_LABEL.test(segment)) {
      said = true
      due ||= dueIn(segment.slice(segment.indexOf('：') + 1))
      continue
    }
    const label = LABEL.exec(segment)
    if (label) {
      said = true
      // 牵头单位：甲；责任单位：乙 has the second help the first
      into = HELPS.test(label[1] as string) || leads.length > 0 ? helpers : leads
    }
    const list = label ? segment.slice(label[0].length) : segment
    const tail = TAIL.exec(list)
    const named = namesIn(tail ? list.slice(0, tail.index) : list)
    if (named.length && named.every(label ? isLikelyBody : isNamed)) {
      if (tail) {
        said = true
        if (HELPS.test(tail[1] as string) || list.startsWith('会同')) into = helpers
        else if (!label) into = leads.length > 0 ? helpers : leads
      }
      into.push(...named)
    } else {
      const by = dueIn(segment)
      // within a bracket that is open, a remark: 以下各项工作均需各县区落实
      if (!by && !goesOn && !ASIDE.test(segment)) return null
      due ||= by
    }
  }
  const units = [...new Set([...leads, ...helpers])]
  // without a word of duty a bracket is one where it holds nothing but bodies
  if (!said && !(bracketed && units.length && units.every(isOffice))) return null
  return units.length || due || said ? { units, due } : null
}

/** A body, and not 修缮湖畔书院, which is to be done. */
const isNamed = (words: string): boolean => isBody(words) && (actionAt(words, 0) === '' || isOffice(words))

/** 省财政厅, not 中心城区 or a place that an aside names. */
const isOffice = (unit: string): boolean => /(?:局|委|办|厅|部|委员会|政府|办公室|管委会)$/.test(unit)

const LONGEST_DATE = 24
const dueIn = (words: string): string => (words.length <= LONGEST_DATE ? (dueOf(words, DATED)?.words ?? '') : '')

/** Without the bracket around it, and without the stop that closes it. */
function bare(text: string, goesOn: boolean): string {
  let [from, to] = [0, text.length]
  while (to > from && '。；'.includes(text[to - 1] as string)) to--
  if (goesOn || OPENS.has(text.charCodeAt(from))) {
    if (!goesOn) from++
    if (CLOSES.has(text.charCodeAt(to - 1)) && unclosed(text, from, to) < 0) to--
  }
  while (to > from && '。；'.includes(text[to - 1] as string)) to--
  return text.slice(from, to)
}

/** How many brackets are open at the end: below 0 where one closes that was opened before. */
export function unclosed(text: string, from = 0, to = text.length): number {
  let depth = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (OPENS.has(code)) depth++
    else if (CLOSES.has(code)) depth--
  }
  return depth
}

/** The bracket of duty that closes a sentence: 建设甲馆（责任单位：乙局）。 With where it begins. */
export function closingDuty(text: string, cues: number): { readonly at: number; readonly duty: Duty } | null {
  if ((cues & ANSWERED) === 0) return null
  let end = text.length
  while (end > 0 && '。；，'.includes(text[end - 1] as string)) end--
  if (!CLOSES.has(text.charCodeAt(end - 1))) return null
  let depth = 0
  for (let at = end - 1; at > 0; at--) {
    const code = text.charCodeAt(at)
    if (CLOSES.has(code)) depth++
    else if (OPENS.has(code) && --depth === 0) {
      const duty = dutyOf(text.slice(at, end), cues, false)
      return duty?.units.length ? { at, duty } : null
    }
  }
  return null
}

/** 政府牵头，企业参与: whoever they are, no body is named. */
const NO_ONE = /^(?:党委|政府|企业|部门|单位|学校|医院|社区|机构|中心|园区|高校|群众|社会)$/
const NUMBERED = atStart(/^(?:（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、]|[①-⑳])?(?:[并要]?由)?/)

/** 甲局牵头，乙局、丙局配合，｜开展…: who answers, said before what is to be done, and how many clauses say it. */
export function openingDuty(
  text: string,
  clauses: readonly (readonly [number, number])[],
  cues: number,
): { readonly duty: Duty; readonly clauses: number } | null {
  if ((cues & ANSWERED) === 0) return null
  const leads: string[] = []
  const helpers: string[] = []
  let said = 0
  for (; said < clauses.length; said++) {
    const [from, to] = clauses[said] as readonly [number, number]
    if (to - from > LONGEST_OPENING) break
    const words = text.slice(from, to)
    const list = said === 0 ? words.slice(NUMBERED.exec(words)?.[0].length ?? 0) : words
    const tail = TAIL.exec(list)
    const named = tail ? namesIn(list.slice(0, tail.index)) : []
    if (!tail || !named.length || !named.every(name => isBody(name) && !NO_ONE.test(name))) break
    ;(HELPS.test(tail[1] as string) ? helpers : leads).push(...named)
  }
  return said > 0 && said < clauses.length && leads.length
    ? { duty: { units: [...new Set([...leads, ...helpers])], due: '' }, clauses: said }
    : null
}
const LONGEST_OPENING = 160

const NO_UNITS: readonly string[] = []
const LED = /由([^，。；]{2,60}?)(牵头|负责(?!人)|组织实施|会同|按职责分工负责)/
const HELPED =
  /^(?:负责|组织)?，?(?:由|会同)?([^，。；]{2,120}?)(?:等(?:有关|相关)?(?:部门|单位)?)?(?:按职责分工)?(?:配合|参与|协同|协助|组织实施|负责)/

/** The units that a sentence names beside what is to be done: 由甲牵头，乙、丙配合，建立…. `cues`: what its words tell. */
export function unitsIn(text: string, cues: number): readonly string[] {
  if ((cues & ANSWERED) === 0 || (cues & BY_WHOM) === 0) return NO_UNITS
  const led = LED.exec(text)
  if (!led) return NO_UNITS
  const leads = namesIn(led[1] as string).filter(name => isBody(name) && !NO_ONE.test(name))
  if (!leads.length) return NO_UNITS
  const helped = /牵头|会同|^负责$/.test(led[2] as string)
    ? HELPED.exec(text.slice(led.index + led[0].length, led.index + led[0].length + 160))
    : null
  const helpers = helped ? namesIn(helped[1] as string).filter(isBody) : []
  return [...new Set([...leads, ...helpers])]
}
