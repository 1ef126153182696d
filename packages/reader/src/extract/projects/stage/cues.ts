import { WordSet } from '../../../patterns/word-set.ts'

/** Words that tell how far a thing is, wherever they stand in a sentence, in groups that tell the same. */
const GROUPS = {
  prepared:
    '前期 前期工作 可研 预可研 可行性 立项 核准 审批 批复 论证 规划 规划建设 谋划 储备 拟建 筹建 筹划 筹备 研究 设计 招标 招商 签约 落户 落地 引进 征地 拆迁 征迁 征收 选址 列入 纳入 申报 评审 洽谈 方案 获批 预备 对接 跟踪',
  begun: '新开工 新开 开工 开工建设 新开工建设 集中开工 开建 动工 破土 奠基 启动 启动建设 启动实施 新建 开始建设 新上 增设 设立 迁建',
  made: '建设 实施 组织实施 打造 安排 修建 兴建',
  going:
    '续建 在建 复工 加快 加快建设 加快推进 加速 推进 推动 抓好 支持 做好 进展 新进展 正在 正 加紧 抓紧 有序 稳步 扎实 全力 施工 进入 阶段 完成投资 累计完成 掘进 铺轨 主体 封顶 贯通 联调 试运行 具备 收尾 步伐 整治 治理 土建 路基 桩基 过半 节点',
  ended:
    '建成 基本建成 完成 竣工 完工 投产 投用 投入使用 投运 建成投用 建成投产 建成通车 通车 运营 开通 启用 开业 开园 开馆 开放 交付 通水 通航 并网 发电 验收 竣工验收 蓄水 打通 落成 达产 投入 完建 建好 全面完成 挂牌 揭牌',
  improved: '改造 扩建 改建 改扩建 新改建 新改扩建 扩容 升级 提升 提质 拓宽 维修 加固 修缮 提质改造 改造提升 整修 翻建',
  ahead:
    '将 拟 计划 力争 争取 确保 预计 即将 年内 年底前 今年要 明年 有望 要 务必 早日 尽快 力促 下一步 下步 今后 将于 将在 计划于 拟于 未来',
  behind:
    '已 已经 近日 日前 近期 截至 截止 以来 今年以来 去年 去年底 先后 相继 陆续 成功 正式 累计 五年来 一年来 过去 回顾 圆满 如期 提前 率先 顺利 继',
  timed: '今年 全年 当年 年底 下半年 上半年 期间 到 实现 重点 目前 了 全部 基本 取得 成效 不断 形成 得到 同时',
  lists: '包括 分别 分别是 分别为 其中 主要 主要是 如下 这些 等 有 共',
  denied: '不会 尚未 未 停 暂停 不再',
} as const
const NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[]
export const COUNT_OF_GROUPS = NAMES.length
const GROUP = Object.fromEntries(NAMES.map((name, i) => [name, i])) as Record<keyof typeof GROUPS, number>

/** The words in the order in which they have features of their own. */
export const CUES: readonly string[] = NAMES.flatMap(name => GROUPS[name].split(' '))
const GROUP_OF = Uint8Array.from(NAMES.flatMap((name, i) => GROUPS[name].split(' ').map(() => i)))
export const groupOf = (cue: number): number => GROUP_OF[cue] as number
/** Whether a word tells of a stage, and not only of time or of a list. */
export const tellsStage = (cue: number): boolean => groupOf(cue) < GROUP.ahead || groupOf(cue) === GROUP.denied
const WORDS = new WordSet(CUES)
const LENGTHS = Uint8Array.from(CUES, word => word.length)
if (WORDS.words.length !== CUES.length) throw new Error('a word tells two things')

/** The cues of a text from `from` on, in their order: where each stands and which it is. */
export class CuesIn {
  readonly text: string
  readonly at: number[] = []
  readonly cue: number[] = []
  private tenses = -1

  constructor(text: string, from: number) {
    this.text = text
    for (let i = from; i < text.length; ) {
      const cue = WORDS.numberStartingAt(text, i)
      if (cue < 0) {
        i++
        continue
      }
      this.at.push(i)
      this.cue.push(cue)
      i += LENGTHS[cue] as number
    }
  }
  /** The first cue that stands at `from` or behind it. */
  since(from: number): number {
    const { at } = this
    let [low, high] = [0, at.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((at[middle] as number) < from) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Whether words of what is to come (1) or of what has come (2) stand in `[from, to)`. */
  tensesIn(from: number, to: number): number {
    let bits = 0
    for (let i = this.since(from); i < this.at.length && (this.at[i] as number) < to; i++) bits |= tenseOf(this.cue[i] as number)
    return bits
  }

  /** The same of the whole text. */
  get all(): number {
    if (this.tenses < 0) this.tenses = this.tensesIn(0, this.text.length)
    return this.tenses
  }
}

function tenseOf(cue: number): number {
  const of = groupOf(cue)
  return of === GROUP.ahead ? 1 : of === GROUP.behind ? 2 : 0
}
