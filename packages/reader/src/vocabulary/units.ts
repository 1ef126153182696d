import { SignKinds } from '../patterns/sign-set.ts'
import { Trie } from '../patterns/trie.ts'

/**
 * The unit lexicon. A unit is an optional multiplier (万, 亿, 百万, 万亿 …), one of these words, and optionally `/` with
 * another (`微克/立方米`). Words are grouped because the grammar asks what kind of amount it has in hand.
 */

export type UnitKind = 'rate' | 'points' | 'money' | 'physical' | 'count' | 'time' | 'fold' | 'power' | 'none'

const WORDS: Readonly<Record<Exclude<UnitKind, 'none'>, string>> = {
  rate: '% ‰ ％ 个百分数',
  points: '个百分点 百分点 个千分点 千分点 个基点 基点',
  money: '元 元人民币 人民币 美元 港元 港币 日元 欧元 英镑 卢布 块钱 块 角 分钱',
  physical:
    '吨 吨标准煤 吨标煤 吨煤 吨公里 吨油当量 公斤 千克 克 毫克 微克 斤 市斤 担 公担 市担 石 磅 公里 千米 米 厘米 毫米 微米 里 华里 海里 公尺 km m t 车道公里 皮长公里 芯公里 线路公里 人公里 ' +
    '平方公里 平方千米 平方米 平方公尺 立方公尺 ㎡ m2 m3 km2 hm2 平米 平方 立方米 立方公里 立方 方 公顷 亩 市亩 亩次 顷 升 千升 毫升 千瓦时 兆瓦时 吉瓦时 GWh MWh TWh kWh 千瓦小时 度电 瓦时 马力 标准箱 标箱 自然箱 箱 TEU 载重吨 总吨 ' +
    '摄氏度 ℃ 分贝 帕 兆帕 大卡 千卡 焦 GB TB PB Mbps Gbps Tbps M G T P 比特 兆 兆比特 兆比特每秒 千兆比特每秒 吉比特每秒 字节 标准立方米 度 PF EF EFlops EFLOPS Eflops PFlops PFLOPS Pflops TFlops TFLOPS Tflops 桶 标煤 标准煤 机架 件套 Gbps/s',
  power: '千瓦 兆瓦 瓦 吉瓦 kW KW MW GW kw 千伏 kV KV 伏 千伏安 兆伏安 kVA KVA MVA 伏安 蒸吨 吨级 纸',
  time: '年 个年头 天 日 个月 个月份 小时 个小时 分钟 秒 岁 周岁 学时 课时 周 个工作日 工作日 毫秒 个日历天',
  fold: '倍 番',
  count:
    '人 人次 人份 人年 人天 人日 人场 人口 个 家 家次 座 座次 条 条次 条段 所 项 项次 件 件次 张 名 名次 位 辆 辆次 台 台套 台次 套 套次 套房 间 处 处次 只 头 头只 头匹 匹 羽 尾 株 棵 穴 幢 栋 对 列 架 架次 艘 艘次 部 册 ' +
    '篇 场 场次 次 届 期 批 批次 宗 宗次 起 例 例次 床 孔 口 眼 支 枝 本 门 类 种 组 户 户次 班 班次 车次 航次 标段 股 片 块地 段 根 枚 面 把 袋 瓶 盒 吊 节 餐 份 幅 卷 集 首 ' +
    '款 道 扇 顶 顿 街道 村 镇 乡 县 县市 市 州 省 国 社区 站 点位 泊位 车位 门次 线 对次 头份 剂 剂次 单 单次 笔 团 队 顷 盏 路 级 分 颗 粒 桩 桌 栏 条次 盘 床位 万 亿 棚 轮 环 ' +
    '封 峰 票 印张 路端 延米 标台 枪 基 榀 樘 杯 团组 双 副 头数 只数 户数 环节 师 支队 营 团队 机位 席 窝 令 码 锭 纱锭 枚纱锭 标准张 重量箱 标准台 自然吨 平方码 档 辆份 拨 批件 站次 席位 词 遍 趟 员 号 格 环 人家 盆 道次 工日 个工日 发 响',
}

/** The measure words that may stand with a noun after them: 5个公园, 35万平方米绿地. */
const KIND_OF = new Map<string, UnitKind>()
for (const [kind, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ')) if (word && !KIND_OF.has(word)) KIND_OF.set(word, kind as UnitKind)
}

const LEXICON = new Trie([...KIND_OF.keys()], false)
/** The word that is complete at each node of the lexicon, or an empty string. */
const WORD_AT = Array<string>(LEXICON.size).fill('')
;[...KIND_OF.keys()].forEach((word, i) => {
  WORD_AT[LEXICON.ends[i] as number] = word
})

export interface UnitReading {
  /** As the record gives it: `万亿元`, without 余 and 多. */
  readonly unit: string
  readonly kind: UnitKind
  /** Where the unit ends. */
  readonly end: number
  /** 余, 多 or 几 stood between number and unit: 300余个, 12万多人. */
  readonly more: boolean
}

/** Signs with which a word of the lexicon goes on as another: 8部门, 5万人民, 3万人才, 124万国有企业职工, 120支队伍, 4亿度电量, 350基站, 2022峰会. */
const GOES_ON: ReadonlyMap<string, string> = new Map([
  ['部', '门'],
  ['人', '民才'],
  ['国', '有内际家外道债资民营企省'],
  ['支队', '伍'],
  ['度电', '量'],
  ['基', '站地金础本层因'],
  ['票', '据房证务'],
  ['峰', '会值谷期'],
  ['封', '闭'],
  ['枪', '支械'],
  ['杯', '赛'],
  ['吨煤', '制化'],
  ['台', '阶账'],
  ['发', '展电明生布行放达改射热出表现挥言送起动育票病货文包掘酵音型卡财车廊觉亮往给还百'],
  ['响', '应水亮当'],
])

const isDigit = (code: number) => code >= 0x30 && code <= 0x39
const isLatin = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** Whether a word of the lexicon that ends at `end` of a text goes on as another word there. */
function goesOn(word: string, text: string, end: number): boolean {
  if (end >= text.length) return false
  if (GOES_ON.get(word)?.includes(text.charAt(end))) return true
  // a Latin unit ends where its letters end: the m of 5m, not of 5mg
  return isLatin(word.charCodeAt(word.length - 1)) && isLatin(text.charCodeAt(end))
}

/** The longest word of the lexicon that begins at `from`, or an empty string. */
function wordAt(text: string, from: number): string {
  let found = ''
  let node = from < text.length ? LEXICON.first(text.charCodeAt(from)) : 0
  for (let end = from + 1; node !== 0; end++) {
    const word = WORD_AT[node] as string
    if (word !== '' && !goesOn(word, text, end)) found = word
    node = end < text.length ? LEXICON.next(node, text.charCodeAt(end)) : 0
  }
  return found
}

/** /立方米, /10万, /人/月 and /生·年 after a unit. */
function denominatorAt(text: string, from: number): string {
  const first = oneDenominatorAt(text, from)
  // 2023/11/7: a date has no units
  if (first === '' || isDigit(first.charCodeAt(first.length - 1))) return first
  const second = from + first.length
  // 元/人·年: the sign of a product joins a second one
  const joined = text[second] === '·' ? oneDenominatorAt(`/${text.slice(second + 1, second + 4)}`, 0).slice(1) : ''
  return first + (joined === '' ? oneDenominatorAt(text, second) : `·${joined}`)
}

/** What is no unit of an amount but may stand under one: 801元/月. */
const ONLY_UNDER = /^(?:月|季度?|旬|生|床|班|学期|学年)/

function oneDenominatorAt(text: string, from: number): string {
  if (text[from] !== '/') return ''
  const number = /^(?:\d+万?|[十百千]?[万亿](?![^\u4e00-\u9fff])|[百千](?=[人户家亩平]))/.exec(text.slice(from + 1, from + 8))?.[0] ?? ''
  const at = from + 1 + number.length
  const word = wordAt(text, at) || (ONLY_UNDER.exec(text.slice(at, at + 5))?.[0] ?? '')
  if (!word && !number) return ''
  if (!word) return `/${number}`
  return `/${number}${word}`
}

/** What a unit may begin with: a multiplier, a word of the lexicon or its `/`, 余 and 多. Nothing is tried on any other sign. */
const MORE = 1
const SMALL = 2
const LARGE = 4
const WORD = 8
const OPENS = new SignKinds([
  [MORE, '余多几来'],
  [SMALL, '十百千'],
  [LARGE, '万亿兆'],
  [WORD, `${[...KIND_OF.keys()].map(word => word.charAt(0)).join('')}/`],
])

const OPENING_BRACKET = '（'.charCodeAt(0)

/** 余 and 多 between number and unit. */
const moreAt = (text: string, at: number) =>
  at < text.length &&
  (OPENS.of(text.charCodeAt(at)) & MORE) !== 0 &&
  !/^[余多](?:样|元化|种|年|层次|方面|渠道|点支撑|式)/.test(text.slice(at, at + 4))

const isSmall = (text: string, at: number) => at < text.length && (OPENS.of(text.charCodeAt(at)) & SMALL) !== 0

/** Where a multiplier that begins at `at` ends, or `at`: 万, 亿, 百万, 十亿, 千, 万亿, 百万亿, the 兆 of 兆瓦. */
function endOfMultiplier(text: string, at: number): number {
  let end = at
  while (end - at < 2 && isSmall(text, end)) end++
  const large = text[end]
  if (large === '亿') return end + 1
  if (large === '万') return text[end + 1] === '亿' ? end + 2 : end + 1
  if (large === '兆' && end === at) return '瓦帕伏'.includes(text[end + 1] ?? '-') ? end + 1 : at
  return end
}

/** Whether a unit may begin with a sign. */
export const opensUnit = (code: number): boolean => OPENS.of(code) !== 0

/** Whether a unit may begin with the sign there. */
export const mayOpenUnit = (text: string, at: number): boolean => at < text.length && OPENS.of(text.charCodeAt(at)) !== 0

/** Reads the unit at `from`; kind `none` with an empty unit where there is none. */
export function readUnit(text: string, from: number): UnitReading {
  if (!mayOpenUnit(text, from)) return { unit: '', kind: 'none', end: from, more: false }
  let more = moreAt(text, from)
  const start = more ? from + 1 : from
  let at = endOfMultiplier(text, start)
  if (at > start) {
    // 千瓦, 千米, 百分点 and 兆瓦 are words of their own
    if (wordAt(text, start).length > at - start) at = start
    else if (at - start > 1 && isSmall(text, at - 1) && text[at - 1] !== '十' && wordAt(text, at - 1).length > 1) at--
  }
  let multiplier = text.slice(start, at)
  if (multiplier && moreAt(text, at)) {
    more = true
    at++
    // 4万多亿元
    if (multiplier === '万' && text[at] === '亿') {
      multiplier = '万亿'
      at++
    }
  }
  let word = wordAt(text, at)
  if (word === '万' || word === '亿') word = ''
  let end = at + word.length
  let unit = multiplier + word
  if (word === '' && text[at] === '/' && !multiplier) {
    const per = denominatorAt(text, at)
    if (per) return { unit: per, kind: 'physical', end: at + per.length, more }
  }
  if (word) {
    const per = denominatorAt(text, end)
    end += per.length
    unit += per
    const alternative =
      end < text.length && text.charCodeAt(end) === OPENING_BRACKET
        ? /^（(?:户|套|户次|人|家|个|座|处|条|段|块|项|台|只|头|羽|间|亩|件|所|村)）/.exec(text.slice(end, end + 5))?.[0]
        : undefined
    if (alternative) {
      end += alternative.length
      unit += `(${alternative.slice(1, -1)})`
    }
  }
  if (!unit) return { unit: '', kind: 'none', end: more ? start : from, more }
  const kind = word ? (KIND_OF.get(word) ?? 'count') : 'count'
  return { unit: unit.includes('％') ? unit.replace('％', '%') : unit, kind, end, more }
}
