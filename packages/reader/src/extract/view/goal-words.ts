const RANKS = [...'一二三四五六七八九十0123456789']
/** One of these stands in every goal: a sentence without is not looked at. */
export const GOAL_WORDS: readonly string[] = [
  ...'下达 核定 控制 目标 任务 指标 同步 相适应 相协调 相匹配 一致 高于 快于 低于 超过 好于 优于 领先 达到 接近 赶 前列 前茅'.split(' '),
  ...'方阵 梯队 行列 水平 先进 首位 上游 中游 零 增长 只减 只降 不增加 不反弹 不新增 不超载'.split(' '),
  ...RANKS.map(rank => `第${rank}`),
  ...RANKS.map(rank => `前${rank}`),
  '前百',
]
