import { WordSet } from '../../../patterns/word-set.ts'
import { type ActionRead, withoutEtc } from './action-read.ts'
import { LINKS } from './action-verb.ts'
import { actionAt, endsWithVerb, RESULT } from './action-words.ts'
import { RESULTATIVES } from './resultatives.ts'

/** Verbs that hardly ever make a noun with what follows them: they open a promise of their own behind 、. */
const PLAIN_VERBS = new WordSet(
  '强化 优化 完善 健全 加强 加大 提升 提高 增强 扩大 推进 推动 深化 打造 构建 培育 壮大 拓展 拓宽 激发 释放 盘活 明确 明晰 理顺 落实 压实 严格 规范 实施 实行 推广 推行 建立 创建 搭建 引导 鼓励 支持 开展 举办 补齐 破解 化解 防范 消除 夯实 筑牢 巩固 丰富 弘扬 传承 净化 讲好 做强 做大 做优 抓好 抓实 用好 守好 守住 简化 精简 压缩 降低 减少 畅通 打通 确保 保障 促进',
)
const ENSURES = new WordSet('确保 保障 促进')
/** What others are moved to do: 、 parts what they do. */
const PIVOTS = new WordSet('支持 鼓励 引导 推动 组织 指导 动员 督促 促进 允许 帮助 协助 要求')
function pauseIn(text: string, from: number, to: number): number {
  const at = text.indexOf('、', from)
  return at < to ? at : -1
}

/** Adds what a clause promises, with what 、 joins to it: 明晰边界｜、强化联动. */
export function addJoined(actions: ActionRead[], text: string, action: ActionRead, to: number): void {
  let open = action
  if (action.objectAt === action.verbEnd && action.objectEnd - action.objectAt >= 7) {
    let pause = pauseIn(text, action.objectAt + 2, to)
    if (pause >= 0 && PIVOTS.startingAt(text, action.at)) pause = -1
    for (; pause >= 0; pause = pauseIn(text, pause + 1, to)) {
      const next = joinedAt(text, pause, open, to)
      if (!next) continue
      if (open === action || !RESULT.test(text.slice(open.at, open.verbEnd)))
        actions.push({ at: open.at, verbEnd: open.verbEnd, objectAt: open.objectAt, objectEnd: pause })
      open = next
    }
  }
  // what it is all for is no promise of its own
  if (open === action || !RESULT.test(text.slice(open.at, open.verbEnd))) actions.push(open)
}

/** The promise that begins behind the 、 at `pause`, or null. */
function joinedAt(text: string, pause: number, before: ActionRead, to: number): ActionRead | null {
  const verb = PLAIN_VERBS.startingAt(text, pause + 1, to) || RESULTATIVES.startingAt(text, pause + 1, to)
  if (!verb || actionAt(text, pause + 1) === '') return null
  const verbEnd = pause + 1 + verb.length
  const next = pauseIn(text, verbEnd, to)
  const end = next < 0 ? to : next
  // 完善吸引人才、激发活力的机制; …、开展培训等工作
  if (end - verbEnd < 2 || pause - before.objectAt < 2 || LINKS.has(text.charCodeAt(verbEnd)) || /[的等]/.test(text.slice(verbEnd, to)))
    return null
  // 运用新技术改造、提升传统产业: both verbs have what follows for their object
  if (pause - before.objectAt > 2 && endsWithVerb(text, pause) && !ENSURES.has(verb)) return null
  return { at: pause + 1, verbEnd, objectAt: verbEnd, objectEnd: withoutEtc(text, verbEnd, to) }
}
