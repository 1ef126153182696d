import { cleanNoun } from '../../phrases/clean-noun.ts'
import { WHO } from '../who.ts'

/**
 * What is said of the things that a number counts: 14所学校｛获评市级书香校园｝. Named as one would ask for it: 获评市级书香校园的学校.
 */

const alternation = (words: string) => words.split(' ').join('|')

/** Verbs that need nothing after them. */
const ALONE = alternation(
  '脱贫 减贫 摘帽 完成 再就业 出列 开工 开工建设 竣工 投产 投运 建成 建成投产 建成投用 建成投运 建成通车 投入使用 投入运营 竣工投产 竣工投入使用 建成投入使用 建成开放 通车 上市 挂牌 复工 复产 复工复产 开业 上线 试运行 并网 签约 落地 落户 入驻 达标 关停 ' +
    '清零 销号 完工 完成改制 完成改造 退出 受益 参保 改制 转产 上云 冲锋在前 就业 增收 参赛 参展 参会 参训 获奖 开园 封顶 试营业 开馆 启用 停产 达产 达效 投用 满产 复学 返乡 入住 回迁 交付使用 下线 确定入驻 通过验收 竣工达产 投产达产 正常运营 治愈 治愈出院 痊愈 出院 结业 毕业 上岗 返岗 参与 参加 试投产',
)
/** Verbs that say to what. */
const TRANSITIVE = alternation(
  '获评 获批 获得 荣获 被授予 列入 入选 纳入 跻身 晋升为 晋升 升级为 创成 创建成 建成 建立 实现 完成 通过 达到 进入 享受 参与 参加 加入 担任 坚守 奔赴 支援 驰援 用上 喝上 住上 住进 搬进 迁入 拿到 领到 收到 开通 使用 接入 跨入 迈入 步入 填补 通上 转为 划转为 划转到 划归 移交 转隶 建起 配备 拥有 成为 覆盖 入驻 落户 入围 走上 登上 落地 升格 升格为 亮相 摘得 斩获 夺得 捧得 捧回 获 (?<![普交流沟畅互])通(?=[上了]|宽带|光纤|广播|有线|自来水|动力电|天然气|快递|快车|班车|公交|公路|客车|客运|硬化|沥青|水泥|柏油|油路|网络|邮|[45]G|高速|高铁|电(?=[，。；、]|$))',
)
/** 被命名为, 被纳入: whatever one was made or put into. */
const MADE_INTO = '被[\\u4e00-\\u9fff]{1,3}?[为入成]'
const MANNER =
  '(?:全部|全面|均|都|稳定|计划|已|已经|基本|成功|率先|顺利|陆续|相继|先后|如期|按期|提前|正式|首次|扎实|集中|稳步|积极|得以|得到|整体|普遍|同步|首批|按计划|按时|分别|迅速|尽快|尽早|早日|初步|新|可|将|可望|有望|加快|加速){0,6}'
/** What those who do things may do, whatever follows. */
const ACTS = alternation(
  '推行 推广 实行 开展 实施 启动 设立 举办 承办 签署 签订 推出 制定 配置 安装 免费 免收 公开 接受 领取 申领 购买 办理 缴纳 走进 走出 深入 赴 前往 承担 从事 掌握 采用 应用 告别 恢复 提升 改善 减免 返还 提供 发放 协调 解决 追回 追讨 讨回 落实 兑现 补贴 节约 配备 配齐 购置',
)
const NOUN_BEHIND = '项目|工程|计划|行动|方案|基地|中心|平台|任务|工作|活动|规划|管理|服务|体系|制度(?=[，。；、]|$)'
const ACTING = new RegExp(
  `^(?:以上|左右|以内|余)?的?([^，。；、]{0,16}?${WHO})${MANNER}((?:${ACTS})了?(?!${NOUN_BEHIND})[^，。；\\d]{2,24}?)(?=[，。；]|$)`,
)

const PREDICATED = new RegExp(
  `^(?:以上|左右|以内|余)?的?(.{0,18}?)${MANNER}[“‘]?(?:((?:${ALONE}){1,2})[”’]?(?=$|[，。；、）])|(${TRANSITIVE}|${MADE_INTO})了?([^，。；（]{2,24}?(?:（[^，。；（）]{1,8}）[^，。；（）]{1,8})?)(?=的基础上|[，。；（]|$))`,
)

/** Counters that say what is counted where no noun does. */
const COUNTER_NOUN: Readonly<Record<string, string>> = {
  人: '人员',
  名: '人员',
  户: '户',
  家: '单位',
  所: '学校',
  市: '市',
  县: '县',
  省: '省',
  村: '村',
  乡: '乡',
  镇: '镇',
  人次: '人次',
}

export interface Predicated {
  /** 获评市级书香校园的; 摘帽. */
  readonly verb: string
  /** The noun counted; may be empty where the number stands right before the verb. */
  readonly noun: string
}

const NEXT_SAID = /(?<=.{4})并(?:已|均|全部|将|有|且)[^，。；并]{0,24}$/
const ACT_ALONE = /^(?:转属|划转|移交|重组|兼并|破产|关停|转让|出售)$/
/** 28项｛国内领先｝. */
const LEADING = /^(?:[处居]于?)?((?:国内|国际|全国|世界|全省|同行业)(?:领先|先进|首创|一流))(?:水平)?(?=[，。；、]|$)/
const STAYING = new RegExp(`^([\\u4e00-\\u9fff]{0,8}${WHO})((?:留|返|来|在|赴|驻|入|到|去)[\\u4e00-\\u9fff]{1,3})$`)
/** 1项指标｛未能｝如期完成. */
const NOT = /(?:尚未|未能|未|没有|没能)$/
const GOING = /^([^赴前]{2,10}?)((?:赴|前往|奔赴)[^，。；]{2,12})$/

/** 60户｛困难家庭住房问题得到解决｝. */
const FREED =
  /^([^，。；、的]{0,12}?(?:家庭|群众|职工|居民|农户|人口|学生|人员|户|村|社区))的?([^，。；、的]{2,8}?(?:问题|困难))(?:得到|得以)(?:了)?(?:有效|基本|全面|妥善|圆满|初步|根本)?解决(?=[，。；]|$)/

/** Takes ｛14所｝学校获评市级书香校园 apart; null where no such verb follows the noun. */
export function predicatedCount(words: string): Predicated | null {
  // 15所院校签约入驻｛并已有6所开工｝
  const tail = words.includes('并') ? words.replace(NEXT_SAID, '') : words
  const found = PREDICATED.exec(tail)
  const freed = tail.includes('解决') ? FREED.exec(tail) : null
  if (freed) return { verb: `解决${freed[2]}的`, noun: cleanNoun(freed[1] as string) }
  const leading = found ? undefined : LEADING.exec(tail)?.[1]
  if (leading) return { verb: `${leading}的`, noun: '' }
  if (!found) return acting(tail) ?? done(tail) ?? marked(tail)
  const denied = NOT.exec(found[1] ?? '')
  if (denied && found[2]) return { verb: `未${found[2]}`, noun: cleanNoun((found[1] as string).slice(0, denied.index)) }
  const noun = cleanNoun(found[1] ?? '')
  // 93户转属改制: two acts, and nobody is named
  if (ACT_ALONE.test(noun) && found[2]) return { verb: `${noun}${found[2]}的`, noun: '' }
  // 住房3万套、超额完成: what follows the mark says something else
  if (/、(?:超额|提前|圆满)?$/.test(found[1] ?? '')) return null
  // 为, 与 and 等 within the noun: the verb belongs to something else
  if (/[为与对将把在，。；：]|等$/.test(noun)) return noun.startsWith('在') ? done(tail) : null
  // 11万名青少年赴省城参加…: where they go is part of what they do
  const gone = GOING.exec(noun)
  if (gone && found[3]) return { verb: `${gone[2]}${found[3]}${(found[4] ?? '').replace(/的$/, '')}的`, noun: gone[1] as string }
  // 6万名｛毕业生留湖就业｝: where they go to do it
  const staying = found[2] ? STAYING.exec(noun) : null
  if (staying) return { verb: `${staying[2]}${found[2]}的`, noun: staying[1] as string }
  const verb = found[2] ? found[2].replace(/^参[与加]$/, '$&的') : `${found[3]}${(found[4] ?? '').replace(/的$/, '')}的`
  return { verb, noun }
}

/** 30个｛县（市）推行河长制｝. */
function acting(tail: string): Predicated | null {
  const found = ACTING.exec(tail)
  return found ? { verb: `${found[2]}的`, noun: cleanNoun(found[1] as string) } : null
}

const GAINS = /^([\u4e00-\u9fff“”（）]{2,12}?)(获得?|得到|争取到|享受到?|领到)了?(?:近|超过?)?$/
/** 5个｛项目获｝2亿元｛债券资金支持｝: what was gained stands behind its amount. */
export function gainedAmount(tail: string, nextTail: string): Predicated | null {
  const found = nextTail.length >= 2 ? GAINS.exec(tail) : null
  const gained = found ? /^的?([\u4e00-\u9fff]{2,14})(?=[，。；、]|$)/.exec(nextTail)?.[1] : undefined
  return found && gained ? { verb: `${found[2]}${gained}的`, noun: cleanNoun(found[1] as string) } : null
}

/** ｛老旧小区全部翻新｝: an adverb parts what is counted from what is said of it, whatever the verb. */
const ADVERB = alternation(
  '全部 全面 (?<![平年月日户人亩])均 已经 已 基本 率先 陆续 相继 先后 如期 按期 提前 首次 双双 按计划 按时 尽快 尽早 早日 有望',
)
const MARKED = new RegExp(
  `^(?:以上|左右|以内|余)?的?([\\u4e00-\\u9fff（）“”]{2,16}?)(?:${ADVERB}){1,3}(?!衡|值|价)(?:得到|予以)?([\\u4e00-\\u9fff]{2,4})(?<![达为到至于占率])(?=[，。；]|$)`,
)
/** How it goes with them, not what became of them. */
const GOES_ON = /推进|进展|加快|实施|开展|进行|推开|铺开|落实|展开|运行|完成$|达标|到位|建设$|形成|好转|达到|整改|覆盖/
function marked(tail: string): Predicated | null {
  const found = MARKED.exec(tail)
  if (!found || GOES_ON.test(found[2] as string)) return null
  const noun = cleanNoun(found[1] as string)
  if (/[为与对将把在被]|(?:建设|率)$/.test(noun)) return null
  // 10件民生实事如期兑现: what is done with them is their own
  return { verb: noun.endsWith('实事') ? '' : (found[2] as string), noun }
}

/** 2项｛经验在全国推广｝. */
const SPREAD_IN =
  /^([^，。；、在]{0,10})(在[^，。；、]{1,10}?(?:推广|交流|复制|展示|展播|获奖|上市|挂牌|落户|投产|开业|营业|运营))(?=[，。；、]|$)/

/** 10项｛经验被省政府推介｝. */
const PASSIVE =
  /^([^，。；、被]{2,14}?)(被[\u4e00-\u9fff]{1,12}?(?:推介|推广|采纳|采用|表彰|表扬|通报|认定|转发|刊发|肯定|借鉴))(?=[，。；]|$)/

/** 对38座｛山塘进行了清淤扩容｝. */
function done(tail: string): Predicated | null {
  const passive = PASSIVE.exec(tail)
  if (passive) return { verb: `${passive[2]}的`, noun: cleanNoun(passive[1] as string) }
  const spread = SPREAD_IN.exec(tail)
  if (spread) return { verb: `${spread[2]}的`, noun: cleanNoun(spread[1] as string) }
  const found = /^([^，。；、]{2,16}?)(?:进行|实行)了?([^，。；]{2,24}?)(?=[，。；]|$)/.exec(tail)
  return found ? { verb: found[2] as string, noun: cleanNoun(found[1] as string) } : null
}

/** How, not who: 12万人｛精准｝脱贫. */
const HOW = /^(?:精准|稳定|充分|稳步|高质量|转移|就近|就地|异地|灵活|自主|易地|返乡|安全)$/

export const predicatedName = ({ verb, noun }: Predicated, unit: string): string =>
  HOW.test(noun)
    ? noun + verb
    : (
        verb + (noun || (verb === '脱贫' && unit.endsWith('人') ? '人口' : (COUNTER_NOUN[unit.replace(/^[十百千万亿]+/, '')] ?? '')))
      ).replace(/的$/, '')

/** Places and households that work is done in: 完成80个｛村｝集中整治. */
const WHERE = '(?:[\\u4e00-\\u9fff]{0,6}?)(?:村|乡镇|镇|县|县市|县区|社区|街道|小区|村庄|自然村|行政村|户)'
const WORK =
  /(?:改造|整治|建设|治理|提升|升级|修复|改革|试点|编制|规划|保护|安装|铺设|配套|工程|创建|硬化|绿化)(?:升级|提升|任务|工作|工程)?$/
/** ⟦50⟧处｛农村饮水巩固工程｝: what no village or town is counted in. */
const COUNTS_THINGS = /[处座项套台]$/
const PLANT = /(?:厂|站|所|中心|泵房|设施)(?:建设|改造|治理|提升)?(?:工程)?$/
const IN_PLACES = new RegExp(`^(${WHERE})(?:的(?=.{3})|(?=[\\u4e00-\\u9fff]{4}))([^，。；、]{3,20})$`)

/** 完成N个村的饮水管网改造 counts villages: 完成饮水管网改造的村. Null where the noun as a whole is what is made (美丽乡村示范村建设 is not). */
export function countedPlaces(verb: string, counted: string, unit: string): string | null {
  const found = COUNTS_THINGS.test(unit) ? null : IN_PLACES.exec(counted)
  if (!found || !WORK.test(found[2] as string)) return null
  // 乡镇敬老院改造, 村卫生室建设: the place is part of the thing's name
  const explicit = counted.charAt((found[1] as string).length) === '的'
  // 完成9个乡镇污水处理厂建设
  if (!explicit && PLANT.test(found[2] as string)) return null
  if (!explicit && !/^(?:集中|综合|全面|整体|环境|电网|电力|生活|污水|垃圾|饮水|道路|公路|厕所)/.test(found[2] as string)) return null
  return `${verb}${(found[2] as string).replace(/任务$/, '')}的${found[1]}`
}
