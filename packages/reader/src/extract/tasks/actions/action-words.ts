import { atStart } from '../../../patterns/gates.ts'
import { SignSet } from '../../../patterns/sign-set.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import { BEGIN_ANEW, RESULTATIVES } from './resultatives.ts'

/** Verbs that a commitment opens with. Two characters or more; single ones are in `SHORT`. */
const ACTIONS =
  '建立健全 建立完善 健全完善 加快推进 加快建设 加快发展 推进 推动 做到 参加 加快 加速 加强 强化 加大 加固 加密 实施 建设 建立 完善 健全 深化 优化 提升 提高 扩大 促进 发展 培育 培养 打造 构建 构筑 支持 鼓励 引导 落实 开展 推广 推行 改造 治理 整治 保护 修复 创新 创建 创办 规范 严格 抓好 抓实 抓紧 抓牢 做好 做实 做强 做大 做优 做精 办好 管好 用好 守好 完成 启动 新建 续建 扩建 改建 迁建 新改建 改扩建 建成 引进 引育 争取 争创 探索 整合 统筹 实行 组建 设立 成立 制定 编制 修订 出台 盘活 拓展 拓宽 增强 增加 巩固 壮大 确保 保障 防范 化解 降低 减少 控制 关闭 淘汰 普及 开通 开发 开放 搭建 布局 延伸 ' +
  '改善 改革 改进 丰富 发挥 调整 调减 调优 优先 遏制 防止 禁止 严禁 打击 严惩 严查 查处 惩治 依法查处 维护 捍卫 践行 参与 融入 融合 联动 凝聚 弘扬 传承 营造 涵养 试点 试行 探索建立 创造 推出 举办 承办 组织 召开 集聚 汇聚 释放 激发 激活 挖掘 倾听 关心 关爱 体察 走访 兑现 执行 履行 贯彻 遵守 坚持和完善 解决 破解 突破 攻克 消除 清理 清除 取缔 拆除 取消 简化 精简 压缩 压减 缩短 下放 放宽 放开 清收 追缴 压紧 压实 补齐 补足 填补 补充 充实 配齐 配备 选优 选派 选拔 招引 吸引 吸纳 承接 对接 衔接 畅通 打通 拉通 贯通 联通 连通 疏通 修建 兴建 修缮 修编 拓建 开工 复工 投产 竣工 验收 投放 投入 安排 落地 推介 宣传 普查 调查 摸排 排查 监测 监管 监督 检查 督查 督促 考核 评估 评价 审计 审查 审批 公开 公布 发布 披露 共享 归集 采集 储备 收储 出让 供应 供给 提供 提升改造 发放 补贴 补助 奖励 资助 救助 帮扶 帮助 服务 代办 简政 转变 转化 转型 转移 疏解 搬迁 安置 回迁 退出 退还 置换 兼并 重组 上市 挂牌 申报 申请 申建 报批 谋划 策划 规划 研究 论证 设计 研发 攻关 制造 生产 种植 养殖 推广应用 应用 运用 利用 使用 依靠 突出 把握 抢抓 抓住  深挖 深耕 做细 做活 擦亮 唱响 叫响 扮靓 净化 美化 绿化 亮化 硬化 造林 植树 治沙 防治 防控 预防 预警 应对 处置 处理 救治 救援 收治 接种 筹集 筹措 筹建 筹办 募集 发行 融资 贷款 担保 保持 稳定 稳住 维持 恢复 提振 扶持 扶助 孵化 催生 涌现 形成 实现 达到 满足 方便 惠及 覆盖 普惠 均衡 推荐 负责 清查 克服 打捞 征迁 拆迁 复垦 抢修 检修 筛查 翻建 重建 增配 配建 归类 力促 敦促 落细 落实落细 重抓 评选 表彰 命名 授予 认定 认证 登记 注册 确权 颁证 划定 划转 划分 界定 明确 明晰 理顺 厘清 细化 量化 分解 分类 分级 区分 统一 整顿 整改 纠正 纠治 根治 摒弃 反对 杜绝 避免 抑制 限制 约束 制约 严守 坚守 守住 守护 守牢 筑牢 织密 夯实 奠定 打牢 打好 打赢 打响 打破 掀起 展示 展现 彰显 树立 树好 塑造 提炼 讲好 放大 做响 延长 延链 补链 强链 拉长 缩小 拉动 带动 撬动 驱动 牵引 引领 辐射 赋能 支撑 保证 保留 保存 保供 保交楼 腾退 腾出 盘清 摸清 查清 核查 回收 循环 集约 节约 节省 增收 增产 扩种 扩容 扩面 提质 增效 降本 减负 减免 免除 缓缴 返还 清偿 偿还 归还 置换债务 更新 升级 迭代 换代 替代 引水 供水 调水 输送 输出 输入 出口 进口 演练 培训 轮训 教育 管理 管控 调控 调度 调配 调动 动员 发动 号召 倡导 提倡 宣讲 学习 学好 领会 领悟 掌握 熟悉 健身 丰富群众 送戏 巡演 创作 拍摄 出版 编纂 修志 收集 整理 归档 数字化 上云 联网 接入 并网 接通 架设 敷设 铺设 安装 布设 设置 设定 增设 增派 增补 新增 新设 新开 新引进 新培育 新造 新开工 采取 采用 复制 复制推广 搞好 搞活 繁荣 繁荣发展 狠抓 接受 吸收 吸收利用 助推 培优 密切 大兴 协调 凸显 免除 严防 严控 办理 受理 削减 扭转 增产 重视 关注 尊重 维修 购置 引入 拨付 开拓 邀请 废除 加装 加挂 加入 加盟 加力 纳入 给予 予以 赋予 享受 进行 确定 选择 配合 撰写 写出 遴选 选树 选聘 招聘 招录 招收 聘请 聘任 评定 协助 督导 督办 约谈 印发 下发 颁布 上报 报送 提交 提请 起草 拟定 拟订 审定 核定 核实 抽查 巡查 梳理 汇总 征求 征集 征收 收购 收回 收缴 关停 停止 平整 清淤 疏浚 清洗 清扫 清运 抚育 补植 管护 养护 维护 缴纳 支付 部署 上线 创设 延展 串联 焕新 活化 移交 接管 倒排 严肃 严把 把好 选好 配好 建好 抓细 追责 指导 推 抓 促' +
  ' 减轻 开辟 开创 解放 发扬 听取 总结 破除 缓解 扫除 改变 允许 制止 激励 团结 消化 培植 活跃 调节 开征 抵制 抢占 确立 振兴 回应 推开 制订 厉行 扛起 提出 编发 编印 转发 汲取 借鉴 弥补 消纳 消灭 根除 铲除 剔除 接收 接纳 录用 聘用 委托 授权 划拨 调拨 下拨 拨给 追加 上缴 兑付 偿付 通报 报备 备案 报告 跟踪 跟进 分析 研判 测算 核算 统计 渡过 度过 迎接 抵御 抗击 战胜 承担 担当 撤销 撤并 合并 归并 裁减 核减 缩减 启用 招标 分配 配置 厚植 涵育 培塑 铸牢 赓续 查找 查摆 惩处 制裁 开行 增开 疏导 捐赠 认领 招募 选送 推送 补种 抢收 抢种 播种 修改 修正 建档 立项 销号 促成 撮合 审核 审议 复核 校核 评审 查验 核验 检验 主持 新改扩建 提档 提速 研制 研判 夺取 铺开 拉开 唤醒 点亮 做亮 激起 ' +
  // two verbs that stand for one act
  '优化升级 监督检查 鼓励支持 支持鼓励 引导支持 鼓励引导 引导鼓励 精简优化 优化简化 谋划建设 谋划推进 谋划实施 指导督促 督促指导 指导发动 研究制定 研究制订 研究提出 研究出台 研究建立 探索推行 探索推进 探索试行 探索实施 组织动员 巩固扩大 巩固拓展 巩固提升 巩固深化 培育壮大 发展壮大 引进培育 整合优化 改造提升 完善提升 完善优化 研发推广 规划建设 示范推广 配套建设 织密扎牢 贯彻落实 学习贯彻 贯彻执行 贯彻实施 协调推进 细化落实 深化推进 加速推进 防范化解 组织推进 推动落实 指导推动 团结带领 教育引导 宣传推广 培养引进 引进培养 保护利用 传承弘扬 排查整治 排查治理 督促整改 督促落实 ' +
  // looking for, bringing into being, making more or other than it was
  '发掘 选育 繁育 育成 创立 开办 开设 兴办 试办 营建 兴修 修筑 整修 翻修 开挖 开垦 锻造 造就 铸就 建造 增进 增添 扩展 扩充 加深 重塑 再造 革新 改良 改组 转换 更换 替换 取代 栽植 栽种 转运 应用于 继承 扶植 展开 新创建 新组建 新打造 新认定 新购 新添 新置 分流 填埋 绘制 描绘 焕发 引种 试种 ' +
  // keeping from harm, putting an end to, making good
  '保卫 抢救 挽救 救护 疏散 撤离 缓和 削弱 阻止 阻断 切断 堵塞 排除 追究 揭露 检举 侦破 捣毁 摧毁 粉碎 没收 严打 狠刹 力戒 肃清 整肃 惩戒 垫付 免征 减征 缓征 追回 核销 核减 扑灭 ' +
  // dealing with others, with people, papers and knowledge
  '搜集 汇集 招揽 签订 签署 缔结 订立 会商 商讨 筹划 布置 派遣 派驻 任用 提拔 选调 锤炼 传授 展出 编写 编撰 汇编 探讨 钻研 诊治 照顾 广辟 广开 大搞 大办 大抓 力推 力保 严明 锁定 公示 封堵 ' +
  // what must not be
  '不得 不准 不许 决不允许 绝不允许 不允许 不再新建 不再审批'
/** Verbs of one character, only before a noun that cannot be mistaken: 抓民生, 建平台. */
const SHORT = new SignSet('抓建办育引强促稳护治补')

const LISTED = new Set(ACTIONS.split(' ').filter(word => word.length > 1))
/** The listed ones first: a number from `LISTED.size` on is that of a pair made of two signs. */
const WORDS = new WordSet([...LISTED, ...RESULTATIVES.words])

/** Nouns that begin like verbs: 发展改革, 建设用地, 规划纲要. */
const NOUNS = new WordSet(
  '做好事 负责同志 负责人 配套设施 规范化 发展需要 力推广 加深刻 不得不 不得已 评价结果 报告政府 报告工作 担当作为 分配得当 统计数字 团结在 解放军 解放区 统计局 统计部门 统计数据 统计制度 统计监测 统计调查 报告期 报告制度 报告会 分析报告 分析会 调节税 配置效率 分配制度 分配格局 备案制 通报制度 服务机构 服务平台 服务中心 服务设施 服务网点 服务站 服务队 服务贸易 服务消费 服务窗口 出版物 投产后 竣工投产 监管部门 监管平台 检查组 调查队 组织架构 组织体系 组织机构 培训机构 培训基地 研发机构 研发中心 研发平台 研发投入 研发费用 管理部门 管理制度 管理办法 管理人员 管理机构 管理中心 管理委员会 教育部 教育厅 教育局 审计局 审计厅 审计部门 规划局 规划方案 生产企业 生产线 养殖场 养殖户 种植户 供应商 宣传部 监测点 监测站 监测网 上市公司 上市企业 出口额 出口退税 储备粮 储备库 评价体系 评估机构 登记机关 创新平台 保护区 保护地 开发区 整治过程 修改稿 总结会 提出者 合并后 改变后 提质导向 提速器 承担者 授权经营 立项后 研判会 享受在 实施方案 实施细则 实施意见 实施办法 实施规范 实施计划 指导意见 指导目录 支付能力 支付方式 收购价 征收管理 维护成本 维护费 上线率 协同发展 协调机制 协调性 协调发展 建设单位 建设资金 建设者 建设兵团 建材 建筑 建议 建制 抓手 办公 育种 引力 强度 强国 强省 强市 治安 补贴 护理 促销 影响力 适应性 发展和安全 发展和稳定 发展改革 发展和改革 发展动力 发展动能 发展环境 发展质量 发展方式 发展空间 发展活力 发展水平 发展格局 发展基础 发展目标 发展中国家 建设用地 建设项目 规划期 规划纲要 规划建议 教育教学 教育事业 教育现代化 教育综合 教育系统 管理体制 管理水平 服务业 服务功能 服务水平 服务质量 服务能力 服务体系 生产性 生产总值 生产能力 生产力 改革开放 改革发展 创新驱动 创新能力 创新体系 创新创业 创新型 监督体系 治理体系 治理能力 治理水平 保障体系 保障能力 保障性 供给侧 供给质量 供给体系 供应链 开放型 开放水平 开放合作 投入产出 投入力度 利用率 利用水平 应用场景 种植业 种植面积 养殖业 制造业 增加值 调查失业率 研究院 研究生 设计院 覆盖率 覆盖面 普及率 储备林 投资 贷款余额 融资平台 管理服务 支撑能力 支撑作用 宣传思想 宣传教育 组织领导 组织部 审批服务 集聚区 集聚地 转型升级 转化率 教育部门 组织保障 制约因素 消费',
)

/** The action verb that begins at `at`, or an empty string. */
export function actionAt(text: string, at: number): string {
  const number = WORDS.numberStartingAt(text, at)
  if (number < 0 || NOUNS.startingAt(text, at)) return ''
  // 把｜全部…, 用｜优质…
  return number >= LISTED.size && BEGIN_ANEW.startingAt(text, at + 1) ? '' : (WORDS.words[number] as string)
}

/** The verb of commitment that ends at `end`, or an empty string. */
export const verbEndingAt = (text: string, end: number): string => WORDS.endingAt(text, end)
/** Whether a verb of commitment ends at `end`. */
export const endsWithVerb = (text: string, end: number): boolean => verbEndingAt(text, end) !== ''

/** A verb of one character with a noun of two or more behind it: 抓民生, but no longer clause. */
export function shortActionAt(text: string, at: number, end: number): string {
  const may = end - at >= 3 && end - at <= 5 && SHORT.has(text.charCodeAt(at))
  return may && !NOUNS.startingAt(text, at) ? text.charAt(at) : ''
}

/** What stands before the verb and says how, how much or when. */
const MANNER = new WordSet(
  '再 经常 每日 每周 每月 每季度 每半年 集约化 规模化 保护性 用心用情 慎终如始 配套 下大力 按规定 按要求 按程序 按计划 按比例 按标准 按政策 依法依规 免费 普遍 同步 综合 系统 正确 准确 大幅 大幅度 着重 迅速 放手 接续 十分 下大力气 下大力 下决心 有计划地 有步骤地 全程 一律 携手 牵头 负责 全量 滚动 进一步 前瞻 前瞻性 显著 关键是 妥善 务实 注意 注重 更大力度 加大力度 高度 高起点 高规格 全力以赴 大力 积极 着力 切实 全面 全力 坚决 坚定 稳步 稳妥 有序 持续 不断 深入 扎实 努力 始终 同时 继续 认真 科学 合理 充分 力争 要 应 应该 将 须 必须 需要 可 可以 能 更 更加 更好 还要 也要 都要 重点 重点是 统筹 协同 一体 精心 高标准 高水平 高质量 高效 高位 快速 加力 有力 有效 有针对性地 依法 依规 严格 严厉 严肃 严密 广泛 深度 纵深 逐步 逐级 逐年 分步 分类 分批 分级 平等 率先 主动 自觉 共同 联合 牢牢 牢固 牢固树立 紧紧 紧密 密切 平稳 稳慎 审慎 适时 适当 适度 及时 尽快 尽早 抓紧 加紧 定期 常态化 成功 圆满 如期 按期 按时 优先 突出 因地制宜 因地制宜地 坚定不移 坚定不移地 坚持不懈 矢志不移 毫不动摇 毫不松懈 毫不放松 旗帜鲜明 大胆 勇于 敢于 善于 勇 先行 靶向 精准 精细 精心组织 强力 倾力 奋力 聚力 合力 齐心 加快 全方位 全市域 全链条 全过程 多渠道 多层次 多形式 多措并举 千方百计 想方设法 真正 彻底 基本 整体 集中 集中力量 动态 规范有序 规范 超前 提前 开拓 最大限度 最大限度地 创造性 创造性地 我们 我市 我省 全市 全省 全县 全区 今年 明年 年内 从严 从快 从实 另外 此外 其中 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 一要 二要 三要 四要 五要 首先 其次 再次 最后 逐项 逐一 就近 就地 足额 限期 限时 梯次 持之以恒 大规模 成批 多方 尽可能 尽力 下力气 分层 分区 分段 分期 分期分批 分片 自上而下 还 也 都 均 并 并且 以 来 去 在全市 在全省 在全国 在全县 在全区 特别是 尤其是 建设性 深 实 大 广 快 稳 严',
)

const MANNER_ENDS = '地'.charCodeAt(0)
/** Manner only before a verb: 严 of 严格, 大 of 大力. */
const WEAK_MANNER = new SignSet('以来去深实大广快稳严可能更将再')
const PERSISTS = '坚'.charCodeAt(0)

/** An adverb of the speaker's own at `at`: 周密细致地. */
function adverbAt(text: string, at: number, end: number): RegExpExecArray | null {
  const last = Math.min(end, at + 8)
  for (let i = at + 2; i < last; i++)
    if (text.charCodeAt(i) === MANNER_ENDS)
      return actionAt(text, at) ? null : /^[\u4e00-\u9fff]{2,5}地(?=[\u4e00-\u9fff]{2})/.exec(text.slice(at, last))
  return null
}

/** 坚持｜实施…, but 坚持 of 坚持创新在…的核心地位, which stays the verb of what it holds to. */
function persistsIn(text: string, at: number): boolean {
  const verb = actionAt(text, at)
  return verb !== '' && !HELD.has(text.charCodeAt(at + verb.length))
}
const HELD = new SignSet('在为是')

/** How many characters of manner stand at `at`. */
export function mannerLength(text: string, at: number, end: number): number {
  let to = at
  while (to < end) {
    let taken = MANNER.startingAt(text, to, end).length
    if (taken === 0) {
      // 周密细致地, 创造性地
      const adverb = adverbAt(text, to, end)
      if (adverb && actionAt(text, to + adverb[0].length)) taken = adverb[0].length
      // 坚持 is manner before a verb: 坚持实施
      else if (text.charCodeAt(to) === PERSISTS && text.startsWith('坚持', to) && persistsIn(text, to + 2)) taken = 2
      else break
    } else if (taken === 1 && actionAt(text, to)) break
    else if (taken === 1 && WEAK_MANNER.has(text.charCodeAt(to)) && !actionAt(text, to + 1) && !MANNER.has(text.slice(to + 1, to + 3)))
      break
    to += taken
    // 积极地｜组织
    if (
      taken > 1 &&
      to < text.length &&
      text.charCodeAt(to) === MANNER_ENDS &&
      (actionAt(text, to + 1) || MANNER.startingAt(text, to + 1, end).length > 1)
    )
      to++
  }
  return to - at
}

/** Clauses that say what the action before them is for: 确保…, 实现…, 促进…; no actions of their own after one. */
export const RESULT = atStart(
  /^(?:进一步|不断|有效|切实|逐步|全面|更好|更好地|从而|以|努力|坚决|充分)*(?:确保|实现|支撑|使|让|促进|形成|保障(?!好)|满足|提升|提高|增强|达到|保证|防止|避免|带动|推动形成|(?:争取|力争)(?!打造|创建|培育|引进|新建|启动|实施)|便于|为(?![^，]{1,24}(?:提供(?!.{0,10}(?:保障|支撑|保证|条件|动力|支持|空间))|发放|办理|开通|安装|配备|购买|开设)))/,
)
