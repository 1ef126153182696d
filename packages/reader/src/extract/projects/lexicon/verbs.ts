import type { Stage } from '@lantu/model/statement'
import { WordSet } from '../../../patterns/word-set.ts'
import { COUNTIES } from './counties.ts'

/**
 * Verbs of making and the stage they speak of. `strong` verbs make what they name (新建…); `weak` ones push on something
 * (推进…), so that what they name must be a project by its own name.
 */
export interface Verb {
  readonly word: string
  readonly stage: Stage
  readonly force: 'strong' | 'weak'
}

const VERBS: readonly (readonly [Stage, Verb['force'], string])[] = [
  [
    'planning',
    'strong',
    '研究论证 策划 策划包装 包装策划 谋划包装 启动规划建设 招商建设 筹备 筹备建设 规划建设 规划新建 规划布局 筹划 筹划建立 筹划设立 统筹规划 谋划建设 谋划 规划 筹建 筹划建设 申报建设 申报 申建 申创 研究建设 储备 论证 谋划推进 谋划实施 申报成立 争取 争取建设 争取成立 推动筹建 获批建设 获批筹建 获批设立 研究创建',
  ],
  [
    'start',
    'strong',
    '新建 共建 携手共建 合作共建 合力共建 携手打造 新建续建 续建新建 动工 动工建设 动工兴建 着手建设 着手建立 建立起 建起 建构 建设 争取开工 争取开工建设 争取启动 开工建设 开工 启动建设 启动 启动实施 实施 组织实施 打造 兴建 修建 设立 创立 成立 组建 建立 构建 搭建 布局建设 培育建设 建造 兴办 开发建设 布局 增设 新设 敷设 架设 创办 开发 研发 推行 实行 开展 形成 新建或改扩建 新建改造 新改扩建 新改建 改建新建 新建改建 新建扩建 新建和改建 推动建设 推动建立 推动设立 推动组建 推动成立 成功落地 推动形成 加快建立 加快构建 加快形成 加快组建 加快设立 加快搭建 加快打造 探索 探索建立 探索实行 探索推行 引进建设 下设 筑牢 研究建立 推动构建 建成启用 新开工 新开工建设 开建 争取开建 建设应用 搬迁建设 迁建 投资建设 引进 培育 创新建立 构筑 编织 布设 铺设 制定 推动实施 规范建设 开设 开办 发起成立 合作设立 谋建 兴修 修筑 援建 合建 代建 投建 赶建 抢建 增建 启建 新上 上马 新建设 签约引进 引进落地 试行 推出 保护性开发 实施好 建设好 创设 施行 引入 织密 研制 编制 加快推行 开发应用 共建共享 研究制定 建立推行 建立运行',
  ],
  [
    'upgrade',
    'strong',
    '重修 复建 提质建设 重建 复原 提质改造 改进 翻建 翻新 改造提升 改造建设 建设改造 健全落实 提档升级 改扩建 改造扩建 改造更新 改造升级 更新改造 维修改造 扩建 改建 改造 升级改造 提升改造 修缮 修复 加固 拓宽 扩容 提质 提质升级 改造和提升 修缮保护 技改 扩容改造 改造扩容 完善 健全 建立健全 建立完善 建立和完善 健全完善 健全和完善 完善和落实 进一步完善 优化 规范 整合 丰富完善 完善提升 重点完善 加快完善 加快健全 改革完善 全面完善 提升 升级 探索完善 推动完善 巩固完善 修复保护 创新 充实 拓宽改造 整修 延伸 调整完善 建设完善 改进完善 加强和完善 推进完善 重构 优化升级 迭代升级 迭代 建强 完善落实 理顺 做优 做强 做优做强',
  ],
  [
    'ongoing',
    'weak',
    '统筹 抓实 抓紧 抓牢 加紧 加紧推进 提速 全面铺开 推进 推动 加快 加快推进 加快实施 加速 加速推进 支持 支援 支持建设 支持推动 支持创建 抓好 搞好 加强 强化 做好 切实做好 配合做好 落实 执行 推广 深化 深化拓展 办好 推动开通 加快推动 加快落实 助推 促成 力推 继续实施 推进实施 持续推进 统筹推进 抓紧实施 加快推广 做实 加大 重点抓好 协同推进 稳步推进 扎实推进 积极推进 大力推进 全力推进 重点推进 加快发展 扶持 加快开发 推广应用 推广使用 深化应用 深化落实 推动落实 推动扩建 整治 疏浚 狠抓 支持并推进',
  ],
  ['ongoing', 'strong', '加快上线 续建 继续建设 重启 重启建设 恢复建设 复工续建 复工建设 加快建设 加速建设 抓紧建设 推进建设 全力建设'],
  ['planning', 'weak', '创建 争创 全力创建'],
  [
    'complete',
    'strong',
    '开业运营 开业 建成运行 建成 完成 建好 拉通 打通 接通 贯通 建成投产 建成运营 建成投用 建成投入使用 投产 竣工 开通 投运 建设或改造好 建成并投入使用 建成通车 全线贯通 全面建成 基本建成 全面完成 加快建成 建好用好 建好管好用好 建好并用好 上线 上线运行 上线运营 上线启用 研发上线 开发上线 成功上线 基本完成 高标准建成 高质量建成 如期建成 如期完成 争取建成 争取完成 建成开园 建成启用 建成或基本建成 建成并用好 竣工投产 竣工投用 开通运营 联通 启用 投用 投入使用 交付使用 修通 建设运行 建设运营 投入运营 投入运行 铺通 恢复开放 完成或开工',
  ],
]

/** What is built and can be completed: 改造完成, 完成新建. */
const COMPLETED =
  '新建 扩建 改扩建 改建 改造 修建 建设 续建 迁建 加固 维修 整治 修缮 提质改造 升级改造 建设改造 铺设 编制 实施 开发 研发 搭建 组建'.split(
    ' ',
  )

const BY_WORD = new Map<string, Verb>([
  ...COMPLETED.flatMap(act =>
    [`${act}完成`, `完成${act}`, `${act}竣工`].map(word => [word, { word, stage: 'complete', force: 'strong' }] as const),
  ),
  ...VERBS.flatMap(([stage, force, words]) => words.split(' ').map(word => [word, { word, stage, force }] as const)),
])
const WORDS = new WordSet([...BY_WORD.keys()])
/** All verbs, by their numbers. */
export const VERB_OF: readonly Verb[] = [...BY_WORD.values()]

/** The number of the longest verb that begins at `at`, or −1. */
export const verbNumberAt = (text: string, at: number): number => WORDS.numberStartingAt(text, at)

/** The longest verb that begins at `at`, or null. */
export function verbAt(text: string, at: number): Verb | null {
  const word = verbNumberAt(text, at)
  return word < 0 ? null : (VERB_OF[word] as Verb)
}

/** What stands before a verb and does not change what it says. */
const MANNER = new WordSet(
  '压茬 全速 高位 纵深 联动 加力 择机 随着 力促 分别 先后 相继 陆续 一并 顺利 提前 率先 按期 如期 聚焦 集中 接续 梯次 滚动 高效 提速 从速 早日 共 累计 已 已经 正在 正 又 也 均 拟 计划 预计 大规模 有力 成片 进一步 加大 重点 着力 全力 大力 积极 全面 切实 扎实 深入 稳步 统筹 同步 抓紧 尽快 逐步 持续 继续 科学 合理 有序 系统 整体 高质量 高标准 高水平 高起点 高品质 高规格 高品位 大力度 大手笔 快速度 强力 强势 优先 适时 适度 超前 精心 努力 力争 确保 务必 全力以赴 聚力 协调 高起点 集中力量 起步 开始 试点 率先 企业内部 市场 共同 联合 依法 率先 主动 探索 先行 不断 坚决 及时 认真 坚持 严格 充分 有效 加紧 突出 协同 广泛 大胆 集中 分期 分步 分批 快速 鼓励 引导 积极稳妥 因地制宜 要 应 将 须 必须 注重 落细 我们 我市 我县 我区 我省 全市 全县 全区 全省 各地 各部门 市级 市区 中心城区 市城区 县区 各县区 各县市区 县市区 县城 城区 农村 政府 依托 还 再 并 来 以及 和 同时 按照 按时 按期 明年 今年 年内',
)

/** Where the manner begins that ends at `at`: 石梁县｜积极｜推进. */
export function mannerBefore(text: string, at: number, floor: number): number {
  let start = at
  for (let word = MANNER.endingAt(text, start, floor); word; word = MANNER.endingAt(text, start, floor)) start -= word.length
  return start
}

const NO_MANNER =
  /^(?:应[急用对变]|已[有故知]|正[阳定宁安镶]|又[一有]|也门|均[衡等]|共[享建同青和]|拟[定建]|要[素塞道]|将军|再生|并[网联购]|来[自源])/

/** Whether a word or the name of a county begins with the sign of manner at `at`. */
const isWord = (text: string, at: number): boolean => NO_MANNER.test(text.slice(at, at + 2)) || COUNTIES.startingAt(text, at) !== ''

/** How many characters of manner stand at `at`. */
export function mannerAt(text: string, at: number): number {
  let end = at
  for (;;) {
    // 高起点、高标准
    const from = end > at + 1 && text[end] === '、' ? end + 1 : end
    const taken = MANNER.startingAt(text, from).length
    // 应急供水工程 begins with no 应, 来宾 with no 来
    if (!taken || (taken === 1 && (from > end || isWord(text, end)))) return end - at
    end = from + taken
  }
}
