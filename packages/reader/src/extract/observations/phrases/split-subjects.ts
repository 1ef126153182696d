import { MAKING_FRONT, RANK_WORD } from './words.ts'

/** Two words in one: 城乡 is 城镇 and 农村, 存贷款 存款 and 贷款. */
const PAIRS: readonly (readonly [string, readonly string[]])[] = [
  ['城乡', ['城镇', '农村']],
  ['存贷款', ['存款', '贷款']],
  ['进出口', ['进口', '出口']],
  ['产销量', ['产量', '销量']],
  ['预算收支', ['预算收入', '预算支出']],
  ['财政收支', ['财政收入', '财政支出']],
  ['省市', ['省', '市']],
  ['国省', ['国家', '省']],
  ['国内外', ['国内', '国外']],
  ['大中型', ['大型', '中型']],
  ['工农业', ['工业', '农业']],
  ['中小学', ['中学', '小学']],
  ['男女', ['男', '女']],
  ['广播电视', ['广播', '电视']],
  ['牛羊', ['牛', '羊']],
  ['猪牛', ['猪', '牛']],
]
/** 城乡低保 is 城市低保 and 农村低保: so the two are called. */
const RELIEF = /低保|最低生活保障/
const CITY_AND_COUNTRY = ['城市', '农村'] as const
const SHORT_FORMS: Readonly<Record<string, string>> = { 城: '城镇', 乡: '农村', 国: '国家' }
const MEASURE_NOUN =
  /(?:(?:增加值|产值|收入|人口)?占[^、，]{2,16}(?:比重|比例)|单位面积产量|供养标准|补助标准|保障标准|养老金标准|恩格尔系数|人口覆盖率|(?:公路|道路)?通(?:[达畅车]|客车|班车|公交)率|能耗|水耗|电耗|人均可支配收入|可支配收入|人均纯收入|通车里程|里程|装机容量|装机规模|装机|产能|床位数?|吞吐量|周转量|客运量|货运量|销售额|交易额|零售额|保费收入|低保标准|标准|资产总额|利润总额|利税|利润|税收|存款|贷款|出口|进口|浓度|优良率|人次|人天|投资额|营业额|贸易额|进出口额|成交额|交易额|融资额|(?:进出口|出口|进口|贸易|零售|交易|投资|销售)总额|户数|系数|指数|满意度|航次|班次|场次|人口|就业|总值|GDP|平均工资|增加值|总产值|产值|总产量|产量|存栏量?|出栏量?|饲养量|总额|余额|面积|排放总量|二氧化碳排放|污染物排放|排放|总量|人数|收入|支出|投资|参保率|覆盖率|普及率|[毛净]入[学园]率|入学率|死亡率|抽[检查]合格率|排放量|使用量|用量|合格率|达标率|处理率|利用率|比例|比重|占比|价格|率|数|量|额)$/

/** What the members of a list are kinds of. */
const SHARED_KIND = /(?:产业|行业|产品|作物|企业|贷款|存款|产量|面积|产值|领域)$/
const LONGEST_KIND = 8
/** 制造业, 农产品: such a member is complete, where the kind is one of these too; 食品｛产业｝ is not. */
const COMPLETE = /(?:[业物]|产品)$/
const THING = /[业品物]$/
/** 信息｛等｝产业: the class of all members. */
const CLASS_MARK = /等(?=[^等]{0,4}(?:产业|行业|产品|作物|企业|领域))/
/** 专项基金、新增用地｛支持民间项目比重｝: what is done with all of them. */
const DONE_WITH = /(?<=.{2})(?:支持|用于|投向|投入)[^、]{2,12}(?:比重|比例|占比)$/
const SHARED_THING = /(?:工程|项目|设施|服务|制度|系统|网络)$/
const PEOPLE =
  /^(?:城镇|城市|农村|城乡|企业|机关|事业单位|在职|退休|离退休|贫困|困难|低收入|小|中|农)?(?:居民|职工|农牧民|农民|牧民|渔民|儿童|老年人|老人|学生|教师|人员|群众|小学|初中|高中|幼儿园|男性|女性)/

const PLACE_KIND = /^(?:街道|社区|乡镇|乡|镇|行政村|建制村|自然村|村|城市|县城|县级|市级|省级|城区|郊区|园区|库区)/

/** Splits at 、和及与 outside quotation marks and brackets. */
export function splitList(text: string, marks = /[、，]|以及|和(?!谐)|(?<![普以涉危波推遍])及(?!时|以|其)|与(?!会)/y): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    if ('“‘（《「'.includes(char)) depth++
    else if ('”’）》」'.includes(char)) depth = Math.max(0, depth - 1)
    marks.lastIndex = i
    const mark = depth === 0 ? marks.exec(text) : null
    if (mark) {
      if (part) parts.push(part)
      part = ''
      i += mark[0].length - 1
    } else {
      part += char
    }
  }
  if (part) parts.push(part)
  return parts
}

/** Beasts and what they give, each named by one sign. */
const GOODS = /^[猪牛羊马驴骆鸡鸭鹅兔鱼肉蛋奶菜果粮棉油糖茶]$/
const HELD_OR_MADE = /(?:年末|全年)?(?:总产量|产量|总产|存栏量?|出栏量?|饲养量)$/
const RANK_OF_GOODS = /^.(?:总产量|产量|总产|存栏量?|出栏量?|饲养量)$/
const OWNER_FRONT = /^[^的]{2,12}的(?=.{2})/
/** A longer measure has an owner of its own. */
const LONGEST_OWNED = 6
const PER_OUTPUT = /^(?:单位|万元|亿元)(?:地区|国内)?(?:生产总值|GDP|工业增加值)/

/** 化学需氧量、氨氮｛排放量｝: a substance, though its name ends as a measure does. */
const SUBSTANCE = /需氧量$/

const OWNER_OF_MEASURE =
  /^(.*(?:区|城|镇|企业|园区|项目|事故|游客|旅客|[产工农林牧渔服游筑]业|公路|铁路|水路|民航|航空|机场|港口|轨道交通))(?:客运量|货运量|周转量|(?:旅客|货物|货邮|集装箱)吞吐量|发?生?起数|数量|总数|人[数次]|[总年末]?人口|面积|资产总额|销售收入|营业收入|主营业务收入|增加值|总?产值|总收入)$/
/** 诈骗案件受理数、｛案损数｝: counts of three signs are of what the first is of. */
const COUNT_OF = /^(.{4,})[\u4e00-\u9fff]{2}[数额量]$/
const EVENTS_OF = /^(.{2,})(?:发生)?(?:起数|件数|宗数)$/
const SHORT_COUNT = /^[\u4e00-\u9fff]{2}[数额量]$/
const HERD = /^(.{2,10})(?:存栏|出栏|饲养)量?$/
const HERD_MEASURE = /^(?:存栏|出栏|饲养)量?$/
const OWNER_OF_RATE = /^(.*(?:区|城|镇|企业|园区|项目|人口|产品|学生))..率$/
/** Measures that are of nothing by themselves. */
const OWNED_ALONE =
  /^(?:货运量|客运量|(?:旅客|货物|货邮|集装箱)吞吐量|总?花费|人均花费|死亡人数|受伤人数|伤亡人数|面积|人口|利税|利润|税收|总?产值|增加值|总收入|营业收入|销售收入|自然增长率|..率)$/

/** 城镇职工基本养老、医疗、生育｛保险参保人数｝: who is insured is said first, that it is an insurance last. */
const INSURANCE = /(?<=.)保险.{0,8}$/
const INSURED = /(?:养老|医疗|失业|工伤|生育)$/
function withInsurance(parts: readonly string[], insurance: string): string[] {
  const whose = /^.*?(?=基本养老|养老|基本医疗|医疗|失业|工伤|生育)/.exec(parts[0] as string)?.[0] ?? ''
  return parts.map((part, i) => (i > 0 ? whose : '') + (i < parts.length - 1 ? part + insurance : part))
}

const TOWARDS = /^对(?![口外])/
const REACHED = /^(?:实现|完成|达到)(?=.{3})/
/** The head that the last of a list shares with the others: 国、省｛专精特新企业｝; 公办｛幼儿园｝、普惠性幼儿园｛在园比例｝. */
function withSharedHead(parts: readonly string[]): string[] {
  // 接待游客人次、实现旅游收入: each has its own verb and its own measure
  if (parts.some((part, i) => i > 0 && REACHED.test(part))) return parts.map(part => part.replace(REACHED, ''))
  const last = (parts[parts.length - 1] as string).replace(CLASS_MARK, '')
  const first = parts[0] as string
  const insured = INSURANCE.exec(last)
  if (insured && parts.every((part, i) => i === parts.length - 1 || INSURED.test(part)))
    return withInsurance(parts, last.slice(insured.index))
  // 对东盟、｛对｝中亚｛进出口总额｝
  if (TOWARDS.test(first) && !parts.some((part, i) => i > 0 && TOWARDS.test(part)))
    return withSharedHead(parts.map(part => part.replace(TOWARDS, ''))).map(part => `对${part}`)
  const owner = OWNER_FRONT.exec(first)?.[0] ?? ''
  // 市属港口的货物吞吐量和旅客吞吐量: measures of one owner
  if (owner && parts.every((part, i) => MEASURE_NOUN.test(part) && (i === 0 || (!part.includes('的') && part.length <= LONGEST_OWNED))))
    return parts.map((part, i) => (i === 0 ? part : owner + part))
  const whose = OWNER_OF_MEASURE.exec(first)?.[1] ?? OWNER_OF_RATE.exec(first)?.[1] ?? ''
  // 湖滨新区人口、面积; 民宿项目签约率、开业率: of whom, the first says
  if (whose && parts.some((part, i) => i > 0 && OWNED_ALONE.test(part)))
    return parts.map((part, i) => (i > 0 && OWNED_ALONE.test(part) ? whose + part : part))
  const herd = HERD.exec(first)?.[1]
  // 生猪存栏、｛生猪｝出栏量
  if (herd && parts.every((part, i) => i === 0 || HERD_MEASURE.test(part))) return parts.map((part, i) => (i === 0 ? part : herd + part))
  // 火灾起数、｛火灾｝亡人数
  const counts = EVENTS_OF.exec(first) ?? COUNT_OF.exec(first)
  // 诈骗案件受理数、案损数
  if (counts && parts.every((part, i) => i === 0 || SHORT_COUNT.test(part)))
    return parts.map((part, i) => (i === 0 ? part : counts[1] + part))
  // 单位生产总值用水量、能耗: of the same unit of output
  const per = PER_OUTPUT.exec(first)?.[0] ?? ''
  return parts.map((one, i) => {
    const part = per && i > 0 && !PER_OUTPUT.test(one) ? per + one : one
    // 城、｛乡｝居民人均收入
    if (i === parts.length - 1)
      return first.length === 1 && SHORT_FORMS[first] && SHORT_FORMS[part[0] ?? ''] && !part.startsWith('乡镇')
        ? (SHORT_FORMS[part[0] ?? ''] as string) + part.slice(1)
        : part.replace(CLASS_MARK, '')
    const done = DONE_WITH.exec(last)?.[0]
    if (done && !DONE_WITH.test(part)) return part + done
    const full = SHORT_FORMS[part] ?? part
    // 猪、羊和家禽存栏
    if (part.length === 1 && GOODS.test(part) && HELD_OR_MADE.test(last) && !RANK_OF_GOODS.test(last))
      return part + (HELD_OR_MADE.exec(last)?.[0] ?? '')
    const ranked = RANK_WORD.test(part) || part.length === 1 ? tailAfterRank(last, part) : last
    if (ranked !== last) return full + ranked
    for (let size = Math.min(4, part.length - 1); size >= 2; size--) {
      const tail = part.slice(-size)
      const at = last.indexOf(tail, 1)
      // 城市公园、“口袋公园”｛保有量｝
      if (at > 0 && at + size < last.length) return part + last.slice(at + size).replace(/^[”》）]/, '')
    }
    // 输油、输气、｛输水｝管线: parts of one build share what follows the last
    const build =
      part.length === first.length && part.length <= 3 && last.length > part.length + 1 && last[0] === part[0] && part[0] === first[0]
    // 工业、制造业、工业｛技改投资｝: the last is no other than what it begins with
    if (build && part !== last.slice(0, part.length)) return part + last.slice(part.length)
    // 湖滨区、云埠区、石湾县｛渔业产值占全市比重｝
    const placed = PLACE.exec(part)?.[0] === part ? PLACE.exec(last)?.[0] : undefined
    if (placed && placed.length < last.length) return part + last.slice(placed.length)
    // 客车、货车｛单位周转量能耗｝
    const alike = VEHICLE.exec(last)?.[0]
    if (alike && part.endsWith(alike.at(-1) as string)) return part + last.slice(alike.length)
    // 刑事、治安｛案件｝
    if (part.length === 2 && HEAD_OF_TWO.test(last)) return part + last.slice(2)
    // 职工、居民｛医疗保险最高限额｝: people and places share what is measured of the last
    const whose = PEOPLE.exec(last)?.[0]
    if (whose && whose.length < last.length && PEOPLE.exec(part)?.[0] === part) return part + last.slice(whose.length)
    // 街道、社区｛服务设施覆盖率｝
    const where = PLACE_KIND.exec(last)?.[0]
    if (where && where.length < last.length - 2 && PLACE_KIND.exec(part)?.[0] === part) return part + last.slice(where.length)
    const measure = MEASURE_NOUN.exec(last)?.[0]
    // 出口、税收｛占全市比重｝
    const without = measure?.startsWith('占') ? !part.includes('占') : !MEASURE_NOUN.test(part) || SUBSTANCE.test(part)
    // 高考、中考｛录取率｝
    const rest = last.length - part.length
    if (measure?.length === 1 && without && rest === 3 && parts.every((one, j) => one.length === (j === parts.length - 1 ? 5 : 2)))
      return part + last.slice(2)
    if (!measure || !without || last.length <= measure.length) return part
    // 新能源、输变电装备｛产业产值｝
    const kind = SHARED_KIND.exec(last.slice(0, -measure.length))?.[0] ?? ''
    if (kind && part.length <= LONGEST_KIND && !(COMPLETE.test(part) && THING.test(kind)))
      return (part.endsWith('存') && kind === '贷款' ? `${part}款` : part + kind) + measure
    // 改厕、取暖｛工程覆盖率｝
    const head =
      part.length === 2 && last.length - measure.length === 4 ? (SHARED_THING.exec(last.slice(0, -measure.length))?.[0] ?? '') : ''
    // 职业学校、高校毕业生｛就业率｝: no measure has a single sign
    // 青稞、马铃薯（原种）｛种量｝: nor does it hold the end of a remark
    return part + head + (measure.length === 1 && head === '' ? last.slice(-3).replace(/^.?）/, '') : measure)
  })
}

function tailAfterRank(last: string, first: string): string {
  // 城市、｛县城｝污水处理率: the rank is the front of a word
  for (let size = 4; size >= 1; size--) if (RANK_WORD.test(last.slice(0, size)) && !/^[县省市]城/.test(last)) return last.slice(size)
  const short = SHORT_FORMS[last[0] ?? '']
  return (short && !/^(?:乡镇|城[区镇乡])/.test(last)) || first.length === 1 ? last.slice(1) : last
}

function expandShort(parts: string[]): string[] {
  const last = parts[parts.length - 1] as string
  const form = SHORT_FORMS[last[0] ?? '']
  // 城、乡居民: the 乡 of the last part is itself a short form
  if (parts[0]?.length === 1 && form && !last.startsWith(form)) parts[parts.length - 1] = form + last.slice(1)
  return parts
}

/** Verbs of making that are never the front of a noun, as 生产 is in 生产总值. */
const SHARED_VERB =
  /^(?:建设(?=[^用、]{2,}、)|打造|认定|评定|命名|新建|续建|扩建|改建|改扩建|新增|建成|改造|治理|培育|引进|创建|完成|实施|开通|铺设|敷设|发放|培训|新开工|竣工)/

/** 湖滨区, 石湾县. */
const PLACE = /^[\u4e00-\u9fff]{2,3}?(?:(?<![城社园片小库灌])[区县](?!域|级)|市(?![场政民区直属域级]))/

const VEHICLE = /^[\u4e00-\u9fff]{1,3}?[车船](?=.{2})/

/** 刑事、治安｛案件｝; 科技、教育｛投入｝: the two signs before such a head say of what kind. */
const HEAD_OF_TWO =
  /^..(?:案件|警情|事故|纠纷|债券|贸易|疾病|投入|机构|企业|学校|医院|教育|项目|作物|产品|用户|园区|基地|景区|岗位|车辆|线路)$/

/** 第一、二、三产业增加值: numerals that share what stands around them. */
const ORDINALS =
  /^(第)?([一二三四五])、?([一二三四五])(?:、?([一二三四五]))?((?:次)?产业.*|类.*|级.*|期.*|产(?:增加值|产值|投资|占比|比重).*)$/
/** 第一产业, 一产. */
const ordinalOf = (tail: string) => (tail.startsWith('产') && !tail.startsWith('产业') ? '' : '第')
/** ｛三次产业｝增加值分别增长3%、8%、9%. */
const THREE_SECTORS = ['第一产业', '第二产业', '第三产业']

/** `count` subjects out of one phrase, or null where it does not give them. A verb of making before the first is said of all. */
export function splitSubjects(text: string, count: number): string[] | null {
  const verb = SHARED_VERB.exec(text)?.[0] ?? ''
  if (!verb || verb.length >= text.length - 2) return splitNouns(text, count)
  return splitNouns(text.slice(verb.length), count)?.map(noun => (MAKING_FRONT.test(noun) ? noun : verb + noun)) ?? null
}

/** 甲、乙和丙｛三个区分别实现｝地区生产总值: whose the measure is. */
const OWNERS = /^(.+?)(?:[两三四五六七八九十\d]{1,2}个[\u4e00-\u9fff]{1,5})?分别(?:实现|完成|达到|达)([^、，分]{2,12})$/
function ownersOf(text: string, count: number): string[] | null {
  const found = OWNERS.exec(text)
  const owners = found && MEASURE_NOUN.test(found[2] as string) ? splitList(found[1] as string) : []
  return owners.length === count ? owners.map(owner => owner + found?.[2]) : null
}

/** 高新技术产品产值｛及其占工业总产值比重｝: a share of what was named. */
const AND_ITS_SHARE = /^(.{2,}?)[及和与]其(占.{2,16}(?:比重|比例|份额))$/

function splitNouns(text: string, count: number): string[] | null {
  const share = count === 2 && text.includes('其占') ? AND_ITS_SHARE.exec(text) : null
  if (share) return [share[1] as string, `${share[1]}${share[2]}`]
  const ordinals = ORDINALS.exec(text)
  if (ordinals) {
    const [, first = '', ...rest] = ordinals
    const tail = rest.pop() as string
    const numbers = rest.filter(Boolean)
    if (numbers.length === count) return numbers.map(number => `${first || ordinalOf(tail)}${number}${tail}`)
  }
  if (count === 3 && text.includes('三次产业')) return THREE_SECTORS.map(sector => text.replace('三次产业', sector))
  const owners = text.includes('分别') ? ownersOf(text, count) : null
  if (owners) return owners
  const parts = splitList(text)
  if (parts.length === count) return expandShort(withSharedHead(parts))
  if (count === 2) {
    for (const [pair, halves] of PAIRS)
      if (text.includes(pair))
        return (pair === '城乡' && RELIEF.test(text) ? CITY_AND_COUNTRY : halves).map(half => text.replace(pair, half))
  }
  const byComma = splitList(text, /[、，]/y)
  if (byComma.length === count) return expandShort(withSharedHead(byComma))
  // more parts than numbers: the first ones belong to something said before
  return parts.length > count && count > 1 ? withSharedHead(parts.slice(-count)) : null
}
