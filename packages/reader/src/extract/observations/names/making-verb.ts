import { atEnd, atStart } from '../../../patterns/gates.ts'
import { MAKING_END, MAKING_FRONT } from '../phrases/words.ts'

const MAKING_AT_START = atStart(MAKING_FRONT)
const PER_YEAR = /^(?:平均)?每年/
const PER_YEAR_FIRST = atStart(PER_YEAR)

/** The verb of making that a name opens with, shared with what stands beside it. */
export const makingVerb = (name: string): string => {
  if (PER_YEAR_FIRST.test(name)) name = name.replace(PER_YEAR, '')
  const found = MAKING_AT_START.exec(name)?.[0] ?? ''
  return found.length >= 2 && found.length < name.length ? found : ''
}

/** ｛查验｝航班, ｛集中建设｝敬老院: what is done to the next of a list too, though no verb of making opens a name with it. */
const DONE_TO =
  /^(?:(打通|新?改扩建|新扩建|新创|发布|整合|引入|破解|划定|加固|接种|命名|颁布|监管|查验|集聚|创造|改良|清偿|清运)|(?:有效|妥善|集中|迅速|综合|免费|精细|统一|联合|动态|规范|及时)(解决|安置|建设|建立|改造|治理|整治|处置|化解|开放|转移|打造|拆除|清理|新建|提升))(?![^，。；、]{0,2}(?:项目|工程|任务|面积|中心|区|站|点|率)$)(?=[\u4e00-\u9fff“]{2})/
const DONE_FRONT = atStart(DONE_TO)

/** 为企业｛减免｝税费14亿元、电费3亿元: what is done for them with the next of a list too. */
const DONE_FOR = /^(?:为|向|给)[\u4e00-\u9fff、]{2,14}?(减免|发放|提供|拨付|兑现|退还|补贴|争取|办理)(?=[\u4e00-\u9fff“]{2})/
const DONE_FOR_FIRST = atStart(DONE_FOR)

/** The verb that what stands beside a name shares with it. */
export const sharedVerbOf = (name: string): string =>
  makingVerb(name) || ((DONE_FRONT.exec(name) ?? DONE_FOR_FIRST.exec(name))?.slice(1).find(Boolean) ?? '')

const MAKING_AT_END = atEnd(MAKING_END)
/** 造林 has its object within. */
const WHOLE_ACT_END = atEnd(/(?:造林|植树)$/)
/** Whether the words before the number end in a verb that still needs its object: ｛新建｝⟦20⟧公里｛管网｝. */
export const needsObject = (noun: string) => noun === '' || (MAKING_AT_END.test(noun) && !WHOLE_ACT_END.test(noun))
