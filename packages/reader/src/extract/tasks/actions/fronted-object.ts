import { atStart } from '../../../patterns/gates.ts'
import { SignSet } from '../../../patterns/sign-set.ts'
import { type ActionRead, withoutEtc } from './action-read.ts'
import { actionAt, mannerLength } from './action-words.ts'
import { afterOpener } from './opener.ts'

/** What 把 and 将 bring somewhere, or make something else of: the predicate goes to the end of the clause. */
const MOVES =
  '交给|移交给|下放给|转给|(?<![适应利使作运专])用于|投向|投入到|应用于|改为|改制为|改造成|变成|变为|转变为|转换为|转化成|融入|植入|引入|导入|编入|并入|落实到|集中到|分解到|扩大到|扩展到|拓展到|延伸到|覆盖到|转移到|下沉到|推送到|推广到|细化到|具体到|折股量化到|量化到|传导到|应用到|上升为|办成|培养成|发展成|定为|列为|确定为|组织起来|化解在|解决在|消除在|消灭在'

/** How it is done: 逐步｜纳入. */
const HOW = '(?:全面|重点|集中|系统|分类|综合|严格|逐项|统一|及时|逐步|逐渐|全部|真正|积极|层层贯通|层层)?'

/** 对…进行治理, 把…打造成…, 将…纳入…: what is acted on stands first. */
const BA = atStart(
  new RegExp(
    `^(?:对|把|将|使)(.{2,60}?)(?:进行|实行|实施|开展|予以|给予|加以)?(?=${HOW}(?:(?:治理|改造|整治|整合|升级|提升|修复|实施)(?!规范|方案|细则|意见|办法|计划|规划|工程|项目|措施|任务|资金|情况|过程|进度|效果)|建设成|打造成|打造为|培育成|建成|纳入|列入|作为|转化|修缮|修编|进行(?!到底)|实行|给予|予以|加强|开展|报送|报(?=[市省县区国上])|(?:${MOVES})(?=[\\u4e00-\\u9fff“]|$)))`,
  ),
)
const PLACED = /放在|体现在|贯穿|摆在|没有$|未$|^全面$/
const BA_VERB = new RegExp(
  `^${HOW}(${MOVES}|治理|改造|整治|建设成为|建设成|打造成为|打造成|打造为|培育成为|培育成|建成|纳入|列入|作为|转化为|转化|整合|升级|提升|修缮|修复|修编|进行|实行|实施|给予|予以|加强|开展|报送|报)`,
)
const OF_ITS_OWN = /^(?:实行|实施|给予|予以|加强|开展|进行)$/
const EVENT = /^(?:进行|予以)$/
const BECOMES = new RegExp(`^(?:${MOVES}|建设成为?|打造成为?|打造为|培育成为?|建成|纳入|列入|作为|转化为|报送|报)$`)
const FRONTS = new SignSet('把将对')
const WILL = '将'.charCodeAt(0)
const WHEN = '时'.charCodeAt(0)

/** What a clause does to something that it names first; null where it does not. */
export function frontedAction(text: string, from: number, to: number): ActionRead | null {
  const here = readFronted(text, from, to)
  if (here) return here
  // 坚决｜把…交给…, 6月底前｜对…进行…: behind what says how or when
  if (!mayFront(text, from, to)) return null
  const opened = afterOpener(text, from, to)
  const place = opened + mannerLength(text, opened, to)
  if (place === from || place >= to || !FRONTS.has(text.charCodeAt(place)) || isVerb(text, place) || willAct(text, place, to)) return null
  const action = readFronted(text, place, to)
  // 始终把…作为… says how much it weighs
  return action && !text.startsWith('作为', action.at) ? action : null
}

const FARTHEST = 24
/** Whether 把, 将 or 对 stands near the front. */
function mayFront(text: string, from: number, to: number): boolean {
  const last = Math.min(to, from + FARTHEST)
  return FRONTS.firstIn(text, from + 1, last) < last
}

/** 对接, 把握, 对内: nothing is brought to the front. */
const isVerb = (text: string, at: number): boolean => actionAt(text, at) !== '' || NO_FRONT.has(text.slice(at, at + 2))
const NO_FRONT = new Set(['对内', '对外', '对标', '对照'])

/** 市政府将｜全力组织…: what will be done. */
export const willAct = (text: string, at: number, to: number): boolean =>
  text.charCodeAt(at) === WILL &&
  !'要应须前'.includes(text.charAt(at - 1)) &&
  (actionAt(text, at + 1) !== '' || mannerLength(text, at + 1, to) > 0)

function readFronted(text: string, from: number, to: number): ActionRead | null {
  // 对…进行调整时 is when
  if (to > 0 && text.charCodeAt(to - 1) === WHEN) return null
  const ba = BA.mayHave(text.charCodeAt(from)) ? BA.exec(text.slice(from, Math.min(to, from + 90))) : null
  // 把重心放在…的实施上 says where the weight lies
  if (!ba || PLACED.test(ba[1] as string)) return null
  const objectAt = from + 1
  const objectEnd = objectAt + (ba[1] as string).length
  const place = from + ba[0].length
  const rest = BA_VERB.exec(text.slice(place, place + 12))
  const verb = rest?.[1] ?? ''
  const at = rest ? place + rest[0].length - verb.length : place
  const verbEnd = at + verb.length
  if (OF_ITS_OWN.test(verb) && to - verbEnd >= 2) {
    if (!EVENT.test(verb)) return { at, verbEnd, objectAt: verbEnd, objectEnd: withoutEtc(text, verbEnd, to) }
    // 对…进行｜治理: what is done stands behind 进行; an event that is no verb is done by 进行 itself
    return { at: actionAt(text, verbEnd + mannerLength(text, verbEnd, to)) ? verbEnd : at, verbEnd: to, objectAt, objectEnd }
  }
  // 对传统产业的｜改造: a noun
  if (text.charAt(objectEnd - 1) === '的') return null
  // 把…打造成｜区域性枢纽: without what it becomes the verb says nothing
  return { at, verbEnd: BECOMES.test(verb) ? to : verbEnd, objectAt, objectEnd }
}
