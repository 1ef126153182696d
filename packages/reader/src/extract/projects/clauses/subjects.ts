import type { Stage } from '@lantu/model/statement'
import { Cues } from '../../../patterns/cues.ts'
import { atEnd, atStart } from '../../../patterns/gates.ts'
import { search } from '../../../patterns/openings.ts'
import { SignKinds } from '../../../patterns/sign-set.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import { CLOSINGS, endsAsName } from '../endings.ts'
import { endsInPredicate, predicateOf } from '../lexicon/predicates.ts'
import { afterWhen } from '../lexicon/when.ts'

/** What is said of a thing that is being built, and where the words that name it end. */
export interface Said {
  readonly to: number
  readonly stage: Stage
  readonly word: string
}

/** What can follow the name of a thing of which something is said: 石梁隧道｜完成投资, 荻浦水厂｜已, 川埠路改造｜预计. */
const FOLLOWS = new Cues(
  '位于 地处 坐落 历时 历经 经过 由 作为 按 西起 东起 南起 北起 取得 获准 落户 成功落户 部分 可望 有望 面向社会 对外 分别 近期 日前 近日 按计划 已 正在 正 将 可 拟 于 完成 基本 全面 全部 预计 计划 进入 开工 复工 启动 动工 投资 累计 总投资 概算 全长 用地 被列 起于 起自 占地 建筑面积 总建筑面积 设计 列入 纳入 获批 获得 通过 进展 顺利 主体 年内 年底 年末 今年 明年 目前 现已 上半年 下半年 力争 争取 确保 均 即将 正式 竣工 建成 投产 投入 投用 通车 试运行 落地 签约 有序 加快 稳步 扎实 实现 掘进 推进 施工 具备 封顶 合龙 贯通 前期 如期 破土 奠基 初步 成功 按期 按时 抓紧 相继 陆续 提前 率先 0 1 2 3 4 5 6 7 8 9',
  '由此 由于 按摩 按键 按钮 开工率 竣工率 完成率 投产率 投资额 投资率 加快速度 已知 正阳 正定 正宁 正安 正镶 将军 将乐 可可 可再生 可持续 设计院 启动区 投资公司 投资集团 投资大厦 通车里程 推进会',
)
const DATE = atStart(/^\d{1,4}[年月]/)
const DIGIT = /^\d/

/** What tells that a thing is being built. */
const BUILDING = search(
  /完成[^，；]{0,14}?(?:投资|公里|米|征地|征收|征迁|拆迁|前期|设计|可研|立项|招标|审批|量|[%％]|建设|工程|施工|安装|装修|装饰|铺设|铺筑|铺油|验收|选址|主体|基础|路基|桩基|土建|封顶|管网|改造|规划|方案|绿化|浇筑|开挖|架设|吊装|更换|涂装|摊铺|铺装|迁改|结构|任务|手续|评审|论证|签约)|开工|复工|动工|破土|施工|在建|开建|投资\d|建成(?=[投通运启开使并]|$)|竣工|完工|投产|投运|投用|投入(?:使用|运营|运行|生产|试)|启用|开园|开业|开馆|营业|营运|运营|试运行|通车|通航|通水|贯通|封顶|合龙|(?:对外|面向社会)(?:开放|发布)|取得[^，；]{0,6}(?:进展|突破)|确定[^，；]{0,10}(?:主体|单位|走向|方案|线位)|用地[^，；]{0,6}(?:批复|获批|报批|预审|征)|起[于自]|落户|建设进展|进展(?:顺利|良好|迅速|较快)|推进|掘进|浇筑|扫尾|收尾|全面(?:铺开|推开|展开)|落地|签约|奠基|启动|总投资|计划投资|概算|力争|争取|(?:通过|获得?|取得)[^，；]{0,16}?(?:评审|审批|验收|批复|核准|立项|批准)|前期|可研|选址|进入[^，；]{0,12}阶段|超额完成|超(?:过了?|前于?)?(?:序时|时序|进度|计划)|序时进度|过半|整体搬迁|迁建|(?:正在?|加快|抓紧|继续|有序)[^，；]{0,8}?(?:建设|实施|装修|安装|设计|规划|审批|招标|改造|架设|浇筑|铺设|摊铺|吊装|开挖)/,
)
/** Prepared, not begun. */
const PREPARED = search(
  /前期|可研|立项|招标|招商|设计|选址|论证|审批|批复|核准|获批|签约|落地|落户(?!.*(?:建设|开工|启动))|规划|列入|纳入|评审|征地|征收|征迁|拆迁/,
)
const AT_WORK = search(/施工|主体|土建|路基|基础|桩基|浇筑|掘进|安装|装修|完成(?:总?投资|\d|过半)|工程量/)
const BEGUN = search(/开工|动工|破土|奠基|启动|开建/)
const ENDED =
  /建成|竣工|完工|投产|投运|投用|投入(?:使用|运营|运行|生产)|启用|开园|开业|开馆|营业|运营|通车|通航|通水|贯通|全面完成(?!.{0,10}(?:投资|铺设|征|拆))|已完成$|(?:对外|面向社会)开放/
const YET = /预计|将|可|计划|力争|争取|确保|有望|即将|年底前|月底前|具备|抓紧|加快/

/** 石梁新区获批国家级…, 改造开工601万套, 荻湖景区建成4A级景区: an honour, or many. */
const HONOURED =
  /^[^，；]{0,6}?(?:获批|获评|进入|跻身|晋升|荣获|荣登|被评为|被列为|被列入|入选|入围|列入|纳入|建成|完成|通过|开工|竣工|落地|引进|升级为?|晋升|成为|启动|实现|通车|新增)(?:为|了|项目)?(?:计划|\d[\d.]*[万多余]*(?:个|家|项|套|户|所|座|条|处|件|公里)|[一二两三四五六七八九十百]+[个家项]|国家|全国|全省|全市|首批|省级|示范|[A-Z]级|\dA)/

/** 列入国家规划, 被列为省重点项目: no honour, but to come. */
const PLANNED = /^[^，；]{0,6}?(?:列入|纳入|列为)[^，；]{0,16}(?:规划|计划|盘子|项目库|笼子|重[点大](?:建设|水利|交通)?(?:项目|工程))$/

/** The words that say it: 已完成, 正式开业; the first of them where they stand apart. */
function wordsOf(said: string, first: string): string {
  const found = BUILDING.exec(said)
  // 2026年编制完成…: a number says nothing of it
  const word = found ? (/^(?:完成|进入|投资)/.exec(found[0])?.[0] ?? found[0].slice(0, 4)) : first
  if (!found || found.index > 2) return DIGIT.test(first) ? word : first
  return said.slice(0, found.index) + word
}

/** The word that tells how far a thing is, whole where a predicate closes what is said: 取得新进展, 建成通车. */
function wordIn(said: string): string {
  const found = BUILDING.exec(said)
  if (!found) return ''
  const predicate = endsInPredicate(said, found.index, said.length) ? predicateOf(said) : null
  return predicate && predicate.at <= found.index ? said.slice(found.index) : found[0].slice(0, 4)
}

/** The stage that what is said of a thing speaks of. */
function stageOf(said: string): Stage {
  const ended = ENDED.exec(said)
  if (ended && !YET.test(said.slice(0, ended.index))) return 'complete'
  const working = AT_WORK.test(said)
  if (!working && PREPARED.test(said) && !BEGUN.test(said)) return 'planning'
  return !working && BEGUN.test(said) ? 'start' : 'ongoing'
}

/** How far along a thing is said to be in `said`, and the words of it; null where that is not said, or of an honour or of many. */
export function progressIn(said: string): { stage: Stage; word: string } | null {
  if (!BUILDING.test(said) || HONOURED.test(said)) return null
  return { stage: stageOf(said), word: wordIn(said) }
}

/** How the clause begins that says something of the thing named in the clause before. */
export const GOES_ON = atStart(
  /^(?:已|正在|正|目前|现|将|拟|计划|预计|总投资|总占地|总建筑|概算|占地|全长|建筑面积|完成|基本|全面|主体|年内|今年|明年|[上下]半年|\d{1,4}[年月]|建设(?:规模|内容|地点|性质|工期)|规模|装机|路线全?长|起[于自点]|位于)/,
)

/** 石梁水厂、荻浦大桥等重大工程｜将是…: whatever is said of them. */
const CLOSED_LIST = atEnd(/、[^，；、等]{1,24}等[^，、；]{0,12}(?:项目|工程)$/)

/** 石梁经济带93个项目: what is counted has no names. */
const COUNTED = /^(?!.*等).*\d[个宗项件]/

const COMMA = '，'.charCodeAt(0)

const CLOSES_NAME = 1
const OPENS_SAID = 2
const AROUND = new SignKinds([
  [CLOSES_NAME, CLOSINGS],
  [OPENS_SAID, FOLLOWS.openings],
])

/**
 * Whether something may be said of a thing in a clause: words that do stand behind a sign that names end with. One look at each sign tells
 * of nearly all clauses that it is not.
 */
export function maySay(text: string, start: number, end: number): boolean {
  let before = 0
  for (let i = start + 3; i < end; i++) {
    const kinds = AROUND.of(text.charCodeAt(i))
    if ((before & CLOSES_NAME) !== 0 && (kinds & OPENS_SAID) !== 0 && FOLLOWS.at(text, i, end)) return true
    before = kinds
  }
  return (
    (before & CLOSES_NAME) !== 0 && end + 1 < text.length && text.charCodeAt(end) === COMMA && GOES_ON.mayHave(text.charCodeAt(end + 1))
  )
}

/** What is told of a thing before what is said of it. */
const BY_THE_WAY = new WordSet(
  '位于 地处 坐落 历时 历经 经过 由 作为 按 西起 东起 南起 北起 起于 起自 全长 占地 总投资 概算 建筑面积 总建筑面积 用地 设计',
)
/** What says least of how far a thing is. */
const COSTS = /^(?:总投资|计划投资|概算|投资)/
const FURTHEST = 100

/** 石梁大桥历时三年，｜于6月建成通车: what a later clause that has no subject of its own says, after what the first tells by the way. */
function saidLater(text: string, end: number): { stage: Stage; word: string } | null {
  if (text.charCodeAt(end) !== COMMA) return null
  const rest = text.slice(end + 1, end + 1 + FURTHEST)
  const stop = rest.search(/[；。]/)
  let costs = null
  for (const clause of rest.slice(0, stop < 0 ? FURTHEST : stop).split('，')) {
    const said = clause.slice(afterWhen(clause, 0, clause.length))
    const predicate = endsInPredicate(said, 0, said.length) ? predicateOf(said) : null
    if (predicate) return predicate.at === 0 ? { stage: predicate.stage, word: predicate.word } : null
    const progress = GOES_ON.test(clause) ? progressIn(clause) : null
    if (progress && !COSTS.test(progress.word)) return progress
    costs ??= progress
  }
  return costs
}

/** The name of what a clause without a verb of making says something of: where it ends and what is said of it. Null without one. */
export function saidOf(text: string, start: number, end: number): Said | null {
  for (let at = FOLLOWS.next(text, start + 4, end); at >= 0; at = FOLLOWS.next(text, Math.max(at + 1, FOLLOWS.end), end)) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57 && !DATE.test(text.slice(at, at + 6))) continue
    if (!endsAsName(text, start, at)) continue
    const said = text.slice(at, Math.min(end, at + 40))
    const listed = CLOSED_LIST.test(text.slice(start, at))
    const planned = PLANNED.test(said)
    if (COUNTED.test(text.slice(start, at))) return null
    const byTheWay = BY_THE_WAY.startingAt(text, at) !== ''
    if (planned || ((listed || BUILDING.test(said)) && !HONOURED.test(said)))
      return { to: at, stage: stageOf(said), word: byTheWay ? wordIn(said) : wordsOf(said, text.slice(at, FOLLOWS.end)) }
    const later = byTheWay ? saidLater(text, end) : null
    return later && { to: at, ...later }
  }
  // 石梁水厂扩建工程，已完成土建施工
  if (
    end - start < 5 ||
    end >= text.length ||
    text.charCodeAt(end) !== COMMA ||
    !GOES_ON.test(text.slice(end + 1, end + 8)) ||
    !endsAsName(text, start, end)
  )
    return null
  const stop = text.slice(end + 1, end + 80).search(/[；。]/)
  const said = text.slice(end + 1, stop < 0 ? end + 80 : end + 1 + stop)
  return BUILDING.test(said) && !HONOURED.test(said) && !COUNTED.test(text.slice(start, end))
    ? { to: end, stage: stageOf(said), word: wordsOf(said, said.slice(0, 2)) }
    : null
}
