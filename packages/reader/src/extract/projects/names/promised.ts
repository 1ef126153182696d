import { Cues } from '../../../patterns/cues.ts'
import { atEnd, atStart } from '../../../patterns/gates.ts'
import { search } from '../../../patterns/openings.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import type { Group } from '../enumeration.ts'
import { COUNTIES } from '../lexicon/counties.ts'
import { SYSTEMS, WORKS } from '../lexicon/heads.ts'
import { ownAt, specificity } from '../specificity.ts'
import { LENGTH_AFTER, ONE_AFTER } from './counts.ts'
import { isInstitution } from './institutions.ts'
import type { List } from './lists.ts'
import { makes } from './makes.ts'
import type { Member } from './member.ts'
import type { Governed } from './name.ts'
import { itemLike } from './no-names.ts'

/** A goal of position, not a thing that is built: 打造全国重要的珍珠产业基地. */
const POSITION = search(
  /全国|全省|世界|国际一流|国际知名|一流|区域性|影响力|门户|全方位|重要(?!水|湿|河|堤|支)|副中心(?!站)|次中心|先行|标杆|样板|高地|中西部|长江|华中|东北亚|东南亚|我国|国内|宜居|辐射/,
)

/** 程序和制度, 登记、轮换和补贴制度: kinds of things and no name. */
const BARE_PAIR = atEnd(
  /^(?:(?:[\u4e00-\u9fff]{2}、)+[\u4e00-\u9fff]{2}和[\u4e00-\u9fff]{2}制度|[\u4e00-\u9fff]{2}和(?:制度|机制|体系|平台|系统)|新[\u4e00-\u9fff]{2}[、和]新(?:体制|机制|制度|体系))$/,
)

/** 创新平台, 开放平台: a word before a platform says what kind it is. */
const BARE_PLATFORM = atEnd(
  /^(?:高水平|高能级|国家级|省级|重大)(?:科技|技术|产业)?创新平台$|^[\u4e00-\u9fff]{2}(?:平台|清单)$|(?:^|的)[\u4e00-\u9fff]{0,3}大平台$|大通道、[^，]{2,16}平台$|大[\u4e00-\u9fff]{2}大平台$|[一二三四五六七八九十两\d]大平台$|^(?:对外开放|开放合作|创业创新|创新创业|科技创新)平台$|(?:开放|发展|合作)新平台$|^[\u4e00-\u9fff]{1,3}[型级]智慧(?:城市|社区|校园)$/,
)

/** 现有信息系统: what is there already. */
const AT_HAND = atStart(/^(?:现有|已有|既有|原有)/)
/** 落实责任制: what is carried out was set up before. */
const CARRIES_OUT = new WordSet('落实 加快落实 执行')

/** 专项引导资金: what for, is not said. */
const GENERAL_FUNDS = /^(?:专项|引导|扶持|奖补|财政|补助|补偿)+(?:资金|基金)$/

/** 工作机制, 工作体制机制: whose, is not said. */
const BARE_MECHANISM = new WordSet('工作机制 工作体制机制')

/** 责任追究制 of everybody. */
const BLAME = /^(?:行政|领导|执法|过错|责任)*(?:追究|问责)制$/
const OF_BLAME = new WordSet('追究制 问责制')

const MECHANISM = new WordSet('制度 机制 体系')

/** 全球气候治理体系: how the world is governed. */
const OF_THE_WORLD = /^(?:全球|国际|国家).*治理体系$/

/** What an economy is made of, no system that somebody sets up. */
const STRUCTURE = new WordSet(
  '命运共同体 利益共同体 治理共同体 生命共同体 民族共同体 产业体系 基础设施体系 城镇体系 经济体系 市场体系 工业体系 农业体系 服务业体系 交通体系 运输体系 管网体系 绿化体系 物流体系 政策体系 价值体系 理论体系 话语体系 学科体系 经营体系 生产体系 流通体系 供应体系 供给体系 力量体系 开发体系 框架体系 安全网 运输系统 路网体系 路网系统 绿道体系 快速路系统 收运系统 管网系统 集输系统 慢行系统 绿地系统 生态系统 水循环系统 的新机制 的新体制',
)

/** 融合发展体制机制和｜政策体系: the first of two says that they are set up. */
const SYSTEM_BEFORE = /[\u4e00-\u9fff]{4}(?:机制|制度)[和与及]/

/** A name without what describes it, unless nothing but 制度 or 体系 is left. */
function behindDescription(name: string): string {
  const at = name.lastIndexOf('的') + 1
  return name.length - at > 2 ? name.slice(at) : name
}

/** 林长制, 人才库: short and clear. */
const OF_THREE = /^(?:[林河湖田路链库山湾塘]长制|(?:人才|专家)库)$/

/** Bodies of people are promised only where somebody sets them up. */
const BODY = atEnd(
  /(?:协会|研究会|学会|促进会|基金会|联合会|商会|理事会|联席会|联盟|专班|工作组|指挥部|服务队|委员会|领导小组|工作机构|法制机构|领导机构|办公室|[督执管监服数][\u4e00-\u9fff]局)$/,
)

/** What stands everywhere, and is promised only where somebody makes it. */
const MADE_ANEW = new WordSet(
  '档案 图谱 电子地图 数字地图 大模型 数据集 智能体 公众号 小程序 网站 账户 专户 直通车 绿色通道 周转金 保证金 准备金 奖励金 补偿金 智库 资源池 项目池',
)
const MAKES_ANEW = /建好|设立|建立|搭建|构建|建设|打造|组建|开通|开设|开辟|开发|研发|推出|建成|上线/

/** What is compiled: 编制权责清单, but no 体系 whose plan is drawn up. */
const DRAWN_UP = atEnd(/(?:(?<!气体|排放)清单|名录|台账|图谱|地图|资产负债表)$/)

/** “湖小智”智能体, but not “绿色通道” */
const OWN_NAME = /^“[^”]+”.+$/

/** Whether a name is of a system that somebody sets up, not of an institution that is there or of a policy. */
export function systemAllowed(member: Member, name: string, special: 0 | 1 | 2, { verb, words }: Governed): boolean {
  if (AT_HAND.test(member.whole) || (verb && CARRIES_OUT.has(verb.word))) return false
  // 应用场景｜招商: what is looked for is who invests
  if (member.whole.endsWith('招商') || GENERAL_FUNDS.test(name)) return false
  // 专项资金 that is there already is spent, not set up
  if (name.endsWith('资金') && !/设立|建立|探索/.test(verb?.word ?? '')) return false
  // 编制…规划体系, 理顺发展体制机制: a plan and a policy
  if ((words.includes('编制') && !DRAWN_UP.test(name)) || (verb?.word === '理顺' && name.endsWith('体制机制'))) return false
  if (
    MADE_ANEW.has(SYSTEMS.endingAt(name, name.length - (name.endsWith('”') ? 1 : 0))) &&
    !MAKES_ANEW.test(verb?.word ?? '') &&
    !OWN_NAME.test(name)
  )
    return false
  if (BODY.test(name) && !/设立|成立|组建|建立|筹建|搭建|下设|创建|构建|打造|建设|建成|发起/.test(verb?.word ?? '')) return false
  if (
    (STRUCTURE.endingAt(name) !== '' && !SYSTEM_BEFORE.test(name)) ||
    OF_THE_WORLD.test(name) ||
    isInstitution(behindDescription(name)) ||
    BARE_PLATFORM.test(name) ||
    (OF_BLAME.endingAt(name) !== '' && BLAME.test(name)) ||
    BARE_MECHANISM.has(name) ||
    (/[和、]/.test(name) && BARE_PAIR.test(name))
  )
    return false
  if (
    !verb ||
    (name.length < 4 && !OF_THREE.test(name)) ||
    (member.ending.headAt === 0 && name.length < 5 && !OF_THREE.test(name) && !/[^责任代理]制$/.test(name))
  )
    return false
  return name.length >= 6 || MECHANISM.endingAt(name) === '' || (name.length === 5 && special > 0)
}

/** A centre that says what it is for in words enough to be one of its own: 石梁慢病救治中心. */
const OWN_CENTRE = /[\u4e00-\u9fff]{3}(?:医学|救治|服务|活动|研究|救助|检测|养老|旅游)中心$/

/** What is strengthened is there; the others make nothing that is built. */
const MAKES_NO_WORKS = new WordSet('加强 强化 加大 探索 理顺 建强 做优 做强 做优做强 施行 编制 完善落实 建好用好 建好管好用好 建好并用好')

/** Ground is cleared for what is built and is none. */
const CLEARED = atEnd(/(?:征迁|拆迁|征收)$/)

/** 美丽青川: what a place is to be. */
const WISH = atStart(/^(?:美丽|健康|平安|幸福|文明|法治|诚信|清廉|书香|和谐|绿色|魅力|活力|实力|富裕|生态|人文|文化)/)

/** 长江经济带｜发展: how a region does is a policy. */
const REGION_DOES = atEnd(/(?:带|走廊)发展$/)

/** What is done to everything and no project by itself. */
const POLICY = atEnd(/(?:提升|升级|提质|增效|扩面|发展)$/)

/** Whether a name is of one project, not of a kind of things, a policy or a position; `special`: how much tells it from others. */
export function projectAllowed(member: Member, name: string, special: 0 | 1 | 2, governed: Governed, listed: boolean): boolean {
  const { verb } = governed
  const { ending } = member
  if (verb && MAKES_NO_WORKS.has(verb.word)) return false
  if (CLEARED.test(name) || REGION_DOES.test(member.whole)) return false
  if (name.length <= 5 && WISH.test(name) && (COUNTIES.has(name.slice(2)) || governed.places.within(name.slice(2)))) return false
  // 农村公路300公里 counts and names nothing
  if (special < 2 && LENGTH_AFTER.test(member.quantity)) return false
  // 整体提升 and 转型升级 are policies unless a project is named for them
  if (ending.kind === 'act' && ((POLICY.test(name) && !makes(verb)) || OF_AMOUNTS.test(name))) return false
  if (special < 2 && WORKS.has(name) && !((listed || governed.predicated === true) && OWN_OF_CITY.has(name))) return false
  if (listed) return true
  return allowedAlone(member, name, special, governed) && !(special < 2 && ending.kind !== 'project' && POSITION.test(member.whole))
}

/** Whether a name that no list vouches for is one that its verb promises. */
function allowedAlone(member: Member, name: string, special: 0 | 1 | 2, governed: Governed): boolean {
  const { verb, boxed } = governed
  const { ending } = member
  if (!verb)
    return (
      boxed &&
      name.length >= 5 &&
      name === member.text &&
      member.whole === name &&
      /works|project|programme/.test(ending.kind) &&
      specificity(name, ending.headAt, governed.places, false) === 2
    )
  if (ending.kind === 'programme')
    return special >= 1 && /实施|启动|推进|实行|推行/.test(verb.word) && (/计划$|三年行动$/.test(name) || /”/.test(name))
  // 熔盐堆供热项目进展顺利: what something is said of is at hand
  if (governed.predicated && special >= 1 && name.length >= 8 && NAMED_WORKS.test(name)) return true
  if (verb.word === '整合') return false
  // 抽水蓄能电站1座 counts and names nothing; “汽车城” is a hope
  if ((special < 2 && ONE_AFTER.test(member.quantity)) || (name.endsWith('城') && name.length <= 3)) return false
  if (ending.kind === 'project' && special < 2 && /开发|引进|培育/.test(verb.word)) return false
  // 石梁自备电厂前期工作: what is being prepared is at hand
  const prepared = governed.stage === 'planning' && verb.stage !== 'planning'
  const strong = (makes(verb) && !verb.word.endsWith('打造')) || (prepared && special >= 1)
  if (ending.kind === 'act')
    return (
      (special === 2 && !/开展/.test(verb.word)) ||
      (/工程$|项目$/.test(name) && strong && (special >= 1 || (name.length >= 6 && DEFINITE.test(verb.word))))
    )
  if (name.endsWith('中心') && WORKS.endingAt(name) === '中心' && !OWN_CENTRE.test(name))
    return special === 2 || /新建|修建|设立|成立/.test(verb.word) || (strong && ending.headAt - ownAt(name, ending.headAt) >= 4)
  // 推进石梁节水项目, but not 县区重大产业项目 or 加工项目
  if (ending.kind === 'project' && !strong && name.endsWith('项目') && (governed.stage === 'ongoing' || governed.stage === 'upgrade'))
    return special === 2 && !SORTED_PROJECTS.test(name)
  if (ending.kind === 'project') return special === 2 || (special === 1 && name.length >= 7) || (strong && special >= 1)
  if (!strong) return special === 2 && !/及以上/.test(name)
  // 规划建设临港产业园: what is begun, planned or done is one thing, though only its kind is said
  return special >= 1 || (name.length >= 5 && !ending.upgrade && DEFINITE.test(verb.word))
}

/** Verbs that speak of one thing at hand. */
const DEFINITE = /^(?:规划建设|规划新建|谋划建设|筹建|开工|开工建设|启动建设|兴建|迁建|改造提升|改扩建|建成[投通使开]|竣工)/

/** Projects by their kind, weight or funding. */
const SORTED_PROJECTS = search(/重大|重点|亿元|^PPP|大项目|基础设施|两大类|以奖代补/)

/** 臭氧、PM2.5协同治理, 30万千瓦水泵更新: amounts and substances. */
const OF_AMOUNTS = search(/^\d[\d.]*万?(?:千瓦|吨|公里|米|户|人)|PM\d|臭氧|VOC/)

const NAMED_WORKS = atEnd(/(?:项目|工程)$/)

/** What a city has one of: among things with names it needs none. */
export const OWN_OF_CITY = new WordSet(
  '综合保税区 综保区 大剧院 剧院 音乐厅 青少年宫 少年宫 美术馆 博物馆 图书馆 科技馆 体育馆 体育场 体育中心 游泳馆 文化馆 群艺馆 档案馆 规划馆 规划展示馆 展览馆 会展中心 纪念馆 党校 方志馆 大会堂 广电中心 文体中心 奥体中心 工人文化宫 传媒中心 新闻中心 演艺中心 市民中心 青少年活动中心 殡仪馆 看守所 植物园 动物园 园博园 野生动物园 人民医院 中医院 妇幼保健院 疾控中心 汽车站 火车站',
)

/** What is said of things that are built, not only open. */
export const BUILT_NOW = /封关|建成|竣工|完工|封顶|开工|动工|启动|启用|投用|使用|建设|施工|主体|推进|进展|落成|开馆|揭牌|运营|开业|奠基/

/** Verbs that care for a field of work: what they list are subjects, not projects. */
const OF_FIELDS = new Cues('加强 强化 做好 统筹 开展 深化 落实 完善 健全 优化 规范')

/** 甲、乙等8个项目: what is numbered is each one. */
const NUMBER_OF = atEnd(/\d个$/)
const OF_WEIGHT = atStart(/^重[大点]/)
const FIELD_OF_WORK = /^(?:新能源|新材料|大健康|大数据|房地产|服务业|制造业|[\u4e00-\u9fff]{2}[业点站所房网])$/

/** 荻科 beside named ones: a firm by two signs, where they do not say of what field a work is. */
const FIELD_OF_TWO = /[电业工材药品织油气化林牧渔水网车船机钢铝铜煤盐糖茶粮棉布纸路桥房老育游流生]$/
const OF_ITEMS = /项目/
const isBareItem = ({ text, ending }: Member) => ending.kind !== 'works' && !text.includes('“')

/** A member without a head in a list of 项目 or 工程: by its own words, by what is listed, or by the named ones beside it. */
export function itemAllowed(member: Member, group: Group, governed: Governed, list: List): boolean {
  const { text } = member
  if (!itemLike(text)) return false
  if (/景区|景点|宾馆|酒店/.test(group.tail) || specificity(text, text.length, governed.places) === 2) return true
  if (ownAt(text, text.length) === text.length || (governed.verb && OF_FIELDS.in(governed.verb.word))) return false
  return (
    text.length >= 4 ||
    (text.length === 2 &&
      list.mostlyNamed(2) &&
      list.members.every(isBareItem) &&
      OF_ITEMS.test(group.tail || '项目') &&
      !FIELD_OF_TWO.test(text)) ||
    (text.length === 3 &&
      (!makes(governed.verb) ||
        ((NUMBER_OF.test(group.count) || OF_WEIGHT.test(group.tail)) && !FIELD_OF_WORK.test(text)) ||
        list.namedBeside(member)))
  )
}
