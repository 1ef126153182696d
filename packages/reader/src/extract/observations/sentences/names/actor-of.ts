import { MAKING_FRONT } from '../../phrases/words.ts'

/** Of which zone or industry a sentence tells what it does, for measures that name no owner. */

const ZONE = '(?:高新区|开发区|工业区|经济区|保税区|合作区|新区|园区|产业园|工业园|科技园|物流园|集聚区|示范区|经开区|度假区)'
const BRANCH = '(?:[\\u4e00-\\u9fff](?<![企事作创就从毕专商结转])业|产业|集群|经济|企业)'
const DOES =
  '(?:[要应]|(?:将|正|已|也|还)?(?:重点|大力|积极|进一步|全面|继续|着力|坚持|依托|围绕|以|通过|充分|深入|加快|加强|加大|推进|突出|构筑|引进|保持|稳步|快速|持续|蓬勃|平稳|不断|转变|提质|逐步|得到|迅速|日益|较快)|发展(?!的|和|与))'
const ACTOR = new RegExp(`^[\\u4e00-\\u9fffA-Za-z（）“”]{0,12}?(?:${ZONE}|(?<=.)${BRANCH})(?=${DOES})`)
/** 支持｛民营企业｝…: it is what others do something for. */
const DONE_FOR =
  /^(?:理顺|完善|深化|优化|提升|抓好|做好|办好|实施|强化|加强|规范|整合|进一步|全面|继续|积极|着力|认真|切实|不断|重点|充分|支持|鼓励|引导|推动|促进|带动|帮助|发展|培育|壮大|加快|大力|推进|围绕|依托|在|对|把|将|以|为|由|从)/

/** ｛高新区｝重点加快…: the zone or industry that a clause begins with and says to do something; else empty. */
function actorOf(clause: string): string {
  const actor = ACTOR.exec(clause)?.[0] ?? ''
  return actor && !DONE_FOR.test(actor) && !MAKING_FRONT.test(actor) ? actor : ''
}

const OF_ACTOR =
  /^(?:实现|完成)?(?:(?:主要)?经济指标|(?:年|总|工业)?产值|工业总产值|增加值|(?:主营业务|营业|销售)收入|利润|利税|税收|税金|上缴税金)(?:占[^、，]{2,16}(?:比重|比例))?$/
const OF_ZONE = /^(?:地区|区域)?生产总值$|^(?:全社会)?固定资产投资$|^规模以上工业增加值$/
const ZONE_END = new RegExp(`(?:${ZONE}|县域经济)$`)
/** Whose such a measure is by the clauses of its sentence that have no number; empty where it is no such measure or nobody's. */
export function actorWith(noun: string, told: readonly string[]): string {
  const ofZone = OF_ZONE.test(noun)
  if (!ofZone && !OF_ACTOR.test(noun)) return ''
  for (const clause of told.toReversed()) {
    const actor = actorOf(clause)
    if (actor && (!ofZone || ZONE_END.test(actor))) return actor
  }
  return ''
}
