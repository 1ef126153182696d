import { isCommonHanzi } from '../../patterns/common-hanzi.ts'
import { atStart } from '../../patterns/gates.ts'
import { SignKinds } from '../../patterns/sign-set.ts'
import { WordSet } from '../../patterns/word-set.ts'
import { COUNTIES, leadsBetweenProvinces } from './lexicon/counties.ts'
import { type Field, fieldOf, WORKS } from './lexicon/heads.ts'
import type { Places } from './places.ts'

/** Words that tell nothing apart: what is made of them alone is a kind of thing and not a thing. */
const GENERIC = new WordSet(
  '高水平 高品质 高质量 县市区 县市 一批 一系列 各类 各级 各项 各种 各 重大 重点 重要 主要 大型 中型 小型 中小型 大中型 农村 城镇 城乡 乡镇 乡村 村级 城市 城区 全市 全省 全县 全区 全国 县级 市级 省级 国家级 国家 社区 街道 基层 现代 新型 公共 专业 综合 基础 基础设施 民生 高标准 标准化 规范化 示范 示范性 特色 优质 先进 高端 一流 普惠性 公办 民办 中小 老旧 若干 部分 相关 有关 其他 其它 现有 多功能 智能 绿色 生态 的 性 化 型 级 及 和 与 或 病险 病险水库 中小河流 城中村 园林 保障性住房 中小学 主干 次干 市政 产业 工业 农业 商业 旅游 文化 体育 教育 卫生 医疗 养老 水利 交通 电力 能源 环保 科技 创新 物流 配套 建设 改造 一个 区域性 区域 中心城区 县城 新建 续建 扩建 技改 高新技术 战略性新兴 开放型 多层次 多元化 客货 客运 货运 立体 精品 饮用 饮用水 供水 库区 水环境 开放 对外 港口 物流 应急 过江 跨江 出海 国际 空中 疏港 集散 内河 环城 骨干 干线 快速 文明 平安 景观 住宅 公益性 海洋 沿海 内陆 世界 周边 市内 沿线 精美 精致 精品 区间 数字化 智能化 零碳 灯塔 标杆 红色 历史 民族 民俗 休闲 观光 自然 湿地 风景 森林 地质 保护 运输 农民 居民 群众 企业 本地 当地 镇村 园区 开发区',
)

/** Further words that say what kind a thing is, in the middle of a name: 高寒城市集中供热工程. */
const OF_KIND = new WordSet(
  '深水 一级 二级 三级 四级 五星级 四星级 一级公路 二级公路 三级公路 一、二级 路基 桥涵 路面 路桥 高速 高等级 国省道 县乡道 高寒 高海拔 集中 供暖 供热 供氧 供水 供气 排水 引水 调水 灌溉 节水 防洪 治理 整治 修复 恢复 恢复重建 保护利用 开发 开发利用 更新 老旧小区 棚户区 棚改 光伏 风电 储能 抽水蓄能 水电 煤电 热电联产 电气化 扩能 过境 绕城 支线 专用 通用 直属 征收 安置 搬迁 移民 易地 河道 堤防 水系 连通 垃圾 土地 矿山 国土 绿化 造林 标准厂房 配送 仓储 冷链 商贸 会展 康养 特殊 职业 高级 第一 第二 与 、',
)

/** Where the words of kind begin before `at`: 雁岭｜湿地保护与恢复｜项目. */
export function kindBefore(name: string, at: number): number {
  for (;;) {
    const generic = GENERIC.endingAt(name, at)
    const kind = OF_KIND.endingAt(name, at)
    const word = kind.length > generic.length ? kind : generic // 高等级, not 级 alone
    if (!word || at - word.length < 2 || /^[的级性化型及和或]$/.test(word)) return at
    at -= word.length
  }
}

/** Where a name's own words begin, in the `end` characters before its head: behind the generic ones; `end` for a mere kind. */
export function ownAt(name: string, end: number): number {
  let at = 0
  for (let word = GENERIC.startingAt(name, 0, end); word; word = GENERIC.startingAt(name, at, end)) at += word.length
  return at
}

const OWN_SIGN = 1
const DASH = 2
const PHASE = 4
const ORDINAL = 8
/** What names of places end with: 石梁河 after one sign or more of its own, 荻浦港 after two. */
const AFTER_ONE = 16
const AFTER_TWO = 32
const THING = 64
const THINGS_WITHIN: ReadonlySet<Field> = new Set(['transport', 'water', 'energy', 'parks'])
const isThingWithin = (noun: string) => noun.length >= 2 && THINGS_WITHIN.has(fieldOf(noun) ?? 'schools')
/** What each sign of a name can be part of: what needs one of them is not looked for without it. */
const SIGNS = new SignKinds([
  [OWN_SIGN, '“《ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'],
  [DASH, '-—－～~至'],
  [PHASE, '期'],
  [ORDINAL, '第'],
  [AFTER_ONE, '县镇乡河湖江溪岭峰岳岛洲坝庄堡寨塘坪冲湾屯沟岗埠泉阳州陵山水岩岔垭坳渡浦墟圩滩垸潭峡'],
  [AFTER_TWO, '市区路街桥村港城口关店集'],
  [
    THING,
    WORKS.words
      .filter(isThingWithin)
      .map(noun => noun[0])
      .join(''),
  ],
])

/** 城东, 江北: a side of what everybody knows. */
const SIDE = atStart(/^[城湖江河川港塘溪山洲][东西南北]/)

/** 第二水源, 第四使馆区; 第二批 and 第三产业 number nothing that is built. */
const NUMBERED_SECOND = /第[一二三四五六七八九十]{1,2}(?!批|三?产业|次|轮|代|届|阶段|步|方)/

/** Signs that only names have in the `end` characters before the head: quotation marks, letters, digits, 甲桥-乙桥, 城东. */
function isMarked(name: string, end: number, signs: number): boolean {
  if ((signs & OWN_SIGN) !== 0) return true
  if ((signs & DASH) !== 0)
    for (let i = 2; i + 2 < end; i++)
      if (
        (SIGNS.of(name.charCodeAt(i)) & DASH) !== 0 &&
        isCommonHanzi(name.charCodeAt(i - 2)) &&
        isCommonHanzi(name.charCodeAt(i - 1)) &&
        isCommonHanzi(name.charCodeAt(i + 1)) &&
        isCommonHanzi(name.charCodeAt(i + 2))
      )
        return true
  return (end >= 2 && SIDE.test(name)) || ((signs & ORDINAL) !== 0 && NUMBERED_SECOND.test(name.slice(0, end)))
}

/** 市中心医院, 省图书馆, 一中, 二医院: the authority's own, or by their number. */
const OWNED = atStart(
  /^自治区(?!级|党)|^省(?!级|委|政|内|外(?!贸|语|国|经)|市|际|会(?!展)|城|域|道|直|属|份|力|水|电|时|管|部|界|境|军|重[点大]|示范|实事|民生|财政|主要|储备|定|辖|区|名|先进|国)|^[市县区州](?!场|镇|乡|城|域|区|政|容|内|外|直|民(?!族|中心|广场|公园)|井|况|貌|级)|^[市县区州]级(?!机关|财政)/,
)
const NUMBERED = atStart(/^(?:第)?[一二三四五六七八九十]{1,3}(?:[中小](?:$|学|新|改|扩|校)|医院|水厂)/)
/** 中医院新院区, 市图书馆新馆: another house of what there is one of. */
const ANOTHER_HOUSE = atStart(
  /^[市县区州]?(?:人民医院|中医医?院|中心医院|妇幼保健院|儿童医院|妇产医院|传染病医院|疾控中心|图书馆|博物馆|美术馆|档案馆|文化馆|科技馆|体育馆|党校|职校|特殊教育学校|殡仪馆|看守所|汽车站|火车站)(?:新[院馆校址站]|[\u4e00-\u9fff]{2}(?:院区|校区|分馆))/,
)
const NAMED_FIELDS: ReadonlySet<Field> = new Set(['transport', 'culture', 'water'])
/** Parks and new towns are called by bare names too; bases and zones by what is made there. */
const NAMED_PARKS = new WordSet(
  '产业园 工业园 科技园 物流园 文化园 化工园 植物园 动物园 产业园区 工业园区 新区 新城 小镇 公园 高新区 经开区',
)
/** What a park is called that has no name. */
const NO_PARK = /[型性化式级]|^(?:境外|边境|双边|县区|县乡|街区|沙漠|数字|智慧|健康|法治|限制|新兴|主题|现代)/
/** Words of every day that end the same way. */
const EVERYDAY = new WordSet(
  '灌区 城镇 城乡 村镇 乡镇 集镇 名镇 古镇 小镇 镇区 江河 河湖 河流 河道 湖泊 流域 污水 供水 用水 排水 节水 调水 引水 饮水 雨水 水体 水网 水务 水景 水量 水域 水岸 河岸 河段 湖岸 江岸 海域 海岸 海湾 山地 山林 山坡 岛屿 街巷 街景 路面 路段 路灯 区间 港区 建成区 城郊 城际 城中村 村组 村屯 坡耕地 坝区 沟渠 坑塘 塘坝 水源 给水 水利 水环境 水资源 水土 水生态 水系 水质 下水 矿山 山区 荒山 青山 山洪 山体 山水 登山 景区 园区 社区 小区 片区 城区 地区 街区 灾区 辖区 库区 新区 老区 校区 厂区 功能区 示范区 保护区 合作区 集聚区 开发区 农村 乡村 山村 行政村 自然村 建制村 新村 美丽村 农庄 村庄 城市 超市 集市 股市 县市 省市 全市 本市 各市 都市 闹市 公路 铁路 道路 线路 管路 电路 网路 思路 出路 养路 马路 街路 桥梁 大桥 立交桥 港口 空港 航空港 出口 进口 窗口 人口 路口 口岸 海关 机关 相关 有关 门店 商店 饭店 酒店 书店 水泥 水产 水果 水稻 水电 水运 水上 水厂 水库 水闸 水泵 太阳 夕阳 海洋 海水 热水 温泉 泥石流 一河 两岸 滩涂 江海 沿江 沿湖 沿河 环湖 县域 县城 县级 县乡 乡道 县道 全县 各县 泵站 堤坝 大坝 淤地坝 特色村 旅游村 名村 古城 老城 新城 旧城 全城 县区 市区 区域 综合',
)

/** Whether something in the first `end` characters ends as places do, words of every day aside. */
function endsAsPlace(text: string, end: number): boolean {
  let own = 0
  for (let i = 0; i < end; i++) {
    const word = EVERYDAY.startingAt(text, i, end)
    if (word) {
      i += word.length - 1
      own = 0
      continue
    }
    const code = text.charCodeAt(i)
    const kinds = SIGNS.of(code)
    if ((own >= 1 && (kinds & AFTER_ONE) !== 0) || (own >= 2 && (kinds & AFTER_TWO) !== 0)) return true
    own = isCommonHanzi(code) ? own + 1 : 0
  }
  return false
}

/** Whether words are a county or end as places do with their last sign: 石梁河, 荻浦. */
export const endsInPlace = (words: string): boolean =>
  COUNTIES.has(words) ||
  ((SIGNS.of(words.charCodeAt(words.length - 1)) & (AFTER_ONE | AFTER_TWO)) !== 0 && endsAsPlace(words, words.length))

/** Whether a thing with a name of its own stands before the head: 川荻铁路｜万吨扩能, 云埠工业园区｜供水. */
function namedWithin(name: string, end: number): boolean {
  for (let i = 2; i + 2 <= end; i++) {
    if ((SIGNS.of(name.charCodeAt(i)) & THING) === 0) continue
    const noun = WORKS.startingAt(name, i, end)
    if (!isThingWithin(noun)) continue
    return ownAt(name, i) === 0 && !OF_KIND.has(name.slice(0, i)) && !NO_PARK.test(name.slice(0, i))
  }
  return false
}

const STREET = atStart(/^(?:[东西南北中]?[路街巷]|大道)$/)
const NO_STREET = new Set(
  '景观 生态 旅游 产业 绿色 民生 农村 乡村 城市 县乡 乡镇 通村 园区 水泥 柏油 硬化 主要 重要 高级 致富 红色 资源'.split(' '),
)
/** 南中环, 东三环 */
const RING = atStart(/^(?:[东西南北][内中外二三四五六]?|[二三四五六])环(?:$|[路线高快])/)
/** 浙中, 赣南: a part of a province. */
const PART_OF_PROVINCE = atStart(/^[苏浙皖闽赣鲁豫鄂湘粤桂渝川黔滇藏陕甘辽吉冀晋][东西南北中](?!路|大道|高速|铁路)/)
/** Whose works are named for them. */
const OWNERS =
  '中电投 国电投 国家电投 国投 华电 京能 晋能 浙能 粤电 中煤 中粮 中交建 中国铁建 中国中铁 中国建材 海螺 中铝 宝武 宝钢 鞍钢 首钢 河钢 宁德时代 隆基 通威 协鑫 格力 美的 海尔 海信 TCL 京东方 紫光 腾讯 万科 保利 绿地 融创 龙湖 新希望 温氏 牧原 正邦 蒙牛 伊利 中科院 中国科学院 中石油 中石化 中海油 中国石油 中国石化 中铁 中车 中建 中交 中航 中核 中广核 国电 国能 华能 华电 大唐 华润 神华 国家能源 国家电网 南方电网 三峡 清华 北大 北师大 富士康 华为 中兴 京东 阿里 腾讯 百度 万达 恒大 碧桂园 宜家 比亚迪 吉利'
/** Places and owners that tell a thing from a kind of thing where its name begins with them. */
const KNOWN = new WordSet([...COUNTIES.words, ...OWNERS.split(' ')])

/** 一期, 七期. */
function hasPhase(name: string): boolean {
  for (let i = name.indexOf('期', 1); i > 0; i = name.indexOf('期', i + 1))
    if ('一二三四五六七八九十'.includes(name[i - 1] as string)) return true
  return false
}

/** 2: has a place, a number or a name of its own; 1: is more than a kind of thing; 0: a kind of thing. */
export function specificity(name: string, headAt: number, places: Places, bareNames = true): 0 | 1 | 2 {
  let signs = 0
  let all = 0
  for (let i = 0; i < name.length; i++) {
    all |= SIGNS.of(name.charCodeAt(i))
    if (i < headAt) signs = all
  }
  if (NUMBERED.test(name) || ANOTHER_HOUSE.test(name) || ((all & PHASE) !== 0 && hasPhase(name))) return 2
  // 建设路, 文明街: streets are called by words of every day
  if (
    bareNames &&
    headAt === 2 &&
    name.length > 2 &&
    STREET.mayHave(name.charCodeAt(2)) &&
    STREET.test(name.slice(2)) &&
    !NO_STREET.has(name.slice(0, 2))
  )
    return 2
  // 川荻线: a road by the first characters of its ends
  if (headAt === 2 && name.length === 3 && name[2] === '线') return 2
  if (headAt === 1 && RING.test(name)) return 2
  const own = ownAt(name, headAt)
  const marked = isMarked(name, headAt, signs) || OWNED.test(name)
  if (own === headAt) return marked ? 1 : 0
  if (
    marked ||
    ((signs & (AFTER_ONE | AFTER_TWO)) !== 0 && endsAsPlace(name, headAt)) ||
    KNOWN.startingAt(name, own, headAt) !== '' ||
    (PART_OF_PROVINCE.mayHave(name.charCodeAt(own)) && PART_OF_PROVINCE.test(name.slice(own, Math.min(headAt, own + 4)))) ||
    leadsBetweenProvinces(name) ||
    places.within(name, headAt)
  )
    return 2
  if (bareNames && (signs & THING) !== 0 && namedWithin(name, headAt)) return 2
  // roads, scenic spots and parks are called by bare names: 川埠铁路
  if (bareNames && own === 0 && headAt >= 2) {
    const noun = WORKS.endingAt(name) || WORKS.startingAt(name, headAt)
    if (NAMED_FIELDS.has(fieldOf(noun) ?? 'energy')) return 2
    if (NAMED_PARKS.endingAt(noun) && !NO_PARK.test(name.slice(0, headAt))) return 2
  }
  if (headAt - own >= 2 || name.length >= 4) return 1
  // 新货场, but not 新项目
  return name.length === 3 && headAt < 3 && name[own] === '新' && !/[项工][目程]$/.test(name) ? 1 : 0
}
