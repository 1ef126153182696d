import { Cues } from '../../patterns/cues.ts'
import { EndsOfSets, lengthOf } from '../../patterns/ends-of-sets.ts'
import { atEnd, atStart } from '../../patterns/gates.ts'
import { SignSet } from '../../patterns/sign-set.ts'
import { WordSet } from '../../patterns/word-set.ts'
import { ABSTRACT, ACTS, DIGITAL, PROGRAMMES, PROJECT_WORDS, SYSTEMS, UPGRADES, WORKS } from './lexicon/heads.ts'

/** How a name ends, read from the right: 云埠灌区｜续建配套｜工程｜（一期）｜建设. Offsets are within the text read. */
export interface Ending {
  /**
   * `works` a built thing, `system` a platform or mechanism, `act` something done to a thing (改造), `project` a bare 工程 or 项目,
   * `programme` 计划 or 行动, `none` no such ending.
   */
  readonly kind: 'works' | 'system' | 'act' | 'project' | 'programme' | 'none'
  /** Where the last head noun begins, heads of heads included: 雁岭｜水库灌区工程; `end` without one. */
  readonly headAt: number
  /** Where the name ends, without 建设, 前期工作 and extents in brackets. */
  readonly end: number
  /** The name itself says 改造, 扩建 or the like. */
  readonly upgrade: boolean
  /** 前期工作 follows: the project is being prepared. */
  readonly preparing: boolean
  /** 二期, 一期工程. */
  readonly phased: boolean
}

/** What is said of a name and is no part of it: 建设 that belongs to one is followed by 工程 or 项目. */
const SAID = new WordSet(
  '任务 建设 生产建设 实体化 实体化建设 实体化运作 开发 开发建设 建设发展 建设工程实施 前期工作 前期 各项工作 工作 实施 进度 步伐 力度 建设步伐 建设进度 项目建设 规划建设 等 落地 落实 的 试点 试点示范 管理 运营 创建 培育 功能 服务功能 全市应用 全省应用 深度应用 全覆盖 推广 应用推广 应用 研发与应用 研发 能力 发展 示范 进程 建设进程 施工 施工建设 前期准备 前期准备工作 各项前期工作 规划设计 项目策划 策划 勘察设计 可行性研究 可研 项目申报 申报 申报工作 论证 论证工作 筹建 筹建工作 筹备 筹备工作 立项 立项工作 审批 批复 核准 报批 报批工作 报建 招商 招商引资 征地拆迁 征地拆迁工作 选址 收尾 扫尾 收尾工作 竣工验收 主体建设 主体施工 主体结构 规划编制 规划研究 规划研究工作 研究工作 规划建设工作',
)
const PREPARES = new WordSet(
  '前期工作 前期 前期准备 前期准备工作 各项前期工作 规划设计 项目策划 策划 勘察设计 可行性研究 可研 项目申报 申报 申报工作 论证 论证工作 筹建 筹建工作 筹备 筹备工作 立项 立项工作 审批 批复 核准 报批 报批工作 报建 招商 招商引资 选址 规划编制 规划研究 规划研究工作 研究工作',
)
/** Everything that can stand at the end of a name, read in one go; the numbers are places in what `ENDS.at` gives. */
const ENDS = new EndsOfSets([SAID, PROJECT_WORDS, PROGRAMMES, UPGRADES, ACTS, WORKS, SYSTEMS, ABSTRACT])
const SAID_END = 0
const PROJECT_END = 1
const PROGRAMME_END = 2
const UPGRADE_END = 3
const ACT_END = 4
const WORKS_END = 5
const SYSTEM_END = 6
const ABSTRACT_END = 7

/** 国道、省道 and their like by their numbers: S218川岭线. */
const ROAD_NUMBER = atStart(/^[GSXYCL]\d{1,4}(?!\d)/)
/** 川荻线 is a road by the first characters of its ends; these are words. */
const EVERYDAY_LINE =
  /^(?:生产|装配|流水|高压|海岸|天际|生命|警戒|分数|中轴|风景|交通|电力|输电|配电|架空|贫困|标准|基准|控制|保护|边界|边境|岸边|前沿|第一|一二|地平|水平|产品|航空|公交|轨道|铁路|公路|国道|旅游|观光|产业|经济|自动|主导|发展|高速|通信|光缆|专用|电话|服务|两条|三条|多条|若干|主要|重要|起跑|终点|[\d一二三四五六七八九十][号条]|[一二两三四五六七八九十\d]+)线$/
const ONLINE = new Cues('云上 云端 “云 线上 网上')
/** Systems of pipes and machines. */
const PHYSICAL = atEnd(/(?:核能|储能|动力|冷却|[供排输给][水热气电暖污]|供暖|截污)系统$/)
const PHASE_IN_BRACKETS = /（[^（）]{1,6}期[^（）]{0,6}）$/

/** What is left of a class after 等 without 建设, 发展 and the like; empty where nothing else stands there. */
export function bareClass(tail: string): string {
  let end = tail.length
  // 等重点项目建设: what is built is the class
  for (let word = SAID.endingAt(tail, end); word; word = SAID.endingAt(tail, end)) end -= word === '项目建设' ? 2 : word.length
  return tail.slice(0, end)
}

const BRACKET = '）'.charCodeAt(0)
const PHASE = '期'.charCodeAt(0)
const WRAPS = new SignSet('”》')
const QUOTED = '”'.charCodeAt(0)

/** Where the bracket opens that closes a name; -1 without one. */
function openOf(text: string, from: number, end: number): number {
  if (end <= from || text.charCodeAt(end - 1) !== BRACKET) return -1
  const open = text.slice(from, end).lastIndexOf('（')
  return open < 0 ? -1 : from + open
}

/** A bracket at the end: （一期） is of the name, （甲桥-乙桥） says how far it goes. */
function withoutExtent(text: string, from: number, end: number): number {
  const open = openOf(text, from, end)
  return open > from + 1 && /[-—－～~至、含]|段）$|\d[万亿]?(?:吨|千瓦|兆瓦|公里|亩|立方米|平方米)[^）]{0,3}）$/.test(text.slice(open, end))
    ? open
    : end
}

/** 雁岭｜水库灌区: where the heads begin that a thing is called by; the thing that it belongs to is shared along with it. */
function worksAt(text: string, from: number, end: number, last: number): number {
  let at = end - last
  for (let more = WORKS.endingAt(text, at, from).length; more > 1 && at - more >= from + 2; more = WORKS.endingAt(text, at, from).length)
    at -= more
  return at
}

const isPhase = (text: string, from: number, end: number) =>
  end - from >= 2 && text.charCodeAt(end - 1) === PHASE && '一二三四五六七八九十123456789'.includes(text[end - 2] as string)

/** Everything but what is said of a name and what only ends like one. */
const NAMES = 255 & ~((1 << SAID_END) | (1 << ABSTRACT_END))

/** Whether words `[from, to)` without signs can be a name: behind what is said of it stands a head or an act. */
export function endsAsName(text: string, from: number, to: number): boolean {
  for (let end = to; ; ) {
    const said = ENDS.longestUnless(text, end, from, SAID_END, NAMES)
    // 水煤浆项目｜建设, 石梁星湖开发: what is said may be of the name
    if (said < 0 || (said === 4 && text.startsWith('项目建设', end - 4)) || (said === 2 && text.startsWith('开发', end - 2))) return true
    if (said === 0 || end - said < from + 2) return isPhase(text, from, end)
    end -= said
  }
}

/** The last signs of all that `endsAsName` finds at the end of a name. */
export const CLOSINGS: string = `期${String.fromCharCode(...ENDS.closings)}`

/** What of the lexicons ends at `end` of `[from, end)`: a bit for each, and another where it is two signs or more. */
export const endsOfNames = (text: string, end: number, from: number): number => ENDS.setsAt(text, end, from)

/** The end of a name while it is read from the right; places are those of the text. */
interface Draft {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Where what has not been taken off ends. */
  end: number
  /** What of the lexicons ends there (`ENDS`). */
  ends: number
  kind: Ending['kind']
  headAt: number
  preparing: boolean
  phased: boolean
}

/** Takes off what is said of the name: 建设, 前期工作. */
function takeSaid(draft: Draft): void {
  const { text, from } = draft
  let { end, ends } = draft
  for (let length = lengthOf(ends, SAID_END); length > 0 && end - length >= from + 2; length = lengthOf(ends, SAID_END)) {
    // 双塔｜保护开发
    if (length === 2 && lengthOf(ends, ACT_END) > 2) break
    draft.preparing ||= PREPARES.endingAt(text, end, end - length).length === length
    // 水煤浆项目｜建设: a name without a head keeps what it is
    if (length === 4 && text.startsWith('项目建设', end - 4) && !ENDS.any(text, end - 4, from)) length = 2
    end -= length
    ends = ENDS.at(text, end, from)
  }
  draft.end = end
  draft.ends = ends
}

/** Takes off a bracket, which may say which phase it is: （一期）. */
function takeBracket(draft: Draft): void {
  const { text, from, end } = draft
  const open = openOf(text, from, end)
  if (open < 0) return
  const phase = PHASE_IN_BRACKETS.exec(text.slice(Math.max(from, end - 16), end))
  // 经开区（东区）: a part in brackets belongs to the name, its kind stands before it
  if (phase) {
    draft.phased = true
    draft.end = end - phase[0].length
  } else if (open >= from + 2) draft.end = open
}

const isRoadNumber = (text: string, from: number, to: number) =>
  to > from && ROAD_NUMBER.mayHave(text.charCodeAt(from)) && ROAD_NUMBER.test(text.slice(from, Math.min(to, from + 6)))

/** Reads what kind of thing stands before an act of `act` signs, which may be none, and a bare 工程 or 项目 (`project`). */
function readKind(draft: Draft, act: number, upgrade: boolean, project: boolean): void {
  const { text, from, to, end, phased } = draft
  const acted = act > 0 && end - act >= from + 2
  const headEnd = acted ? end - act : end
  const ends = acted ? ENDS.at(text, headEnd, from) : draft.ends
  const works = lengthOf(ends, WORKS_END)
  const system = lengthOf(ends, SYSTEM_END)
  const head =
    lengthOf(ends, ABSTRACT_END) > Math.max(works, system) ? '' : system > 0 && system >= works ? 'system' : works > 0 ? 'works' : ''
  // a centre in phases is a building: 市大数据中心二期
  const built = phased && end - 2 >= from && text.startsWith('中心', end - 2)
  // 水文信息系统升级改造: what is upgraded is the system
  const physical = project && PHYSICAL.test(text.slice(from, headEnd))
  const kept = upgrade && system > 0 && /系统|平台|数据库/.test(text.slice(headEnd - system, headEnd))
  if (head === 'system' && !built && !physical && (act === 0 || kept || (act === 2 && text.startsWith('联网', end - 2)))) {
    draft.kind = 'system'
    draft.headAt = headEnd - system
  } else if (head === 'works' || built || physical) {
    const digital = ONLINE.next(text, from, to) >= 0 || (project && DIGITAL.test(text.slice(from, to)))
    draft.kind = digital ? 'system' : 'works'
    draft.headAt = head === 'works' ? worksAt(text, from, headEnd, works) : head === 'system' ? headEnd - system : headEnd
  } else if (act === 0 && isRoadNumber(text, from, to)) draft.kind = 'works'
  else if (act === 0 && to - from === 3 && text[to - 1] === '线' && !EVERYDAY_LINE.test(text.slice(from, to))) {
    draft.kind = 'works'
    draft.headAt--
  } else if (acted) {
    draft.kind = 'act'
    draft.headAt = headEnd
  } else if (project || phased) {
    draft.kind = project && DIGITAL.test(text.slice(from, to)) ? 'system' : 'project'
    draft.headAt = end
  }
}

/** Reads the end of the name `text[from, to)` from the right, taking off what it finds; places are told from the name's start. */
export function readEnding(text: string, from = 0, to: number = text.length): Ending {
  const whole = withoutExtent(text, from, to)
  const draft: Draft = {
    text,
    from,
    to,
    end: whole,
    ends: ENDS.at(text, whole, from),
    kind: 'none',
    headAt: 0,
    preparing: false,
    phased: false,
  }
  takeSaid(draft)
  // what ends where was read just now; it is read anew only where something is taken off
  let readAt = draft.end
  if (draft.end !== to) draft.end = withoutExtent(text, from, draft.end)
  const nameEnd = draft.end
  draft.headAt = nameEnd
  takeBracket(draft)
  const wrapped = draft.end > from && WRAPS.has(text.charCodeAt(draft.end - 1))
  if (wrapped) draft.end--
  if (draft.end !== readAt) draft.ends = ENDS.at(text, draft.end, from)
  readAt = draft.end
  const project = lengthOf(draft.ends, PROJECT_END)
  const programme = lengthOf(draft.ends, PROGRAMME_END)
  const called = draft.end - programme
  const programmed =
    programme > 0 &&
    (programme > project || text.startsWith('计划', called) || text.startsWith('行动', called) || text.startsWith('专项', called))
  if (project > 0 && !programmed) draft.end -= project
  if (isPhase(text, from, draft.end)) {
    draft.end -= 2
    draft.phased = true
  }
  if (draft.end > from && text.charCodeAt(draft.end - 1) === QUOTED) draft.end--
  if (draft.end !== readAt) draft.ends = ENDS.at(text, draft.end, from)
  const act = Math.max(lengthOf(draft.ends, UPGRADE_END), lengthOf(draft.ends, ACT_END))
  const upgrade = act > 0 && lengthOf(draft.ends, UPGRADE_END) === act
  if (programmed && !wrapped && !text.startsWith('工程', called)) {
    draft.kind = 'programme'
    draft.headAt = nameEnd - programme
  } else readKind(draft, act, upgrade, project > 0)
  const { kind, headAt, preparing, phased } = draft
  const headed = kind !== 'none'
  return { kind, headAt: headAt - from, end: nameEnd - from, upgrade: headed && upgrade, preparing, phased: headed && phased }
}
