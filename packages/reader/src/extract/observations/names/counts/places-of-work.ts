import type { Surroundings } from '../question.ts'
import { countedPlaces } from './counted-with-predicate.ts'

/** Places are counted, and the work that is done in them is said behind. */

/** 完成30个山区村、50个库区村｛的饮水管网改造｝. */
function sharedPlaces(verb: string, counted: string, sharedTail: string): string | null {
  const work = /^[^，。；、]{1,10}?的([^，。；、]{3,20})$/.exec(sharedTail)
  if (!work) return null
  if (/(?:村|镇|县|社区|小区|户)$/.test(counted)) return countedPlaces(verb, `${counted}的${work[1]}`, '')
  return counted.length <= LONGEST_THING && !counted.includes('的') && DOES_WORK.test(verb) && WORK_DONE.test(work[1] as string)
    ? `${verb}${work[1]}的${counted}`
    : null
}

const LONGEST_THING = 8
const DOES_WORK = /^(?:完成|实施|启动|推进|开展|基本完成)$/
const WORK_DONE = /(?:划定|编制|规划|改造|治理|整治|修复|清淤|加固|升级|确权|登记|普查|排查|检测|监测|验收|绿化)$/

/** 完成5座水闸、｛9条｝河道的确权划界: what is done to each of them. */
function thingsOfWork(verb: string, counted: string): string | null {
  const found = DOES_WORK.test(verb) ? /^([^，。；、的]{2,8})的([^，。；、的]{3,14})$/.exec(counted) : null
  return found && WORK_DONE.test(found[2] as string) ? `${verb}${found[2]}的${found[1]}` : null
}

/** 完成36个｛乡镇｝和30个贫困村｛文化中心建设｝. */
function placesOfOneWork(verb: string, counted: string, nextTail: string): string | null {
  const work = ONE_WORK.exec(nextTail)
  return work && PLACES_ALONE.test(counted) ? `${verb}${work[1]}的${counted}` : null
}
const ONE_WORK =
  /^[^，。；、]{0,8}?(?:村|镇|县|社区|小区|街道)([\u4e00-\u9fff]{2,12}(?:建设|改造|整治|治理|提升|绿化|改厕))(?:任务|工程)?(?=[，。；、]|$)/
const PLACES_ALONE = /^[\u4e00-\u9fff]{0,6}(?:村|乡镇|镇|县|社区|小区|街道)$/

/** 完成10座｛水库｝、11座水闸｛除险加固｝: what is done to all of a row is said behind its last. */
export function sharedWork(counted: string, doing: string, { tail, sharedTail, coordinated }: Surroundings): string {
  if (tail === sharedTail || counted.length < 2 || counted.length > LONGEST_THING || !(doing ? DOES_ROW.test(doing) : coordinated))
    return ''
  return ENDS_IN_WORK.test(counted) ? '' : (WORK_OF_ROW.exec(sharedTail)?.[1] ?? '')
}
const DOES_ROW = /(?:完成|实施|启动|推进|开展|抓好)$/
const ENDS_IN_WORK = /(?:建设|改造|整治|治理|修复|加固|创建|工程|项目|任务|行动|工作|提升|编制|搬迁|脱贫|修|护|建|改|化)$/
const WORK_OF_ROW =
  /^(?![^，。；]*[等的])[^，。；、]{2,12}?((?:除险|基础设施|提档|升级|扩容|达标|标准化|规范化|综合|环境|提升|节能|清淤|配套|信息化)?(?:加固|建设|改造|整治|治理|修复|创建|升级|绿化|疏浚)(?:工程|任务|项目|工作)?)(?=[，。；]|$)/

/** The name of the places that `verb` is done in; null where the noun as a whole is what is made. */
export const placesOfWork = (verb: string, counted: string, unit: string, { sharedTail, nextTail }: Surroundings): string | null =>
  countedPlaces(verb, counted, unit) ??
  thingsOfWork(verb, counted) ??
  sharedPlaces(verb, counted, sharedTail) ??
  placesOfOneWork(verb, counted, nextTail)
