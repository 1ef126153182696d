import { atStart } from '../../../patterns/gates.ts'
import { CLOSES, isBody, isOfficeName, namesIn, OPENS } from '../../../structure/bodies.ts'
import { actionAt } from '../actions/action-words.ts'
import { ANSWERED, BY_WHOM } from '../sentence-cues.ts'
import { type Duty, NO_DUTY } from './duty.ts'
import { dutyOf } from './duty-phrase.ts'
import { type Bodies, bodiesAt } from './duty-segment.ts'

/** Where words of duty stand beside what is to be done: in a bracket behind it, in front of it, in a heading above it. */

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
      return duty && namesAny(duty) ? { at, duty } : null
    }
  }
  return null
}
const namesAny = ({ leads, answers, helpers, same }: Duty): boolean => leads.length + answers.length + helpers.length > 0 || same

/** 政府牵头，企业参与: whoever they are, no body is named. */
const NO_ONE = /^(?:[一几多两某]个.{1,4}|党委|政府|企业|部门|单位|学校|医院|社区|机构|中心|园区|高校|群众|社会)$/
const areBodies = ({ names }: Bodies): boolean => names.every(name => isBody(name) && !NO_ONE.test(name))
const NUMBERED = atStart(/^(?:—{1,2}|-{1,2})?(?:（[一二三四五六七八九十\d]{1,3}）|\d{1,3}[.、]|[一二三四五六七八九十]{1,3}、|[①-⑳])?/)

type Clauses = readonly (readonly [number, number])[]

/** Who answers, said before what is to be done; `clauses` of them say nothing else. */
export interface Opening {
  readonly duty: Duty
  readonly clauses: number
  /** 市水利局：…: it answers for all that follows in the paragraph. */
  readonly labels: boolean
}

/** 甲局牵头，乙局、丙局配合，｜开展…; 甲局：｜负责…: who answers, said before what is to be done. */
export function openingDuty(text: string, clauses: Clauses, cues: number): Opening | null {
  const label = labelOpening(text, clauses)
  if (label) return label
  if ((cues & ANSWERED) === 0) return null
  const duty = listFrom(text, clauses, 0, true)
  return duty && duty.clauses > 0 && duty.clauses < clauses.length ? { ...duty, labels: false } : null
}

const LONGEST_LABEL = 40
const PERSON =
  /^(?:常务)?(?:副?[省市县区州镇乡]长|副?主任|秘书长|副?书记|副?局长)[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{2,4}(?:常务)?(?:副?[省市县区州镇乡]长|副?主任|秘书长|副?书记)$/
/** 市水利局：负责…. */
function labelOpening(text: string, clauses: Clauses): Opening | null {
  const [from, to] = clauses[0] ?? [0, 0]
  if (clauses.length < 2 || to - from > LONGEST_LABEL || text[to] !== '：') return null
  const words = text.slice(from, to)
  const name = words.slice(NUMBERED.exec(words)?.[0].length ?? 0)
  if (!PERSON.test(name) && !(isBody(name) && !NO_ONE.test(name) && (ANSWERS.test(name) || SAID.test(text.slice(to + 1, to + 3)))))
    return null
  return { duty: { ...NO_DUTY, answers: [name] }, clauses: 1, labels: true }
}
/** What is no place and no thing: 市水利局, 各区县政府（地区管委会）, 市文化执法总队. */
const ANSWERS =
  /(?:局|委|办|厅|部|委员会|管委会|政府|办公室|部门|单位|总队|支队|大队|街道|乡镇|镇街|办事处|联合会|妇联|残联|工会|指挥部)(?:（[^（）]{1,20}）)?$/
/** 市大数据中心：｜负责…: what may be built too answers where it is said. */
const SAID = /^(?:负责|牵头|配合|协助|承担)/

const LONGEST_CLAUSE = 160

/**
 * The clauses that name bodies and their parts from `from` on: nothing else where they are asked for as a `whole`; otherwise the last of them may go on
 * with what they do: 由甲局牵头建立….
 */
export function listFrom(
  text: string,
  clauses: Clauses,
  from: number,
  whole: boolean,
): { readonly duty: Duty; readonly clauses: number } | null {
  const leads: string[] = []
  const answers: string[] = []
  const helpers: string[] = []
  let said = 0
  for (let i = 0; i < clauses.length; i++) {
    const [start, to] = clauses[i] as readonly [number, number]
    if (to <= from) continue
    const at = Math.max(from, start)
    if (to - at > LONGEST_CLAUSE && whole) break
    const words = text.slice(at, to)
    const list = said === 0 ? words.slice(NUMBERED.exec(words)?.[0].length ?? 0) : words
    const bodies = bodiesAt(list)
    if (!bodies || !areBodies(bodies) || (whole && bodies.end !== list.length)) {
      const joint = said || !whole ? joinedIn(list) : null
      answers.push(...(joint?.names ?? []))
      helpers.push(...(joint?.joined ?? []))
      if (joint) said++
      break
    }
    ;(bodies.part === 'lead' ? leads : bodies.part === 'help' || leads.length ? helpers : answers).push(...bodies.names)
    helpers.push(...bodies.joined)
    said++
    if (bodies.end === list.length) continue
    // 由甲局牵头、乙局配合，…
    const more = list[bodies.end] === '、' ? bodiesAt(list.slice(bodies.end + 1)) : null
    if (more && areBodies(more)) helpers.push(...more.names, ...more.joined)
    break
  }
  return said > 0 && leads.length + answers.length ? { duty: { ...NO_DUTY, leads, answers, helpers }, clauses: said } : null
}

/** 由甲局会同乙局、丙局｜制定…, 会同乙局等部门｜开展…: who joins in, in front of what is done. */
function joinedIn(clause: string): { readonly names: readonly string[]; readonly joined: readonly string[] } | null {
  const match = JOINED.exec(clause)
  if (!match) return null
  const [names, joined] = [match[1] ? namesIn(match[1]) : [], namesIn(match[2] as string)]
  return [...names, ...joined].every(name => isBody(name) && !NO_ONE.test(name)) ? { names, joined } : null
}
const JOINED =
  /^(?:由([^，会]{3,40}))?会同([^，]{2,80}?)(?:等(?:有关|相关)?(?:部门|单位)|(?=开展|制定|制订|建立|推进|实施|研究|出台|编制|组织|做好|加强|完善)|$)/

const BY = '由'
/** No list of bodies and their parts goes over more clauses. */
const MOST_CLAUSES = 8

/** Whom a sentence names beside what is to be done: 由甲牵头，乙、丙配合，建立…. `cues`: what its words tell. */
export function dutyWithin(text: string, clauses: Clauses, cues: number): Duty | null {
  if ((cues & ANSWERED) === 0 || (cues & BY_WHOM) === 0) return null
  for (const [i, [from, to]] of clauses.entries()) {
    const at = text.indexOf(BY, from)
    if (at < 0) break
    if (at >= to) continue
    const found = listFrom(text, clauses.slice(i, i + MOST_CLAUSES), at, false)
    if (found) return found.duty
  }
  return null
}

const COUNTED = /（[^（）]{0,12}[项个件条][^（）]{0,6}）$/
const WORK = /^(?:落实)?的?(?:重点|主要|具体)?(?:工作|任务|事项|项目|改革事项|目标任务)?$/

/** A heading that says who answers for what stands below: 市水利局（12项）, 由市水利局牵头的工作. `divides`: the document divides work among bodies. */
export function headingDuty(title: string, divides: boolean): Duty | null {
  const words = title.endsWith('）') ? title.replace(COUNTED, '') : title
  if (words.length < 3 || words.length > LONGEST_LABEL) return null
  const bodies = bodiesAt(words)
  if (bodies && areBodies(bodies) && WORK.test(words.slice(bodies.end)))
    return { ...NO_DUTY, [bodies.part === 'lead' ? 'leads' : 'answers']: bodies.names, helpers: bodies.joined }
  return divides && isBody(words) && isOfficeName(words) && actionAt(words, 0) === '' && !NO_ONE.test(words)
    ? { ...NO_DUTY, answers: [words] }
    : null
}
