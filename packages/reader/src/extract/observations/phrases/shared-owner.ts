import { MEASURE_NOUN } from './measure-noun.ts'

const OWNER_FRONT = /^[^的]{2,12}的(?=.{2})/
/** A longer measure has an owner of its own. */
const LONGEST_OWNED = 6
const OWNER_OF_MEASURE =
  /^(.*(?:区|城|镇|企业|园区|项目|事故|游客|旅客|[产工农林牧渔服游筑]业|公路|铁路|水路|民航|航空|机场|港口|轨道交通|旅游))(?:接待(?:游客)?人[数次]|利润总额|利税总额|利润|利税|客运量|货运量|周转量|(?:旅客|货物|货邮|集装箱)吞吐量|发?生?起数|数量|总数|人[数次]|[总年末]?人口|面积|资产总额|销售收入|营业收入|主营业务收入|增加值|总?产值|总收入)$/
/** 诈骗案件受理数、｛案损数｝: counts of three signs are of what the first is of. */
const COUNT_OF = /^(.{4,})[\u4e00-\u9fff]{2}[数额量]$/
const EVENTS_OF = /^(.{2,})(?:发生)?(?:起数|件数|宗数)$/
const SHORT_COUNT = /^[\u4e00-\u9fff]{2}[数额量]$/
const HERD = /^(.{2,10})(?:存栏|出栏|饲养)量?$/
const HERD_MEASURE = /^(?:存栏|出栏|饲养)量?$/
const OWNER_OF_RATE = /^(.*(?:区|城|镇|企业|园区|项目|人口|产品|学生))..率$/
/** Measures that are of nothing by themselves. */
const OWNED_ALONE =
  /^(?:货运量|客运量|(?:旅客|货物|货邮|集装箱)吞吐量|总?花费|人均花费|死亡人数|受伤人数|伤亡人数|面积|人口|(?:利税|利润|税金|税收)(?:总额)?|总?产值|增加值|总收入|营业收入|销售收入|自然增长率|..率)$/

/** What the first of a list says of all, whose or of what they are: 湖滨新区人口、｛湖滨新区｝面积; null where it says nothing. */
export function withSharedOwner(parts: readonly string[]): string[] | null {
  const first = parts[0] as string
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
  const counts = EVENTS_OF.exec(first) ?? COUNT_OF.exec(first)
  // 火灾起数、｛火灾｝亡人数; 诈骗案件受理数、｛诈骗案件｝案损数
  if (counts && parts.every((part, i) => i === 0 || SHORT_COUNT.test(part)))
    return parts.map((part, i) => (i === 0 ? part : counts[1] + part))
  return null
}
