import type { Stage } from '@lantu/model/statement'
import { Cues } from '../../patterns/cues.ts'
import { atStart } from '../../patterns/gates.ts'
import { search } from '../../patterns/openings.ts'
import { SignSet } from '../../patterns/sign-set.ts'
import { type Setting, settled } from './clause-setting.ts'
import { confidenceOf } from './confidence/confidence.ts'
import type { Evidence } from './confidence/reasons.ts'
import { endsAsName } from './endings.ts'
import { ACTS, PROJECT_WORDS, UPGRADES, WORKS } from './lexicon/heads.ts'
import { mannerAt, type Verb, verbAt } from './lexicon/verbs.ts'
import { afterWhen } from './lexicon/when.ts'
import type { Name } from './names/name.ts'
import { namesIn } from './names/names-in.ts'
import { CIRCUMSTANCE } from './names/no-names.ts'
import { FOLLOWS, GOES_ON, isHonour, progressIn } from './subjects.ts'

/** How sure a name must be that nothing governs. */
const LEAST = 0.6

/** What opens a list that no verb governs, and what stands before a subject. */
const OPENS = atStart(
  /^(?:其中|此外|另外|同时|目前|眼下|主要(?:包括|有|是)?|重点(?:包括|有|是)?|包括|包含|涵盖|涉及|例如|比如|如|即|分别[是为]|[一二三四五六七八九十]是|以及|还有|（?\d{1,2}[）.．、](?!\d)|（[一二三四五六七八九十]{1,2}）|[①-⑳]|截[至止]目前|今年以来|按[^，、]{2,5}?(?=推进|加快|实施|建设)|(?:总?投资|概算|总造价|全长|占地|位于|停工|备受|期盼)[^，、；的]{1,24}的(?=[\u4e00-\u9fff“A-Z]))/,
)
/** What a list stands behind in the middle of a clause: 开工项目包括｜甲、乙. */
const LISTED_BEHIND = /^[^、，]{0,20}?(?:(?:项目|工程)(?:主要)?(?:包括|有|分别[是为]|涉及|涵盖)|听取了?)/
/** What is said next of a thing, besides what a subject is told by. */
const SAID = new Cues(
  '取得 确定 基本确定 复工 开诊 开街 都 超额 主线 土建 结构 桩基 桥梁 路基 路面 下部 上部 墩柱 主塔 排水 管网 机电 装修 装饰 场馆 隧道 要 因 由 总占地 规划 位于 东半幅 西半幅 国家 省 办理 正 仍 也 还 又 先 再 共 起 于 近日 去年 上年 当年 本月 昨日 月底',
)
/** Signs that heads end with, and what is said of one: 石梁水厂建设. */
const LAST = new SignSet(
  [...new Set([...WORKS.words, ...ACTS.words, ...UPGRADES.words, ...PROJECT_WORDS.words].map(word => word.at(-1)))].join('') + '期”设',
)
const SPEAKS_OF_WORKS = search(/项目|工程|建设/)
const NUMBERED = search(/[一二三四五\d]期|号线|[A-Z]\d|\d{2,3}[国省县]道|[国省县]道\d|[东西南北]?段/)
const LEADS = atStart(/^(?:在建|续建|新建|拟建|已建|完建|计划|储备|前期)/)

/** What a name is used for and not built: 依托甲景区, 将甲大道…. */
const USED = atStart(/^(?:依托|将|把|充分|利用|围绕|以(?!及)|对|在|从|由|与|串联|对接|融入|鼓励|探索|疏通|治理|疏浚|整治|撤并|各|每|凡)/)
const QUOTES = '“'.charCodeAt(0)
const DATE = atStart(/^\d{1,4}[年月]/)
const MAY_SAY = new SignSet(`${FOLLOWS.openings}${SAID.openings}0123456789“（`)

/** Whether what stands at `at` says something of what stands before it: a time, but no amount. */
function saidAt(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at)
  if (!MAY_SAY.has(code)) return false
  if (code >= 48 && code <= 57) return DATE.test(text.slice(at, at + 6))
  if (code === QUOTES) return text[at + 3] === '”' && text[at + 4] === '前'
  return FOLLOWS.at(text, at, end) || SAID.at(text, at, end) || text[at] === '（'
}

/** What happens to what is there already. */
const RANKED = /^(?:升格|晋升|进入[^，；]{0,14}(?:名单|名录|行列|强|批次|前列)|成功合并|要?发挥|被|规划获批|实现患者|达到)/
/** What is done or said, and stands in no name. */
const CLAUSE_WITHIN = search(
  /配合|禁止|严禁|取消|停[止建办]|暂[停缓]|缓建|不得|范围|限制|关闭|盘活|协调|协助|会同|委托|谋划|编制|印发|出台|研究|督促|保留|拆除|升格|晋升|拜会|提升(?!泵|工程|项目|改造|$)|新开通|开通|建强|县县|乡乡|村村|每|被|成为|争创|创成|升级为|获评|获批|入选|列入|纳入|投入|根据|开放城|恢复(?!重建)|移交|划定|铺筑|组建|成立|布局|对接|融入|开拓|协作|安排|立足|着力|入库|引导|取缔|淘汰|完善|打通|拓展|提供|形成|实现|保障(?!房|性|中心|住房)|走|正在|进行|正式|目前|已|荣获|位居|通过|不断|进一步|新增|达到|符合|批复|组织|举办|承办|召开|参加|获得|聚焦|推动|推进|加快|力争|力促|确保|支持|开展/,
)

/** Where the names of a clause end, seen from its start; −1 where nothing in it ends as names do and may be said something of. */
function endOfNames(text: string, start: number, end: number): number {
  for (let to = start + 3; to <= end; to++)
    if (LAST.has(text.charCodeAt(to - 1)) && (to === end || saidAt(text, to, end)) && endsAsName(text, start, to)) return to
  return -1
}

/** Where names begin behind times, openers, manner and one verb; and whether it was a verb that stood there. */
function startOfNames(text: string, start: number, end: number): { from: number; verb: Verb | null } {
  let from = start + (LISTED_BEHIND.exec(text.slice(start, Math.min(end, start + 26)))?.[0].length ?? 0)
  let verb: Verb | null = null
  for (let before = -1; before !== from && from < end - 3; ) {
    before = from
    from = afterWhen(text, from, end)
    if (OPENS.mayHave(text.charCodeAt(from))) from += OPENS.exec(text.slice(from, Math.min(end, from + 32)))?.[0].length ?? 0
    from += mannerAt(text, from)
    const found: Verb | null = verb ? null : verbAt(text, from)
    if (found && from + found.word.length + 2 < end) {
      verb = found
      from += found.word.length
    }
  }
  return { from, verb }
}

const LABEL = /(续建|在建|复工)|(前期|储备|谋划|拟建)|(新开工|新建|实施|安排|开工)/g
/** The stage that the words before a list put it under: 17个续建项目完成投资…, 其中，甲、乙…. */
function labelBefore(text: string, start: number): Stage {
  const label = [...text.slice(Math.max(0, start - 80), start).matchAll(LABEL)].at(-1)
  return label === undefined ? '' : label[1] ? 'ongoing' : label[2] ? 'planning' : 'start'
}

/** What is said around names that nothing governs. */
interface Tells {
  /** How far they are, behind them in their clause. */
  readonly said: Progress | null
  /** The same in a clause that goes on from theirs. */
  readonly goesOn: Progress | null
  readonly ofWorks: boolean
}
type Progress = NonNullable<ReturnType<typeof progressIn>>

/** What tells that the names of a clause, ending at `to`, are of projects; null where too little does, as of most. */
function tellsOf(text: string, start: number, to: number, end: number): Tells | null {
  const ofWorks = SPEAKS_OF_WORKS.test(text.slice(start, end))
  const behind = text.slice(to, end)
  const said = progressIn(behind)
  const goesOn = said ? null : saidLater(text, end)
  if ((!said && !goesOn && !ofWorks) || isHonour(behind) || RANKED.test(behind.slice(0, 20))) return null
  return { said, goesOn, ofWorks }
}

/** Adds the projects that a clause names without a verb or a predicate that would govern them, where enough around them tells that they are. */
export function namesByThemselves(found: Name[], text: string, start: number, end: number, setting: Setting, beside: boolean): void {
  if (USED.mayHave(text.charCodeAt(start)) && USED.test(text.slice(start, start + 2))) return
  const to = endOfNames(text, start, end)
  // few clauses tell enough; the others are not taken apart
  const tells = to < 0 ? null : tellsOf(text, start, to, end)
  if (!tells) return
  const { from, verb } = startOfNames(text, start, to)
  if (to < from + 3 || LEADS.test(text.slice(from, from + 2))) return
  if (CIRCUMSTANCE.mayHave(text.charCodeAt(from)) && CIRCUMSTANCE.test(text.slice(from, from + 4))) return
  // what its verb governs was read, and turned away
  if (verb && (to === end || !tells.said)) return
  const before = found.length
  namesIn(found, text, from, to, { ...UNGOVERNED, places: setting.places })
  if (found.length > before) keepTold(found, before, tells, { beside, setting, label: () => labelBefore(text, start) })
}

/** Of the names from `before` on keeps those that enough is told of, with how far they are. */
function keepTold(
  found: Name[],
  before: number,
  { said, goesOn, ofWorks }: Tells,
  { beside, setting, label }: { beside: boolean; setting: Setting; label: () => Stage },
): void {
  // among things with names of their own a thing may be called by its kind
  const among = found.length - before > 1 && found.slice(before).some(({ evidence }) => evidence.special === 2)
  const least = among || (said && beside) ? 1 : 2
  const names = found.splice(before).filter(one => one.kind === 'project' && one.evidence.special >= least && !CLAUSE_WITHIN.test(one.name))
  if (names.length === 0) return
  const { stage, word } = said ?? goesOn ?? { stage: label(), word: '' }
  for (const name of names) {
    const evidence: Evidence = {
      ...name.evidence,
      governed: said ? 'predicate' : 'none',
      around: { saidNext: goesOn !== null, beside, ofWorks, numbered: NUMBERED.test(name.name) },
    }
    if (confidenceOf(evidence, false).confidence >= LEAST)
      found.push({ ...name, stage: stageOf(name, settled(stage, setting, word)), verb: word, rule: 'project.by-itself', evidence })
  }
}

const WEAK: Verb = { word: '', stage: '', force: 'weak' }
const UNGOVERNED = { verb: WEAK, words: '', stage: '', boxed: false, predicated: true, topic: false } as const

/** What the name itself says of its stage counts unless something is done, or is planned. */
const stageOf = ({ stage }: Name, said: Stage): Stage => (stage === 'planning' || (stage === 'upgrade' && !ENDED.has(said)) ? stage : said)
const ENDED: ReadonlySet<Stage> = new Set(['complete', 'done', 'planning'])

/** How far a thing is said to be by a clause that goes on from its name, or by the words behind a colon. */
function saidLater(text: string, end: number): Progress | null {
  const goesOn = text.charCodeAt(end) === COLON || GOES_ON.test(text.slice(end + 1, end + 8))
  return goesOn ? progressIn(text.slice(end + 1, stopAfter(text, end))) : null
}
const COLON = '：'.charCodeAt(0)

/** Where the sentence is parted next. */
function stopAfter(text: string, end: number): number {
  const last = Math.min(text.length, end + 60)
  for (let i = end; i < last; i++) if (PARTING.has(text.charCodeAt(i))) return i
  return last
}
const PARTING = new SignSet('；。')
