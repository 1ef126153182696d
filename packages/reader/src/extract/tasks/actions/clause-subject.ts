import { atStart } from '../../../patterns/gates.ts'
import { SignKinds, SignSet } from '../../../patterns/sign-set.ts'
import { isBodyList } from '../../../structure/bodies.ts'
import { actionAt, mannerLength } from './action-words.ts'

/** A subject before 要, a verb or 负责: 荻浦县｜建设…, 市发展改革委｜牵头…. */
const SUBJECT = atStart(
  /^(?!市区|全部|城区|县城|乡镇中)(?:各[\u4e00-\u9fff]{1,10}?(?:部门|单位|地|镇街|乡镇|街道|县区|县市区|政府|级|县|区|市)|每个?[\u4e00-\u9fff]{1,6}?(?=建成|建设|新建|建好|设立|建立)|[\u4e00-\u9fff（）“”]{1,12}?(?:局|委|办|厅|部门|政府|公司|集团|企业|单位|工作|园区|开发区|工业园|科技园|高新区|经开区|县|区|市|镇|街道|中心|产业|银行|院校|学校|医院))(?=要|应|须|将|[还也]将|必须|负责|牵头|建设|实施|新建|建成(?!区)|建立|设立|开展|打造|推进|发展|加快|完成|组织|争创|重点|突出|强化|加强|落实)/,
)
/** Those who are told what to do, however they are named: 各区（县级市）要, 有关县（市）、区政府及其林业部门要, 市、县两级｜. */
const CHARGED_BODY = atStart(
  /^(?:(?:各|有关|全[市省县区]|市|省|县|区|乡|镇)[^，。；：]{0,36}?(?:局|委|办|厅|部门|政府|公司|集团|企业|单位|地|园区|开发区|县|区|市|镇|乡|街道|中心|学校|医院|小组|办公室|级市）|区）|市）)|[^，。；：]{2,14}?(?:单位|部门|企业|委员会|管委会|人民政府))(?=(?:都|均|也|一律)?(?:要|应|须|必须|负责(?!人))|于[\d今每])|^各[县区市镇][^，。；：]{0,10}?[）区市县乡镇](?=组织|开展|建立|成立|制定|完成|落实|按|结合|根据)|^(?:各|[省市县区][属直])[^，。；：]{0,16}?(?:部门|单位|级|企业)(?=支持|配合|协同|联合|指导|认真|积极|切实|滚动|制定|编制|发布|出台|提供|统筹|完善|优化)/,
)
const NOT_SUBJECT = new SignSet(
  '加推建实完健深优提扩促发培打构支鼓引落开改治整保修创规严抓做办启新续争探统实组设制编出盘拓增巩壮确防化降减控关淘普搭布延继积大切全坚稳有持不深扎努始认科合充力要应将须必需重进着',
)

const ENDS_UNIT = 1
const FOLLOWS_UNIT = 2
/** What a unit ends with, and what the verbs after one begin with. */
const AROUND_UNIT = new SignKinds([
  [ENDS_UNIT, '作门位地街镇道区市府级县局委办厅部司团业园心行校院会组室乡处科队）'],
  [
    FOLLOWS_UNIT,
    '要应须将必负牵建新实设开打推发加完组争重突强落都均也一成制结按根支配协联指认积切于滚编发出提统优做会抓定在把依对承提下研参',
  ],
])

/** 全市各部门, 有关单位: not 全面 and 有序. */
const ALL_OF = atStart(/^(?:全[市省县区州]|有关)/)
const opensWithAll = (text: string, from: number): boolean =>
  ALL_OF.mayHave(text.charCodeAt(from)) && ALL_OF.test(text.slice(from, from + 2))

const EACH = '每'.charCodeAt(0)

/** Whether the end of a unit meets the beginning of a verb anywhere in `[from, to)`: where none does, no subject is looked for. */
function mayHaveSubject(text: string, from: number, to: number): boolean {
  if (text.charCodeAt(from) === EACH) return true
  for (let i = from + 1; i < to; i++)
    if ((AROUND_UNIT.of(text.charCodeAt(i)) & FOLLOWS_UNIT) !== 0 && (AROUND_UNIT.of(text.charCodeAt(i - 1)) & ENDS_UNIT) !== 0) return true
  return false
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The subject that a clause names before its verb. */
export function subjectOf(text: string, start: number, to: number): Stretch | null {
  if (start >= to) return null
  // （一）荻浦县, 二、请各县区: the number is no part of it
  const numbered = MAY_PRECEDE.has(text.charCodeAt(start)) ? PRECEDES.exec(text.slice(start, start + 6)) : null
  const from = start + (numbered?.[0].length ?? 0)
  if (from >= to) return null
  const last = Math.min(to, from + 56)
  const opening = text.charCodeAt(from)
  if (opening === BY) {
    const by = /^由(.{2,24}?)(?:牵头|负责|会同|组织)/.exec(text.slice(from, last))
    if (by?.[1]) return { from: from + 1, to: from + 1 + by[1].length }
    return officesAt(text, from + 1, last)
  }
  if ((NOT_SUBJECT.has(opening) && !opensWithAll(text, from)) || !mayHaveSubject(text, from, last)) return null
  const words = text.slice(from, last)
  const match = numbered && DASHES.has(text.charCodeAt(start)) ? null : (CHARGED_BODY.exec(words) ?? SUBJECT.exec(words.slice(0, 36)))
  if (match && !CIRCUMSTANCE.test(match[0]) && !isActedOn(match[0])) return { from, to: from + match[0].length }
  return officesAt(text, from, last)
}

/** 谋划湖区｜建设…, 高标准抓好湖滨新区｜建设: a place behind a verb is what is acted on; 生产企业 and 教育局 act. */
const isActedOn = (words: string): boolean =>
  PLACE_ENDS.test(words) &&
  (words.startsWith('突出') || actionAt(words, words.includes('的') ? 0 : mannerLength(words, 0, words.length)) !== '')
const PLACE_ENDS = /(?:[县区市镇园]|街道|中心|产业|工作)$/

/** 围绕我市…, 按照市委…: how, and no subject. */
const CIRCUMSTANCE = /^[以在对从为凡经按围聚瞄紧依立随借利根结面]|[把将]|[^主重需]要/

/** What an office is called by, whatever it does: 市水利局, 秩序处; several of them may stand in a row. */
const OFFICE = /(?:督查室|研究室|局|委|办|厅|处|科|部|办公室|委员会|管委会|支队|大队|总队|人民政府|指挥部)$/
/** What an office does; 建设 and 管理 may belong to its name. */
const TOLD =
  /^(?:要|应当?|须|必须|负责|牵头|会同|定期|做好|抓好|加强|强化|组织|开展|完善|制定|建立|推进|落实|督促|指导|配合|协助|出台|编制|完成|加快|积极|认真|切实|严格|定期|及时|在|将|把|依据|按|根据|结合|对|统筹|研究|提供|提出|承担|参与|下达|实施|实行|监督|会商|审核|安排)/

/** 我国仍处｜在…: no office. */
const IN = /^[在将把对]/

/** 秩序处、勤务处｜负责…: offices before what they are to do. */
function officesAt(text: string, from: number, last: number): Stretch | null {
  for (let to = from + 3; to < last; to++) {
    if ((AROUND_UNIT.of(text.charCodeAt(to - 1)) & ENDS_UNIT) === 0 || (AROUND_UNIT.of(text.charCodeAt(to)) & FOLLOWS_UNIT) === 0) continue
    const does = text.slice(to, to + 2)
    if (!TOLD.test(does)) continue
    const words = text.slice(from, to)
    return OFFICE.test(words) && !(IN.test(does) && /[处科]$/.test(words)) && isBodyList(words) && !CIRCUMSTANCE.test(words)
      ? { from, to }
      : null
  }
  return null
}

/** Who is told what to do in a clause: 有关部门｜要按照…. */
export function chargedOf(text: string, start: number, to: number): Stretch | null {
  const from =
    start < to && MAY_PRECEDE.has(text.charCodeAt(start)) ? start + (PRECEDES.exec(text.slice(start, start + 6))?.[0].length ?? 0) : start
  const last = Math.min(to, from + 56)
  if (from >= to || !mayHaveSubject(text, from, last)) return null
  const match = CHARGED_BODY.exec(text.slice(from, last))
  if (match) return { from, to: from + match[0].length }
  const offices = officesAt(text, from, last)
  return offices && '要应须必负在将把按依根结对'.includes(text.charAt(offices.to)) ? offices : null
}
const PRECEDES = /^(?:[-—]{1,2}|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、)?请?/
const MAY_PRECEDE = new SignSet('（一二三四五六七八九十请-—')
/** ——市水利局…: behind a dash stands an office or none. */
const DASHES = new SignSet('-—')
const BY = '由'.charCodeAt(0)
