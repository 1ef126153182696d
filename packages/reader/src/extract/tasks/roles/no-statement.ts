import { atEnd } from '../../../patterns/gates.ts'

/** An address, who answers for what, a place, a note: by how it opens. */
export const OTHER =
  /^(?:位于|总投资|建设地点|建设规模|覆盖[^，。]{2,20}，总投资|各位代表|同志们|我代表|现在，?我|现将|请予审议|(?:下面|在此|这里|借此机会)，?[^。；]{0,30}我[^。；]{0,24}?(?:强调|讲|谈|提)[^，。；]{0,3}点|\[\^|注[：:]|附[件表：:]|当前位置|来源|作者|责任编辑|（\d{4}年|第[一二三四五六七八九十百]+[编章节](?!.*[，。]))|^[（(]?(?:责任单位|牵头单位|配合单位|责任部门|牵头部门)[：:]/
/** What a plan was drawn up from: 本规划根据《…的建议》编制，…; 依据《…条例》，制定本规划. */
export const DRAWN_UP =
  /^(?:本(?:规划|纲要|计划)|[^，。]{4,60}(?:规划|纲要|计划)[》”]?)，?(?:是|主要)?[根依]据《[^。]{2,140}(?:编制|制定|制订)(?:而成|的)?[，。]|^[根依]据《[^。]{2,140}(?:编制|制定|制订)本(?:规划|纲要|计划)/
/** Everything that says what a plan or notice was drawn up for and ends with it: 为落实…，结合我市实际，制定本方案。 */
export const DRAWN_UP_END = atEnd(
  /(?:特?(?:制定|制订|提出|编制|作出)(?:如下|以下|本|此)[^，。；：]{1,16}|(?:制定|制订|编制)《[^》]{2,60}》|(?:现将|现就)[^。；]{2,120}(?:如下|印发给你们[^。；]{0,30}))[。：；]?$/,
)
/** What a plan or notice is drawn up for opens so. */
export const DRAWN_UP_FOR = /^(?:为|[根依]据|按照|围绕|结合|经|现[将就])/
/** 重点抓好以下工作： */
export const ANNOUNCES = atEnd(/(?:以下|下列|如下)[^，。；：]{0,30}：$/)
/** 2024年是…之年，根据…，制定本计划。 */
const OF_ITS_OWN = atEnd(/，特?(?:制定|制订|编制)本[^，。；：]{2,12}。$/)
/** So many signs at the end hold its 本. */
const OWN_WITHIN = 14
/** …，特制定本方案。 */
export const namesItself = (text: string): boolean => text.includes('本', text.length - OWN_WITHIN) && OF_ITS_OWN.test(text)
