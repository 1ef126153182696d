import { WordSet } from '../../../patterns/word-set.ts'
import { endsAsName } from '../endings.ts'
import { mannerAt, type Verb, verbAt } from '../lexicon/verbs.ts'
import { afterWhen } from '../lexicon/when.ts'
import type { Name } from '../names/name.ts'
import { namesIn } from '../names/names-in.ts'
import { CIRCUMSTANCE } from '../names/no-names.ts'
import { type Setting, settled } from './clause-setting.ts'
import { ITEM } from './labels.ts'
import { behindApposition, behindDescription } from './predicated-names.ts'
import { type Said, saidOf } from './subjects.ts'

/** The names of which a clause without a verb of making says how far they are, each with its own: 石梁隧道完成投资2亿元、荻浦水厂完成选址. */
export function subjectNames(found: Name[], text: string, start: number, end: number, setting: Setting): boolean {
  let named = false
  for (let from = start; from >= 0 && from < end; ) {
    const to = namesFrom(found, text, from, end, setting)
    if (to > 0) named = true
    const comma = to > 0 ? text.indexOf('、', to) : -1
    from = comma < 0 ? -1 : comma + 1
  }
  return named
}

/** What is said of the first: 云埠大桥｜投资3亿元、荻浦水厂完成选址, but 云埠大桥｜完成立项、选址. */
function saidOfFirst(text: string, from: number, end: number): Said | null {
  const said = saidOf(text, from, end)
  const comma = said ? text.indexOf('、', said.to) : -1
  return comma > 0 && comma < end && saidOf(text, comma + 1, end) ? saidOf(text, from, comma) : said
}

/** 石梁县督促｜景区2027年编制完成规划: who is urged is none. */
const URGES = /^[^、，]{0,6}?(?:督促|敦促|责成)/

/** Adds the first of these from `start` on, and gives where what is said of it begins; −1 where nothing is said. */
function namesFrom(found: Name[], text: string, start: number, end: number, setting: Setting): number {
  let from = afterWhen(text, start + (ITEM.exec(text.slice(start, start + 5))?.[0].length ?? 0), end)
  const opens = verbAt(text, from)
  if (opens) from = behindDescription(text, from, opens)
  // 大力引进…, 着力解决…: what a verb that makes nothing begins
  if ((opens && verbAt(text, from)) || (mannerAt(text, from) > 0 && !TOWNS.startingAt(text, from))) return -1
  from = behindApposition(text, from, end) + (WORKED_ON.exec(text.slice(from, end))?.[0].length ?? 0)
  const said = URGES.test(text.slice(from, from + 8)) ? null : saidOfFirst(text, from, end)
  if (!said || (CIRCUMSTANCE.mayHave(text.charCodeAt(from)) && CIRCUMSTANCE.test(text.slice(from, from + 4)))) return -1
  const { to, stage, word } = said
  const named = namesSaid(
    found,
    text,
    from,
    to,
    { verb: { word, stage, force: 'weak' }, words: word, stage: settled(stage, setting, word) },
    setting,
  )
  return named ? to : -1
}

/** Adds the names in `[from, to)` of which something is said; what is only described is spoken of in general, and adds none. */
function namesSaid(
  found: Name[],
  text: string,
  from: number,
  to: number,
  said: { verb: Verb; words: string; stage: Name['stage'] },
  { places }: Setting,
): boolean {
  const before = found.length
  namesIn(found, text, from, to, { ...said, boxed: false, predicated: true, topic: false, places })
  if (!found.slice(before).some(({ evidence }) => evidence.special === 2)) found.length = before
  return found.length > before
}

/** 石梁区对｜荻浦小学、云埠中学等9个项目投入3亿元: what a list that 项目 closes has done to it. */
const WORKED_ON = /^[^、，；对]{0,8}对(?![口外])(?=[^，；、]{2,24}、[^，；]{0,120}等[^，、；]{0,12}(?:项目|工程))/

/** Where things are may stand before them as their manner does before verbs. */
const TOWNS = new WordSet('市区 中心城区 市城区 县区 县城 城区 农村 市级')

const TAKEN_INTO =
  /^[将把]([^，；]{4,40}?)(?:滚动|优先|一并|正式|尽快|全部|成功)?(?:纳入|列入|列为|确定为)[^，；、]{0,20}(?:规划|计划|盘子|项目库|笼子|重点(?:建设)?(?:项目|工程))(?:中|之中)?$/

/** 将荻浦水库纳入国家规划: what is taken into a plan is to come. */
export function plannedNames(found: Name[], text: string, start: number, end: number, setting: Setting): boolean {
  const within = '将把'.includes(text[start] as string) ? TAKEN_INTO.exec(text.slice(start, end))?.[1] : undefined
  if (!within) return false
  const words = text.slice(start + 1 + within.length, end)
  const verb: Verb = { word: '规划', stage: 'planning', force: 'weak' }
  const before = found.length
  const named = namesSaid(found, text, start + 1, start + 1 + within.length, { verb, words, stage: 'planning' }, setting)
  standBy(found, before)
  return named
}

/** What is disposed of or worked on is named there if it has a name of its own: the tagger, who saw few of these forms, is not asked. */
function standBy(found: readonly Name[], from: number): void {
  for (let i = from; i < found.length; i++) {
    const name = found[i] as Name
    name.agrees = name.evidence.special === 2 && (name.evidence.ending === 'works' || name.evidence.ending === 'project')
  }
}

const ON = '对'.charCodeAt(0)
const FURTHEST_ON = 24
const LONGEST_CLASS = 8
/** 投资3亿元｜对…: what it costs may be said first. */
const PAID = /^(?:总?投资|投入|融资|筹资|斥资|安排)[^，；对]{0,8}元(?=对)/
const WORKS_ON =
  /^(对(?!现有|原有|既有|已有|全[市县区省]|各|部分|所有|老旧)[^，；]{3,120}?)(?:进行|实施|开展)了?(?![^，；、]{0,4}[绿亮美净]化)[^，；、]{0,6}(?:改造|扩建|升级|提升|修缮|加固|维修|整治|治理|重建|迁建|搬迁)$/

/** 对荻浦泵站进行了升级改造: what stands behind 对 is worked on. */
export function worksOn(found: Name[], text: string, start: number, end: number, setting: Setting): boolean {
  if (!text.slice(start, Math.min(end, start + FURTHEST_ON)).includes('对')) return false
  const paid = start + (PAID.exec(text.slice(start, Math.min(end, start + 20)))?.[0].length ?? 0)
  const at = paid + mannerAt(text, paid)
  const before = text.charCodeAt(at) === ON ? WORKS_ON.exec(text.slice(at, end))?.[1] : undefined
  if (!before) return false
  const from = at + before.length
  // 对石梁小学、荻浦中学等学校: each is worked on, whatever they are called together
  const etc = text.lastIndexOf('等', from - 1)
  const to = etc > at && from - etc <= LONGEST_CLASS && endsAsName(text, at + 1, etc) && !/\d/.test(text.slice(etc, from)) ? etc : from
  const words = text.slice(from, end)
  const verb: Verb = { word: '改造', stage: 'upgrade', force: 'strong' }
  const { places } = setting
  const count = found.length
  namesIn(found, text, at + 1, to, { verb, words, stage: 'upgrade', boxed: false, topic: false, places })
  standBy(found, count)
  return found.length > count
}
