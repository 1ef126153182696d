import { atEnd, atStart, closingKinds, openingKinds, withoutEnd, withoutFront } from '../../../patterns/gates.ts'
import { MANNER_FRONT } from './words.ts'

/** Stray signs, or the number of a line: 2、新建绿道. */
const STRAY = /^(?:（[一二三四五六七八九十\d]{1,2}）(?=[\u4e00-\u9fff])|[\s，、；：:。—\-·•）]+|“(?![^”]*”)|\d{1,3}[、.．](?!\d))/
const STRAY_FRONT = atStart(STRAY)
const STRAY_AT_END = /(?<![\s，、；：:（—-])[\s，、；：:（—-]+$/
const STRAY_END = atEnd(STRAY_AT_END)
const COUNTED =
  /^(?:[一二三四五六七八九十]{1,2}(?:是|要)|初步(?:计划|预计|安排|确定)(?=.{3})|这?当中(?=.{3})|全[国球](?:还|就|也|共)?(?:将|拟|计划|力争)(?=.{4})|(?:[两三四五六七八九十]|\d{1,2})年内(?:重点)?(?=.{3})|(?:[一二两三四五六七八九十]{1,2}|\d{1,3})(?:小时|天|个月|年)内(?=.{3})(?!.*率$)|\d{1,2}年(?:来|间)?(?=新[增建创]|累计|实际|完成|引进|减员|成交)|[这此]期间|此间|(?:按|以)?(?:可比|不变|当年|现行|同一?)?(?:价格?|口径)?(?:计算|测算|核算)的(?=.{2})|了(?=.{2})|在[^，。；、]{2,16}的(?:情况|条件|形势|背景|环境)下(?=.{2})|(?:使得?|让|令)?其(?=占)|并?(?:从|在|围绕)[一二三四五六七八九十\d]{1,2}个?(?:大)?方面)/
const COUNTED_FRONT = atStart(COUNTED)
/** When, where nothing else says it: ｛截至6月底，｝前三季度, 建市以来. */
const WHEN =
  /^(?:截[至止]到?|到|至)?(?:(?:1[0-2]|[1-9])月(?:份|[底末初]前?|[上中下]旬)?|[1一]?[-—至到](?:1[0-2]|[1-9])月份?|第?[一二三四]季度末?|前[一二三]个?季度|届时|规划期内?|[近中远]期(?:（）)?|本届政府任期[内末]|(?![占相为是])[\u4e00-\u9fff]{2,8}以来)(?=[\u4e00-\u9fff]{2})/
const WHEN_FRONT = atStart(WHEN)
/** ｛围绕产业需求｝布局建设, ｛依托高校｝新建: for the sake of what, on the ground of what. */
const FRAME =
  /^(?:围绕|聚焦|针对|立足|结合|根据|依托|对标|紧扣|瞄准)[^，。；、\d“”]{2,16}?(?=(?:新建|新增|布局|改造|打造|组建|创建|实施|培育|引进|设立|成立|推出|制定|出台|谋划|策划|举办|选派|攻克|突破|发布)(?![力型性])|(?:建设|开发|开展)$)/
const FRAME_FRONT = atStart(FRAME)
const MANNER = atStart(MANNER_FRONT)
const LINK = /^(?:[，、：:的]+|了(?!解))/
const LINK_FRONT = atStart(LINK)
const LINK_AT_END = /(?:的|(?<![初高集])中有?|，|、|了|等)$/
const LINK_END = atEnd(LINK_AT_END)
const REMARK = /^（[^）]*）/
const REMARK_FRONT = atStart(REMARK)

/** What its first and its last sign tell of a phrase: most have nothing to lose at either end. */
const openingsOf = openingKinds([[STRAY], [COUNTED], [WHEN], [FRAME], [MANNER_FRONT], [LINK], [REMARK]])
const closingsOf = closingKinds([[STRAY_AT_END, LINK_AT_END]])

/** A noun phrase without manner words and stray signs at its ends. */
export function cleanNoun(text: string): string {
  if (openingsOf(text) === 0 && closingsOf(text) === 0) return text
  let out = withoutFront(
    withoutFront(withoutFront(withoutEnd(withoutFront(text, STRAY_FRONT), STRAY_END), COUNTED_FRONT), WHEN_FRONT),
    FRAME_FRONT,
  )
  for (let turn = 0; turn < 4; turn++) {
    const bare = withoutFront(withoutFront(out, WHEN_FRONT), MANNER)
    // ｛成功率｝: no manner but the front of what is measured
    if (bare === '率') break
    const next = withoutFront(bare, LINK_FRONT)
    if (next.length === out.length || next === '') break
    out = next
  }
  return withoutFront(withoutEnd(out, LINK_END), REMARK_FRONT)
}
