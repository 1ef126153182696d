import { CueSets } from '../../patterns/cue-sets.ts'

/** What the words of a sentence tell: found in one look at it, and asked before any pattern that needs one of them. */

/** What is said to those who listen. */
const ADDRESSED_WORDS = '崇高的敬意 衷心的感谢 衷心感谢 表示衷心 诚挚的感谢 诚挚的谢意 诚挚感谢 诚挚谢意 请予审议 提出意见'
const WANT_WORDS =
  '不足 不够 不高 不强 不优 不平衡 不充分 不合理 不相适应 不适应 不完善 不健全 不牢 不大 不快 滞后 困难 压力 矛盾 薄弱 有待 制约 短板 偏重 偏低 偏少 偏小 差距 跟不上 缺乏 短缺 相对落后 比较落后 较为落后 较落后 水平较低 仍然 仍处 仍需 仍有 尚未 尚有 还没有 突出问题 较为严重 较严重 下行 不容乐观 不稳 瓶颈 严峻 风险仍 风险依然 风险较'
const PERFECT_WORDS =
  '已经 已建 已成 已完 已有 已全 已达 已落 已初 已连 已实 累计 获评 荣获 获得 获批 被评 被授 被列 被命名 被确定 被中央 被国家 被省 列入 同比 比上年 较上年 比去年 上年 去年 五年来 一年来 今年以来 过去 顺利 胜利 圆满 成功 全年 取得了 取得较好 取得良好 取得优异 取得明显 取得显著 取得新 取得重大 取得积极 取得长足 取得阶段 取得丰硕 取得突破 初步核算 预计达 继续保持 跃升 迈上 迈出 持续改善 持续向好 持续转变 持续增强 持续优化 持续扩大 持续下降 持续提高 持续提升 稳步提升 稳步提高 稳步增长 稳步推进 稳步发展 深受 涌现 成效显著 成效明显 进展 突破 首次 首个 率先 昨天 昨日'
/** How a measure is said without digits. */
const MEASURED_WORDS = `${[...'一二两三四五六七八九十百千'].map(n => `${n}点 ${n}成 ${n}倍 ${n}个百分点`).join(' ')} 百分之 翻一番 翻两番`

export const ADDRESSED = 1
/** Words of want: what is still lacking. */
export const WANT = 2
export const PERFECT = 4
export const MEASURED_IN_WORDS = 8
/** Words of duty. */
export const DUTIES = 16
/** Who speaks turns to what must be done. */
export const TURNS = 32
/** Troubles may be told. */
export const TROUBLES = 64
/** 了: something may be done. */
export const DONE = 128
/** 是 and the measures that an object states rather than names. */
export const STATES = 256
/** Words of responsibility: units may be named that answer for it. */
export const ANSWERED = 512
/** A date may be said. */
export const DATED = 1024
/** 只有…才能: something may have been learnt. */
export const LEARNT = 2048
/** What was done was not easily done. */
export const HARD_WON = 4096
/** By whom something is done: 由. */
export const BY_WHOM = 8192
/** All of it is told: 均应, 应于. */
export const TOLD = 16384
/** Something is to be made of something: 要将, 应把. */
export const MADE = 32768
/** What it was drawn up from may be named. */
export const DRAWN_FROM = 65536
/** What an act is to the whole may follow. */
export const TO_THE_WHOLE = 131072

const SETS = new CueSets([
  { words: ADDRESSED_WORDS },
  { words: WANT_WORDS, but: '压力容器 矛盾纠纷 短板弱项' },
  { words: PERFECT_WORDS, but: '成功创建 获得感 可获得 获得更 获得公平 获得稳定' },
  { words: MEASURED_WORDS },
  { words: '必须 一定要 务必 切忌 绝不能 决不能' },
  { words: '我们将 我们要 在今后的工作中 认真加以解决 切实加以解决' },
  { words: '清醒 同时 存在' },
  { words: '了' },
  { words: '是 占比 比重 比例 率 水平' },
  { words: '牵头 负责 承办 协办 主办 进度安排 会同 组织实施 单位： 部门： 主体： 分工： 分工负责 时限 时间： 责任人 领导： 配合 落实）' },
  { words: '年 月 五 规划期 任期 季度 前' },
  { words: '只有' },
  { words: '来之不易' },
  { words: '由' },
  { words: '均应 都应 均要 都要 均须 都必须 一律要 全部要 应在 应于 应当' },
  { words: '要把 要将 应把 应将 须把 须将 前将 前把 局将 局把 委将 委把 厅将 厅把 办将 部将 府将 府把' },
  { words: '据《' },
  { words: '，事关 ，关系 ，决定 ，意义重大 ，对 ，是' },
  // what the model of roles alone asks for
  { words: '将', but: '将军 将领 将来' },
  { words: '要', but: '要求 要素 要点 要闻 主要 重要 需要' },
  { words: '已' },
  { words: '力争 确保 争取' },
  { words: '比', but: '比重 比例 比较 比如' },
  { words: '预计 计划' },
  { words: '继续 进一步' },
  { words: '目前 其中 当前' },
  { words: '左右 以上 以内' },
  { words: '年均' },
  { words: '坚持' },
  { words: '基本', but: '基本建设' },
])

/** What a sentence tells: a bit for each kind. */
export const cuesOf = (text: string): number => SETS.in(text)
