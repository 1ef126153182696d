import type { Stage } from '@lantu/model/statement'
import { atEnd } from '../../../patterns/gates.ts'
import { WordSet } from '../../../patterns/word-set.ts'

/** What is said of a project after its name, put together from steps: 开工｜建设, 建成｜并｜投入使用, 竣工｜或｜开工. */
const STEPS: readonly (readonly [Stage, string])[] = [
  [
    'planning',
    '前期工作 前期研究工作 前期 立项 获批 获批设立 获批成立 获批创建 获批筹建 获批建设 获国务院批复 获国家批复 获省政府批复 获国家批准设立 获国家批准建立 加快筹建 抓紧筹建 获准开放 获准设立 获准建设 报批 审批 落地 签约 签约落户 签约落地 启动征地 启动征地工作 启动征迁 进入立项审批阶段',
  ],
  [
    'start',
    '开始建设 开始实施 开始实施建设 启动实施建设 开工 实质性开工 破土动工 培土奠基 动工 开建 启动 奠基 启动建设 启动实施 开工建设 核准开工 竣工或开工 举行开工仪式 举行开工典礼 举行奠基仪式 举行动工仪式',
  ],
  [
    'ongoing',
    '逐步建立 逐步形成 截流 进场施工 进展良好 进展顺利 推进顺利 开工在建 取得进展 取得新进展 取得实质进展 取得实质性进展 取得突破性进展 取得重大进展 取得积极进展 取得明显进展 取得显著进展 取得重要进展 取得阶段性进展 取得积极成果 取得重大成果 取得阶段性成果 建设步伐 建设进度 施工进度 工程进度 建设步伐加快 步伐加快 建设如火如荼 全面起势 起势成势 加快起势 破题起势 拔节起势 全面起步 加快起步 起步建设 框架拉开 框架全面拉开 框架基本拉开 拉开框架 全面拉开框架 施工 释放产能 产能释放 产能爬坡 放量 提速放量',
  ],
  [
    'complete',
    '铺通 初具规模 初见规模 粗具规模 形成规模 初具雏形 初显雏形 初现雏形 雏形初显 雏形初现 形成雏形 形成框架 取得明显成效 取得显著成效 成效明显 成效显著 点火 点火成功 试车成功 落闸蓄水 拔地而起 首发 建成试车 试车 投料试车 试生产 封关运行 封关运作 封关 验收运行 通过验收 通过行业验收 通过国家验收 通过竣工验收 完成验收 竣工验收 举行通车仪式 举行竣工仪式 举行投产仪式 举行落成仪式 举行落成典礼 举行竣工典礼 开街 开市 开港 开航 开诊 开学 营业 合拢 双通 洞通 架通 试通车 投入生产 建成 竣工 完工 交工 主体完工 投产 达产 达效 增效 投用 投运 投入使用 投入运营 投入运行 投入应用 使用 运营 运行 营运 试运行 试运转 转场 转场投运 转场投运工作 满产 量产 达产达标 开班招生 开班 投入办学 办学 试运营 试营业 上线 上线运行 启用 开园 开园迎客 开门迎客 开业 开馆 开放 开通 招生 通车 通航 通水 通气 通电 供水 供电 供气 供热 发电 蓄水 下闸蓄水 并网 合龙 封顶 结顶 落成 交付 验收 贯通 修通 揭牌 挂牌 完成 完成建设 具备通车条件 实现供水 动态调试 挂牌成立 揭牌成立 揭牌运行 揭牌运营 揭牌启用 挂牌运行 挂牌运营 挂牌启用 正式成立 完成改造提升 完成提升改造 完成升级改造 完成改造升级 完成提质改造 完成扩改 完成改扩建 建成发挥作用 建成并发挥作用 建成并深化应用 建成主体 完成主体 主体建成 主体竣工 初步建立 基本建立 全面建立 正式建立 建立健全 初步形成 基本形成 全面形成 建立起来 健全起来 完善起来 搭建起来 搭建完成 开发完成 组建完成 正式设立 正式组建 正式推行 成功组建 成功设立 相继成立 相继设立 相继组建 相继建立 陆续建立 全面推行 全面实行 全面搭建 普遍建立 普遍推行 普遍实行 广泛建立 广泛推行 当年投产',
  ],
]
/** Steps that are said of anything at all: they close a name only after a word of manner. */
const LOOSE = '建设 推进 实施 开展'
/** …and those that improve what stands: 川湖公园等全面提质改造. */
const LOOSE_UPGRADES = '改造 提质改造 改造提升 提升改造 提质升级 改扩建 扩建 修缮'

/** What is said of a mechanism on its way, and of much that nobody sets up: 机制｜不断完善, 机制｜加快构建. */
const BETTERED = '不断 进一步 更加 日益 日趋 逐步 持续 加快 全面'.split(' ').flatMap(pace => [`${pace}完善`, `${pace}健全`])
const SET_UP = ['加快构建', '全面构建', '加快建立', '加快形成']
const ON_THE_WAY = new WordSet([...BETTERED, ...SET_UP])
/** Whether a predicate says of a thing that it gets better or comes to be, not how far it is. */
export const isOnTheWay = (word: string): boolean => ON_THE_WAY.endingAt(word) !== ''

const STAGE = new Map(STEPS.flatMap(([stage, words]) => words.split(' ').map(word => [word, stage] as const)))
for (const word of BETTERED) STAGE.set(word, 'upgrade')
for (const word of SET_UP) STAGE.set(word, 'start')
for (const word of LOOSE.split(' ')) STAGE.set(word, 'ongoing')
for (const word of LOOSE_UPGRADES.split(' ')) STAGE.set(word, 'upgrade')
const WORDS = new WordSet([...STAGE.keys()])
const IS_LOOSE = new WordSet(`${LOOSE} ${LOOSE_UPGRADES}`)
const NEVER_ALONE = new WordSet('首发 点火 营业 开学 试车 使用 运行 运营 审批 增效 供水 供电 供气 供热 发电 施工 验收')
const LINKS = new WordSet('并实现 并 或 且 后 投入 交付')
const MANNER = new WordSet(
  '提前半年 提前一年 提前两年 提前三年 高标准 高质量 高水平 高位 高起点 有力 平稳 加力 大力 全力 合力 全速 接续 统筹 滚动 梯次 分期 分批 分步 纵深 全域 实质性 同步 整体 盛大 隆重 联动 强势 强力 持续 部分 继续 必须 应 可望 有望 首次 功能性 达标 单幅 双幅 半幅 全幅 主线 左线 右线 力促 正 提速 顺利 迅速 全面 正式 如期 基本 初步 相继 主体 陆续 先后 已经 都已经 都 均 均已 也 也已 目前已 现已 已 开始 成功 入驻 入驻并 投入 即将 将 要 须 年内 今年 按期 早日 务必 确保 争取 实现 加快 加速 加紧 抓紧 积极 深入 扎实 稳步 有序 协同 协调 快速 正在 全部 全线 尽早 尽快 早日 力争 胜利 圆满 载客 试 试验 对外 国际 提前 率先 推进 开展 做好 抓好 完成',
)
/** 推进 and 建设 are predicates only after these. */
const PACE = new WordSet(
  '快速 加快 加速 提速 加紧 抓紧 加力 积极 深入 继续 持续 接续 扎实 稳步 有序 有力 平稳 协同 协调 统筹 同步 联动 整体 滚动 梯次 分期 分批 分步 纵深 正在 全面 全域 顺利 全力 大力 强力 强势 合力 全速 高标准 高质量 高水平 高位 高起点 实质性',
)

/** Whether `[start, end)` can end with a predicate: most clauses end with nothing of the kind. */
export const endsInPredicate = (text: string, start: number, end: number) => WORDS.numberEndingAt(text, end, start) >= 0

const OPENED_UP = atEnd(/(?:开发|改革|扩大|扩大对外)开放$/)

/** The predicate that ends a text, with where it and its manner begin; its first step gives the stage. `twice`: another may stand before it. */
export function predicateOf(text: string, twice = true): { stage: Stage; at: number; word: string } | null {
  let at = text.length
  let stage: Stage | undefined
  let first = ''
  for (let steps = 0; steps < 4; steps++) {
    const word = WORDS.endingAt(text, at)
    // 机场建设｜前期工作: what comes before another step is of the name
    if (!word || (steps > 0 && IS_LOOSE.has(word))) break
    first = word
    stage = STAGE.get(word)
    at -= word.length
    const link = LINKS.endingAt(text, at)
    if (link && WORDS.endingAt(text, at - link.length)) at -= link.length
  }
  // 加快石梁新区开发开放 is a policy
  if (!stage || OPENED_UP.test(text)) return null
  // 荻口机场｜并｜投入使用
  const linked = text[at - 1] === '并' && at > 3
  let start = linked ? at - 1 : at
  for (let word = MANNER.endingAt(text, start); word; word = MANNER.endingAt(text, start)) start -= word.length
  const single = at + first.length === text.length
  if (single && IS_LOOSE.has(first) && !PACE.endingAt(text, at)) return null
  // 机场建设取得进展; universities make progress in their own way
  if (first.startsWith('取得') && !first.endsWith('成效') && !/(?:建设|工程|项目|工作)$/.test(text.slice(0, start))) return null
  // 荻浦河综合整治取得明显成效; what has effects otherwise is a policy
  if (first.includes('成效') && !/(?:整治|治理|改造|修复)$/.test(text.slice(0, start))) return null
  if (single && NEVER_ALONE.has(first) && start === at) return null
  const and = linked && start === at - 1 ? start : start - 1
  const before = twice && text[and] === '并' ? beforeLink(text, and) : null
  if (before) return { stage: before.stage === 'planning' ? stage : before.stage, at: before.at, word: text.slice(before.at) }
  return { stage, at: start, word: text.slice(linked ? at : start) }
}

/** 荻浦医院｜落户石梁｜并启动建设 */
const SETTLED = atEnd(/(?:成功)?落户[\u4e00-\u9fff]{2,4}$/)

/** 荻浦大学｜获批筹建｜并快速推进: what is said before the other. */
function beforeLink(text: string, end: number): { stage: Stage; at: number } | null {
  const settled = SETTLED.exec(text.slice(0, end))
  return settled ? { stage: 'planning', at: settled.index } : predicateOf(text.slice(0, end), false)
}
