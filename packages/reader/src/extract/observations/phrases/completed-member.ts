import { MEASURE_NOUN } from './measure-noun.ts'
import { tailOfSame } from './shared-tail.ts'
import { SHORT_FORMS } from './short-forms.ts'
import { RANK_WORD } from './words.ts'

/** 专项基金、新增用地｛支持民间项目比重｝: what is done with all of them. */
const DONE_WITH = /(?<=.{2})(?:支持|用于|投向|投入)[^、]{2,12}(?:比重|比例|占比)$/
/** Beasts and what they give, each named by one sign. */
const GOODS = /^[猪牛羊马驴骆鸡鸭鹅兔鱼肉蛋奶菜果粮棉油糖茶]$/
const HELD_OR_MADE = /(?:年末|全年)?(?:总产量|产量|总产|存栏量?|出栏量?|饲养量)$/
const RANK_OF_GOODS = /^.(?:总产量|产量|总产|存栏量?|出栏量?|饲养量)$/
/** 湖滨区, 石湾县. */
const PLACE = /^[\u4e00-\u9fff]{2,3}?(?:(?<![城社园片小库灌])[区县](?!域|级)|市(?![场政民区直属域级]))/
const VEHICLE = /^[\u4e00-\u9fff]{1,3}?[车船](?=.{2})/
/** 刑事、治安｛案件｝; 科技、教育｛投入｝: the two signs before such a head say of what kind. */
const HEAD_OF_TWO =
  /^..(?:案件|警情|事故|纠纷|债券|贸易|疾病|投入|机构|企业|学校|医院|教育|项目|作物|产品|用户|园区|基地|景区|岗位|车辆|线路)$/
const PEOPLE =
  /^(?:城镇|城市|农村|城乡|企业|机关|事业单位|在职|退休|离退休|贫困|困难|低收入|小|中|农)?(?:居民|职工|农牧民|农民|牧民|渔民|儿童|老年人|老人|学生|教师|人员|群众|小学|初中|高中|幼儿园|男性|女性)/
const PLACE_KIND = /^(?:街道|社区|乡镇|乡|镇|行政村|建制村|自然村|村|城市|县城|县级|市级|省级|城区|郊区|园区|库区)/
/** What the members of a list are kinds of. */
const SHARED_KIND = /(?:产业|行业|产品|作物|企业|贷款|存款|产量|面积|产值|领域)$/
const LONGEST_KIND = 8
/** 制造业, 农产品: such a member is complete, where the kind is one of these too; 食品｛产业｝ is not. */
const COMPLETE = /(?:[业物]|产品)$/
const THING = /[业品物]$/
const SHARED_THING = /(?:工程|项目|设施|服务|制度|系统|网络)$/
/** 化学需氧量、氨氮｛排放量｝: a substance, though its name ends as a measure does. */
const SUBSTANCE = /需氧量$/

/** What stands in `last` behind the first word of the kind of which `part` is: 湖滨区、石湾县｛渔业产值｝; '' where it is of no such kind. */
function tailAfterAlike(part: string, last: string): string {
  const placed = PLACE.exec(part)?.[0] === part ? PLACE.exec(last)?.[0] : undefined
  if (placed && placed.length < last.length) return last.slice(placed.length)
  // 客车、货车｛单位周转量能耗｝
  const vehicle = VEHICLE.exec(last)?.[0]
  if (vehicle && part.endsWith(vehicle.at(-1) as string)) return last.slice(vehicle.length)
  // 刑事、治安｛案件｝
  if (part.length === 2 && HEAD_OF_TWO.test(last)) return last.slice(2)
  // 职工、居民｛医疗保险最高限额｝: people and places share what is measured of the last
  const whose = PEOPLE.exec(last)?.[0]
  if (whose && whose.length < last.length && PEOPLE.exec(part)?.[0] === part) return last.slice(whose.length)
  // 街道、社区｛服务设施覆盖率｝
  const where = PLACE_KIND.exec(last)?.[0]
  return where && where.length < last.length - 2 && PLACE_KIND.exec(part)?.[0] === part ? last.slice(where.length) : ''
}

function tailAfterRank(last: string, first: string): string {
  // 城市、｛县城｝污水处理率: the rank is the front of a word
  for (let size = 4; size >= 1; size--) if (RANK_WORD.test(last.slice(0, size)) && !/^[县省市]城/.test(last)) return last.slice(size)
  const short = SHORT_FORMS[last[0] ?? '']
  return (short && !/^(?:乡镇|城[区镇乡])/.test(last)) || first.length === 1 ? last.slice(1) : last
}

/** What stands in `last` behind the words that `part` ends with: 城市公园、“口袋公园”｛保有量｝. */
function tailAfterEnd(part: string, last: string): string | null {
  for (let size = Math.min(4, part.length - 1); size >= 2; size--) {
    const at = last.indexOf(part.slice(-size), 1)
    if (at > 0 && at + size < last.length) return last.slice(at + size).replace(/^[”》）]/, '')
  }
  return null
}

/** A member with what `last` says is measured, and of what kind all are. */
function withMeasure(part: string, parts: readonly string[], last: string): string {
  const measure = MEASURE_NOUN.exec(last)?.[0]
  const ofSame = measure && !MEASURE_NOUN.test(part) ? tailOfSame(part, last) : ''
  if (ofSame) return part + ofSame
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
  const head = part.length === 2 && last.length - measure.length === 4 ? (SHARED_THING.exec(last.slice(0, -measure.length))?.[0] ?? '') : ''
  // 职业学校、高校毕业生｛就业率｝: no measure has a single sign
  // 青稞、马铃薯（原种）｛种量｝: nor does it hold the end of a remark
  return part + head + (measure.length === 1 && head === '' ? last.slice(-3).replace(/^.?）/, '') : measure)
}

/** A member of the list `parts` with what its `last` says of all: 国｛家专精特新企业｝、省专精特新企业. */
export function completedMember(part: string, parts: readonly string[], last: string): string {
  const first = parts[0] as string
  const done = DONE_WITH.exec(last)?.[0]
  if (done && !DONE_WITH.test(part)) return part + done
  // 猪、羊和家禽存栏
  if (part.length === 1 && GOODS.test(part) && HELD_OR_MADE.test(last) && !RANK_OF_GOODS.test(last))
    return part + (HELD_OR_MADE.exec(last)?.[0] ?? '')
  const ranked = RANK_WORD.test(part) || part.length === 1 ? tailAfterRank(last, part) : last
  if (ranked !== last) return (SHORT_FORMS[part] ?? part) + ranked
  const ended = tailAfterEnd(part, last)
  if (ended !== null) return part + ended
  // 输油、输气、｛输水｝管线: parts of one build share what follows the last
  const build =
    part.length === first.length && part.length <= 3 && last.length > part.length + 1 && last[0] === part[0] && part[0] === first[0]
  // 工业、制造业、工业｛技改投资｝: the last is no other than what it begins with
  if (build && part !== last.slice(0, part.length)) return part + last.slice(part.length)
  const alike = tailAfterAlike(part, last)
  return alike ? part + alike : withMeasure(part, parts, last)
}
