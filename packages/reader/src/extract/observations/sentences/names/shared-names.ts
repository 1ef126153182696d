import { inAll } from '../../names/carried/parts-of-name.ts'
import type { Head } from '../../phrases/read-head.ts'
import { splitList } from '../../phrases/split-list.ts'
import { splitSubjects } from '../../phrases/split-subjects.ts'
import { DEPENDENT_NOUN } from '../../phrases/words.ts'
import type { Running } from '../running.ts'
import type { Slot } from '../slots.ts'

const JOINED = /[、和及与]/

/** Takes up the names that the numbers from slot `i` on share: 甲、乙分别增长⟦12⟧%、⟦7⟧%. A listed number takes the next of them. */
export function shareNames(running: Running, slots: readonly Slot[], i: number, head: Head): void {
  if ((slots[i] as Slot).listed && running.list) {
    running.list.index++
    return
  }
  let count = 1
  while (slots[i + count]?.listed) count++
  const words = (slots[i] as Slot).head
  const names =
    count === 1
      ? ofAll(running, head, words)
      : count === 2 && !head.respectively && countsAndMeasures(slots[i] as Slot, slots[i + 1] as Slot)
        ? null
        : namesFor(running, count, head, words)
  running.list = { names, index: 0, count, head }
}

const ALL_ALIKE = /^(?:年均|平均)?(?:分别|双双|均|都)(?:年均)?(?:[比较][^，]{0,10})?(?:实现)?(?:增长|下降|增加|提高|降低|减少|上升|翻)/
/** 甲达到…，乙达到…，｛均｝翻一番: one number for all that was named just before and has no such number of its own. */
function ofAll({ unmoved, fresh, list }: Running, head: Head, words: string): readonly string[] | null {
  if (!fresh || head.noun !== '' || unmoved.length < 2 || !ALL_ALIKE.test(words)) return null
  const asSaid = list?.names?.length === unmoved.length && unmoved.every((name, i) => name === list.names?.[i]) ? list.head.noun : ''
  const joined = asSaid || unmoved.join('、')
  return joined.length <= LONGEST_JOINED ? [joined] : null
}
/** Longer ones name nothing: each would hold those before it. */
const LONGEST_JOINED = 80

/** 一、二级公路交工和主体交工⟦15⟧项、⟦91⟧公里: so many, and how long they are. */
const countsAndMeasures = ({ quantity: one }: Slot, { quantity: next }: Slot): boolean =>
  one.kind === 'count' && next.kind === 'physical' && LENGTH_OR_AREA.test(next.unit) && PIECES.test(one.unit)
const PIECES = /[项条个座处宗段]$/
const LENGTH_OR_AREA = /(?:公里|千米|米|亩|公顷)$/

function namesFor(running: Running, count: number, head: Head, words: string): readonly string[] | null {
  const { recent, subject, fresh } = running
  // 甲和乙均翻番，分别达到5和6: the two that the sentence has just named together
  const together = head.noun === '' && (head.respectively || running.shared === count) ? jointly(running, count) : null
  if (together) {
    running.shared = count
    return together
  }
  // 甲、乙分别达到…，是2010年的1.7倍、2倍: shared out as before
  const again = head.respectively || running.shared === count
  // …，分别占总量的30%和34%: shares of what was said before
  if (head.respectively && /^占/.test(head.noun) && recent.length >= count) {
    const of = head.noun.replace(/^占到?/, '').replace(/的?(?:比重|比例)?$/, '')
    return recent.slice(-count).map(name => (of === '比' ? `${name}占比` : `${name}占${of}比重`))
  }
  // 甲…，乙…，分别完成年度计划的104%和101%
  const planned = head.respectively && recent.length >= count ? OF_PLAN.exec(words)?.[1] : undefined
  if (planned) return recent.slice(-count).map(name => `${name}完成${planned}比例`)
  // 三次产业贡献率分别为…，分别拉动经济增长1.6个百分点、2.4个百分点
  const pulls = head.respectively && recent.length >= count && head.noun.startsWith('拉动')
  if (pulls) return recent.slice(-count).map(name => name.replace(CONTRIBUTION, '') + head.noun)
  // 甲…，乙…，分别超年初目标任务的18%和12%
  const over = head.respectively && recent.length >= count ? OVER_PLAN.exec(words)?.[1] : undefined
  if (over) return recent.slice(-count).map(name => `${name}超${over}比例`)
  // 存款余额…、贷款余额…，比年初增加50亿元和30亿元: two names, two numbers
  const both = count === 2 && recent.length === 2 && (head.verb === 'rise' || head.verb === 'fall')
  if ((again || both) && head.noun === '' && recent.length >= count)
    return recent.slice(-count).map(name => inAll(name.replace(PLAN_SHARE, ''), words))
  // 甲、乙均居全省前列，年均增长8.4%和9%: shared out from what was spoken of
  const spoken = head.noun === '' && fresh && JOINED.test(subject) ? splitSubjects(subject, count) : null
  const done = head.respectively ? DONE_TO.exec(head.noun) : null
  if (done) return doneToEach(done[1] as string, done[2] as string, count)
  const listed =
    spoken?.length === count
      ? spoken
      : head.respectively || /[、和及与]|城乡|存贷|产销量/.test(head.noun)
        ? splitSubjects(head.noun, count)
        : null
  // 民营经济快速发展，销售收入、增加值分别增长…: of what was spoken of
  const split = running.topic && listed?.every(name => DEPENDENT_NOUN.test(name)) ? listed.map(name => running.topic + name) : listed
  const shared =
    split ??
    (head.respectively
      ? (thingsBefore(running.about, head.noun, count) ??
        measuresOf(running, COMPLETED.test(words) ? `完成${head.noun}` : head.noun, count))
      : null)
  if (shared) running.shared = count
  return shared
}

/** Names said as one, in this sentence's first number or in the clause before it; null where there are others to share out. */
function jointly({ recent, earlier, subject, fresh, topic }: Running, count: number): readonly string[] | null {
  if (topic) return JOINED.test(topic) ? exactly(topic, count) : null
  return fresh && recent.length - earlier === 1 && JOINED.test(subject) ? exactly(subject, count) : null
}
function exactly(names: string, count: number): readonly string[] | null {
  const split = splitSubjects(names, count)
  return split && splitList(names).length === count ? split : null
}

/** 甲、乙、丙等较快发展，｛产量｝分别增长…: the clause before lists what the measure is of. */
function thingsBefore(about: string, measure: string, count: number): readonly string[] | null {
  if (!DEPENDENT_NOUN.test(measure)) return null
  const listed = LISTED_BEFORE.exec(about)?.[1]
  const things = listed ? splitList(listed) : []
  return things.length === count && things.every(thing => thing.length <= LONGEST_THING) ? things.map(thing => thing + measure) : null
}

/** 新增绿道30公里、健身步道12公里，｛总里程｝分别达…: the measure is of what was named last. */
function measuresOf({ recent, fresh }: Running, measure: string, count: number): readonly string[] | null {
  if (!fresh || recent.length < count || !DEPENDENT_NOUN.test(measure) || RATE_END.test(measure)) return null
  // 牛存栏量、羊存栏量分别达…，出栏量分别达…: of the beasts, not of what was measured of them
  const herds = recent.slice(-count)
  if (HERD_MEASURE.test(measure)) return herds.map(name => name.replace(HERD_MEASURED, '') + measure)
  return herds.map(name => inAll(name, '达到') + measure)
}
const HERD_MEASURE = /^(?:年末)?(?:存栏|出栏|饲养)量?$/
const HERD_MEASURED = /(?:年末|全年)?(?:存栏|出栏|饲养)量?$/
/** 养老、医疗、失业保险分别｛扩面｝: what is done to each stands behind; 甲、乙分别｛占全市｝⟦40⟧%: or of what they are a share. */
const DONE_TO = /^(?=[^分]{1,80}[、和])([^分]{2,80})分别([^、，分的在]{2,4})$/
function doneToEach(things: string, done: string, count: number): readonly string[] | null {
  const verb = /^(?:新增|净增|新建|新认定)$/.test(done) ? done : ''
  const share = done.startsWith('占') ? '比重' : ''
  return splitSubjects(things, count)?.map(name => verb + name + (verb ? '' : done + share)) ?? null
}

const PLAN_SHARE = /完成(?:全年|年度|年|省下达|市下达|年初|既定)[^，]{0,4}比例$/
const OF_PLAN = /(?:完成|占|为|是)了?((?:全年|年度|年|省下达|市下达|年初|既定)[^，]{0,4}(?:计划|目标任务|目标|任务|预算))的?$/
const CONTRIBUTION = /(?:对[^，、]{2,8})?贡献率$/
const OVER_PLAN = /超过?了?((?:全年|年度|年初|既定|预定|年初既定)[^，]{0,4}(?:计划|目标任务|目标|任务|预算))数?的?$/
const COMPLETED = /完成投资$/
const RATE_END = /[增降涨]幅|增速|增长率$/

const LISTED_BEFORE =
  /^((?:[^、，]{1,8}、){1,6}?[^、，]{1,8}?(?:[和及与][^、，]{1,6}?)?)(?:等|生产|产业|发展|势头|均|都|较?快速?|稳步|持续|健康|协调|迅[速猛])/
const LONGEST_THING = 8
