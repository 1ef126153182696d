import { atStart } from '../../../patterns/gates.ts'
import { SignSet } from '../../../patterns/sign-set.ts'
import { CLOSES, isOfficeName, OPENS, partsOf } from '../../../structure/bodies.ts'
import { ANSWERED, DATED } from '../sentence-cues.ts'
import { dueOf } from './due.ts'
import { type Duty, unitsOf } from './duty.ts'
import { type Bodies, bodiesOf, labelledBodies, labelOf, type Part } from './duty-segment.ts'

/** What stands for a person or a date in a list of duties. */
const OTHER_LABEL = atStart(
  /^(?:(?:分管|责任|牵头|包保|联系|挂钩|主管|主要|督导|包抓|责任单位)[^，。；：]{0,6}(?:领导|人|负责人|同志|[省市县区州]长)|进度(?:安排|要求)|(?:完成|办结|整改|推进)?(?:时限|时间|期限)(?:要求|节点|安排)?)：/,
)
const LEADER = /领导|长：/
const LONGEST_LEADER = 40
/** What may be said beside units and tells of none: 持续推进, 下同. */
const ASIDE = /^(?:持续|长期|常态|全年|贯穿|下同|以上|以下|除|列第一|排第一|第一个|不再|逐步|按|预期性|约束性).{0,40}$/
const SAME = /^(?:[^，。；：]{2,6}：)?(?:同上|同前|〃)$/
/** 以下工作均由…负责: what it is for comes after it. */
const AHEAD = /^(?:以下|下列)[^，。；：由]{0,10}(?=由)/

const COMMAS = new SignSet('，；。')
const LONGEST = 400

/** What is gathered of a list, segment by segment. */
class Gathered {
  readonly leads: string[] = []
  readonly answers: string[] = []
  readonly helpers: string[] = []
  overseer = ''
  due = ''
  same = false
  private into: Part = 'answer'

  /** `labelled`: the part of a label before it; a list without any goes on with the one before. */
  add({ part, names, joined }: Bodies, labelled: Part | ''): void {
    if (labelled && part !== 'help') this.into = labelled
    else if (part) this.into = part
    // 甲局牵头，乙局负责落实
    const list = this.into === 'lead' ? this.leads : this.into === 'help' || this.leads.length ? this.helpers : this.answers
    list.push(...names)
    this.helpers.push(...joined)
  }

  get named(): boolean {
    return this.leads.length + this.answers.length + this.helpers.length > 0
  }
}

/**
 * What a span of nothing but responsibility says: （责任单位：甲、乙）, 甲牵头，乙、丙配合, （甲、乙按职责分工负责，2023年6月底前完成）. Null for
 * one that says anything else. `goesOn`: a list before it was not closed.
 */
export function dutyOf(text: string, cues: number, goesOn: boolean): Duty | null {
  if (text.length < 3 || text.length > LONGEST) return null
  const bracketed = goesOn || (OPENS.has(text.charCodeAt(0)) && text[2] !== '）' && text[3] !== '）')
  if (!bracketed && (cues & ANSWERED) === 0) return null
  const words = bare(text, goesOn)
  const ahead = AHEAD.exec(words)?.[0].length ?? 0
  const gathered = new Gathered()
  let said = goesOn || ahead > 0
  for (const segment of partsOf(ahead ? words.slice(ahead) : words, COMMAS)) {
    if (segment === '') continue
    if (SAME.test(segment)) {
      gathered.same = true
      said = true
      continue
    }
    const other = OTHER_LABEL.exec(segment)?.[0]
    if (other) {
      said = true
      const value = segment.slice(other.length)
      if (LEADER.test(other) && value.length <= LONGEST_LEADER) gathered.overseer ||= value
      else gathered.due ||= dueIn(value)
      continue
    }
    const label = labelOf(segment)
    const bodies = label ? labelledBodies(segment.slice(label.end)) : bodiesOf(segment)
    if (bodies) {
      said ||= label !== null || bodies.part !== ''
      gathered.add(bodies, label?.part ?? '')
      continue
    }
    said ||= label !== null
    const by = dueIn(segment)
    // within a bracket that is open, a remark: 以上几项各镇都要落实
    if (!by && !goesOn && !ASIDE.test(segment)) return null
    gathered.due ||= by
  }
  const { leads, answers, helpers, overseer, due, same } = gathered
  const duty: Duty = { leads, answers, helpers, overseer, due, ahead: ahead > 0, same }
  // without a word of duty a bracket is one where it holds nothing but bodies
  if (!said && !(bracketed && gathered.named && unitsOf(duty).every(isOfficeName))) return null
  return gathered.named || due || said ? duty : null
}

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
  while (to > from && '。；：'.includes(text[to - 1] as string)) to--
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
