import { atEnd } from '../../../../patterns/gates.ts'
import { MAKING_FRONT } from '../../phrases/words.ts'

/**
 * Places that stand for what was measured before them, and what is there after something was added to it.
 */

const NO_DISTRICT =
  '(?<!^.|小|社|景|片|库|灌|街|校|园|棚户|塌陷|沉陷|采空|住宅|居民|生活|服务|商务|示范|开发|保护|保税|自贸|贸易|集聚|聚集|功能|试验|实验|合作|先行|自治|工业|产业|经济|度假|旅游|养殖|主产|会展|作业|灾|地|专|特)'
const NO_COUNTY = '(?<!示范|贫困|试点|达标|先进|强|重点|特色|文明|园林|卫生|名|大|全|本|我|各|该|外|省辖|都|夜|集|农贸|模范|样板|标杆)'
const PLACE = `[\\u4e00-\\u9fff]{1,4}?(?:${NO_DISTRICT}区|${NO_COUNTY}(?:县|市|州|旗|盟))`
const PLACES = new RegExp(`^(?:${PLACE}[、和及]?)+(?:（[县市区旗]）)?$`)
const PLACES_FRONT = new RegExp(`^(?:${PLACE}[、和及]?)+`)
const LONGEST_PLACES = 16
const PLACES_AT_END = atEnd(PLACES)

/** 城市入学率达到80%，｛农村｝达到70%; 市区…，｛县（市）｝…; 人均道路面积…，｛其余各县城｝…: kinds of places, with no name of their own. */
const SCOPE =
  '(?:城市|农村|城镇|乡村|牧区|农区|半农半牧区|山区|坝区|平原|城区|主城区|中心城区|市区|郊区|县城|县域|乡镇|县（市）|县（市、区）|县市区?|县区)'
const SCOPES = new RegExp(`^(?:${SCOPE}|(?:其余|其他|其它|各){1,2}(?:${SCOPE}|[市县区镇村]))$`)
const SCOPE_FRONT = new RegExp(`^(?:其余|其他|其它|各){0,2}${SCOPE}`)
const MEASURED_END = /[率额量值积度数比重例]$/

/** 市级网上可办率达93%，｛区市级｝为80%; 省级行政编制精简48%，｛市县乡｝精简22%: other levels. */
const LEVELS = /^(?:国家|省|市|县|区|州|乡镇|乡|镇|村){1,4}级$|^(?:省市|市县|县区|县乡|区县|市县乡|县乡村|市县乡村)$/
const LEVEL_FRONT = /^(?:国家|省|市|县|区|州|乡镇|乡|镇|村){1,3}级(?:机关|部门)?/
/** 主城区…达4.7%，｛东山、西川及三县（市）｝达3%: districts by name and the rest by their kind. */
const NAMED_AND_REST = /^[\u4e00-\u9fff、]{2,12}[及和][一二三四五六七八九十各]{0,2}(?:县（市、?区?）|县市区?|区县|县区|[县市区旗])$/

/** 新建充电桩…，其中｛澄湖区｝…: the place's part of what was measured. */
export function withPlace(noun: string, subject: string): string {
  if (LEVELS.test(noun)) {
    const measured = subject.replace(LEVEL_FRONT, '')
    return measured !== subject && measured.length >= 3 ? noun + measured : noun
  }
  if (noun.length >= 2 && (SCOPES.test(noun) || NAMED_AND_REST.test(noun))) {
    const measured = subject.replace(SCOPE_FRONT, '')
    return measured.length >= 3 && MEASURED_END.test(measured) ? noun + measured : noun
  }
  if (noun.length > LONGEST_PLACES || noun.length < 2 || !PLACES_AT_END.test(noun) || MAKING_FRONT.test(noun)) return noun
  const front = PLACES_FRONT.exec(subject)?.[0] ?? ''
  const measured = subject.slice(front.length)
  return measured.length >= 2 && !PLACES.test(measured) ? noun + measured : noun
}

const ADDED_FRONT = /^(?:新增|净增|新建|新认定|新登记|新培育|新引进|新发展|新组建|新设)(?=.{2})/
const ADDED_END = /(?<=.{2})(?:新增|净增)$/
const REACHES = /(?:达到?了?|总数(?:达到?)?|总量(?:达到?)?|累计(?:达到?)?|增至|增加到|发展到)$/
/** 新增企业67家，｛突破｝500家: what a comparator reaches alone is reached in all. */
const SURPASSES = /^(?:并|已|总数|总量|累计){0,2}(?:超过?|突破|逾)了?$/

/** 净增高新技术企业67家，达到｛438家｝: what there is in all is not what was added. */
export function inAll(name: string, words: string): string {
  if (!SURPASSES.test(words) && !REACHES.test(words.replace(/(?:超过|突破|近|约)$/, ''))) return name
  return name.replace(ADDED_FRONT, '').replace(ADDED_END, '')
}
