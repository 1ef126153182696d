import { MANNER_WEIGHTS } from './dating-weights.ts'

/** Words that tell a report to a congress from a plan, by what they do there. */
const GROUPS: Readonly<Record<string, string>> = {
  addressed: '各位代表|各位委员|同志们|我代表|请予审议|向大会报告',
  years: '一年来|两年来|三年来|四年来|五年来|过去一年|过去的一年|过去五年|过去的五年|五年间|刚刚过去',
  compared: '比上年|比去年|较上年|同比|上年同期',
  year: '全年|去年|年末',
  present: '今年|新的一年|年内',
  aims: '预期目标',
  counted: '初步核算|据统计|统计局|预计',
  ahead: '到20|到二〇|至20',
  period: '规划期|本规划|纲要|规划纲要',
  parts: '专栏|第一章|第二章|第三章|第四章|第五章|第一节|第二节|第三节',
  we: '我们',
  named: '时期|期间',
  attribute: '约束性|预期性',
  self: '政府自身|依法行政|廉政|人民满意',
  done: '了|建成|完工|竣工|荣获|获批|累计|完成|取得',
  wish: '力争|争取|确保',
  means: '打造|构建|形成|布局|推动|促进',
  help: '鼓励|支持|引导|探索',
  build: '规划建设|重点建设',
  carry: '组织实施|规划实施|保障措施|评估|衔接|牵头|配合单位|责任单位',
}
const NAMES = Object.keys(GROUPS)
const ALL = new RegExp(
  Object.values(GROUPS)
    .map(words => `(${words})`)
    .join('|'),
  'g',
)

/** As much of a text as shows its manner. */
const WITHIN = 20_000
/** So many signs are a page and a half: what stands there three times and more is often said. */
const STRETCH = 3000
const OFTEN = 3

/** How often each group of words stands in a text: 0 never, 1 now and then, 2 often. */
export function mannerOf(text: string): number[] {
  const ahead = text.slice(0, WITHIN)
  const counts = NAMES.map(() => 0)
  for (const match of ahead.matchAll(ALL)) {
    const group = match.findIndex((word, i) => i > 0 && word !== undefined) - 1
    counts[group] = (counts[group] as number) + 1
  }
  const often = OFTEN * Math.max(1, ahead.length / STRETCH)
  return counts.map(count => (count === 0 ? 0 : count < often ? 1 : 2))
}

/** Log odds that a text of that manner is a report, not a plan. */
export const reportOdds = (text: string): number => mannerOf(text).reduce((sum, level, i) => sum + (MANNER_WEIGHTS[i]?.[level] ?? 0), 0)
