// What is exchanged in the names of promised systems and before them.

/** What a system may be for: fields of policy of today that no lexicon of the reader has. */
export const FIELDS =
  '古树管护 竹材收储 茶旅研学 蓝碳核算 银龄互助 骑手关爱 网约照料 陪诊照护 托幼点评 旧衣回收 候鸟巡护 江豚救护 非遗传习 方言采录 老字号认定 零工匹配 菌种保藏 蜂业授粉 蚕桑统防 药材溯源 稻渔共作 耕地轮休 撂荒复垦 井盖巡查 电梯维保 楼宇体检 危巷排险 燃气巡检 校车护送 学童防溺 课后看护 心理疏导 家暴预防 彩礼约定 红白简办 乡厨报备 食摊登记 冷链查验 药械召回 疫苗预订 血液调剂 罕病会诊 慢病随访 盲道巡检 手语翻译 法援值守 欠薪垫付 职称互认 技工评鉴 匠师传帮 船员轮训 侨商联络 首店引荐 票根联动 低空测绘 飞手报备 算力调剂 碳票兑换 绿电溯源 排污竞价 水权议价 海域招拍 林票流转 湿地补水 土样采集 雷电告警 滑坡观测 雪灾储备'.split(
    ' ',
  )

/** Verbs of one meaning and one stage, by what they are said of. */
const SET_UP = [
  { of: /(?:机制|体系)$/, verbs: ['建立', '构建', '形成', '探索建立', '创建', '加快建立', '建立起'] },
  { of: /制度?$/, verbs: ['建立', '推行', '实行', '试行', '探索实行'] },
  { of: /(?:平台|系统|数据库|信息库|网络)$/, verbs: ['建设', '搭建', '打造', '构建', '开发建设', '建立'] },
  { of: /基金$/, verbs: ['设立', '建立', '组建', '发起设立'] },
  { of: /(?:委员会|小组|专班|联盟|协会)$/, verbs: ['成立', '组建', '设立'] },
]
const MADE_BETTER = ['完善', '健全', '优化', '改进', '建立健全']

/** Verbs of the same stage that a name can stand under. */
export const verbsLike = (stage, name) =>
  stage === 'upgrade' ? MADE_BETTER : stage === 'start' ? (SET_UP.find(({ of }) => of.test(name))?.verbs ?? []) : []

/** A verb of the other stage: what is set up may be made better, and back. */
export const verbsUnlike = (stage, name) => {
  const other = { start: 'upgrade', upgrade: 'start' }[stage]
  return other && /(?:机制|制度|体系)$/.test(name) ? { stage: other, verbs: verbsLike(other, name) } : null
}

/** How it is done. */
export const MANNERS =
  '加快 逐步 积极稳妥 率先 全面 进一步 着力 不断 持续 抓紧 因地制宜 有序 探索 稳妥 分类 依法 高标准 联合 牵头 主动'.split(' ')

/** Who does it. */
export const SUBJECTS = '市财政局 各县区 各级各部门 各乡镇 市场监管部门 行业主管部门 金融机构 龙头企业 市县两级 村集体'.split(' ')
/** Who is moved to do it. */
export const MOVED = '推动各县区 支持龙头企业 引导金融机构 鼓励行业协会 指导各乡镇 督促有关部门 推动市县两级'.split(' ')
/** What is done before it, with its own object. */
export const FIRST = '整合资源 加强统筹 优化流程 创新方式 强化协作 规范程序 深化改革 总结经验 加大投入 细化举措'.split(' ')
/** What follows from it, without a sign before it, and what is done with it too. */
export const PURPOSES = '推动高质量发展 提升治理水平 确保责任落实 防范化解风险 促进农民增收 强化要素保障 破解发展难题'.split(' ')
export const AND = '并抓好落实 并严格执行 并有效运行 并推广应用 并向基层延伸'.split(' ')
/** By when, and that it must be. */
export const WHEN =
  '2027年底前 今年上半年 年内 要 力争年底前 必须尽快 到2027年底 三年内 “十五五”期间 2026—2028年 6月底前 到“十五五”末'.split(' ')
export const PUSH = '推进 加快 加强 推动 加快推进'.split(' ')
/** What stands beside a system and is none. */
export const NO_SYSTEMS = ['政策法规和', '扶持政策、', '人才队伍和', '服务设施和', '工作流程和', '支持措施、']

/** What stands before the clause: with a sign of its own, and without. */
export const CIRCUMSTANCES = [
  '围绕群众所盼，',
  '以改革创新为动力，',
  '按照统一部署要求，',
  '针对薄弱环节，',
  '坚持问题导向，',
  '立足本地实际，',
]
export const OPENINGS = [
  '按照分级负责的原则',
  '围绕重点领域',
  '针对薄弱环节',
  '在重点行业',
  '面向基层一线',
  '依托现有资源',
  '以乡镇为单位',
  '由市财政局牵头',
  '会同有关部门',
  '联合驻地高校',
  '结合本地实际',
  '通过公开征集',
  '根据群众需求',
]

/** What says how a system is to be. */
export const DESCRIPTIONS = ['科学规范的', '统一高效的', '上下联动、左右协同的', '覆盖城乡的', '公开透明的', '符合市情的', '行之有效的']

/** What is said of a system behind its name. */
export const PREDICATES = [
  { of: /(?:机制|制度|体系)$/, words: ['全面建立', '基本建立', '初步建立', '逐步建立', '建立健全', '基本形成'] },
  { of: /(?:平台|系统|数据库)$/, words: ['建成运行', '上线运行', '正式启用', '投入使用', '建成投用'] },
]

/** What is said of a mechanism on its way. */
export const BETTER = ['不断完善', '进一步健全', '加快健全', '更加完善', '加快构建', '持续完善']
export const KEEP_UP = ['做优做强', '建好用好', '理顺', '重构', '优化升级', '迭代升级', '推广应用']
export const BRACKETS = ['（试行）', '（以下简称新办法）', '（青川版）']

/** Verbs that only carry out what was set up before. */
export const CARRY_OUT = ['落实', '严格落实', '严格执行', '认真落实', '贯彻落实', '坚持', '用好', '遵守', '全面落实']

/** Institutions of the state and of the economy. */
export const INSTITUTIONS =
  '社会保障体系 公共文化服务体系 基本养老保险制度 现代企业制度 城乡治理体系 现代金融服务体系 医疗卫生服务体系 社会救助体系 综合交通运输体系 科技创新体系'.split(
    ' ',
  )
