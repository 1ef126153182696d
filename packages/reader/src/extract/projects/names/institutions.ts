import { atEnd } from '../../../patterns/gates.ts'
import { WordSet } from '../../../patterns/word-set.ts'

/**
 * Fields of policy and the words that qualify them. A 体系 or 制度 that says nothing but its field (社会保障体系, 现代金融服务体系,
 * 基本养老保险制度) is an institution of the state or of the economy, not a system that somebody sets up; what watches, records or
 * exchanges (监管, 预警, 信息, 信用) is one and stands in none of these lists.
 */
const FIELDS = new WordSet(
  `
  现代 现代化 新型 多层次 多元化 多元 高质量 高水平 完善 综合 综合性 相关 有关 城乡 城市 农村 乡村 城镇 城乡居民 居民 职工 全民 基本 公共 区域 国家
  全国 全省 全市 全生命周期 优质 高效 开放型 中国特色 统一 快速 环状 地下 都市 与 和 及 、 的 性 型 化 体系 制度
  社会 保障 服务 治理 保护 管理 工作 支持 供给 供应 政策 责任 转化 生产 经营
  社会保障 公共服务 创新 科技创新 技术创新 自主创新 科技 技术 金融 普惠 住房 市场 能源 安全 传播 文化 旅游 教育 国民教育 终身 学习 培训
  职业教育 就业 创业 医疗 卫生 健康 医药 养老 救助 社会救助 社会福利 福利 优抚 安置 保险 失业 工伤 生育 大病 重特大疾病 疾病 救济 最低生活
  多层 志愿 法律 法治 财政 税收 个人所得税 预算 货币 投资 投融资 资本市场 资本 流通 商贸 物流 交通 运输 管网 供水 供热 供气 供电 排水 防洪 水利 绿化
  基础设施 产业 经济 农业 工业 服务业 人才 培养 生态 环境 生态环境 生态文明 环境保护 防灾 减灾 国防动员 组织 行政 执法 企业 大学 医院 学校
  薪酬 人口 补贴 津贴 育儿 带薪 休假 年休假 分配 收入 产权 人民代表大会 民族区域自治 基层群众自治 群众自治 多党合作 政治协商 基层 民主 用水 土地 国土
  社会主义 中国特色社会主义 司法 立法 政府 协商 宏观调控 经贸 国际 思想 道德 产业新 产业链 区域经济 布局 空间 和谐 链
  `,
)
const CLOSES = atEnd(/(?:体系|制度)$/)

/** Whether a name is made of a field of policy alone. */
export function isInstitution(name: string): boolean {
  if (!CLOSES.test(name)) return false
  let at = 0
  for (let word = FIELDS.startingAt(name); word; word = FIELDS.startingAt(name, at)) at += word.length
  return at === name.length
}
