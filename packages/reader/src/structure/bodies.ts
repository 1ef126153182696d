import { atEnd, atStart } from '../patterns/gates.ts'
import { SignSet } from '../patterns/sign-set.ts'

/** The names of bodies in lists: 市水利局、市财政局，各县（市、区）人民政府. */

/** What a body, or all bodies of a kind, ends with. */
const BODY_ENDS =
  '局|委员会|管委会|委|办公室|办|(?<![全大内外东西中北南局干总一])部|厅|署|院|所|中心|集团|公司|联合会|总工会|工会|工商联|残联|妇联|科协|文联|团委|银行|分行|支行|政府|办事处|支队|总队|大队|海关|协会|学会|小组|指挥部|专班|区|县|市|州|盟|旗|镇|乡|街道|乡镇|镇街|单位|部门|各地|大学|学校|医院|实验室|供销社|企业|园区|新区|高校|机构|处|科室|总站|电视台|国动办|产业园|物流园|工业园|科技园|管委|高院|检察院|法院|督查室|研究室|监察室|政研室'
const BODY = new RegExp(`^(?!以[上下])[^的是为把将对均须\\d]{0,38}(?:${BODY_ENDS})(?:（[^（）]{1,20}）)?$`)
/** Bodies that are bracketed themselves: 各县（市、区）, 各区（县级市）. */
const PLACES = /^[各有关]{1,3}[^，；]{0,6}（[^（）]{1,12}）$/
const LONGEST = 40

/** Whether words may name a body. */
export const isBody = (words: string): boolean => words.length >= 2 && words.length <= LONGEST && (BODY.test(words) || PLACES.test(words))

export const OPENS = new SignSet('（〔［【[')
export const CLOSES = new SignSet('）〕］】]')

/** The parts between signs that stand outside brackets. */
export function partsOf(text: string, signs: SignSet): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (OPENS.has(code)) depth++
    else if (CLOSES.has(code)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && signs.has(code)) {
      parts.push(text.slice(from, i))
      from = i + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

const LIST = new SignSet('、')
/** 发展和改革委员会 is one body: 和 parts only behind the end of one. */
const AND = /(?<=[局委办部院会厅府心司门位])(?:和|及|与|以及|会同)(?=.{2})(?!(?:单位|部门|企业|机构|个人|政府|人民政府|管委会|行署)$)/
const ET_CETERA = atEnd(/等(?:[省市县区州][直级属]?)?(?:有关|相关)?(?:部门|单位|地区|各部门|各单位|企业|园区)?$/)
/** What a bracket behind a name says of the whole list: （第一个为牵头单位，下同）, （列第一位的牵头）. */
const REMARK = /（[^（）]{0,24}(?:下同|为牵头|牵头单位|第一|列首位|负责)[^（）]{0,12}）$|（牵头）$/
const FRONT = atStart(/^(?:并?由|会同|以及|及|和)/)

/** What a list names, parted by 、 and by 和 behind a body; without 等. */
export const namesIn = (list: string): string[] =>
  partsOf(list, LIST)
    .flatMap(part => part.split(AND))
    .map(part => cleanName(part))
    .filter(Boolean)

function cleanName(part: string): string {
  const open = FRONT.exec(part)?.[0].length ?? 0
  const words = part.slice(open).replace(REMARK, '')
  const etc = ET_CETERA.exec(words)
  return etc && etc.index >= 2 ? words.slice(0, etc.index) : words
}

/** Behind 责任单位： whatever is named is a body, whatever it ends with: 高端装备产业园, 商贸城. */
export const isLikelyBody = (words: string): boolean =>
  isBody(words) ||
  (words.length >= 2 &&
    words.length <= LIKELY &&
    /^[\u4e00-\u9fffA-Z（）“”·]+$/.test(words) &&
    !DOES.test(words) &&
    !/^(?:持续|长期|全年|年内)/.test(words))
const LIKELY = 16

const BETWEEN = new SignSet('、，,；;')
/** Offices, whatever verb their names begin with: 教育局, 审计局; not 新建老年大学, which is to be done. */
const OFFICE = atEnd(/(?:局|委|办|厅|部|委员会|政府|办公室|管委会)$/)
const DOES =
  /^(?:新|续|改|扩|迁|重|筹|修|共|创|组)建|^(?:启动|开工|推进|加快|完成|实施|建设|建成|建立|打造|支持|培育|开展|制定|完善|提升|改造|设立|成立|推动|加强|争取|引进|做好|抓好|深化|优化|规范|落实|强化|健全|整治|治理)/

/** 省财政厅, not 中心城区 or a place that an aside names. */
export const isOfficeName = (name: string): boolean => OFFICE.test(name)

/** Whether a cell holds nothing but bodies: 县水务局, 市教育局、各县区. */
export function isBodyList(text: string): boolean {
  const words = text.replace(/\s+/g, '').replace(/[；;，,]$/, '')
  if (words.length < 2 || words.length > LONGEST_LIST || words.includes('。')) return false
  return partsOf(words, BETWEEN)
    .flatMap(part => namesIn(part))
    .every(name => isBody(name) && (!DOES.test(name) || OFFICE.test(name)))
}
const LONGEST_LIST = 300
